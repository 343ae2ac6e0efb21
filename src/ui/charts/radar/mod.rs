//! The radar: all topics at one glance, today and where they are meant to be.

mod drawing;

use leptos::prelude::*;
use leptos::svg;

use crate::t;

use drawing::{HEIGHT, WIDTH, drawing};

/// A topic as an axis.
#[derive(Debug, Clone, PartialEq)]
pub struct RadarAxis {
    /// Its name.
    pub name: String,
    /// Its value, 0 to 5. `None`: nothing is drawn on its axis, and the outline is broken there.
    pub value: Option<f64>,
    /// The value it aims for, 0 to 5. `None`: nothing is drawn.
    pub target: Option<f64>,
}

/// Values on axes around a middle, which is 0; the outer ring is 5. Stands in a `figure`, with a legend.
///
/// To a screen reader it is one image with a title; the figures themselves belong in a table. Axes
/// without a value are named in a line below.
#[component]
pub fn Radar(
    /// The axes, clockwise from the top; made for 1 to 12.
    #[prop(into)]
    axes: Signal<Vec<RadarAxis>>,
    /// What the drawing shows, in a sentence.
    #[prop(into)]
    title: Signal<String>,
    /// The id of the drawing; another one for a second radar on the page. Default is `radar`.
    #[prop(default = "radar")]
    id: &'static str,
    /// The id of the element that says the same in words and figures. Default is none.
    #[prop(optional, into)]
    described_by: Option<String>,
) -> impl IntoView {
    let title_id = move || format!("{id}-title");
    let missing = move || {
        let empty =
            |(n, axis): (usize, &RadarAxis)| axis.value.is_none().then(|| (n + 1).to_string());
        axes.with(|axes| (0..).zip(axes).filter_map(empty).collect::<Vec<_>>())
    };
    view! {
        <svg
            class="radar"
            id=id
            viewBox=format!("0 0 {WIDTH} {HEIGHT}")
            role="img"
            aria-labelledby=title_id()
            aria-describedby=described_by
        >
            // The macro takes `title` for the one of HTML, which names no drawing.
            {svg::title().id(title_id()).child(move || title.get())}
            {move || axes.with(|axes| drawing(axes))}
        </svg>
        {move || {
            let missing = missing();
            (!missing.is_empty())
                .then(|| {
                    let (n, axes) = (missing.len(), missing.join(", "));
                    view! { <p class="small muted">{t!("charts.missing", n = n, axes = axes)}</p> }
                })
        }}
    }
}
