//! The question that the room looks at now.

use leptos::prelude::*;

use crate::domain::assessment::Stage;
use crate::domain::workshop::{Distribution, QuestionKind};
use crate::t;
use crate::ui::charts::{
    OptionBars, OptionsSentence, Spread, SpreadSentence, SpreadSize, Twin, option_rows,
};
use crate::ui::components::{MarkSize, StageMark};
use crate::ui::pages::workshop::present::Shown;
use crate::ui::text::count;

use super::Hand;
use super::actions::AgreeOn;
use super::ask::{option_to_discuss, question_to_discuss};
use super::asked::Subject;
use super::lead_to;
use super::live_board::LiveBoard;
use super::words::Words;

/// The id of the question's heading.
pub const FOCUS: &str = "focus";

/// The question in hand: covered or with its answers, what the answers mean, and the way to the next.
#[component]
pub fn Focus(live: LiveBoard, hand: Hand) -> impl IntoView {
    let all = live.count();
    let subject = Memo::new(move |_| live.subject(hand.place.get()));
    let head = move || {
        let number = hand.place.get() + 1;
        subject.get().map(|subject| {
            view! {
                <header class="focus-head">
                    <p class="head-line">
                        <span class="latin">{subject.topic}</span>
                        " "
                        <span>{t!("workshop_board.question_of", number = number, all = all)}</span>
                    </p>
                    <h2 id=FOCUS tabindex="-1">
                        {subject.question}
                    </h2>
                </header>
            }
        })
    };
    let body = move || {
        let subject = subject.get()?;
        let place = hand.place.get();
        let body = match &subject.kind {
            QuestionKind::Anchors(_) => view! { <Answers live place subject /> }.into_any(),
            QuestionKind::Options(_) => view! { <Chosen live place subject /> }.into_any(),
            QuestionKind::Words => view! { <Words live place /> }.into_any(),
        };
        Some(body)
    };
    view! {
        <section class="focus" aria-labelledby=FOCUS>
            {head} {body} <Turn live hand />
        </section>
    }
}

/// Answers to choose from: their spread, what each means, and what could be discussed.
#[component]
fn Answers(live: LiveBoard, place: usize, subject: Subject) -> impl IntoView {
    let highest = live.asked.with_value(|asked| asked.highest);
    let answers = Memo::new(move |_| live.uncovered(place));
    let known = Signal::derive(move || answers.get().unwrap_or_default());
    let is_shown = Memo::new(move |_| answers.with(Option::is_some));
    let subject = StoredValue::new(subject);
    let rows = Signal::derive(move || {
        let known = known.get();
        subject.with_value(|subject| answer_rows(subject, &known))
    });
    let head = vec![
        t!("workshop_board.answer").to_owned(),
        t!("workshop_board.answers").to_owned(),
    ];
    let head = StoredValue::new(head);
    let talk = move || {
        let ask = question_to_discuss(&known.get())?;
        Some(view! {
            <div class="note">
                <p>{ask}</p>
            </div>
        })
    };
    let item = subject.with_value(|subject| subject.item().cloned());
    let item = StoredValue::new(item);
    view! {
        <div class="stack">
            <Show
                when=move || is_shown.get()
                fallback=move || view! { <Covered live place /> }
            >
                <Spread
                    figures=Signal::derive(move || known.get().into())
                    size=SpreadSize::Large
                    apart=true
                />
                <p>
                    <SpreadSentence answers=known highest apart=true />
                </p>
                <Twin
                    caption=t!("workshop_board.answers_to_this").to_owned()
                    head=head.get_value()
                    rows
                />
                {talk}
            </Show>
        </div>
        <div class="stack">
            <Anchors subject answers />
            <p class="cluster no-print">
                <AgreeOn live item />
                <Show when=move || is_shown.get()>
                    <button
                        class="button small quiet"
                        type="button"
                        on:click=move |_| {
                            live.cover(vec![subject.with_value(|one| one.part.clone())]);
                            lead_to(FOCUS);
                        }>
                        {t!("workshop_board.cover")}
                    </button>
                </Show>
            </p>
        </div>
    }
}

/// A plain choice: how many chose which option.
#[component]
fn Chosen(live: LiveBoard, place: usize, subject: Subject) -> impl IntoView {
    let answers = Memo::new(move |_| live.uncovered_options(place));
    let known = Signal::derive(move || answers.get().unwrap_or_default());
    let is_shown = Memo::new(move |_| answers.with(Option::is_some));
    let options = subject.options().unwrap_or_default().to_vec();
    let part = StoredValue::new(subject.part);
    let options = StoredValue::new(options);
    let rows = Signal::derive(move || options.with_value(|all| option_rows(all, &known.get())));
    let head = StoredValue::new(vec![
        t!("workshop_board.answer").to_owned(),
        t!("workshop_board.answers").to_owned(),
    ]);
    let talk = move || {
        let ask = option_to_discuss(&known.get())?;
        Some(view! {
            <div class="note">
                <p>{ask}</p>
            </div>
        })
    };
    // While it is covered the options are there to be read, without how many chose them.
    let unknown = move || {
        let all = options.get_value().into_iter();
        let all = all.map(|name| view! { <li><bdi>{name}</bdi></li> }.into_any());
        view! { <ul class="options-asked">{all.collect::<Vec<AnyView>>()}</ul> }
    };
    view! {
        <div class="stack">
            <Show when=move || is_shown.get() fallback=move || view! { <Covered live place /> }>
                <OptionBars options=options.get_value() answers=known />
            </Show>
        </div>
        <div class="stack">
            <Show when=move || is_shown.get() fallback=unknown>
                <p>
                    <OptionsSentence options=options.get_value() answers=known />
                </p>
                <Twin
                    caption=t!("workshop_board.answers_to_this").to_owned()
                    head=head.get_value()
                    rows
                />
                {talk}
            </Show>
            <p class="cluster no-print">
                <AgreeOn live item=StoredValue::new(None) />
                <Show when=move || is_shown.get()>
                    <button
                        class="button small quiet"
                        type="button"
                        on:click=move |_| {
                            live.cover(vec![part.get_value()]);
                            lead_to(FOCUS);
                        }
                    >
                        {t!("workshop_board.cover")}
                    </button>
                </Show>
            </p>
        </div>
    }
}

