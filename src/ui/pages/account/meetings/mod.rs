//! Meetings with the account: the list, and one of them to plan, to hold and to follow up.

mod agreed;
mod attendees;
mod from_dmu;
mod list;
mod meeting;
mod meeting_outcome;
mod plan;
mod preparation;
mod typical;

use leptos::prelude::*;

use crate::browser::page;
use crate::ui::navigation::focus_heading;

use super::open_account;

pub use list::meetings;

/// `#/accounts/<id>/meetings`, and one meeting at `#/accounts/<id>/meetings/<record>`.
#[component]
pub fn Meetings() -> impl IntoView {
    let open = open_account();
    let start = open.start();
    let shown = open.editor.memo(move |account| {
        let id = start.get()?;
        account.meetings.get(id).map(|meeting| meeting.id)
    });
    // The address names a place of this page, so that the shell leaves the focus where it is.
    Effect::new(move |before: Option<Option<_>>| {
        let now = shown.get();
        if before.is_some_and(|before| before != now) || (before.is_none() && now.is_some()) {
            request_animation_frame(|| {
                page::scroll_to_top();
                focus_heading();
            });
        }
        now
    });
    move || match shown.get() {
        Some(id) => view! { <meeting::MeetingPage id /> }.into_any(),
        None => view! { <list::MeetingList /> }.into_any(),
    }
}
