//! An account without what was only added: a record in which nothing was written counts nowhere.

use std::borrow::Cow;

use super::Account;

/// Asks, or does, the same with every list in which records are added by hand.
macro_rules! of_every_list {
    ($account:ident, $each:ident) => {
        [
            $account.team.$each(),
            $account.figures.$each(),
            $account.aims.$each(),
            $account.moves.$each(),
            $account.drivers.$each(),
            $account.stakeholders.$each(),
            $account.swot.$each(),
            $account.competitors.$each(),
            $account.issues.$each(),
            $account.objectives.$each(),
            $account.propositions.$each(),
            $account.initiatives.$each(),
            $account.actions.$each(),
            $account.resources.$each(),
            $account.meetings.$each(),
            $account.monitoring.reviews.$each(),
            $account.monitoring.kpis.$each(),
            $account.monitoring.returns.$each(),
        ]
    };
}

impl Account {
    /// The account as it is judged, counted, reported and sent: without records that were added and in which nothing was
    /// written. In the account itself they stay, each with its form.
    pub fn as_counted(&self) -> Cow<'_, Self> {
        if !self.has_blanks() {
            return Cow::Borrowed(self);
        }
        let mut counted = self.clone();
        // What stands within a record first, so that one that holds nothing else goes too.
        for one in counted.objectives.iter_mut() {
            one.readings.drop_blank();
        }
        for one in counted.monitoring.kpis.iter_mut() {
            one.readings.drop_blank();
        }
        for one in counted.initiatives.iter_mut() {
            one.milestones.drop_blank();
        }
        for one in counted.meetings.iter_mut() {
            one.attendees.drop_blank();
            one.preparation.drop_blank();
            one.agreed.drop_blank();
        }
        of_every_list!(counted, drop_blank);
        Cow::Owned(counted)
    }

    fn has_blanks(&self) -> bool {
        of_every_list!(self, has_blank).contains(&true)
            || self.objectives.iter().any(|one| one.readings.has_blank())
            || (self.monitoring.kpis.iter()).any(|one| one.readings.has_blank())
            || (self.initiatives.iter()).any(|one| one.milestones.has_blank())
            || self.meetings.iter().any(|one| {
                one.attendees.has_blank() || one.preparation.has_blank() || one.agreed.has_blank()
            })
    }
}

#[cfg(test)]
mod tests {
    use super::super::diagnosis::{Swot, SwotEntry};
    use super::super::meetings::Meeting;
    use super::super::monitoring::{Return, Side};
    use super::super::objectives::{Objective, Reading};
    use super::super::steps::{StepState, plan_steps};
    use super::super::testing::*;
    use crate::domain::account::tactics::{Action, Initiative};
    use crate::domain::agenda::Agenda;
    use crate::domain::portfolio::Portfolio;

    #[test]
    fn what_was_only_added_counts_nowhere() {
        let mut account = account();
        let before = account.clone();
        account.actions.push(blank(1));
        account.objectives.push(Objective {
            // The day is today's unless another is chosen.
            readings: [Reading {
                day: Some(today()),
                ..blank(2)
            }]
            .into_iter()
            .collect(),
            ..blank(3)
        });
        account.initiatives.push(Initiative {
            milestones: [blank(4)].into_iter().collect(),
            ..blank(5)
        });
        account.meetings.push(blank::<Meeting>(6));
        account.stakeholders.push(blank(7));
        account.monitoring.kpis.push(blank(8));
        // The field and the side are those of the list in which they were added.
        account.swot.push(SwotEntry {
            field: Swot::Threat,
            ..blank(9)
        });
        account.monitoring.returns.push(Return {
            side: Side::Account,
            ..blank(10)
        });
        assert_eq!(*account.as_counted(), before);
        // Neither the plan nor what is due knows of them.
        let steps = plan_steps(&account, &Portfolio::default(), today());
        let states: Vec<StepState> = steps.iter().map(|step| step.state).collect();
        let of_before = plan_steps(&before, &Portfolio::default(), today());
        assert_eq!(
            states,
            of_before.iter().map(|step| step.state).collect::<Vec<_>>()
        );
        assert_eq!(
            Agenda::of_account(&account, today()),
            Agenda::of_account(&before, today())
        );
    }

    #[test]
    fn one_written_word_or_day_counts() {
        let mut account = account();
        let owned = Action {
            owner: "Ines".into(),
            ..blank(1)
        };
        let due = Action {
            due: Some(today()),
            ..blank(2)
        };
        account.actions.push(owned);
        account.actions.push(due);
        account.actions.push(blank(3));
        assert_eq!(account.as_counted().actions.len(), 2);
        assert_eq!(account.actions.len(), 3);
    }
}
