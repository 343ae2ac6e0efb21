//! The copy that is written by itself: switched on, looked after, switched off.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::copy_place::{self, Place, PlaceError};
use crate::data::link::passphrase::Passphrase;
use crate::store::{CopyTrouble, Workspace};
use crate::t;
use crate::ui::components::{ExplainedChoice, download_backup};
use crate::ui::pages::passphrase::{PassphraseField, new_words};
use crate::ui::text::day_and_time;

use super::copier::{
    Reason, allow_again, copy, locked_name, look, open_name, switch_off, switch_on,
};
use super::copy_state::{Target, copy_state};

/// How it stands with the copy, and what can be done; a reminder where this browser writes none.
#[component]
pub fn AutomaticCopy() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    if !copy_place::is_offered() {
        return view! {
            <div class="stack">
                <p class="measure">{t!("copies.automatic.not_here")}</p>
                <p>
                    <button class="button" type="button" on:click=move |_| download_backup(workspace)>
                        {t!("copies.automatic.download")}
                    </button>
                </p>
            </div>
        }
        .into_any();
    }
    spawn_local(look(workspace));
    let state = copy_state();
    let target = Memo::new(move |_| state.with(|state| state.target.clone()));
    view! {
        <div class="stack">
            <p class="measure">{t!("copies.holds_keys")}</p>
            {move || match target.get() {
                None => view! { <SwitchOn /> }.into_any(),
                Some(target) => view! { <SwitchedOn target /> }.into_any(),
            }}
        </div>
    }
    .into_any()
}

/// Whether it is locked, and where it goes.
#[component]
fn SwitchOn() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let is_locked = RwSignal::new(false);
    let typed = RwSignal::new(String::new());
    let said = RwSignal::new("");
    let option = move |lock: bool, name: &'static str, about: &'static str| {
        let choose = move |()| {
            if lock && typed.with_untracked(String::is_empty) {
                typed.set(new_words());
            }
            is_locked.set(lock);
        };
        let is_chosen = Signal::derive(move || is_locked.get() == lock);
        view! { <ExplainedChoice group="copy-lock" name about is_chosen choose /> }.into_any()
    };
    let begin = move |is_folder: bool| {
        let phrase = match is_locked.get_untracked() {
            true => match typed.with_untracked(|typed| Passphrase::new(typed)) {
                // The field says what is wrong with it.
                None => return,
                phrase => phrase,
            },
            false => None,
        };
        said.set("");
        spawn_local(async move {
            let name = match phrase {
                Some(_) => locked_name(workspace),
                None => open_name(workspace),
            };
            let chosen: Result<Place, PlaceError> = match is_folder {
                true => copy_place::choose_folder().await,
                false => copy_place::choose_file(&name).await,
            };
            let words = match chosen {
                Ok(place) => match switch_on(workspace, place, phrase).await {
                    Ok(()) => "",
                    Err(_) => t!("copies.automatic.not_kept"),
                },
                Err(PlaceError::GivenUp) => "",
                Err(_) => t!("copies.automatic.not_chosen"),
            };
            // The person may have gone on: then there is nobody to tell.
            let _ = said.try_set(words);
        });
    };
    view! {
        <fieldset class="disclosure">
            <legend>{t!("copies.automatic.question")}</legend>
            <div class="choices keys-off">
                {option(false, t!("copies.automatic.open"), t!("copies.automatic.open_about"))}
                {option(true, t!("copies.automatic.locked"), t!("copies.automatic.locked_about"))}
            </div>
        </fieldset>
        <Show when=move || is_locked.get()>
            <PassphraseField id="automatic-words" typed />
            <p class="measure">{t!("copies.locked.tell")}</p>
        </Show>
        <p class="cluster">
            <button class="button" type="button" on:click=move |_| begin(false)>
                {t!("copies.automatic.file")}
            </button>
            <button class="button" type="button" on:click=move |_| begin(true)>
                {t!("copies.automatic.folder")}
            </button>
        </p>
        <p role="status">{said}</p>
    }
}

