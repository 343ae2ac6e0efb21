//! What to look after in the portfolio as a whole.

use crate::domain::id::DocumentId;

use super::{Portfolio, PortfolioEntry, PortfolioGap};

/// Something to look after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// There are more key accounts than [`Portfolio::MOST_KEY_ACCOUNTS`].
    TooManyKeyAccounts {
        /// So many.
        count: usize,
    },
    /// A manager has more key accounts than [`Portfolio::MOST_PER_MANAGER`].
    TooManyForManager {
        /// The manager's name as it stands at the first of them.
        manager: String,
        /// So many.
        count: usize,
    },
    /// Something is missing at an account.
    AtAccount {
        /// The account.
        account: DocumentId,
        /// What is missing.
        gap: PortfolioGap,
    },
}

/// What to look after: the programme first, then its managers, then single accounts, both in the order
/// given. Names of managers that differ only in capitals, or in spaces around them, are one manager.
pub fn warnings(entries: &[PortfolioEntry]) -> Vec<Warning> {
    let key_accounts = || entries.iter().filter(|entry| entry.is_key_account());
    let mut warnings = Vec::new();

    let count = key_accounts().count();
    if count > Portfolio::MOST_KEY_ACCOUNTS {
        warnings.push(Warning::TooManyKeyAccounts { count });
    }

    let mut managers: Vec<(String, &str, usize)> = Vec::new();
    for entry in key_accounts().filter(|entry| !entry.manager.is_empty()) {
        let name = entry.manager.to_lowercase();
        match managers.iter_mut().find(|(other, ..)| *other == name) {
            Some((.., count)) => *count += 1,
            None => managers.push((name, &entry.manager, 1)),
        }
    }
    let too_many = managers
        .into_iter()
        .filter(|(.., count)| *count > Portfolio::MOST_PER_MANAGER);
    warnings.extend(
        too_many.map(|(_, manager, count)| Warning::TooManyForManager {
            manager: manager.to_owned(),
            count,
        }),
    );

    warnings.extend(entries.iter().flat_map(|entry| {
        entry.gaps.iter().map(|gap| Warning::AtAccount {
            account: entry.id.clone(),
            gap: *gap,
        })
    }));
    warnings
}

#[cfg(test)]
mod tests {
    use super::super::{Score, set_score};
    use super::*;
    use crate::domain::account::Account;
    use crate::domain::account::typing::Level;
    use crate::domain::day::Day;

    const TODAY: Day = Day::fixed(2026, 11, 22);

    /// A scored key account of a manager.
    fn key_account(n: usize, manager: &str) -> Account {
        let mut account = Account::new(DocumentId::new(&format!("a{n}")).unwrap(), TODAY);
        account.profile.manager = manager.to_owned();
        account.typing.chosen_level = Some(Level::KeyAccount);
        account.typing.chosen_because = String::from("Tested by hand");
        set_score(
            &mut account.placements,
            Portfolio::FIT[0],
            Score::new(3),
            TODAY,
        );
        account
    }

    fn warnings_of(accounts: &[Account]) -> Vec<Warning> {
        let entries = accounts.iter().filter_map(|a| PortfolioEntry::of(a, TODAY));
        warnings(&entries.collect::<Vec<_>>())
    }

    #[test]
    fn thirty_five_key_accounts_are_not_too_many_and_thirty_six_are() {
        let accounts = |count| -> Vec<Account> { (0..count).map(|n| key_account(n, "")).collect() };
        assert_eq!(warnings_of(&accounts(35)), []);
        assert_eq!(
            warnings_of(&accounts(36)),
            [Warning::TooManyKeyAccounts { count: 36 }]
        );
    }

    #[test]
    fn archived_accounts_the_example_and_plain_accounts_do_not_count() {
        let mut accounts: Vec<Account> = (0..40).map(|n| key_account(n, "Lea")).collect();
        for (n, account) in accounts.iter_mut().enumerate() {
            match n % 4 {
                0 => {}
                1 => account.archived = true,
                2 => account.example = true,
                _ => account.typing.chosen_level = Some(Level::Account),
            }
        }
        assert_eq!(warnings_of(&accounts), []);
    }

    #[test]
    fn a_manager_is_one_person_however_the_name_is_spelt() {
        let spelt = ["Lea Ünal", " lea ünal", "LEA ÜNAL  "];
        let mut accounts: Vec<Account> = (0..11).map(|n| key_account(n, spelt[n % 3])).collect();
        accounts.push(key_account(11, "Ben"));
        let manager = String::from("Lea Ünal");
        let warning = Warning::TooManyForManager { manager, count: 11 };
        assert_eq!(warnings_of(&accounts), [warning]);
        accounts.remove(0);
        assert_eq!(warnings_of(&accounts), []);
    }

    #[test]
    fn what_is_missing_at_an_account_is_named() {
        let mut account = key_account(0, "");
        account.typing.chosen_level = Some(Level::StrategicAccount);
        account.typing.chosen_because.clear();
        account.placements.clear();
        let gaps = [
            PortfolioGap::NoSponsor,
            PortfolioGap::ChoiceWithoutReason,
            PortfolioGap::NeverScored,
        ];
        let expected = gaps.map(|gap| Warning::AtAccount {
            account: account.id.clone(),
            gap,
        });
        assert_eq!(warnings_of(&[account.clone()]), expected);
        account.typing.chosen_level = Some(Level::Account);
        account.typing.chosen_because = String::from("Closes next year");
        assert_eq!(warnings_of(&[account]), []);
    }
}
