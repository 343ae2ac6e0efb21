//! The competences of a key account manager: twelve in four areas, rated by the person and by people they ask.

mod aim;
mod course;
mod overlay;
mod rating;
mod request;
mod sheet;

pub use aim::Aim;
pub use course::{Change, Course, Movement};
pub use overlay::{Difference, Line, Overlay, Views};
pub use rating::{Area, Competence, Rating, fingerprint};
pub use request::{CompetenceAnswer, CompetenceRequest};
pub use sheet::{Arrival, CompetenceSheet, Ratings, Round, Viewer, ViewerRole};

#[cfg(test)]
pub mod testing;
