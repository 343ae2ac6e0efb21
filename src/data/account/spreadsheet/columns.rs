//! Which column of a table holds what.

use crate::content::account::criteria::criterion_name;
use crate::content::account::spreadsheet::TableColumn;
use crate::domain::portfolio::{Axis, Portfolio};
use crate::domain::records::RecordId;
use crate::domain::words::Word;

use super::TextLookup;
use super::values::plain;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// Something about the account.
    Column(TableColumn),
    /// Its score at a criterion.
    Score(RecordId),
}

/// What each column of a header holds, by its words; `None` for a column that means nothing here. No two hold
/// the same: the first one counts, and exact headers before similar ones.
pub fn match_columns(
    header: &[String],
    portfolio: &Portfolio,
    texts: TextLookup,
) -> Vec<Option<Target>> {
    let mut known: Vec<(String, Target)> = Vec::new();
    for column in TableColumn::ALL {
        known.push((plain(texts(column.header())), Target::Column(*column)));
    }
    for criterion in Axis::BOTH.iter().flat_map(|axis| portfolio.criteria(*axis)) {
        let name = plain(criterion_name(criterion, texts));
        known.push((name, Target::Score(criterion.id)));
    }
    let exact = known.len();
    for column in TableColumn::ALL {
        let own = std::iter::once(column.word());
        let also = own.chain(column.also().iter().copied());
        known.extend(also.map(|word| (plain(word), Target::Column(*column))));
    }

    let header: Vec<String> = header.iter().map(|text| plain(text)).collect();
    let mut found = vec![None; header.len()];
    for known in [&known[..exact], &known[exact..]] {
        for (place, text) in header.iter().enumerate() {
            if found[place].is_some() || text.is_empty() {
                continue;
            }
            let free = known
                .iter()
                .find(|(word, target)| word == text && !found.contains(&Some(*target)));
            found[place] = free.map(|(_, target)| *target);
        }
    }
    found
}
