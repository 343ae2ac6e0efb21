//! Ranks in the place of levels: in most firms tier 1, or class A, is the most important; a level 3 is that here.

use crate::content::account::spreadsheet::{self, RANK_WORDS, TableColumn};
use crate::domain::account::typing::Level;
use crate::domain::words::Word;

use super::values::{Dictionary, plain};
use super::{ImportSheet, Target, TextLookup};

/// Which end of the ranks is the most important one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TopRank {
    /// The first one: 1, or A.
    First,
    /// The last one: the highest figure, or the last letter.
    Last,
}

/// A column of levels that holds ranks, of which nobody can know which end is the top without being told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankColumn {
    /// Its place.
    pub column: usize,
    /// The ranks in it as they are written, each once, the first one first.
    pub ranks: Vec<String>,
    /// The number of the last one.
    last: u8,
}

impl RankColumn {
    /// The column of levels, where it holds ranks: its heading is another word, or half of its ranks are no levels.
    pub fn find(
        sheet: &ImportSheet,
        columns: &[Option<Target>],
        texts: TextLookup,
    ) -> Option<Self> {
        let level = Target::Column(TableColumn::Level);
        let column = columns.iter().position(|target| *target == Some(level))?;
        let levels = Dictionary::of(texts, spreadsheet::LEVELS);
        let heading = plain(sheet.header.get(column)?);
        let own = [
            texts(TableColumn::Level.header()),
            TableColumn::Level.word(),
        ];
        let is_own = own.iter().any(|word| plain(word) == heading);
        let cells = sheet.rows.iter().filter_map(|row| row.cells.get(column));
        let mut ranks: Vec<(u8, String)> = Vec::new();
        let (mut known, mut unknown) = (0, 0);
        for cell in cells {
            let Some(rank) = rank(cell) else {
                continue;
            };
            match levels.find::<Level>(cell) {
                Some(_) => known += 1,
                None => unknown += 1,
            }
            if !ranks.iter().any(|(known, _)| *known == rank) {
                ranks.push((rank, cell.clone()));
            }
        }
        let last = ranks.iter().map(|(rank, _)| *rank).max()?;
        ranks.sort_by_key(|(rank, _)| *rank);
        // One odd cell among levels is that, and no other way to count.
        let is_asked = !is_own || unknown > 0 && unknown >= known;
        is_asked.then(|| Self {
            column,
            ranks: ranks.into_iter().map(|(_, cell)| cell).collect(),
            last: last.max(Level::ALL.len() as u8),
        })
    }

    /// The level that a cell names; `None` for one that is no rank.
    pub fn level(&self, cell: &str, top: TopRank) -> Option<Level> {
        let rank = rank(cell)?;
        let below_top = match top {
            TopRank::First => rank - 1,
            TopRank::Last => self.last - rank.min(self.last),
        };
        Some(match below_top {
            0 => Level::StrategicAccount,
            1 => Level::KeyAccount,
            _ => Level::Account,
        })
    }
}

/// The number of a rank, from 1: `2`, `B`, `II`, `Tier 2`, `class B`.
fn rank(cell: &str) -> Option<u8> {
    let text = plain(cell.strip_suffix(".0").unwrap_or(cell));
    let mut words = text.split(' ');
    let (first, second) = (words.next()?, words.next());
    let rank = match second {
        None => first,
        Some(second) if RANK_WORDS.contains(&first) => second,
        Some(_) => return None,
    };
    if words.next().is_some() {
        return None;
    }
    match rank {
        "ii" => Some(2),
        "iii" => Some(3),
        "iv" => Some(4),
        "i" => Some(1),
        _ => match rank.as_bytes() {
            [digit @ b'1'..=b'9'] => Some(digit - b'0'),
            [letter @ b'a'..=b'e'] => Some(letter - b'a' + 1),
            _ => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{english_text, known_columns};
    use super::*;

    fn found(text: &str) -> Option<RankColumn> {
        let known = known_columns();
        let sheet = ImportSheet::read(text, &known).unwrap();
        RankColumn::find(&sheet, &known.of_sheet(&sheet), &english_text)
    }

    #[test]
    fn ranks_are_asked_about_and_levels_are_not() {
        for (text, ranks) in [
            ("Account,Tier\na,1\nb,3\nc,1\n", Some(vec!["1", "3"])),
            ("Account;Class\na;B\nb;A\n", Some(vec!["A", "B"])),
            (
                "Account,Level\na,Tier 1\nb,Tier 2\n",
                Some(vec!["Tier 1", "Tier 2"]),
            ),
            ("Account,Level\na,4\nb,1\n", Some(vec!["1", "4"])),
            ("Account,Tier\na,Strategic\n", None),
            ("Account,Level\na,3\nb,1\nc,key account\n", None),
            ("Account,Level\na,level 2\n", None),
            ("Account,Level\na,gold\n", None),
            ("Account,Level\na,2\nb,A\nc,1\n", None),
            ("Account,City\na,1\n", None),
        ] {
            let found = found(text).map(|found| found.ranks);
            let found = found
                .as_ref()
                .map(|ranks| ranks.iter().map(String::as_str).collect());
            assert_eq!(found, ranks, "{text}");
        }
    }

    #[test]
    fn the_top_is_strategic_whichever_end_it_is() {
        use Level::{Account, KeyAccount, StrategicAccount};
        let column = found("Account,Tier\na,1\nb,3\n").unwrap();
        for (cell, first, last) in [
            ("1", StrategicAccount, Account),
            ("Tier 2", KeyAccount, KeyAccount),
            ("3", Account, StrategicAccount),
            ("A", StrategicAccount, Account),
            ("III", Account, StrategicAccount),
        ] {
            assert_eq!(column.level(cell, TopRank::First), Some(first), "{cell}");
            assert_eq!(column.level(cell, TopRank::Last), Some(last), "{cell}");
        }
        assert_eq!(column.level("gold", TopRank::First), None);
        // Of five ranks the two at the top are told apart from the rest.
        let column = found("Account,Tier\na,1\nb,5\n").unwrap();
        assert_eq!(column.level("5", TopRank::Last), Some(StrategicAccount));
        assert_eq!(column.level("4", TopRank::Last), Some(KeyAccount));
        assert_eq!(column.level("1", TopRank::Last), Some(Account));
        assert_eq!(column.level("5", TopRank::First), Some(Account));
    }
}
