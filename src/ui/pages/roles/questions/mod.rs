//! One pair of statements after the other.

mod knots;
mod progress;

use leptos::prelude::*;

use crate::browser::page;
use crate::content::role::pair_texts;
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::domain::id::DocumentId;
use crate::domain::role::{Pair, Place, RoleProfile};
use crate::domain::words::Word;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{missing_role, tell_when_taken_away, while_here};
use crate::ui::navigation::{HEADING, focus_heading, go, use_title};
use crate::ui::route::RolePage;
use crate::ui::sheet::{Pace, pause_then};
use crate::ui::text::plain;

use super::words::role_name;
use knots::{Knots, use_number_keys};
use progress::{Jump, Leaves};

/// The page of `#/roles/<id>` and its questions.
#[component]
pub fn RoleQuestions(id: DocumentId, page: Memo<Option<RolePage>>) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    tell_when_taken_away(workspace, DocumentKey::new(Kind::Role, id.clone()));
    let find = {
        let id = id.clone();
        move || workspace.role(&id)
    };
    let draw = move |profile: ReadSignal<RoleProfile>| {
        let at = Memo::new(move |before: Option<&Pair>| {
            let left = || profile.with_untracked(RoleProfile::resumed);
            page.with(|page| match (page, before) {
                (Some(RolePage::Question(_, n)), _) => {
                    Pair::at(usize::from(*n) - 1).unwrap_or_else(left)
                }
                (Some(RolePage::Answering(_)), _) | (_, None) => left(),
                // Another page is about to come: until then this one stays where it is.
                (_, Some(before)) => *before,
            })
        });
        let asked = Asked {
            workspace,
            id: StoredValue::new(id.clone()),
            profile,
            at,
        };
        view! { <PairForm asked /> }.into_any()
    };
    while_here(find, draw, missing_role)
}

/// What is answered, and the pair on screen.
#[derive(Clone, Copy)]
pub struct Asked {
    workspace: Workspace,
    id: StoredValue<DocumentId>,
    profile: ReadSignal<RoleProfile>,
    at: Memo<Pair>,
}

impl Asked {
    fn place_of(self, pair: Pair) -> Option<Place> {
        self.profile.with(|one| one.answers.get(&pair).copied())
    }

    /// Where the answer stands on the screen, from 1 to 5. Tracks.
    fn position(self) -> Option<u8> {
        let pair = self.at.get();
        self.place_of(pair).map(|place| place.on_screen(pair))
    }

    /// Answers with the place that stands there on the screen; clears the answer with none.
    fn choose(self, position: Option<u8>) {
        let pair = self.at.get_untracked();
        let place = position.and_then(|position| Place::from_screen(pair, position));
        self.id.with_value(|id| {
            self.workspace
                .edit::<RoleProfile>(id, |one| one.set(pair, place))
        });
    }

    fn is_read_only(self) -> bool {
        let key = DocumentKey::new(Kind::Role, self.id.get_value());
        self.workspace.is_read_only(&key)
    }

    fn question(self, number: usize) -> RolePage {
        RolePage::Question(self.id.get_value(), number as u16 + 1)
    }

    /// Where "next" leads: the next pair, or what comes of all. Tracks.
    fn next(self) -> RolePage {
        let next = self.at.get().number() + 1;
        match Pair::at(next) {
            Some(_) => self.question(next),
            None => RolePage::Result(self.id.get_value()),
        }
    }

    /// A statement of the pair on screen, that which stands first or the other. Tracks.
    fn statement(self, is_first: bool) -> &'static str {
        let pair = self.at.get();
        let pole = match is_first {
            true => pair.shown_first(),
            false => pair.shown_first().other(),
        };
        plain(pair_texts(pair).statement(pole))
    }
}

#[component]
fn PairForm(asked: Asked) -> impl IntoView {
    let all = Pair::ALL.len();
    let number = Signal::derive(move || asked.at.get().number());
    use_title(move || t!("answering.title", n = number.get() + 1, all = all));

    // Outward only: the place is remembered in the document, and focus follows to the new pair, seen from its top.
    Effect::new(move |before: Option<Pair>| {
        let now = asked.at.get();
        asked.id.with_value(|id| {
            asked
                .workspace
                .edit::<RoleProfile>(id, |one| one.position = Some(now))
        });
        if before.is_some_and(|before| before != now) {
            page::scroll_to_top();
            focus_heading();
        }
        now
    });

    let settings = asked.workspace.settings();
    // An answer that was chosen with intent (click, tap or number key) may lead on by itself.
    let chosen = move || {
        if settings.with_untracked(|s| s.auto_advance) {
            pause_then(number, move || go(&untrack(|| asked.next()).route()));
        }
    };
    use_number_keys(asked, chosen);
    let forward = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        go(&untrack(|| asked.next()).route());
    };
    let back = move || {
        let before = number.get().checked_sub(1)?;
        Some(view! {
            <a class="button" href=asked.question(before).href()>
                <span class="arrow" aria-hidden="true">
                    "←"
                </span>
                " "
                {t!("answering.back")}
            </a>
        })
    };
    let is_last = move || number.get() + 1 == all;
    view! {
        <Leaves asked />
        <div class="question role-question">
            <h1 id=HEADING tabindex="-1">
                {move || plain(pair_texts(asked.at.get()).short)}
            </h1>
            <div class="margin">
                <header class="question-head">
                    <p class="latin">{move || asked.profile.with(role_name)}</p>
                    <p class="position">
                        <span class="visually-hidden">{t!("answering.position")} " "</span>
                        <b>{move || number.get() + 1}</b>
                        " "
                        <span>{t!("answering.of", all = all)}</span>
                    </p>
                </header>
                <details class="help" open=move || number.get() == 0>
                    <summary>{t!("role.help.title")}</summary>
                    <div class="body">
                        <p>{t!("role.help.sides")}</p>
                        <p>{t!("role.help.middle")}</p>
                    </div>
                </details>
            </div>
            <form
                class="question-form"
                class:keys-off=move || settings.with(|s| !s.number_keys)
                on:submit=forward
            >
                <fieldset
                    aria-labelledby=HEADING
                    aria-describedby="choose statement-a statement-b"
                    disabled=move || asked.is_read_only()
                >
                    <p class="choose" id="choose">
                        {t!("role.choose")}
                    </p>
                    <div class="statements">
                        <p id="statement-a">
                            <b class="letter">{t!("role.a")}</b>
                            <span>{move || asked.statement(true)}</span>
                        </p>
                        <p id="statement-b">
                            <b class="letter">{t!("role.b")}</b>
                            <span>{move || asked.statement(false)}</span>
                        </p>
                    </div>
                    <Knots asked chosen />
                </fieldset>
                <div class="question-actions">
                    <button class="button primary" type="submit">
                        {move || if is_last() { t!("role.finish") } else { t!("answering.next") }}
                        " "
                        <span class="arrow" aria-hidden="true">
                            "→"
                        </span>
                    </button>
                    {back}
                </div>
                <div class="question-more">
                    <button
                        class="button quiet"
                        type="button"
                        disabled=move || asked.position().is_none()
                        on:click=move |_| asked.choose(None)
                    >
                        {t!("answering.clear")}
                    </button>
                    <a class="button quiet" href=RolePage::Result(asked.id.get_value()).href()>
                        {t!("role.to_result")}
                    </a>
                    <Pace workspace=asked.workspace keys=t!("role.number_keys") />
                    <Jump asked />
                </div>
            </form>
        </div>
    }
}
