//! The pages. A page knows the store; what it is made of doesn't.

mod answering;
mod assessments;
mod compare;
mod data;
mod home;
mod learn;
mod new_assessment;
mod not_found;
mod opened;
mod result;
mod review;

pub use answering::Answering;
pub use assessments::Assessments;
pub use compare::Compare;
pub use data::Data;
pub use home::Home;
pub use learn::Learn;
pub use new_assessment::NewAssessment;
pub use not_found::NotFound;
pub use result::ResultPage;
pub use review::Review;
