//! Lanes of initiatives below one line of months.

use leptos::prelude::*;

use crate::domain::day::Day;
use crate::t;
use crate::ui::charts::geometry::Months;
use crate::ui::charts::{Legend, LegendEntry, swatch};
use crate::ui::text;

/// The frame of lanes, with the months above them.
#[component]
pub fn Lanes(
    #[prop(into)] months: Signal<Months>,
    /// Whether the months are written above: where there is a lane.
    #[prop(into)]
    labelled: Signal<bool>,
    /// Beside the classes of the frame: `records` where a lane is a record that opens.
    #[prop(optional)]
    class: &'static str,
    children: Children,
) -> impl IntoView {
    let header = move || {
        let months = months.get();
        let labels: Vec<AnyView> = months
            .labels()
            .enumerate()
            .map(|(place, day)| {
                let with_year = place == 0 || day.parts().1 <= months.label_every() as i8;
                view! { <li>{text::month(day, with_year)}</li> }.into_any()
            })
            .collect();
        view! {
            <div class="timeline-months" aria-hidden="true">
                <ol>{labels}</ol>
            </div>
        }
    };
    view! {
        <div
            class=format!("timeline-frame timeline {class}")
            style:--months=move || months.get().count().to_string()
            style:--every=move || months.get().label_every().to_string()
        >
            <Show when=move || labelled.get()>{header}</Show>
            {children()}
        </div>
    }
}

/// What the marks on a lane stand for.
pub fn lanes_legend(today: Day) -> AnyView {
    view! {
        <Legend>
            <LegendEntry mark=swatch("knot-key reached") words=t!("tactics.milestone.reached") />
            <LegendEntry mark=swatch("knot-key") words=t!("tactics.milestone.ahead") />
            <LegendEntry mark=swatch("knot-key overdue") words=t!("tactics.milestone.overdue") />
            <LegendEntry
                mark=swatch("today-key")
                words=t!("tactics.today", day = text::day(today))
            />
        </Legend>
    }
    .into_any()
}
