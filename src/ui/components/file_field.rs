//! A field into which a file is chosen or dropped.

use leptos::prelude::*;

use crate::browser::picked_file::{self, PickedFile};

/// A field for one file. `chosen` gets each file that is chosen or dropped, the same one again too.
#[component]
pub fn FileField(
    label: &'static str,
    /// What kind of file, below the label.
    #[prop(into)]
    hint: String,
    /// The endings and media types that the browser offers, as in HTML.
    accept: &'static str,
    #[prop(into)] chosen: Callback<PickedFile>,
) -> impl IntoView {
    let is_over = RwSignal::new(false);
    let choose = move |event| {
        if let Some(file) = picked_file::chosen(&event) {
            chosen.run(file);
        }
    };
    let drop_file = move |event: leptos::ev::DragEvent| {
        event.prevent_default();
        is_over.set(false);
        if let Some(file) = picked_file::dropped(&event) {
            chosen.run(file);
        }
    };
    let drag_over = move |event: leptos::ev::DragEvent| {
        event.prevent_default();
        is_over.set(true);
    };
    view! {
        <div
            class="file"
            class:over=move || is_over.get()
            on:dragover=drag_over
            on:dragleave=move |_| is_over.set(false)
            on:drop=drop_file
        >
            <p class="field">
                <label for="file">{label}</label>
                <span class="hint" id="file-hint">
                    {hint}
                </span>
                <input
                    type="file"
                    id="file"
                    accept=accept
                    aria-describedby="file-hint"
                    on:change=choose
                />
            </p>
        </div>
    }
}
