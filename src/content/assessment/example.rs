//! The worked example: one invented company, assessed twice.

use crate::domain::day::Day;

use crate::content::text::Key;
use crate::domain::assessment::{Answer, Assessment, Point, Scope};
use crate::domain::id::{DocumentId, ItemId};
use crate::key;

use super::{Questionnaire, questionnaires};

/// Answers in the order of asking: 1 to 5, 6 don't know, 7 not applicable.
#[rustfmt::skip]
const BEFORE: [u8; 32] = [
    3, 3, 3, 2, // meaning
    2, 2, 1, 1, // selection
    3, 2, 3, 6, // insight
    3, 3, 6, 2, // value
    2, 2, 3, 3, // engagement
    3, 2, 3, 2, // organisation
    3, 2, 3, 7, // people
    2, 2, 1, 1, // planning
];

#[rustfmt::skip]
const AFTER: [u8; 32] = [
    3, 3, 3, 2, // meaning
    3, 3, 3, 3, // selection
    4, 3, 3, 3, // insight
    3, 3, 6, 2, // value
    3, 3, 4, 3, // engagement
    3, 3, 3, 3, // organisation
    3, 2, 2, 7, // people
    3, 3, 3, 2, // planning
];

const NOTES_BEFORE: [(&str, Key); 16] = [
    (
        "meaning.definition",
        key!("example.note.before.meaning.definition"),
    ),
    ("meaning.vision", key!("example.note.before.meaning.vision")),
    (
        "meaning.expectations",
        key!("example.note.before.meaning.expectations"),
    ),
    ("selection.test", key!("example.note.before.selection.test")),
    (
        "selection.criteria",
        key!("example.note.before.selection.criteria"),
    ),
    (
        "selection.review",
        key!("example.note.before.selection.review"),
    ),
    (
        "insight.strategy",
        key!("example.note.before.insight.strategy"),
    ),
    (
        "insight.changes",
        key!("example.note.before.insight.changes"),
    ),
    ("value.evidence", key!("example.note.before.value.evidence")),
    (
        "engagement.preparation",
        key!("example.note.before.engagement.preparation"),
    ),
    (
        "organisation.ownership",
        key!("example.note.before.organisation.ownership"),
    ),
    (
        "organisation.alignment",
        key!("example.note.before.organisation.alignment"),
    ),
    (
        "people.coaching",
        key!("example.note.before.people.coaching"),
    ),
    (
        "people.incentives",
        key!("example.note.before.people.incentives"),
    ),
    (
        "planning.followup",
        key!("example.note.before.planning.followup"),
    ),
    (
        "planning.tenders",
        key!("example.note.before.planning.tenders"),
    ),
];

const NOTES_AFTER: [(&str, Key); 16] = [
    (
        "meaning.sponsorship",
        key!("example.note.after.meaning.sponsorship"),
    ),
    (
        "meaning.expectations",
        key!("example.note.after.meaning.expectations"),
    ),
    (
        "selection.levels",
        key!("example.note.after.selection.levels"),
    ),
    (
        "selection.criteria",
        key!("example.note.after.selection.criteria"),
    ),
    (
        "selection.review",
        key!("example.note.after.selection.review"),
    ),
    ("insight.dmu", key!("example.note.after.insight.dmu")),
    (
        "insight.changes",
        key!("example.note.after.insight.changes"),
    ),
    ("value.evidence", key!("example.note.after.value.evidence")),
    (
        "value.jointwork",
        key!("example.note.after.value.jointwork"),
    ),
    (
        "engagement.preparation",
        key!("example.note.after.engagement.preparation"),
    ),
    (
        "engagement.breadth",
        key!("example.note.after.engagement.breadth"),
    ),
    (
        "organisation.coordination",
        key!("example.note.after.organisation.coordination"),
    ),
    (
        "organisation.alignment",
        key!("example.note.after.organisation.alignment"),
    ),
    (
        "people.coaching",
        key!("example.note.after.people.coaching"),
    ),
    ("planning.plans", key!("example.note.after.planning.plans")),
    (
        "planning.tenders",
        key!("example.note.after.planning.tenders"),
    ),
];

/// The worked example's two assessments, earlier one first, in the words that `text` gives.
pub fn worked_example(text: &dyn Fn(Key) -> String) -> Vec<Assessment> {
    let [programme] = questionnaires();
    let before = example(
        programme,
        "example1",
        Day::fixed(2026, 3, 12),
        &BEFORE,
        &NOTES_BEFORE,
        text,
    );
    let after = example(
        programme,
        "example2",
        Day::fixed(2026, 10, 8),
        &AFTER,
        &NOTES_AFTER,
        text,
    );
    let names = [key!("example.name_before"), key!("example.name_after")];
    [before, after]
        .into_iter()
        .flatten()
        .zip(names)
        .map(|(assessment, name)| Assessment {
            name: text(name),
            ..assessment
        })
        .collect()
}

/// `None` only for a name that is no document id; a test keeps the names right.
fn example(
    questionnaire: &Questionnaire,
    id: &str,
    day: Day,
    codes: &[u8],
    notes: &[(&str, Key)],
    text: &dyn Fn(Key) -> String,
) -> Option<Assessment> {
    let instrument = &questionnaire.instrument;
    let mut assessment = Assessment::new(DocumentId::new(id)?, instrument.id.clone(), day);
    assessment.example = true;
    assessment.scope = Scope {
        company: text(key!("example.company")),
        unit: text(key!("example.unit")),
        team: text(key!("example.team")),
    };
    for (item, &code) in instrument.items().zip(codes) {
        let answer = match code {
            6 => Some(Answer::DontKnow),
            7 => Some(Answer::NotApplicable),
            point => Point::new(point).map(Answer::Point),
        };
        assessment.answers.set(item, answer);
    }
    for (item, note) in notes {
        assessment
            .answers
            .set_note(&ItemId::new(*item), text(*note));
    }
    Some(assessment)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::text::english;
    use crate::domain::assessment::Stage;
    use crate::domain::assessment::compare::Comparison;

    #[test]
    fn the_example_rises_from_early_to_structural_and_one_dimension_falls_back() {
        let english = english();
        let text = |key| english.message(key).unwrap().plain().unwrap().to_owned();
        let example = worked_example(&text);
        assert_eq!(example.len(), 2);
        let [programme] = questionnaires();
        let compared = Comparison::of(
            &programme.instrument,
            &example[0].answers,
            &example[1].answers,
        );
        assert_eq!(compared.before.stage, Some(Stage::Early));
        assert_eq!(compared.after.stage, Some(Stage::Structural));
        assert!(!compared.before.is_provisional() && !compared.after.is_provisional());
        let fallen = compared
            .dimensions
            .iter()
            .filter(|d| d.tenths() < Some(0))
            .count();
        assert_eq!(fallen, 1);
    }

    #[test]
    fn every_note_of_the_example_belongs_to_an_item() {
        let [programme] = questionnaires();
        for (item, _) in NOTES_BEFORE.iter().chain(&NOTES_AFTER) {
            assert!(programme.question(&ItemId::new(*item)).is_some(), "{item}");
        }
    }
}
