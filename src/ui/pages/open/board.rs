//! The figures of a workshop: to look at, and to keep as a file.

use leptos::prelude::*;

use crate::data::link::Packet;
use crate::domain::workshop::Board;
use crate::t;
use crate::ui::text::day;

use super::facts::{fact, fact_with, facts};
use super::frame::{Discard, PacketFrame};
use super::keep_file::KeepFile;
use super::opener::asked_by;

/// A board. It is not kept; its file can be.
#[component]
pub fn BoardPacket(board: Board, packet: Packet) -> impl IntoView {
    let title = match board.title.trim() {
        "" => t!("open.board.untitled").to_owned(),
        title => title.to_owned(),
    };
    let targets = board.targets.iter().flatten().count();
    let shown = board.room.items.iter().flatten().count();
    let mut all = vec![
        fact_with(
            t!("open.board.answers"),
            t!("open.board.n", n = board.room.n),
            t!("open.board.totals").to_owned(),
        ),
        fact(
            t!("open.board.questions"),
            t!(
                "open.board.revealed",
                n = shown,
                all = board.room.items.len()
            ),
        ),
    ];
    if !board.groups.is_empty() {
        let names: Vec<&str> = board.groups.iter().map(|one| &*one.name).collect();
        all.push(fact(t!("open.board.groups"), names.join(", ")));
    }
    if targets > 0 {
        all.push(fact(
            t!("open.board.targets"),
            t!("open.board.targets_n", n = targets),
        ));
    }
    if !board.actions.is_empty() {
        let actions: Vec<&str> = board.actions.iter().map(|one| &*one.what).collect();
        all.push(fact(t!("open.board.actions"), actions.join(" · ")));
    }
    if !board.notes.is_empty() {
        all.push(fact(t!("open.board.notes"), board.notes.clone()));
    }
    let unknown = asked_by(board.fingerprint)
        .is_none()
        .then(|| view! { <p class="note">{t!("open.other_questions")}</p> });
    let name = title.clone();
    let decision = view! {
        <div class="cluster">
            <KeepFile packet name />
            <Discard />
        </div>
        <p class="small">{t!("open.board.not_kept")}</p>
    };
    view! {
        <PacketFrame
            kind=t!("open.kind.board")
            title
            from=day(board.day)
            decision=decision.into_any()
        >
            <div class="packet-body">{facts(all)} {unknown}</div>
        </PacketFrame>
    }
}
