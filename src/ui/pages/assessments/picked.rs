//! What is marked for a comparison.

use leptos::prelude::*;

use crate::domain::id::DocumentId;
use crate::domain::order::ranked;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::display_name;
use crate::ui::navigation::focus_or_heading;
use crate::ui::route::Route;

use super::pick_box;

/// A bar that appears with the first mark and leads on with the second.
#[component]
pub fn PickedBar(picked: RwSignal<Vec<DocumentId>>) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    // The earlier one is "before", whichever was marked first.
    let chosen = move || {
        let chosen = picked.get().into_iter().filter_map(|id| {
            let assessment = workspace.assessment(&id)?;
            Some(assessment.with(|a| (a.date, a.edited, display_name(a), id)))
        });
        ranked(chosen, |(date, edited, ..)| (date.number(), *edited as i64))
    };
    // The bar goes with its button; the keyboard goes on at what was marked last.
    let clear = move |_| {
        let last = picked.with_untracked(|picked| picked.last().map(pick_box));
        picked.set(Vec::new());
        focus_or_heading(&last.unwrap_or_default());
    };
    move || {
        let chosen = chosen();
        let (text, link) = match &chosen[..] {
            [] => return None,
            [(.., before, a), (.., after, b)] => {
                let text = t!(
                    "assess.picked_two",
                    before = before.as_str(),
                    after = after.as_str()
                );
                (text, Some(Route::Compare(a.clone(), b.clone())))
            }
            [(.., name, _), ..] => (t!("assess.picked_one", name = name.as_str()), None),
        };
        Some(view! {
            <div class="sticky-summary" role="region" aria-label=t!("assess.compare")>
                <p role="status">{text}</p>
                <p class="cluster">
                    {link
                        .map(|route| {
                            view! {
                                <a class="button primary" href=route.href()>
                                    {t!("assess.compare_two")}
                                </a>
                            }
                        })}
                    <button class="button quiet" type="button" on:click=clear>
                        {t!("assess.clear_picked")}
                    </button>
                </p>
            </div>
        })
    }
}
