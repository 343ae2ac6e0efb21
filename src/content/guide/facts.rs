//! The figures that the guide's texts name.

use crate::content::role::REPORT_TO_MARKET_ACCESS;
use crate::content::text::Argument;
use crate::domain::account::preparation::PreparationTime;
use crate::domain::assessment::staging::{DIMENSION_PERCENT, OVERALL_PERCENT};
use crate::domain::portfolio::Portfolio;
use crate::domain::workshop::MIN_GROUP;

use super::script::script_minutes;

/// The figures by their placeholders.
pub fn guide_figures() -> [(&'static str, Argument); 9] {
    [
        ("access_percent", REPORT_TO_MARKET_ACCESS.into()),
        ("dimension_percent", DIMENSION_PERCENT.into()),
        ("overall_percent", OVERALL_PERCENT.into()),
        ("key_accounts", Portfolio::MOST_KEY_ACCOUNTS.into()),
        ("per_manager", Portfolio::MOST_PER_MANAGER.into()),
        ("least", PreparationTime::LEAST.into()),
        ("most", PreparationTime::MOST.into()),
        ("min_group", MIN_GROUP.into()),
        ("minutes", script_minutes().into()),
    ]
}
