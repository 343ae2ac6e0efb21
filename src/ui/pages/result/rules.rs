//! The rules of the stages in words, with the figures by which they are applied.

use crate::domain::assessment::Tally;
use crate::domain::assessment::staging::{DIMENSION_MINIMUM, DIMENSION_PERCENT, OVERALL_PERCENT};
use crate::t;

/// The first condition of a stage: how many of all answers must reach it.
pub fn breadth_rule() -> String {
    t!("result.why.breadth_rule", percent = OVERALL_PERCENT)
}

/// The second condition of a stage: how far a dimension may be behind.
pub fn foundation_rule() -> String {
    t!(
        "result.why.foundation_rule",
        percent = DIMENSION_PERCENT,
        fewest = DIMENSION_MINIMUM
    )
}

/// Why a dimension has no stage.
pub fn no_stage(dimension: &Tally) -> String {
    t!(
        "result.why.dimension_none",
        n = dimension.answered(),
        fewest = DIMENSION_MINIMUM
    )
}
