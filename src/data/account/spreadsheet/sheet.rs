//! CSV as people have it: separated by commas, semicolons or tabs, from any spreadsheet or the clipboard.
//!
//! Written here rather than taken from the crate `csv`, which the tests compare it with: that one does not tell
//! on which line of the file a record begins once lines end in CR alone, and weighs many times as much.

/// A table as it stands in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportSheet {
    /// The first line that is not empty.
    pub header: Vec<String>,
    /// The other lines that are not empty.
    pub rows: Vec<SheetRow>,
    /// Whether some characters were lost before: the file is not in UTF-8.
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
    /// It is not a text: a workbook, or a text of two bytes a character.
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

    const SEPARATORS: [char; 3] = [',', ';', '\t'];

    /// Reads a text. Lines end in LF, CR LF or CR; cells may stand in quotation marks, doubled within; the
    /// separator is the one that occurs most often in the header, or the one that a first line `sep=;` names.
    ///
    /// # Errors
    ///
    /// See [`NotATable`].
    pub fn read(text: &str) -> Result<Self, NotATable> {
        if text.contains('\0') || text.starts_with("PK\u{3}\u{4}") {
            return Err(NotATable::NotText);
        }
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let (separator, text, first_line) = match named_separator(text) {
            Some((separator, rest)) => (separator, rest, 2),
            None => (most_frequent_separator(text), text, 1),
        };
        let mut rows = rows(text, separator, first_line)?.into_iter();
        let header = rows.next().ok_or(NotATable::Empty)?.cells;
        match rows.len() {
            0 => Err(NotATable::Empty),
            count if count > Self::MAX_ROWS => Err(NotATable::TooLong { rows: count }),
            _ => Ok(Self {
                header,
                rows: rows.collect(),
                is_damaged: text.contains('\u{FFFD}'),
            }),
        }
    }
}

/// The separator that a first line `sep=;` names, as Excel writes it, and the text after that line.
fn named_separator(text: &str) -> Option<(char, &str)> {
    let rest = text.strip_prefix("sep=").or(text.strip_prefix("SEP="))?;
    let separator = rest
        .chars()
        .next()
        .filter(|c| ImportSheet::SEPARATORS.contains(c))?;
    let rest = &rest[separator.len_utf8()..];
    let ends = ["\r\n", "\n", "\r"];
    let rest = ends.iter().find_map(|end| rest.strip_prefix(end))?;
    Some((separator, rest))
}

/// The separator that occurs most often on the first line with anything on it, outside of quotation marks.
fn most_frequent_separator(text: &str) -> char {
    let mut counts = [0_usize; ImportSheet::SEPARATORS.len()];
    let mut is_quoted = false;
    for c in text.trim_start_matches(['\r', '\n']).chars() {
        match c {
            '"' => is_quoted = !is_quoted,
            '\r' | '\n' if !is_quoted => break,
            _ if is_quoted => {}
            c => {
                if let Some(place) = ImportSheet::SEPARATORS.iter().position(|s| *s == c) {
                    counts[place] += 1;
                }
            }
        }
    }
    let most = counts.iter().max().copied().unwrap_or_default();
    let place = counts.iter().position(|count| *count == most);
    ImportSheet::SEPARATORS[place.unwrap_or_default()]
}

/// Where the reader is within a cell.
#[derive(Clone, Copy)]
enum Within {
    /// Before its first character, where a quotation mark opens it.
    Start,
    /// In a cell, or in what stands after its closing quotation mark.
    Plain,
    /// Between quotation marks, the first of which stands on this line.
    Quotes(usize),
}

