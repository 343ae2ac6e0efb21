//! The figures of a workshop: to look at, and to keep as a file.

use leptos::prelude::*;

use crate::data::link::Packet;
use crate::domain::workshop::Board;
use crate::ui::pages::workshop::BoardView;
use crate::ui::text::{day, name_or};
use crate::{key, t};

use super::facts::{fact, fact_with, facts};
use super::frame::{Discard, PacketFrame};
use super::keep_file::KeepFile;

/// A board. It is not kept; its file can be.
#[component]
pub fn BoardPacket(board: Board, packet: Packet) -> impl IntoView {
    let title = name_or(&board.title, key!("open.board.untitled")).to_owned();
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
    let from = day(board.day);
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
            from
            decision=decision.into_any()
        >
            <div class="packet-body">{facts(all)}</div>
        </PacketFrame>
        <BoardView board />
    }
}
