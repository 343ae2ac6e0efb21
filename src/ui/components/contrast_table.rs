//! Two things side by side, in a table.

use leptos::prelude::*;

use crate::content::guide::Contrast;
use crate::content::text::Argument;
use crate::ui::text::{filled, plain};

/// A contrast as a table with its two sides as columns.
#[component]
pub fn ContrastTable(
    contrast: &'static Contrast,
    /// The figures that its texts name.
    figures: Vec<(&'static str, Argument)>,
    /// What the table shows; it is read out only.
    #[prop(into)]
    caption: String,
    /// How it looks: nothing, or `folds` to become a list of entries on narrow screens.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let [left, right] = contrast.sides.map(plain);
    let rows: Vec<AnyView> = (contrast.rows.iter())
        .map(|[label, of_left, of_right]| {
            view! {
                <tr>
                    <th scope="row">{plain(*label)}</th>
                    <td data-label=left>{filled(*of_left, &figures)}</td>
                    <td data-label=right>{filled(*of_right, &figures)}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    view! {
        <table class=class>
            <caption class="visually-hidden">{caption}</caption>
            <thead>
                <tr>
                    <td></td>
                    <th scope="col">{left}</th>
                    <th scope="col">{right}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
