//! Lists of things within a document, each with a name of its own.

use std::fmt;
use std::str::FromStr;

/// Names a thing within its document: a stakeholder, an action. Other things of the document refer to it
/// by this name; a name that nothing has any more means nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct RecordId(u32);

/// A text is not the name of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the name of a record is r and a number")]
pub struct NotARecordId;

impl RecordId {
    /// A name known when compiling.
    pub const fn fixed(number: u32) -> Self {
        Self(number)
    }

    /// A name of 32 of the given random bits.
    pub const fn from_random(bits: u64) -> Self {
        Self(bits as u32)
    }

    /// The number in the name.
    pub const fn number(self) -> u32 {
        self.0
    }

    /// The name to try where this one is taken.
    pub const fn next(self) -> Self {
        Self(self.0.wrapping_add(1))
    }
}

/// As `r` and a number, so that it can't be taken for a figure or an address' number.
impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "r{}", self.0)
    }
}

impl FromStr for RecordId {
    type Err = NotARecordId;

    fn from_str(text: &str) -> Result<Self, NotARecordId> {
        let digits = text.strip_prefix('r').ok_or(NotARecordId)?;
        let number = digits.parse().map_err(|_| NotARecordId)?;
        let id = Self(number);
        // No signs and no leading zeros: one record has one name.
        if id.to_string() == text {
            Ok(id)
        } else {
            Err(NotARecordId)
        }
    }
}

/// A thing of a list.
pub trait Record {
    /// Its name.
    fn id(&self) -> RecordId;
    /// Gives it another name: for copies, and for damaged files in which a name occurs twice.
    fn set_id(&mut self, id: RecordId);

    /// A record of which nothing is known yet.
    fn blank(id: RecordId) -> Self
    where
        Self: Default,
    {
        let mut record = Self::default();
        record.set_id(id);
        record
    }

    /// Whether it was only added: nothing was written in it.
    fn is_blank(&self) -> bool
    where
        Self: Default + PartialEq,
    {
        *self == Self::blank(self.id())
    }
}

/// Implements [`Record`] for structs with a field `id`. Fields in braces are filled in where one is added: they say
/// nothing that a person wrote.
macro_rules! record {
    ($($name:ident $({ $($filled_in:ident),+ })?),+ $(,)?) => {
        $(impl $crate::domain::records::Record for $name {
            fn id(&self) -> $crate::domain::records::RecordId {
                self.id
            }

            fn set_id(&mut self, id: $crate::domain::records::RecordId) {
                self.id = id;
            }

            $(fn is_blank(&self) -> bool {
                *self == Self { $($filled_in: self.$filled_in,)+ ..Self::blank(self.id) }
            })?
        })+
    };
}

pub(crate) use record;

/// Which way a record is moved in its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shift {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}

/// A list of records in the order that the person gave it. No two have the same name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Records<T>(Vec<T>);

impl<T> Default for Records<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Record> Records<T> {
    /// The number of records.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All records in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }

    /// All records in order, to be changed.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.0.iter_mut()
    }

    /// Their names in order.
    pub fn ids(&self) -> Vec<RecordId> {
        self.0.iter().map(Record::id).collect()
    }

    /// The place of a record, from 0.
    pub fn place(&self, id: RecordId) -> Option<usize> {
        self.0.iter().position(|record| record.id() == id)
    }

    /// The record with this name.
    pub fn get(&self, id: RecordId) -> Option<&T> {
        self.0.iter().find(|record| record.id() == id)
    }

    /// The record with this name, to be changed.
    pub fn get_mut(&mut self, id: RecordId) -> Option<&mut T> {
        self.0.iter_mut().find(|record| record.id() == id)
    }

    /// Appends a record, under the next free name if its own is taken, and returns its name.
    pub fn push(&mut self, record: T) -> RecordId {
        self.insert(self.len(), record)
    }

    /// Puts a record at a place, or at the end if the list is shorter; under the next free name if its own
    /// is taken. Returns its name.
    pub fn insert(&mut self, place: usize, mut record: T) -> RecordId {
        while self.place(record.id()).is_some() {
            record.set_id(record.id().next());
        }
        let id = record.id();
        self.0.insert(place.min(self.len()), record);
        id
    }

    /// Takes a record out and returns it with the place that it had.
    pub fn remove(&mut self, id: RecordId) -> Option<(usize, T)> {
        let place = self.place(id)?;
        Some((place, self.0.remove(place)))
    }

    /// Moves a record by one place. Whether there was a place to move to.
    pub fn shift(&mut self, id: RecordId, shift: Shift) -> bool {
        let Some(place) = self.place(id) else {
            return false;
        };
        let other = match shift {
            Shift::Up => place.checked_sub(1),
            Shift::Down => Some(place + 1).filter(|other| *other < self.len()),
        };
        let Some(other) = other else {
            return false;
        };
        self.0.swap(place, other);
        true
    }

    /// Puts a record before another one, or at the end. Nothing happens if the record is not there; before
    /// one that is not there is at the end.
    pub fn put_before(&mut self, id: RecordId, other: Option<RecordId>) {
        if other == Some(id) {
            return;
        }
        if let Some((_, record)) = self.remove(id) {
            let place = other.and_then(|other| self.place(other));
            self.insert(place.unwrap_or(self.len()), record);
        }
    }
}

