//! The currency of all amounts.

use leptos::prelude::*;

use crate::domain::portfolio::Portfolio;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::Section;

/// Currencies that are offered; any other can be typed.
const OFFERED: [&str; 12] = [
    "EUR", "CHF", "USD", "GBP", "SEK", "DKK", "NOK", "PLN", "CZK", "CAD", "AUD", "JPY",
];

/// A field for the code of a currency. What is no code changes nothing.
#[component]
pub fn Currency() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let portfolio = workspace.portfolio();
    let now = Memo::new(move |_| portfolio.with(|portfolio| portfolio.currency.clone()));
    let is_wrong = RwSignal::new(false);
    let change = move |event| {
        let text = event_target_value(&event).trim().to_ascii_uppercase();
        let is_code = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase());
        is_wrong.set(!is_code);
        if is_code {
            workspace.edit_only::<Portfolio>(|portfolio| portfolio.currency = text);
        }
    };
    let offered: Vec<AnyView> = OFFERED
        .iter()
        .map(|code| view! { <option value=*code></option> }.into_any())
        .collect();
    view! {
        <Section
            id="currency"
            title=t!("portfolio.currency.title")
            hint=t!("portfolio.currency.hint").to_owned()
        >
            <p class="field" class:invalid=move || is_wrong.get()>
                <label for="currency-code">{t!("portfolio.currency.label")}</label>
                <input
                    id="currency-code"
                    type="text"
                    autocomplete="off"
                    maxlength="3"
                    list="currency-codes"
                    aria-invalid=move || is_wrong.get().then_some("true")
                    aria-describedby="currency-error"
                    prop:value=now
                    on:change=change
                />
                <datalist id="currency-codes">{offered}</datalist>
                <span
                    class="field-error"
                    id="currency-error"
                    role="alert"
                    hidden=move || !is_wrong.get()
                >
                    {move || is_wrong.get().then(|| t!("portfolio.currency.wrong", now = now.get()))}
                </span>
            </p>
        </Section>
    }
}
