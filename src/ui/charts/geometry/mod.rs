//! Where the marks of a chart stand. Pure arithmetic: nothing here draws.

mod apart;
mod axis_label;
mod chips;
pub mod competence_wire;
mod course;
mod crowd;
mod forest;
mod leaf;
mod months;
mod net;
mod outline;
mod point_labels;
mod ring;
pub mod role_wire;
mod scale;
mod shares;
mod wheel;
mod zoom;

pub use apart::apart;
pub use axis_label::{Side, two_lines};
pub use chips::Chips;
pub use course::{Course, along_days, line};
pub use crowd::{Grid, KNOT};
use forest::Forest;
pub use leaf::Leaf;
pub use months::{Months, NameAt};
pub use net::Net;
pub use outline::Outline;
pub use point_labels::{Frame, Tag, place_labels};
pub use ring::{arc, on_ring};
pub use scale::Scale;
pub use shares::percents;
pub use wheel::{Spot, Wheel, points};
pub use zoom::{Stage, View};
