//! All checks of the relationship with what they found: the trend as text.

use leptos::prelude::*;

use crate::content::account::{is_earlier_edition, relationship as questionnaire};
use crate::domain::account::relationship::{RelationshipCheck, TrendPoint, Turn, trend};
use crate::domain::assessment::Standing;
use crate::domain::records::RecordId;
use crate::ui::components::{EditionMark, MarkSize, StageMark};
use crate::ui::text;
use crate::{list, t};

use super::super::open_account;

/// A table of the checks, latest first. Choosing one puts it in sight.
#[component]
pub fn EarlierChecks(
    chosen: RwSignal<Option<RecordId>>,
    in_sight: Memo<Option<RecordId>>,
) -> impl IntoView {
    let editor = open_account().editor;
    let instrument = &questionnaire().instrument;
    let remove = list!(editor, checks, |check: &RelationshipCheck| {
        t!("check.of", day = text::day(check.day))
    })
    .remove;
    let points = editor.memo(move |account| {
        let mut points = trend(&account.checks, instrument);
        points.reverse();
        points
    });
    let row = move |point: TrendPoint| {
        let id = point.check;
        let day = text::day(point.day);
        let turn = match point.turn {
            None => t!("check.first"),
            Some(Turn::Rose) => t!("check.rose"),
            Some(Turn::Stayed) => t!("check.stayed"),
            Some(Turn::FellBack) => t!("check.fell"),
            Some(Turn::OtherEdition) => t!("check.other_edition"),
        };
        let index = point.index.map(|index| text::tenths(index.tenths()));
        let current = move || (in_sight.get() == Some(id)).then_some("true");
        view! {
            <tr aria-current=current>
                <th scope="row">
                    <button
                        class="figure-button"
                        type="button"
                        on:click=move |_| chosen.set(Some(id))
                    >
                        {day.clone()}
                    </button>
                    <EditionMark is_earlier=is_earlier_edition(point.edition) />
                </th>
                <td data-label=t!("check.stage")>
                    <StageMark
                        stage=point.stage
                        standing=Standing::of_whole(point.provisional)
                        size=MarkSize::Named
                    />
                </td>
                <td data-label=t!("check.index_head")>{index}</td>
                <td data-label=t!("check.turn")>{turn}</td>
                <td>
                    <button
                        class="button small quiet danger"
                        type="button"
                        aria-label=t!("check.remove_of", day = day)
                        on:click=move |_| remove.run(id)
                    >
                        {t!("form.remove")}
                    </button>
                </td>
            </tr>
        }
        .into_any()
    };
    view! {
        <table class="folds">
            <thead>
                <tr>
                    <th scope="col">{t!("check.day_head")}</th>
                    <th scope="col">{t!("check.stage")}</th>
                    <th scope="col">{t!("check.index_head")}</th>
                    <th scope="col">{t!("check.turn")}</th>
                    <th scope="col">
                        <span class="visually-hidden">{t!("form.remove")}</span>
                    </th>
                </tr>
            </thead>
            <tbody>{move || points.get().into_iter().map(row).collect::<Vec<AnyView>>()}</tbody>
        </table>
    }
}
