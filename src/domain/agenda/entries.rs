//! Which entries a document has.

use crate::domain::account::Account;
use crate::domain::account::contacts::{Contacts, expected_at_meetings, next_contact};
use crate::domain::account::monitoring::Review;
use crate::domain::account::progress::Status;
use crate::domain::account::steps::{Field, PlanPlace};
use crate::domain::account::tactics::Action;
use crate::domain::competence::CompetenceSheet;
use crate::domain::day::Day;
use crate::domain::programme::Programme;
use crate::domain::records::{RecordId, Records};

use super::{AgendaEntry, Bucket, EntryKind, Whose};

/// The open actions of the programme.
pub(super) fn of_programme(programme: &Programme, entries: &mut Vec<AgendaEntry>) {
    let entry = |action: &Action, day| AgendaEntry {
        whose: Whose::Programme,
        kind: EntryKind::Action,
        day,
        what: action.what.clone(),
        owner: action.owner.clone(),
        record: Some(action.id),
        place: None,
    };
    entries.extend(open(&programme.actions).map(|(action, day)| entry(action, day)));
}

/// The open aims of a development plan.
pub(super) fn of_development(sheet: &CompetenceSheet, entries: &mut Vec<AgendaEntry>) {
    let open = sheet.aims.iter().filter(|aim| aim.is_open());
    let dated = open.filter_map(|aim| Some((aim, aim.due?)));
    entries.extend(dated.map(|(aim, day)| AgendaEntry {
        whose: Whose::Development(sheet.id.clone()),
        kind: EntryKind::Action,
        day,
        what: aim.what.clone(),
        owner: String::new(),
        record: Some(aim.id),
        place: None,
    }));
}

/// Open actions that have a day.
fn open(actions: &Records<Action>) -> impl Iterator<Item = (&Action, Day)> {
    let open = actions.iter().filter(|action| action.status.is_open());
    open.filter_map(|action| Some((action, action.due?)))
}

/// Everything in an account that has a day and is not done.
pub(super) fn of_account(account: &Account, today: Day, entries: &mut Vec<AgendaEntry>) {
    let mut of = OfAccount {
        account,
        today,
        entries,
    };
    of.meetings();
    of.actions();
    of.milestones();
    of.issues();
    of.objectives();
    of.contacts();
    of.follow_up();
    of.reviews();
}

struct OfAccount<'a> {
    account: &'a Account,
    today: Day,
    entries: &'a mut Vec<AgendaEntry>,
}

impl OfAccount<'_> {
    fn add(
        &mut self,
        (kind, list): (EntryKind, Field),
        day: Option<Day>,
        record: Option<RecordId>,
        (what, owner): (&str, &str),
    ) {
        let Some(day) = day else {
            return;
        };
        self.entries.push(AgendaEntry {
            whose: Whose::Account(self.account.id.clone()),
            kind,
            day,
            what: what.to_owned(),
            owner: owner.to_owned(),
            record,
            place: Some(match record {
                Some(record) => PlanPlace::record(list, record),
                None => PlanPlace::field(list),
            }),
        });
    }

    fn meetings(&mut self) {
        let of = (EntryKind::Meeting, Field::Meetings);
        for one in self.account.meetings.iter().filter(|one| !one.held) {
            self.add(of, one.day, Some(one.id), (&one.title, &one.ours));
        }
    }

    fn actions(&mut self) {
        let of = (EntryKind::Action, Field::Actions);
        for (one, day) in open(&self.account.actions) {
            self.add(of, Some(day), Some(one.id), (&one.what, &one.owner));
        }
    }

    fn milestones(&mut self) {
        for initiative in &self.account.initiatives {
            let open = initiative.milestones.iter();
            for one in open.filter(|milestone| milestone.reached.is_none()) {
                let Some(day) = one.due else {
                    continue;
                };
                self.entries.push(AgendaEntry {
                    whose: Whose::Account(self.account.id.clone()),
                    kind: EntryKind::Milestone,
                    day,
                    what: one.what.clone(),
                    owner: initiative.owner.clone(),
                    record: Some(one.id),
                    place: Some(PlanPlace::record(Field::Initiatives, initiative.id)),
                });
            }
        }
    }

    fn issues(&mut self) {
        let of = (EntryKind::IssueStep, Field::Issues);
        for one in self
            .account
            .issues
            .iter()
            .filter(|one| one.status.is_open())
        {
            let what = match one.next_step.trim() {
                "" => &one.what,
                _ => &one.next_step,
            };
            self.add(of, one.due, Some(one.id), (what, &one.owner));
        }
    }

    fn objectives(&mut self) {
        let of = (EntryKind::Objective, Field::Objectives);
        let manager = &self.account.profile.manager;
        for one in &self.account.objectives {
            let progress = one.progress(self.account.created, self.today);
            if progress.status != Status::Reached {
                self.add(of, one.due, Some(one.id), (&one.what, manager));
            }
        }
    }

    /// Whom to speak with in the coming four weeks. Who is expected at a meeting is left out.
    fn contacts(&mut self) {
        let of = (EntryKind::Contact, Field::Stakeholders);
        let contacts = Contacts::of(self.account, self.today);
        let expected = expected_at_meetings(self.account, self.today);
        for one in &self.account.stakeholders {
            let day = next_contact(self.account, &contacts, one)
                .filter(|day| Bucket::of(*day, self.today) <= Bucket::NextFourWeeks)
                .filter(|_| !expected.contains(&one.id));
            self.add(of, day, Some(one.id), (&one.name, &one.owner));
        }
    }

    fn follow_up(&mut self) {
        let of = (EntryKind::FollowUp, Field::FollowUp);
        let day = self.account.follow_up_due(self.today);
        self.add(of, day, None, ("", &self.account.profile.manager));
    }

    /// Reviews that are fixed and those that were missed; without any, the day on which one is due. A plan
    /// in which nothing is wanted or done yet needs none.
    fn reviews(&mut self) {
        let of = (EntryKind::Review, Field::Reviews);
        let account = self.account;
        let monitoring = &account.monitoring;
        let missed = monitoring.missed_review(self.today).map(|one| one.id);
        let is_ahead = |one: &Review| !one.held && one.day.is_some_and(|day| day >= self.today);
        let open = monitoring.reviews.iter();
        let open: Vec<&Review> = open
            .filter(|one| is_ahead(one) || Some(one.id) == missed)
            .collect();
        for one in &open {
            self.add(of, one.day, Some(one.id), ("", &one.who));
        }
        let is_alive = !account.objectives.is_empty()
            || !account.actions.is_empty()
            || !account.initiatives.is_empty();
        if open.is_empty() && is_alive {
            let first = monitoring.review.after(account.created);
            let day = monitoring.review_due(self.today).unwrap_or(first);
            self.add(of, Some(day), None, ("", &account.profile.manager));
        }
    }
}
