//! The programme's own plan: what is done about how key accounts are managed as a whole.

use crate::domain::account::tactics::Action;
use crate::domain::records::Records;

/// The programme's plan. One document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Programme {
    /// Who does what until when.
    pub actions: Records<Action>,
    /// When it was changed last, in milliseconds since 1970 (UTC).
    pub edited: u64,
}

impl Programme {
    /// Adds the actions of another plan that this one doesn't have. Where both have an action of the same name,
    /// this plan's one stays as it is. Whether any was added.
    pub fn add_missing(&mut self, other: &Self) -> bool {
        let before = self.actions.len();
        for action in &other.actions {
            if self.actions.get(action.id).is_none() {
                self.actions.push(action.clone());
            }
        }
        self.actions.len() > before
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::records::{Record, RecordId};

    fn plan(actions: &[(u32, &str)]) -> Programme {
        let action = |(id, what): &(u32, &str)| Action {
            what: (*what).to_owned(),
            ..Action::blank(RecordId::fixed(*id))
        };
        Programme {
            actions: actions.iter().map(action).collect(),
            edited: 0,
        }
    }

    #[test]
    fn two_plans_become_one_with_the_actions_of_both() {
        let mut ours = plan(&[(1, "ours"), (2, "both, ours")]);
        let theirs = plan(&[(3, "theirs"), (2, "both, theirs")]);
        assert!(ours.add_missing(&theirs));
        let all = plan(&[(1, "ours"), (2, "both, ours"), (3, "theirs")]);
        assert_eq!(ours, all);
        assert!(!ours.add_missing(&theirs));
    }
}
