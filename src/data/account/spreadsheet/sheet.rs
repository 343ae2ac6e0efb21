//! Tables as people have them: separated by any sign, with titles above the header and notes below the lines, from any
//! spreadsheet, report or the clipboard.
//!
//! Written here rather than taken from the crate `csv`, which the tests compare it with: that one does not tell
//! on which line of the file a record begins once lines end in CR alone, and weighs many times as much.

use super::cells::{Cells, Escape, cells};
use super::columns::KnownColumns;
use super::separator::{BEGINNING, separated};

/// A table as it stands in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportSheet {
    /// The lines above the header: titles of a report.
    pub above: Vec<SheetRow>,
    /// On which line of the file the header stands, from 1.
    pub header_line: usize,
    /// The line that names the columns.
    pub header: Vec<String>,
    /// The lines below it that are not empty.
    pub rows: Vec<SheetRow>,
    /// Whether some characters were lost before.
    pub is_damaged: bool,
}

/// A line of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRow {
    /// On which line of the file it begins, from 1.
    pub line: usize,
    /// Its cells, without spaces around them.
    pub cells: Vec<String>,
}

/// A text is not a table that can be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotATable {
    /// There is nothing but the header, or nothing at all.
    #[error("there is no line below the header")]
    Empty,
    /// It is not a text.
    #[error("this is not a text")]
    NotText,
    /// A quotation mark opens and is never closed, so that everything after it would be one cell.
    #[error("a quotation mark opens in line {line} and is never closed")]
    OpenQuote {
        /// On this line of the file.
        line: usize,
    },
    /// There are more lines than can be taken in at once.
    #[error("{rows} lines are more than {}", ImportSheet::MAX_ROWS)]
    TooLong {
        /// So many below the header.
        rows: usize,
    },
}

impl ImportSheet {
    /// The most lines below the header.
    pub const MAX_ROWS: usize = 5_000;
    /// The largest file, in bytes.
    pub const MAX_BYTES: usize = Self::MAX_MEGABYTES * 1_000_000;
    /// The same in megabytes.
    pub const MAX_MEGABYTES: usize = 5;

    /// Reads a text. Lines end in LF, CR LF or CR; cells may stand in quotation marks, a mark within them doubled or
    /// behind a backslash; the separator is the one with which most headings are known, or the one that a first line
    /// `sep=;` names; the header is the line with most headings that are known, else the first one.
    ///
    /// # Errors
    ///
    /// See [`NotATable`].
    pub fn read(text: &str, known: &KnownColumns) -> Result<Self, NotATable> {
        if text.contains('\0') {
            return Err(NotATable::NotText);
        }
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let (separator, text, first_line) = separated(text, known);
        let rows = rows(text, separator, first_line)?;
        let counts = rows
            .iter()
            .take(BEGINNING)
            .map(|row| known.count(&row.cells));
        let counts: Vec<usize> = counts.collect();
        let most = counts.iter().max().copied().unwrap_or_default();
        let header_at = counts.iter().position(|count| *count == most);
        let sheet = Self::with_header_at(rows, header_at.unwrap_or_default())?;
        match sheet.rows.len() {
            0 => Err(NotATable::Empty),
            count if count > Self::MAX_ROWS => Err(NotATable::TooLong { rows: count }),
            _ => Ok(Self {
                is_damaged: text.contains('\u{FFFD}'),
                ..sheet
            }),
        }
    }

    /// The same table with another line as its header; as it is where no line stands there, or none below it.
    pub fn with_header(&self, line: usize) -> Self {
        let header = SheetRow {
            line: self.header_line,
            cells: self.header.clone(),
        };
        let all = self
            .above
            .iter()
            .cloned()
            .chain([header])
            .chain(self.rows.iter().cloned());
        let all: Vec<SheetRow> = all.collect();
        let place = all.iter().position(|row| row.line == line);
        let sheet = place
            .filter(|place| place + 1 < all.len())
            .map(|place| Self::with_header_at(all, place));
        match sheet {
            Some(Ok(sheet)) => Self {
                is_damaged: self.is_damaged,
                ..sheet
            },
            _ => self.clone(),
        }
    }

    /// The lines that could name the columns, as far as the header is looked for.
    pub fn beginning(&self) -> impl Iterator<Item = (usize, &[String])> {
        let above = self.above.iter().map(|row| (row.line, &*row.cells));
        let below = self.rows.iter().map(|row| (row.line, &*row.cells));
        let below = below.take(self.rows.len() - 1);
        above
            .chain([(self.header_line, &*self.header)])
            .chain(below)
            .take(BEGINNING)
    }

