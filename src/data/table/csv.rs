//! A table as CSV.
//!
//! RFC 4180 with a byte order mark, without which Excel takes UTF-8 for the system's code page. A text that a
//! spreadsheet would run as a formula starts with a single quote (ASVS 1.2.10).

use std::borrow::Cow;

use super::{Cell, Table};

/// How cells and decimals are parted. A spreadsheet takes what its language has: where a comma stands before decimals, it
/// opens a file with commas as one column, and 9.10 as a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CsvForm {
    /// Commas between cells, a point before decimals.
    Comma,
    /// Semicolons between cells, a comma before decimals.
    Semicolon,
}

impl CsvForm {
    const fn separator(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Semicolon => ';',
        }
    }
}

/// Writes a table with its header.
pub fn write(table: &Table, form: CsvForm) -> String {
    let mut out = String::from("\u{FEFF}");
    let header = table.columns.iter().map(|column| safe(&column.title));
    line(&mut out, form, &mut header.into_iter());
    for row in &table.rows {
        let cells = table.cells(row).map(|cell| field(cell, form));
        line(&mut out, form, &mut cells.into_iter());
    }
    out
}

fn field(cell: &Cell, form: CsvForm) -> Cow<'_, str> {
    match (cell, form) {
        (Cell::Text(text), _) => safe(text),
        (Cell::Number(_), CsvForm::Semicolon) => Cow::Owned(cell.text().replace('.', ",")),
        (other, _) => other.text(),
    }
}

/// The text as a text, whatever it starts with.
fn safe(text: &str) -> Cow<'_, str> {
    if could_run(text) || unguarded(text) != text {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// A cell's text without the quotation mark that [`write`] put before it, or that another program put before digits so
/// that a spreadsheet keeps their zeros.
pub fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'')
        .filter(|text| is_guarded(text))
        .unwrap_or(cell)
}

/// Whether a quotation mark before this text is a guard, and no part of it.
fn is_guarded(text: &str) -> bool {
    let text = text.trim_start_matches('\'');
    let is_digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    could_run(text) || is_digits
}

/// Whether a spreadsheet could run it as a formula. Some programs drop white space before they look.
fn could_run(text: &str) -> bool {
    // Excel also takes the full-width forms, which East Asian keyboards type.
    const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    let at_once = text.starts_with(['\t', '\r', '\n', '\0']);
    at_once || text.trim_start().starts_with(FORMULA)
}

fn line(out: &mut String, form: CsvForm, fields: &mut dyn Iterator<Item = Cow<str>>) {
    let start = out.len();
    for (at, field) in fields.enumerate() {
        if at > 0 {
            out.push(form.separator());
        }
        if field.contains([form.separator(), '"', '\r', '\n']) {
            out.push('"');
            out.push_str(&field.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&field);
        }
    }
    // An empty line is no row to those who read it.
    if out.len() == start {
        out.push_str("\"\"");
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::testing::{any_table, of_texts};
    use super::*;
    use crate::domain::day::Day;

    fn rows(text: &str) -> Vec<Vec<String>> {
        ::csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(text.strip_prefix('\u{FEFF}').unwrap().as_bytes())
            .records()
            .map(|row| row.unwrap().iter().map(str::to_owned).collect())
            .collect()
    }

    #[test]
    fn a_cell_is_quoted_where_it_must_be() {
        let mut table = of_texts(
            &["Name", "Note", "Day"],
            &[&["Spring, \"new\"", "two\nlines"]],
        );
        table.rows[0].push(Day::fixed(2026, 7, 1).into());
        table.rows.push(vec![(-0.5).into()]);
        let wanted = "\u{FEFF}Name,Note,Day\r\n\
            \"Spring, \"\"new\"\"\",\"two\nlines\",2026-07-01\r\n\
            -0.5,,\r\n";
        assert_eq!(write(&table, CsvForm::Comma), wanted);
    }

    #[test]
    fn where_a_comma_stands_before_decimals_a_semicolon_parts_cells() {
        let mut table = of_texts(&["Name", "Figure", "Day"], &[&["Spring; new, 9.10"]]);
        table.rows[0].push(9.1.into());
        table.rows[0].push(Day::fixed(2026, 7, 1).into());
        let wanted = "\u{FEFF}Name;Figure;Day\r\n\"Spring; new, 9.10\";9,1;2026-07-01\r\n";
        assert_eq!(write(&table, CsvForm::Semicolon), wanted);
    }

    #[test]
    fn what_looks_like_a_formula_is_written_as_text() {
        for text in [
            "=HYPERLINK(\"http://evil.example\")",
            "+1",
            "-1+cmd|' /C calc'!A0",
            "@SUM(A1)",
            "  =1",
            "\u{A0}=1",
            "\t=1",
            "\n=1",
            "\r=1",
            "\0=1",
            "＝1+1",
            "＋1",
            "－1",
            "＠A1",
        ] {
            let rows = rows(&write(&of_texts(&[text], &[&[text]]), CsvForm::Comma));
            assert_eq!(rows, [[format!("'{text}")], [format!("'{text}")]]);
        }
    }

    #[test]
    fn a_guard_is_taken_off_and_an_apostrophe_is_not() {
        for (cell, text) in [
            ("'0041", "0041"),
            ("'=1", "=1"),
            ("''=1", "'=1"),
            ("''0041", "'0041"),
            ("'s Hertogenbosch", "'s Hertogenbosch"),
            ("'", "'"),
            ("'12a", "'12a"),
        ] {
            assert_eq!(unguarded(cell), text, "{cell}");
        }
    }

    proptest! {
        #[test]
        fn what_is_guarded_comes_back(text in "'{0,2}[=+0-9a ]{0,4}") {
            let written = safe(&text);
            prop_assert_eq!(unguarded(&written), &text);
        }

        #[test]
        fn every_table_reads_back_text_by_text(table in any_table()) {
            let rows = rows(&write(&table, CsvForm::Comma));
            let other = ::csv::ReaderBuilder::new()
                .has_headers(false)
                .delimiter(b';')
                .from_reader(write(&table, CsvForm::Semicolon).trim_start_matches('\u{FEFF}').as_bytes())
                .records()
                .map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>())
                .collect::<Vec<_>>();
            prop_assert_eq!(other.len(), rows.len());
            for (one, other) in rows.iter().flatten().zip(other.iter().flatten()) {
                prop_assert!(one == other || one.replace('.', ",") == *other);
            }
            prop_assert_eq!(rows.len(), 1 + table.rows.len());
            let header = table.columns.iter().map(|column| Cell::from(&*column.title));
            let header: Vec<Cell> = header.collect();
            for (read, row) in rows.iter().zip(std::iter::once(&header).chain(&table.rows)) {
                prop_assert_eq!(read.len(), table.columns.len());
                for (read, cell) in read.iter().zip(table.cells(row)) {
                    let text = cell.text();
                    let marked = read.strip_prefix('\'') == Some(&*text);
                    prop_assert!(marked || *read == text, "{read:?} of {cell:?}");
                    let is_text = matches!(cell, Cell::Text(_));
                    prop_assert!(!is_text || !could_run(read));
                }
            }
        }
    }
}
