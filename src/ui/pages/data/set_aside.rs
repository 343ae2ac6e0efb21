//! Documents that could not be read: kept as they were found, shown, downloadable.

use leptos::prelude::*;

use crate::browser::files;
use crate::store::{SetAside, Unopened, Workspace};
use crate::t;
use crate::ui::components::{Section, kind_name};
use crate::ui::text::day_and_time;

/// What was set aside, and what a newer version wrote. Nothing is shown while there is neither.
#[component]
pub fn SetAsideList() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let set_aside = workspace.set_aside();
    let unopened = workspace.unopened();
    move || {
        let (set_aside, unopened) = (set_aside.get(), unopened.get());
        if set_aside.is_empty() && unopened.is_empty() {
            return None;
        }
        let rows = (1_usize..)
            .zip(set_aside)
            .map(|(place, item)| view! { <SetAsideRow item place /> })
            .collect_view();
        let newer = unopened
            .into_iter()
            .map(|item| view! { <UnopenedRow item /> })
            .collect_view();
        Some(view! {
            <Section id="aside" title=t!("data.aside.title") hint=t!("data.aside.hint")>
                <ul class="rows">{rows} {newer}</ul>
            </Section>
        })
    }
}

#[component]
fn SetAsideRow(item: SetAside, place: usize) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let title = t!("data.aside.document", number = place);
    let number = item.number;
    let name = format!("trellis-set-aside-{place}.txt");
    let text = item.text.clone();
    let download = move |_| {
        // A refused download shows in the browser itself; the document stays where it is.
        let _ = files::download(&name, "text/plain;charset=utf-8", &text);
    };
    // A refusal by the storage shows in the banner; the document then stays.
    let remove = move |_| {
        let _ = workspace.remove_set_aside(number);
    };
    view! {
        <li class="stored">
            <div>
                <p class="title">{title.clone()}</p>
                <p class="small muted">
                    {t!("data.aside.when", when = day_and_time(item.at), origin = item.origin.as_str())}
                </p>
            </div>
            <p class="actions">
                <button class="button small" type="button" on:click=download>
                    {t!("data.aside.download")}
                    <span class="visually-hidden">": " {title.clone()}</span>
                </button>
                <button class="button small quiet danger" type="button" on:click=remove>
                    {t!("data.aside.remove")}
                    <span class="visually-hidden">": " {title}</span>
                </button>
            </p>
        </li>
    }
}

#[component]
fn UnopenedRow(item: Unopened) -> impl IntoView {
    let id = item.key.id().map(|id| format!(" {id}"));
    let name = format!("{}{}", kind_name(item.key.kind()), id.unwrap_or_default());
    let text = item.text;
    let download = move |_| {
        let _ = files::download("trellis-newer.txt", "text/plain;charset=utf-8", &text);
    };
    view! {
        <li class="stored">
            <div>
                <p class="title">{name.clone()}</p>
                <p class="small muted">{t!("data.aside.newer")}</p>
            </div>
            <p class="actions">
                <button class="button small" type="button" on:click=download>
                    {t!("data.aside.download")}
                    <span class="visually-hidden">": " {name}</span>
                </button>
            </p>
        </li>
    }
}
