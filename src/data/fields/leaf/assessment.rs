//! The values of an assessment: answers, stages and how much something matters.

use litemap::LiteMap;

use serde_json::Value;

use crate::domain::assessment::targets::Importance;
use crate::domain::assessment::{Answer, Edition, Extent, Point, Stage};
use crate::domain::id::DimensionId;
use crate::domain::words::Word;

#[cfg(test)]
use super::super::fill::Bits;
use super::super::{Leaf, MAX_ROWS};
use super::scalar::{Scalar, optional_leaves};
use super::workshop::name;
use super::{Refused, object, take, whole};

/// The number of the point.
impl Scalar for Point {
    fn json(&self) -> Value {
        self.number().into()
    }

    fn of(value: &Value) -> Option<Self> {
        Self::new(value.as_u64()?.try_into().ok()?)
    }

    #[cfg(test)]
    fn any(bits: &mut Bits) -> Self {
        bits.one_of(&Stage::ALL).point()
    }
}

/// The number of the point, `"dk"` or `"na"`.
impl Scalar for Answer {
    fn json(&self) -> Value {
        match self {
            Self::Point(point) => point.json(),
            Self::DontKnow => "dk".into(),
            Self::NotApplicable => "na".into(),
        }
    }

    fn of(value: &Value) -> Option<Self> {
        match value.as_str() {
            Some("dk") => Some(Self::DontKnow),
            Some("na") => Some(Self::NotApplicable),
            Some(_) => None,
            None => Point::of(value).map(Self::Point),
        }
    }

    #[cfg(test)]
    fn any(bits: &mut Bits) -> Self {
        match bits.below(7) as u8 {
            0 => Self::DontKnow,
            6 => Self::NotApplicable,
            point => Point::new(point).map_or(Self::DontKnow, Self::Point),
        }
    }
}

optional_leaves!(Answer);

/// The number of the edition. The first does not say so, as nothing did before there was a second.
impl Leaf for Edition {
    fn write(&self) -> Option<Value> {
        (*self > Self::FIRST).then(|| self.number().into())
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        let number = value.as_u64().and_then(|number| number.try_into().ok());
        take(self, number.and_then(Self::new))
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        *self = bits.one_of(&[Self::FIRST, Self::new(2).unwrap_or_default()]);
    }
}

/// Its word. What asks everything does not say so, as nothing did before there was a quick check.
impl Leaf for Extent {
    fn write(&self) -> Option<Value> {
        (*self != Self::All).then(|| self.word().into())
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        take(self, value.as_str().and_then(Self::from_word))
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        *self = bits.one_of(Self::ALL);
    }
}

/// The number of the stage.
impl Scalar for Stage {
    fn json(&self) -> Value {
        self.number().into()
    }

    fn of(value: &Value) -> Option<Self> {
        Self::new(value.as_u64()?.try_into().ok()?)
    }

    #[cfg(test)]
    fn any(bits: &mut Bits) -> Self {
        bits.one_of(&Self::ALL)
    }
}

/// 1 to 3.
impl Scalar for Importance {
    fn json(&self) -> Value {
        self.number().into()
    }

    fn of(value: &Value) -> Option<Self> {
        Self::new(value.as_u64()?.try_into().ok()?)
    }

    #[cfg(test)]
    fn any(bits: &mut Bits) -> Self {
        bits.one_of(&Self::ALL)
    }
}

/// Something of each dimension, by its name. Whether a questionnaire has the dimension is not known here.
impl<T: Scalar> Leaf for LiteMap<DimensionId, T> {
    fn write(&self) -> Option<Value> {
        let mut fields = self
            .iter()
            .map(|(id, value)| (id.to_string(), value.json()));
        object(&mut fields)
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        let values = value.as_object().ok_or(Refused)?;
        let pair = |(id, value): (&String, &Value)| {
            let id = DimensionId::new(name(&id.as_str().into())?);
            Some((id, T::of(value)?))
        };
        self.clear();
        for (id, value) in values.iter().take(MAX_ROWS).filter_map(pair) {
            self.insert(id, value);
        }
        whole(self.len() == values.len())
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        let dimensions = (0..bits.below(3)).map(|n| DimensionId::new(format!("d{n}")));
        *self = dimensions.map(|id| (id, T::any(bits))).collect();
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_answer_is_stored_as_a_number_or_a_short_word() {
        let point = Answer::Point(Point::new(4).unwrap());
        for (answer, value) in [
            (point, json!(4)),
            (Answer::DontKnow, json!("dk")),
            (Answer::NotApplicable, json!("na")),
        ] {
            assert_eq!(answer.json(), value);
            assert_eq!(Answer::of(&value), Some(answer));
        }
        for value in [
            json!(0),
            json!(6),
            json!("DK"),
            json!(null),
            json!([]),
            json!(2.5),
            json!(-1),
        ] {
            assert_eq!(Answer::of(&value), None, "{value}");
        }
    }
}
