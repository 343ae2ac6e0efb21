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

/// The form of a question. Described answers that were written come back when the person changes their mind twice.
#[component]
pub fn QuestionForm(id: RecordId, questions: QuestionList) -> impl IntoView {
    let text = questions.bind(
        id,
        |one| one.text.clone(),
        |one, text| text.clone_into(&mut one.text),
    );
    let kept = StoredValue::new(<[String; 5]>::default());
    let is_described =
        Memo::new(move |_| matches!(questions.get(id).kind, QuestionKind::Anchors(_)));
    let kind = Bind {
        get: Signal::derive(move || match is_described.get() {
            true => ANCHORS.to_owned(),
            false => WORDS.to_owned(),
        }),
        set: Callback::new(move |word: String| {
            if let QuestionKind::Anchors(anchors) = untrack(|| questions.get(id)).kind {
                kept.set_value(anchors);
            }
            let described = kept.get_value();
            questions.edit(id, move |one| {
                one.kind = match &*word {
                    ANCHORS => QuestionKind::Anchors(described),
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
                ]
                class="wide"
            />
        </div>
        <Show when=move || is_described.get()>
            <Anchors id questions />
        </Show>
    }
}

/// The five described answers.
#[component]
fn Anchors(id: RecordId, questions: QuestionList) -> impl IntoView {
    let get = move |point: usize| match questions.get(id).kind {
        QuestionKind::Anchors(anchors) => anchors[point].clone(),
        QuestionKind::Words => String::new(),
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
