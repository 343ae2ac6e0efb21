//! Choices from vocabularies, stored as their words.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::domain::words::Word;

use super::super::Leaf;
#[cfg(test)]
use super::super::fill::Bits;
use super::{Refused, object, take, whole};

/// A choice from a vocabulary as a field: stored as its word.
pub struct OneOf<'a, W>(pub &'a mut W);

impl<W: Word> Leaf for OneOf<'_, W> {
    fn write(&self) -> Option<Value> {
        Some(self.0.word().into())
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        take(self.0, value.as_str().and_then(W::from_word))
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        *self.0 = bits.one_of(W::ALL);
    }
}

impl<W: Word> Leaf for Option<W> {
    fn write(&self) -> Option<Value> {
        self.map(|word| word.word().into())
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        take(self, value.as_str().and_then(W::from_word).map(Some))
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        *self = bits.maybe().then(|| bits.one_of(W::ALL));
    }
}

/// Several values of a vocabulary, each once.
impl<W: Word> Leaf for Vec<W> {
    fn write(&self) -> Option<Value> {
        let words = self.iter().map(|word| word.word().into()).collect();
        (!self.is_empty()).then_some(Value::Array(words))
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        let values = value.as_array().ok_or(Refused)?;
        self.clear();
        for word in values
            .iter()
            .filter_map(|value| W::from_word(value.as_str()?))
        {
            if !self.contains(&word) {
                self.push(word);
            }
        }
        whole(self.len() == values.len())
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        *self = W::ALL.iter().copied().filter(|_| bits.maybe()).collect();
    }
}

/// A value of one vocabulary for values of another: an object.
impl<K: Word + Ord, V: Word> Leaf for BTreeMap<K, V> {
    fn write(&self) -> Option<Value> {
        let pairs = self.iter();
        object(&mut pairs.map(|(key, value)| (key.word().to_owned(), value.word().into())))
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        let values = value.as_object().ok_or(Refused)?;
        let pair = |(key, value): (&String, &Value)| {
            Some((K::from_word(key)?, V::from_word(value.as_str()?)?))
        };
        *self = values.iter().filter_map(pair).collect();
        whole(self.len() == values.len())
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        let keys = K::ALL.iter().filter(|_| bits.maybe());
        *self = keys.map(|key| (*key, V::ALL[1])).collect();
    }
}
