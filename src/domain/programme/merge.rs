//! Two versions of the programme's plan become one.

use crate::domain::records::{Record, Records};

use super::Programme;

impl Programme {
    /// Adds the actions and the checks of another plan that this one doesn't have. Where both have one of the same name,
    /// this plan's one stays as it is. Whether any was added.
    pub fn add_missing(&mut self, other: &Self) -> bool {
        let actions = add(&mut self.actions, &other.actions);
        add(&mut self.factors, &other.factors) || actions
    }
}

fn add<T: Record + Clone>(ours: &mut Records<T>, theirs: &Records<T>) -> bool {
    let before = ours.len();
    for record in theirs {
        if ours.get(record.id()).is_none() {
            ours.push(record.clone());
        }
    }
    ours.len() > before
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::tactics::Action;
    use crate::domain::factors::FactorCheck;
    use crate::domain::records::RecordId;

    fn plan(actions: &[(u32, &str)], checks: &[(u32, &str)]) -> Programme {
        let action = |(id, what): &(u32, &str)| Action {
            what: (*what).to_owned(),
            ..Action::blank(RecordId::fixed(*id))
        };
        let check = |(id, note): &(u32, &str)| FactorCheck {
            note: (*note).to_owned(),
            ..FactorCheck::blank(RecordId::fixed(*id))
        };
        Programme {
            actions: actions.iter().map(action).collect(),
            factors: checks.iter().map(check).collect(),
            edited: 0,
        }
    }

    #[test]
    fn two_plans_become_one_with_what_is_in_both() {
        let mut ours = plan(&[(1, "ours"), (2, "both, ours")], &[(1, "ours")]);
        let theirs = plan(
            &[(3, "theirs"), (2, "both, theirs")],
            &[(1, "both, theirs"), (2, "theirs")],
        );
        assert!(ours.add_missing(&theirs));
        let all = plan(
            &[(1, "ours"), (2, "both, ours"), (3, "theirs")],
            &[(1, "ours"), (2, "theirs")],
        );
        assert_eq!(ours, all);
        assert!(!ours.add_missing(&theirs));
        // What only a check brings is something, too.
        assert!(ours.add_missing(&plan(&[], &[(3, "")])));
    }
}
