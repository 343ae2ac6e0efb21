//! Before and after: two assessments of the same questionnaire, side by side.

mod all_answers;
mod dimensions;
mod elapsed;
mod head;
mod headline;
mod moves;
mod pair;
mod sides;

use leptos::prelude::*;

use crate::content::assessment::Questionnaire;
use crate::domain::assessment::Assessment;
use crate::domain::id::DocumentId;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{MissingDocument, PageHead};
use crate::ui::navigation::use_title;
use crate::ui::parts::of_edition;
use crate::ui::route::Route;

use all_answers::AllAnswers;
use dimensions::Dimensions;
use head::Head;
use moves::{Direction, Moves};
use pair::Pair;
use sides::Sides;

/// The page of `#/assess/<before>/compare/<after>`.
#[component]
pub fn Compare(before: DocumentId, after: DocumentId) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    move || {
        let opened = workspace
            .assessment(&before)
            .zip(workspace.assessment(&after));
        let Some((earlier, later)) = opened else {
            return view! { <MissingDocument /> }.into_any();
        };
        let instrument = earlier.with_untracked(|a| a.instrument.clone());
        let other = later.with_untracked(|a| a.instrument.clone());
        if other != instrument {
            let are_editions = other.family() == instrument.family();
            return view! { <Unlike before=before.clone() after=after.clone() are_editions /> }
                .into_any();
        }
        of_edition(&instrument, move |questionnaire| {
            view! { <Comparing before=earlier after=later questionnaire /> }.into_any()
        })
    }
}

#[component]
fn Comparing(
    before: ReadSignal<Assessment>,
    after: ReadSignal<Assessment>,
    questionnaire: &'static Questionnaire,
) -> impl IntoView {
    let instrument = &questionnaire.instrument;
    let pair = Memo::new(move |_| before.with(|b| after.with(|a| Pair::of(instrument, b, a))));
    view! {
        <Head pair />
        <Sides pair />
        <Dimensions pair questionnaire />
        <Moves pair questionnaire direction=Direction::Up />
        <Moves pair questionnaire direction=Direction::Down />
        <AllAnswers pair questionnaire />
    }
}

/// The dimensions of two results, of which the second need not be a document.
#[component]
pub fn BesideEachOther(
    mine: ReadSignal<Assessment>,
    came: ReadSignal<Assessment>,
    questionnaire: &'static Questionnaire,
) -> impl IntoView {
    let instrument = &questionnaire.instrument;
    let pair = Memo::new(move |_| mine.with(|b| came.with(|a| Pair::of(instrument, b, a))));
    view! { <Dimensions pair questionnaire /> }
}

/// In place of a comparison of two different questionnaires, or of two editions of one.
#[component]
fn Unlike(before: DocumentId, after: DocumentId, are_editions: bool) -> impl IntoView {
    use_title(|| t!("compare.unlike.title").to_owned());
    let why = match are_editions {
        true => t!("edition.unlike.text"),
        false => t!("compare.unlike.text"),
    };
    view! {
        <div class="stack">
            <PageHead title=t!("compare.unlike.title").to_owned() />
            <p class="lead">{why}</p>
            <p class="cluster">
                <a class="button" href=Route::Result(before).href()>
                    {t!("compare.unlike.before")}
                </a>
                <a class="button" href=Route::Result(after).href()>
                    {t!("compare.unlike.after")}
                </a>
                <a class="button quiet" href=Route::Assessments.href()>
                    {t!("compare.unlike.all")}
                </a>
            </p>
        </div>
    }
}
