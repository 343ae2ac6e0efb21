//! The answers that moved one way.

use leptos::prelude::*;

use crate::content::assessment::Questionnaire;
use crate::domain::assessment::Answer;
use crate::domain::assessment::compare::ItemChange;
use crate::t;
use crate::ui::charts::Arrow;
use crate::ui::components::Section;
use crate::ui::text::plain;

use super::pair::Pair;

/// Which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    /// To a higher point.
    Up,
    /// To a lower point.
    Down,
}

impl Direction {
    fn id(self) -> &'static str {
        match self {
            Self::Up => "moved-up",
            Self::Down => "moved-down",
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::Up => "moved rose",
            Self::Down => "moved fell",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Up => t!("compare.up.title"),
            Self::Down => t!("compare.down.title"),
        }
    }

    fn none(self) -> &'static str {
        match self {
            Self::Up => t!("compare.up.none"),
            Self::Down => t!("compare.down.none"),
        }
    }

    /// The answers of a pair that moved this way, largest step first.
    fn of(self, pair: &Pair) -> Vec<&ItemChange> {
        match self {
            Self::Up => pair.comparison.risen(),
            Self::Down => pair.comparison.fallen(),
        }
    }
}

/// The answers that moved one way, each with what it says now; or that there are none.
#[component]
pub(super) fn Moves(
    pair: Memo<Pair>,
    questionnaire: &'static Questionnaire,
    direction: Direction,
) -> impl IntoView {
    let count = move || pair.with(|p| direction.of(p).len());
    let counted = move || match count() {
        0 => String::new(),
        n => t!("compare.answers", n = n),
    };
    let words_after = move || (count() > 0).then(|| view! { <p>{t!("compare.words_after")}</p> });
    let list = move || {
        pair.with(|p| {
            let rows: Vec<_> = direction
                .of(p)
                .into_iter()
                .filter_map(|change| row(change, questionnaire, direction))
                .collect();
            if rows.is_empty() {
                view! { <p>{direction.none()}</p> }.into_any()
            } else {
                view! { <ul class="rows">{rows}</ul> }.into_any()
            }
        })
    };
    view! {
        <Section
            id=direction.id()
            title=direction.title()
            hint=Signal::derive(counted)
            beside=words_after.into_any()
            class="flows"
        >
            {list}
        </Section>
    }
}

fn row(
    change: &ItemChange,
    questionnaire: &Questionnaire,
    direction: Direction,
) -> Option<impl IntoView + use<>> {
    let question = questionnaire.question(&change.item)?;
    let topic = questionnaire.topic_of(&change.item)?;
    let before = change.before.and_then(Answer::point)?;
    let after = change.after.and_then(Answer::point)?;
    Some(view! {
        <li class=direction.class()>
            <span class="number">{before.number()} <Arrow /> {after.number()}</span>
            <div>
                <p>
                    <strong>{plain(question.short)}</strong>
                    " "
                    <span class="muted small">{plain(topic.name)}</span>
                </p>
                <p>{plain(question.anchor(after))}</p>
            </div>
        </li>
    })
}
