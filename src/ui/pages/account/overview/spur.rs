//! A spur of the cordon: a bud, leaves, leaves and a fruit. The style shows what its step has grown to.

use leptos::prelude::*;

/// The drawing; words stand beside it.
#[component]
pub fn Spur() -> impl IntoView {
    view! {
        <svg
            class="plant spur"
            viewBox="0 0 72 104"
            preserveAspectRatio="xMidYMax meet"
            aria-hidden="true"
            focusable="false"
        >
            <circle class="bud" cx="36" cy="99" r="4"></circle><g class="in-leaf"><path class="branch" stroke-width="4" d="M36 104C38 92 34 84 36 70"></path><path class="leaf" d="M36 86c-1-9 9-14 21-11-7 3-15 7-21 11zM36 78c-7 6-16 1-19-10 6 4 13 7 19 10z"></path><path class="leaf-back" d="M36 86c7 6 17 0 21-11-7 4-15 8-21 11zM36 78c1-9-8-13-19-10 7 2 13 7 19 10z"></path></g><g class="in-fruit"><path class="branch" stroke-width="3" d="M36 72C35 60 38 46 36 30"></path><path class="stalk" d="M36 52C46 48 51 50 53 55"></path><path class="leaf" d="M36 66c-2-9 6-14 18-13-7 4-13 9-18 13zM36 60c-9 6-18-2-22-15 7 6 15 11 22 15zM37 44c-6 6-16 2-20-8 6 3 14 6 20 8zM37 38c-3-9 5-15 17-14-6 4-12 10-17 14zM36 31c-9-2-10-13-4-24 0 9 3 17 4 24z"></path><path class="leaf-back" d="M36 66c8 5 16-2 18-13-6 5-13 9-18 13zM36 60c2-10-8-16-22-15 8 5 16 10 22 15zM37 44c0-9-10-13-20-8 7 2 14 5 20 8zM37 38c8 4 16-3 17-14-5 5-12 10-17 14zM36 31c8-5 5-16-4-24 2 8 3 17 4 24z"></path><path class="fruit" d="M53 54c2.9 0 3.6 5 5 8.6c4.3 5 3.6 14.4 -5 14.4c-8.6 0 -9.4 -9.4 -5 -14.4c1.4 -3.6 2.2 -8.6 5 -8.6z"></path></g>
        </svg>
    }
}
