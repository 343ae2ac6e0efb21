//! The handle by which an entry is dragged.

use leptos::prelude::*;

use crate::browser::drag;
use crate::domain::account::diagnosis::Swot;
use crate::domain::records::RecordId;
use crate::domain::words::Word;

/// An entry in hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InHand {
    /// The entry.
    pub id: RecordId,
    /// The field that it is over.
    pub over: Option<Swot>,
    /// The entry that it would stand before; `None` at the end of the field.
    pub before: Option<RecordId>,
}

/// Dots to drag by. For the pointer only: the entry's form moves it by keyboard.
#[component]
pub fn Handle(
    id: RecordId,
    in_hand: RwSignal<Option<InHand>>,
    /// Called with the entry when it is let go over a field.
    dropped: Callback<InHand>,
) -> impl IntoView {
    let is_held = move || {
        let held = in_hand.get_untracked();
        held.is_some_and(|held| held.id == id)
    };
    view! {
        <span
            class="handle"
            aria-hidden="true"
            on:pointerdown=move |event| {
                // Without this the mouse would mark texts.
                event.prevent_default();
                drag::hold(&event);
                in_hand.set(Some(InHand { id, over: None, before: None }));
            }
            on:pointermove=move |event| {
                if !is_held() {
                    return;
                }
                drag::scroll_at_edge(&event);
                let spot = drag::spot(&event);
                let before = spot.as_ref().and_then(|spot| spot.before.as_ref()?.parse().ok());
                let over = spot.and_then(|spot| Swot::from_word(&spot.into));
                let now = Some(InHand { id, over, before });
                if in_hand.get_untracked() != now {
                    in_hand.set(now);
                }
            }
            on:pointerup=move |_| {
                if let Some(held) = in_hand.get_untracked().filter(|_| is_held()) {
                    in_hand.set(None);
                    dropped.run(held);
                }
            }
            on:pointercancel=move |_| in_hand.set(None)
        ></span>
    }
}
