//! What may not work where another app, such as a chat program, shows the invitation in a browser of its own.

use leptos::prelude::*;

use crate::browser::page;
use crate::t;
use crate::ui::components::CopyButton;

/// Says so, with the way to a browser. The invitation stays in the address until the person begins, so that the whole
/// of it is what is copied.
#[component]
pub fn ChatBrowser() -> impl IntoView {
    // Once begun, the address is that of answers that no other browser has.
    let address = page::address();
    let copy = page::hash().starts_with("#k1").then(|| {
        let label = t!("take_part.within_app.copy");
        view! { <CopyButton text=Signal::stored(address) label class="small" /> }
    });
    view! {
        <div class="note measure stack tight" role="note">
            <p>
                <strong>{t!("take_part.within_app.title")}</strong>
                " "
                {t!("take_part.within_app.text")}
            </p>
            <p>{t!("take_part.within_app.do")}</p>
            {copy.map(|copy| view! { <p class="cluster">{copy}</p> })}
        </div>
    }
}
