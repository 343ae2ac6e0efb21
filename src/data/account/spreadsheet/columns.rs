//! Which column of a table holds what.

use crate::content::account::criteria::criterion_name;
use crate::content::account::spreadsheet::TableColumn;
use crate::domain::portfolio::{Axis, Portfolio};
use crate::domain::records::RecordId;
use crate::domain::words::Word;

use super::values::plain;
use super::{ImportSheet, TextLookup};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// Something about the account.
    Column(TableColumn),
    /// Its score at a criterion.
    Score(RecordId),
}

/// All headings that mean something here.
pub struct KnownColumns {
    words: Vec<(String, Target)>,
    /// So many of them, from the beginning, are the headings that Trellis writes itself.
    exact: usize,
}

impl KnownColumns {
    /// The columns of an account, and one for each criterion of the portfolio.
    pub fn of(portfolio: &Portfolio, texts: TextLookup) -> Self {
        let mut words: Vec<(String, Target)> = Vec::new();
        for column in TableColumn::ALL {
            words.push((plain(texts(column.header())), Target::Column(*column)));
        }
        for criterion in Axis::BOTH.iter().flat_map(|axis| portfolio.criteria(*axis)) {
            let name = plain(criterion_name(criterion, texts));
            words.push((name, Target::Score(criterion.id)));
        }
        let exact = words.len();
        for column in TableColumn::ALL {
            let own = std::iter::once(column.word());
            let also = own.chain(column.also().iter().copied());
            words.extend(also.map(|word| (plain(word), Target::Column(*column))));
        }
        Self { words, exact }
    }

    /// How many of these cells are headings.
    pub fn count(&self, cells: &[String]) -> usize {
        let found = self.find(cells, |_| true);
        found.iter().flatten().count()
    }

    /// What each column of a table holds, by its heading; `None` for a column that means nothing here. No two hold
    /// the same: the first one counts, exact headings before similar ones, and a column in which nothing stands after
    /// all others.
    pub fn of_sheet(&self, sheet: &ImportSheet) -> Vec<Option<Target>> {
        self.find(&sheet.header, |place| {
            let mut cells = sheet.rows.iter().filter_map(|row| row.cells.get(place));
            cells.any(|cell| !cell.is_empty())
        })
    }

    fn find(&self, header: &[String], has_content: impl Fn(usize) -> bool) -> Vec<Option<Target>> {
        let header: Vec<(String, bool)> = header
            .iter()
            .enumerate()
            .map(|(place, text)| (plain(text), has_content(place)))
            .collect();
        let mut found = vec![None; header.len()];
        let (exact, similar) = self.words.split_at(self.exact);
        for (known, is_filled) in [
            (exact, true),
            (similar, true),
            (exact, false),
            (similar, false),
        ] {
            for (place, (text, has_content)) in header.iter().enumerate() {
                if found[place].is_some() || text.is_empty() || *has_content != is_filled {
                    continue;
                }
                let free = known.iter().find(|(word, target)| {
                    let names = word == text || names_amount(word, *target, text);
                    names && !found.contains(&Some(*target))
                });
                found[place] = free.map(|(_, target)| *target);
            }
        }
        found
    }
}

/// Whether a heading is this word for an amount, with a year, a currency or both behind it: `Umsatz 2025 CHF`.
fn names_amount(word: &str, target: Target, heading: &str) -> bool {
    let behind = heading
        .strip_prefix(word)
        .and_then(|rest| rest.strip_prefix(' '));
    let is_year =
        |part: &str| matches!(part.len(), 2 | 4) && part.bytes().all(|b| b.is_ascii_digit());
    let is_currency = |part: &str| part.len() == 3 && part.bytes().all(|b| b.is_ascii_alphabetic());
    // One of each at most: "revenue per bed" is another figure.
    let is_year_or_currency = |rest: &str| match rest.split_once(' ') {
        None => is_year(rest) || is_currency(rest),
        Some((one, other)) => {
            is_year(one) && is_currency(other) || is_currency(one) && is_year(other)
        }
    };
    target == Target::Column(TableColumn::Revenue) && behind.is_some_and(is_year_or_currency)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_may_have_a_year_and_a_currency_behind_it_and_nothing_else() {
        let revenue = Target::Column(TableColumn::Revenue);
        for (heading, is_amount) in [
            ("revenue 2025", true),
            ("revenue 25 chf", true),
            ("revenue eur", true),
            ("revenue eur 2025", true),
            ("revenue per bed", false),
            ("revenue 2024 2025", false),
            ("revenue growth", false),
            ("revenue 2025 per bed", false),
            ("revenues", false),
        ] {
            let names = names_amount("revenue", revenue, heading);
            assert_eq!(names, is_amount, "{heading}");
        }
        let manager = Target::Column(TableColumn::Manager);
        assert!(!names_amount("revenue", manager, "revenue 2025"));
    }
}
