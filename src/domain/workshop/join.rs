//! Two versions of a workshop become one.

use std::collections::BTreeSet;

use litemap::LiteMap;

use crate::domain::order::ranked;
use crate::domain::records::{Record, Records};

use super::{Decision, HandCounts, Publication, Revealed, Session, Workshop};

impl Workshop {
    /// This version and another one that was made of the same workshop at the same time, as one: theirs, with what
    /// this one has changed since `base`, the version that both come from. Where both changed the same, this one
    /// counts. Without a base, everything is in it that either has. It says that it was edited when theirs was.
    ///
    /// `None` where the two ask different things: then responses to the one are none to the other.
    pub fn join(&self, theirs: &Self, base: Option<&Self>) -> Option<Self> {
        if !self.keeps_what_is_asked(theirs) {
            return None;
        }
        let nothing_yet = || Self::new(theirs.id.clone(), without_words(&theirs.session));
        let base = base.cloned().unwrap_or_else(nothing_yet);
        let batches = join_records(&base.batches, &self.batches, &theirs.batches);
        // Their numbers say which one came first.
        let batches = ranked(&batches, |batch| (batch.id.number().into(), 0));
        Some(Self {
            id: theirs.id.clone(),
            session: join_sessions(&base.session, &self.session, &theirs.session),
            secret: theirs.secret,
            progress: *pick(&base.progress, &self.progress, &theirs.progress),
            archived: *pick(&base.archived, &self.archived, &theirs.archived),
            revealed: join_revealed(&base.revealed, &self.revealed, &theirs.revealed),
            published: join_published(&base.published, &self.published, &theirs.published),
            targets: join_maps(&base.targets, &self.targets, &theirs.targets),
            notes: pick(&base.notes, &self.notes, &theirs.notes).clone(),
            actions: join_records(&base.actions, &self.actions, &theirs.actions),
            hands: HandCounts {
                items: join_maps(&base.hands.items, &self.hands.items, &theirs.hands.items),
                own: join_maps(&base.hands.own, &self.hands.own, &theirs.hands.own),
            },
            before: pick(&base.before, &self.before, &theirs.before).clone(),
            batches: batches.into_iter().cloned().collect(),
            decisions: join_decisions(&base.decisions, &self.decisions, &theirs.decisions),
            invited: pick(&base.invited, &self.invited, &theirs.invited).clone(),
            intakes: join_records(&base.intakes, &self.intakes, &theirs.intakes),
            edited: theirs.edited,
        })
    }
}

/// The same questions, with nothing said about them yet.
fn without_words(session: &Session) -> Session {
    Session {
        title: String::new(),
        host: String::new(),
        groups: vec![String::new(); session.groups.len()],
        welcome: String::new(),
        send_to: String::new(),
        ..session.clone()
    }
}

/// Ours if we changed it, otherwise theirs.
fn pick<'a, T: PartialEq>(base: &T, ours: &'a T, theirs: &'a T) -> &'a T {
    match ours == base {
        true => theirs,
        false => ours,
    }
}

/// Two invitations that ask the same.
fn join_sessions(base: &Session, ours: &Session, theirs: &Session) -> Session {
    let text = |get: fn(&Session) -> &String| pick(get(base), get(ours), get(theirs)).clone();
    let groups = theirs.groups.iter().enumerate().map(|(place, group)| {
        let ours = ours.groups.get(place).unwrap_or(group);
        match base.groups.get(place) {
            Some(base) => pick(base, ours, group).clone(),
            None => ours.clone(),
        }
    });
    Session {
        id: theirs.id,
        title: text(|one| &one.title),
        host: text(|one| &one.host),
        instrument: theirs.instrument.clone(),
        fingerprint: theirs.fingerprint,
        dimensions: theirs.dimensions,
        groups: groups.collect(),
        names: *pick(&base.names, &ours.names, &theirs.names),
        welcome: text(|one| &one.welcome),
        questions: theirs.questions.clone(),
        key: theirs.key,
        day: *pick(&base.day, &ours.day, &theirs.day),
        before: *pick(&base.before, &ours.before, &theirs.before),
        send_to: text(|one| &one.send_to),
    }
}

/// Part by part, as far as parts are named.
fn join_revealed(base: &Revealed, ours: &Revealed, theirs: &Revealed) -> Revealed {
    let (Revealed::Parts(before), Revealed::Parts(mine), Revealed::Parts(yours)) =
        (base, ours, theirs)
    else {
        return pick(base, ours, theirs).clone();
    };
    let all: BTreeSet<_> = mine.union(yours).collect();
    let shown = all.into_iter().filter(|part| {
        let in_each = [before, mine, yours].map(|parts| parts.contains(part));
        *pick(&in_each[0], &in_each[1], &in_each[2])
    });
    Revealed::Parts(shown.cloned().collect())
}

