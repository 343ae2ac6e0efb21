//! The board as a link: totals of what is uncovered, read-only.

use leptos::prelude::*;

use crate::data::link::{Lock, PacketContent, pack};
use crate::domain::workshop::{Board, MIN_GROUP};
use crate::ui::components::{LinkBox, Outgoing, Reach, Sendings, ShowIt, carries, file_stem};
use crate::ui::text::name_or;
use crate::{key, t};

/// A button that makes the link, and the link.
#[component]
pub fn BoardLink(#[prop(into)] board: Signal<Board>) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <p>
            <button
                class="button"
                type="button"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {move || match open.get() {
                    true => t!("workshop_report.link.close"),
                    false => t!("workshop_report.link.make"),
                }}
            </button>
        </p>
        <Show when=move || open.get()>
            <MadeLink board />
        </Show>
    }
}

#[component]
fn MadeLink(board: Signal<Board>) -> impl IntoView {
    let outgoing = Memo::new(move |_| board.with(outgoing));
    move || match outgoing.get() {
        None => view! { <p class="note">{t!("workshop_report.link.too_long")}</p> }.into_any(),
        Some(outgoing) => {
            let link = outgoing.link.clone();
            let length = link.len();
            let shown = carries(length).then(|| {
                let link = Signal::stored(link);
                let label = Signal::stored(t!("workshop_report.link.code").to_owned());
                view! {
                    <LinkBox
                        id="board-link"
                        label=Signal::stored(t!("workshop_report.link.label").to_owned())
                        link
                    />
                    <ShowIt link label />
                }
            });
            view! {
                <div class="stack">
                    <Goes board />
                    <p class="lock open">
                        <span>
                            <strong>{t!("workshop_report.link.open")}</strong>
                            " "
                            {t!("workshop_report.link.open_about")}
                        </span>
                    </p>
                    {shown}
                    <Reach characters=Signal::stored(length) />
                    <Sendings outgoing=Signal::stored(outgoing) />
                </div>
            }
            .into_any()
        }
    }
}

/// What leaves, and what stays.
#[component]
fn Goes(board: Signal<Board>) -> impl IntoView {
    let goes = move |words: String| {
        view! {
            <li>
                <span class="mark" data-state="good"></span>
                {words}
            </li>
        }
        .into_any()
    };
    let lines = move || {
        board.with(|board| {
            let shown = board.room.items.iter().flatten().count();
            let mut lines = vec![goes(t!(
                "workshop_report.link.totals",
                n = shown,
                all = board.room.items.len()
            ))];
            if !board.groups.is_empty() {
                let n = board.groups.len();
                lines.push(goes(t!(
                    "workshop_report.link.groups",
                    n = n,
                    least = MIN_GROUP
                )));
            }
            if !board.actions.is_empty() {
                let n = board.actions.len();
                lines.push(goes(t!("workshop_report.link.actions", n = n)));
            }
            if !board.notes.is_empty() {
                let most = Board::MAX_NOTES;
                lines.push(goes(t!("workshop_report.link.notes", most = most)));
            }
            lines
        })
    };
    view! {
        <ul class="goes">
            {lines} <li class="stays">{t!("workshop_report.link.stays")}</li>
        </ul>
    }
}

/// The board ready to be sent; `None` where it is longer than any packet.
fn outgoing(board: &Board) -> Option<Outgoing> {
    let title = name_or(&board.title, key!("workshop.unnamed"));
    let packet = pack(&PacketContent::Board(Box::new(board.clone())), Lock::Open).ok()?;
    let file = file_stem(title, "board", board.day);
    let message = t!("workshop_report.link.message", title = title);
    Some(Outgoing::new(&packet, file, title.to_owned(), message))
}
