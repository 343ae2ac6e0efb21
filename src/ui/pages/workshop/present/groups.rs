//! The groups at one question, a wire each, and everybody below them: those that may be shown.

use leptos::prelude::*;

use crate::domain::workshop::{MIN_GROUP, Withheld};
use crate::t;
use crate::ui::charts::{Spread, SpreadScale, SpreadSize, in_short};
use crate::ui::pages::workshop::board::{GroupLine, LineAnswers, everybody_at, groups_at};

use super::foot::LeavesAndClock;
use super::{Picture, PictureHead, Screen};

/// From so many characters on a question is smaller.
const LONG: usize = 90;

/// The picture.
#[component]
pub fn GroupsAt(screen: Screen, place: usize) -> impl IntoView {
    let live = screen.live;
    let Some(subject) = live.subject(place) else {
        return ().into_any();
    };
    let is_shown = Memo::new(move |_| live.is_shown(place));
    let places = Signal::derive(move || is_shown.get().then_some(place..place + 1));
    let (groups, all) = (groups_at(live, places), everybody_at(live, places));
    let n = live.open.n();
    let rows = move || {
        let groups = groups.get().into_iter().map(|line| row(line, false));
        let all = std::iter::once(all.get()).map(|line| row(line, true));
        groups.chain(all).collect::<Vec<AnyView>>()
    };
    // Options are no scale.
    let is_choice = subject.options().is_some();
    let (left, title) = (subject.topic.to_owned(), subject.question);
    let all_questions = live.count();
    let right = t!(
        "workshop_board.question_of",
        number = place + 1,
        all = all_questions
    );
    let foot = move || view! { <LeavesAndClock screen /> };
    view! {
        <Picture left=Signal::stored(left) right=Signal::stored(right) foot>
            <div class="present-groups">
                <PictureHead title=Signal::stored(title) long=LONG />
                <Show
                    when=move || is_shown.get()
                    fallback=move || {
                        view! {
                            <p class="covered">
                                <span>{move || t!("workshop_present.covered", n = n.get())}</span>
                            </p>
                        }
                    }
                >
                    <ol class="present-rows">
                        <Show when=move || !is_choice>
                            <li class="scale" aria-hidden="true">
                                <SpreadScale />
                            </li>
                        </Show>
                        {rows}
                    </ol>
                </Show>
            </div>
        </Picture>
    }
    .into_any()
}

fn row(line: GroupLine, is_all: bool) -> AnyView {
    let GroupLine {
        name,
        n,
        answers,
        withheld,
    } = line;
    let body = match answers {
        Some(LineAnswers::Options(chosen)) => {
            view! { <p class="said of-options">{chosen}</p> }.into_any()
        }
        Some(LineAnswers::Scale(answers)) => view! {
            <Spread figures=Signal::stored(answers.into()) size=SpreadSize::Line />
            <p class="said">{in_short(&answers)}</p>
        }
        .into_any(),
        None => {
            let why = match (n, withheld) {
                (0, _) => t!("workshop_board.groups.nobody").to_owned(),
                (_, Some(Withheld::Few)) => t!("workshop_present.few", n = MIN_GROUP),
                (_, _) => t!("workshop_present.withheld", n = MIN_GROUP),
            };
            view! { <p class="withheld">{why}</p> }.into_any()
        }
    };
    view! {
        <li class:all=is_all>
            <p class="name">
                <bdi>{name}</bdi> " " <small>{t!("workshop_board.groups.people", n = n)}</small>
            </p>
            {body}
        </li>
    }
    .into_any()
}
