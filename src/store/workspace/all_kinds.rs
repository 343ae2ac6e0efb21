//! Every kind that this version knows, for pages that have to read any document.

use crate::data::settings::Settings;
use crate::domain::account::Account;
use crate::domain::assessment::Assessment;
use crate::domain::competence::CompetenceSheet;
use crate::domain::portfolio::Portfolio;
use crate::domain::programme::Programme;
use crate::domain::role::RoleProfile;
use crate::domain::workshop::{Participation, Workshop};

use super::kinds::{Registration, kind};

/// All kinds, to be registered.
pub fn all_kinds() -> [Registration; 9] {
    [
        kind::<Assessment>(),
        kind::<Account>(),
        kind::<Workshop>(),
        kind::<Participation>(),
        kind::<RoleProfile>(),
        kind::<CompetenceSheet>(),
        kind::<Portfolio>(),
        kind::<Programme>(),
        kind::<Settings>(),
    ]
}
