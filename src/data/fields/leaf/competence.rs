//! The values of a sheet of ratings: the request that it answers, and when an answer was written.

use serde_json::Value;

use crate::data::link::{kept_request, written_request};
use crate::domain::competence::CompetenceRequest;

use super::super::Leaf;
#[cfg(test)]
use super::super::fill::Bits;
use super::{Refused, take};

/// The bytes of the request as its code has them, in the digits of codes.
impl Leaf for Option<CompetenceRequest> {
    fn write(&self) -> Option<Value> {
        self.as_ref().map(|request| written_request(request).into())
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        take(self, value.as_str().and_then(kept_request).map(Some))
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        use crate::domain::competence::testing::request;
        *self = bits.maybe().then(|| request(bits.bits()));
    }
}

impl Leaf for u32 {
    fn write(&self) -> Option<Value> {
        (*self > 0).then(|| (*self).into())
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        take(
            self,
            value.as_u64().and_then(|number| number.try_into().ok()),
        )
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        *self = bits.bits() as Self;
    }
}
