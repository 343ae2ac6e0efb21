//! The programme's own plan, and the way from an assessment's gap to a plan and back (docs/method.md, "From gap to
//! plan").

mod in_short;
mod merge;

pub use in_short::AccountsInShort;

use crate::domain::account::tactics::{Action, Origin};
use crate::domain::assessment::advice::Advice;
use crate::domain::assessment::compare::ItemChange;
use crate::domain::assessment::{Answer, Assessment};
use crate::domain::day::Day;
use crate::domain::factors::{FactorCheck, factor_plan};
use crate::domain::id::DocumentId;
use crate::domain::records::{Record, RecordId, Records};

/// The programme's plan. One document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Programme {
    /// Who does what until when.
    pub actions: Records<Action>,
    /// Checks of the success factors, in the order in which they were begun.
    pub factors: Records<FactorCheck>,
    /// When it was changed last, in milliseconds since 1970 (UTC).
    pub edited: u64,
}

factor_plan!(Programme);

/// What an action that comes from an advice says. The person changes it as they like.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AdviceTexts {
    /// What is done.
    pub what: String,
    /// Who of us does it.
    pub owner: String,
    /// How it is noticed that it worked.
    pub sign: String,
}

/// From gap to plan: an advice of an assessment as an action that keeps the link to its question.
pub fn planned(
    id: RecordId,
    assessment: &Assessment,
    advice: &Advice,
    texts: AdviceTexts,
) -> Action {
    Action {
        what: texts.what,
        owner: texts.owner,
        sign: texts.sign,
        origin: Some(Origin {
            instrument: assessment.instrument.clone(),
            item: advice.item.clone(),
            assessment: assessment.id.clone(),
            from: advice.from,
        }),
        ..Action::blank(id)
    }
}

/// What became of the gap that an action came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GapOutcome {
    /// The assessment that it came from is not here, so that nobody can say which ones are newer: it was
    /// deleted, or the plan came from somebody else.
    AssessmentGone,
    /// No newer assessment of the same practice is there yet.
    NotYet,
    /// The practice was assessed again, by another edition of the questionnaire only: the answers are not compared,
    /// even where an item has kept its name.
    OtherEdition,
    /// The same question in the newest assessment.
    Assessed {
        /// The newest assessment.
        assessment: DocumentId,
        /// The day that it speaks of.
        date: Day,
        /// The answer then and now. Its movement says how far it moved, or that the question was not answered
        /// with a point this time.
        change: ItemChange,
    },
}

