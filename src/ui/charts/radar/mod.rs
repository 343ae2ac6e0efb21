//! The radar: all topics at one glance, today and where they are meant to be.

mod drawing;

use leptos::prelude::*;

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

/// Values on axes around a middle, as a figure with its legend. The middle is 0, the outer ring 5.
///
/// To a screen reader it is one image with a title; the figures themselves belong in a table.
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
    let has_target = move || axes.with(|axes| axes.iter().any(|axis| axis.target.is_some()));
    view! {
        <figure class="figure">
            <svg
                class="radar"
                id=id
                viewBox=format!("0 0 {WIDTH} {HEIGHT}")
                role="img"
                aria-labelledby=title_id()
                aria-describedby=described_by
            >
                <title id=title_id()>{move || title.get()}</title>
                {move || axes.with(|axes| drawing(axes))}
            </svg>
            <p class="legend">
                <span>
                    <span class="swatch"></span>
                    " "
                    {t!("charts.today")}
                </span>
                {move || {
                    has_target()
                        .then(|| {
                            view! {
                                " "
                                <span>
                                    <span class="swatch target"></span>
                                    " "
                                    {t!("charts.target")}
                                </span>
                            }
                        })
                }}
            </p>
            {move || {
                let missing = missing();
                (!missing.is_empty())
                    .then(|| {
                        let axes = missing.join(", ");
                        view! {
                            <p class="small muted">{t!("charts.missing", n = missing.len(), axes = axes)}</p>
                        }
                    })
            }}
        </figure>
    }
}
