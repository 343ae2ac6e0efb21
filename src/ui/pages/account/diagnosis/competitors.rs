//! Who else works with the account.

use leptos::prelude::*;

use crate::domain::account::diagnosis::Competitor;
use crate::domain::records::RecordId;
use crate::t;
use crate::ui::components::Section;
use crate::ui::form::{LineField, LinesField, RecordHead, RecordList, facts};
use crate::{bind, list};

use super::super::open_account;

/// Competitors: what they offer, what the account values and misses in them, what we do about it.
#[component]
pub fn Competitors() -> impl IntoView {
    let open = open_account();
    let editor = open.editor;
    let competitors = list!(editor, competitors, |one: &Competitor| one.name.clone());
    let head = move |id: RecordId| {
        editor.document.with(|account| {
            let one = account.competitors.get(id).cloned().unwrap_or_default();
            RecordHead {
                title: one.name,
                facts: facts(&[&one.offer, &one.strength, &one.answer]),
                mark: None,
            }
        })
    };
    let form = move |id: RecordId| {
        view! {
            <div class="field-grid">
                <LineField
                    id=format!("{id}-name")
                    label=t!("diagnosis.competitor")
                    bind=bind!(editor, competitors[id].name)
                    hint=t!("diagnosis.competitor_hint")
                    class="wide"
                />
                <LinesField
                    id=format!("{id}-offer")
                    label=t!("diagnosis.competitor_offer")
                    bind=bind!(editor, competitors[id].offer)
                    class="wide"
                    rows=2
                />
                <LinesField
                    id=format!("{id}-strength")
                    label=t!("diagnosis.competitor_strength")
                    bind=bind!(editor, competitors[id].strength)
                    class="span-2"
                />
                <LinesField
                    id=format!("{id}-weakness")
                    label=t!("diagnosis.competitor_weakness")
                    bind=bind!(editor, competitors[id].weakness)
                    class="span-2"
                />
                <LinesField
                    id=format!("{id}-answer")
                    label=t!("diagnosis.competitor_answer")
                    bind=bind!(editor, competitors[id].answer)
                    class="wide"
                    rows=2
                />
            </div>
        }
        .into_any()
    };
    view! {
        <Section
            id="competitors"
            title=t!("diagnosis.competitors")
            hint=t!("diagnosis.competitors_about")
            class="wide"
        >
            <RecordList
                name=t!("diagnosis.competitors")
                list=competitors
                head
                form
                add=t!("diagnosis.competitor_add")
                none=t!("diagnosis.competitor_none")
                start=open.start()
            />
        </Section>
    }
}
