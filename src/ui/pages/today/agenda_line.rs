//! What a line of the page shows, and in which order lines stand.

use crate::domain::agenda::{AgendaEntry, EntryKind};
use crate::domain::checksum;
use crate::domain::order::ranked;
use crate::domain::words::Word;
use crate::store::Workspace;
use crate::ui::pages::agenda::whose_name;

use super::tick::BeforeTick;

/// An entry of the agenda, with the name of what it belongs to.
#[derive(Debug, Clone, PartialEq)]
pub struct AgendaLine {
    /// The entry.
    pub entry: AgendaEntry,
    /// The account's name, or the programme's.
    pub whose: String,
}

impl AgendaLine {
    /// Names the line among those of the page: the same as long as it is about the same thing on the same day.
    pub fn key(&self) -> String {
        key(&self.entry)
    }
}

/// See [`AgendaLine::key`].
pub fn key(entry: &AgendaEntry) -> String {
    format!("{} {}", entry.uid(), entry.day)
}

/// The agenda's entries, and among them those that were ticked since the page was opened: they stay in their
/// place, to be taken back.
pub fn lines(
    workspace: Workspace,
    entries: &[AgendaEntry],
    ticked: &[(AgendaEntry, BeforeTick)],
) -> Vec<AgendaLine> {
    let line = |entry: &AgendaEntry| AgendaLine {
        entry: entry.clone(),
        whose: whose_name(workspace, &entry.whose),
    };
    in_order(entries, ticked).into_iter().map(line).collect()
}

/// By day, within a day by kind. The order does not depend on what is ticked, so that nothing moves under the
/// person's fingers.
fn in_order<'a>(
    entries: &'a [AgendaEntry],
    ticked: &'a [(AgendaEntry, BeforeTick)],
) -> Vec<&'a AgendaEntry> {
    let is_open = |entry: &AgendaEntry| {
        let mut open = entries.iter();
        open.any(|open| open.day == entry.day && open.uid() == entry.uid())
    };
    let ticked = ticked.iter().map(|(entry, _)| entry);
    let ticked = ticked.filter(|entry| !is_open(entry));
    let rank = |entry: &&AgendaEntry| {
        let kind = EntryKind::ALL.iter().position(|kind| *kind == entry.kind);
        let name = checksum::of(entry.uid().as_bytes());
        let within = (kind.unwrap_or(0) as i64) << 32 | i64::from(name);
        (entry.day.number(), within)
    };
    ranked(entries.iter().chain(ticked), rank)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::agenda::Whose;
    use crate::domain::day::Day;
    use crate::domain::records::RecordId;

    fn entry(number: u32, kind: EntryKind, day: &str) -> AgendaEntry {
        AgendaEntry {
            whose: Whose::Programme,
            kind,
            day: day.parse::<Day>().unwrap(),
            what: String::new(),
            owner: String::new(),
            record: Some(RecordId::fixed(number)),
            place: None,
        }
    }

    #[test]
    fn what_is_ticked_stays_in_its_place() {
        let all = [
            entry(1, EntryKind::Action, "2026-11-20"),
            entry(2, EntryKind::Action, "2026-11-22"),
            entry(3, EntryKind::Meeting, "2026-11-22"),
            entry(4, EntryKind::Action, "2026-11-22"),
            entry(5, EntryKind::Action, "2026-11-23"),
        ];
        let before: Vec<&AgendaEntry> = in_order(&all, &[]);
        for ticked in 0..all.len() {
            let mut open = all.to_vec();
            let done = [(open.remove(ticked), BeforeTick::Milestone)];
            assert_eq!(in_order(&open, &done), before, "{ticked}");
        }
        // One that is open again stands there once.
        let again = [(all[1].clone(), BeforeTick::Milestone)];
        assert_eq!(in_order(&all, &again), before);
    }
}
