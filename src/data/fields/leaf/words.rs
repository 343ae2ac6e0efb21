//! Choices from vocabularies, stored as their words.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::domain::account::profile::OurRole;
use crate::domain::account::stakeholders::Contact;
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

/// Who of us knows a stakeholder how well: an object of two vocabularies.
impl Leaf for BTreeMap<OurRole, Contact> {
    fn write(&self) -> Option<Value> {
        let pairs = self.iter();
        object(&mut pairs.map(|(role, contact)| (role.word().to_owned(), contact.word().into())))
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        let values = value.as_object().ok_or(Refused)?;
        let pair = |(role, contact): (&String, &Value)| {
            Some((
                OurRole::from_word(role)?,
                Contact::from_word(contact.as_str()?)?,
            ))
        };
        *self = values.iter().filter_map(pair).collect();
        whole(self.len() == values.len())
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        let roles = OurRole::ALL.iter().filter(|_| bits.maybe());
        *self = roles.map(|role| (*role, Contact::Several)).collect();
    }
}
