//! What was taken in.

use leptos::prelude::*;

use crate::t;
use crate::ui::components::NotKept;
use crate::ui::route::Route;

/// How many accounts were imported, and where to go from here.
#[component]
pub fn Done(count: usize, identical: usize, #[prop(into)] again: Callback<()>) -> impl IntoView {
    view! {
        <div class="found" role="status">
            <h2>{t!("import.done", n = count)}</h2>
            <NotKept />
            {(identical > 0).then(|| view! { <p>{t!("import.identical", n = identical)}</p> })}
            {(count > 0).then(|| view! { <p>{t!("import.done_hint")}</p> })}
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
