//! One question of the facilitator's own: its words, and how it is answered.

use leptos::prelude::*;

use crate::browser::page;
use crate::content::assessment::stage_text;
use crate::domain::assessment::Stage;
use crate::domain::records::RecordId;
use crate::domain::workshop::{OwnQuestion, QuestionKind};
use crate::t;
use crate::ui::form::{Bind, Choice, LinesField, OptionsField};
use crate::ui::text::plain;

use super::question_list::QuestionList;

const WORDS: &str = "words";
const ANCHORS: &str = "anchors";
const OPTIONS: &str = "options";

/// The form of a question. Described answers and options that were written come back when the person changes their mind
/// twice.
#[component]
pub fn QuestionForm(id: RecordId, questions: QuestionList) -> impl IntoView {
    let text = questions.bind(
        id,
        |one| one.text.clone(),
        |one, text| text.clone_into(&mut one.text),
    );
    let kept = StoredValue::new(<[String; 5]>::default());
    let kept_options = StoredValue::new(no_options());
    let answered_with = Memo::new(move |_| match questions.get(id).kind {
        QuestionKind::Anchors(_) => ANCHORS,
        QuestionKind::Options(_) => OPTIONS,
        QuestionKind::Words => WORDS,
    });
    let is_described = move || answered_with.get() == ANCHORS;
    let has_options = move || answered_with.get() == OPTIONS;
    let kind = Bind {
        get: Signal::derive(move || answered_with.get().to_owned()),
        set: Callback::new(move |word: String| {
            match untrack(|| questions.get(id)).kind {
                QuestionKind::Anchors(anchors) => kept.set_value(anchors),
                QuestionKind::Options(options) => kept_options.set_value(options),
                QuestionKind::Words => {}
            }
            let (described, options) = (kept.get_value(), kept_options.get_value());
            questions.edit(id, move |one| {
                one.kind = match &*word {
                    ANCHORS => QuestionKind::Anchors(described),
                    OPTIONS => QuestionKind::Options(options),
                    _ => QuestionKind::Words,
                };
            });
        }),
    };
    let choice = |value: &str, label: &str| Choice {
        value: value.to_owned(),
        label: label.to_owned(),
    };
    view! {
        <div class="field-grid">
            <LinesField
                id=format!("{id}-text")
                label=t!("workshop_prepare.own.question")
                bind=text
                max=OwnQuestion::MAX_TEXT
                class="wide"
                rows=2
            />
            <OptionsField
                id=format!("{id}-kind")
                label=t!("workshop_prepare.own.kind")
                bind=kind
                choices=vec![
                    choice(WORDS, t!("workshop_prepare.own.words")),
                    choice(ANCHORS, t!("workshop_prepare.own.anchors")),
                    choice(OPTIONS, t!("workshop_prepare.own.options")),
                ]
                class="wide"
            />
        </div>
        <Show when=is_described>
            <Anchors id questions />
        </Show>
        <Show when=has_options>
            <Options id questions />
        </Show>
    }
}

/// The five described answers.
#[component]
fn Anchors(id: RecordId, questions: QuestionList) -> impl IntoView {
    let get = move |point: usize| match questions.get(id).kind {
        QuestionKind::Anchors(anchors) => anchors[point].clone(),
        QuestionKind::Options(_) | QuestionKind::Words => String::new(),
    };
    let anchor = move |point: usize| {
        let set = move |text: String| {
            questions.edit(id, move |one| {
                if let QuestionKind::Anchors(anchors) = &mut one.kind {
                    anchors[point] = text;
                }
            });
        };
        view! {
            <li>
                <b>{t!("workshop.count", n = point + 1)}</b>
                <textarea
                    id=format!("{id}-anchor-{point}")
                    rows="1"
                    maxlength=OwnQuestion::MAX_ANCHOR.to_string()
                    aria-label=t!("workshop_prepare.own.answer", n = point + 1)
                    prop:value=move || get(point)
                    on:input=move |event| set(event_target_value(&event))
                ></textarea>
            </li>
        }
        .into_any()
    };
    let are_blank = Memo::new(move |_| (0..5).all(|point| get(point).trim().is_empty()));
    let from_stages = move |_| {
        let names = Stage::ALL.map(|stage| plain(stage_text(stage).name).to_owned());
        questions.edit(id, move |one| one.kind = QuestionKind::Anchors(names));
        let _ = page::focus(&format!("{id}-anchor-0"));
    };
    view! {
        <div class="part">
            <h4>{t!("workshop_prepare.own.five")}</h4>
            <p class="small muted">{t!("workshop_prepare.own.five_hint")}</p>
            <Show when=move || are_blank.get()>
                <p>
                    <button class="button small" type="button" on:click=from_stages>
                        {t!("workshop_prepare.own.from_stages")}
                    </button>
                </p>
            </Show>
            <ol class="anchors-form">{(0..5).map(anchor).collect::<Vec<AnyView>>()}</ol>
        </div>
    }
}

