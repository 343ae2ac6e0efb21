//! The competences of a key account manager: twelve in four areas, rated by the person and by people they ask.

mod aim;
mod course;
mod overlay;
mod rating;
mod request;
mod round;
mod sheet;
mod viewer;

pub use aim::Aim;
pub use course::{Change, Course, Movement};
pub use overlay::{Difference, Line, Overlay, Views};
pub use rating::{Area, Competence, Rating, Ratings, fingerprint};
pub use request::{CompetenceAnswer, CompetenceRequest};
pub use round::Round;
pub use sheet::CompetenceSheet;
pub use viewer::{Arrival, Viewer, ViewerRole};

#[cfg(test)]
pub mod testing;
