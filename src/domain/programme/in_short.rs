//! The key accounts of a programme in a few figures, for whoever is responsible for all of them.

use crate::domain::account::Account;
use crate::domain::account::typing::Level;
use crate::domain::agenda::{Agenda, Bucket};
use crate::domain::day::Day;
use crate::domain::words::Word;

/// How many accounts there are, of which level, and what is wanting. Archived accounts and the worked example don't count.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AccountsInShort {
    /// How many accounts of each level, the highest first; levels without accounts are left out.
    pub levels: Vec<(Level, usize)>,
    /// How many have no level yet.
    pub unlevelled: usize,
    /// How many have no account manager.
    pub unmanaged: usize,
    /// How many have something whose day has passed.
    pub overdue: usize,
}

impl AccountsInShort {
    /// Counts the accounts.
    pub fn of<'a>(accounts: impl IntoIterator<Item = &'a Account>, today: Day) -> Self {
        let mut counts = vec![0; Level::ALL.len()];
        let mut short = Self::default();
        let own = accounts
            .into_iter()
            .filter(|one| !one.archived && !one.example);
        for account in own {
            let level = account.typing.level();
            match level.and_then(|level| Level::ALL.iter().position(|one| *one == level)) {
                Some(place) => counts[place] += 1,
                None => short.unlevelled += 1,
            }
            let is_late = |day| Bucket::of(day, today) == Bucket::Overdue;
            let due = Agenda::of_account(account, today);
            short.overdue += usize::from(due.iter().any(|entry| is_late(entry.day)));
            short.unmanaged += usize::from(account.profile.manager.trim().is_empty());
        }
        let levels = Level::ALL.iter().copied().zip(counts);
        short.levels = levels.rev().filter(|(_, count)| *count > 0).collect();
        short
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::tactics::Action;
    use crate::domain::id::DocumentId;
    use crate::domain::records::{Record, RecordId};

    #[test]
    fn own_accounts_are_counted_by_level_and_by_what_is_wanting() {
        let today = Day::fixed(2026, 6, 15);
        let account = |number, level: Option<Level>, manager: &str| {
            let mut one = Account::new(DocumentId::from_random(number), today);
            one.typing.chosen_level = level;
            one.profile.manager = manager.to_owned();
            one
        };
        let mut all = vec![
            account(1, Some(Level::KeyAccount), "Ada"),
            account(2, Some(Level::StrategicAccount), " "),
            account(3, Some(Level::KeyAccount), "Ada"),
            account(4, None, ""),
            account(5, Some(Level::Account), "Ada"),
            account(6, Some(Level::Account), "Ada"),
        ];
        let late = Action {
            what: "Call".to_owned(),
            due: Some(Day::fixed(2026, 6, 14)),
            ..Action::blank(RecordId::fixed(1))
        };
        all[0].actions.push(late);
        all[4].archived = true;
        all[5].example = true;
        let short = AccountsInShort::of(&all, today);
        assert_eq!(
            short.levels,
            [(Level::StrategicAccount, 1), (Level::KeyAccount, 2)]
        );
        assert_eq!(
            (short.unlevelled, short.unmanaged, short.overdue),
            (1, 2, 1)
        );
        assert_eq!(AccountsInShort::of([], today), AccountsInShort::default());
    }
}
