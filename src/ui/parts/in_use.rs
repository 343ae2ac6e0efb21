//! Which parts there are, and how the binary has them cut out.

use std::sync::OnceLock;

use leptos::prelude::AnyView;

use crate::browser::picture::Grey;
use crate::domain::id::DocumentId;
use crate::store::Workspace;

use super::arrival::{Arriving, NotHere};
use super::{
    AssessingPage, AssessmentsPage, CompetencesPage, CopiesPage, CustodyPage, Example,
    FindingsPage, GuestPage, LinksPage, PlannerPage, RoomPage,
};

/// Code that comes in a wasm of its own.
pub struct Part<T, Made = AnyView> {
    /// Has it fetched.
    pub fetch: fn() -> Arriving,
    /// Runs it; nothing as long as it is not here.
    pub run: fn(T) -> Option<Made>,
}

// Derived, they would ask it of the page too.
impl<T, Made> Clone for Part<T, Made> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T, Made> Copy for Part<T, Made> {}

impl<T, Made> Part<T, Made> {
    /// Never comes.
    pub(super) const NONE: Self = Self {
        fetch: || Box::pin(async { Err(NotHere) }),
        run: |_| None,
    };
}

/// A [`Part`]: this function and what only it reaches, cut out by `cargo xtask stage`. For binaries: a function that is
/// cut out is an export of every wasm that it is linked with.
#[macro_export]
macro_rules! part {
    ($name:ident, fn($T:ty) -> $Made:ty, $function:expr) => {{
        #[wasm_split_helpers::wasm_split($name, fallible, preload(fetch))]
        fn run(of: $T) -> Result<$Made, $crate::ui::parts::NotHere> {
            Ok($function(of))
        }
        $crate::ui::parts::Part {
            fetch: || Box::pin(async { Ok(fetch().await?) }),
            run: |of| $crate::ui::parts::at_once(run(of))?.ok(),
        }
    }};
}

/// The parts of the app.
pub struct Parts {
    /// Starting an assessment, and its questions.
    pub assessing: Part<AssessingPage>,
    /// What the person assessed.
    pub assessments: Part<AssessmentsPage>,
    /// Competences.
    pub competences: Part<CompetencesPage>,
    /// Copies outside this browser.
    pub copies: Part<CopiesPage>,
    /// Keeping data.
    pub custody: Part<CustodyPage>,
    /// The worked example.
    pub example: Part<(Workspace, Example), Option<DocumentId>>,
    /// What the answers say.
    pub findings: Part<FindingsPage>,
    /// Taking part in a workshop.
    pub guest: Part<GuestPage>,
    /// The journal.
    pub journal: Part<Workspace, ()>,
    /// The guide, terms and sources.
    pub learn: Part<()>,
    /// Links and codes.
    pub links: Part<LinksPage>,
    /// Accounts.
    pub planner: Part<PlannerPage>,
    /// The reader of codes.
    pub reader: Part<Grey, Vec<String>>,
    /// Role profiles.
    pub roles: Part<()>,
    /// Leading a workshop.
    pub room: Part<RoomPage>,
    /// The start page of somebody who has nothing here yet.
    pub welcome: Part<()>,
}

static IN_USE: OnceLock<Parts> = OnceLock::new();

impl Parts {
    const NONE: Self = Self {
        assessing: Part::NONE,
        assessments: Part::NONE,
        competences: Part::NONE,
        copies: Part::NONE,
        custody: Part::NONE,
        example: Part::NONE,
        findings: Part::NONE,
        guest: Part::NONE,
        journal: Part::NONE,
        learn: Part::NONE,
        links: Part::NONE,
        planner: Part::NONE,
        reader: Part::NONE,
        roles: Part::NONE,
        room: Part::NONE,
        welcome: Part::NONE,
    };

    /// Has these be the parts of the app. Once.
    pub fn put_into_use(self) {
        // A second time nothing changes: the parts of a binary are the same ones.
        let _ = IN_USE.set(self);
    }

    /// Those of the app that runs; none of them comes where it has none.
    pub fn in_use() -> &'static Self {
        IN_USE.get().unwrap_or(&Self::NONE)
    }
}
