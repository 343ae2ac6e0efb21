//! How a KAM meeting differs from a typical call (S2).

use leptos::prelude::*;

use crate::content::assessment::Source;
use crate::content::text::Key;
use crate::domain::account::preparation::PreparationTime;
use crate::key;
use crate::t;
use crate::ui::route::Route;
use crate::ui::text::{filled, plain};

/// In which respect, a typical call, a KAM meeting.
const DIFFERENCES: [[Key; 3]; 5] = [
    [
        key!("word.meeting.variation.label"),
        key!("word.meeting.variation.typical"),
        key!("word.meeting.variation.kam"),
    ],
    [
        key!("word.meeting.aim.label"),
        key!("word.meeting.aim.typical"),
        key!("word.meeting.aim.kam"),
    ],
    [
        key!("word.meeting.preparation.label"),
        key!("word.meeting.preparation.typical"),
        key!("word.meeting.preparation.kam"),
    ],
    [
        key!("word.meeting.frequency.label"),
        key!("word.meeting.frequency.typical"),
        key!("word.meeting.frequency.kam"),
    ],
    [
        key!("word.meeting.circle.label"),
        key!("word.meeting.circle.typical"),
        key!("word.meeting.circle.kam"),
    ],
];

/// Both side by side, beside the plan of the meeting.
#[component]
pub fn TypicalCall() -> impl IntoView {
    let hours = [
        ("least", PreparationTime::LEAST.into()),
        ("most", PreparationTime::MOST.into()),
    ];
    let rows: Vec<AnyView> = DIFFERENCES
        .iter()
        .map(|[label, typical, kam]| {
            view! {
                <tr>
                    <th scope="row">{plain(*label)}</th>
                    <td>{plain(*typical)}</td>
                    <td>{filled(*kam, &hours)}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    view! {
        <aside class="aside stays" aria-labelledby="differs">
            <h2 id="differs">{t!("meetings.typical.title")}</h2>
            <table>
                <caption class="visually-hidden">{t!("meetings.typical.title")}</caption>
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col">{t!("word.meeting.typical")}</th>
                        <th scope="col">{t!("word.meeting.kam")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <p class="source">
                {t!("meetings.typical.source")} " "
                <a href=Route::Learn.href()>{plain(Source::S2.label())}</a>
            </p>
        </aside>
    }
}
