//! Fields for yes or no, and for several of many.

use leptos::prelude::*;

use super::text::hint_view;
use super::{Bind, Choice};

/// Several of many, as boxes to tick. The field's text is the values with spaces between.
#[component]
pub fn PicksField(
    /// The id of the group, unique on the page.
    #[prop(into)]
    id: String,
    label: &'static str,
    bind: Bind,
    #[prop(into)] choices: Signal<Vec<Choice>>,
    #[prop(optional, into)] hint: String,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let described = (!hint.is_empty()).then(|| hint_id.clone());
    let has = move |value: &str| bind.get.with(|all| all.split(' ').any(|one| one == value));
    let toggle = move |value: &str, on: bool| {
        let all = bind.get.get_untracked();
        let mut kept: Vec<&str> = all
            .split(' ')
            .filter(|one| !one.is_empty() && *one != value)
            .collect();
        if on {
            kept.push(value);
        }
        bind.set(kept.join(" "));
    };
    let boxes = move || {
        let all = choices.get().into_iter();
        all.map(|Choice { value, label }| {
            let this = value.clone();
            view! {
                <label>
                    <input
                        type="checkbox"
                        prop:checked=move || has(&this)
                        on:change=move |event| toggle(&value, event_target_checked(&event))
                    />
                    " "
                    <span>{label}</span>
                </label>
            }
            .into_any()
        })
        .collect::<Vec<AnyView>>()
    };
    let below = hint_view(hint_id, hint);
    view! {
        <fieldset
            class="field wide"
            id=id
            tabindex="-1"
            aria-describedby=described
        >
            <legend>{label}</legend>
            <div class="picks">{boxes}</div>
            {below}
        </fieldset>
    }
}

/// Yes or no, as a box to tick.
#[component]
pub fn CheckField(
    /// The element's id, unique on the page.
    #[prop(into)]
    id: String,
    label: &'static str,
    bind: Bind,
) -> impl IntoView {
    let box_id = id.clone();
    view! {
        <p class="field check-field">
            <label for=box_id>
                <input
                    class="check"
                    id=id
                    type="checkbox"
                    prop:checked=move || bind.get.with(|text| !text.is_empty())
                    on:change=move |event| bind.set(if event_target_checked(&event) { "yes" } else { "" })
                />
                " "
                {label}
            </label>
        </p>
    }
}
