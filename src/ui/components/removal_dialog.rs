//! The question whether something is to be removed.

use leptos::prelude::*;

use crate::browser::dialog;

/// A dialog with the ways to keep it and to remove it; children are buttons between the two. [`dialog::open`] asks.
#[component]
pub fn RemovalDialog(
    /// The id of the dialog.
    id: &'static str,
    #[prop(into)] question: Signal<String>,
    /// What becomes of it.
    consequence: &'static str,
    /// What the button says that removes nothing.
    keep: &'static str,
    /// What the button says that removes it.
    remove: &'static str,
    /// Runs once the dialog is closed.
    #[prop(into)]
    removed: Callback<()>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let close = move || {
        let _ = dialog::close(id);
    };
    let title = format!("{id}-title");
    view! {
        <dialog class="danger" id=id aria-labelledby=title>
            <h2 id=title.clone()>{question}</h2>
            <p>{consequence}</p>
            <p class="cluster">
                <button class="button" type="button" on:click=move |_| close()>
                    {keep}
                </button>
                {children.map(|children| children())}
                <button
                    class="button danger"
                    type="button"
                    on:click=move |_| {
                        close();
                        removed.run(());
                    }
                >
                    {remove}
                </button>
            </p>
        </dialog>
    }
}
