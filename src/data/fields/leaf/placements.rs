//! How an account was scored, by day.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::domain::day::Day;
use crate::domain::portfolio::{Placement, Score};
use crate::domain::records::RecordId;

use super::super::Leaf;
#[cfg(test)]
use super::super::fill::Bits;
use super::scalar::Scalar;
use super::{Refused, whole};

/// Scores by day: `[["2026-11-22", {"r1": 4}]]`.
impl Leaf for Vec<Placement> {
    fn write(&self) -> Option<Value> {
        let placement = |placement: &Placement| {
            let scores = placement.scores.iter();
            let fields: Map<String, Value> = scores
                .map(|(id, score)| (id.to_string(), score.number().into()))
                .collect();
            Value::Array(vec![placement.day.to_string().into(), fields.into()])
        };
        (!self.is_empty()).then(|| Value::Array(self.iter().map(placement).collect()))
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        let values = value.as_array().ok_or(Refused)?;
        let mut is_whole = true;
        let mut by_day: BTreeMap<Day, Placement> = BTreeMap::new();
        for value in values {
            let parts = match value.as_array().map(Vec::as_slice) {
                Some([on, Value::Object(scores)]) => Day::of(on).map(|day| (day, scores)),
                _ => None,
            };
            let Some((day, values)) = parts else {
                is_whole = false;
                continue;
            };
            let score = |(id, value): (&String, &Value)| {
                let score = Score::new(value.as_u64()?.try_into().ok()?)?;
                Some((id.parse().ok()?, score))
            };
            let scores: BTreeMap<RecordId, Score> = values.iter().filter_map(score).collect();
            is_whole &= scores.len() == values.len();
            is_whole &= by_day.insert(day, Placement { day, scores }).is_none();
        }
        *self = by_day.into_values().collect();
        whole(is_whole)
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        let count = bits.below(4) as i32;
        *self = (0..count)
            .map(|n| Placement {
                day: Day::EPOCH.plus_days(n * 40),
                scores: (1..=bits.below(4) as u32)
                    .map(|id| (RecordId::fixed(id), bits.one_of(&Score::ALL)))
                    .collect(),
            })
            .collect();
    }
}
