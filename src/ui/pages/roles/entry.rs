//! One profile in the list: what it is, how far it is, what can be done with it.

use leptos::prelude::*;

use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::domain::id::DocumentId;
use crate::domain::role::{Axis, Pair, RoleProfile};
use crate::domain::words::Word;
use crate::store::Workspace;
use crate::t;
use crate::ui::form::{Bind, DayField, LineField};
use crate::ui::route::RolePage;
use crate::ui::text::day;

use super::words::{lean_words, role_name};

/// What the list shows of a profile: compared as a whole, so that typing a note redraws nothing here.
#[derive(Clone, PartialEq)]
struct RoleSummary {
    name: String,
    date: String,
    answered: usize,
    leans: Vec<String>,
}

impl RoleSummary {
    fn of(profile: &RoleProfile) -> Self {
        let positions = Axis::ALL.iter().map(|axis| profile.position_on(*axis));
        Self {
            name: role_name(profile),
            date: day(profile.date),
            answered: profile.answered(),
            leans: positions
                .filter(|position| position.is_known())
                .map(lean_words)
                .collect(),
        }
    }
}

/// A row of the list. It can be marked, to be laid over others.
#[component]
pub fn Entry(id: DocumentId, picked: RwSignal<Vec<DocumentId>>) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let profile = untrack(|| workspace.role(&id))?;
    let row = Memo::new(move |_| profile.with(RoleSummary::of));
    let name = move || row.with(|row| row.name.clone());
    let is_complete = Memo::new(move |_| profile.with(RoleProfile::is_complete));
    let id = StoredValue::new(id);
    let open = move || {
        let id = id.get_value();
        match is_complete.get() {
            true => RolePage::Result(id).href(),
            false => RolePage::Answering(id).href(),
        }
    };
    Some(view! {
        <li class="entry">
            <div>
                <h3>
                    <a href=open>{name}</a>
                </h3>
                <p class="small muted">{move || row.with(|row| row.date.clone())}</p>
                <NameAndDay id profile />
            </div>
            <div class="state">
                <p class="small muted">
                    {move || t!("role.answered", n = row.with(|row| row.answered), all = Pair::ALL.len())}
                </p>
                <ul class="small role-leans">
                    {move || row.with(|row| row.leans.iter().map(|lean| view! { <li>{lean.clone()}</li> }).collect_view())}
                </ul>
                <Pick id name=Signal::derive(name) picked />
            </div>
            <Actions id name=Signal::derive(name) is_complete picked />
        </li>
    })
}

/// Its name and day, to be changed where they stand.
#[component]
fn NameAndDay(id: StoredValue<DocumentId>, profile: ReadSignal<RoleProfile>) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let name = Bind {
        get: Memo::new(move |_| profile.with(|one| one.name.clone())).into(),
        set: Callback::new(move |text: String| {
            id.with_value(|id| workspace.edit::<RoleProfile>(id, |one| one.name = text));
        }),
    };
    let date = Bind {
        get: Memo::new(move |_| profile.with(|one| one.date.to_string())).into(),
        set: Callback::new(move |text: String| {
            // What is no day is said at the field, and the day that was there stays.
            if let Ok(date) = text.parse() {
                id.with_value(|id| workspace.edit::<RoleProfile>(id, |one| one.date = date));
            }
        }),
    };
    let field = id.with_value(|id| format!("role-{id}"));
    view! {
        <details class="no-print">
            <summary>
                {t!("role.rename")}
                <span class="visually-hidden">
                    ": " {move || profile.with(role_name)}
                </span>
            </summary>
            <div class="stack tight">
                <LineField id=format!("{field}-name") label=t!("role.team.name") bind=name />
                <DayField id=format!("{field}-day") label=t!("role.day") bind=date />
            </div>
        </details>
    }
}

#[component]
fn Actions(
    id: StoredValue<DocumentId>,
    #[prop(into)] name: Signal<String>,
    is_complete: Memo<bool>,
    picked: RwSignal<Vec<DocumentId>>,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    // A button says in words which profile it is about; the eye sees that from where it stands.
    let about = move || view! { <span class="visually-hidden">": " {name}</span> };
    let duplicate = move |_| {
        let original = id.with_value(|id| untrack(|| workspace.role(id)));
        if let Some(original) = original {
            let copy = original.with_untracked(|one| RoleProfile {
                id: workspace.new_id(),
                name: t!("assess.copy_name", name = role_name(one)),
                ..one.clone()
            });
            workspace.create(copy);
        }
    };
    let delete = move |_| {
        picked.update(|picked| picked.retain(|one| id.with_value(|id| id != one)));
        // A refusal by the storage shows in the banner; the profile then stays.
        let _ = workspace.delete(&DocumentKey::new(Kind::Role, id.get_value()));
    };
    view! {
        <div class="actions">
            <Show when=move || !is_complete.get()>
                <a class="button small" href=RolePage::Answering(id.get_value()).href()>
                    {t!("role.go_on")}
                    {about()}
                </a>
            </Show>
            <a
                class="button small"
                class:quiet=move || !is_complete.get()
                href=RolePage::Result(id.get_value()).href()
            >
                {t!("role.result")}
                {about()}
            </a>
            <button class="button small quiet" type="button" on:click=duplicate>
                {t!("role.duplicate")}
                {about()}
            </button>
            <button class="button small quiet danger" type="button" on:click=delete>
                {t!("role.delete")}
                {about()}
            </button>
        </div>
    }
}

/// Marks a profile, to be laid over others.
#[component]
fn Pick(
    id: StoredValue<DocumentId>,
    #[prop(into)] name: Signal<String>,
    picked: RwSignal<Vec<DocumentId>>,
) -> impl IntoView {
    let is_picked = move || id.with_value(|id| picked.with(|all| all.contains(id)));
    let toggle = move |event| {
        let on = event_target_checked(&event);
        picked.update(|picked| {
            picked.retain(|one| id.with_value(|id| one != id));
            if on {
                picked.push(id.get_value());
            }
        });
    };
    view! {
        <label class="pick">
            <input type="checkbox" prop:checked=is_picked on:change=toggle />
            " "
            <span>{t!("role.pick")} <span class="visually-hidden">": " {name}</span></span>
        </label>
    }
}
