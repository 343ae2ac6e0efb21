//! Counting by show of hands, question by question.

use leptos::prelude::*;

use crate::browser::keyboard::is_typing;
use crate::content::assessment::{Question, Topic};
use crate::domain::assessment::{Answer, Point};
use crate::domain::workshop::{HandCounts, Progress, Workshop};
use crate::store::PutBack;
use crate::t;
use crate::ui::components::Section;
use crate::ui::form::{Bind, Choice, ChoiceField, Removal};
use crate::ui::pages::workshop::open_workshop;
use crate::ui::text::plain;

/// What hands can be raised for: the five points, and that one does not know.
const ANSWERS: usize = 6;

/// A key that comes so soon after a letter is a scanner's, in milliseconds.
const BURST: f64 = 40.0;

/// A counter for each answer to a question. Keys count too, while nothing is typed.
#[component]
pub fn Hands(is_closed: Memo<bool>) -> impl IntoView {
    let open = open_workshop();
    let topics = open.questionnaire.topics;
    let asked = open.editor.memo(move |workshop| {
        let asked = workshop.session.dimensions;
        let topics = topics.iter().enumerate();
        let places = topics.filter(|(place, _)| asked.has(*place));
        places.map(|(place, _)| place).collect::<Vec<usize>>()
    });
    let questions = move || -> Vec<&'static Question> {
        let of = |place: &usize| {
            topics
                .get(*place)
                .map_or(&[][..], |topic: &Topic| topic.questions)
        };
        asked.with(|asked| asked.iter().flat_map(of).collect())
    };
    let at = RwSignal::new(0_usize);
    let count = Memo::new(move |_| questions().len());
    let question = move || {
        let questions = questions();
        let last = questions.len().saturating_sub(1);
        questions.get(at.get().min(last)).copied()
    };
    let choices = Signal::derive(move || {
        let numbered = (1..).zip(questions());
        let choice = |(number, one): (usize, &Question)| Choice {
            value: (number - 1).to_string(),
            label: t!(
                "workshop_collect.hands.numbered",
                n = number,
                name = plain(one.short)
            ),
        };
        numbered.map(choice).collect::<Vec<Choice>>()
    });
    let bind = Bind {
        get: Signal::derive(move || at.get().to_string()),
        set: Callback::new(move |text: String| at.set(text.parse().unwrap_or(0))),
    };
    let counted = move |answer: Answer| {
        let item = question().map(|one| &one.id);
        item.map_or(0, |item| {
            open.editor
                .document
                .with(|one| hands_for(&one.hands, item, answer))
        })
    };
    let add = move |answer: Answer, step: i32| {
        let item = untrack(question).map(|one| one.id.clone());
        let Some(item) = item.filter(|_| !is_closed.get_untracked()) else {
            return;
        };
        open.editor.edit(move |workshop| {
            let now = hands_for(&workshop.hands, &item, answer);
            workshop
                .hands
                .set(&item, answer, now.saturating_add_signed(step));
            // Whoever counts hands collects.
            if workshop.progress == Progress::Preparing {
                workshop.progress = Progress::Collecting;
            }
        });
    };
    // When the last key came that no hand is counted by.
    let scanned_at = StoredValue::new(None::<f64>);
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        let code = event.code();
        let digit = code.strip_prefix("Digit").or(code.strip_prefix("Numpad"));
        let answer = digit
            .and_then(|digit| digit.parse().ok())
            .and_then(Point::new)
            .map(Answer::Point);
        // A scanner types a whole link within a moment, letters and digits, and ends it with Enter.
        let (now, key) = (event.time_stamp(), event.key());
        let is_scanned = scanned_at.get_value().is_some_and(|at| now - at < BURST);
        let is_letter = key.chars().count() == 1 && digit.is_none();
        if is_scanned || is_letter {
            scanned_at.set_value(Some(now));
        }
        if is_scanned && !is_typing() {
            event.prevent_default();
            return;
        }
        let is_ours = !is_typing() && !event.ctrl_key() && !event.meta_key() && !event.alt_key();
        if let Some(answer) = answer.filter(|_| is_ours) {
            event.prevent_default();
            add(answer, if event.shift_key() { -1 } else { 1 });
        }
    };
    let total = move || {
        (0..ANSWERS)
            .map(|place| counted(answer_at(place)))
            .sum::<u32>()
    };
    let clear = move |_| {
        let Some(one) = untrack(question).filter(|_| !is_closed.get_untracked()) else {
            return;
        };
        let name = t!("workshop_collect.hands.of", name = plain(one.short));
        let removal: Removal<Workshop> = Box::new(move |workshop| {
            let counts = workshop.hands.clear(&one.id)?;
            let put_back: PutBack<Workshop> =
                Box::new(move |workshop: &mut Workshop| workshop.hands.put_back(&one.id, &counts));
            Some(put_back)
        });
        open.editor.remove.run((name, removal));
    };
    let is_last = move || at.get() + 1 >= count.get();
    let counters = move || {
        let question = question();
        let row = move |place: usize| {
            let answer = answer_at(place);
            let words = match answer {
                Answer::Point(point) => question.map_or("", |one| plain(one.anchor(point))),
                _ => t!("answer.dont_know"),
            };
            view! { <Counter place words counted=Signal::derive(move || counted(answer)) is_closed add=Callback::new(move |step| add(answer, step)) /> }
            .into_any()
        };
        (0..ANSWERS).map(row).collect::<Vec<AnyView>>()
    };
    view! {
        <Section
            id="hands"
            class="wide flows"
            title=t!("workshop_collect.hands.title")
            hint=t!("workshop_collect.hands.hint").to_owned()
        >
            <ChoiceField
                id="hands-question"
                label=t!("workshop_collect.hands.question")
                bind
                choices
            />
            <p class="asks">{move || question().map(|one| plain(one.question))}</p>
            <div on:keydown=on_key>
                <ol class="hands">{counters}</ol>
                <div class="hands-foot">
                    <p role="status">
                        <b>{move || t!("workshop_collect.hands.counted", n = total())}</b>
                        " "
                        {t!("workshop_collect.hands.for_this")}
                    </p>
                    <p class="cluster">
                        <button
                            class="button small quiet"
                            type="button"
                            aria-disabled=move || (is_closed.get() || total() == 0).then_some("true")
                            on:click=clear
                        >
                            {t!("workshop_collect.hands.clear")}
                        </button>
                        <button
                            class="button"
                            type="button"
                            aria-disabled=move || is_last().then_some("true")
                            on:click=move |_| {
                                if !untrack(is_last) {
                                    at.update(|at| *at += 1);
                                }
                            }
                        >
                            {t!("workshop_collect.hands.next")}
                            " "
                            <span class="arrow" aria-hidden="true">
                                "→"
                            </span>
                        </button>
                    </p>
                </div>
            </div>
            <p class="small muted measure">{t!("workshop_collect.hands.about")}</p>
        </Section>
    }
}