    fn with_header_at(mut all: Vec<SheetRow>, place: usize) -> Result<Self, NotATable> {
        if place >= all.len() {
            return Err(NotATable::Empty);
        }
        let rows = all.split_off(place + 1);
        let header = all.pop().ok_or(NotATable::Empty)?;
        Ok(Self {
            above: all,
            header_line: header.line,
            header: header.cells,
            rows,
            is_damaged: false,
        })
    }
}

/// The lines of a text. Whether a backslash stands before a quotation mark or is a letter like others shows in what
/// comes out: the reading in which fewer cells are torn or stand beyond the columns is the right one.
fn rows(text: &str, separator: char, first_line: usize) -> Result<Vec<SheetRow>, NotATable> {
    let doubled = cells(text, separator, first_line, Escape::Doubled);
    let not_closed = |line| NotATable::OpenQuote { line };
    if !text.contains("\\\"") {
        return doubled.map(|read| read.rows).map_err(not_closed);
    }
    let backslash = cells(text, separator, first_line, Escape::Backslash);
    let is_better = match (&doubled, &backslash) {
        (Err(_), Ok(_)) => true,
        (_, Err(_)) => false,
        (Ok(one), Ok(other)) => faults(other) < faults(one),
    };
    let better = if is_better { backslash } else { doubled };
    better.map(|read| read.rows).map_err(not_closed)
}

