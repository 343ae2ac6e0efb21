//! Assessments as a table: one row for each item.

use crate::data::table::{Cell, CellKind, Column, Table, TableId};
use crate::domain::assessment::{Answer, Assessment, Instrument, Point};
use crate::domain::id::{DimensionId, ItemId};

/// How many columns the table has.
pub const COLUMNS: usize = 7;

/// The texts of the table, in the reader's language.
#[derive(Clone, Copy)]
pub struct Labels<'a> {
    /// What the table is called.
    pub title: &'a str,
    /// The header: assessment, date, dimension, question, answer, answer text, note.
    pub header: [&'a str; COLUMNS],
    /// What an assessment is called.
    pub name: &'a dyn Fn(&Assessment) -> String,
    /// The name of a dimension.
    pub dimension: &'a dyn Fn(&DimensionId) -> String,
    /// The question of an item.
    pub question: &'a dyn Fn(&ItemId) -> String,
    /// The described answer at a point of an item's scale.
    pub anchor: &'a dyn Fn(&ItemId, Point) -> String,
    /// What stands for [`Answer::DontKnow`].
    pub dont_know: &'a str,
    /// What stands for [`Answer::NotApplicable`].
    pub not_applicable: &'a str,
}

const KINDS: [CellKind; COLUMNS] = [
    CellKind::Text,
    CellKind::Day,
    CellKind::Text,
    CellKind::Text,
    CellKind::Number,
    CellKind::Text,
    CellKind::Text,
];

/// The items that each assessment asks, in the order of asking; an unanswered item has empty cells.
pub fn answers<'a>(
    assessments: impl IntoIterator<Item = (&'a Assessment, &'a Instrument)>,
    labels: &Labels,
) -> Table {
    let mut rows = Vec::new();
    for (assessment, instrument) in assessments {
        let asked: Vec<&ItemId> = assessment.asked(instrument).collect();
        for dimension in &instrument.dimensions {
            for item in dimension.items.iter().filter(|item| asked.contains(item)) {
                let answer = assessment.answers.get(item);
                let point = answer.and_then(Answer::point);
                rows.push(vec![
                    Cell::from((labels.name)(assessment)),
                    Cell::from(assessment.date),
                    Cell::from((labels.dimension)(&dimension.id)),
                    Cell::from((labels.question)(item)),
                    Cell::from(point.map(|point| f64::from(point.number()))),
                    match answer {
                        None => Cell::Empty,
                        Some(Answer::Point(point)) => Cell::from((labels.anchor)(item, point)),
                        Some(Answer::DontKnow) => Cell::from(labels.dont_know),
                        Some(Answer::NotApplicable) => Cell::from(labels.not_applicable),
                    },
                    Cell::from(assessment.answers.note(item)),
                ]);
            }
        }
    }
    let columns = labels.header.iter().zip(KINDS);
    Table {
        id: TableId::fixed("answers"),
        title: labels.title.to_owned(),
        columns: columns
            .map(|(title, kind)| Column::new(*title, kind))
            .collect(),
        rows,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::assessment::testing::{TEST, blank};
    use crate::domain::assessment::Extent;

    const LABELS: Labels = Labels {
        title: "Answers",
        header: [
            "Assessment",
            "Date",
            "Topic",
            "Question",
            "No",
            "Answer",
            "Note",
        ],
        name: &|assessment| assessment.name.clone(),
        dimension: &|id| format!("Topic {id}"),
        question: &|id| format!("Question, {id}"),
        anchor: &|id, point| format!("{id} at {point}"),
        dont_know: "Don't know",
        not_applicable: "Not applicable",
    };

    #[test]
    fn each_item_is_a_row_with_its_answer_in_words() {
        let mut assessment = blank("a", "Spring");
        let items: Vec<&ItemId> = TEST.items().collect();
        let point = Point::new(4).unwrap();
        assessment.answers.set(items[0], Some(Answer::Point(point)));
        assessment.answers.set_note(items[0], "two\nlines");
        assessment.answers.set(items[1], Some(Answer::DontKnow));
        assessment
            .answers
            .set(items[2], Some(Answer::NotApplicable));
        let table = answers([(&assessment, &*TEST)], &LABELS);
        let first = [
            "Spring".into(),
            assessment.date.into(),
            "Topic d0".into(),
            "Question, d0.i0".into(),
            4.0.into(),
            "d0.i0 at 4".into(),
            "two\nlines".into(),
        ];
        assert_eq!(table.rows[0], first);
        assert_eq!(table.rows.len(), TEST.len());
        assert!(
            table
                .rows
                .iter()
                .all(|row| row.len() == table.columns.len())
        );
        let answer = |row: usize| &table.rows[row][4..];
        assert_eq!(answer(1), [Cell::Empty, "Don't know".into(), "".into()]);
        assert_eq!(answer(2), [Cell::Empty, "Not applicable".into(), "".into()]);
        assert_eq!(answer(3), [Cell::Empty, Cell::Empty, "".into()]);
    }

    #[test]
    fn of_a_quick_check_only_what_it_asks_is_a_row() {
        let mut assessment = blank("a", "Spring");
        assessment.extent = Extent::Quick;
        let table = answers([(&assessment, &*TEST)], &LABELS);
        let asked: Vec<Cell> = TEST
            .quick_items()
            .map(|item| format!("Question, {item}").into())
            .collect();
        let rows: Vec<Cell> = table.rows.iter().map(|row| row[3].clone()).collect();
        assert_eq!(rows, asked);
    }
}
