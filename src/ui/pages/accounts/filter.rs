//! Which accounts the list shows, and in which order.

use crate::browser::letters::folded;
use crate::domain::account::typing::{AccountGroup, Level};
use crate::domain::order::{Rank, highest_first};
use crate::domain::words::words;

use super::summary::AccountSummary;

words! {
    /// In which order accounts are listed; equal ones by name.
    Order {
        /// What is due soonest first.
        Due = "due",
        /// By name.
        Name = "name",
        /// By the mean of the two axes, highest first.
        Priority = "priority",
        /// The plan that lacks most first.
        Plan = "plan",
        /// The latest change first.
        Edited = "edited",
    }
}

/// Which accounts the list shows, and in which order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountFilter {
    /// Words of a name, as typed.
    pub find: String,
    /// Those put aside instead of those in use.
    pub archived: bool,
    /// Of this level only.
    pub level: Option<Level>,
    /// Of this group only.
    pub group: Option<AccountGroup>,
    /// Of this manager only; empty for those without one.
    pub manager: Option<String>,
    /// In this order.
    pub order: Order,
}

impl Default for AccountFilter {
    fn default() -> Self {
        Self {
            find: String::new(),
            archived: false,
            level: None,
            group: None,
            manager: None,
            order: Order::Due,
        }
    }
}

impl AccountFilter {
    /// Whether an account is shown.
    pub fn keeps(&self, account: &AccountSummary) -> bool {
        let wants = |is_wanted: bool, is_so: bool| !is_wanted || is_so;
        let group = account.kind.map(|kind| kind.group());
        let manager = self.manager.as_ref();
        account.archived == self.archived
            && wants(self.level.is_some(), account.level == self.level)
            && wants(self.group.is_some(), group == self.group)
            && manager.is_none_or(|name| name.to_lowercase() == account.manager.to_lowercase())
            && account.has_words(&folded(&self.find))
    }

    /// Its rank in the order; what has nothing to be ordered by comes last.
    pub fn rank(&self, account: &AccountSummary) -> Rank {
        let first = match self.order {
            Order::Due => account.due.as_ref().map(|due| due.day.number()),
            Order::Name => None,
            Order::Priority => {
                let overall = account.position.map(|position| position.overall());
                overall.map(|mean| highest_first(mean.hundredths()))
            }
            Order::Plan => Some(account.completeness.into()),
            Order::Edited => Some(highest_first(account.edited as i64)),
        };
        (first.is_none().into(), first.unwrap_or_default())
    }

    /// Whether it leaves out anything of its shelf.
    pub fn is_narrow(&self) -> bool {
        let mut all = self.clone();
        all.widen();
        *self != all
    }

    /// Shows everything of its shelf, in the same order.
    pub fn widen(&mut self) {
        *self = Self {
            archived: self.archived,
            order: self.order,
            ..Self::default()
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::account::relationship;
    use crate::domain::account::Account;
    use crate::domain::account::tactics::Action;
    use crate::domain::account::typing::AccountType;
    use crate::domain::day::Day;
    use crate::domain::id::DocumentId;
    use crate::domain::order::ranked;
    use crate::domain::portfolio::{Axis, Portfolio, Score, set_score};
    use crate::domain::records::{Record, RecordId};

    const TODAY: Day = Day::fixed(2026, 11, 22);

    fn account(name: &str) -> Account {
        let mut account = Account::new(DocumentId::from_random(0), TODAY);
        account.name = name.to_owned();
        account
    }

    fn summary(account: &Account) -> AccountSummary {
        let check = &relationship().instrument;
        AccountSummary::of(account, &Portfolio::default(), check, TODAY)
    }

    #[test]
    fn an_account_is_found_by_names_of_people_and_places() {
        let mut account = account("Spital Nord");
        account.profile.place = "Zürich".into();
        account.profile.manager = "Lea Amstad".into();
        account.stakeholders.push(Record::blank(RecordId::fixed(1)));
        account
            .stakeholders
            .iter_mut()
            .for_each(|one| one.name = "Dr. Ünal".into());
        let summary = summary(&account);
        for (find, found) in [
            ("", true),
            ("nord", true),
            ("NORD zürich", true),
            ("  amstad  spital ", true),
            ("ünal", true),
            ("süd", false),
            ("nord süd", false),
        ] {
            let filter = AccountFilter {
                find: find.into(),
                ..AccountFilter::default()
            };
            assert_eq!(filter.keeps(&summary), found, "{find}");
        }
    }

    #[test]
    fn filters_are_combined() {
        let mut chain = account("Chain");
        chain.typing.kind = Some(AccountType::PharmacyChain);
        chain.profile.manager = " Lea ".into();
        let (chain, plain) = (summary(&chain), summary(&account("Plain")));
        let level = chain.level;
        let filter = |change: fn(&mut AccountFilter)| {
            let mut filter = AccountFilter::default();
            change(&mut filter);
            (filter.keeps(&chain), filter.keeps(&plain))
        };
        assert_eq!(level, Some(Level::KeyAccount));
        assert_eq!(filter(|_| ()), (true, true));
        assert_eq!(filter(|f| f.archived = true), (false, false));
        assert_eq!(filter(|f| f.level = Some(Level::KeyAccount)), (true, false));
        assert_eq!(
            filter(|f| f.group = Some(AccountGroup::Trade)),
            (true, false)
        );
        assert_eq!(filter(|f| f.manager = Some("LEA".into())), (true, false));
        assert_eq!(filter(|f| f.manager = Some(String::new())), (false, true));
        let both: fn(&mut AccountFilter) = |f| {
            f.manager = Some("lea".into());
            f.level = Some(Level::Account);
        };
        assert_eq!(filter(both), (false, false));
    }

    #[test]
    fn what_has_nothing_to_be_ordered_by_comes_last() {
        let mut late = account("late");
        late.actions.push(Action {
            due: Some(Day::fixed(2026, 11, 1)),
            ..Record::blank(RecordId::fixed(1))
        });
        let mut high = account("high");
        for criterion in [Portfolio::FIT[0], Portfolio::SIZE[0]] {
            set_score(&mut high.placements, criterion, Score::new(5), TODAY);
        }
        let mut low = account("low");
        let portfolio = Portfolio::default();
        for axis in Axis::BOTH {
            let id = portfolio.criteria(axis).ids()[0];
            set_score(&mut low.placements, id, Score::new(1), TODAY);
        }
        let all = [account("bare"), low, late, high].map(|account| summary(&account));
        let names = |order: Order| -> Vec<String> {
            let filter = AccountFilter {
                order,
                ..AccountFilter::default()
            };
            let ranked = ranked(all.clone(), |one| filter.rank(one));
            ranked.into_iter().map(|one| one.name).collect()
        };
        assert_eq!(names(Order::Due)[0], "late");
        assert_eq!(names(Order::Priority), ["high", "low", "bare", "late"]);
        assert_eq!(names(Order::Name), ["bare", "low", "late", "high"]);
    }
}
