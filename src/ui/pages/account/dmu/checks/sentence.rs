//! What a check found, in a sentence.

use crate::domain::account::dmu_checks::DmuCheck;
use crate::domain::account::stakeholders::Influence;
use crate::domain::words::Word;
use crate::t;

use super::{CheckOutcome, Checked};

/// So many are named; the others are counted.
const NAMED: usize = 4;

/// The sentence, with the names of the people concerned.
pub(super) fn sentence(checked: &Checked) -> String {
    let n = checked.people.len();
    let names = names(checked);
    match (checked.check, checked.outcome) {
        (DmuCheck::DeciderKnown, CheckOutcome::NotJudged) => t!("dmu.decider.open").to_owned(),
        (DmuCheck::DeciderKnown, CheckOutcome::Passed) => t!("dmu.decider.good", names = names),
        (DmuCheck::DeciderKnown, CheckOutcome::Failed) => t!("dmu.decider.failed").to_owned(),
        (DmuCheck::InfluentialSupport, CheckOutcome::NotJudged) => {
            t!("dmu.support.open").to_owned()
        }
        (DmuCheck::InfluentialSupport, CheckOutcome::Passed) => {
            t!("dmu.support.good", names = names)
        }
        (DmuCheck::InfluentialSupport, CheckOutcome::Failed) if n == 0 => {
            t!(
                "dmu.support.nobody",
                influence = Influence::INFLUENTIAL.word()
            )
        }
        (DmuCheck::InfluentialSupport, CheckOutcome::Failed) => {
            t!("dmu.support.failed", names = names)
        }
        (DmuCheck::SeveralContacts, CheckOutcome::NotJudged) => t!("dmu.contacts.open").to_owned(),
        (DmuCheck::SeveralContacts, CheckOutcome::Passed) => t!("dmu.contacts.good").to_owned(),
        (DmuCheck::SeveralContacts, CheckOutcome::Failed) if n == 0 => {
            t!("dmu.contacts.nobody").to_owned()
        }
        (DmuCheck::SeveralContacts, CheckOutcome::Failed) => {
            t!("dmu.contacts.failed", names = names)
        }
        (DmuCheck::OpponentsAddressed, CheckOutcome::NotJudged) => {
            t!("dmu.opponents.open").to_owned()
        }
        (DmuCheck::OpponentsAddressed, CheckOutcome::Passed) => t!("dmu.opponents.good").to_owned(),
        (DmuCheck::OpponentsAddressed, CheckOutcome::Failed) => {
            t!("dmu.opponents.failed", n = n, names = names)
        }
        (DmuCheck::ContactsCurrent, CheckOutcome::NotJudged) => {
            t!("dmu.current.open", influence = Influence::TO_BE_MET.word())
        }
        (DmuCheck::ContactsCurrent, CheckOutcome::Passed) => t!("dmu.current.good").to_owned(),
        (DmuCheck::ContactsCurrent, CheckOutcome::Failed) => {
            t!("dmu.current.failed", n = n, names = names)
        }
        (DmuCheck::GatekeeperKnown, CheckOutcome::NotJudged) => {
            t!("dmu.gatekeeper.open").to_owned()
        }
        (DmuCheck::GatekeeperKnown, CheckOutcome::Passed) => {
            t!("dmu.gatekeeper.good", n = n, names = names)
        }
        (DmuCheck::GatekeeperKnown, CheckOutcome::Failed) => t!("dmu.gatekeeper.failed").to_owned(),
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