impl<T: Record + Default + PartialEq> Records<T> {
    /// Whether there is a record that was added and in which nothing was written.
    pub fn has_blank(&self) -> bool {
        self.0.iter().any(T::is_blank)
    }

    /// Leaves out the records in which nothing was written.
    pub fn drop_blank(&mut self) {
        self.0.retain(|record| !record.is_blank());
    }
}

impl<'a, T: Record> IntoIterator for &'a Records<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: Record> FromIterator<T> for Records<T> {
    fn from_iter<I: IntoIterator<Item = T>>(records: I) -> Self {
        let mut all = Self::default();
        for record in records {
            all.push(record);
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[derive(Debug, Clone, PartialEq)]
    struct Thing {
        id: RecordId,
    }
    record!(Thing);

    fn things(numbers: &[u32]) -> Records<Thing> {
        let thing = |n: &u32| Thing { id: RecordId(*n) };
        numbers.iter().map(thing).collect()
    }

    fn numbers(records: &Records<Thing>) -> Vec<u32> {
        records.iter().map(|thing| thing.id.0).collect()
    }

    proptest! {
        #[test]
        fn a_name_and_its_text_are_inverse(number in any::<u32>()) {
            let id = RecordId(number);
            prop_assert_eq!(id.to_string().parse(), Ok(id));
        }

        #[test]
        fn any_text_is_a_name_or_refused(text in "r?[-+0-9]{0,12}") {
            if let Ok(id) = text.parse::<RecordId>() {
                prop_assert_eq!(id.to_string(), text);
            }
        }

        #[test]
        fn names_stay_unique(given in prop::collection::vec(prop_oneof![0_u32..4, u32::MAX - 1..=u32::MAX], 0..12)) {
            let records = things(&given);
            let mut kept = numbers(&records);
            prop_assert_eq!(kept.len(), given.len());
            kept.sort_unstable();
            kept.dedup();
            prop_assert_eq!(kept.len(), given.len());
        }

        #[test]
        fn what_is_removed_can_be_put_back(count in 1_u32..6, at in 0_u32..6) {
            let all: Vec<u32> = (0..count).collect();
            let mut records = things(&all);
            if let Some((place, thing)) = records.remove(RecordId(at)) {
                prop_assert_eq!(records.len() + 1, all.len());
                records.insert(place, thing);
            }
            prop_assert_eq!(numbers(&records), all);
        }
    }

    #[test]
    fn records_move_by_one_and_stop_at_the_ends() {
        let mut records = things(&[1, 2, 3]);
        assert!(records.shift(RecordId(2), Shift::Up));
        assert_eq!(numbers(&records), [2, 1, 3]);
        assert!(!records.shift(RecordId(2), Shift::Up));
        assert!(records.shift(RecordId(1), Shift::Down));
        assert_eq!(numbers(&records), [2, 3, 1]);
        assert!(!records.shift(RecordId(1), Shift::Down));
        assert!(!records.shift(RecordId(9), Shift::Down));
    }

    #[test]
    fn a_record_is_put_before_another_or_at_the_end() {
        let mut records = things(&[1, 2, 3, 4]);
        for (id, other, order) in [
            (1, Some(3), [2, 1, 3, 4]),
            (4, Some(2), [4, 2, 1, 3]),
            (4, None, [2, 1, 3, 4]),
            (1, Some(9), [2, 3, 4, 1]),
            (9, Some(2), [2, 3, 4, 1]),
            (3, Some(3), [2, 3, 4, 1]),
        ] {
            records.put_before(RecordId(id), other.map(RecordId));
            assert_eq!(numbers(&records), order, "{id} before {other:?}");
        }
    }
}