/// Where both were shown for the first time, what the earlier one showed was seen too.
fn join_published(
    base: &Option<Publication>,
    ours: &Option<Publication>,
    theirs: &Option<Publication>,
) -> Option<Publication> {
    match (base, ours, theirs) {
        (None, Some(ours), Some(theirs)) => Some(match ours.last <= theirs.last {
            true => *ours,
            false => *theirs,
        }),
        _ => *pick(base, ours, theirs),
    }
}

/// Entry by entry.
fn join_maps<K: Ord + Clone, V: PartialEq + Clone>(
    base: &LiteMap<K, V>,
    ours: &LiteMap<K, V>,
    theirs: &LiteMap<K, V>,
) -> LiteMap<K, V> {
    let keys: BTreeSet<&K> = ours.keys().chain(theirs.keys()).collect();
    let entries = keys.into_iter().filter_map(|key| {
        let value = *pick(&base.get(key), &ours.get(key), &theirs.get(key));
        Some((key.clone(), value?.clone()))
    });
    entries.collect()
}

/// By their numbers, which say in which order they were made.
fn join_decisions(
    base: &Records<Decision>,
    ours: &Records<Decision>,
    theirs: &Records<Decision>,
) -> Records<Decision> {
    let joined = join_records(base, ours, theirs);
    let ordered = ranked(&joined, |one| (one.id.number().into(), 0));
    ordered.into_iter().cloned().collect()
}

