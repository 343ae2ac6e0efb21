//! Lines of a table that are no accounts: totals, and what reports print below their lines.

use crate::content::account::spreadsheet::{NOTES, TOTAL_WORDS, TOTALS};

use super::ImportSheet;
use super::values::plain;

/// Which lines are no accounts, one answer for each line. `name` is the column that holds the names.
///
/// A total says so, and has nothing but figures beside that. At the end a line with one cell only is a note if a line
/// is left empty before it, if it is shorter than every line above, or if it begins as such notes do.
pub fn no_accounts(sheet: &ImportSheet, name: Option<usize>) -> Vec<bool> {
    let mut found: Vec<bool> = sheet
        .rows
        .iter()
        .map(|row| is_total(&row.cells, name))
        .collect();
    let filled = |place: usize| {
        let cells = &sheet.rows[place].cells;
        cells.iter().filter(|cell| !cell.is_empty()).count()
    };
    // In a table of one column every line has one cell.
    if sheet.header.iter().filter(|cell| !cell.is_empty()).count() < 2 {
        return found;
    }
    let end = (0..sheet.rows.len()).rev();
    let alone = end
        .take_while(|place| found[*place] || filled(*place) == 1)
        .count();
    let begin = sheet.rows.len() - alone;
    // Where most lines have a name only, one of them tells nothing.
    let many = (0..begin).filter(|place| filled(*place) > 1).count();
    let is_sparse = begin == 0 || many * 2 < begin;
    let is_narrow = |place: usize| {
        let above = &sheet.rows[..begin];
        let is_full = above
            .iter()
            .all(|row| row.cells.len() >= sheet.header.len());
        is_full && !above.is_empty() && sheet.rows[place].cells.len() == 1
    };
    let is_apart = |place: usize| {
        let before = place.checked_sub(1).map(|before| &sheet.rows[before]);
        // Cells that go over several lines leave no line empty.
        let lines = |cells: &[String]| cells.iter().map(|cell| cell.matches('\n').count()).max();
        before.is_some_and(|before| {
            let end = before.line + lines(&before.cells).unwrap_or_default();
            sheet.rows[place].line > end + 1
        })
    };
    let begins_notes = |place: usize| {
        let is_structured = !is_sparse && (is_apart(place) || is_narrow(place));
        found[place] || is_structured || is_note(&sheet.rows[place].cells)
    };
    let first = (begin..sheet.rows.len()).find(|place| begins_notes(*place));
    if let Some(first) = first {
        found[first..].fill(true);
    }
    found
}

/// Whether a line sums others up: its name says so, and nothing but figures stands beside it.
fn is_total(cells: &[String], name: Option<usize>) -> bool {
    let mut filled = cells
        .iter()
        .enumerate()
        .filter(|(_, cell)| !cell.is_empty());
    let Some((place, first)) = filled.next() else {
        return false;
    };
    let is_named_so = match name.and_then(|name| cells.get(name)) {
        Some(name) if !name.is_empty() => says_total(name),
        _ => true,
    };
    is_named_so
        && says_total(first)
        && filled.all(|(at, cell)| Some(at) == name || at == place || is_figure(cell))
}

/// `Total`, `Grand Total (2 records)`, `Summe:`, but not `Total Pharma`.
fn says_total(cell: &str) -> bool {
    let text = plain(cell);
    let mut words = text.split(' ');
    let is_word = |word: &str| TOTALS.contains(&word) || TOTAL_WORDS.contains(&word);
    let is_number = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
    let says = text.split(' ').any(|word| TOTALS.contains(&word));
    says && words.all(|word| is_word(word) || is_number(word))
}

fn is_figure(cell: &str) -> bool {
    let has_digit = cell.contains(|c: char| c.is_ascii_digit());
    let letters = cell.chars().filter(|c| c.is_alphabetic()).count();
    // A currency may stand beside it.
    has_digit && letters <= 3
}

/// Whether a line is one of the notes that reports end with.
fn is_note(cells: &[String]) -> bool {
    let mut filled = cells.iter().filter(|cell| !cell.is_empty());
    let Some(first) = filled.next() else {
        return false;
    };
    let text = plain(first);
    first.starts_with('©') || NOTES.iter().any(|note| text.starts_with(note))
}

#[cfg(test)]
mod tests {
    use super::super::tests::known_columns;
    use super::*;

    /// The lines of the file that are no accounts.
    fn lines(text: &str) -> Vec<usize> {
        let sheet = ImportSheet::read(text, &known_columns()).unwrap();
        let found = no_accounts(&sheet, Some(0));
        let lines = sheet.rows.iter().zip(found).filter(|(_, is_none)| *is_none);
        lines.map(|(row, _)| row.line).collect()
    }

    #[test]
    fn what_a_report_prints_below_its_lines_is_no_account() {
        for (text, wanted) in [
            // A block that stands apart.
            (
                "\"Account\",\"Owner\"\n\"A\",\"x\"\n\"B\",\"y\"\n\n\"KAM accounts\"\n\"Copyright (c) 2026 crm\"\n\"Fictavia AG\"\n",
                vec![5, 6, 7],
            ),
            // The same with commas to its end.
            (
                "Account,Owner\nA,x\nB,y\n,\nKAM accounts,\nFictavia AG,\n",
                vec![5, 6],
            ),
            // Shorter than every other line.
            ("Account,Owner\nA,x\nB,y\nKAM accounts\n", vec![4]),
            ("Account,Owner\nA,x\nB,y\nTotal,2\n", vec![4]),
            (
                "Account,Owner\nA,x\nGrand Total (2 records)\nApplied filters: Owner is me\n",
                vec![3, 4],
            ),
            (
                "Account;Owner;Sales\nA;x;5\nSumme;;5 EUR\nB;y;7\nGesamtsumme:;;12,50\n",
                vec![3, 5],
            ),
            ("Account,Owner\nA,x\nGenerated by: Kira Voss,\n", vec![3]),
            // What may be an account stays one.
            ("Account,Owner\nA,x\nTotal Pharma AG,5\nTotal,Lea\n", vec![]),
            ("Account,Owner\nA,\nB,\n\nC,\n", vec![]),
            ("Account,Owner\nA,x\nB\nC,y\n", vec![]),
            ("Account,Owner\nA\nB\nC\n", vec![]),
            ("Account\nA\n\nB\n", vec![]),
            ("Account,About\nA,\"two\nlines\"\nB,\n", vec![]),
        ] {
            assert_eq!(lines(text), wanted, "{text}");
        }
    }
}
