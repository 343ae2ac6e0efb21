//! Marking something of the agenda as done, and taking that back.

use crate::domain::account::Account;
use crate::domain::account::steps::PlanPlace;
use crate::domain::account::tactics::{Action, ActionStatus, Milestone};
use crate::domain::agenda::{AgendaEntry, EntryKind};
use crate::domain::competence::CompetenceSheet;
use crate::domain::day::Day;
use crate::domain::records::Records;

/// What it was before it was marked as done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BeforeTick {
    /// An action's status, and the day on which it had been closed.
    Action(ActionStatus, Option<Day>),
    /// A milestone that was not reached.
    Milestone,
    /// An aim of a development plan that was open.
    Aim,
    /// The follow-up before this one.
    FollowUp(Option<Day>),
}

/// Whether an entry can be done by saying so. Others ask for more than a tick: a day, an outcome, a value.
pub const fn can_tick(kind: EntryKind) -> bool {
    matches!(
        kind,
        EntryKind::Action | EntryKind::Milestone | EntryKind::FollowUp
    )
}

/// Marks what an entry is about as done on `today`. `None` if it is not there any more or asks for more.
pub fn tick(account: &mut Account, entry: &AgendaEntry, today: Day) -> Option<BeforeTick> {
    match entry.kind {
        EntryKind::Action => tick_action(&mut account.actions, entry, today),
        EntryKind::Milestone => {
            milestone(account, entry)?.reached = Some(today);
            Some(BeforeTick::Milestone)
        }
        EntryKind::FollowUp => {
            let last = account.monitoring.last_follow_up.replace(today);
            Some(BeforeTick::FollowUp(last))
        }
        _ => None,
    }
}

/// As [`tick`], for the programme's actions too.
pub fn tick_action(
    actions: &mut Records<Action>,
    entry: &AgendaEntry,
    today: Day,
) -> Option<BeforeTick> {
    let action = actions.get_mut(entry.record?)?;
    let before = BeforeTick::Action(action.status, action.closed);
    action.set_status(ActionStatus::Done, today);
    Some(before)
}

/// As [`tick`], for the aims of a development plan.
pub fn tick_aim(
    sheet: &mut CompetenceSheet,
    entry: &AgendaEntry,
    today: Day,
) -> Option<BeforeTick> {
    sheet.aims.get_mut(entry.record?)?.done = Some(today);
    Some(BeforeTick::Aim)
}

/// Takes [`tick_aim`] back.
pub fn untick_aim(sheet: &mut CompetenceSheet, entry: &AgendaEntry) {
    if let Some(aim) = entry.record.and_then(|id| sheet.aims.get_mut(id)) {
        aim.done = None;
    }
}

/// Takes [`tick`] back.
pub fn untick(account: &mut Account, entry: &AgendaEntry, before: BeforeTick) {
    match before {
        BeforeTick::Action(..) => untick_action(&mut account.actions, entry, before),
        // It is no part of an account: see `untick_aim`.
        BeforeTick::Aim => {}
        BeforeTick::Milestone => {
            if let Some(milestone) = milestone(account, entry) {
                milestone.reached = None;
            }
        }
        BeforeTick::FollowUp(last) => account.monitoring.last_follow_up = last,
    }
}

/// Takes [`tick_action`] back.
pub fn untick_action(actions: &mut Records<Action>, entry: &AgendaEntry, before: BeforeTick) {
    let action = entry.record.and_then(|id| actions.get_mut(id));
    if let (Some(action), BeforeTick::Action(status, closed)) = (action, before) {
        action.status = status;
        action.closed = closed;
    }
}

/// A milestone's entry leads to its initiative.
fn milestone<'a>(account: &'a mut Account, entry: &AgendaEntry) -> Option<&'a mut Milestone> {
    let initiative = entry.place.and_then(PlanPlace::as_record)?;
    let initiative = account.initiatives.get_mut(initiative)?;
    initiative.milestones.get_mut(entry.record?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::tactics::Initiative;
    use crate::domain::agenda::Agenda;
    use crate::domain::cadence::Cadence;
    use crate::domain::id::DocumentId;
    use crate::domain::records::{Record, RecordId};

    #[test]
    fn what_is_ticked_leaves_the_agenda_and_comes_back_as_it_was() {
        let today = Day::fixed(2026, 11, 22);
        let id = RecordId::fixed(1);
        let mut account = Account::new(DocumentId::from_random(1), Day::fixed(2026, 1, 1));
        account.actions.push(Action {
            status: ActionStatus::InProgress,
            due: Some(today),
            ..Action::blank(id)
        });
        let milestone = Milestone {
            due: Some(today.plus_days(-2)),
            ..Milestone::blank(id)
        };
        account.initiatives.push(Initiative {
            milestones: [milestone].into_iter().collect(),
            ..Initiative::blank(id)
        });
        account.monitoring.follow_up = Some(Cadence::weeks(2));
        account.monitoring.last_follow_up = Some(today.plus_days(-20));
        let agenda = |account: &Account| {
            let mut agenda = Agenda::new(today);
            agenda.add_account(account);
            agenda.into_entries()
        };
        let before = account.clone();
        let entries = agenda(&account);
        let can: Vec<&AgendaEntry> = entries.iter().filter(|one| can_tick(one.kind)).collect();
        assert_eq!(can.len(), 3);
        for entry in can {
            let was = tick(&mut account, entry, today).unwrap();
            assert!(!agenda(&account).contains(entry), "{entry:?}");
            untick(&mut account, entry, was);
            assert_eq!(account, before, "{entry:?}");
        }
        for entry in entries.iter().filter(|one| !can_tick(one.kind)) {
            assert_eq!(tick(&mut account, entry, today), None);
        }
    }
}