/// How much of a reading looks wrong.
fn faults(read: &Cells) -> usize {
    let width = read.rows.first().map_or(0, |row| row.cells.len());
    let beyond = read.rows.iter().filter(|row| row.cells.len() > width);
    read.torn + beyond.count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::known_columns;
    use super::*;

    fn read(text: &str) -> Result<ImportSheet, NotATable> {
        ImportSheet::read(text, &known_columns())
    }

    fn all_cells(text: &str) -> Vec<Vec<String>> {
        let sheet = read(text).unwrap();
        let rows = sheet.rows.into_iter().map(|row| row.cells);
        std::iter::once(sheet.header).chain(rows).collect()
    }

    #[test]
    fn every_spreadsheet_gives_the_same_table() {
        let wanted = [["Name", "Place"], ["Spital, Nord", "Bern; West"]];
        for text in [
            "Name,Place\n\"Spital, Nord\",Bern; West\n",
            "Name;Place\r\nSpital, Nord;\"Bern; West\"",
            "Name\tPlace\rSpital, Nord\tBern; West\r",
            "Name|Place\nSpital, Nord|Bern; West\n",
            "sep=!\nName!Place\nSpital, Nord!Bern; West\n",
            "\u{FEFF}Name,Place\r\n\r\n,\r\n\"Spital, Nord\",\"Bern; West\"\r\n\r\n",
            "sep=;\r\nName;Place\r\nSpital, Nord;\"Bern; West\"\r\n",
            "Name;Place\n=\"Spital, Nord\";=\"Bern; West\"\n",
            "\"Name\";\"Place\"\n=\"Spital, Nord\";\"=\"\"Bern; West\"\"\"\n",
        ] {
            assert_eq!(all_cells(text), wanted, "{text:?}");
        }
    }

    #[test]
    fn a_backslash_may_stand_before_a_mark_or_be_a_letter() {
        for (text, wanted) in [
            (
                "Name,Place\n\"Spital \\\"Nord\\\", Haus 2\",Bern\n",
                ["Spital \"Nord\", Haus 2", "Bern"],
            ),
            (
                "Name,Place\n\"Haus \\\"Nord\\\"\",Bern\n",
                ["Haus \"Nord\"", "Bern"],
            ),
            (
                "Name,Place\n\"C:\\lists\\\",Bern\n",
                ["C:\\lists\\", "Bern"],
            ),
            (
                "Name,Place\n\"a \"\"b\"\" \\c\",Bern\n",
                ["a \"b\" \\c", "Bern"],
            ),
        ] {
            assert_eq!(all_cells(text)[1], wanted, "{text}");
        }
    }

    #[test]
    fn the_header_may_stand_below_titles() {
        for (text, line, above) in [
            ("Accounts by owner\n\nAccount,Owner,City\nA,B,C\n", 3, 1),
            (
                "Accounts by owner,,\nAs of 2026-11-22,,\n,,\nAccount,Owner,City\nA,B,C\n",
                4,
                2,
            ),
            ("Account;Owner\nAccount;Owner\n", 1, 0),
            ("Kunde;Ort\nA;B\n", 1, 0),
            ("Account\nOwner\n", 1, 0),
        ] {
            let sheet = read(text).unwrap();
            assert_eq!(
                (sheet.header_line, sheet.above.len()),
                (line, above),
                "{text:?}"
            );
        }
        let sheet = read("Liste\nHaus;Tal\nA;B\n").unwrap();
        assert_eq!(sheet.header_line, 1);
        let other = sheet.with_header(2);
        assert_eq!(
            (other.header_line, &*other.header),
            (2, &["Haus;Tal".to_owned()][..])
        );
        assert_eq!(other.with_header(1), sheet);
        assert_eq!(sheet.with_header(3), sheet, "nothing would stand below it");
        assert_eq!(sheet.with_header(9), sheet);
    }

    #[test]
    fn a_row_knows_the_line_of_the_file_on_which_it_begins() {
        for (text, lines) in [
            ("Name\na\nb", [2, 3]),
            ("Name\r\na\r\nb", [2, 3]),
            ("Name\ra\rb", [2, 3]),
            ("sep=,\nName\na\nb", [3, 4]),
            ("\n\nName\n\na\n\"\"\nb", [5, 7]),
            ("Name\n\"a\n1\r\n2\"\nb", [2, 5]),
            ("Name\n=\"a\n1\n2\"\nb", [2, 5]),
        ] {
            let rows = read(text).unwrap().rows;
            let found: Vec<usize> = rows.iter().map(|row| row.line).collect();
            assert_eq!(found, lines, "{text:?}");
        }
    }

    #[test]
    fn what_is_no_table_is_refused_with_the_reason() {
        let long = format!("Name\n{}", "a\n".repeat(ImportSheet::MAX_ROWS + 1));
        for (text, reason) in [
            ("", NotATable::Empty),
            ("\u{FEFF}\r\n,,\r\n", NotATable::Empty),
            ("Name", NotATable::Empty),
            ("N\0a\0m\0e\0", NotATable::NotText),
            ("Name\na\n\"b\nc\n", NotATable::OpenQuote { line: 3 }),
            (
                long.as_str(),
                NotATable::TooLong {
                    rows: ImportSheet::MAX_ROWS + 1,
                },
            ),
        ] {
            assert_eq!(read(text), Err(reason));
        }
        let longest = format!("Name\n{}", "a\n".repeat(ImportSheet::MAX_ROWS));
        assert!(read(&longest).is_ok());
    }

    #[test]
    fn lost_characters_are_noticed() {
        assert!(read("Name\nUniversit\u{FFFD}tsspital").unwrap().is_damaged);
        assert!(!read("Name\nUniversitätsspital").unwrap().is_damaged);
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in any::<String>()) {
            if let Ok(sheet) = read(&text) {
                prop_assert!(!sheet.rows.is_empty());
                prop_assert!(sheet.rows.iter().all(|row| row.line > sheet.header_line));
                prop_assert!(sheet.above.iter().all(|row| row.line < sheet.header_line));
                for (line, cells) in sheet.beginning() {
                    let other = sheet.with_header(line);
                    prop_assert_eq!(other.header, cells);
                }
            }
        }

        #[test]
        fn quoted_cells_come_back_as_they_were(
            given in prop::collection::vec(prop::collection::vec("[a-z\",;\n\t]{1,8}[a-z]", 3), 1..6),
            separator in prop::sample::select(&[',', ';', '\t', '|', '~']),
        ) {
            let header = ["Account", "Owner", "City"].map(str::to_owned).to_vec();
            let given: Vec<Vec<String>> = std::iter::once(header).chain(given).collect();
            let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
            let line = |row: &Vec<String>| {
                row.iter().map(quoted).collect::<Vec<_>>().join(&separator.to_string())
            };
            let text = given.iter().map(line).collect::<Vec<_>>().join("\r\n");
            let trimmed: Vec<Vec<String>> = given
                .iter()
                .map(|row| row.iter().map(|cell| cell.trim().to_owned()).collect())
                .collect();
            prop_assert_eq!(all_cells(&text), trimmed);
        }
    }
}
