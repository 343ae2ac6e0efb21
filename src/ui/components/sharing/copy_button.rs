//! A button that copies a text and says so.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::clipboard;
use crate::t;

/// Copies a text. Says that it did, for as long as the text is the one that was copied.
#[component]
pub fn CopyButton(
    #[prop(into)] text: Signal<String>,
    label: &'static str,
    /// Beside `button`: `primary`, `small`.
    #[prop(optional)]
    class: &'static str,
    /// Runs when the text was copied.
    #[prop(optional, into)]
    copied: Option<Callback<()>>,
) -> impl IntoView {
    let last = RwSignal::new(None::<Result<String, ()>>);
    let is_done =
        Memo::new(move |_| last.with(|last| matches!(last, Some(Ok(one)) if *one == text.get())));
    let copy = move |_| {
        let text = text.get_untracked();
        spawn_local(async move {
            let result = clipboard::copy(&text).await;
            if let (Ok(()), Some(copied)) = (&result, copied) {
                copied.run(());
            }
            // The person may have gone on: then there is nobody to tell.
            let _ = last.try_set(Some(result.map(|()| text).map_err(|_| ())));
        });
    };
    let said = move || match last.get() {
        Some(Err(())) => t!("sending.copy.failed"),
        Some(Ok(_)) if is_done.get() => t!("sending.copy.said"),
        _ => "",
    };
    let refused = move || last.with(|last| matches!(last, Some(Err(()))));
    view! {
        <button class=format!("button {class}") class:done=is_done type="button" on:click=copy>
            {move || if is_done.get() { t!("sending.copy.done") } else { label }}
        </button>
        <span role="status" class="small" class:visually-hidden=move || !refused()>
            {said}
        </span>
    }
}
