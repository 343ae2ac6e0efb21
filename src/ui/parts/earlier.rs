//! The part for earlier editions of the questionnaires: their tables and texts. It comes when something is shown that
//! answers one.

use std::sync::OnceLock;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::content::assessment::{Earlier, Questionnaire, questionnaire, questionnaires};
use crate::content::text::Pack;
use crate::domain::id::InstrumentId;
use crate::pack;
use crate::t;
use crate::ui::components::missing_document;

use super::Part;
use super::arrival::{Arriving, PartPage, at_once, with_packs};

const PACKS: [Pack; 1] = [pack!("edition1")];

static PART: OnceLock<Part<(), ()>> = OnceLock::new();

/// Has this be the part, as the binary has it cut out. Once.
pub fn put_into_use(part: Part<(), ()>) {
    // A second time nothing changes: the part of a binary is the same one.
    let _ = PART.set(part);
}

/// Has the app know the earlier editions. What only this reaches is in its wasm.
pub fn open(_: ()) {
    Earlier::put_into_use();
}

fn part() -> Part<(), ()> {
    PART.get().copied().unwrap_or(Part::NONE)
}

fn code() -> Arriving {
    (part().fetch)()
}

/// What `draw` makes of a questionnaire: a page, at once for the latest edition, and for an earlier one when its questions
/// and texts have come.
pub fn of_edition(
    id: &InstrumentId,
    draw: impl Fn(&'static Questionnaire) -> AnyView + Send + 'static,
) -> AnyView {
    let [latest] = questionnaires();
    if *id == latest.instrument.id {
        return draw(latest);
    }
    let id = id.clone();
    let draw = Box::new(move || {
        (part().run)(())?;
        Some(questionnaire(&id).map_or_else(missing_document, &draw))
    });
    view! { <PartPage code packs=&PACKS draw /> }.into_any()
}

#[derive(Clone, Copy, PartialEq)]
enum Arrival {
    OnItsWay,
    Here,
    Missing,
}

/// A piece of a page that may speak of earlier editions: drawn once they are here, where they are needed.
#[component]
pub fn WithEarlier(
    /// Whether it speaks of one.
    is_needed: bool,
    /// Draws it.
    draw: Box<dyn Fn() -> AnyView + Send>,
) -> impl IntoView {
    let arrival = RwSignal::new(Arrival::OnItsWay);
    let fetch = || with_packs(code(), &PACKS);
    let came = move |is_here: bool| {
        let is_open = is_here && (part().run)(()).is_some();
        // Refused where the person has gone to another page meanwhile.
        let _ = arrival.try_set(match is_open {
            true => Arrival::Here,
            false => Arrival::Missing,
        });
    };
    let ask = move || {
        arrival.set(Arrival::OnItsWay);
        spawn_local(async move { came(fetch().await.is_ok()) });
    };
    if !is_needed {
        arrival.set(Arrival::Here);
    } else {
        match at_once(fetch()) {
            Some(Ok(())) => came(true),
            _ => ask(),
        }
    }
    move || match arrival.get() {
        Arrival::Here => draw(),
        Arrival::OnItsWay => view! { <p role="status">{t!("part.text")}</p> }.into_any(),
        Arrival::Missing => view! {
            <p role="alert">{t!("part.missing.text")}</p>
            <p>
                <button class="button" type="button" on:click=move |_| ask()>
                    {t!("part.missing.again")}
                </button>
            </p>
        }
        .into_any(),
    }
}
