//! What something rests on, in a word.

use leptos::prelude::*;

use crate::content::assessment::Source;
use crate::ui::route::Route;
use crate::ui::text::plain;

/// The short name of a source; it leads to all sources.
#[component]
pub fn SourceChip(source: Source) -> impl IntoView {
    view! {
        <a class="chip" href=Route::sources().href() title=plain(source.name())>
            {plain(source.label())}
        </a>
    }
}
