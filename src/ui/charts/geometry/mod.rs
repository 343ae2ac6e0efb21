//! Where the marks of a chart stand. Pure arithmetic: nothing here draws.

mod course;
mod label;
mod months;
mod outline;
mod scale;
mod wheel;

pub use course::Course;
pub use label::{Side, two_lines};
pub use months::{Months, NameAt};
pub use outline::Outline;
pub use scale::Scale;
pub use wheel::{Spot, Wheel, points};
