//! Name, scope and date of an assessment: to start one and to change one.

use crate::domain::day::Day;
use leptos::prelude::*;

use crate::browser::page;
use crate::domain::assessment::{Assessment, Scope};
use crate::t;

/// What the form asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    /// What the person calls the assessment.
    pub name: String,
    /// Whose practice it looks at.
    pub scope: Scope,
    /// The day that the answers speak of.
    pub date: Day,
}

impl Details {
    /// The details of an assessment.
    pub fn of(assessment: &Assessment) -> Self {
        Self {
            name: assessment.name.clone(),
            scope: assessment.scope.clone(),
            date: assessment.date,
        }
    }

    /// Puts the details into an assessment.
    pub fn put_into(self, assessment: &mut Assessment) {
        assessment.name = self.name;
        assessment.scope = self.scope;
        assessment.date = self.date;
    }
}

/// The id of the name field of the form with this prefix.
pub fn details_name_id(prefix: &str) -> String {
    format!("{prefix}-name")
}

/// A form for [`Details`]. `done` gets them once they are complete; `cancel` leaves everything as it was.
///
/// `prefix` makes the ids of the fields unique on the page.
#[component]
pub fn DetailsForm(
    details: Details,
    prefix: String,
    title: &'static str,
    submit: &'static str,
    #[prop(into)] done: Callback<Details>,
    #[prop(into)] cancel: Callback<()>,
) -> impl IntoView {
    let name = RwSignal::new(details.name);
    let company = RwSignal::new(details.scope.company);
    let unit = RwSignal::new(details.scope.unit);
    let team = RwSignal::new(details.scope.team);
    let date = RwSignal::new(details.date.to_string());
    // Errors show once the form was sent, and go as soon as they are mended.
    let sent = RwSignal::new(false);
    let name_missing = Memo::new(move |_| sent.get() && name.with(|n| n.trim().is_empty()));
    let date_missing = Memo::new(move |_| sent.get() && parse(&date.read()).is_none());

    let id = move |field: &str| format!("{prefix}-{field}");
    let (name_id, date_id, summary_id) = (id("name"), id("date"), id("errors"));
    let summary = StoredValue::new(summary_id.clone());
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        sent.set(true);
        let day = parse(&date.read_untracked());
        match day {
            Some(date) if !name_missing.get_untracked() => done.run(Details {
                name: name.get_untracked().trim().to_owned(),
                scope: Scope {
                    company: company.get_untracked(),
                    unit: unit.get_untracked(),
                    team: team.get_untracked(),
                },
                date,
            }),
            // The summary is on screen only after this change was drawn.
            _ => request_animation_frame(move || {
                summary.with_value(|id| {
                    let _ = page::focus(id);
                });
            }),
        }
    };
    let scope_field = |id: String, label: &'static str, value: RwSignal<String>| {
        view! {
            <p class="field">
                <label for=id.clone()>
                    {label} " " <span class="optional">{t!("form.optional")}</span>
                </label>
                <input
                    id=id
                    maxlength=Assessment::MAX_NAME.to_string()
                    prop:value=value
                    on:input=move |event| value.set(event_target_value(&event))
                />
            </p>
        }
    };
    let heading = id("title");
    let errors = {
        let (name_id, date_id) = (name_id.clone(), date_id.clone());
        move || {
            (name_missing.get() || date_missing.get()).then(|| {
                let (to_name, to_date) = (name_id.clone(), date_id.clone());
                view! {
                    <div class="error-summary" role="alert" id=summary.get_value() tabindex="-1">
                        <h3>{t!("details.errors")}</h3>
                        <ul>
                            {name_missing
                                .get()
                                .then(|| view! { <ErrorLink field=to_name text=t!("details.name_missing") /> })}
                            {date_missing
                                .get()
                                .then(|| view! { <ErrorLink field=to_date text=t!("details.date_missing") /> })}
                        </ul>
                    </div>
                }
            })
        }
    };
    view! {
        <form class="new-assessment panel" aria-labelledby=heading novalidate on:submit=send>
            <h2 id=id("title")>{title}</h2>
            {errors}
            <p class="field wide" class:invalid=move || name_missing.get()>
                <label for=name_id.clone()>{t!("details.name")}</label>
                <span class="hint" id=id("name-hint")>
                    {t!("details.name_hint")}
                </span>
                <FieldError id=id("name-error") show=name_missing text=t!("details.name_missing") />
                <input
                    id=name_id
                    maxlength=Assessment::MAX_NAME.to_string()
                    aria-describedby=format!("{} {}", id("name-error"), id("name-hint"))
                    aria-invalid=move || name_missing.get().then_some("true")
                    prop:value=name
                    on:input=move |event| name.set(event_target_value(&event))
                />
            </p>
            <div class="field-row">
                {scope_field(id("company"), t!("details.company"), company)}
                {scope_field(id("unit"), t!("details.unit"), unit)}
                {scope_field(id("team"), t!("details.team"), team)}
                <p class="field" class:invalid=move || date_missing.get()>
                    <label for=date_id.clone()>{t!("details.date")}</label>
                    <FieldError id=id("date-error") show=date_missing text=t!("details.date_missing") />
                    <input
                        id=date_id
                        type="date"
                        aria-describedby=id("date-error")
                        aria-invalid=move || date_missing.get().then_some("true")
                        prop:value=date
                        on:input=move |event| date.set(event_target_value(&event))
                    />
                </p>
            </div>
            <p class="cluster">
                <button class="button primary" type="submit">
                    {submit}
                </button>
                <button class="button quiet" type="button" on:click=move |_| cancel.run(())>
                    {t!("details.cancel")}
                </button>
            </p>
        </form>
    }
}

/// A day as the browser's date field gives it, `2026-11-21`; nothing for a day that is incomplete.
fn parse(text: &str) -> Option<Day> {
    text.parse().ok()
}

#[component]
fn FieldError(id: String, show: Memo<bool>, text: &'static str) -> impl IntoView {
    view! {
        <span class="error" id=id hidden=move || !show.get()>
            <span class="visually-hidden">{t!("details.error")} " "</span>
            {text}
        </span>
    }
}

/// A link to the field with the error. It moves focus itself: an address would be taken for a page.
#[component]
fn ErrorLink(field: String, text: &'static str) -> impl IntoView {
    let href = format!("#{field}");
    let to_field = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        let _ = page::focus(&field);
    };
    view! {
        <li>
            <a href=href on:click=to_field>
                {text}
            </a>
        </li>
    }
}
