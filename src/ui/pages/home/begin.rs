//! The two ways to begin an assessment, with how long each takes.

use leptos::prelude::*;

use crate::content::assessment::{
    programme_minutes, programme_questions, quick_minutes, quick_questions,
};
use crate::t;
use crate::ui::route::Route;

/// The quick check first, then all questions.
#[component]
pub fn Begin(
    /// The words by which the style knows the way into the quick check.
    class: &'static str,
) -> impl IntoView {
    let way =
        |class: &'static str, route: Route, text: &'static str, questions: usize, minutes: u32| {
            view! {
                <li>
                    <a class=class href=route.href()>
                        {text}
                    </a>
                    <small>{t!("home.begin.time", questions = questions, minutes = minutes)}</small>
                </li>
            }
        };
    view! {
        <ul class="begin">
            {way(
                class,
                Route::QuickCheck,
                t!("home.begin.quick"),
                quick_questions(),
                quick_minutes(),
            )}
            {way(
                "button quiet",
                Route::NewAssessment,
                t!("home.begin.full"),
                programme_questions(),
                programme_minutes(),
            )}
        </ul>
    }
}