/// Covered, with the button that uncovers it.
#[component]
pub fn Covered(live: LiveBoard, place: usize) -> impl IntoView {
    let uncover = move |_| {
        let part = live.subject(place).map(|subject| subject.part);
        live.uncover(part.into_iter().collect());
        lead_to(FOCUS);
    };
    view! {
        <Curtain live />
        <p class="no-print">
            <button class="button primary" type="button" on:click=uncover>
                {t!("workshop_board.uncover")}
            </button>
        </p>
    }
}

/// Stands in place of what is covered: who looks here knows only how many are in.
#[component]
pub fn Curtain(live: LiveBoard) -> impl IntoView {
    let n = live.open.n();
    view! {
        <p class="covered">
            <span>{move || t!("workshop_board.covered", n = n.get())}</span>
        </p>
    }
}

/// What each answer means; the one that most chose stands out once it is uncovered.
#[component]
fn Anchors(subject: StoredValue<Subject>, answers: Memo<Option<Distribution>>) -> impl IntoView {
    let most = Memo::new(move |_| answers.with(|answers| answers.as_ref().and_then(most_chosen)));
    let anchors = subject.with_value(|subject| subject.anchors().cloned());
    let anchor = |(number, words): (u8, String)| {
        view! {
            <li class:most=move || most.get() == Some(number)>
                <StageMark stage=Stage::new(number) size=MarkSize::Small />
                <p>{words}</p>
            </li>
        }
        .into_any()
    };
    let anchors = (1..).zip(anchors.into_iter().flatten()).map(anchor);
    view! { <ol class="anchors">{anchors.collect::<Vec<AnyView>>()}</ol> }
}

/// The number of the point that most chose; `None` where several were chosen as often, or none.
pub fn most_chosen(answers: &Distribution) -> Option<u8> {
    let highest = answers.points.into_iter().max().filter(|most| *most > 0)?;
    let mut at_top = (1..)
        .zip(answers.points)
        .filter(|(_, times)| *times == highest);
    match (at_top.next(), at_top.next()) {
        (Some((number, _)), None) => Some(number),
        _ => None,
    }
}

fn answer_rows(subject: &Subject, answers: &Distribution) -> Vec<Vec<String>> {
    let anchors = subject.anchors().into_iter().flatten();
    let points = (1..).zip(anchors).zip(answers.points);
    let points = points.map(|((number, words), times): ((u8, &String), u32)| {
        vec![format!("{number} {words}"), count(times)]
    });
    let others = [
        (t!("spread.dont_know"), answers.dont_know),
        (t!("spread.not_applicable_long"), answers.not_applicable),
        (t!("spread.unanswered"), answers.unanswered),
    ];
    let others = others.map(|(words, times)| vec![words.to_owned(), count(times)]);
    points.chain(others).collect()
}

/// To the question before, onto the projector, to the next.
#[component]
fn Turn(live: LiveBoard, hand: Hand) -> impl IntoView {
    let name = move |place: Option<usize>| place.and_then(|place| live.subject(place));
    let before = Memo::new(move |_| name(hand.place.get().checked_sub(1)).map(|one| one.short));
    let next = Memo::new(move |_| name(Some(hand.place.get() + 1)).map(|one| one.short));
    let shown = hand.projection.shown();
    let is_on = Memo::new(move |_| shown.get() == Shown::Question(hand.place.get()));
    let turn = move |to: Option<usize>| {
        if let Some(to) = to {
            hand.take(to);
        }
    };
    view! {
        <p class="turn">
            <button
                class="button"
                type="button"
                aria-disabled=move || before.with(Option::is_none).then_some("true")
                on:click=move |_| turn(hand.place.get_untracked().checked_sub(1))
            >
                <span class="arrow" aria-hidden="true">
                    "\u{2190}"
                </span>
                " "
                {move || before.get().unwrap_or_else(|| t!("workshop_board.first").to_owned())}
            </button>
            <button
                class="button"
                type="button"
                aria-pressed=move || is_on.get().to_string()
                on:click=move |_| hand.projection.show(Shown::Question(hand.place.get_untracked()))
            >
                {move || match is_on.get() {
                    true => t!("workshop_board.on_projector"),
                    false => t!("workshop_board.show_on_projector"),
                }}
            </button>
            <button
                class="button primary"
                type="button"
                aria-disabled=move || next.with(Option::is_none).then_some("true")
                on:click=move |_| turn(Some(hand.place.get_untracked() + 1))
            >
                {move || next.get().unwrap_or_else(|| t!("workshop_board.last").to_owned())}
                " "
                <span class="arrow" aria-hidden="true">
                    "\u{2192}"
                </span>
            </button>
        </p>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_answer_can_be_the_one_that_most_chose() {
        for (points, most) in [
            ([0; 5], None),
            ([1, 3, 2, 0, 0], Some(2)),
            ([3, 0, 3, 0, 0], None),
            ([0, 0, 0, 0, 1], Some(5)),
        ] {
            let answers = Distribution {
                points,
                ..Distribution::default()
            };
            assert_eq!(most_chosen(&answers), most, "{points:?}");
        }
    }
}
