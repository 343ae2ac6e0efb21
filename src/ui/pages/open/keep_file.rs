//! Keeping what was sent as a file.

use leptos::prelude::*;

use crate::browser::files;
use crate::data::link::Packet;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{Outgoing, file_name};

/// Saves the packet as it came, as a file that this page opens again.
#[component]
pub fn KeepFile(
    packet: Packet,
    /// What it is called.
    name: String,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let is_done = RwSignal::new(false);
    let keep = move |_| {
        let file = file_name(&name, "link", workspace.today(), Outgoing::ENDING);
        let text = Outgoing::file_text(&packet.to_string());
        // A refused download shows in the browser itself; nothing was changed here.
        is_done.set(files::download(&file, Outgoing::MIME, &text).is_ok());
    };
    view! {
        <button class="button" class:done=is_done type="button" on:click=keep>
            {move || if is_done.get() { t!("sending.file.done") } else { t!("open.keep_file") }}
        </button>
        <span role="status" class="visually-hidden">
            {move || if is_done.get() { t!("sending.file.said") } else { "" }}
        </span>
    }
}
