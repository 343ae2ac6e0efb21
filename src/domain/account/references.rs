//! Links between the things of an account, where a plan is made of another one.

use std::collections::BTreeSet;

use crate::domain::records::{Record, RecordId, Records};

use super::Account;

impl Account {
    /// Forgets every link to something that is not in the account. In an account that is worked on such a link stays,
    /// because what was removed may be put back; a plan that is made of another one begins without.
    pub fn forget_missing(&mut self) {
        let people = ids(&self.stakeholders);
        let objectives = ids(&self.objectives);
        let propositions = ids(&self.propositions);
        let actions = ids(&self.actions);
        let meetings = ids(&self.meetings);
        let checks = ids(&self.factors);
        for person in self.stakeholders.iter_mut() {
            forget(&mut person.reports_to, &people);
            person.influences.retain(|other| people.contains(other));
        }
        for issue in self.issues.iter_mut() {
            forget(&mut issue.stakeholder, &people);
        }
        for proposition in self.propositions.iter_mut() {
            forget(&mut proposition.stakeholder, &people);
        }
        for initiative in self.initiatives.iter_mut() {
            forget(&mut initiative.objective, &objectives);
            forget(&mut initiative.partner, &people);
        }
        for action in self.actions.iter_mut() {
            forget(&mut action.objective, &objectives);
            forget(&mut action.stakeholder, &people);
            forget(&mut action.meeting, &meetings);
            let from = action.factor.as_ref().map(|origin| origin.check);
            if from.is_some_and(|check| !checks.contains(&check)) {
                action.factor = None;
            }
        }
        for meeting in self.meetings.iter_mut() {
            for attendee in meeting.attendees.iter_mut() {
                forget(&mut attendee.stakeholder, &people);
                forget(&mut attendee.proposition, &propositions);
            }
            for agreed in meeting.agreed.iter_mut() {
                forget(&mut agreed.stakeholder, &people);
                forget(&mut agreed.action, &actions);
            }
        }
    }
}

fn ids<T: Record>(records: &Records<T>) -> BTreeSet<RecordId> {
    records.iter().map(Record::id).collect()
}

fn forget(link: &mut Option<RecordId>, there: &BTreeSet<RecordId>) {
    if link.is_some_and(|id| !there.contains(&id)) {
        *link = None;
    }
}

#[cfg(test)]
mod tests {
    use super::super::tactics::Action;
    use super::super::testing::*;
    use super::*;

    #[test]
    fn a_link_to_what_is_not_there_is_forgotten_and_one_to_what_is_there_stays() {
        let mut account = complete_account();
        account.actions.push(Action {
            objective: Some(RecordId::fixed(1)),
            stakeholder: Some(RecordId::fixed(9)),
            meeting: Some(RecordId::fixed(9)),
            ..blank(2)
        });
        for person in account.stakeholders.iter_mut() {
            person.reports_to = Some(RecordId::fixed(9));
            person.influences = vec![RecordId::fixed(1), RecordId::fixed(9)];
        }
        account.forget_missing();
        let action = account.actions.get(RecordId::fixed(2)).unwrap();
        assert_eq!(action.objective, Some(RecordId::fixed(1)));
        assert_eq!((action.stakeholder, action.meeting), (None, None));
        for person in &account.stakeholders {
            assert_eq!(person.reports_to, None);
            assert_eq!(person.influences, [RecordId::fixed(1)]);
        }
    }
}
