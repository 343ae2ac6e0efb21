//! On what the room agrees most and least, each with a question to discuss.

use leptos::prelude::*;

use crate::domain::assessment::Point;
use crate::domain::id::ItemId;
use crate::domain::workshop::{
    Aggregate, Agreement, Distribution, RankedItem, agreed_and_disputed,
};
use crate::t;
use crate::ui::charts::{Spread, SpreadSentence, SpreadSize, agreement};
use crate::ui::components::Section;

use super::Hand;
use super::answer_table::AnswerTable;
use super::ask::{ends, question_to_discuss};
use super::asked::AskedQuestions;
use super::live_board::LiveBoard;

/// How many of each are shown.
const MOST: usize = 2;

/// The section of the board: of the uncovered questions.
#[component]
pub fn Talks(live: LiveBoard, hand: Hand) -> impl IntoView {
    let uncovered = Memo::new(move |_| uncovered(live));
    let table = Memo::new(move |_| {
        live.asked
            .with_value(|asked| uncovered.with(|uncovered| rows(asked, uncovered)))
    });
    let has_table = Memo::new(move |_| table.with(|table| !table.is_empty()));
    let highest = live.asked.with_value(|asked| asked.highest);
    let look = Callback::new(move |place| hand.look_at(place));
    view! {
        <Section
            id="talk"
            title=t!("workshop_board.talk.title")
            hint=t!("workshop_board.talk.hint")
            class="wide"
        >
            {move || {
                live.asked
                    .with_value(|asked| talks(asked, &uncovered.get(), Some(look)))
                    .unwrap_or_else(|| {
                        view! { <p class="muted">{t!("workshop_board.talk.few", fewest = Aggregate::MIN_RANKED)}</p> }.into_any()
                    })
            }}
            <Show when=move || has_table.get()>
                <AnswerTable
                    caption=t!("workshop_board.talk.caption").to_owned()
                    row=t!("workshop_board.question")
                    rows=table
                    highest
                />
            </Show>
        </Section>
    }
}

/// The questions of the questionnaire that are uncovered, by their places, with their answers. Tracks.
fn uncovered(live: LiveBoard) -> Vec<(usize, Distribution)> {
    let all = (0..live.items()).map(|place| (place, live.uncovered(place)));
    all.filter_map(|(place, answers)| Some((place, answers?)))
        .collect()
}

/// On what a room differs most, of what is uncovered.
#[derive(Debug, Clone, PartialEq)]
pub enum Differing {
    /// Too few questions are uncovered, or too few answered them.
    TooFew,
    /// It is close together on each.
    None,
    /// On these, by their places.
    On(Vec<(usize, Distribution)>),
}

/// On what the room differs most.
pub fn differing(live: LiveBoard) -> Memo<Differing> {
    Memo::new(move |_| {
        let uncovered = uncovered(live);
        live.asked
            .with_value(|asked| match chosen(asked, &uncovered) {
                None => Differing::TooFew,
                Some((_, disputed)) if disputed.is_empty() => Differing::None,
                Some((_, disputed)) => {
                    let on = disputed.into_iter();
                    let on = on.filter_map(|one| Some((asked.place_of(&one.item)?, one.answers)));
                    Differing::On(on.collect())
                }
            })
    })
}

/// The questions of a room that were answered so, by their places; `None` where there are too few to rank. `look`
/// leads to one of them.
pub fn talks(
    asked: &AskedQuestions,
    answered: &[(usize, Distribution)],
    look: Option<Callback<usize>>,
) -> Option<AnyView> {
    let (agreed, disputed) = chosen(asked, answered)?;
    let list = |all: Vec<RankedItem>, none: String| {
        let all = all.into_iter();
        let all: Vec<AnyView> = all.filter_map(|one| talk(asked, one, look)).collect();
        match all.is_empty() {
            true => view! { <p class="muted">{none}</p> }.into_any(),
            false => view! { <ol class="talks">{all}</ol> }.into_any(),
        }
    };
    let both = view! {
        <div class="two">
            <div class="agreeing">
                <h3>{t!("workshop_board.talk.agree")}</h3>
                {list(agreed, t!("workshop_board.talk.agree_none", close = agreement(Agreement::CLOSE), fewest = Aggregate::MIN_RANKED))}
            </div>
            <div class="differing">
                <h3>{t!("workshop_board.talk.differ")}</h3>
                {list(disputed, t!("workshop_board.talk.differ_none", close = agreement(Agreement::CLOSE), fewest = Aggregate::MIN_RANKED))}
            </div>
        </div>
    };
    Some(both.into_any())
}

/// The questions on which a room that answered so agrees most and least; `None` where there are too few to rank.
fn chosen(
    asked: &AskedQuestions,
    answered: &[(usize, Distribution)],
) -> Option<(Vec<RankedItem>, Vec<RankedItem>)> {
    let items = answered.iter().filter_map(|(place, answers)| {
        let item = asked.subjects.get(*place)?.item()?;
        Some((item.clone(), *answers))
    });
    let items: Vec<(ItemId, Distribution)> = items.collect();
    agreed_and_disputed(items, asked.highest, MOST)
}

/// The same questions, each in a few words with its answers.
fn rows(asked: &AskedQuestions, answered: &[(usize, Distribution)]) -> Vec<(String, Distribution)> {
    let (agreed, disputed) = chosen(asked, answered).unwrap_or_default();
    let row = |one: RankedItem| {
        let subject = asked.subjects.get(asked.place_of(&one.item)?)?;
        Some((subject.short.clone(), one.answers))
    };
    agreed.into_iter().chain(disputed).filter_map(row).collect()
}

fn talk(asked: &AskedQuestions, one: RankedItem, look: Option<Callback<usize>>) -> Option<AnyView> {
    let place = asked.place_of(&one.item)?;
    let subject = asked.subjects.get(place)?;
    let answers = one.answers;
    let highest: Point = asked.highest;
    let look = look.map(|look| {
        let short = subject.short.clone();
        view! {
            <p class="no-print">
                <button
                    class="button small quiet"
                    type="button"
                    on:click=move |_| look.run(place)
                >
                    {t!("workshop_board.look_at")}
                    <span class="visually-hidden">": " {short}</span>
                </button>
            </p>
        }
    });
    let view = view! {
        <li>
            <h4>{subject.question.clone()}</h4>
            <Spread
                figures=Signal::stored(answers.into())
                size=SpreadSize::Slim
            />
            <p class="small muted">
                <SpreadSentence answers=Signal::stored(answers) highest />
            </p>
            <p class="ask">{question_to_discuss(&answers)}</p>
            {ends(subject, &answers)}
            {look}
        </li>
    };
    Some(view.into_any())
}
