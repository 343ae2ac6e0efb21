//! What would be different here, were something of a file taken over: shown before anything is done.

use leptos::prelude::*;

use crate::store::{Compared, RestoreChoice, Workspace};
use crate::t;

use super::differences::{contradictions, difference_list, differences};

/// The differences, and where both say something else. Draws nothing where what is here stays as it is.
#[component]
pub fn WouldChange(
    /// What came, beside what is here.
    compared: StoredValue<Compared>,
    /// What is to be done with it.
    #[prop(into)]
    choice: Signal<RestoreChoice>,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    move || {
        let choice = choice.get();
        compared.with_value(|compared| {
            let ours = workspace.present(compared.here.as_ref()?)?;
            let then = workspace.would_be(compared, choice)?;
            let lines = differences(&ours, &then);
            let changes = match lines.is_empty() {
                true => view! { <p>{t!("differences.nothing")}</p> }.into_any(),
                false => view! {
                    <p class="label">{t!("differences.would_change")}</p>
                    {difference_list(&lines)}
                }
                .into_any(),
            };
            let clashes = (choice == RestoreChoice::Join)
                .then(|| contradictions(&then, &compared.document))
                .filter(|lines| !lines.is_empty());
            let clashes = clashes.map(|lines| {
                view! {
                    <p class="label">{t!("differences.both_differ")}</p>
                    {difference_list(&lines)}
                }
            });
            Some(view! { <div class="differences">{changes} {clashes}</div> })
        })
    }
}
