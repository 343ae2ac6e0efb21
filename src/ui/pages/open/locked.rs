//! A packet that a passphrase opens.

use leptos::prelude::*;

use crate::data::link::code_error::CodeError;
use crate::data::link::{Packet, PacketContent};
use crate::store::Workspace;
use crate::t;
use crate::ui::pages::unlock_form::{UnlockForm, Unlocking};

use super::frame::{Discard, PacketFrame};
use super::opener::unlock;

/// Asks for the words, and opens the packet with them.
#[component]
pub fn Locked(
    packet: Packet,
    opened: RwSignal<Option<Result<PacketContent, CodeError>>>,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let packet = StoredValue::new(packet);
    let unlock = Callback::new(move |phrase| {
        let Some(packet) = packet.try_get_value() else {
            return Unlocking::Done;
        };
        match unlock(workspace, &packet, &phrase) {
            Err(CodeError::WrongPassphrase) => Unlocking::Wrong,
            result => {
                let _ = opened.try_set(Some(result));
                Unlocking::Done
            }
        }
    });
    view! {
        <PacketFrame
            kind=t!("open.locked.kind")
            title=t!("open.locked.title")
            from=t!("open.locked.about")
        >
            <div class="packet-body">
                <UnlockForm
                    id="passphrase"
                    hint=t!("open.locked.hint")
                    action=t!("open.open")
                    unlock
                >
                    <Discard />
                </UnlockForm>
            </div>
        </PacketFrame>
    }
}