/// All lines with anything on them.
fn rows(text: &str, separator: char, first_line: usize) -> Result<Vec<SheetRow>, NotATable> {
    let mut rows = Vec::new();
    let (mut line, mut began) = (first_line, first_line);
    let mut cells = Vec::new();
    let mut cell = String::new();
    let mut within = Within::Start;
    let mut chars = text.chars().peekable();
    let mut end_row = |cells: &mut Vec<String>, began: usize| {
        let cells = std::mem::take(cells);
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(SheetRow { line: began, cells });
        }
    };
    while let Some(c) = chars.next() {
        let next = chars.peek().copied();
        if c == '\n' || (c == '\r' && next != Some('\n')) {
            line += 1;
        }
        match within {
            Within::Quotes(_) if c == '"' && next == Some('"') => {
                chars.next();
                cell.push('"');
            }
            Within::Quotes(_) if c == '"' => within = Within::Plain,
            Within::Quotes(_) => cell.push(c),
            Within::Start if c == '"' => within = Within::Quotes(line),
            Within::Start | Within::Plain => match c {
                '\r' if next == Some('\n') => {}
                '\r' | '\n' => {
                    cells.push(take_trimmed(&mut cell));
                    end_row(&mut cells, began);
                    began = line;
                    within = Within::Start;
                }
                c if c == separator => {
                    cells.push(take_trimmed(&mut cell));
                    within = Within::Start;
                }
                c => {
                    cell.push(c);
                    within = Within::Plain;
                }
            },
        }
    }
    if let Within::Quotes(line) = within {
        return Err(NotATable::OpenQuote { line });
    }
    cells.push(take_trimmed(&mut cell));
    end_row(&mut cells, began);
    Ok(rows)
}

fn take_trimmed(cell: &mut String) -> String {
    let trimmed = cell.trim().to_owned();
    cell.clear();
    trimmed
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        let sheet = ImportSheet::read(text).unwrap();
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
            "\u{FEFF}Name,Place\r\n\r\n,\r\n\"Spital, Nord\",\"Bern; West\"\r\n\r\n",
            "sep=;\r\nName;Place\r\nSpital, Nord;\"Bern; West\"\r\n",
        ] {
            assert_eq!(cells(text), wanted, "{text:?}");
        }
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
        ] {
            let rows = ImportSheet::read(text).unwrap().rows;
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
            ("PK\u{3}\u{4}workbook", NotATable::NotText),
            ("Name\na\n\"b\nc\n", NotATable::OpenQuote { line: 3 }),
            (
                long.as_str(),
                NotATable::TooLong {
                    rows: ImportSheet::MAX_ROWS + 1,
                },
            ),
        ] {
            assert_eq!(ImportSheet::read(text), Err(reason));
        }
        let longest = format!("Name\n{}", "a\n".repeat(ImportSheet::MAX_ROWS));
        assert!(ImportSheet::read(&longest).is_ok());
    }

    #[test]
    fn lost_characters_are_noticed() {
        assert!(
            ImportSheet::read("Name\nUniversit\u{FFFD}tsspital")
                .unwrap()
                .is_damaged
        );
        assert!(
            !ImportSheet::read("Name\nUniversitätsspital")
                .unwrap()
                .is_damaged
        );
    }

    proptest! {
        #[test]
        fn it_reads_what_the_csv_crate_reads(text in r#"[a-b",;\t\n\r ]{0,40}"#) {
            prop_assume!(!text.starts_with("sep="));
            let separator = most_frequent_separator(&text);
            let Ok(ours) = rows(&text, separator, 1) else {
                return Ok(());
            };
            let mut reader = ::csv::ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                .delimiter(separator as u8)
                .from_reader(text.as_bytes());
            let theirs: Vec<Vec<String>> = reader
                .records()
                .map(|row| row.unwrap().iter().map(|cell| cell.trim().to_owned()).collect())
                .filter(|row: &Vec<String>| row.iter().any(|cell| !cell.is_empty()))
                .collect();
            let ours: Vec<Vec<String>> = ours.into_iter().map(|row| row.cells).collect();
            prop_assert_eq!(ours, theirs);
        }

        #[test]
        fn any_text_is_read_or_refused(text in any::<String>()) {
            if let Ok(sheet) = ImportSheet::read(&text) {
                prop_assert!(!sheet.rows.is_empty());
                prop_assert!(sheet.rows.iter().all(|row| row.line >= 1));
            }
        }

        #[test]
        fn quoted_cells_come_back_as_they_were(
            given in prop::collection::vec(prop::collection::vec("[a-z\",;\n\t]{1,8}[a-z]", 3), 2..6),
            separator in prop::sample::select(&ImportSheet::SEPARATORS),
        ) {
            let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
            let line = |row: &Vec<String>| {
                row.iter().map(quoted).collect::<Vec<_>>().join(&separator.to_string())
            };
            let text = given.iter().map(line).collect::<Vec<_>>().join("\r\n");
            let trimmed: Vec<Vec<String>> = given
                .iter()
                .map(|row| row.iter().map(|cell| cell.trim().to_owned()).collect())
                .collect();
            prop_assert_eq!(cells(&text), trimmed);
        }
    }
}
