//! What the room may see, since when, and what was counted by hand.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::data::fields::leaf::scalar::Scalar;
use crate::data::fields::leaf::{Refused, object, take, whole};
use crate::data::fields::{Leaf, MAX_ROWS};
use crate::domain::assessment::{Answer, Stage};
use crate::domain::id::ItemId;
use crate::domain::workshop::{
    GivenAnswer, HandCounts, Invited, OwnQuestion, Publication, Revealable, Revealed,
};

#[cfg(test)]
use crate::data::fields::fill::Bits;
#[cfg(test)]
use crate::domain::assessment::Point;

const EVERYTHING: &str = "everything";
const SUMMARY: &str = "summary";
const ITEM: &str = "item:";
const OWN: &str = "own:";

/// `"everything"`, or a list of parts: `["summary", "item:meaning.definition", "own:0"]`.
impl Leaf for Revealed {
    fn write(&self) -> Option<Value> {
        let part = |part: &Revealable| match part {
            Revealable::Summary => SUMMARY.to_owned(),
            Revealable::Item(item) => format!("{ITEM}{item}"),
            Revealable::Own(place) => format!("{OWN}{place}"),
        };
        match self {
            Self::Everything => Some(EVERYTHING.into()),
            Self::Parts(parts) if parts.is_empty() => None,
            Self::Parts(parts) => Some(json!(parts.iter().map(part).collect::<Vec<_>>())),
        }
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        if value.as_str() == Some(EVERYTHING) {
            *self = Self::Everything;
            return Ok(());
        }
        let values = value.as_array().ok_or(Refused)?;
        let part = |value: &Value| {
            let word = value.as_str()?;
            if word == SUMMARY {
                return Some(Revealable::Summary);
            }
            if let Some(item) = word.strip_prefix(ITEM) {
                return ItemId::of(&item.into()).map(Revealable::Item);
            }
            word.strip_prefix(OWN)?.parse().ok().map(Revealable::Own)
        };
        let first = values.iter().take(MAX_ROWS);
        let parts: BTreeSet<_> = first.filter_map(part).collect();
        let is_whole = parts.len() == values.len();
        *self = Self::Parts(parts);
        whole(is_whole)
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        *self = Self::default();
        match bits.below(4) {
            0 => *self = Self::Everything,
            1 => self.reveal(Revealable::Summary),
            2 => self.reveal(Revealable::Own(2)),
            _ => self.reveal(Revealable::Item(ItemId::any(bits))),
        }
    }
}

/// The last batch that counted, and the seed of the order of words: `{"last": 3, "seed": 17}`.
impl Leaf for Option<Publication> {
    fn write(&self) -> Option<Value> {
        let published = self.as_ref()?;
        Some(json!({ "last": published.last, "seed": published.seed }))
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        let read = || {
            let last = value.get("last")?.as_u64()?;
            Some(Publication {
                last: u32::try_from(last).ok()?,
                seed: value.get("seed")?.as_u64()?,
            })
        };
        take(self, read().map(Some))
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        *self = (bits.below(3) > 0).then(|| Publication {
            last: bits.bits() as u32,
            seed: bits.bits(),
        });
    }
}

/// How many are invited, by place: `[6, 0, 4]`.
impl Leaf for Invited {
    fn write(&self) -> Option<Value> {
        let numbers = self.numbers();
        (!numbers.is_empty()).then(|| json!(numbers))
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        let numbers: Option<Vec<u32>> = serde_json::from_value(value).ok();
        let invited = numbers.as_ref().map(|all| Self::new(all.iter().copied()));
        let is_whole = invited.as_ref().map(Self::numbers) == numbers.as_deref();
        take(self, invited)?;
        whole(is_whole)
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        *self = Self::new(
            (0..bits.below(4))
                .map(|_| bits.below(30) as u32)
                .collect::<Vec<_>>(),
        );
    }
}

/// Counts by item: points 1 to 5, don't know, not applicable: `{"meaning.definition": [0, 4, 2, 0, 0, 1, 0]}`. Those of
/// own questions stand under their places, with one more number for the last option: `{"own:0": [0, 4, 2, 0, 0, 0, 1, 0]}`.
impl Leaf for HandCounts {
    fn write(&self) -> Option<Value> {
        let items = self.iter().map(|(item, counts)| {
            let others = [counts.dont_know, counts.not_applicable];
            let all: Vec<u32> = counts.points.into_iter().chain(others).collect();
            (item.to_string(), json!(all))
        });
        let own = self.iter_own().map(|(place, counts)| {
            let others = [counts.dont_know, counts.not_applicable];
            let all: Vec<u32> = counts.chosen.into_iter().chain(others).collect();
            (format!("{OWN}{place}"), json!(all))
        });
        object(&mut items.chain(own))
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        let Value::Object(values) = value else {
            return Err(Refused);
        };
        let mut is_whole = values.len() <= MAX_ROWS;
        *self = Self::default();
        for (item, counts) in values.into_iter().take(MAX_ROWS) {
            if let Some(place) = item.strip_prefix(OWN) {
                is_whole &= read_own(self, place, counts).is_some();
                continue;
            }
            let counts: Option<[u32; 7]> = serde_json::from_value(counts).ok();
            let (Some(item), Some(counts)) = (ItemId::of(&item.into()), counts) else {
                is_whole = false;
                continue;
            };
            let answers = Stage::ALL.map(|stage| Answer::Point(stage.point()));
            let others = [Answer::DontKnow, Answer::NotApplicable];
            for (answer, count) in answers.into_iter().chain(others).zip(counts) {
                is_whole &= count <= Self::MAX;
                self.set(&item, answer, count);
            }
        }
        whole(is_whole)
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        *self = Self::default();
        for code in 0..bits.below(6) as u8 {
            let answer = Point::new(code).map_or(Answer::DontKnow, Answer::Point);
            self.set(&ItemId::any(bits), answer, bits.below(20) as u32);
            self.set_own(code, &GivenAnswer::Option(code), bits.below(20) as u32);
        }
    }
}

/// The hands of an own question; `None` where they are not read whole.
fn read_own(hands: &mut HandCounts, place: &str, counts: Value) -> Option<()> {
    let place: u8 = place.parse().ok()?;
    let counts: [u32; OwnQuestion::MAX_OPTIONS + 2] = serde_json::from_value(counts).ok()?;
    let options = (0..OwnQuestion::MAX_OPTIONS as u8).map(GivenAnswer::Option);
    let others = [Answer::DontKnow, Answer::NotApplicable].map(GivenAnswer::Choice);
    for (answer, count) in options.chain(others).zip(counts) {
        hands.set_own(place, &answer, count);
    }
    let is_whole = counts.iter().all(|count| *count <= HandCounts::MAX);
    is_whole.then_some(())
}
