//! The five success factors of key account management (instrument D, S1), looked at again and again for an account or for
//! the whole programme (docs/method.md, "Success factors").
//!
//! Each factor has statements. Of each it is asked who can name an example of the last months: that is harder to say
//! than "yes" and can be looked into. A factor's [`Light`] follows from its statements.

mod check;
mod factor;
mod origin;

pub use check::{Course, FactorCheck, Turn, course, latest};
pub use factor::{Evidence, Factor, Light, Statement};
pub use origin::{FactorOrigin, FactorOutcome};

use crate::domain::account::tactics::Action;
use crate::domain::records::Records;

/// What has checks of the success factors and a plan that what follows from them goes into.
pub trait FactorPlan {
    /// The checks, in the order in which they were begun.
    fn checks(&self) -> &Records<FactorCheck>;

    /// The checks, to be changed.
    fn checks_mut(&mut self) -> &mut Records<FactorCheck>;

    /// The plan's actions.
    fn actions(&self) -> &Records<Action>;

    /// The plan's actions, to be changed.
    fn actions_mut(&mut self) -> &mut Records<Action>;
}
