//! A word beside a stage: that it comes from an earlier edition of the questionnaire.

use leptos::prelude::*;

use crate::t;

/// Says that the stage before it comes from an earlier edition, whose stages are not compared with those of the latest;
/// nothing where it doesn't.
#[component]
pub fn EditionMark(is_earlier: bool) -> impl IntoView {
    is_earlier.then(|| {
        view! {
            " "
            <small>{t!("edition.first_mark")}</small>
        }
    })
}
