//! The latest meeting that was held, and what became of what was agreed.

use leptos::prelude::*;

use crate::domain::records::RecordId;
use crate::t;
use crate::ui::components::record_name;
use crate::ui::route::AccountPage;
use crate::ui::text;

use super::super::open_account;

/// What the page says about the meeting.
#[derive(Debug, Clone, PartialEq)]
struct Latest {
    meeting: RecordId,
    heading: String,
    outcome: String,
    agreed: usize,
    open: usize,
}

/// Day, title and outcome of the latest meeting.
#[component]
pub fn LatestMeeting() -> impl IntoView {
    let open = open_account();
    let latest = open.editor.memo(|account| {
        let held = account.meetings.iter().filter(|meeting| meeting.held);
        let meeting = held.max_by_key(|meeting| meeting.day)?;
        let title = record_name(&meeting.title);
        Some(Latest {
            meeting: meeting.id,
            heading: match meeting.day {
                Some(day) => format!("{} · {title}", text::day(day)),
                None => title.to_owned(),
            },
            outcome: meeting.outcome.clone(),
            agreed: meeting.agreed.len(),
            open: account.agreed_without_action(meeting.id).count(),
        })
    });
    let body = move || match latest.get() {
        None => view! { <p>{t!("account.no_meeting")}</p> }.into_any(),
        Some(latest) => {
            let href = open.record_href(AccountPage::Meetings, latest.meeting);
            let done = latest.agreed - latest.open;
            view! {
                <p class="small muted">{latest.heading}</p>
                <p class="story">{latest.outcome}</p>
                <p>
                    <a href=href>{t!("account.agreed", n = latest.agreed, done = done)}</a>
                </p>
            }
            .into_any()
        }
    };
    view! {
        <section aria-labelledby="meeting">
            <h2 id="meeting">{t!("account.latest_meeting")}</h2>
            {body}
        </section>
    }
}
