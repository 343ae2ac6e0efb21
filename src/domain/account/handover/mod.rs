//! The handover test: what a successor would ask, and whether the plan answers it (docs/method.md, "Plan quality").

use crate::domain::account::Account;
use crate::domain::account::contacts::Contacts;
use crate::domain::account::meetings::Meeting;
use crate::domain::account::stakeholders::{DmuRole, Stakeholder};
use crate::domain::account::steps::{Field, PlanPlace};
use crate::domain::account::typing::Level;
use crate::domain::day::Day;
use crate::domain::records::RecordId;
use crate::domain::words::{Word, words};

words! {
    /// What somebody asks who takes an account over.
    HandoverQuestion {
        /// Who decides there?
        WhoDecides = "decides",
        /// Whose word has weight, and where do they stand?
        WhoInfluences = "influences",
        /// Who of us keeps the relationship with each?
        WhoKeepsContact = "relationships",
        /// When did we last speak with whom?
        WhenWeSpoke = "contacts",
        /// What does the account want, and where is that written?
        WhatTheyWant = "wants",
        /// What changed there lately?
        WhatChanged = "changed",
        /// What did we promise in meetings?
        WhatWasPromised = "promised",
        /// Which actions are open, with whom and until when?
        OpenActions = "actions",
        /// Which market access issues are open, and what is the next step?
        OpenIssues = "issues",
        /// How is success measured?
        HowSuccessIsMeasured = "measured",
        /// What do we offer to those whose word has weight, and what proves it?
        WhatWeOffer = "offer",
        /// When do we follow up, and when is the plan gone through?
        WhatComesNext = "next",
        /// Who of our top management stands behind a strategic account?
        WhoSponsors = "sponsor",
    }
}

/// Whether a successor would find the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandoverResult {
    /// Yes.
    Answered,
    /// A part of it.
    Partly,
    /// Nothing.
    Missing,
}

/// A question with what a successor would find.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HandoverAnswer {
    /// The question.
    pub question: HandoverQuestion,
    /// Whether its answer is there.
    pub found: HandoverResult,
    /// Where the answer is, or where it would have to be added.
    pub place: PlanPlace,
}

/// All questions in order, as a plan answers them on a day. That for the sponsor is asked of strategic accounts only.
pub fn handover(account: &Account, today: Day) -> Vec<HandoverAnswer> {
    let strategic = account.typing.level() == Some(Level::StrategicAccount);
    HandoverQuestion::ALL
        .iter()
        .filter(|question| strategic || **question != HandoverQuestion::WhoSponsors)
        .map(|question| {
            let (found, place) = answer(*question, account, today);
            HandoverAnswer {
                question: *question,
                found,
                place,
            }
        })
        .collect()
}

fn answer(
    question: HandoverQuestion,
    account: &Account,
    today: Day,
) -> (HandoverResult, PlanPlace) {
    use HandoverQuestion::*;
    match question {
        WhoDecides => listed(Field::Stakeholders, &mut {
            let deciders = account.stakeholders.iter();
            deciders
                .filter(|person| person.roles.contains(&DmuRole::Decider))
                .map(|person| (person.id, says(&person.name) && says(&person.function)))
        }),
        WhoInfluences => people(account, &|person| {
            person.influence.is_some() && person.stance.is_some()
        }),
        WhoKeepsContact => people(account, &|person| says(&person.owner)),
        WhenWeSpoke => {
            let contacts = Contacts::of(account, today);
            let known = account
                .stakeholders
                .iter()
                .filter(|one| contacts.are_known(one.id));
            let mut known = known.map(|person| (person.id, contacts.last(person.id).is_some()));
            each(Field::Stakeholders, &mut known)
        }
        WhatTheyWant => what_they_want(account),
        WhatChanged => listed(
            Field::Moves,
            &mut account.moves.iter().map(|one| {
                let follows = says(&one.consequence) || says(&one.reaction);
                (one.id, one.day.is_some() && says(&one.event) && follows)
            }),
        ),
        WhatWasPromised => {
            let held = account.meetings.iter().filter(|meeting| meeting.held);
            let mut held = held.map(|meeting| (meeting.id, is_recorded(account, meeting)));
            listed(Field::Meetings, &mut held)
        }
        OpenActions => each_open(
            account.actions_kept().next().is_some(),
            Field::Actions,
            &mut account
                .open_actions()
                .map(|action| (action.id, says(&action.owner) && action.due.is_some())),
        ),
        OpenIssues => {
            // Whoever has looked at the diagnosis and noted no issue has found none.
            let looked = !account.swot.is_empty() || !account.issues.is_empty();
            let open = account.issues.iter().filter(|issue| issue.status.is_open());
            let mut open = open.map(|one| (one.id, says(&one.next_step) && says(&one.owner)));
            each_open(looked, Field::Issues, &mut open)
        }
        HowSuccessIsMeasured => {
            let objectives = account.objectives.iter();
            let mut objectives = objectives.map(|one| (one.id, one.missing().is_empty()));
            listed(Field::Objectives, &mut objectives)
        }
        WhatWeOffer => what_we_offer(account),
        WhatComesNext => {
            let monitoring = &account.monitoring;
            let in_time = monitoring.review_due(today).is_some_and(|due| due >= today);
            let review = monitoring.next_review(today).is_some() || in_time;
            match (monitoring.follow_up.is_some(), review) {
                (true, true) => (HandoverResult::Answered, PlanPlace::field(Field::Reviews)),
                (true, false) => (HandoverResult::Partly, PlanPlace::field(Field::Reviews)),
                (false, true) => (HandoverResult::Partly, PlanPlace::field(Field::FollowUp)),
                (false, false) => (HandoverResult::Missing, PlanPlace::field(Field::FollowUp)),
            }
        }
        WhoSponsors => {
            let found = match says(&account.profile.sponsor) {
                true => HandoverResult::Answered,
                false => HandoverResult::Missing,
            };
            (found, PlanPlace::field(Field::Sponsor))
        }
    }
}

