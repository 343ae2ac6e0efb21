//! Where an account stands on the two axes, as a small map and as figures.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::domain::portfolio::{Mean, Position};
use crate::t;
use crate::ui::text::{plain, tenths};

/// A position on an axis as figures show it, in tenths. What is below the middle is never shown as the middle,
/// so that figure and field agree.
pub fn mean_in_tenths(mean: Mean) -> i16 {
    let tenths = (mean.hundredths() as i16 + 5) / 10;
    if mean.is_high() { tenths } else { tenths.min(29) }
}

/// A place on both axes with the name of its field, or that there is none yet.
#[component]
pub fn PlaceMark(position: Option<Position>) -> impl IntoView {
    let Some(position) = position else {
        return view! {
            <span class="place none">
                <i aria-hidden="true"></i>
                <span>{t!("accounts.no_place")} <small>{t!("accounts.no_scores")}</small></span>
            </span>
        }
        .into_any();
    };
    let (x, y) = (mean_in_tenths(position.fit), mean_in_tenths(position.size));
    let at = |tenths: i16| format!("{}.{}", tenths / 10, tenths % 10);
    view! {
        <span class="place">
            <i aria-hidden="true" style:--x=at(x) style:--y=at(y)></i>
            <span>
                {t!("accounts.place", fit = tenths(x), size = tenths(y))}
                <small>{plain(position.field().label())}</small>
            </span>
        </span>
    }
    .into_any()
}
