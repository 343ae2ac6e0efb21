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

/// Implements [`FactorPlan`] for structs with the fields `factors` and `actions`.
macro_rules! factor_plan {
    ($($name:ident),+) => {
        $(impl $crate::domain::factors::FactorPlan for $name {
            fn checks(&self) -> &$crate::domain::records::Records<$crate::domain::factors::FactorCheck> {
                &self.factors
            }

            fn checks_mut(
                &mut self,
            ) -> &mut $crate::domain::records::Records<$crate::domain::factors::FactorCheck> {
                &mut self.factors
            }

            fn actions(
                &self,
            ) -> &$crate::domain::records::Records<$crate::domain::account::tactics::Action> {
                &self.actions
            }

            fn actions_mut(
                &mut self,
            ) -> &mut $crate::domain::records::Records<$crate::domain::account::tactics::Action> {
                &mut self.actions
            }
        })+
    };
}

pub(crate) use factor_plan;
