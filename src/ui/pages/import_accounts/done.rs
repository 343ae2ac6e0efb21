//! What was taken in.

use leptos::prelude::*;

use crate::t;
use crate::ui::components::NotKept;
use crate::ui::route::Route;

/// How many accounts were imported or changed, and where to go from here.
#[component]
pub fn Done(
    added: usize,
    changed: usize,
    same: usize,
    #[prop(into)] again: Callback<()>,
) -> impl IntoView {
    let title = match (added, changed) {
        (0, 1..) => t!("import.update.done", n = changed),
        _ => t!("import.done", n = added),
    };
    let beside = (added > 0 && changed > 0).then(|| t!("import.update.done", n = changed));
    view! {
        <div class="found" role="status">
            <h2>{title}</h2>
            {beside.map(|words| view! { <p>{words}</p> })}
            <NotKept />
            {(same > 0).then(|| view! { <p>{t!("import.update.same_count", n = same)}</p> })}
            {(added + changed > 0).then(|| view! { <p>{t!("import.done_hint")}</p> })}
            <p class="cluster">
                <a class="button primary" href=Route::Accounts.href()>
                    {t!("import.to_list")}
                </a>
                <a class="button" href=Route::Portfolio.href()>
                    {t!("import.to_portfolio")}
                </a>
                <button class="button quiet" type="button" on:click=move |_| again.run(())>
                    {t!("import.again")}
                </button>
            </p>
        </div>
    }
}
