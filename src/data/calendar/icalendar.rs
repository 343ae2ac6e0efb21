//! A calendar as an iCalendar file (RFC 5545).
//!
//! Only the exporter calls it. Nothing in the file depends on when it is written: the same calendar gives the
//! same file, and a program that imports it twice meets the same events again.

use icalendar::{Component, Event, Property};
use jiff::Timestamp;
use jiff::tz::Offset;

use super::{Calendar, CalendarEvent};
use crate::data::text::{Lines, clean};

/// Writes a calendar: UTF-8, lines that end with CR LF and are folded.
pub fn write(calendar: &Calendar) -> String {
    let mut file = icalendar::Calendar::empty();
    file.append_property(("VERSION", "2.0"))
        .append_property(("PRODID", "-//Trellis//Trellis//EN"))
        .append_property(("CALSCALE", "GREGORIAN"))
        .append_property(("X-WR-CALNAME", &*line(&calendar.name)));
    for event in &calendar.events {
        file.push(component(event));
    }
    folded(&file.to_string())
}

fn component(event: &CalendarEvent) -> Event {
    let changed = moment(event.changed);
    let (description, _) = clean(&event.description, Lines::Many, usize::MAX);
    let mut component = Event::new();
    component
        .add_property("UID", line(&event.uid))
        // Without a method, the stamp is the last change (RFC 5545, 3.8.7.2).
        .add_property("DTSTAMP", &changed)
        .add_property("LAST-MODIFIED", &changed)
        .add_property("SEQUENCE", sequence(event.changed).to_string())
        .append_property(day(event))
        .add_property("SUMMARY", line(&event.title))
        // A reminder does not make its day busy.
        .add_property("TRANSP", "TRANSPARENT");
    if !description.is_empty() {
        component.add_property("DESCRIPTION", description);
    }
    if let Some(url) = &event.url {
        component.add_property("URL", line(url));
    }
    component
}

/// The file with lines of at most 75 octets (RFC 5545, 3.1). The crate forgets to count the space that a
/// continuation begins with.
fn folded(file: &str) -> String {
    const MOST: usize = 75;
    let mut out = String::with_capacity(file.len());
    for mut line in file.replace("\r\n ", "").split_inclusive("\r\n") {
        let mut room = MOST;
        while line.len().saturating_sub("\r\n".len()) > room {
            let (head, tail) = line.split_at(line.floor_char_boundary(room));
            out.push_str(head);
            out.push_str("\r\n ");
            line = tail;
            room = MOST - 1;
        }
        out.push_str(line);
    }
    out
}

fn line(text: &str) -> String {
    clean(text, Lines::One, usize::MAX).0.into_owned()
}

/// A start without an end lasts that day.
fn day(event: &CalendarEvent) -> Property {
    Property::new("DTSTART", event.day.to_string().replace('-', ""))
        .add_parameter("VALUE", "DATE")
        .done()
}

/// Milliseconds since 1970 as `20261121T140200Z`. What is no time that a calendar has is its beginning.
fn moment(ms: u64) -> String {
    let moment = i64::try_from(ms)
        .ok()
        .and_then(|ms| Timestamp::from_millisecond(ms).ok())
        .unwrap_or(Timestamp::UNIX_EPOCH);
    let moment = Offset::UTC.to_datetime(moment);
    format!(
        "{:04}{:02}{:02}T{:02}{:02}{:02}Z",
        moment.year(),
        moment.month(),
        moment.day(),
        moment.hour(),
        moment.minute(),
        moment.second()
    )
}

