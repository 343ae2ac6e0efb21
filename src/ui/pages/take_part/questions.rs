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
    let (host, title) = (
        t!("take_part.for_host", host = host_of(session)),
        title_of(session),
    );
    let invitation = of.to(TakePart::Invitation).href();
    view! {
        <Questions of=Rc::new(of) />
        <p class="whose-session">
            <span class="latin">{host}</span>
            " "
            <a href=invitation>{title}</a>
        </p>
    }
}
