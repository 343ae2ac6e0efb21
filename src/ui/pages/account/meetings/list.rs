//! All meetings of the account: those to come first, the next one at the top.

use leptos::prelude::*;

use crate::domain::account::Account;
use crate::domain::account::meetings::Meeting;
use crate::domain::account::steps::Field;
use crate::domain::day::Day;
use crate::domain::order::ranked;
use crate::domain::records::RecordId;
use crate::domain::words::Word;
use crate::list;
use crate::ui::components::{Due, PageHead, Section};
use crate::ui::form::ListBind;
use crate::ui::navigation::go;
use crate::ui::pages::account::{OpenAccount, open_account};
use crate::ui::route::{AccountPage, Anchor, Route};
use crate::ui::text::{day, name_or};
use crate::{key, t};

/// A line of the list.
#[derive(Clone, PartialEq)]
struct MeetingRow {
    id: RecordId,
    title: String,
    day: Option<Day>,
    held: bool,
    /// How many take part, and from how many of them an advance is wanted.
    attendees: usize,
    advances: usize,
}

/// The meetings, as a list to add to.
pub fn meetings(open: OpenAccount) -> ListBind {
    list!(open.editor, meetings, |meeting| meeting.title.clone())
}

/// The list, and the button that plans another one.
#[component]
pub fn MeetingList() -> impl IntoView {
    let open = open_account();
    let editor = open.editor;
    let lines = editor.memo(lines);
    let meetings = meetings(open);
    let plan_one = move |_| {
        let id = meetings.add.run(());
        let place = Anchor::new(id.to_string());
        go(&Route::AccountPage(
            open.id.get_value(),
            AccountPage::Meetings,
            place,
        ));
    };
    let part = move |held: bool| {
        let lines = lines.get().into_iter();
        let of_part = lines.filter(|line| line.held == held);
        let items: Vec<AnyView> = of_part.map(move |line| item(line, open.today)).collect();
        items
    };
    let to_come = Memo::new(move |_| lines.with(|lines| lines.iter().any(|line| !line.held)));
    let were_held = Memo::new(move |_| lines.with(|lines| lines.iter().any(|line| line.held)));
    view! {
        <header class="page-head tight">
            <PageHead title=t!("account.meetings").to_owned() />
            <p class="lead">{t!("meetings.lead")}</p>
            <p>
                <button class="button" type="button" id=Field::Meetings.word() on:click=plan_one>
                    {t!("meetings.plan_one")}
                </button>
            </p>
        </header>
        <Show
            when=move || to_come.get() || were_held.get()
            fallback=|| view! { <p class="record-none">{t!("meetings.none")}</p> }
        >
            <Show when=move || to_come.get()>
                <Section id="to-come" title=t!("meetings.to_come") class="wide">
                    <ul class="due-list meetings">{move || part(false)}</ul>
                </Section>
            </Show>
            <Show when=move || were_held.get()>
                <Section id="were-held" title=t!("meetings.were_held") class="wide">
                    <ul class="due-list meetings">{move || part(true)}</ul>
                </Section>
            </Show>
        </Show>
    }
}

/// Meetings to come by day, those without a day after them; then those that were held, the latest first.
fn lines(account: &Account) -> Vec<MeetingRow> {
    let line = |meeting: &Meeting| MeetingRow {
        id: meeting.id,
        title: meeting.title.trim().to_owned(),
        day: meeting.day,
        held: meeting.held,
        attendees: meeting.attendees.len(),
        advances: meeting
            .attendees
            .iter()
            .filter(|one| !one.advance.trim().is_empty())
            .count(),
    };
    ranked(account.meetings.iter().map(line), |line| {
        let number = line.day.map(Day::number);
        match line.held {
            false => (0, number.unwrap_or(i64::MAX)),
            true => (1, number.map_or(i64::MAX, |number| -number)),
        }
    })
}

fn item(line: MeetingRow, today: Day) -> AnyView {
    let open = open_account();
    let on = match line.day {
        Some(on) if line.held => view! { <span>{day(on)}</span> }.into_any(),
        Some(on) => view! { <Due day=on today /> }.into_any(),
        None => view! { <span class="muted">{t!("meetings.no_day")}</span> }.into_any(),
    };
    let title = name_or(&line.title, key!("meetings.untitled")).to_owned();
    // Past and not marked as held: it is asked, because contacts and follow-ups depend on it.
    let asked = !line.held && line.day.is_some_and(|day| day < today);
    let facts = if asked {
        t!("meetings.was_it_held").to_owned()
    } else {
        t!(
            "meetings.advances",
            n = line.attendees,
            advances = line.advances
        )
    };
    view! {
        <li>
            {on}
            <span>
                <a href=open.record_href(AccountPage::Meetings, line.id)>{title}</a>
                " "
                <small>{facts}</small>
            </span>
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::DocumentId;
    use crate::domain::records::Record;

    #[test]
    fn the_next_meeting_comes_first_and_the_latest_held_one_after_those_to_come() {
        let mut account = Account::new(DocumentId::from_random(1), Day::EPOCH);
        for (number, day, held) in [
            (1, Some("2026-03-01"), true),
            (2, Some("2026-12-01"), false),
            (3, None, true),
            (4, Some("2026-05-01"), true),
            (5, None, false),
            (6, Some("2026-11-30"), false),
        ] {
            account.meetings.push(Meeting {
                day: day.map(|day| day.parse().unwrap()),
                held,
                ..Meeting::blank(RecordId::fixed(number))
            });
        }
        let order: Vec<RecordId> = lines(&account).iter().map(|line| line.id).collect();
        assert_eq!(order, [6, 2, 5, 4, 1, 3].map(RecordId::fixed));
    }
}
