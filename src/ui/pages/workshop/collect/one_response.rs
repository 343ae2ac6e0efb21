//! One response that came in: who, when, how, and whether it counts.

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::workshop::Decision;
use crate::store::Workspace;
use crate::t;
use crate::ui::pages::workshop::open_workshop;
use crate::ui::text::together;

use super::one_answered::OneAnswered;
use super::one_by_one::{ONE_BY_ONE, Row};

/// Its row, with the buttons that set it aside and put it back.
#[component]
pub fn OneResponse(row: Row) -> impl IntoView {
    let open = open_workshop();
    let workspace: Workspace = expect_context();
    let id = row.came.response.id;
    let is_asking = RwSignal::new(false);
    let is_full = RwSignal::new(false);
    let button = format!("one-{id}");
    let back = button.clone();
    let decide = Callback::new(move |(is_aside, reason): (bool, String)| {
        let workshop = open.id.get_value();
        let decision = Decision {
            response: id,
            is_aside,
            reason,
            ..Decision::default()
        };
        is_full.set(!workspace.decide(&workshop, decision));
        // The row is drawn anew, with another button in the same place.
        let back = back.clone();
        request_animation_frame(move || {
            if page::focus(&back).is_err() {
                let _ = page::focus(ONE_BY_ONE);
            }
        });
    });
    let number = t!("workshop_one_by_one.number", n = row.number);
    let name = row.came.response.name.trim().to_owned();
    let about = number.clone();
    let about = move || view! { <span class="visually-hidden">": " {about.clone()}</span> };
    let is_aside = row.aside.is_some();
    let act = match is_aside {
        true => t!("workshop_one_by_one.put_back"),
        false => t!("workshop_one_by_one.set_aside"),
    };
    let press = move |_| match is_aside {
        true => decide.run((false, String::new())),
        false => is_asking.set(true),
    };
    let aside = row.aside.map(|aside| {
        let why = match aside.reason.trim() {
            "" => t!("workshop_one_by_one.is_aside").to_owned(),
            reason => t!("workshop_one_by_one.is_aside_because", reason = reason),
        };
        view! { <p class="aside">{why}</p> }
    });
    let (answered, all) = row.answered;
    let facts = [
        row.came_how.join(" · "),
        row.group,
        t!("workshop_one_by_one.answered", done = answered, all = all),
    ];
    let facts = facts.into_iter().filter(|fact| !fact.is_empty());
    let form = format!("why-{id}");
    let answers = number.clone();
    view! {
        <li class:set-aside=is_aside>
            <div class="batch-head">
                <h3>
                    {number}
                    {(!name.is_empty()).then(|| view! { " " <bdi>{name}</bdi> })}
                </h3>
                <button class="button small quiet" type="button" id=button on:click=press>
                    {act}
                    {about()}
                </button>
            </div>
            <p class="small muted">{together(facts)}</p>
            {aside}
            <OneAnswered response=row.came.response about=answers />
            <Show when=move || is_full.get()>
                <p role="alert">{t!("workshop_one_by_one.full", most = Decision::MOST)}</p>
            </Show>
            <Show when=move || is_asking.get()>
                <Why form=form.clone() decide left=move |()| is_asking.set(false) />
            </Show>
        </li>
    }
}

/// Asks for the reason, and says what setting aside gives away where figures were shown.
#[component]
fn Why(
    form: String,
    decide: Callback<(bool, String)>,
    #[prop(into)] left: Callback<()>,
) -> impl IntoView {
    let reason = RwSignal::new(String::new());
    let is_published = open_workshop().editor.memo(|one| one.published.is_some());
    let field = form.clone();
    request_animation_frame(move || {
        let _ = page::focus(&field);
    });
    view! {
        <form
            class="note stack tight"
            on:submit=move |event| {
                event.prevent_default();
                decide.run((true, reason.get_untracked()));
            }
        >
            <Show when=move || is_published.get()>
                <p role="alert">{t!("workshop_collect.shown.one")}</p>
            </Show>
            <p class="field">
                <label for=form.clone()>{t!("workshop_one_by_one.why")}</label>
                <input
                    type="text"
                    id=form.clone()
                    autocomplete="off"
                    maxlength=Decision::MAX_REASON.to_string()
                    prop:value=reason
                    on:input=move |event| reason.set(event_target_value(&event))
                />
            </p>
            <p class="cluster">
                <button class="button small primary" type="submit">
                    {t!("workshop_one_by_one.do_set_aside")}
                </button>
                <button class="button small" type="button" on:click=move |_| left.run(())>
                    {t!("workshop_collect.shown.leave")}
                </button>
            </p>
        </form>
    }
}
