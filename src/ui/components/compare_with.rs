//! Which assessment another one is compared with.

use leptos::prelude::*;

use crate::domain::assessment::Assessment;
use crate::domain::id::{DocumentId, InstrumentId};
use crate::store::Workspace;
use crate::t;
use crate::ui::form::{Bind, Choice, ChoiceField};
use crate::ui::text::day;

use super::display_name;

/// A choice among the assessments of one questionnaire.
#[derive(Clone, Copy)]
pub struct CompareWith {
    others: Memo<Vec<Choice>>,
    chosen: RwSignal<String>,
}

impl CompareWith {
    /// Among all that are here, but for this one.
    pub fn new(
        workspace: Workspace,
        instrument: &'static InstrumentId,
        this: Option<DocumentId>,
    ) -> Self {
        let choice = move |id: DocumentId| {
            let other = workspace.assessment(&id)?;
            other.with(|other| {
                (other.instrument == *instrument).then(|| Choice {
                    value: id.to_string(),
                    label: label(other),
                })
            })
        };
        let others = Memo::new(move |_| {
            let ids = workspace.assessments().get().into_iter();
            let ids = ids.filter(|id| Some(id) != this.as_ref());
            ids.filter_map(choice).collect::<Vec<Choice>>()
        });
        Self {
            others,
            chosen: RwSignal::new(String::new()),
        }
    }

    /// Whether there is any. Tracks.
    pub fn has_any(self) -> bool {
        self.others.with(|others| !others.is_empty())
    }

    /// The chosen one; the first until another is chosen. Tracks.
    pub fn chosen(self) -> Option<DocumentId> {
        DocumentId::new(&self.value())
    }

    fn value(self) -> String {
        let chosen = self.chosen.get();
        self.others.with(|others| {
            let found = others.iter().find(|other| other.value == chosen);
            let found = found.or(others.first());
            found.map_or_else(String::new, |other| other.value.clone())
        })
    }

    /// The field to choose it by.
    pub fn field(self) -> impl IntoView {
        let bind = Bind {
            get: Signal::derive(move || self.value()),
            set: Callback::new(move |text| self.chosen.set(text)),
        };
        view! {
            <ChoiceField
                id="compare-with"
                label=t!("compare.with")
                bind
                choices=self.others
            />
        }
    }
}

/// What an assessment is called, its day, and that it is a quick check.
fn label(assessment: &Assessment) -> String {
    let label = format!("{}, {}", display_name(assessment), day(assessment.date));
    match assessment.is_quick() {
        true => format!("{label} ({})", t!("stage_mark.quick")),
        false => label,
    }
}