/// The number of a revision must grow with every change and fit 31 bits. Nobody counts changes, so it is the
/// seconds since 2020, which fit until 2088.
fn sequence(ms: u64) -> i32 {
    const YEAR_2020: u64 = 1_577_836_800;
    i32::try_from((ms / 1000).saturating_sub(YEAR_2020)).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use calcard::icalendar::{ICalendar, ICalendarComponent, ICalendarProperty, ICalendarValue};
    use proptest::prelude::*;

    use super::*;
    use crate::domain::day::Day;

    fn event(uid: &str, title: &str) -> CalendarEvent {
        CalendarEvent {
            uid: uid.to_owned(),
            day: Day::fixed(2026, 11, 21),
            title: title.to_owned(),
            description: String::new(),
            url: None,
            // 2026-11-20 10:00:05 UTC
            changed: 1_795_168_805_123,
        }
    }

    fn calendar(events: Vec<CalendarEvent>) -> Calendar {
        let name = "KAM, our plan".to_owned();
        Calendar { name, events }
    }

    #[test]
    fn a_calendar_is_written_line_by_line() {
        let mut first = event("d1-a1@trellis", "Call; ask, listen");
        first.description = "One\ntwo \\ three".to_owned();
        first.url = Some("https://example.com/a,b;c".to_owned());
        let wanted = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Trellis//Trellis//EN",
            "CALSCALE:GREGORIAN",
            "X-WR-CALNAME:KAM\\, our plan",
            "BEGIN:VEVENT",
            "DESCRIPTION:One\\ntwo \\\\ three",
            "DTSTAMP:20261120T100005Z",
            "DTSTART;VALUE=DATE:20261121",
            "LAST-MODIFIED:20261120T100005Z",
            "SEQUENCE:217332005",
            "SUMMARY:Call\\; ask\\, listen",
            "TRANSP:TRANSPARENT",
            "UID:d1-a1@trellis",
            "URL:https://example.com/a,b;c",
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ];
        assert_eq!(write(&calendar(vec![first])), wanted.join("\r\n"));
    }

    #[test]
    fn a_later_change_has_a_higher_number() {
        let times = [
            0,
            1_577_836_800_000,
            1_577_836_801_000,
            4_000_000_000_000,
            u64::MAX,
        ];
        let numbers = times.map(sequence);
        assert_eq!(numbers, [0, 0, 1, i32::MAX, i32::MAX]);
        assert_eq!(moment(u64::MAX), "19700101T000000Z");
    }

    #[test]
    fn no_text_opens_a_line_of_its_own() {
        let evil = "x\r\nATTENDEE:mailto:a@b.example\nEND:VEVENT\u{85}\u{2028}y";
        let mut event = event(evil, evil);
        event.description = evil.to_owned();
        event.url = Some(evil.to_owned());
        let mut calendar = calendar(vec![event]);
        calendar.name = evil.to_owned();
        let file = write(&calendar);
        let opens = |word: &str| {
            file.split("\r\n")
                .filter(|line| line.starts_with(word))
                .count()
        };
        assert_eq!(opens("ATTENDEE"), 0, "{file}");
        assert_eq!(opens("END:VEVENT"), 1, "{file}");
        assert!(!file.replace("\r\n", "").contains(['\r', '\n']));
    }

    fn value<'a>(
        component: &'a ICalendarComponent,
        name: &ICalendarProperty,
    ) -> &'a ICalendarValue {
        &component.property(name).unwrap().values[0]
    }

    fn text(component: &ICalendarComponent, name: &ICalendarProperty) -> String {
        match component
            .property(name)
            .and_then(|entry| entry.values.first())
        {
            Some(ICalendarValue::Text(text)) => text.to_string(),
            None => String::new(),
            other => panic!("{other:?} is no text"),
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]
        #[test]
        fn another_program_reads_what_was_written(
            titles in prop::collection::vec(r"[ -~äöü€老\n]{0,120}", 1..4),
            description in r"[ -~äöü€老\n]{0,400}",
        ) {
            let events = titles.iter().enumerate().map(|(n, title)| CalendarEvent {
                description: description.clone(),
                ..event(&format!("d-{n}@trellis"), title)
            });
            let calendar = calendar(events.collect());
            let file = write(&calendar);
            for line in file.split("\r\n") {
                prop_assert!(line.len() <= 75, "{} octets: {line}", line.len());
            }
            let read = ICalendar::parse(&file).unwrap();
            let root = &read.components[0];
            prop_assert_eq!(root.component_ids.len(), titles.len());
            for (id, event) in root.component_ids.iter().zip(&calendar.events) {
                let component = &read.components[*id as usize];
                prop_assert_eq!(text(component, &ICalendarProperty::Uid), &*event.uid);
                prop_assert_eq!(text(component, &ICalendarProperty::Summary), line(&event.title));
                prop_assert_eq!(text(component, &ICalendarProperty::Description), &*event.description);
                let ICalendarValue::PartialDateTime(day) = value(component, &ICalendarProperty::Dtstart) else {
                    panic!("no day");
                };
                prop_assert_eq!((day.year, day.month, day.day, day.hour), (Some(2026), Some(11), Some(21), None));
            }
        }
    }
}
