//! Counting by show of hands, question by question.

use leptos::prelude::*;

use crate::browser::keyboard::is_typing;
use crate::domain::assessment::{Answer, Point};
use crate::domain::workshop::{GivenAnswer, HandCounts, Progress, QuestionKind, Workshop};
use crate::store::PutBack;
use crate::t;
use crate::ui::components::Section;
use crate::ui::form::{Bind, Choice, ChoiceField, Removal};
use crate::ui::pages::workshop::board::{AskedQuestions, Subject};
use crate::ui::pages::workshop::open_workshop;

/// A key that comes so soon after a letter is a scanner's, in milliseconds.
const BURST: f64 = 40.0;

/// A counter for each answer to a question. Keys count too, while nothing is typed.
#[component]
pub fn Hands(is_closed: Memo<bool>) -> impl IntoView {
    let open = open_workshop();
    // What was answered in words can't be counted.
    let asked = open.editor.memo(move |workshop| {
        let session = &workshop.session;
        let asked = AskedQuestions::new(open.questionnaire, session.dimensions, &session.questions);
        let subjects = asked.subjects.into_iter();
        subjects
            .filter(|subject| subject.kind != QuestionKind::Words)
            .collect::<Vec<Subject>>()
    });
    let at = RwSignal::new(0_usize);
    let count = Memo::new(move |_| asked.with(Vec::len));
    let question = Memo::new(move |_| {
        asked.with(|asked| {
            let last = asked.len().saturating_sub(1);
            asked.get(at.get().min(last)).cloned()
        })
    });
    let choices = Signal::derive(move || {
        let choice = |(number, one): (usize, &Subject)| Choice {
            value: (number - 1).to_string(),
            label: t!(
                "workshop_collect.hands.numbered",
                n = number,
                name = &*one.short
            ),
        };
        asked.with(|asked| (1..).zip(asked).map(choice).collect::<Vec<Choice>>())
    });
    let bind = Bind {
        get: Signal::derive(move || at.get().to_string()),
        set: Callback::new(move |text: String| at.set(text.parse().unwrap_or(0))),
    };
    let counted = move |answer: &GivenAnswer| {
        question.with(|question| {
            let part = question.as_ref().map(|one| &one.part);
            let document = open.editor.document;
            part.map_or(0, |part| {
                document.with(|workshop| workshop.hands.count(part, answer))
            })
        })
    };
    let add = move |answer: GivenAnswer, step: i32| {
        let part = question.get_untracked().map(|one| one.part);
        let Some(part) = part.filter(|_| !is_closed.get_untracked()) else {
            return;
        };
        open.editor.edit(move |workshop| {
            let now = workshop.hands.count(&part, &answer);
            let now = now.saturating_add_signed(step);
            workshop.hands.set_count(&part, &answer, now);
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
        let place = digit
            .and_then(|digit| digit.parse::<usize>().ok())
            .and_then(|number| number.checked_sub(1));
        let answer = place.and_then(|place| {
            question.with_untracked(|question| answers(question.as_ref()?).into_iter().nth(place))
        });
        let answer = answer.filter(|(answer, _)| *answer != UNKNOWN);
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
        if let Some((answer, _)) = answer.filter(|_| is_ours) {
            event.prevent_default();
            add(answer, if event.shift_key() { -1 } else { 1 });
        }
    };
    let total = move || {
        let all = question.with(|one| one.as_ref().map(answers).unwrap_or_default());
        all.iter().map(|(answer, _)| counted(answer)).sum::<u32>()
    };
    let clear = move |_| {
        let Some(one) = question
            .get_untracked()
            .filter(|_| !is_closed.get_untracked())
        else {
            return;
        };
        let name = t!("workshop_collect.hands.of", name = &*one.short);
        let removal: Removal<Workshop> = Box::new(move |workshop| {
            let counts = workshop.hands.clear(&one.part)?;
            let put_back: PutBack<Workshop> =
                Box::new(move |workshop: &mut Workshop| workshop.hands.put_back(&counts));
            Some(put_back)
        });
        open.editor.remove.run((name, removal));
    };
    let is_last = move || at.get() + 1 >= count.get();
    let counters = move || {
        let all = question.with(|one| one.as_ref().map(answers).unwrap_or_default());
        let row = |(place, (answer, words)): (usize, (GivenAnswer, String))| {
            let counts = answer.clone();
            let counted = Signal::derive(move || counted(&counts));
            let of = match &answer {
                GivenAnswer::Choice(Answer::Point(_)) => CounterOf::Point(place + 1),
                GivenAnswer::Option(_) => CounterOf::Option(place + 1),
                _ => CounterOf::Unknown,
            };
            let add = Callback::new(move |step| add(answer.clone(), step));
            view! { <Counter of words counted is_closed add /> }.into_any()
        };
        all.into_iter()
            .enumerate()
            .map(row)
            .collect::<Vec<AnyView>>()
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
            <p class="asks">{move || question.get().map(|one| one.question)}</p>
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

/// What a counter counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum CounterOf {
    /// A described answer, by its number.
    Point(usize),
    /// An option, by its number.
    Option(usize),
    /// That one does not know.
    Unknown,
}

#[component]
fn Counter(
    of: CounterOf,
    words: String,
    counted: Signal<u32>,
    is_closed: Memo<bool>,
    add: Callback<i32>,
) -> impl IntoView {
    let (sign, stage, label) = match of {
        CounterOf::Point(n) => (
            t!("workshop.count", n = n),
            Some(n.to_string()),
            t!("workshop_collect.hands.for_point", n = n),
        ),
        // The key that counts it; it is no stage.
        CounterOf::Option(n) => (
            t!("workshop.count", n = n),
            None,
            t!("workshop_collect.hands.for_option", option = &*words),
        ),
        CounterOf::Unknown => (
            "?".to_owned(),
            Some("none".to_owned()),
            t!("workshop_collect.hands.for_unknown").to_owned(),
        ),
    };
    let mark = match stage {
        Some(stage) => view! {
            <span class="stage-mark" data-stage=stage>
                <b>{sign}</b>
            </span>
        }
        .into_any(),
        None => view! { <kbd>{sign}</kbd> }.into_any(),
    };
    let is_most = move || is_closed.get() || counted.get() >= HandCounts::MAX;
    view! {
        <li>
            {mark}
            <p>
                <bdi>{words}</bdi>
            </p>
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

/// The answer that nobody needs a number for.
const UNKNOWN: GivenAnswer = GivenAnswer::Choice(Answer::DontKnow);

/// What hands can be raised for: the described answers or the options, and that one does not know.
fn answers(subject: &Subject) -> Vec<(GivenAnswer, String)> {
    let answer = |place: u8| match subject.kind {
        QuestionKind::Options(_) => Some(GivenAnswer::Option(place)),
        QuestionKind::Anchors(_) => {
            Point::new(place + 1).map(|point| GivenAnswer::Choice(Answer::Point(point)))
        }
        QuestionKind::Words => None,
    };
    let choices = (0..).zip(subject.kind.choices());
    let choices = choices.filter_map(|(place, words)| Some((answer(place)?, words.clone())));
    choices
        .chain([(UNKNOWN, t!("answer.dont_know").to_owned())])
        .collect()
}
