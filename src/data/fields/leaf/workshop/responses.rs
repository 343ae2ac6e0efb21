//! Answers that are kept within a workshop, apart from those that are in.

use serde_json::{Value, json};

use crate::data::fields::Leaf;
use crate::data::fields::leaf::{Refused, whole};
use crate::data::link::{kept_response, written_response};
use crate::domain::workshop::{Intake, Response};

#[cfg(test)]
use crate::data::fields::fill::Bits;

/// Each as the bytes of its packet, in the digits of codes.
impl Leaf for Vec<Response> {
    fn write(&self) -> Option<Value> {
        (!self.is_empty()).then(|| json!(self.iter().map(written_response).collect::<Vec<_>>()))
    }

    fn read(&mut self, value: Value) -> Result<(), Refused> {
        let values = value.as_array().ok_or(Refused)?;
        let read = values.iter().take(Intake::UNDONE_KEPT);
        *self = read
            .filter_map(|value| kept_response(value.as_str()?))
            .collect();
        whole(self.len() == values.len())
    }

    #[cfg(test)]
    fn fill(&mut self, bits: &mut Bits) {
        use crate::domain::workshop::testing::response;

        let one = |n: u64| response(n, &[1, 5, 6, 7]);
        *self = (0..bits.below(3)).map(one).collect();
    }
}
