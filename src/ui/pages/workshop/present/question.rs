//! One question: covered, or the bars beside what the answers mean.

use leptos::prelude::*;

use crate::domain::assessment::Stage;
use crate::domain::workshop::{Distribution, QuestionKind};
use crate::t;
use crate::ui::charts::{OptionBars, OptionsSentence, Spread, SpreadSentence, agreement};
use crate::ui::components::MarkSize;
use crate::ui::components::StageMark;
use crate::ui::pages::workshop::board::{
    ClockFace, Subject, WordsRead, most_chosen, option_to_discuss, question_to_discuss,
};
use crate::ui::text::halves;

use super::foot::LeavesAndClock;
use super::pages::pages;
use super::{Picture, PictureHead, Screen};

/// From so many characters on a question is smaller.
const LONG: usize = 90;

/// The picture.
#[component]
pub fn OneQuestion(screen: Screen, place: usize) -> impl IntoView {
    let live = screen.live;
    let all = live.count();
    let Some(subject) = live.subject(place) else {
        return ().into_any();
    };
    let highest = live.asked.with_value(|asked| asked.highest);
    let answers = Memo::new(move |_| live.uncovered(place));
    let is_shown = Memo::new(move |_| answers.with(Option::is_some));
    let known = Signal::derive(move || answers.get().unwrap_or_default());
    let topic = subject.topic.to_owned();
    let title = subject.question.clone();
    let kind = subject.kind.clone();
    let (in_words, is_scale) = (kind == QuestionKind::Words, subject.anchors().is_some());
    let chosen = Memo::new(move |_| live.uncovered_options(place).unwrap_or_default());
    let right = Signal::derive(move || {
        let figures = answers.get().filter(|_| is_scale).and_then(|answers| {
            let agreed = agreement(answers.agreement(highest)?);
            let median = halves(answers.median()?);
            Some(match answers.median_hides() {
                true => t!(
                    "workshop_present.figures_hide",
                    median = median,
                    agreement = agreed
                ),
                false => t!(
                    "workshop_present.figures",
                    median = median,
                    agreement = agreed
                ),
            })
        });
        match figures {
            Some(figures) => figures,
            None => t!("workshop_board.question_of", number = place + 1, all = all),
        }
    });
    let foot = move || match (is_shown.get(), in_words) {
        (true, false) => {
            let ask = match is_scale {
                true => question_to_discuss(&known.get()),
                false => option_to_discuss(&chosen.get()),
            };
            view! {
                <p class="ask">{ask}</p>
                <ClockFace projection=screen.projection />
            }
            .into_any()
        }
        _ => view! { <LeavesAndClock screen /> }.into_any(),
    };
    let foot = move || foot.into_any();
    let n = live.open.n();
    let covered = move || {
        view! {
            <p class="covered">
                <span>{move || t!("workshop_present.covered", n = n.get())}</span>
            </p>
        }
    };
    // Words that are hidden go at once from the screen.
    let decisions = live.open.editor.memo(|workshop| workshop.decisions.clone());
    let body = match kind {
        QuestionKind::Words => view! {
            <Show when=move || is_shown.get() fallback=covered>
                {move || {
                    decisions.track();
                    view! { <InWords screen place /> }
                }}
            </Show>
        }
        .into_any(),
        QuestionKind::Options(options) => {
            let options = StoredValue::new(options);
            view! {
                <Show
                    when=move || is_shown.get()
                    fallback=move || view! { {covered()} <Options options=options.get_value() /> }
                >
                    <OptionBars options=options.get_value() answers=chosen />
                    <p class="visually-hidden">
                        <OptionsSentence options=options.get_value() answers=chosen />
                    </p>
                </Show>
            }
            .into_any()
        }
        QuestionKind::Anchors(_) => view! {
            <Show when=move || is_shown.get() fallback=covered>
                <Spread figures=Signal::derive(move || known.get().into()) apart=true />
                <p class="visually-hidden">
                    <SpreadSentence answers=known highest apart=true />
                </p>
            </Show>
            <Anchors subject answers />
        }
        .into_any(),
    };
    view! {
        <Picture left=Signal::stored(topic) right foot>
            <div class="present-item">
                <PictureHead title=Signal::stored(title) long=LONG />
                {body}
            </div>
        </Picture>
    }
    .into_any()
}

#[component]
fn Anchors(subject: Subject, answers: Memo<Option<Distribution>>) -> impl IntoView {
    let most = Memo::new(move |_| answers.with(|answers| answers.as_ref().and_then(most_chosen)));
    let anchor = |(number, words): (u8, String)| {
        view! {
            <li class:most=move || most.get() == Some(number)>
                <StageMark stage=Stage::new(number) size=MarkSize::Large />
                <p>{words}</p>
            </li>
        }
        .into_any()
    };
    let anchors = (1..).zip(subject.anchors().into_iter().flatten().cloned());
    view! { <ol class="anchors">{anchors.map(anchor).collect::<Vec<AnyView>>()}</ol> }
}

/// What can be chosen, while how many chose it is covered.
#[component]
fn Options(options: Vec<String>) -> impl IntoView {
    let options = options.into_iter();
    let options = options.map(|name| view! { <li><bdi>{name}</bdi></li> }.into_any());
    view! { <ul class="options-asked">{options.collect::<Vec<AnyView>>()}</ul> }
}

/// The answers in words, page by page.
#[component]
fn InWords(screen: Screen, place: usize) -> impl IntoView {
    let all = untrack(|| WordsRead::of(screen.workspace, screen.live, place)).words;
    let n = all.len();
    let pages = StoredValue::new(pages(&all));
    let all = StoredValue::new(all);
    let page = screen.projection.page();
    let on = Memo::new(move |_| {
        let page = page.get();
        pages.with_value(|pages| {
            let page = page.min(pages.len().saturating_sub(1));
            pages.get(page).cloned().unwrap_or_default()
        })
    });
    let words = move || {
        let words = all.with_value(|all| all.get(on.get()).unwrap_or_default().to_vec());
        let words = words.into_iter();
        words
            .map(|words| view! { <li>{words}</li> }.into_any())
            .collect::<Vec<AnyView>>()
    };
    let which = move || {
        let on = on.get();
        (on.len() < n).then(|| {
            t!(
                "workshop_present.words",
                from = on.start + 1,
                to = on.end,
                all = n
            )
        })
    };
    view! {
        <ul class="said-in-words">{words}</ul>
        <p class="which" role="status">
            {which}
        </p>
    }
}