/// Where it goes, when it was written, what is wrong, and the ways on.
#[component]
fn SwitchedOn(target: Target) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let Target {
        name,
        is_folder,
        phrase,
        at,
        ..
    } = target;
    let place = match is_folder {
        true => t!("copies.automatic.in_folder", name = name),
        false => t!("copies.automatic.in_file", name = name),
    };
    let written = match at {
        0 => t!("copies.automatic.never").to_owned(),
        at => day_and_time(at),
    };
    let is_shown = RwSignal::new(false);
    let lock = match phrase {
        None => view! { <dd>{t!("copies.automatic.is_open")}</dd> }.into_any(),
        Some(phrase) => {
            let phrase = StoredValue::new(phrase);
            view! {
                <dd>
                    {t!("copies.automatic.is_locked")} " "
                    <button
                        class="button small quiet"
                        type="button"
                        aria-expanded=move || is_shown.get().to_string()
                        on:click=move |_| is_shown.update(|shown| *shown = !*shown)
                    >
                        {t!("copies.automatic.show_words")}
                    </button>
                </dd>
                {move || is_shown.get().then(|| view! { <dd class="passphrase">{phrase.get_value()}</dd> })}
            }
            .into_any()
        }
    };
    let state = copy_state();
    let trouble = Memo::new(move |_| state.with(|state| state.trouble));
    let words = move || trouble.get().map(trouble_words);
    let way = move || match trouble.get() {
        Some(CopyTrouble::Asks | CopyTrouble::Forbidden) => Some((
            t!("copies.automatic.allow"),
            Callback::new(move |()| spawn_local(allow_again(workspace))),
        )),
        Some(CopyTrouble::MuchLess { .. }) => Some((
            t!("copies.automatic.all_the_same"),
            Callback::new(move |()| spawn_local(copy(workspace, Reason::AllTheSame))),
        )),
        Some(CopyTrouble::NotWritten) | None => None,
    };
    let way = move || {
        way().map(|(words, go)| {
            view! {
                <button class="button primary" type="button" on:click=move |_| go.run(())>
                    {words}
                </button>
            }
        })
    };
    // Much less than is in it is written over it only where that is what the person clicked.
    let is_plain = move || !matches!(trouble.get(), Some(CopyTrouble::MuchLess { .. }));
    view! {
        <dl class="facts">
            <div>
                <dt>{t!("copies.automatic.place")}</dt>
                <dd>{place}</dd>
            </div>
            <div>
                <dt>{t!("copies.automatic.written")}</dt>
                <dd>{written}</dd>
            </div>
            <div>
                <dt>{t!("copies.automatic.lock")}</dt>
                {lock}
            </div>
        </dl>
        <div role="status">{move || words().map(|words| view! { <p class="note">{words}</p> })}</div>
        <p class="cluster">
            {way}
            {move || {
                is_plain()
                    .then(|| {
                        view! {
                            <button
                                class="button"
                                type="button"
                                on:click=move |_| spawn_local(copy(workspace, Reason::Wanted))
                            >
                                {t!("copies.automatic.now")}
                            </button>
                        }
                    })
            }}
            <button class="button quiet" type="button" on:click=move |_| spawn_local(switch_off(workspace))>
                {t!("copies.automatic.stop")}
            </button>
        </p>
    }
}

fn trouble_words(trouble: CopyTrouble) -> String {
    match trouble {
        CopyTrouble::Asks => t!("copies.trouble.asks").to_owned(),
        CopyTrouble::Forbidden => t!("copies.trouble.forbidden").to_owned(),
        CopyTrouble::NotWritten => t!("copies.trouble.not_written").to_owned(),
        CopyTrouble::MuchLess { before, now } => {
            t!("copies.trouble.much_less", before = before, now = now)
        }
    }
}
