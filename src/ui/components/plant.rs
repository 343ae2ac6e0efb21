//! The plant on the trellis. The words beside it say everything that it shows.

use leptos::prelude::*;

use super::plant_paths::{ASTRAY, BARE, GROUND, PlantPath, TIERS};

/// The espalier of the stage scale. The style shows as much of it as the stage has grown.
#[component]
pub fn Espalier() -> impl IntoView {
    let tiers = (1..)
        .zip(&TIERS)
        .map(|(number, tier)| {
            view! {
                <g data-tier=number>
                    {paths(tier.next)} <g class="grown">{paths(tier.grown)}</g>
                    <g class="crop">{paths(tier.crop)}</g>
                </g>
            }
        })
        .collect_view();
    view! {
        <svg
            class="plant"
            viewBox="0 0 320 560"
            preserveAspectRatio="none"
            aria-hidden="true"
            focusable="false"
        >
            {paths(GROUND)}
            {tiers}
        </svg>
    }
}

/// A trellis on which nothing grows yet.
#[component]
pub fn BareTrellis() -> impl IntoView {
    view! {
        <svg class="plant" viewBox="0 0 260 260" aria-hidden="true" focusable="false">
            {paths(BARE)}
        </svg>
    }
}

/// A shoot that has left its wire.
#[component]
pub fn Astray() -> impl IntoView {
    view! {
        <svg class="plant" viewBox="0 0 320 280" aria-hidden="true" focusable="false">
            {paths(ASTRAY)}
        </svg>
    }
}

fn paths(shapes: &'static [PlantPath]) -> impl IntoView {
    shapes
        .iter()
        .map(|shape| {
            let width = (!shape.width.is_empty()).then_some(shape.width);
            view! { <path class=shape.kind stroke-width=width d=shape.path /> }
        })
        .collect_view()
}
