//! More than one packet in what was pasted.

use leptos::prelude::*;

use crate::data::link::Packet;
use crate::data::link::packet::{PacketKind, PacketLock};
use crate::t;
use crate::ui::components::PageHead;
use crate::ui::received::Received;
use crate::ui::route::Route;

use super::frame::Discard;
use super::words::packet_kind_name;

/// So many are listed; of more than that, nobody chooses one.
const LISTED: usize = 30;

/// The packets in the order of the text; one of them is opened.
#[component]
pub fn Several(packets: Vec<Packet>) -> impl IntoView {
    let received = expect_context::<Received>();
    let count = packets.len();
    let are_answers = packets.iter().all(|one| one.kind() == PacketKind::Response);
    let items = packets
        .into_iter()
        .take(LISTED)
        .enumerate()
        .map(|(at, packet)| {
            let lock = match packet.lock() {
                PacketLock::Open => "",
                PacketLock::Passphrase => t!("open.several.passphrase"),
                PacketLock::Sealed => t!("open.several.sealed"),
            };
            let name = packet_kind_name(packet.kind());
            view! {
                <li>
                    <div>
                        <h2>{t!("open.several.one", n = at + 1, kind = name)}</h2>
                        <p>{lock}</p>
                    </div>
                    <button
                        class="button"
                        type="button"
                        on:click=move |_| received.receive(packet.to_string())
                    >
                        {t!("open.several.open")}
                        <span class="visually-hidden">" " {at + 1}</span>
                    </button>
                </li>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    view! {
        <header class="page-head">
            <PageHead title=t!("open.several.title", n = count) />
            <p class="lead">
                {match are_answers {
                    true => t!("open.several.answers"),
                    false => t!("open.several.about"),
                }}
            </p>
        </header>
        <div class="stack">
            <ul class="sendings">{items}</ul>
            {(count > LISTED).then(|| view! { <p>{t!("open.several.more", n = count - LISTED)}</p> })}
            <p class="cluster">
                {are_answers
                    .then(|| {
                        view! {
                            <a class="button" href=Route::Workshops.href()>
                                {t!("open.several.workshops")}
                            </a>
                        }
                    })}
                <Discard />
            </p>
        </div>
    }
}
