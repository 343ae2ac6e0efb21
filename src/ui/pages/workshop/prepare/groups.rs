//! The groups to choose from, and whether names are asked.

use leptos::prelude::*;

use crate::bind;
use crate::browser::page;
use crate::domain::words::Word;
use crate::domain::workshop::{MIN_GROUP, NamesAsked, Session, Workshop};
use crate::store::PutBack;
use crate::t;
use crate::ui::components::Section;
use crate::ui::form::{Choice, OptionsField, Removal};
use crate::ui::pages::workshop::open_workshop;

/// Groups and names.
#[component]
pub fn GroupsAndNames() -> impl IntoView {
    let open = open_workshop();
    let editor = open.editor;
    let choice = |asked: NamesAsked, label: &str| Choice {
        value: asked.word().to_owned(),
        label: label.to_owned(),
    };
    view! {
        <Section
            id="groups"
            title=t!("workshop_prepare.groups.title")
            hint=t!("workshop_prepare.groups.hint", least = MIN_GROUP)
        >
            <Groups />
            <OptionsField
                id="names"
                label=t!("workshop_prepare.groups.names")
                bind=bind!(editor, session.names)
                choices=vec![
                    choice(NamesAsked::No, t!("workshop_prepare.groups.not_asked")),
                    choice(NamesAsked::Optional, t!("workshop_prepare.groups.optional")),
                ]
            />
            <p class="small muted measure">{t!("workshop_prepare.groups.names_hint")}</p>
        </Section>
    }
}

/// A row for each group. Answers refer to groups by place, so once the invitation is out none comes or goes.
#[component]
fn Groups() -> impl IntoView {
    let open = open_workshop();
    let is_fixed = open.is_fixed();
    let count = open.editor.memo(|workshop| workshop.session.groups.len());
    let add = move |_| {
        let place = count.get_untracked();
        open.editor.edit(|workshop| {
            if workshop.session.groups.len() < Session::MAX_GROUPS {
                workshop.session.groups.push(String::new());
            }
        });
        request_animation_frame(move || {
            let _ = page::focus(&field(place));
        });
    };
    let is_full = move || is_fixed.get() || count.get() >= Session::MAX_GROUPS;
    view! {
        <ol class="group-rows">
            <For each=move || 0..count.get() key=|place| *place let:place>
                <Group place />
            </For>
        </ol>
        <p class="record-add">
            <button
                class="button"
                type="button"
                disabled=is_full
                on:click=add
            >
                {t!("workshop_prepare.groups.add")}
            </button>
            " "
            <span class="small muted">
                {move || t!("workshop_prepare.of", n = count.get(), most = Session::MAX_GROUPS)}
            </span>
        </p>
    }
}

#[component]
fn Group(place: usize) -> impl IntoView {
    let open = open_workshop();
    let is_fixed = open.is_fixed();
    let name = open.editor.memo(move |workshop| {
        let groups = &workshop.session.groups;
        groups.get(place).cloned().unwrap_or_default()
    });
    let rename = move |name: String| {
        open.editor.edit(move |workshop| {
            if let Some(group) = workshop.session.groups.get_mut(place) {
                *group = name;
            }
        });
    };
    let remove = move |_| {
        let removal: Removal<Workshop> = Box::new(move |workshop| {
            let groups = &mut workshop.session.groups;
            let group = (place < groups.len()).then(|| groups.remove(place))?;
            let put_back: PutBack<Workshop> = Box::new(move |workshop: &mut Workshop| {
                let groups = &mut workshop.session.groups;
                if groups.len() < Session::MAX_GROUPS {
                    groups.insert(place.min(groups.len()), group);
                }
            });
            Some(put_back)
        });
        open.editor.remove.run((name.get_untracked(), removal));
    };
    view! {
        <li>
            <span class="n" aria-hidden="true">
                {t!("workshop.count", n = place + 1)}
            </span>
            <input
                type="text"
                id=field(place)
                autocomplete="off"
                maxlength=Session::MAX_GROUP.to_string()
                aria-label=t!("workshop_prepare.groups.group", n = place + 1)
                prop:value=name
                on:input=move |event| rename(event_target_value(&event))
            />
            <button
                class="button small quiet danger"
                type="button"
                disabled=move || is_fixed.get()
                on:click=remove
            >
                {t!("form.remove")}
                <span class="visually-hidden">
                    " "
                    {move || match name.read().trim() {
                        "" => t!("workshop_prepare.groups.group", n = place + 1),
                        name => name.to_owned(),
                    }}
                </span>
            </button>
        </li>
    }
}

fn field(place: usize) -> String {
    format!("group-{place}")
}
