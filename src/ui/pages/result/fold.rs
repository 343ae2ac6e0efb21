//! Parts of the result that are folded until somebody wants them, and the table of contents that opens them.

use leptos::prelude::*;

use crate::browser::page;
use crate::content::text::Key;
use crate::key;
use crate::t;
use crate::ui::text::plain;

/// A part that is folded. On paper all are open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What the stage means.
    Meaning,
    /// The actions after the first few.
    Actions,
    /// Dimensions with their targets.
    Dimensions,
    /// What stands out.
    Ends,
}

impl Part {
    const ALL: [Self; 4] = [Self::Meaning, Self::Actions, Self::Dimensions, Self::Ends];

    /// The id of its line, which takes the focus.
    const fn id(self) -> &'static str {
        match self {
            Self::Meaning => "meaning",
            Self::Actions => "more-actions",
            Self::Dimensions => "dimensions",
            Self::Ends => "ends",
        }
    }

    const fn title(self) -> Key {
        match self {
            Self::Meaning => key!("result.meaning.title"),
            Self::Actions => key!("result.actions.more"),
            Self::Dimensions => key!("result.aims.title"),
            Self::Ends => key!("result.ends.title"),
        }
    }
}

/// Which parts are open on the screen.
#[derive(Clone, Copy)]
pub struct Folds([RwSignal<bool>; Part::ALL.len()]);

impl Folds {
    /// All of them folded.
    pub fn new() -> Self {
        Self(std::array::from_fn(|_| RwSignal::new(false)))
    }

    fn of(self, part: Part) -> RwSignal<bool> {
        self.0[part as usize]
    }

    fn go_to(self, part: Part) {
        self.of(part).set(true);
        request_animation_frame(move || {
            let _ = page::focus(part.id());
        });
    }
}

/// A folded part: its title, and in a line what is in it.
#[component]
pub fn Fold(
    folds: Folds,
    part: Part,
    /// What opens, in a line; empty for nothing to add.
    #[prop(into)]
    gist: Signal<String>,
    children: Children,
) -> impl IntoView {
    let is_open = folds.of(part);
    let toggled = move |_| is_open.set(page::is_open(part.id()));
    view! {
        <details class="fold" prop:open=is_open on:toggle=toggled>
            <summary id=part.id()>
                <h2>{plain(part.title())}</h2>
                <span class="said">{gist}</span>
            </summary>
            <div class="fold-body">{children()}</div>
        </details>
    }
}

/// Leads to the parts, and opens them.
#[component]
pub fn Contents(
    folds: Folds,
    /// The parts that are there.
    #[prop(into)]
    parts: Signal<Vec<Part>>,
) -> impl IntoView {
    let links = move || {
        let all = Part::ALL.into_iter();
        let there = all.filter(|part| parts.with(|parts| parts.contains(part)));
        let link = |part: Part| {
            view! {
                <li>
                    <button
                        type="button"
                        class="button small quiet"
                        on:click=move |_| folds.go_to(part)
                    >
                        {plain(part.title())}
                    </button>
                </li>
            }
            .into_any()
        };
        there.map(link).collect::<Vec<AnyView>>()
    };
    view! {
        <nav class="result-contents no-print" aria-label=t!("result.contents")>
            <ul>{links}</ul>
        </nav>
    }
}
