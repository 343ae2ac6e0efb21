//! What a check found, in a sentence.

use crate::domain::account::dmu_checks::DmuCheck;
use crate::domain::account::stakeholders::Influence;
use crate::domain::words::Word;
use crate::t;

use super::{Checked, Outcome};

/// So many are named; the others are counted.
const NAMED: usize = 4;

/// The sentence, with the names of the people concerned.
pub(super) fn sentence(checked: &Checked) -> String {
    let n = checked.people.len();
    let names = names(checked);
    match (checked.check, checked.outcome) {
        (DmuCheck::DeciderKnown, Outcome::NotJudged) => t!("dmu.decider.open").to_owned(),
        (DmuCheck::DeciderKnown, Outcome::Passed) => t!("dmu.decider.good", names = names),
        (DmuCheck::DeciderKnown, Outcome::Failed) => t!("dmu.decider.failed").to_owned(),
        (DmuCheck::InfluentialSupport, Outcome::NotJudged) => t!("dmu.support.open").to_owned(),
        (DmuCheck::InfluentialSupport, Outcome::Passed) => t!("dmu.support.good", names = names),
        (DmuCheck::InfluentialSupport, Outcome::Failed) if n == 0 => {
            t!(
                "dmu.support.nobody",
                influence = Influence::INFLUENTIAL.word()
            )
        }
        (DmuCheck::InfluentialSupport, Outcome::Failed) => t!("dmu.support.failed", names = names),
        (DmuCheck::SeveralContacts, Outcome::NotJudged) => t!("dmu.contacts.open").to_owned(),
        (DmuCheck::SeveralContacts, Outcome::Passed) => t!("dmu.contacts.good").to_owned(),
        (DmuCheck::SeveralContacts, Outcome::Failed) if n == 0 => {
            t!("dmu.contacts.nobody").to_owned()
        }
        (DmuCheck::SeveralContacts, Outcome::Failed) => t!("dmu.contacts.failed", names = names),
        (DmuCheck::OpponentsAddressed, Outcome::NotJudged) => t!("dmu.opponents.open").to_owned(),
        (DmuCheck::OpponentsAddressed, Outcome::Passed) => t!("dmu.opponents.good").to_owned(),
        (DmuCheck::OpponentsAddressed, Outcome::Failed) => {
            t!("dmu.opponents.failed", n = n, names = names)
        }
        (DmuCheck::ContactsCurrent, Outcome::NotJudged) => {
            t!("dmu.current.open", influence = Influence::TO_BE_MET.word())
        }
        (DmuCheck::ContactsCurrent, Outcome::Passed) => t!("dmu.current.good").to_owned(),
        (DmuCheck::ContactsCurrent, Outcome::Failed) => {
            t!("dmu.current.failed", n = n, names = names)
        }
        (DmuCheck::GatekeeperKnown, Outcome::NotJudged) => t!("dmu.gatekeeper.open").to_owned(),
        (DmuCheck::GatekeeperKnown, Outcome::Passed) => {
            t!("dmu.gatekeeper.good", n = n, names = names)
        }
        (DmuCheck::GatekeeperKnown, Outcome::Failed) => t!("dmu.gatekeeper.failed").to_owned(),
    }
}

fn names(checked: &Checked) -> String {
    let all = checked.people.iter().map(|(_, name)| name.as_str());
    let names = all.take(NAMED).collect::<Vec<_>>().join(", ");
    match checked.people.len().saturating_sub(NAMED) {
        0 => names,
        more => t!("dmu.and_more", names = names, n = more),
    }
}
