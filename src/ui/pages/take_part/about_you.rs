//! Group and name of a participant, each free to stay empty.

use leptos::prelude::*;

use crate::domain::workshop::{MIN_GROUP, NamesAsked, Response, Session};
use crate::t;
use crate::ui::sheet::Answered;

use super::host::host_of;
use super::of_participation::OfParticipation;

/// Whether a session asks anything about who answers.
pub fn asks(session: &Session) -> bool {
    !session.groups.is_empty() || session.names == NamesAsked::Optional
}

/// The fields that the session asks for.
#[component]
pub fn AboutYou(of: OfParticipation) -> impl IntoView {
    let session = of.session();
    let has_groups = !session.groups.is_empty();
    let has_name = session.names == NamesAsked::Optional;
    let host = host_of(session);
    let of = StoredValue::new_local(of);
    view! {
        <div class="stack">
            {has_groups.then(|| view! { <Group of /> })}
            {has_name.then(|| view! { <Name of host /> })}
        </div>
    }
}

#[component]
fn Group(of: StoredValue<OfParticipation, LocalStorage>) -> impl IntoView {
    let groups = of.with_value(|of| of.session().groups.clone());
    let group = Memo::new(move |_| of.with_value(OfParticipation::group));
    let is_chosen = move |n: usize| move || group.get().map(usize::from) == Some(n);
    let options: Vec<_> = groups
        .into_iter()
        .enumerate()
        .map(|(n, name)| {
            view! {
                <option value=n.to_string() prop:selected=is_chosen(n)>
                    {name}
                </option>
            }
        })
        .collect();
    let choose = move |event| {
        let group = event_target_value(&event).parse().ok();
        of.with_value(|of| of.edit(|one| one.group = group));
    };
    view! {
        <p class="field">
            <label for="group">
                {t!("take_part.about.group")} " "
                <span class="optional">{t!("form.optional")}</span>
            </label>
            <select
                id="group"
                aria-describedby="group-hint"
                disabled=move || of.with_value(Answered::is_read_only)
                on:change=choose
            >
                <option value="" prop:selected=move || group.get().is_none()>
                    {t!("take_part.about.no_group")}
                </option>
                {options}
            </select>
            <span class="hint" id="group-hint">
                {t!("take_part.about.group_hint", n = MIN_GROUP)}
            </span>
        </p>
    }
}

#[component]
fn Name(of: StoredValue<OfParticipation, LocalStorage>, host: String) -> impl IntoView {
    let name = Memo::new(move |_| of.with_value(OfParticipation::name));
    let keep = move |event| {
        let name = event_target_value(&event);
        of.with_value(|of| of.edit(|one| one.name = name));
    };
    view! {
        <p class="field">
            <label for="name">
                {t!("take_part.about.name")} " "
                <span class="optional">{t!("form.optional")}</span>
            </label>
            <input
                id="name"
                type="text"
                autocomplete="name"
                aria-describedby="name-hint"
                maxlength=Response::MAX_NAME.to_string()
                disabled=move || of.with_value(Answered::is_read_only)
                prop:value=move || name.get()
                on:input=keep
            />
            <span class="hint" id="name-hint">
                {t!("take_part.about.name_hint", host = host)}
            </span>
        </p>
    }
}
