//! How an answer stands to what the workshop has of the same person.

use std::cmp::Ordering;

use leptos::prelude::*;

use crate::domain::workshop::Response;
use crate::t;
use crate::ui::text::day;

/// How an answer stands to what the workshop has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerStatus {
    /// There is nothing of that person.
    New,
    /// It corrects what is there.
    Corrects,
    /// It is there.
    Same,
    /// There are other answers under the same revision.
    Differs,
    /// There is a later one.
    Older,
}

impl AnswerStatus {
    /// Compares what came with what is here.
    pub fn of(came: &Response, here: Option<&Response>) -> Self {
        let Some(here) = here else {
            return Self::New;
        };
        match came.revision.cmp(&here.revision) {
            Ordering::Greater => Self::Corrects,
            Ordering::Equal if came.says_the_same(here) => Self::Same,
            Ordering::Equal => Self::Differs,
            Ordering::Less => Self::Older,
        }
    }

    /// What the packet is then called.
    pub fn kind(self) -> &'static str {
        match self {
            Self::New => t!("open.answer.kind"),
            Self::Corrects => t!("open.answer.kind_corrected"),
            Self::Same => t!("open.answer.kind_same"),
            Self::Differs => t!("open.answer.kind_differs"),
            Self::Older => t!("open.answer.kind_older"),
        }
    }
}

/// How much of it is answered.
pub fn answered(response: &Response) -> String {
    let given = response.answers.iter().flatten().count();
    t!("open.answer.given", n = given, all = response.answers.len())
}

/// What the workshop has of the same person, beside what came.
pub fn versions(here: &Response, came: &Response) -> AnyView {
    let side = |response: &Response| {
        let which = match response.revision {
            0 => t!("open.answer.first").to_owned(),
            n => t!("open.answer.correction", n = n),
        };
        let about = format!("{} · {}", day(response.day), answered(response));
        view! {
            <b>{which}</b>
            <p class="small">{about}</p>
        }
    };
    let pairs = here.answers.iter().zip(&came.answers);
    let own = here.own.iter().zip(&came.own);
    let differing = pairs.filter(|(one, other)| one != other).count()
        + own.filter(|(one, other)| one != other).count();
    view! {
        <div class="versions">
            <div>
                <span class="latin">{t!("open.answer.here")}</span>
                {side(here)}
            </div>
            <div class="came">
                <span class="latin">{t!("open.answer.came")}</span>
                {side(came)}
                <p class="small">{t!("open.answer.differ", n = differing)}</p>
            </div>
        </div>
    }
    .into_any()
}
