//! The figures of a drawing as a table, folded away below it.

use leptos::prelude::*;

use crate::t;

/// A table whose first column names its rows and whose other columns are figures.
#[component]
pub fn Twin(
    /// What the table shows.
    #[prop(into)]
    caption: Signal<String>,
    /// The titles of its columns.
    #[prop(into)]
    head: Signal<Vec<String>>,
    /// Its rows, each as long as the header.
    #[prop(into)]
    rows: Signal<Vec<Vec<String>>>,
) -> impl IntoView {
    let heads = move || {
        let titles = head.get().into_iter().enumerate();
        titles
            .map(|(place, title)| {
                view! {
                    <th scope="col" class=(place > 0).then_some("numeric")>
                        {title}
                    </th>
                }
                .into_any()
            })
            .collect::<Vec<AnyView>>()
    };
    let body = move || rows.get().into_iter().map(row).collect::<Vec<AnyView>>();
    view! {
        <details class="twin">
            <summary>{t!("spread.as_table")}</summary>
            <div class="table-wrap" tabindex="0" role="region" aria-label=caption>
                <table>
                    <caption>{caption}</caption>
                    <thead>
                        <tr>{heads}</tr>
                    </thead>
                    <tbody>{body}</tbody>
                </table>
            </div>
        </details>
    }
}

fn row(cells: Vec<String>) -> AnyView {
    let mut cells = cells.into_iter();
    let name = cells.next().unwrap_or_default();
    let figures: Vec<AnyView> = cells
        .map(|cell| view! { <td class="numeric">{cell}</td> }.into_any())
        .collect();
    view! {
        <tr>
            <th scope="row">{name}</th>
            {figures}
        </tr>
    }
    .into_any()
}
