//! Who was chosen in a drawing, in words below it.

use leptos::prelude::*;

use crate::browser::dialog;
use crate::domain::records::RecordId;
use crate::t;

use super::Unit;

/// The name of the chosen person, what the drawing shows of them, and the way to their record. Empty without one.
pub(super) fn told(
    unit: Unit,
    about: impl Fn(RecordId) -> String + Copy + Send + Sync + 'static,
) -> AnyView {
    let record = move |id: RecordId| {
        let open = move |_| {
            // The drawing may fill the window.
            let _ = dialog::close(super::large_network::DIALOG);
            unit.open(id);
        };
        view! {
            <a href=unit.href(id) on:click=open>
                {t!("dmu.told_record")}
            </a>
        }
    };
    view! {
        <p class="told" role="status">
            {move || unit.told.get().map(|id| view! { <span>{about(id)}</span> " " {record(id)} })}
        </p>
    }
    .into_any()
}
