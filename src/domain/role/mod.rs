//! The role profile of a key account manager: four axes between two poles, none of which is the better one.

mod axis;
mod pair;
mod place;
mod position;
mod profile;
mod suggestions;

pub use axis::{Axis, Pole};
pub use pair::Pair;
pub use place::Place;
pub use position::{AxisPosition, Lean};
pub use profile::{RoleAnswers, RoleProfile};
pub use suggestions::{SUGGESTIONS, Suggestion, suggestions};