/// Record by record, in their order, unless only we changed it; what only one of the two has is last.
fn join_records<T: Record + PartialEq + Clone>(
    base: &Records<T>,
    ours: &Records<T>,
    theirs: &Records<T>,
) -> Records<T> {
    let (first, then) = match base.ids() == theirs.ids() {
        true => (ours, theirs),
        false => (theirs, ours),
    };
    let only_then = then.iter().filter(|one| first.get(one.id()).is_none());
    let records = first.iter().chain(only_then).filter_map(|one| {
        let id = one.id();
        (*pick(&base.get(id), &ours.get(id), &theirs.get(id))).cloned()
    });
    records.collect()
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::assessment::{Answer, Stage};
    use crate::domain::id::{DimensionId, DocumentId, ItemId};
    use crate::domain::records::RecordId;
    use crate::domain::words::Word;
    use crate::domain::workshop::testing::session;
    use crate::domain::workshop::{AgreedAction, Batch, Progress, Revealable, Selection};

    fn workshop() -> Workshop {
        Workshop::new(DocumentId::new("a").unwrap(), session())
    }

    fn action(id: u32, what: &str) -> AgreedAction {
        AgreedAction {
            what: what.to_owned(),
            ..AgreedAction::blank(RecordId::fixed(id))
        }
    }

    fn batch(id: u32, added: u64) -> Batch {
        Batch {
            added,
            ..Batch::blank(RecordId::fixed(id))
        }
    }

    /// What a person did.
    fn act(workshop: &mut Workshop, (what, which, value): (u8, u8, u8)) {
        let word = format!("{value}");
        let record = RecordId::fixed(which.into());
        match what {
            0 => workshop.session.title = word,
            1 => workshop.session.groups[usize::from(which) % 2] = word,
            2 => workshop.notes = word,
            3 => workshop.archived = value > 1,
            4 => workshop.progress = Progress::ALL[usize::from(value) % 3],
            5 => workshop.revealed.reveal(Revealable::Own(which)),
            6 => {
                let others = (0..4).map(Revealable::Own);
                workshop.revealed.hide(&Revealable::Own(which), others);
            }
            7 => workshop.revealed = Revealed::Everything,
            8 => {
                let dimension = DimensionId::fixed(["a", "b"][usize::from(which) % 2]);
                let stage = Stage::ALL[usize::from(value)];
                workshop.targets.insert(dimension, stage);
            }
            9 => {
                let item = ItemId::fixed(["a.a", "a.b"][usize::from(which) % 2]);
                workshop.hands.set(&item, Answer::DontKnow, value.into());
            }
            10 => match workshop.actions.get_mut(record) {
                Some(action) => action.what = word,
                None => {
                    workshop.actions.push(action(which.into(), &word));
                }
            },
            11 => {
                workshop.actions.remove(record);
            }
            12 => {
                let last = workshop.batches.ids().last().map_or(0, |id| id.number());
                workshop.batches.push(batch(last + 1, value.into()));
            }
            _ => {
                workshop.batches.remove(record);
            }
        }
    }

    fn after(acts: &[(u8, u8, u8)], before: &Workshop) -> Workshop {
        let mut after = before.clone();
        acts.iter().for_each(|one| act(&mut after, *one));
        after
    }

    fn acts() -> impl Strategy<Value = Vec<(u8, u8, u8)>> {
        vec((0_u8..14, 0_u8..4, 0_u8..4), 0..12)
    }

    proptest! {
        #[test]
        fn who_changed_nothing_changes_nothing(before in acts(), acts in acts()) {
            let base = after(&before, &workshop());
            let changed = after(&acts, &base);
            prop_assert_eq!(base.join(&changed, Some(&base)), Some(changed.clone()));
            prop_assert_eq!(changed.join(&base, Some(&base)), Some(changed.clone()));
            prop_assert_eq!(changed.join(&changed, Some(&base)), Some(changed.clone()));
            prop_assert_eq!(changed.join(&changed, None), Some(changed));
        }

        #[test]
        fn a_join_is_settled(before in acts(), ours in acts(), theirs in acts()) {
            let base = after(&before, &workshop());
            let (ours, theirs) = (after(&ours, &base), after(&theirs, &base));
            let joined = ours.join(&theirs, Some(&base)).unwrap();
            prop_assert_eq!(joined.join(&theirs, Some(&theirs)), Some(joined.clone()));
            // The other window takes it over as it is.
            prop_assert_eq!(theirs.join(&joined, Some(&theirs)), Some(joined));
        }
    }

    #[test]
    fn what_two_windows_did_is_in_it() {
        let mut base = workshop();
        base.actions = [action(1, "both"), action(2, "go"), action(3, "stay")]
            .into_iter()
            .collect();
        base.batches.push(batch(1, 5));
        let (mut ours, mut theirs) = (base.clone(), base.clone());
        ours.session.title = "Ours".to_owned();
        ours.notes = "ours".to_owned();
        ours.actions.get_mut(RecordId::fixed(1)).unwrap().what = "ours".to_owned();
        ours.actions.push(action(4, "our new one"));
        ours.revealed.reveal(Revealable::Own(0));
        ours.batches.push(batch(3, 2));
        theirs.session.groups[0] = "España".to_owned();
        theirs.notes = "theirs".to_owned();
        theirs.actions.get_mut(RecordId::fixed(1)).unwrap().what = "theirs".to_owned();
        theirs.actions.remove(RecordId::fixed(2));
        theirs.actions.push(action(5, "their new one"));
        theirs.revealed.reveal(Revealable::Own(1));
        theirs.batches.push(batch(2, 1));
        theirs.progress = Progress::Collecting;
        theirs.edited = 9;
        let joined = ours.join(&theirs, Some(&base)).unwrap();
        let mut expected = theirs.clone();
        expected.session.title = "Ours".to_owned();
        expected.notes = "ours".to_owned();
        expected.actions = [
            action(1, "ours"),
            action(3, "stay"),
            action(5, "their new one"),
            action(4, "our new one"),
        ]
        .into_iter()
        .collect();
        expected.revealed.reveal(Revealable::Own(0));
        expected.batches = [batch(1, 5), batch(2, 1), batch(3, 2)]
            .into_iter()
            .collect();
        assert_eq!(joined, expected);
        // Without what both come from, nothing of either is left out.
        let joined = ours.join(&theirs, None).unwrap();
        assert_eq!(joined.actions.len(), 5);
        assert_eq!(joined.batches.len(), 3);
        assert_eq!(joined.progress, Progress::Collecting);
        assert!(joined.revealed.shows(&Revealable::Own(1)));
    }

    #[test]
    fn without_what_both_come_from_every_text_that_one_of_the_two_has_is_in_it() {
        let (mut ours, mut theirs) = (workshop(), workshop());
        for one in [&mut ours, &mut theirs] {
            one.session.title = String::new();
            one.session.host = String::new();
            one.session.welcome = String::new();
        }
        ours.session.title = "Ours".to_owned();
        theirs.session.host = "Theirs".to_owned();
        theirs.session.welcome = "Come in".to_owned();
        ours.session.groups[0] = "Bern".to_owned();
        theirs.session.groups[0] = String::new();
        let joined = ours.join(&theirs, None).unwrap();
        let said = [
            joined.session.title,
            joined.session.host,
            joined.session.welcome,
            joined.session.groups[0].clone(),
        ];
        assert_eq!(said, ["Ours", "Theirs", "Come in", "Bern"]);
        let joined = theirs.join(&ours, None).unwrap();
        assert_eq!(joined.session.title, "Ours");
        assert_eq!(joined.session.welcome, "Come in");
    }

    #[test]
    fn what_asks_something_else_is_not_joined() {
        let ours = workshop();
        let mut theirs = ours.clone();
        theirs.session.dimensions = Selection::all(1);
        assert_eq!(ours.join(&theirs, Some(&ours)), None);
    }
}
