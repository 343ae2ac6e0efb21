//! What is wrong with the decision-making unit as we know it (docs/method.md, "Step 3: decision-making unit"; S1).

use crate::domain::day::Day;
use crate::domain::records::RecordId;
use crate::domain::words::{Word, words};

use super::Account;
use super::contacts::{self, Contacts};
use super::stakeholders::{DmuRole, Stakeholder, Stance};

words! {
    /// The six checks of a decision-making unit.
    DmuCheck {
        /// Somebody is known who decides.
        DeciderKnown = "decider",
        /// Somebody influential supports us.
        InfluentialSupport = "support",
        /// We know more than one person.
        SeveralContacts = "contacts",
        /// For each influential opponent something is being done.
        OpponentsAddressed = "opponents",
        /// We spoke with everybody within the contact cadence.
        ContactsCurrent = "current",
        /// Somebody is known who controls access to the others.
        GatekeeperKnown = "gatekeeper",
    }
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// What it looks at is not recorded yet.
    NotJudged,
    /// All is well.
    Passed,
    /// It is not. The stakeholders concerned, in their order; none where somebody is missing.
    Failed(Vec<RecordId>),
}

/// All six checks in order with what they found.
pub fn dmu_checks(account: &Account, today: Day) -> Vec<(DmuCheck, Finding)> {
    let contacts = Contacts::of(account, today);
    let checks = DmuCheck::ALL.iter();
    checks
        .map(|check| (*check, find(*check, account, &contacts, today)))
        .collect()
}

fn find(check: DmuCheck, account: &Account, known_by_us: &Contacts, today: Day) -> Finding {
    let any = |is: &dyn Fn(&Stakeholder) -> bool| account.stakeholders.iter().any(is);
    let all = |is: &dyn Fn(&Stakeholder) -> bool| -> Vec<RecordId> {
        let those = account.stakeholders.iter().filter(|person| is(person));
        those.map(|person| person.id).collect()
    };
    let known = |role| any(&|person| person.roles.contains(&role));
    // Who stands where is judged once one person is rated on both; before that, "nobody supports us" would
    // only mean that nobody has said so.
    let rated = any(&|person| person.influence.is_some() && person.stance.is_some());

    let (judged, passed, concerned) = match check {
        DmuCheck::DeciderKnown => (any(&|_| true), known(DmuRole::Decider), Vec::new()),
        DmuCheck::GatekeeperKnown => (any(&|_| true), known(DmuRole::Gatekeeper), Vec::new()),
        DmuCheck::InfluentialSupport => (
            rated,
            any(&|person| person.is_influential() && person.supports_us()),
            all(&Stakeholder::is_influential),
        ),
        DmuCheck::SeveralContacts => {
            let those = all(&|person| known_by_us.are_known(person.id));
            let judged = any(&|person| known_by_us.depth(person.id).is_some());
            (judged, those.len() > 1, those)
        }
        DmuCheck::OpponentsAddressed => {
            let opponents = all(&|person| is_open_opponent(account, person));
            (rated, opponents.is_empty(), opponents)
        }
        DmuCheck::ContactsCurrent => {
            let stale = all(&|person| contacts::is_stale(account, known_by_us, person, today));
            let judged =
                any(&|person| contacts::next_contact(account, known_by_us, person).is_some());
            (judged, stale.is_empty(), stale)
        }
    };
    match (judged, passed) {
        (false, _) => Finding::NotJudged,
        (true, true) => Finding::Passed,
        (true, false) => Finding::Failed(concerned),
    }
}

