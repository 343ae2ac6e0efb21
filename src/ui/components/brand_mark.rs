//! The brand's sign: a lattice and a leaf.

use leptos::prelude::*;

/// Drawn beside the name, which says it in words.
#[component]
pub fn BrandMark() -> impl IntoView {
    view! {
        <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <path class="post" d="M9 3v26M23 3v26M4 9h24M4 17h24M4 25h24" />
            <path class="leaf" d="M11 25C9 15 15 7 26 4C22 11 17 18 11 25Z" />
            <path class="leaf-back" d="M11 25C18 18 23 12 26 4C29 15 22 24 11 25Z" />
        </svg>
    }
}
