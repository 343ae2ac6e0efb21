//! On what the room differs most, of what is uncovered: each question with its wire and what to ask.

use leptos::prelude::*;

use crate::domain::workshop::{Aggregate, Agreement, Distribution};
use crate::t;
use crate::ui::charts::{Spread, SpreadSize, agreement, in_short};
use crate::ui::pages::workshop::board::{Differing, Subject, differing, question_to_discuss};
use crate::ui::pages::workshop::workshop_name;

use super::foot::LeavesAndClock;
use super::{Picture, PictureHead, Screen};

/// From so many characters on a title is smaller.
const LONG: usize = 60;

/// The picture.
#[component]
pub fn DifferMost(screen: Screen) -> impl IntoView {
    let live = screen.live;
    let left = live.open.editor.memo(workshop_name);
    let n = live.open.n();
    let right = Signal::derive(move || t!("workshop_board.answers_in", n = n.get()));
    let on_what = differing(live);
    let body = move || match on_what.get() {
        Differing::TooFew => none(t!(
            "workshop_board.talk.few",
            fewest = Aggregate::MIN_RANKED
        )),
        Differing::None => none(t!(
            "workshop_board.talk.differ_none",
            close = agreement(Agreement::CLOSE),
            fewest = Aggregate::MIN_RANKED
        )),
        Differing::On(questions) => {
            let rows = questions.into_iter().filter_map(|(place, answers)| {
                let subject = live.subject(place)?;
                Some(row(&subject, &answers))
            });
            view! { <ol class="differ-rows">{rows.collect::<Vec<AnyView>>()}</ol> }.into_any()
        }
    };
    let foot = move || view! { <LeavesAndClock screen /> };
    view! {
        <Picture left right foot>
            <div class="present-differ">
                <PictureHead
                    title=Signal::stored(t!("workshop_present.differ_title").to_owned())
                    long=LONG
                />
                {body}
            </div>
        </Picture>
    }
}

fn none(words: String) -> AnyView {
    view! { <p class="withheld">{words}</p> }.into_any()
}

fn row(subject: &Subject, answers: &Distribution) -> AnyView {
    view! {
        <li>
            <h2>{subject.question.clone()}</h2>
            <Spread figures=Signal::stored((*answers).into()) size=SpreadSize::Slim />
            <div class="words">
                <p>{in_short(answers)}</p>
                <p class="ask">{question_to_discuss(answers)}</p>
            </div>
        </li>
    }
    .into_any()
}