/// Whether somebody influential works against us and nothing is being done about it. Sceptics are left out:
/// doubt is answered by evidence, which a value proposition carries; who works against us needs an action.
fn is_open_opponent(account: &Account, person: &Stakeholder) -> bool {
    let mut actions = account.actions.iter();
    person.is_influential()
        && person.stance == Some(Stance::Opponent)
        && !actions.any(|action| action.status.is_open() && action.stakeholder == Some(person.id))
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::domain::account::stakeholders::{Contact, Influence};
    use crate::domain::account::tactics::{Action, ActionStatus};

    fn of(account: &Account, check: DmuCheck) -> Finding {
        let findings = dmu_checks(account, today());
        findings.into_iter().find(|(c, _)| *c == check).unwrap().1
    }

    fn with(people: impl IntoIterator<Item = Stakeholder>) -> Account {
        let mut account = account();
        account.stakeholders = people.into_iter().collect();
        account
    }

    fn failed(ids: &[u32]) -> Finding {
        Finding::Failed(ids.iter().copied().map(RecordId::fixed).collect())
    }

    fn rated(number: u32, influence: Influence, stance: Stance) -> Stakeholder {
        Stakeholder {
            influence: Some(influence),
            stance: Some(stance),
            ..stakeholder(number)
        }
    }

    #[test]
    fn without_stakeholders_nothing_is_judged() {
        let findings = dmu_checks(&account(), today());
        assert_eq!(findings.len(), 6);
        assert!(findings.iter().all(|(_, f)| *f == Finding::NotJudged));
    }

    #[test]
    fn a_stakeholder_without_ratings_judges_only_who_is_known() {
        let account = with([stakeholder(1)]);
        for (check, finding) in dmu_checks(&account, today()) {
            let expected = match check {
                DmuCheck::DeciderKnown | DmuCheck::GatekeeperKnown => failed(&[]),
                _ => Finding::NotJudged,
            };
            assert_eq!(finding, expected, "{check:?}");
        }
    }

    #[test]
    fn a_decider_and_a_gatekeeper_are_known_by_their_roles() {
        let account = with([Stakeholder {
            roles: vec![DmuRole::User, DmuRole::Decider],
            ..stakeholder(1)
        }]);
        assert_eq!(of(&account, DmuCheck::DeciderKnown), Finding::Passed);
        assert_eq!(of(&account, DmuCheck::GatekeeperKnown), failed(&[]));
    }

    #[test]
    fn support_comes_from_somebody_influential() {
        use Influence::{Five, Four, Three};
        use Stance::{Advocate, Neutral, Supporter};
        for (people, finding) in [
            (vec![rated(1, Four, Supporter)], Finding::Passed),
            (vec![rated(1, Five, Advocate)], Finding::Passed),
            (vec![rated(1, Three, Advocate)], failed(&[])),
            (
                vec![rated(1, Three, Advocate), rated(2, Five, Neutral)],
                failed(&[2]),
            ),
        ] {
            let account = with(people);
            assert_eq!(of(&account, DmuCheck::InfluentialSupport), finding);
        }
    }

    #[test]
    fn one_contact_is_too_few_and_none_is_too() {
        use Contact::{Brief, NoContact, Several};
        for (contacts, finding) in [
            (&[Some(NoContact)][..], failed(&[])),
            (&[Some(Several), Some(NoContact), None], failed(&[1])),
            (&[Some(Several), Some(Brief)], Finding::Passed),
            (&[None, None], Finding::NotJudged),
        ] {
            let people = (1..).zip(contacts).map(|(number, contact)| Stakeholder {
                contact: *contact,
                ..stakeholder(number)
            });
            assert_eq!(of(&with(people), DmuCheck::SeveralContacts), finding);
        }
    }

    #[test]
    fn an_influential_opponent_needs_an_open_action() {
        use Influence::{Five, Three};
        let opponents = [
            rated(1, Five, Stance::Opponent),
            rated(2, Three, Stance::Opponent),
            rated(3, Five, Stance::Sceptic),
        ];
        let mut account = with(opponents);
        assert_eq!(of(&account, DmuCheck::OpponentsAddressed), failed(&[1]));
        for (status, finding) in [
            (ActionStatus::Open, Finding::Passed),
            (ActionStatus::InProgress, Finding::Passed),
            (ActionStatus::Done, failed(&[1])),
            (ActionStatus::Dropped, failed(&[1])),
        ] {
            let action = Action {
                stakeholder: Some(RecordId::fixed(1)),
                status,
                ..Action::default()
            };
            account.actions = [action].into_iter().collect();
            assert_eq!(of(&account, DmuCheck::OpponentsAddressed), finding);
        }
    }

    #[test]
    fn contacts_grow_old_and_meetings_renew_them() {
        let known = |number, last: &str| Stakeholder {
            contact: Some(Contact::Several),
            last_contact: Some(day(last)),
            ..stakeholder(number)
        };
        let mut account = with([known(1, "2026-06-01"), known(2, "2026-01-10")]);
        assert_eq!(of(&account, DmuCheck::ContactsCurrent), failed(&[2]));
        account.meetings.push(meeting(true, "2026-05-20", &[2]));
        assert_eq!(of(&account, DmuCheck::ContactsCurrent), Finding::Passed);
    }
}
