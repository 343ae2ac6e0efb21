//! Tables as a workbook for spreadsheets (XLSX). Only the exporter calls it.

use std::collections::HashSet;

use rust_xlsxwriter::{DocProperties, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::{Cell, CellKind, Column, Table};
use crate::domain::day::Day;

/// Why no workbook was made: a table has more rows or columns than a sheet can hold.
#[derive(Debug, thiserror::Error)]
#[error("no workbook was made: {0}")]
pub struct WorkbookError(#[from] XlsxError);

/// Writes a workbook with one sheet for each table, in their order.
///
/// # Errors
///
/// See [`WorkbookError`].
pub fn write(tables: &[Table]) -> Result<Vec<u8>, WorkbookError> {
    let looks = Looks::new();
    let mut names = Names::default();
    let mut workbook = Workbook::new();
    // No author: the file says nothing about a person but what its cells say.
    workbook.set_properties(&DocProperties::new());
    for table in tables {
        let sheet = workbook.add_worksheet();
        sheet.set_name(names.unused(&table.title))?;
        fill(sheet, table, &looks)?;
    }
    Ok(workbook.save_to_buffer()?)
}

struct Looks {
    header: Format,
    text: Format,
    number: Format,
    day: Format,
}

impl Looks {
    fn new() -> Self {
        let cell = Format::new().set_align(FormatAlign::Top);
        Self {
            header: cell.clone().set_bold().set_text_wrap().set_quote_prefix(),
            // The prefix keeps a text a text when a person edits the cell.
            text: cell.clone().set_text_wrap().set_quote_prefix(),
            number: cell.clone(),
            day: cell.set_num_format("yyyy-mm-dd"),
        }
    }

    /// How the cells that a person adds to a column look. Not as text: a formula may be meant.
    fn of_column(&self, kind: CellKind) -> &Format {
        match kind {
            CellKind::Text | CellKind::Number => &self.number,
            CellKind::Day => &self.day,
        }
    }
}

fn fill(sheet: &mut Worksheet, table: &Table, looks: &Looks) -> Result<(), XlsxError> {
    let mut widths = Vec::new();
    for (at, Column { title, kind }) in (0..).zip(&table.columns) {
        sheet.set_column_format(at, looks.of_column(*kind))?;
        sheet.write_string_with_format(0, at, fitting(title), &looks.header)?;
        // Beside the title stands the button of the filter.
        widths.push(width(title) + 3);
    }
    for (row_at, row) in (1..).zip(&table.rows) {
        for (at, cell) in (0..).zip(table.cells(row)) {
            widths[usize::from(at)] = widths[usize::from(at)].max(width(&cell.text()));
            match cell {
                Cell::Text(text) if !text.is_empty() => {
                    sheet.write_string_with_format(row_at, at, fitting(text), &looks.text)?;
                }
                Cell::Number(number) if number.is_finite() => {
                    sheet.write_number_with_format(row_at, at, *number, &looks.number)?;
                }
                Cell::Day { day } => match serial(*day) {
                    Some(serial) => {
                        sheet.write_number_with_format(row_at, at, serial, &looks.day)?;
                    }
                    None => {
                        sheet.write_string_with_format(row_at, at, cell.text(), &looks.text)?;
                    }
                },
                Cell::Empty | Cell::Text(_) | Cell::Number(_) => {}
            }
        }
    }
    for (at, width) in (0..).zip(&widths) {
        sheet.set_column_width(at, (*width).clamp(NARROW, WIDE) as f64)?;
    }
    if let Some(last) = widths.len().checked_sub(1) {
        sheet.set_freeze_panes(1, 0)?;
        sheet.autofilter(0, 0, table.rows.len() as u32, last as u16)?;
    }
    Ok(())
}

/// The widths of columns, in characters.
const NARROW: usize = 8;
const WIDE: usize = 60;

/// The longest line, in characters, and a little air.
fn width(text: &str) -> usize {
    let longest = text.lines().map(|line| line.chars().count()).max();
    longest.unwrap_or(0) + 1
}

/// A day as spreadsheets count them; `None` before March 1900, where they count wrongly or not at all.
fn serial(day: Day) -> Option<f64> {
    const FIRST_SAFE: Day = Day::fixed(1900, 3, 1);
    const ZERO: Day = Day::fixed(1899, 12, 30);
    (day >= FIRST_SAFE).then(|| f64::from(ZERO.days_until(day)))
}

/// As much of a text as a cell can hold. What was cut off is marked.
fn fitting(text: &str) -> String {
    const MOST: usize = 32_767;
    if text.len() <= MOST || text.encode_utf16().count() <= MOST {
        return text.to_owned();
    }
    format!("{}…", cut(text, MOST - 1))
}

/// The beginning of a text, of at most so many units of UTF-16, in which spreadsheets count.
fn cut(text: &str, most: usize) -> &str {
    let mut units = 0;
    let end = text.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > most
    });
    end.map_or(text, |(end, _)| &text[..end])
}

/// The names of the sheets so far, in lower case, since spreadsheets don't tell cases apart.
struct Names(HashSet<String>);

impl Default for Names {
    fn default() -> Self {
        // Excel keeps this name for itself.
        Self(HashSet::from(["history".to_owned()]))
    }
}

impl Names {
    const MOST: usize = 31;

    /// A name for a sheet: of the title, what a name may have, and a number where the name is taken.
    fn unused(&mut self, title: &str) -> String {
        let plain: String = title
            .chars()
            .map(|c| {
                if c.is_control() || "[]:*?/\\".contains(c) {
                    ' '
                } else {
                    c
                }
            })
            .collect();
        let words: Vec<&str> = plain.split_whitespace().collect();
        let words = words.join(" ");
        let stem = trimmed(&words);
        let stem = if stem.is_empty() { "Table" } else { stem };
        let mut name = trimmed(cut(stem, Self::MOST)).to_owned();
        for number in 2_usize.. {
            if self.0.insert(name.to_lowercase()) {
                break;
            }
            let ending = format!(" {number}");
            name = format!("{}{ending}", trimmed(cut(stem, Self::MOST - ending.len())));
        }
        name
    }
}

/// A name may neither begin nor end with an apostrophe.
fn trimmed(name: &str) -> &str {
    name.trim_matches(|c: char| c == '\'' || c.is_whitespace())
}

#[cfg(test)]
mod tests;
