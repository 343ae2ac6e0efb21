//! Plans to begin with that come with the app: what an account of a kind is often about, with roles and without names,
//! values or days.

use crate::content::text::{Key, Wording};
use crate::domain::account::Account;
use crate::domain::account::diagnosis::{IssueKind, MarketAccessIssue};
use crate::domain::account::monitoring::Kpi;
use crate::domain::account::objectives::Objective;
use crate::domain::account::profile::KeyFigure;
use crate::domain::account::stakeholders::{DmuRole, Stakeholder};
use crate::domain::account::tactics::{Action, Initiative, Milestone, ValueProposition};
use crate::domain::account::typing::{AccountType, Driver, DriverKind};
use crate::domain::cadence::Cadence;
use crate::domain::day::Day;
use crate::domain::id::DocumentId;
use crate::domain::records::{Record, RecordId, Records};
use crate::domain::words::words;
use crate::key;

words! {
    /// A plan to begin with.
    Template {
        /// Several hospitals under one management.
        HospitalGroup = "hospital",
        /// A sickness fund or insurer.
        Payer = "payer",
        /// Pharmacies under one management.
        PharmacyChain = "pharmacy",
    }
}

/// The texts of a template. A person, an issue and so on have the same place in [`Outline`].
struct Texts {
    name: Key,
    about: Key,
    /// Function and needs.
    people: [[Key; 2]; 6],
    /// What it is, and the next step.
    issues: [[Key; 2]; 3],
    /// What, measure, unit, gain.
    objectives: [[Key; 4]; 3],
    /// Name, what is done, and three milestones.
    initiatives: [[Key; 5]; 2],
    /// Need, offer, evidence, measure.
    offers: [[Key; 4]; 3],
    /// What, and how it is noticed that it worked.
    actions: [[Key; 2]; 4],
    /// Name and unit.
    kpis: [[Key; 2]; 2],
    /// Name and unit.
    figures: [[Key; 2]; 3],
}

/// Some texts of each of several things.
macro_rules! things {
    ($template:literal, [$($thing:literal),+], $fields:tt) => {
        [$(things!(@one $template, $thing, $fields)),+]
    };
    (@one $template:literal, $thing:literal, [$($field:literal),+]) => {
        [$(key!("template.", $template, ".", $thing, ".", $field)),+]
    };
}

macro_rules! texts {
    ($template:literal) => {
        Texts {
            name: key!("template.", $template, ".name"),
            about: key!("template.", $template, ".about"),
            people: things!(
                $template,
                [
                    "person1", "person2", "person3", "person4", "person5", "person6"
                ],
                ["function", "needs"]
            ),
            issues: things!($template, ["issue1", "issue2", "issue3"], ["what", "next"]),
            objectives: things!(
                $template,
                ["objective1", "objective2", "objective3"],
                ["what", "measure", "unit", "gain"]
            ),
            initiatives: things!(
                $template,
                ["initiative1", "initiative2"],
                ["name", "about", "step1", "step2", "step3"]
            ),
            offers: things!(
                $template,
                ["offer1", "offer2", "offer3"],
                ["need", "offer", "evidence", "measure"]
            ),
            actions: things!(
                $template,
                ["action1", "action2", "action3", "action4"],
                ["what", "sign"]
            ),
            kpis: things!($template, ["kpi1", "kpi2"], ["name", "unit"]),
            figures: things!(
                $template,
                ["figure1", "figure2", "figure3"],
                ["name", "unit"]
            ),
        }
    };
}

/// What of a template is no text.
struct Outline {
    kind: AccountType,
    drivers: [DriverKind; 4],
    roles: [&'static [DmuRole]; 6],
    /// What each issue is about, and the place of who decides it.
    issues: [(IssueKind, usize); 3],
    /// For each initiative the place of its objective, and of who leads it at the account.
    initiatives: [(usize, usize); 2],
    /// For whom each offer is.
    offers: [usize; 3],
    /// For each action the place of its objective, and of whom it is about.
    actions: [(usize, usize); 4],
}

impl Template {
    fn texts(self) -> Texts {
        match self {
            Self::HospitalGroup => texts!("hospital"),
            Self::Payer => texts!("payer"),
            Self::PharmacyChain => texts!("pharmacy"),
        }
    }

