//! What comes of a profile: where it stands on each axis, what that means, and what may be worth doing.

mod explained;
mod facts;
mod figure;
mod meaning;
mod suggestions;

use leptos::prelude::*;

use crate::browser::{files, page};
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::domain::id::DocumentId;
use crate::domain::role::{Axis, AxisPosition, RoleProfile};
use crate::domain::words::Word;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{
    BareTrellis, HistoryLink, PageHead, Section, file_name, missing_role, once_here,
    tell_when_taken_away,
};
use crate::ui::form::{Bind, LinesField};
use crate::ui::keeping::have_it_kept;
use crate::ui::navigation::use_title;
use crate::ui::route::RolePage;
use crate::ui::text::day;

use super::words::role_name;
use facts::Facts;
use figure::Figure;
use meaning::Meaning;
use suggestions::Suggestions;

/// The page of `#/roles/<id>/result`.
#[component]
pub fn RoleResult(id: DocumentId) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    have_it_kept(workspace);
    tell_when_taken_away(workspace, DocumentKey::new(Kind::Role, id.clone()));
    let find = {
        let id = id.clone();
        move || workspace.role(&id)
    };
    let draw = move |profile: ReadSignal<RoleProfile>| {
        let outcome = Outcome {
            workspace,
            id: StoredValue::new(id.clone()),
            profile,
        };
        view! { <Report outcome /> }.into_any()
    };
    once_here(find, draw, missing_role)
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Outcome {
    workspace: Workspace,
    id: StoredValue<DocumentId>,
    profile: ReadSignal<RoleProfile>,
}

impl Outcome {
    /// Something that follows from the answers: it wakes its readers only where it becomes another.
    fn memo<T: PartialEq + Send + Sync + 'static>(
        self,
        of: impl Fn(&RoleProfile) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.profile.with(&of))
    }

    /// Where it stands on each axis.
    fn positions(self) -> Memo<Vec<AxisPosition>> {
        self.memo(|profile| {
            let all = Axis::ALL.iter();
            all.map(|axis| profile.position_on(*axis)).collect()
        })
    }
}

#[component]
fn Report(outcome: Outcome) -> impl IntoView {
    let name = outcome.memo(role_name);
    use_title(move || t!("role.result_title", name = name.get()));
    let id = outcome.id.get_value();
    let date = outcome.memo(|profile| day(profile.date));
    let is_complete = outcome.memo(RoleProfile::is_complete);
    let answers = move || match is_complete.get() {
        true => RolePage::Question(outcome.id.get_value(), 1).href(),
        false => RolePage::Answering(outcome.id.get_value()).href(),
    };
    let answers_words = move || match is_complete.get() {
        true => t!("role.change_answers"),
        false => t!("role.go_on"),
    };
    let positions = outcome.positions();
    let has_any = Memo::new(move |_| positions.with(|all| all.iter().any(|one| one.is_known())));
    view! {
        <header class="role-head">
            <div>
                <PageHead title=name />
                <p class="scope">{t!("role.profile")} " · " {date}</p>
            </div>
            <p class="cluster no-print">
                // Where nothing is known yet, the page below leads there.
                {move || has_any.get().then(|| view! { <a href=answers>{answers_words}</a> })}
                <HistoryLink key=DocumentKey::new(Kind::Role, id) />
                <a href=RolePage::List.href()>{t!("role.missing.all")}</a>
            </p>
        </header>
        {move || match has_any.get() {
            true => {
                view! {
                    <div class="role-outcome">
                        <Figure outcome positions />
                        <Suggestions outcome />
                    </div>
                    <Meaning positions />
                    <Facts positions />
                }
                    .into_any()
            }
            false => view! { <NothingYet outcome positions /> }.into_any(),
        }}
        <OwnWords outcome />
        <TakeAlong outcome />
    }
}

/// No axis has enough answers.
#[component]
fn NothingYet(outcome: Outcome, positions: Memo<Vec<AxisPosition>>) -> impl IntoView {
    let fewest = move || {
        positions.with(|all| {
            all.iter()
                .map(|one| one.missing())
                .min()
                .unwrap_or_default()
        })
    };
    view! {
        <div class="empty">
            <BareTrellis />
            <h2>{t!("role.nothing.title")}</h2>
            <p>{move || t!("role.nothing.text", needed = AxisPosition::NEEDED, n = fewest())}</p>
            <p>
                <a class="button primary" href=RolePage::Answering(outcome.id.get_value()).href()>
                    {t!("role.go_on")}
                </a>
            </p>
        </div>
    }
}

/// What the person makes of it.
#[component]
fn OwnWords(outcome: Outcome) -> impl IntoView {
    let note = Bind {
        get: outcome.memo(|profile| profile.note.clone()).into(),
        set: Callback::new(move |text: String| {
            outcome.id.with_value(|id| {
                outcome
                    .workspace
                    .edit::<RoleProfile>(id, |one| one.note = text)
            });
        }),
    };
    view! {
        <Section id="own-words" title=t!("role.note.title") hint=t!("role.note.hint") class="flows">
            <LinesField id="role-note" label=t!("role.note.label") bind=note rows=4 />
        </Section>
    }
}

#[component]
fn TakeAlong(outcome: Outcome) -> impl IntoView {
    let print = move |_| {
        // A browser without printing does nothing here, which loses nothing.
        let _ = page::print();
    };
    let download = move |_| {
        let key = DocumentKey::new(Kind::Role, outcome.id.get_value());
        let name = outcome
            .profile
            .with_untracked(|one| file_name(&one.name, "role-profile", one.date, "json"));
        if let Some(text) = outcome.workspace.export_one(&key) {
            // A refused download shows in the browser itself; nothing was changed here.
            let _ = files::download(&name, "application/json", &text);
        }
    };
    view! {
        <Section id="keep" title=t!("role.keep.title") hint=t!("role.keep.hint") class="no-print">
            <p class="cluster">
                <button class="button" type="button" on:click=print>
                    {t!("role.keep.print")}
                </button>
                <button class="button" type="button" on:click=download>
                    {t!("role.keep.json")}
                </button>
            </p>
        </Section>
    }
}
