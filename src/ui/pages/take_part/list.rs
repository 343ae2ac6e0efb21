//! The workshops that the person takes part in.

use leptos::prelude::*;

use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::domain::id::DocumentId;
use crate::domain::workshop::Participation;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::Section;
use crate::ui::navigation::focus_heading;
use crate::ui::route::{Route, TakePart};

use super::host::{host_of, title_of};
use super::participation_status::{ParticipationStatus, state_of};

/// What the list shows of a participation: compared as a whole, so that answering redraws only what changes.
#[derive(Clone, PartialEq)]
struct ParticipationSummary {
    title: String,
    host: String,
    /// Who answers, where it is said: several people may on one device.
    name: String,
    state: String,
    status: ParticipationStatus,
}

impl ParticipationSummary {
    fn of(one: &Participation) -> Self {
        Self {
            title: title_of(&one.session),
            host: host_of(&one.session),
            name: one.name.trim().to_owned(),
            state: state_of(one),
            status: ParticipationStatus::of_participation(one),
        }
    }
}

/// All of them, latest first, each with the way back into it. Nothing where there is none.
#[component]
pub fn Participations() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let all = workspace.participations();
    let is_empty = Memo::new(move |_| all.with(Vec::is_empty));
    view! {
        <Show when=move || !is_empty.get()>
            <Section
                id="take-part"
                title=t!("take_part.list.title")
                hint=t!("take_part.list.hint").to_owned()
            >
                <ul class="entries">
                    <For each=move || all.get() key=Clone::clone let:id>
                        <Entry id />
                    </For>
                </ul>
            </Section>
        </Show>
    }
}

#[component]
fn Entry(id: DocumentId) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let row = {
        let id = id.clone();
        Memo::new(move |_| {
            workspace
                .participation(&id)
                .map(|one| one.with(ParticipationSummary::of))
        })
    };
    move || {
        let row = row.get()?;
        let key = DocumentKey::new(Kind::Participation, id.clone());
        let delete = move |_| {
            // A refusal by the storage shows in the banner; the answers then stay.
            let _ = workspace.delete(&key);
            focus_heading();
        };
        let open = Route::TakePart(id.clone(), TakePart::Invitation).href();
        let on = ParticipationStatus::next_step(workspace, &id);
        let verb = match row.status {
            ParticipationStatus::New => t!("take_part.invitation.begin"),
            ParticipationStatus::Begun => t!("take_part.invitation.go_on"),
            ParticipationStatus::Complete | ParticipationStatus::Returned { .. } => {
                t!("take_part.invitation.correct")
            }
        };
        let title = row.title.clone();
        let about = move || view! { <span class="visually-hidden">": " {title.clone()}</span> };
        Some(view! {
            <li class="entry">
                <div>
                    <h3>
                        <a href=open>{row.title}</a>
                    </h3>
                    <p class="scope">
                        {t!("take_part.for_host", host = row.host)}
                        {(!row.name.is_empty()).then(|| view! { " · " <bdi>{row.name}</bdi> })}
                    </p>
                </div>
                <div class="state">
                    <p>{row.state}</p>
                </div>
                <div class="actions">
                    <a class="button small" href=Route::TakePart(id.clone(), on).href()>
                        {verb}
                        {about()}
                    </a>
                    <button class="button small quiet danger" type="button" on:click=delete>
                        {t!("assess.delete")}
                        {about()}
                    </button>
                </div>
            </li>
        })
    }
}