    const fn outline(self) -> Outline {
        use DmuRole::{Buyer, Decider, Gatekeeper, Influencer, Initiator, User};
        match self {
            Self::HospitalGroup => Outline {
                kind: AccountType::HospitalChain,
                drivers: [
                    DriverKind::CostBenefit,
                    DriverKind::Evidence,
                    DriverKind::Budget,
                    DriverKind::NonFinancial,
                ],
                roles: [
                    &[Decider],
                    &[Gatekeeper, Influencer],
                    &[Buyer],
                    &[Initiator, Influencer],
                    &[Decider],
                    &[User],
                ],
                issues: [
                    (IssueKind::Formulary, 1),
                    (IssueKind::Pathway, 3),
                    (IssueKind::Tender, 2),
                ],
                initiatives: [(1, 0), (2, 5)],
                offers: [0, 1, 3],
                actions: [(0, 1), (1, 0), (2, 5), (0, 3)],
            },
            Self::Payer => Outline {
                kind: AccountType::Payer,
                drivers: [
                    DriverKind::CostBenefit,
                    DriverKind::Evidence,
                    DriverKind::Budget,
                    DriverKind::Partnership,
                ],
                roles: [
                    &[Decider],
                    &[Buyer, Gatekeeper],
                    &[Influencer],
                    &[Initiator, User],
                    &[Decider],
                    &[Gatekeeper],
                ],
                issues: [
                    (IssueKind::Reimbursement, 5),
                    (IssueKind::Reimbursement, 2),
                    (IssueKind::Other, 3),
                ],
                initiatives: [(1, 1), (0, 2)],
                offers: [1, 2, 3],
                actions: [(2, 0), (1, 2), (0, 5), (1, 1)],
            },
            Self::PharmacyChain => Outline {
                kind: AccountType::PharmacyChain,
                drivers: [
                    DriverKind::Turnover,
                    DriverKind::Margin,
                    DriverKind::Discounts,
                    DriverKind::BasketShare,
                ],
                roles: [
                    &[Decider],
                    &[Influencer, Gatekeeper],
                    &[Buyer],
                    &[Initiator],
                    &[User, Influencer],
                    &[User],
                ],
                issues: [
                    (IssueKind::Other, 1),
                    (IssueKind::Pathway, 4),
                    (IssueKind::Tender, 2),
                ],
                initiatives: [(1, 1), (2, 4)],
                offers: [1, 2, 3],
                actions: [(1, 1), (2, 4), (0, 1), (1, 2)],
            },
        }
    }

    /// What it is called, and what it is about.
    pub fn name_and_about(self) -> (Key, Key) {
        let texts = self.texts();
        (texts.name, texts.about)
    }

