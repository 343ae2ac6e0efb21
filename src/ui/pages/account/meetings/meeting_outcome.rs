//! Whether the meeting was held, and what came of it.

use leptos::prelude::*;

use crate::bind;
use crate::domain::records::RecordId;
use crate::t;
use crate::ui::form::{CheckField, LinesField};
use crate::ui::pages::account::{OpenAccount, open_account};

use super::meeting::Part;

/// Held or not, and the outcome. What each attendee agreed to stands with the attendees.
#[component]
pub fn MeetingOutcome(id: RecordId) -> impl IntoView {
    let OpenAccount { editor, today, .. } = open_account();
    let counts = editor.memo(move |account| {
        let meeting = account.meetings.get(id).filter(|meeting| meeting.held);
        match meeting.map(|meeting| meeting.day) {
            None => t!("meetings.outcome.later"),
            Some(None) => t!("meetings.outcome.needs_day"),
            Some(Some(day)) if day > today => t!("meetings.outcome.ahead"),
            Some(Some(_)) => t!("meetings.outcome.counts"),
        }
    });
    view! {
        <Part id="outcome" title=t!("meetings.outcome.title")>
            <div class="field-grid">
                <CheckField id="held" label=t!("meetings.outcome.held") bind=bind!(editor, meetings[id].held) />
            </div>
            <p class="small muted" role="status">
                {move || counts.get()}
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
