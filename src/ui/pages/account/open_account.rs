//! The account that is open, as context for its pages.

use leptos::prelude::*;

use crate::domain::account::Account;
use crate::domain::account::names::known_names;
use crate::domain::account::stakeholders::Stakeholder;
use crate::domain::account::steps::{Step, StepReport, StepState};
use crate::domain::day::Day;
use crate::domain::id::DocumentId;
use crate::domain::records::RecordId;
use crate::t;
use crate::ui::form::{Choice, Editor};
use crate::ui::route::{AccountPage, Anchor, Route};

/// The account that is open.
#[derive(Clone, Copy)]
pub struct OpenAccount {
    /// The account, and the way to change it.
    pub editor: Editor<Account>,
    /// Its name as a document.
    pub id: StoredValue<DocumentId>,
    /// Today where the person is.
    pub today: Day,
    /// The place on the page that the address leads to.
    pub anchor: Signal<Option<Anchor>>,
    /// How far each step of the plan is, and what it lacks.
    pub steps: Memo<Vec<StepReport>>,
}

/// The account that is open. Only for what is drawn within an account's page.
pub fn open_account() -> OpenAccount {
    expect_context()
}

impl OpenAccount {
    /// The address of one of the account's pages, or of a place on it.
    pub fn href(self, page: AccountPage, place: Option<&str>) -> String {
        let place = place.and_then(Anchor::new);
        Route::AccountPage(self.id.get_value(), page, place).href()
    }

    /// The address of a record on a page.
    pub fn record_href(self, page: AccountPage, record: RecordId) -> String {
        self.href(page, Some(&record.to_string()))
    }

    /// How far a step of the plan is.
    pub fn step_state(self, step: Step) -> Memo<StepState> {
        let steps = self.steps;
        Memo::new(move |_| {
            steps.with(|steps| {
                let report = steps.iter().find(|report| report.step == step);
                report.map_or(StepState::NotStarted, |report| report.state)
            })
        })
    }

    /// The names of our own people, for fields that ask who does something.
    pub fn our_names(self) -> Signal<Vec<String>> {
        let names = self.editor.memo(|account| {
            let names = known_names(account).into_iter();
            names.map(str::to_owned).collect::<Vec<String>>()
        });
        names.into()
    }

    /// The people of the account, to choose from.
    pub fn people(self) -> Signal<Vec<Choice>> {
        let people = self.editor.memo(|account| {
            let people = account.stakeholders.iter();
            let choice = |person: &Stakeholder| Choice {
                value: person.id.to_string(),
                label: match (person.name.trim(), person.function.trim()) {
                    ("", "") => t!("form.unnamed").to_owned(),
                    (name, "") => name.to_owned(),
                    ("", function) => function.to_owned(),
                    (name, function) => format!("{name}, {function}"),
                },
            };
            people.map(choice).collect::<Vec<Choice>>()
        });
        people.into()
    }

    /// The record that the address leads to, for [`crate::ui::form::RecordList`].
    pub fn start(self) -> Signal<Option<RecordId>> {
        let anchor = self.anchor;
        Signal::derive(move || anchor.with(|anchor| anchor.as_ref()?.as_str().parse().ok()))
    }
}