    /// The plan as an account that has no name yet.
    pub fn account(self, id: DocumentId, created: Day, wording: Wording) -> Account {
        let (texts, outline) = (self.texts(), self.outline());
        let say = |key: Key| wording.say(key).to_owned();
        let mut account = Account::new(id, created);
        account.typing.kind = Some(outline.kind);
        account.drivers = numbered(outline.drivers, |kind: DriverKind, driver: &mut Driver| {
            driver.kind = Some(kind);
        });
        account.figures = numbered(texts.figures, |[name, unit], figure: &mut KeyFigure| {
            figure.name = say(name);
            figure.unit = say(unit);
        });
        let people = texts.people.into_iter().zip(outline.roles);
        account.stakeholders = numbered(people, |(texts, roles), person: &mut Stakeholder| {
            let [function, needs] = texts;
            person.function = say(function);
            person.needs = say(needs);
            person.roles = roles.to_vec();
        });
        let issues = texts.issues.into_iter().zip(outline.issues);
        account.issues = numbered(
            issues,
            |(texts, is_about), issue: &mut MarketAccessIssue| {
                let ([what, next], (kind, who)) = (texts, is_about);
                issue.what = say(what);
                issue.next_step = say(next);
                issue.kind = Some(kind);
                issue.stakeholder = Some(at(who));
            },
        );
        account.objectives = numbered(texts.objectives, |texts, objective: &mut Objective| {
            let [what, measure, unit, gain] = texts;
            objective.what = say(what);
            objective.measure = say(measure);
            objective.unit = say(unit);
            objective.gain = say(gain);
        });
        let initiatives = texts.initiatives.into_iter().zip(outline.initiatives);
        account.initiatives = numbered(initiatives, |(texts, serves), one: &mut Initiative| {
            let ([name, about, steps @ ..], (objective, partner)) = (texts, serves);
            one.name = say(name);
            one.about = say(about);
            one.objective = Some(at(objective));
            one.partner = Some(at(partner));
            one.milestones = numbered(steps, |step, milestone: &mut Milestone| {
                milestone.what = say(step);
            });
        });
        let offers = texts.offers.into_iter().zip(outline.offers);
        account.propositions = numbered(offers, |(texts, who), offer: &mut ValueProposition| {
            let [need, what, evidence, measure] = texts;
            offer.stakeholder = Some(at(who));
            offer.need = say(need);
            offer.offer = say(what);
            offer.evidence = say(evidence);
            offer.measure = say(measure);
        });
        let actions = texts.actions.into_iter().zip(outline.actions);
        account.actions = numbered(actions, |(texts, serves), action: &mut Action| {
            let ([what, sign], (objective, who)) = (texts, serves);
            action.what = say(what);
            action.sign = say(sign);
            action.objective = Some(at(objective));
            action.stakeholder = Some(at(who));
        });
        account.monitoring.kpis = numbered(texts.kpis, |[name, unit], kpi: &mut Kpi| {
            kpi.name = say(name);
            kpi.unit = say(unit);
        });
        account.monitoring.follow_up = Some(Cadence::months(1));
        account
    }
}

/// The name of the record at a place, from 0.
fn at(place: usize) -> RecordId {
    RecordId::fixed(u32::try_from(place).unwrap_or_default().saturating_add(1))
}

/// Records that are named by their places.
fn numbered<T, R: Record + Default>(
    things: impl IntoIterator<Item = T>,
    fill: impl Fn(T, &mut R),
) -> Records<R> {
    let records = things.into_iter().enumerate().map(|(place, thing)| {
        let mut record = R::blank(at(place));
        fill(thing, &mut record);
        record
    });
    records.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::text::english_wording;
    use crate::domain::words::Word;

    fn account(template: Template) -> Account {
        let id = DocumentId::new("acme").unwrap();
        template.account(id, Day::fixed(2026, 12, 1), english_wording())
    }

    #[test]
    fn a_template_has_something_of_everything_and_every_link_leads_somewhere() {
        for template in Template::ALL {
            let account = account(*template);
            assert_eq!(account.as_counted().into_owned(), account, "{template:?}");
            let mut without = account.clone();
            without.forget_missing();
            assert_eq!(without, account, "{template:?}");
            let everything = [
                account.stakeholders.len(),
                account.issues.len(),
                account.objectives.len(),
                account.initiatives.len(),
                account.propositions.len(),
                account.actions.len(),
                account.monitoring.kpis.len(),
            ];
            assert!(everything.iter().all(|count| *count > 1), "{template:?}");
        }
    }

    #[test]
    fn a_template_that_comes_with_the_app_is_one_as_a_plan_gives_it() {
        for template in Template::ALL {
            let account = account(*template);
            assert_eq!(account.as_template(), account, "{template:?}");
        }
    }

    #[test]
    fn somebody_decides_and_every_objective_is_served() {
        for template in Template::ALL {
            let account = account(*template);
            let decides = |person: &Stakeholder| person.roles.contains(&DmuRole::Decider);
            assert!(account.stakeholders.iter().any(decides), "{template:?}");
            for objective in &account.objectives {
                let serves = |action: &Action| action.objective == Some(objective.id);
                assert!(
                    account.actions.iter().any(serves),
                    "{template:?} {}",
                    objective.what
                );
            }
        }
    }
}
