//! Assessments as a table: one row for each item.
//!
//! RFC 4180 with a byte order mark, without which Excel takes UTF-8 for the system's code page. A cell
//! that a spreadsheet would run as a formula starts with a single quote (ASVS 1.2.10).

use std::borrow::Cow;

use csv::{Terminator, WriterBuilder};

use crate::domain::assessment::{Answer, Assessment, Instrument, Point};
use crate::domain::id::{DimensionId, ItemId};

/// How many columns the table has.
pub const COLUMNS: usize = 7;

/// The texts of the table, in the reader's language.
#[derive(Clone, Copy)]
pub struct Labels<'a> {
    /// The header: assessment, date, dimension, question, answer, answer text, note.
    pub header: [&'a str; COLUMNS],
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

/// Why no table could be written.
#[derive(Debug, thiserror::Error)]
#[error("the table could not be written")]
pub struct CsvError(#[from] csv::Error);

/// Writes the items of each assessment in the order of asking; an unanswered item has empty cells.
///
/// # Errors
///
/// Writing to memory is not known to fail; if it does, the error says how.
pub fn write<'a>(
    assessments: impl IntoIterator<Item = (&'a Assessment, &'a Instrument)>,
    labels: &Labels,
) -> Result<String, CsvError> {
    let mut bytes = "\u{FEFF}".as_bytes().to_vec();
    let mut table = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(&mut bytes);
    table.write_record(labels.header.map(|cell| safe(cell).into_owned()))?;
    for (assessment, instrument) in assessments {
        for dimension in &instrument.dimensions {
            for item in &dimension.items {
                let answer = assessment.answers.get(item);
                let cells: [&str; COLUMNS] = [
                    &assessment.name,
                    &assessment.date.to_string(),
                    &(labels.dimension)(&dimension.id),
                    &(labels.question)(item),
                    &answer
                        .and_then(Answer::point)
                        .map_or_else(String::new, |point| point.to_string()),
                    &match answer {
                        None => String::new(),
                        Some(Answer::Point(point)) => (labels.anchor)(item, point),
                        Some(Answer::DontKnow) => labels.dont_know.to_owned(),
                        Some(Answer::NotApplicable) => labels.not_applicable.to_owned(),
                    },
                    assessment.answers.note(item),
                ];
                table.write_record(cells.map(|cell| safe(cell).into_owned()))?;
            }
        }
    }
    table.flush().map_err(csv::Error::from)?;
    drop(table);
    // The writer was given texts only.
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The cell as text, whatever it starts with.
fn safe(cell: &str) -> Cow<'_, str> {
    // Excel also takes the full-width forms, which East Asian keyboards type.
    const FORMULA: [char; 12] = [
        '=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠',
    ];
    if cell.starts_with(FORMULA) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::assessment::testing::{TEST, any_assessment, blank};
    use proptest::prelude::*;

    const LABELS: Labels = Labels {
        header: [
            "Assessment",
            "Date",
            "Topic",
            "Question",
            "No",
            "Answer",
            "Note",
        ],
        dimension: &|id| format!("Topic {id}"),
        question: &|id| format!("Question, {id}"),
        anchor: &|id, point| format!("{id} at {point}"),
        dont_know: "Don't know",
        not_applicable: "Not applicable",
    };

    fn rows(text: &str) -> Vec<Vec<String>> {
        let text = text.strip_prefix('\u{FEFF}').unwrap();
        csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(text.as_bytes())
            .records()
            .map(|row| row.unwrap().iter().map(str::to_owned).collect())
            .collect()
    }

    #[test]
    fn each_item_is_a_row_with_its_answer_in_words() {
        let mut assessment = blank("a", "Spring, \"new\"");
        let items: Vec<&ItemId> = TEST.items().collect();
        let point = Point::new(4).unwrap();
        assessment.answers.set(items[0], Some(Answer::Point(point)));
        assessment.answers.set_note(items[0], "two\nlines");
        assessment.answers.set(items[1], Some(Answer::DontKnow));
        assessment
            .answers
            .set(items[2], Some(Answer::NotApplicable));
        let text = write([(&assessment, &*TEST)], &LABELS).unwrap();
        let first = "\u{FEFF}Assessment,Date,Topic,Question,No,Answer,Note\r\n\
            \"Spring, \"\"new\"\"\",2026-07-01,Topic d0,\"Question, d0.i0\",4,d0.i0 at 4,\"two\nlines\"\r\n";
        assert!(text.starts_with(first), "{text}");
        let rows = rows(&text);
        assert_eq!(rows.len(), 1 + TEST.len());
        assert_eq!(rows[2][4..], ["", "Don't know", ""]);
        assert_eq!(rows[3][4..], ["", "Not applicable", ""]);
        assert_eq!(rows[4][4..], ["", "", ""]);
    }

    #[test]
    fn a_note_that_looks_like_a_formula_is_written_as_text() {
        for note in [
            "=HYPERLINK(\"http://evil.example\")",
            "+1",
            "-1+cmd|' /C calc'!A0",
            "@SUM(A1)",
            "\t=1",
            "\n=1",
            "\r=1",
            "\0=1",
            "＝1+1",
            "＋1",
            "－1",
            "＠A1",
        ] {
            let mut assessment = blank("a", note);
            assessment
                .answers
                .set_note(&TEST.dimensions[0].items[0], note);
            let rows = rows(&write([(&assessment, &*TEST)], &LABELS).unwrap());
            assert_eq!(rows[1][6], format!("'{note}"));
            assert_eq!(rows[1][0], format!("'{note}"));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn every_table_reads_back_cell_by_cell(assessment in any_assessment()) {
            let rows = rows(&write([(&assessment, &*TEST)], &LABELS).unwrap());
            prop_assert_eq!(rows.len(), 1 + TEST.len());
            for (row, item) in rows[1..].iter().zip(TEST.items()) {
                prop_assert_eq!(row.len(), COLUMNS);
                let note = assessment.answers.note(item);
                let written = safe(note);
                prop_assert_eq!(&row[6], &*written);
                prop_assert!(row.iter().all(|cell| matches!(safe(cell), Cow::Borrowed(_))));
            }
        }
    }
}