#[component]
fn Counter(
    place: usize,
    words: &'static str,
    counted: Signal<u32>,
    is_closed: Memo<bool>,
    add: Callback<i32>,
) -> impl IntoView {
    let is_point = place + 1 < ANSWERS;
    let stage = match is_point {
        true => (place + 1).to_string(),
        false => "none".to_owned(),
    };
    let label = match is_point {
        true => t!("workshop_collect.hands.for_point", n = place + 1),
        false => t!("workshop_collect.hands.for_unknown").to_owned(),
    };
    let is_most = move || is_closed.get() || counted.get() >= HandCounts::MAX;
    view! {
        <li>
            <span class="stage-mark" data-stage=stage>
                <b>{if is_point { t!("workshop.count", n = place + 1) } else { "?".to_owned() }}</b>
            </span>
            <p>{words}</p>
            <span class="steppers" role="group" aria-label=label>
                <button
                    type="button"
                    aria-label=t!("workshop_collect.hands.less")
                    aria-disabled=move || (is_closed.get() || counted.get() == 0).then_some("true")
                    on:click=move |_| {
                        if counted.get_untracked() > 0 {
                            add.run(-1);
                        }
                    }
                >
                    "−"
                </button>
                <output>{move || t!("workshop.count", n = counted.get())}</output>
                <button
                    type="button"
                    aria-label=t!("workshop_collect.hands.more")
                    aria-disabled=move || is_most().then_some("true")
                    on:click=move |_| add.run(1)
                >
                    "+"
                </button>
            </span>
        </li>
    }
}

/// The answer of a counter, by its place from 0.
fn answer_at(place: usize) -> Answer {
    let number = u8::try_from(place + 1).ok();
    number
        .and_then(Point::new)
        .map_or(Answer::DontKnow, Answer::Point)
}

fn hands_for(hands: &HandCounts, item: &crate::domain::id::ItemId, answer: Answer) -> u32 {
    let counts = hands.get(item);
    match answer {
        Answer::Point(point) => counts.points[usize::from(point.number()) - 1],
        Answer::DontKnow => counts.dont_know,
        Answer::NotApplicable => counts.not_applicable,
    }
}
