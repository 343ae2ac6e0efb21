//! A link on the screen, for somebody with a camera.

use leptos::prelude::*;

use crate::browser::dialog;
use crate::t;
use crate::ui::components::{QrCode, fits_code};

/// The code beside its words, with a button that fills the screen with it.
#[component]
pub fn ShowIt(
    #[prop(into)] link: Signal<String>,
    /// What the code is of.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let fits = Memo::new(move |_| link.with(|link| fits_code(link)));
    view! {
        <div class="by-screen">
            <div class="stack tight">
                <h3>{t!("sending.show.title")}</h3>
                <p class="muted">
                    {move || match fits.get() {
                        true => t!("sending.show.text"),
                        false => t!("sending.show.none"),
                    }}
                </p>
                <Show when=move || fits.get()>
                    <p>
                        <FillScreen id="show-it" link label />
                    </p>
                </Show>
            </div>
            <QrCode text=link label />
        </div>
    }
}

/// A button that fills the screen with the code of a link, and that screen.
#[component]
pub fn FillScreen(
    /// The id of the screen, unique on the page.
    id: &'static str,
    #[prop(into)] link: Signal<String>,
    /// What the code is of; the heading of the screen.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let open = move |_| {
        // A browser without dialogs does nothing here; the code is on the page too.
        let _ = dialog::open(id);
    };
    let close = move |_| {
        let _ = dialog::close(id);
    };
    let title = format!("{id}-title");
    view! {
        <button class="button" type="button" on:click=open>
            {t!("sending.show.fill")}
        </button>
        <dialog class="qr-full" id=id aria-labelledby=title.clone()>
            <h2 id=title.clone()>{label}</h2>
            <QrCode text=link label />
            <p class="cluster">
                <button class="button" type="button" on:click=close>
                    {t!("sending.show.close")}
                </button>
            </p>
        </dialog>
    }
}
