//! Which of a document's two slots holds, and which one to write next.

use super::envelope::{Envelope, EnvelopeError, Stamp, Writer};
use super::keys::Slot;

/// What the two slots of a document hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slots {
    /// The document: the highest revision that is whole.
    pub latest: Option<Envelope>,
    /// Whether a newer version wrote into a slot. Such a document is shown and never written.
    pub newer: bool,
    /// Slots whose text is not a whole envelope, with the text and the reason. They are to be kept
    /// elsewhere before anything is written over them.
    pub invalid: Vec<Invalid>,
    /// The slot to write next: never the one that holds [`Slots::latest`].
    pub next: Slot,
}

/// A slot that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invalid {
    /// Which slot.
    pub slot: Slot,
    /// What it holds.
    pub text: String,
    /// Why that is no document.
    pub error: EnvelopeError,
}

impl Slots {
    /// Looks at the texts in slot a and slot b; `None` for an empty slot.
    pub fn read(a: Option<&str>, b: Option<&str>) -> Self {
        let mut whole: Vec<(Slot, Envelope)> = Vec::new();
        let mut invalid = Vec::new();
        let mut newer = false;
        for (slot, text) in [(Slot::A, a), (Slot::B, b)] {
            let Some(text) = text else { continue };
            match Envelope::parse(text) {
                Ok(envelope) => whole.push((slot, envelope)),
                Err(EnvelopeError::Newer(envelope)) => {
                    newer = true;
                    whole.push((slot, *envelope));
                }
                Err(error) => invalid.push(Invalid {
                    slot,
                    text: text.to_owned(),
                    error,
                }),
            }
        }
        // Two tabs can have written the same revision; the writer decides, the same way in each tab.
        let latest = whole.into_iter().max_by_key(|(_, envelope)| envelope.stamp);
        let next = match &latest {
            Some((slot, _)) => slot.other(),
            // With one unreadable slot the other one is free.
            None => match invalid.first() {
                Some(first) => first.slot.other(),
                None => Slot::A,
            },
        };
        Self {
            latest: latest.map(|(_, envelope)| envelope),
            newer,
            invalid,
            next,
        }
    }

    /// The slot that holds [`Slots::latest`], if there is one.
    pub const fn holder(&self) -> Slot {
        self.next.other()
    }

    /// Which write the document is from.
    pub fn stamp(&self) -> Option<Stamp> {
        Some(self.latest.as_ref()?.stamp)
    }

    /// Whether the document is another one than the tab `ours` has seen last, and not only what is left of that. A tab
    /// that has seen less counts on from a lower revision where the document was removed meanwhile.
    pub fn is_ahead_of(&self, seen: Option<Stamp>, ours: Writer) -> bool {
        match (self.stamp(), seen) {
            (None, _) => false,
            (Some(_), None) => true,
            (Some(stored), Some(seen)) => {
                let is_others = self.invalid.is_empty() && stored.writer != ours;
                stored != seen && (stored.revision >= seen.revision || is_others)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::envelope::SCHEMA;

    fn written(revision: u64) -> String {
        let writer = Writer(1);
        Envelope::new(Stamp { revision, writer }, format!("r{revision}")).to_string()
    }

    fn latest(slots: &Slots) -> Option<u64> {
        slots.stamp().map(|stamp| stamp.revision)
    }

    #[test]
    fn the_highest_revision_holds_and_the_other_slot_is_written_next() {
        let (four, five) = (written(4), written(5));
        let slots = Slots::read(Some(&four), Some(&five));
        assert_eq!((latest(&slots), slots.next), (Some(5), Slot::A));
        let slots = Slots::read(Some(&five), Some(&four));
        assert_eq!((latest(&slots), slots.next), (Some(5), Slot::B));
        let slots = Slots::read(None, Some(&four));
        assert_eq!((latest(&slots), slots.next), (Some(4), Slot::A));
    }

    #[test]
    fn a_damaged_slot_falls_back_to_the_other() {
        let (four, five) = (written(4), written(5).replace("r5", "r6"));
        let slots = Slots::read(Some(&four), Some(&five));
        assert_eq!((latest(&slots), slots.next), (Some(4), Slot::B));
        assert_eq!(slots.invalid.len(), 1);
        assert_eq!(slots.invalid[0].slot, Slot::B);
        assert_eq!(slots.invalid[0].error, EnvelopeError::Damaged);
    }

    #[test]
    fn two_damaged_slots_are_both_kept() {
        let slots = Slots::read(Some("one"), Some("two"));
        assert_eq!(slots.latest, None);
        let texts: Vec<&str> = slots.invalid.iter().map(|i| i.text.as_str()).collect();
        assert_eq!(texts, ["one", "two"]);
    }

    #[test]
    fn one_damaged_slot_alone_leaves_the_other_to_write() {
        assert_eq!(Slots::read(Some("?"), None).next, Slot::B);
        assert_eq!(Slots::read(None, Some("?")).next, Slot::A);
        assert_eq!(Slots::read(None, None).latest, None);
    }

    #[test]
    fn a_newer_version_in_either_slot_makes_the_document_read_only() {
        let newer = Envelope {
            schema: SCHEMA + 1,
            ..Envelope::parse(&written(9)).unwrap()
        };
        let slots = Slots::read(Some(&written(8)), Some(&newer.to_string()));
        assert!(slots.newer);
        assert_eq!(latest(&slots), Some(9));
        assert!(slots.invalid.is_empty());
    }

    #[test]
    fn two_tabs_agree_on_who_wrote_last() {
        let stamp = |writer| Stamp {
            revision: 3,
            writer: Writer(writer),
        };
        let one = Envelope::new(stamp(1), "one".into()).to_string();
        let two = Envelope::new(stamp(2), "two".into()).to_string();
        assert_eq!(
            Slots::read(Some(&one), Some(&two)).latest,
            Slots::read(Some(&two), Some(&one)).latest
        );
    }

    #[test]
    fn what_another_tab_wrote_is_ahead_and_what_is_left_of_a_damaged_document_is_not() {
        let tab = Writer;
        let stamp = |revision, writer| Stamp { revision, writer };
        let of = |revision, writer| Envelope::new(stamp(revision, writer), "x".into()).to_string();
        let seen = Some(stamp(5, tab(1)));
        let is_ahead = |a: &str, b: Option<&str>| Slots::read(Some(a), b).is_ahead_of(seen, tab(1));
        assert!(is_ahead(&of(6, tab(1)), None));
        assert!(is_ahead(&of(5, tab(2)), None));
        assert!(is_ahead(&of(4, tab(2)), None));
        assert!(!is_ahead(&of(5, tab(1)), None));
        assert!(!is_ahead(&of(4, tab(1)), None));
        assert!(!is_ahead(&of(4, tab(2)), Some("cut")));
        assert!(!Slots::read(None, None).is_ahead_of(seen, tab(1)));
        assert!(Slots::read(Some(&of(1, tab(2))), None).is_ahead_of(None, tab(1)));
    }
}
