//! The question of an assessment from which an action came.

use serde::Deserialize;
use serde_json::Value;

use crate::domain::account::tactics::Origin;
use crate::domain::assessment::Point;
use crate::domain::id::{DocumentId, InstrumentId, ItemId};

#[cfg(test)]
use super::super::fill::Bits;
use super::super::{Leaf, MAX_LINE};
use super::{Refused, take};

impl Leaf for Option<Origin> {
    fn write(&self) -> Option<Value> {
        let origin = self.as_ref()?;
        Some(serde_json::json!({
            "instrument": origin.instrument,
            "item": origin.item,
            "assessment": origin.assessment,
            "from": origin.from,
        }))
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        let read = || {
            let name = |field: &str| {
                let name = value.get(field)?.as_str()?;
                (1..=MAX_LINE)
                    .contains(&name.len())
                    .then(|| name.to_owned())
            };
            Some(Origin {
                instrument: InstrumentId::new(name("instrument")?),
                item: ItemId::new(name("item")?),
                assessment: DocumentId::new(&name("assessment")?)?,
                from: Point::deserialize(value.get("from")?).ok()?,
            })
        };
        take(self, read().map(Some))
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        *self = Point::new(bits.below(6) as u8).map(|from| Origin {
            instrument: InstrumentId::fixed("programme"),
            item: ItemId::fixed("meaning.definition"),
            assessment: DocumentId::from_random(bits.bits()),
            from,
        });
    }
}
