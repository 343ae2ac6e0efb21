//! The question before something is removed. There is no undo here, so there is always the way to a file first.

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use crate::browser::{dialog, page};
use crate::store::raw::{self, RawText};
use crate::t;
use crate::ui::components::RemovalDialog;
use crate::ui::navigation::focus_heading;

use super::{Stored, look, save};

const DIALOG: &str = "remove-stored";

/// What is to be removed.
#[derive(Debug, Clone, PartialEq)]
pub enum Question {
    /// One text, and where the focus goes with it: to the first of these elements that is there then.
    One(RawText, [String; 2]),
    /// All that were set aside.
    SetAside(Vec<RawText>),
    /// Everything.
    Everything(Vec<RawText>),
}

impl Question {
    fn texts(&self) -> &[RawText] {
        match self {
            Self::One(text, _) => std::slice::from_ref(text),
            Self::SetAside(texts) | Self::Everything(texts) => texts,
        }
    }

    fn title(&self) -> String {
        match self {
            Self::One(text, _) => t!("safe.question.one", name = text.name()),
            Self::SetAside(texts) => t!("safe.question.aside", n = texts.len()),
            Self::Everything(texts) => t!("safe.question.everything", n = texts.len()),
        }
    }
}

/// Asks whether that is meant.
pub fn ask(asked: RwSignal<Option<Question>>, question: Question) {
    asked.set(Some(question));
    // A browser without dialogs does nothing here, which loses nothing.
    let _ = dialog::open(DIALOG);
}

/// The question.
#[component]
pub fn AskBefore(
    /// What is asked.
    asked: RwSignal<Option<Question>>,
    /// What became of the last one.
    outcome: RwSignal<String>,
    /// What is stored.
    kept: RwSignal<Stored>,
) -> impl IntoView {
    let texts = move || {
        let question = asked.get_untracked();
        question.map_or_else(Vec::new, |question| question.texts().to_vec())
    };
    let remove = move |()| {
        let texts = texts();
        let nearest = asked.with_untracked(|asked| match asked {
            Some(Question::One(_, nearest)) => nearest.to_vec(),
            _ => Vec::new(),
        });
        spawn_local(async move {
            let removed = raw::remove(&texts).await;
            outcome.set(match removed {
                Ok(()) => t!("safe.removed", n = texts.len()),
                Err(_) => t!("safe.not_removed").to_owned(),
            });
            look(kept).await;
            // The button went with what it removed; where the focus goes stands there once the list is drawn again.
            tick().await;
            if !nearest.iter().any(|id| page::focus(id).is_ok()) {
                focus_heading();
            }
        });
    };
    let question =
        move || asked.with(|asked| asked.as_ref().map(Question::title).unwrap_or_default());
    view! {
        <RemovalDialog
            id=DIALOG
            question=Signal::derive(question)
            consequence=t!("safe.question.text")
            keep=t!("safe.question.keep")
            remove=t!("safe.question.remove")
            removed=remove
        >
            <button class="button" type="button" on:click=move |_| save(&texts())>
                {t!("safe.save")}
            </button>
        </RemovalDialog>
    }
}
