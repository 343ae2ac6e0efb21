//! What is due: over all accounts, ticked off, and in the person's own calendar.

use calcard::icalendar::{ICalendar, ICalendarComponent, ICalendarProperty, ICalendarValue};
use serde_json::{Value, json};

use crate::support::{Page, Role, visit};

async fn account(page: &Page) -> Value {
    json!({
        "id": "acme", "name": "Acme hospitals", "created": page.day(-300).await.to_string(),
        "actions": [
            {
                "id": "r1", "what": "Send the stability data", "owner": "Ines",
                "due": page.day(-6).await.to_string(),
            },
            { "id": "r2", "what": "Call the pharmacy", "due": page.day(0).await.to_string() },
            { "id": "r3", "what": "Someday" },
        ],
        "initiatives": [{
            "id": "r4", "name": "One policy", "owner": "Ben",
            "milestones": [
                { "id": "r5", "what": "Nurses trained", "due": page.day(90).await.to_string() },
            ],
        }],
        "monitoring": {
            "follow_up": ["weeks", 4], "last_follow_up": page.day(-40).await.to_string(),
        },
    })
}

#[test]
fn what_is_due_is_ticked_off_in_its_place_and_taken_back() {
    visit(async |page| {
        page.open("#/today").await;
        page.sees("Nothing is due.").await;
        let account = account(page).await;
        page.open_account(&account, "monitoring").await;
        page.click_in((Role::Navigation, "Main"), Role::Link, "Today")
            .await;
        page.find(Role::Heading, "Overdue").await;
        page.find(Role::Heading, "Later").await;
        page.sees("6 days late").await;
        page.no_longer_sees("Someday").await;

        let tick = "Done: Send the stability data, Acme hospitals";
        page.click(Role::CheckBox, tick).await;
        page.sees("done, clear the tick to take it back").await;
        page.has_focus(Role::CheckBox, tick).await;
        page.click(Role::CheckBox, tick).await;
        page.no_longer_sees("done, clear the tick to take it back")
            .await;
        page.is_saved().await;
        page.reload().await;
        page.click(Role::CheckBox, tick).await;
        page.click(Role::CheckBox, "Done: Nurses trained, Acme hospitals")
            .await;
        page.click(
            Role::CheckBox,
            "Done: Follow up with the account, Acme hospitals",
        )
        .await;
        page.is_saved().await;
        page.reload().await;
        page.find(Role::CheckBox, "Done: Call the pharmacy, Acme hospitals")
            .await;
        page.no_longer_sees("Send the stability data").await;
        page.no_longer_sees("Nurses trained").await;
        // The rhythm goes on from today.
        page.sees("in 28 days").await;

        page.click(Role::Link, "Call the pharmacy").await;
        page.is_titled("Tactical plan").await;
    });
}

#[test]
fn what_is_shown_can_be_narrowed_down() {
    visit(async |page| {
        let account = account(page).await;
        page.open_account(&account, "monitoring").await;
        page.open("#/today").await;
        page.choose("Who", "Ines").await;
        page.no_longer_sees("Call the pharmacy").await;
        page.sees("Send the stability data").await;
        page.choose("Kind", "milestone").await;
        page.sees("Nothing is due with this choice.").await;
        page.choose("Who", "Everybody").await;
        page.sees("Nurses trained").await;
    });
}

/// The names and the days of the events of a calendar file, as another program reads it.
fn events(file: &str) -> Vec<(String, String)> {
    let read = ICalendar::parse(file).expect("a calendar");
    let ids = &read.components[0].component_ids;
    let events = ids.iter().map(|id| &read.components[*id as usize]);
    let event = |event: &ICalendarComponent| {
        let value = |name: &ICalendarProperty| match &event.property(name).unwrap().values[0] {
            ICalendarValue::Text(text) => text.to_string(),
            ICalendarValue::PartialDateTime(day) => {
                let parts = [day.year, day.month.map(u16::from), day.day.map(u16::from)];
                parts.map(|part| format!("{:02}", part.unwrap())).join("-")
            }
            other => format!("{other:?}"),
        };
        let summary = value(&ICalendarProperty::Summary);
        assert!(summary.ends_with(": Acme hospitals"), "{summary}");
        let link = value(&ICalendarProperty::Url);
        assert!(link.contains("#/accounts/acme/"), "{link}");
        let (uid, start) = (&ICalendarProperty::Uid, &ICalendarProperty::Dtstart);
        (value(uid), value(start))
    };
    events.map(event).collect()
}

#[test]
fn a_calendar_takes_the_days_and_knows_them_again() {
    visit(async |page| {
        let account = account(page).await;
        page.open_account(&account, "monitoring").await;
        page.open("#/today").await;
        page.click(Role::Button, "Calendar file").await;
        page.sees("It judges nobody, and names everybody in this list.")
            .await;
        page.sees("Choose how people appear. Then you can save files.")
            .await;
        page.let_people_appear("Names.").await;
        page.click(Role::Button, "Save calendar file").await;
        let first = page.saved_file().await;
        assert!(first.name.ends_with(".ics"), "{}", first.name);
        let shown = events(&first.text);
        let late = page.day(-6).await.to_string();
        let action = ("acme-r1-action@trellis".to_owned(), late);
        assert!(shown.contains(&action), "{shown:?}");
        let milestone = "acme-r4-r5-milestone@trellis";
        assert!(shown.iter().any(|(uid, _)| uid == milestone), "{shown:?}");
        let mut uids: Vec<&String> = shown.iter().map(|(uid, _)| uid).collect();
        uids.dedup();
        assert_eq!(uids.len(), shown.len());

        // The account's own file names the same things the same way.
        page.open("#/accounts/acme/monitoring").await;
        page.click(Role::Button, "Calendar file").await;
        page.let_people_appear("Names.").await;
        page.click(Role::Button, "Save calendar file").await;
        let mut of_account = events(&page.saved_file().await.text);
        let mut shown = shown;
        of_account.sort();
        shown.sort();
        assert_eq!(of_account, shown);
    });
}

#[test]
fn a_calendar_can_leave_with_roles_instead_of_names() {
    visit(async |page| {
        let account = account(page).await;
        page.open_account(&account, "monitoring").await;
        page.open("#/today").await;
        page.click(Role::Button, "Calendar file").await;
        page.let_people_appear("Roles instead of names.").await;
        page.click(Role::Button, "Save calendar file").await;
        let file = page.saved_file().await.text.replace("\r\n ", "");
        assert!(file.contains("Send the stability data: Acme hospitals"));
        assert!(file.contains("Colleague 1"), "{file}");
        assert!(!file.contains("Ines") && !file.contains("Ben"), "{file}");

        // What concerns nobody by name needs no choice.
        page.choose("Who", "Everybody").await;
        page.choose("Kind", "follow-up").await;
        page.sees("Nobody is named in it.").await;
        assert!(page.names(Role::Radio).await.is_empty());
        page.click(Role::Button, "Save calendar file").await;
        page.saved_file().await;
    });
}
