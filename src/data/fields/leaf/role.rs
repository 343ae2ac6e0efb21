//! The values of a role profile: where somebody stands between two statements.

use serde_json::Value;

use crate::domain::role::{Pair, Place, RoleAnswers};
use crate::domain::words::Word;

use super::super::Leaf;
#[cfg(test)]
use super::super::fill::Bits;
use super::scalar::Scalar;
use super::{Refused, object, whole};

/// The number of the place, from −2 to +2.
impl Scalar for Place {
    fn json(&self) -> Value {
        self.number().into()
    }

    fn of(value: &Value) -> Option<Self> {
        Self::new(value.as_i64()?)
    }

    #[cfg(test)]
    fn any(bits: &mut Bits) -> Self {
        bits.one_of(&Self::ALL)
    }
}

/// Places by the word of their pair.
impl Leaf for RoleAnswers {
    fn write(&self) -> Option<Value> {
        let mut fields = self
            .iter()
            .map(|(pair, place)| (pair.word().to_owned(), place.json()));
        object(&mut fields)
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        let values = value.as_object().ok_or(Refused)?;
        let pair =
            |(word, value): (&String, &Value)| Some((Pair::from_word(word)?, Place::of(value)?));
        self.clear();
        for (pair, place) in values.iter().filter_map(pair) {
            self.insert(pair, place);
        }
        whole(self.len() == values.len())
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        let answered = Pair::ALL.iter().filter(|_| bits.maybe()).copied();
        let answered: Vec<Pair> = answered.collect();
        *self = answered
            .into_iter()
            .map(|pair| (pair, Place::any(bits)))
            .collect();
    }
}