fn says(text: &str) -> bool {
    !text.trim().is_empty()
}

/// Each thing with whether it is answered: all, some or none of them. Leads to the first one that isn't.
fn each(
    list: Field,
    things: &mut dyn Iterator<Item = (RecordId, bool)>,
) -> (HandoverResult, PlanPlace) {
    let (mut answered, mut first_open) = (false, None);
    for (id, is_answered) in things {
        answered |= is_answered;
        first_open = first_open.or((!is_answered).then_some(id));
    }
    match (answered, first_open) {
        (true, None) => (HandoverResult::Answered, PlanPlace::field(list)),
        (false, None) => (HandoverResult::Missing, PlanPlace::field(list)),
        (true, Some(id)) => (HandoverResult::Partly, PlanPlace::record(list, id)),
        (false, Some(id)) => (HandoverResult::Missing, PlanPlace::record(list, id)),
    }
}

/// As [`each`], of things that are a part of the answer by being there at all.
fn listed(
    list: Field,
    things: &mut dyn Iterator<Item = (RecordId, bool)>,
) -> (HandoverResult, PlanPlace) {
    match each(list, things) {
        (HandoverResult::Missing, place) if place != PlanPlace::field(list) => {
            (HandoverResult::Partly, place)
        }
        other => other,
    }
}

/// As [`listed`], of things of which none may be left to do: then it is answered if anybody has `looked`.
fn each_open(
    looked: bool,
    list: Field,
    open: &mut dyn Iterator<Item = (RecordId, bool)>,
) -> (HandoverResult, PlanPlace) {
    match listed(list, open) {
        (HandoverResult::Missing, place) if looked => (HandoverResult::Answered, place),
        other => other,
    }
}

fn people(
    account: &Account,
    answered: &dyn Fn(&Stakeholder) -> bool,
) -> (HandoverResult, PlanPlace) {
    let people = account.stakeholders.iter();
    let mut people = people.map(|person| (person.id, answered(person)));
    each(Field::Stakeholders, &mut people)
}

fn what_they_want(account: &Account) -> (HandoverResult, PlanPlace) {
    let aims = account.aims.iter().filter(|aim| says(&aim.what));
    let mut aims = aims.map(|aim| (aim.id, says(&aim.source)));
    match listed(Field::Aims, &mut aims) {
        // A strategy without objectives is a part of the answer.
        (HandoverResult::Missing, place) if says(&account.profile.strategy) => {
            (HandoverResult::Partly, place)
        }
        other => other,
    }
}

/// Whether a meeting that was held says what came of it, and everything agreed has somebody who does it
/// until a day, there or as an action.
fn is_recorded(account: &Account, meeting: &Meeting) -> bool {
    let agreed = || meeting.agreed.iter().filter(|item| says(&item.what));
    (says(&meeting.outcome) || agreed().next().is_some())
        && agreed().all(|item| {
            account.action_of(item).is_some() || (says(&item.owner) && item.due.is_some())
        })
}

fn what_we_offer(account: &Account) -> (HandoverResult, PlanPlace) {
    let proven = |id| {
        account
            .proposition_for(id)
            .is_some_and(|one| one.has_evidence())
    };
    let mut influential = account
        .influential()
        .map(|person| (person.id, proven(person.id)));
    // Leads to the propositions: a stakeholder is another page's record.
    let place = PlanPlace::field(Field::Propositions);
    match each(Field::Propositions, &mut influential).0 {
        HandoverResult::Missing if !account.propositions.is_empty() => {
            (HandoverResult::Partly, place)
        }
        found => (found, place),
    }
}

#[cfg(test)]
mod tests;
