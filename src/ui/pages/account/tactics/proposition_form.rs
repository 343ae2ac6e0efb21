//! The fields of a value proposition.

use leptos::prelude::*;

use crate::bind;
use crate::domain::records::RecordId;
use crate::t;
use crate::ui::form::{ChoiceField, LinesField};

use super::super::open_account;

/// For whom, and the four parts. What is known of the person's needs is offered.
#[component]
pub fn PropositionForm(id: RecordId) -> impl IntoView {
    let open = open_account();
    let editor = open.editor;
    let need = bind!(editor, propositions[id].need);
    let known = editor.memo(move |account| {
        let proposition = account.propositions.get(id)?;
        let person = account.stakeholders.get(proposition.stakeholder?)?;
        let needs = person.needs.trim();
        let is_news = !needs.is_empty() && !proposition.need.contains(needs);
        is_news.then(|| needs.to_owned())
    });
    let take = move |_| {
        let Some(needs) = known.get_untracked() else {
            return;
        };
        let before = need.get.get_untracked();
        need.set(match before.trim() {
            "" => needs,
            before => format!("{before}\n{needs}"),
        });
    };
    let offer = move || {
        known.get().map(|needs| {
            view! {
                <div class="wide">
                    <p class="hint">{t!("tactics.need_known", needs = needs)}</p>
                    <p>
                        <button class="button small quiet" type="button" on:click=take>
                            {t!("tactics.need_take")}
                        </button>
                    </p>
                </div>
            }
        })
    };
    view! {
        <div class="field-grid">
            <ChoiceField
                id=format!("{id}-stakeholder")
                label=t!("tactics.for_whom")
                bind=bind!(editor, propositions[id].stakeholder)
                choices=open.people()
                none=t!("tactics.not_chosen")
                hint=t!("tactics.for_whom_hint")
                class="span-2"
            />
            <LinesField
                id=format!("{id}-need")
                label=t!("tactics.need")
                bind=need
                hint=t!("tactics.need_hint")
                class="wide"
                rows=2
            />
            {offer}
            <LinesField
                id=format!("{id}-offer")
                label=t!("tactics.offer")
                bind=bind!(editor, propositions[id].offer)
                hint=t!("tactics.offer_hint")
                class="wide"
                rows=2
            />
            <LinesField
                id=format!("{id}-evidence")
                label=t!("tactics.evidence")
                bind=bind!(editor, propositions[id].evidence)
                hint=t!("tactics.evidence_hint")
                class="span-2"
            />
            <LinesField
                id=format!("{id}-measure")
                label=t!("tactics.measure")
                bind=bind!(editor, propositions[id].measure)
                hint=t!("tactics.measure_hint")
                class="span-2"
            />
        </div>
    }
}
