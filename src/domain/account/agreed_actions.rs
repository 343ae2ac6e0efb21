//! From a meeting to the plan: what was agreed becomes actions (docs/method.md, "Meetings"; S2).

use crate::domain::records::RecordId;

use super::Account;
use super::meetings::Agreed;
use super::tactics::{Action, ActionStatus};

impl Account {
    /// What was agreed at a meeting and is no action yet. An item without words, or whose action is there,
    /// is left out; one whose action was deleted is not.
    pub fn agreed_without_action(&self, meeting: RecordId) -> impl Iterator<Item = &Agreed> {
        let agreed = self.meetings.get(meeting).map(|meeting| &meeting.agreed);
        agreed
            .into_iter()
            .flatten()
            .filter(|item| !item.what.trim().is_empty() && self.action_of(item).is_none())
    }

    /// The action that something agreed has become.
    pub fn action_of(&self, agreed: &Agreed) -> Option<&Action> {
        self.actions.get(agreed.action?)
    }

    /// Makes an action of everything agreed at a meeting that is none yet, with its owner, day and
    /// stakeholder and a link to the meeting. `fresh` gives names for them. Returns the new actions' names;
    /// asked again it has nothing left to do.
    pub fn make_agreed_actions(
        &mut self,
        meeting: RecordId,
        fresh: &mut dyn FnMut() -> RecordId,
    ) -> Vec<RecordId> {
        let items: Vec<Agreed> = self.agreed_without_action(meeting).cloned().collect();
        let mut made = Vec::with_capacity(items.len());
        for item in items {
            let action = self.actions.push(Action {
                id: fresh(),
                what: item.what,
                owner: item.owner,
                due: item.due,
                status: ActionStatus::Open,
                stakeholder: item.stakeholder,
                meeting: Some(meeting),
                ..Action::default()
            });
            let meeting = self.meetings.get_mut(meeting);
            if let Some(kept) = meeting.and_then(|meeting| meeting.agreed.get_mut(item.id)) {
                kept.action = Some(action);
            }
            made.push(action);
        }
        made
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::domain::account::meetings::Meeting;

    fn agreed(number: u32, what: &str) -> Agreed {
        Agreed {
            what: what.into(),
            owner: "Ines".into(),
            due: Some(day("2026-07-01")),
            stakeholder: Some(RecordId::fixed(7)),
            ..blank(number)
        }
    }

    #[test]
    fn agreed_items_become_actions_once() {
        let mut account = account();
        let items = [
            agreed(1, "Send the study"),
            agreed(2, "  "),
            agreed(3, "Fix a day"),
        ];
        let meeting = account.meetings.push(Meeting {
            agreed: items.into_iter().collect(),
            ..blank(5)
        });
        account.actions.push(blank(9));
        // A name that is taken is given to nothing else.
        let mut fresh = || RecordId::fixed(9);
        let made = account.make_agreed_actions(meeting, &mut fresh);
        assert_eq!(made, [RecordId::fixed(10), RecordId::fixed(11)]);
        assert!(account.make_agreed_actions(meeting, &mut fresh).is_empty());

        let action = account.actions.get(made[1]).unwrap();
        assert_eq!(
            (action.what.as_str(), action.owner.as_str()),
            ("Fix a day", "Ines")
        );
        assert_eq!(action.due, Some(day("2026-07-01")));
        assert_eq!(action.stakeholder, Some(RecordId::fixed(7)));
        assert_eq!(action.meeting, Some(meeting));
        let item = account
            .meetings
            .get(meeting)
            .unwrap()
            .agreed
            .get(RecordId::fixed(3));
        assert_eq!(account.action_of(item.unwrap()), Some(action));

        // A deleted action can be made again.
        account.actions.remove(made[0]);
        assert_eq!(account.make_agreed_actions(meeting, &mut fresh).len(), 1);
    }

    #[test]
    fn a_meeting_that_is_not_there_has_nothing_agreed() {
        let mut account = account();
        let made = account.make_agreed_actions(RecordId::fixed(1), &mut || RecordId::fixed(1));
        assert!(made.is_empty());
    }
}
