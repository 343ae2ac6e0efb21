//! Copies outside this browser: locked ones, and those that are written by themselves.

mod automatic;
mod copier;
mod copy_state;
mod locked_download;
mod unlock;

use leptos::prelude::*;

use crate::t;
use crate::ui::components::Section;

use automatic::AutomaticCopy;
use locked_download::LockedDownload;

pub use copier::{forget_automatic_copy, keep_copying};
pub use unlock::UnlockCopy;

/// What the page about the person's data has of it.
#[component]
pub fn CopiesOutside() -> impl IntoView {
    view! {
        <Section id="automatic" title=t!("copies.automatic.title") hint=t!("copies.automatic.hint")>
            <AutomaticCopy />
        </Section>
        <Section id="locked" title=t!("copies.locked.title") hint=t!("copies.locked.hint")>
            <LockedDownload />
        </Section>
    }
}