impl Origin {
    /// What became of the gap, given all assessments. Newer ones are of the same edition of the questionnaire, speak of a
    /// later day and look at the same practice. Archived ones don't count, nor does the worked example for
    /// the person's own. Of several on the newest day the one edited last is taken.
    pub fn outcome(&self, assessments: &[&Assessment]) -> GapOutcome {
        let Some(first) = assessments.iter().find(|a| a.id == self.assessment) else {
            return GapOutcome::AssessmentGone;
        };
        let newer = assessments.iter().filter(|a| {
            a.instrument.family() == self.instrument.family()
                && a.date > first.date
                && a.scope.is_same_practice(&first.scope)
                && a.example == first.example
                && !a.archived
        });
        // A quick check asks few items: it speaks for those that it answers.
        let asks = |a: &Assessment| !a.is_quick() || a.answers.get(&self.item).is_some();
        let same_edition = newer
            .clone()
            .filter(|a| a.instrument == self.instrument && asks(a));
        match same_edition.max_by_key(|a| (a.date, a.edited)) {
            None if newer.clone().any(|a| a.instrument != self.instrument) => {
                GapOutcome::OtherEdition
            }
            None => GapOutcome::NotYet,
            Some(newest) => GapOutcome::Assessed {
                assessment: newest.id.clone(),
                date: newest.date,
                change: ItemChange {
                    item: self.item.clone(),
                    before: Some(Answer::Point(self.from)),
                    after: newest.answers.get(&self.item),
                },
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::assessment::Extent;
    use crate::domain::assessment::advice::Advised;
    use crate::domain::assessment::compare::Movement;
    use crate::domain::assessment::staging::Staging;
    use crate::domain::assessment::testing::{assessment, instrument};
    use crate::domain::id::InstrumentId;

    const CODES: [u8; 4] = [2, 3, 3, 3];

    /// An assessment so many days after the first, with this answer to the first question.
    fn later(id: &str, days: i32, code: u8) -> Assessment {
        let mut later = assessment(&instrument(&[4]), &[code, 3, 3, 3]);
        later.id = DocumentId::new(id).unwrap();
        later.date = later.date.plus_days(days);
        later
    }

    fn origin() -> (Assessment, Origin) {
        let instrument = instrument(&[4]);
        let first = assessment(&instrument, &CODES);
        let staging = Staging::of(&instrument, &first.answers);
        let advised = Advised::of(&instrument, &first, &staging).actions;
        let lowest = advised.iter().find(|a| a.from.number() == 2).unwrap();
        let texts = AdviceTexts {
            what: String::from("Draw the DMU of three accounts"),
            ..AdviceTexts::default()
        };
        let action = planned(RecordId::fixed(7), &first, lowest, texts);
        assert_eq!(action.id, RecordId::fixed(7));
        assert_eq!(action.what, "Draw the DMU of three accounts");
        (first, action.origin.unwrap())
    }

    #[test]
    fn the_next_assessment_shows_whether_an_action_helped() {
        let (first, origin) = origin();
        for (code, movement) in [
            (5, Movement::Up(3)),
            (3, Movement::Up(1)),
            (2, Movement::Same),
            (1, Movement::Down(1)),
            (0, Movement::NotComparable),
            (6, Movement::NotComparable),
        ] {
            let second = later("second", 90, code);
            match origin.outcome(&[&second, &first]) {
                GapOutcome::Assessed { change, .. } => assert_eq!(change.movement(), movement),
                other => panic!("{other:?}"),
            }
        }
    }

    #[test]
    fn the_newest_assessment_counts() {
        let (first, origin) = origin();
        let (second, third) = (later("second", 90, 5), later("third", 180, 1));
        let mut again = later("again", 180, 4);
        again.edited = 1;
        let outcome = origin.outcome(&[&third, &again, &first, &second]);
        let GapOutcome::Assessed {
            assessment, date, ..
        } = outcome
        else {
            panic!("{outcome:?}");
        };
        assert_eq!((assessment, date), (again.id, again.date));
    }

    #[test]
    fn what_is_not_newer_or_looks_elsewhere_shows_nothing() {
        let (first, origin) = origin();
        let same_day = later("other", 0, 5);
        let other = |change: fn(&mut Assessment)| {
            let mut other = later("other", 90, 5);
            change(&mut other);
            other
        };
        for other in [
            same_day,
            other(|a| a.instrument = InstrumentId::fixed("another")),
            other(|a| a.scope.unit = String::from("France")),
            other(|a| a.archived = true),
            other(|a| a.example = true),
        ] {
            assert_eq!(origin.outcome(&[&first, &other]), GapOutcome::NotYet);
        }
        let second = later("second", 90, 5);
        assert_eq!(origin.outcome(&[&second]), GapOutcome::AssessmentGone);
    }

    #[test]
    fn a_quick_check_speaks_for_what_it_answers() {
        let (first, origin) = origin();
        let second = later("second", 30, 3);
        let quick = |answer| {
            let mut quick = later("quick", 90, answer);
            quick.extent = Extent::Quick;
            quick
        };
        let newest = |quick: &Assessment| match origin.outcome(&[&first, &second, quick]) {
            GapOutcome::Assessed { assessment, .. } => assessment,
            other => panic!("{other:?}"),
        };
        assert_eq!(newest(&quick(0)), second.id);
        assert_eq!(newest(&quick(4)), quick(4).id);
        // Nothing else is newer, and it says nothing of the item.
        assert_eq!(origin.outcome(&[&first, &quick(0)]), GapOutcome::NotYet);
    }

    #[test]
    fn another_edition_is_told_and_not_compared() {
        let (first, origin) = origin();
        let mut second = later("second", 90, 5);
        second.instrument = InstrumentId::fixed("test.2");
        let outcome = origin.outcome(&[&first, &second]);
        assert_eq!(outcome, GapOutcome::OtherEdition);
        // One by the same edition counts, even where one by another is newer.
        let same = later("same", 30, 4);
        let outcome = origin.outcome(&[&first, &second, &same]);
        assert!(
            matches!(&outcome, GapOutcome::Assessed { assessment, .. } if *assessment == same.id),
            "{outcome:?}"
        );
    }
}
