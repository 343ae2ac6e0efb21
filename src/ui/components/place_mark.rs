//! Where an account stands on the two axes, as a small map and as figures.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::domain::portfolio::Position;
use crate::t;
use crate::ui::text::{hundredths, plain};

/// A place on both axes with the name of its field, or that there is none yet.
#[component]
pub fn PlaceMark(
    position: Option<Position>,
    /// Only the two figures, where a heading says which is which. Default is no.
    #[prop(optional)]
    short: bool,
) -> impl IntoView {
    let Some(position) = position else {
        return view! {
            <span class="place none">
                <i aria-hidden="true"></i>
                <span>{t!("accounts.no_place")} <small>{t!("accounts.no_scores")}</small></span>
            </span>
        }
        .into_any();
    };
    let (x, y) = (position.fit.hundredths(), position.size.hundredths());
    // As the style reads numbers, whatever the language.
    let at = |hundredths: u16| format!("{}.{:02}", hundredths / 100, hundredths % 100);
    let (fit, size) = (hundredths(x), hundredths(y));
    let words = match short {
        true => t!("accounts.place", fit = fit, size = size),
        false => t!("account.place", fit = fit, size = size),
    };
    view! {
        <span class="place">
            <i aria-hidden="true" style:--x=at(x) style:--y=at(y)></i>
            <span>
                {words}
                " "
                <small>{plain(position.field().label())}</small>
            </span>
        </span>
    }
    .into_any()
}
