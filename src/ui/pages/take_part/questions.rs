//! Answering somebody's questions.

use std::rc::Rc;

use leptos::prelude::*;

use crate::t;
use crate::ui::route::TakePart;
use crate::ui::sheet::Questions;

use super::host::{host_of, title_of};
use super::of_participation::OfParticipation;

/// The pages of `#/take-part/<id>/<n>`.
#[component]
pub fn SomebodysQuestions(of: OfParticipation) -> impl IntoView {
    let session = of.session();
    view! {
        <p class="whose-session">
            <span class="latin">{t!("take_part.for_host", host = host_of(session))}</span>
            " "
            <a href=of.to(TakePart::Invitation).href()>{title_of(session)}</a>
        </p>
        <Questions of=Rc::new(of) />
    }
}
