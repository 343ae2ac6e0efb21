//! Whether the meeting was held, and what came of it.

use leptos::prelude::*;

use crate::bind;
use crate::domain::records::RecordId;
use crate::t;
use crate::ui::form::{CheckField, LinesField};
use crate::ui::pages::account::open_account;

use super::meeting::Part;

/// Held or not, and the outcome. What each attendee agreed to stands with the attendees.
#[component]
pub fn MeetingOutcome(id: RecordId) -> impl IntoView {
    let editor = open_account().editor;
    let held = editor.memo(move |account| account.meetings.get(id).is_some_and(|one| one.held));
    let needs_day = editor.memo(move |account| {
        let meeting = account.meetings.get(id);
        meeting.is_some_and(|meeting| meeting.held && meeting.day.is_none())
    });
    view! {
        <Part id="outcome" title=t!("meetings.outcome.title")>
            <div class="field-grid">
                <CheckField id="held" label=t!("meetings.outcome.held") bind=bind!(editor, meetings[id].held) />
            </div>
            <p class="small muted" role="status">
                {move || match (held.get(), needs_day.get()) {
                    (_, true) => t!("meetings.outcome.needs_day"),
                    (true, false) => t!("meetings.outcome.counts"),
                    (false, false) => t!("meetings.outcome.later"),
                }}
            </p>
            <div class="field-grid">
                <LinesField
                    id="what-came"
                    label=t!("meetings.outcome.what")
                    bind=bind!(editor, meetings[id].outcome)
                    hint=t!("meetings.outcome.what_hint")
                    class="wide"
                />
            </div>
        </Part>
    }
}
