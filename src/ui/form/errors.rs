//! What is wrong in a form: beside each field, and together at its top.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::browser::page;
use crate::t;

/// What is wrong in a form, by the id of the field. As context: fields report here by themselves.
#[derive(Clone, Copy)]
pub struct FormErrors(RwSignal<BTreeMap<String, (&'static str, String)>>);

impl FormErrors {
    /// A form in which nothing is wrong, as context for the fields below.
    pub fn provide() -> Self {
        let errors = Self(RwSignal::new(BTreeMap::new()));
        provide_context(errors);
        errors
    }

    /// Reports for a field for as long as it is on the page.
    pub fn follow(id: &str, label: &'static str, error: Signal<Option<String>>) {
        let Some(Self(errors)) = use_context::<Self>() else {
            return;
        };
        let id = id.to_owned();
        let gone = id.clone();
        Effect::new(move |_| {
            let error = error.get();
            errors.update(|errors| {
                match error {
                    Some(error) => errors.insert(id.clone(), (label, error)),
                    None => errors.remove(&id),
                };
            });
        });
        on_cleanup(move || {
            errors.try_update(|errors| errors.remove(&gone));
        });
    }

    /// Whether something is wrong. Tracks.
    pub fn any(self) -> bool {
        self.0.with(|errors| !errors.is_empty())
    }
}

/// All that is wrong in a form, with links to the fields. Draws nothing while nothing is.
#[component]
pub fn ErrorSummary(errors: FormErrors) -> impl IntoView {
    let FormErrors(errors) = errors;
    move || {
        let list = errors.get();
        (!list.is_empty()).then(|| {
            let lines: Vec<AnyView> = list
                .into_iter()
                .map(|(id, (label, error))| {
                    let href = format!("#{id}");
                    let to_field = move |event: leptos::ev::MouseEvent| {
                        event.prevent_default();
                        let _ = page::focus(&id);
                    };
                    view! {
                        <li>
                            <a href=href on:click=to_field>
                                {label} ": " {error}
                            </a>
                        </li>
                    }
                    .into_any()
                })
                .collect();
            view! {
                <div class="error-summary" role="group" aria-label=t!("form.errors")>
                    <p>{t!("form.errors")}</p>
                    <ul>{lines}</ul>
                </div>
            }
        })
    }
}

/// The error beside a field, which names it by `aria-describedby`.
#[component]
pub fn FieldError(
    #[prop(into)] id: String,
    #[prop(into)] error: Signal<Option<String>>,
) -> impl IntoView {
    view! {
        <span class="field-error" id=id hidden=move || error.with(Option::is_none)>
            <span class="visually-hidden">{t!("details.error")} " "</span>
            {move || error.get()}
        </span>
    }
}
