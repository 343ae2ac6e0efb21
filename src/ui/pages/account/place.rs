//! Where a place of a plan is in the app.

use crate::domain::account::steps::{PlanAnchor, PlanPage, PlanPlace};
use crate::domain::id::DocumentId;
use crate::domain::words::Word;
use crate::ui::route::{AccountPage, Anchor, Route};

use super::nav::page_of;

/// The address of a place in an account's plan.
pub fn place_route(account: DocumentId, place: PlanPlace) -> Route {
    let page = match place.page {
        PlanPage::Step(step) => page_of(step),
        PlanPage::Meetings => AccountPage::Meetings,
    };
    let spot = match place.anchor {
        PlanAnchor::Field(field) => field.word().to_owned(),
        PlanAnchor::Record(record) => record.to_string(),
    };
    Route::AccountPage(account, page, Anchor::new(spot))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::steps::Field;
    use crate::domain::records::RecordId;

    #[test]
    fn every_place_has_an_address_that_leads_back() {
        let account = DocumentId::from_random(7);
        for field in Field::ALL {
            for place in [
                PlanPlace::field(*field),
                PlanPlace::record(*field, RecordId::fixed(u32::MAX)),
            ] {
                let route = place_route(account.clone(), place);
                assert!(route.anchor().is_some(), "{field:?}");
                assert_eq!(Route::parse(&route.href()), route);
            }
        }
    }
}
