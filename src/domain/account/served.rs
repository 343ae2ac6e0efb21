//! What serves whom: propositions stakeholders, actions and initiatives objectives (docs/method.md, "Step 6:
//! tactical plan").

use crate::domain::records::RecordId;

use super::Account;
use super::stakeholders::Stakeholder;
use super::tactics::{Action, ActionStatus, ValueProposition};

impl ValueProposition {
    /// Whether anything proves it.
    pub fn has_evidence(&self) -> bool {
        !self.evidence.trim().is_empty()
    }
}

impl Account {
    /// The stakeholders whose word has much weight.
    pub fn influential(&self) -> impl Iterator<Item = &Stakeholder> {
        let all = self.stakeholders.iter();
        all.filter(|person| person.is_influential())
    }

    /// The value proposition for a stakeholder: the first one with evidence, otherwise the first one.
    pub fn proposition_for(&self, stakeholder: RecordId) -> Option<&ValueProposition> {
        let theirs = self.propositions.iter();
        let theirs = theirs.filter(|one| one.stakeholder == Some(stakeholder));
        theirs.min_by_key(|one| !one.has_evidence())
    }

    /// The actions that are done or to be done.
    pub fn actions_kept(&self) -> impl Iterator<Item = &Action> {
        let all = self.actions.iter();
        all.filter(|action| action.status != ActionStatus::Dropped)
    }

    /// The actions that are still to be done.
    pub fn open_actions(&self) -> impl Iterator<Item = &Action> {
        self.actions.iter().filter(|action| action.status.is_open())
    }

    /// Whether an action or an initiative serves an objective. What was dropped doesn't.
    pub fn is_served(&self, objective: RecordId) -> bool {
        let mut initiatives = self.initiatives.iter();
        self.actions_kept()
            .any(|action| action.objective == Some(objective))
            || initiatives.any(|initiative| initiative.objective == Some(objective))
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::domain::account::tactics::Initiative;

    #[test]
    fn the_proposition_with_evidence_counts() {
        let mut account = account();
        let person = RecordId::fixed(7);
        assert_eq!(account.proposition_for(person), None);
        for (number, evidence, shown) in [(1, " ", 1), (2, "study", 2), (3, "another", 2)] {
            account.propositions.push(ValueProposition {
                stakeholder: Some(person),
                evidence: evidence.into(),
                ..blank(number)
            });
            let proposition = account.proposition_for(person);
            assert_eq!(proposition.map(|one| one.id), Some(RecordId::fixed(shown)));
        }
    }

    #[test]
    fn an_objective_is_served_by_what_was_not_dropped() {
        let objective = Some(RecordId::fixed(7));
        for (status, served) in [
            (ActionStatus::Open, true),
            (ActionStatus::Done, true),
            (ActionStatus::Dropped, false),
        ] {
            let mut account = account();
            account.actions.push(Action {
                objective,
                status,
                ..blank(1)
            });
            assert_eq!(account.is_served(RecordId::fixed(7)), served);
            assert!(!account.is_served(RecordId::fixed(8)));
            account.initiatives.push(Initiative {
                objective,
                ..blank(1)
            });
            assert!(account.is_served(RecordId::fixed(7)));
        }
    }
}
