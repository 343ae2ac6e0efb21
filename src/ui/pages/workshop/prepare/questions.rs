//! Up to five questions of the facilitator's own.

use leptos::prelude::*;

use crate::domain::records::RecordId;
use crate::domain::workshop::{OwnQuestion, QuestionKind, Session};
use crate::t;
use crate::ui::components::Section;
use crate::ui::form::{RecordHead, RecordList, facts};
use crate::ui::pages::workshop::open_workshop;

use super::question_form::QuestionForm;
use super::question_list::QuestionList;

/// The own questions: to be written, or as they were sent.
#[component]
pub fn OwnQuestions() -> impl IntoView {
    let open = open_workshop();
    let is_fixed = open.is_fixed();
    view! {
        <Section
            id="own"
            title=t!("workshop_prepare.own.title")
            hint=t!("workshop_prepare.own.hint", most = Session::MAX_QUESTIONS)
        >
            <Show when=move || is_fixed.get() fallback=|| view! { <Writing /> }>
                <Written />
            </Show>
        </Section>
    }
}

#[component]
fn Writing() -> impl IntoView {
    let questions = QuestionList::of(open_workshop().editor);
    let list = questions.list();
    let head = move |id: RecordId| {
        let question = questions.get(id);
        RecordHead {
            facts: facts(&[question_kind_name(&question.kind)]),
            title: question.text,
            ..RecordHead::default()
        }
    };
    let count = Memo::new(move |_| list.ids.with(Vec::len));
    let note = move || {
        view! {
            <span class="small muted">
                {move || t!("workshop_prepare.of", n = count.get(), most = Session::MAX_QUESTIONS)}
            </span>
        }
    };
    view! {
        <RecordList
            name=t!("workshop_prepare.own.title")
            list
            head
            form=move |id| view! { <QuestionForm id questions /> }.into_any()
            add=t!("workshop_prepare.own.add")
            none=t!("workshop_prepare.own.none")
            full=Signal::derive(move || count.get() >= Session::MAX_QUESTIONS)
            note
        />
    }
}

/// The questions that were sent.
#[component]
fn Written() -> impl IntoView {
    let questions = open_workshop()
        .editor
        .memo(|one| one.session.questions.clone());
    let shown = |question: OwnQuestion| {
        let kind = question_kind_name(&question.kind);
        let anchors = question.kind.choices().join(" · ");
        view! {
            <li>
                <p>{question.text}</p>
                <p class="small muted">{kind} {(!anchors.is_empty()).then_some(": ")} {anchors}</p>
            </li>
        }
        .into_any()
    };
    move || {
        let questions = questions.get();
        match questions.is_empty() {
            true => view! { <p class="muted">{t!("workshop_prepare.own.no")}</p> }.into_any(),
            false => {
                let all = questions.into_iter().map(shown).collect::<Vec<AnyView>>();
                view! { <ol class="stack tight">{all}</ol> }.into_any()
            }
        }
    }
}

fn question_kind_name(kind: &QuestionKind) -> &'static str {
    match kind {
        QuestionKind::Words => t!("workshop_prepare.own.words"),
        QuestionKind::Anchors(_) => t!("workshop_prepare.own.anchors"),
        QuestionKind::Options(_) => t!("workshop_prepare.own.options"),
    }
}
