//! Tables for other programs: one model, from which every format of a table is written.

pub mod csv;
pub mod markdown;
pub mod workbook;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::domain::day::Day;

/// A table with a header.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// Names its file.
    pub id: TableId,
    /// Names it for a reader; one line.
    pub title: String,
    /// Its columns, from the left.
    pub columns: Vec<Column>,
    /// Its rows, from the top. A row that is shorter than the header ends with empty cells; what is longer is
    /// not written.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its header; one line.
    pub title: String,
    /// What its cells hold.
    pub kind: CellKind,
}

/// What the cells of a column hold. A cell may be of another kind: "not known" among numbers. The kind says how
/// the column is laid out, and how a spreadsheet reads what a person adds to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CellKind {
    /// Words and sentences.
    Text,
    /// Amounts, shares, points.
    Number,
    /// Days of the calendar.
    Day,
}

/// A cell. In JSON: `null`, `"text"`, `1.5`, `{"day": "2026-11-21"}`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A text of one or more lines.
    Text(String),
    /// A number of at most 15 digits; one that is not finite counts as nothing.
    Number(f64),
    /// A day.
    Day {
        /// Which one.
        day: Day,
    },
}

/// Names a table where only plain characters are safe: 1 to 40 of `a–z`, `0–9` and `-`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TableId(Cow<'static, str>);

impl TableId {
    const MAX: usize = 40;

    /// A name known when compiling.
    ///
    /// # Panics
    /// For a name with other characters, or of another length.
    pub const fn fixed(name: &'static str) -> Self {
        assert!(Self::fits(name), "a table is named with a-z, 0-9 and -");
        Self(Cow::Borrowed(name))
    }

    const fn fits(name: &str) -> bool {
        let bytes = name.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            if !matches!(bytes[at], b'a'..=b'z' | b'0'..=b'9' | b'-') {
                return false;
            }
            at += 1;
        }
        0 < at && at <= Self::MAX
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for TableId {
    type Error = &'static str;
    fn try_from(name: String) -> Result<Self, Self::Error> {
        if Self::fits(&name) {
            Ok(Self(Cow::Owned(name)))
        } else {
            Err("a table id has 1 to 40 lower-case letters, digits or hyphens")
        }
    }
}

impl From<TableId> for String {
    fn from(id: TableId) -> Self {
        id.0.into_owned()
    }
}

impl Table {
    /// The cells of a row, as many as there are columns.
    fn cells<'a>(&'a self, row: &'a [Cell]) -> impl Iterator<Item = &'a Cell> {
        let missing = std::iter::repeat(&Cell::Empty);
        row.iter().chain(missing).take(self.columns.len())
    }

    /// The table without columns in which no row says anything; without columns if no row does.
    pub fn without_empty_columns(self) -> Self {
        let says = |at: usize| {
            self.rows
                .iter()
                .any(|row| row.get(at).is_some_and(Cell::says))
        };
        let kept: Vec<bool> = (0..self.columns.len()).map(says).collect();
        let only_kept = |(at, _): &(usize, Cell)| kept.get(*at) == Some(&true);
        let rows = self.rows.into_iter().map(|row| {
            let cells = row.into_iter().enumerate().filter(only_kept);
            cells.map(|(_, cell)| cell).collect()
        });
        let rows = rows.collect();
        let columns = self.columns.into_iter().zip(&kept);
        let columns = columns.filter_map(|(column, kept)| kept.then_some(column));
        Self {
            columns: columns.collect(),
            rows,
            ..self
        }
    }
}

impl Column {
    /// A column of a kind.
    pub fn new(title: impl Into<String>, kind: CellKind) -> Self {
        let title = title.into();
        Self { title, kind }
    }
}

impl Cell {
    /// Whether there is anything in it.
    pub fn says(&self) -> bool {
        !self.text().is_empty()
    }

    /// The cell as a plain text: a number with a point, a day as `2026-11-21`.
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => Cow::Borrowed(text),
            Self::Number(number) if number.is_finite() => Cow::Owned(number.to_string()),
            Self::Empty | Self::Number(_) => Cow::Borrowed(""),
            Self::Day { day } => Cow::Owned(day.to_string()),
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<Day> for Cell {
    fn from(day: Day) -> Self {
        Self::Day { day }
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

#[cfg(test)]
pub mod testing;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_table_and_its_json_are_inverse(table in testing::any_table()) {
            let json = serde_json::to_string(&table).unwrap();
            prop_assert_eq!(serde_json::from_str::<Table>(&json).unwrap(), table);
        }
    }

    #[test]
    fn a_cell_is_short_in_json() {
        let day = Day::fixed(2026, 11, 21);
        let cells: [Cell; 5] = [
            None::<f64>.into(),
            "null".into(),
            1.5.into(),
            day.into(),
            f64::NAN.into(),
        ];
        let json = serde_json::to_string(&cells).unwrap();
        assert_eq!(json, r#"[null,"null",1.5,{"day":"2026-11-21"},null]"#);
    }

    #[test]
    fn names_that_are_not_safe_in_a_file_name_are_refused() {
        for name in ["", "A", "a b", "ä", "../a", "a.b", &"a".repeat(41)] {
            assert!(TableId::try_from(name.to_owned()).is_err(), "{name}");
        }
        assert_eq!(TableId::fixed("action-plan-2").as_str(), "action-plan-2");
    }
}
