//! What an action came from: a question of an assessment, or a statement of a check of the success factors.

use serde_json::{Value, json};

use crate::domain::account::tactics::Origin;
use crate::domain::assessment::Point;
use crate::domain::factors::{Evidence, FactorOrigin, Statement};
use crate::domain::id::{DocumentId, InstrumentId, ItemId};
use crate::domain::records::RecordId;
use crate::domain::words::Word;

use super::super::Leaf;
#[cfg(test)]
use super::super::fill::Bits;
use super::scalar::Scalar;
use super::{Refused, take};

impl Leaf for Option<Origin> {
    fn write(&self) -> Option<Value> {
        let origin = self.as_ref()?;
        Some(json!({
            "instrument": origin.instrument.json(),
            "item": origin.item.json(),
            "assessment": origin.assessment.json(),
            "from": origin.from.json(),
        }))
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        let read = || {
            Some(Origin {
                instrument: InstrumentId::of(value.get("instrument")?)?,
                item: ItemId::of(value.get("item")?)?,
                assessment: DocumentId::of(value.get("assessment")?)?,
                from: Point::of(value.get("from")?)?,
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

impl Leaf for Option<FactorOrigin> {
    fn write(&self) -> Option<Value> {
        let origin = self.as_ref()?;
        Some(json!({
            "check": origin.check.json(),
            "statement": origin.statement.word(),
            "from": origin.from.word(),
        }))
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        let read = || {
            Some(FactorOrigin {
                check: RecordId::of(value.get("check")?)?,
                statement: Statement::from_word(value.get("statement")?.as_str()?)?,
                from: Evidence::from_word(value.get("from")?.as_str()?)?,
            })
        };
        take(self, read().map(Some))
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        *self = bits.maybe().then(|| FactorOrigin {
            check: RecordId::fixed(bits.below(1_000) as u32),
            statement: bits.one_of(Statement::ALL),
            from: bits.one_of(Evidence::ALL),
        });
    }
}
