//! The six checks: what each found, whom it concerns, and what mends it.

mod fix;
mod sentence;

use leptos::prelude::*;

use crate::domain::account::Account;
use crate::domain::account::dmu_checks::{DmuCheck, Finding, dmu_checks};
use crate::domain::account::stakeholders::{DmuRole, Stakeholder};
use crate::domain::day::Day;
use crate::domain::records::RecordId;
use crate::t;
use crate::ui::components::record_name;

use super::Unit;

use fix::fix;
use sentence::sentence;

/// What a check found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum CheckOutcome {
    NotJudged,
    Passed,
    Failed,
}

/// A check with the people that its sentence names.
#[derive(Debug, Clone, PartialEq)]
struct Checked {
    check: DmuCheck,
    outcome: CheckOutcome,
    people: Vec<(RecordId, String)>,
}

impl Checked {
    fn all(account: &Account, today: Day) -> Vec<Self> {
        let named = |person: &Stakeholder| (person.id, record_name(&person.name).to_owned());
        let checks = dmu_checks(account, today).into_iter();
        checks
            .map(|(check, finding)| {
                let (outcome, concerned) = match finding {
                    Finding::NotJudged => (CheckOutcome::NotJudged, None),
                    Finding::Passed => (CheckOutcome::Passed, None),
                    Finding::Failed(people) => (CheckOutcome::Failed, Some(people)),
                };
                // Who is to be named: those the check complains of; if it does not, those who make it pass.
                let is_named = |person: &&Stakeholder| match &concerned {
                    Some(people) => people.contains(&person.id),
                    None => outcome == CheckOutcome::Passed && makes_pass(check, person),
                };
                let people = account.stakeholders.iter().filter(is_named);
                Self {
                    check,
                    outcome,
                    people: people.map(named).collect(),
                }
            })
            .collect()
    }

    /// The state for the style sheet, and in words.
    fn state(&self) -> (&'static str, &'static str) {
        let is_missing = matches!(
            self.check,
            DmuCheck::DeciderKnown | DmuCheck::GatekeeperKnown
        );
        match self.outcome {
            CheckOutcome::NotJudged => ("open", t!("dmu.state.open")),
            CheckOutcome::Passed => ("good", t!("dmu.state.good")),
            CheckOutcome::Failed if is_missing => ("bad", t!("dmu.state.missing")),
            CheckOutcome::Failed => ("attention", t!("dmu.state.attention")),
        }
    }
}

fn makes_pass(check: DmuCheck, person: &Stakeholder) -> bool {
    match check {
        DmuCheck::DeciderKnown => person.roles.contains(&DmuRole::Decider),
        DmuCheck::GatekeeperKnown => person.roles.contains(&DmuRole::Gatekeeper),
        DmuCheck::InfluentialSupport => person.is_influential() && person.supports_us(),
        _ => false,
    }
}

/// The checks, each with its state, a sentence, and what mends it.
#[component]
pub(super) fn Checks(unit: Unit) -> impl IntoView {
    let today = unit.account.today;
    let checks = unit
        .account
        .editor
        .memo(move |account| Checked::all(account, today));
    let lines = move || {
        let line = |checked: &Checked| {
            let (state, words) = checked.state();
            let is_good = checked.outcome == CheckOutcome::Passed;
            view! {
                <li>
                    <span class="mark" data-state=state>
                        <span class="visually-hidden">{words} ": "</span>
                    </span>
                    <div>
                        <p class:good=is_good>{sentence(checked)}</p>
                        {(!is_good).then(|| fix(unit, checked))}
                    </div>
                </li>
            }
            .into_any()
        };
        checks.with(|checks| checks.iter().map(line).collect::<Vec<_>>())
    };
    view! {
        <ul class="checks side" aria-label=t!("dmu.checks")>
            {lines}
        </ul>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcomes(account: &Account) -> Vec<(CheckOutcome, usize)> {
        Checked::all(account, Day::EPOCH)
            .iter()
            .map(|checked| (checked.outcome, checked.people.len()))
            .collect()
    }

    #[test]
    fn a_check_names_whom_it_complains_of_or_who_makes_it_pass() {
        use crate::domain::account::stakeholders::{Influence, Stance};
        use crate::domain::id::DocumentId;
        let mut account = Account::new(DocumentId::new("acme").unwrap(), Day::EPOCH);
        assert_eq!(outcomes(&account), [(CheckOutcome::NotJudged, 0); 6]);
        let decider = Stakeholder {
            id: RecordId::fixed(1),
            roles: vec![DmuRole::Decider],
            influence: Some(Influence::Five),
            stance: Some(Stance::Supporter),
            ..Stakeholder::default()
        };
        let opponent = Stakeholder {
            id: RecordId::fixed(2),
            influence: Some(Influence::Four),
            stance: Some(Stance::Opponent),
            ..Stakeholder::default()
        };
        account.stakeholders = [decider, opponent].into_iter().collect();
        assert_eq!(
            outcomes(&account),
            [
                (CheckOutcome::Passed, 1),
                (CheckOutcome::Passed, 1),
                (CheckOutcome::NotJudged, 0),
                (CheckOutcome::Failed, 1),
                (CheckOutcome::Failed, 2),
                (CheckOutcome::Failed, 0),
            ]
        );
    }
}
