//! How many people are invited, and who of them is missing: only for who collects.

use leptos::prelude::*;

use crate::domain::workshop::Invited;
use crate::t;
use crate::ui::pages::workshop::open_workshop;

/// How many of those invited are in, who is missing by group, and the fields in which the numbers are said.
#[component]
pub fn InvitedAndMissing() -> impl IntoView {
    let open = open_workshop();
    let all = open.editor.memo(|one| one.invited_in_all());
    let invited = open.editor.memo(|one| one.invited.clone());
    let groups = open.editor.memo(|one| one.session.groups.clone());
    let missing = Memo::new(move |_| {
        invited.track();
        let (aggregate, document) = (open.aggregate, open.editor.document);
        aggregate.with(|counts| document.with(|workshop| workshop.missing(counts)))
    });
    let n = Memo::new(move |_| {
        invited.track();
        let (aggregate, document) = (open.aggregate, open.editor.document);
        aggregate.with(|counts| document.with(|workshop| workshop.in_of_invited(counts)))
    });
    let has_groups = Memo::new(move |_| groups.with(|groups| !groups.is_empty()));
    let ungrouped = move || open.aggregate.with(|counts| counts.ungrouped()) as usize;
    let lines = move || {
        let groups = groups.get();
        let line = |(place, n): (usize, u32)| {
            let name = groups.get(place).cloned().unwrap_or_default();
            let n = n as usize;
            let n = t!("workshop_one_by_one.missing", n = n);
            view! {
                <li>
                    <bdi>{name}</bdi>
                    <b>{n}</b>
                </li>
            }
            .into_any()
        };
        let missing = missing.get().into_iter();
        missing.map(line).collect::<Vec<AnyView>>()
    };
    let said = move || {
        let (all, n) = (all.get()? as usize, n.get() as usize);
        Some(match missing.with(Vec::is_empty) {
            true => t!("workshop_one_by_one.nobody_missing", n = n, all = all),
            false => t!("workshop_one_by_one.of_invited", n = n, all = all),
        })
    };
    view! {
        <Show when=move || all.get().is_some()>
            <p role="status">{said}</p>
            <Show when=move || has_groups.get() && missing.with(|all| !all.is_empty())>
                <ul class="tally">{lines}</ul>
                <Show when=move || { ungrouped() > 0 }>
                    <p class="small muted">
                        {move || t!("workshop_one_by_one.maybe_among", n = ungrouped())}
                    </p>
                </Show>
            </Show>
        </Show>
        <details class="by-group">
            <summary>{t!("workshop_one_by_one.invited")}</summary>
            <ul class="invited">
                {move || match groups.get() {
                    groups if groups.is_empty() => {
                        vec![number(0, t!("workshop_one_by_one.invited_all").to_owned())]
                    }
                    groups => (0..).zip(groups).map(|(place, name)| number(place, name)).collect(),
                }}
            </ul>
        </details>
    }
}

/// The field for one number.
fn number(place: usize, name: String) -> AnyView {
    let open = open_workshop();
    let id = format!("invited-{place}");
    let now = open.editor.memo(move |one| match one.invited.at(place) {
        0 => String::new(),
        n => n.to_string(),
    });
    let is_wrong = RwSignal::new(false);
    let change = move |event| {
        let read = Invited::read(&event_target_value(&event));
        is_wrong.set(read.is_none());
        if let Some(n) = read {
            open.editor
                .edit(move |workshop| workshop.invited = workshop.invited.with(place, n));
        }
    };
    let error = format!("{id}-error");
    view! {
        <li>
            <label for=id.clone()>
                <bdi>{name}</bdi>
            </label>
            <input
                type="text"
                id=id
                inputmode="numeric"
                autocomplete="off"
                aria-describedby=error.clone()
                aria-invalid=move || is_wrong.get().then_some("true")
                prop:value=now
                on:change=change
            />
            <p class="small" id=error role="status">
                {move || {
                    is_wrong
                        .get()
                        .then(|| t!("workshop_one_by_one.no_number", most = Invited::MAX))
                }}
            </p>
        </li>
    }
    .into_any()
}
