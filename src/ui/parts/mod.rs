//! Parts of the app that come in a wasm of their own, when one of their pages is first opened or when there is
//! nothing else to do.
//!
//! A part is one function that draws any of its pages: what only it reaches is in its wasm. Binaries say that it is cut
//! out, see [`part!`](crate::part); in tests there are no parts.

mod ahead;
mod arrival;
/// Starting an assessment, and its questions.
pub mod assessing;
/// What the person assessed.
pub mod assessments;
/// Competences.
pub mod competences;
/// Copies outside this browser.
pub mod copies;
/// Keeping data.
pub mod custody;
/// Earlier editions of the questionnaires.
pub mod earlier;
/// The worked example.
pub mod example;
/// What the answers say.
pub mod findings;
/// Taking part in a workshop.
pub mod guest;
mod in_use;
/// Keeping what was written from being lost with the browser.
pub mod journal;
/// The guide, terms and sources.
pub mod learn;
/// Links and codes.
pub mod links;
/// Accounts.
pub mod planner;
/// The reader of codes.
pub mod reader;
/// Role profiles.
pub mod roles;
/// Leading a workshop.
pub mod room;
/// The start page of somebody who has nothing here yet.
pub mod welcome;

pub use ahead::fetch_ahead;
pub use arrival::{
    Arriving, Missing, NotHere, OnItsWay, PartAside, PartPage, at_once, fetch_packs, with_packs,
};
pub use assessing::{Assessing, AssessingPage};
pub use assessments::{AssessmentsPage, AssessmentsPart};
pub use competences::{Competences, CompetencesPage, OpenedAboutCompetences};
pub use copies::{Copies, CopiesPage, forget_copies, keep_copies};
pub use custody::{Custody, CustodyPage, LastAct, NewVersion, Warnings};
pub use earlier::{WithEarlier, of_edition};
pub use example::{Example, make_example};
pub use findings::{Findings, FindingsPage, SharedFindings};
pub use guest::{Guest, GuestPage};
pub use in_use::{Part, Parts};
pub use journal::{keep_journal, open_history};
pub use learn::{CaseParts, Learn, TopicParts};
pub use links::{Links, LinksPage};
pub use planner::{Planner, PlannerPage};
pub use reader::{fetch_reader, read_codes};
pub use roles::Roles;
pub use room::{Room, RoomPage};
pub use welcome::WelcomePart;