/// As few options as a plain choice can have, with nothing in them yet.
fn no_options() -> Vec<String> {
    vec![String::new(); *OwnQuestion::OPTIONS.start()]
}

/// The options with another text at a place. Empty ones at the end are none, as far as there may be fewer.
fn with_option(mut options: Vec<String>, place: usize, text: String) -> Vec<String> {
    let fewest = *OwnQuestion::OPTIONS.start();
    options.resize(options.len().max(place + 1), String::new());
    options[place] = text;
    while options.len() > fewest && options.last().is_some_and(String::is_empty) {
        options.pop();
    }
    options
}

/// The options of a plain choice, and one more field as long as there may be one more.
#[component]
fn Options(id: RecordId, questions: QuestionList) -> impl IntoView {
    let all = move || match questions.get(id).kind {
        QuestionKind::Options(options) => options,
        QuestionKind::Anchors(_) | QuestionKind::Words => no_options(),
    };
    let fields = Memo::new(move |_| {
        let written = all().iter().filter(|text| !text.is_empty()).count();
        let fields = all().len().max(written + 1);
        fields.min(OwnQuestion::MAX_OPTIONS)
    });
    let field = move |place: usize| {
        let get = move || all().get(place).cloned().unwrap_or_default();
        let set = move |text: String| {
            questions.edit(id, move |one| {
                if let QuestionKind::Options(options) = &mut one.kind {
                    *options = with_option(std::mem::take(options), place, text);
                }
            });
        };
        view! {
            <li>
                <textarea
                    id=format!("{id}-option-{place}")
                    rows="1"
                    maxlength=OwnQuestion::MAX_ANCHOR.to_string()
                    aria-label=t!("workshop_prepare.own.option", n = place + 1)
                    prop:value=get
                    on:input=move |event| set(event_target_value(&event))
                ></textarea>
            </li>
        }
    };
    view! {
        <div class="part">
            <h4>{t!("workshop_prepare.own.options_title")}</h4>
            <p class="small muted">
                {t!(
                    "workshop_prepare.own.options_hint",
                    fewest = *OwnQuestion::OPTIONS.start(),
                    most = OwnQuestion::MAX_OPTIONS
                )}
            </p>
            <ol class="options-form">
                <For each=move || 0..fields.get() key=|place| *place let:place>
                    {field(place)}
                </For>
            </ol>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_options_at_the_end_are_none_and_those_between_stay() {
        let texts =
            |all: &[&str]| -> Vec<String> { all.iter().map(|one| (*one).to_owned()).collect() };
        let typed =
            |all: &[&str], place, text: &str| with_option(texts(all), place, text.to_owned());
        assert_eq!(typed(&["", ""], 0, "North"), texts(&["North", ""]));
        assert_eq!(
            typed(&["North", ""], 2, "East"),
            texts(&["North", "", "East"])
        );
        assert_eq!(typed(&["North", "", "East"], 2, ""), texts(&["North", ""]));
        assert_eq!(
            typed(&["North", "South", "East"], 1, ""),
            texts(&["North", "", "East"])
        );
        assert_eq!(typed(&["North", ""], 0, ""), texts(&["", ""]));
    }
}
