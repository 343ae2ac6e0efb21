//! All checks of the relationship with what they found: the trend as text.

use leptos::prelude::*;

use crate::content::account::{is_earlier_edition, relationship as questionnaire};
use crate::domain::account::relationship::{RelationshipCheck, TrendPoint, Turn, trend};
use crate::domain::assessment::Standing;
use crate::domain::records::RecordId;
use crate::ui::components::{CheckRow, CheckTable, EditionMark, MarkSize, StageMark};
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
    let row = |point: TrendPoint| {
        let day = text::day(point.day);
        let turn = match point.turn {
            None => t!("check.first"),
            Some(Turn::Rose) => t!("check.rose"),
            Some(Turn::Stayed) => t!("check.stayed"),
            Some(Turn::FellBack) => t!("check.fell"),
            Some(Turn::OtherEdition) => t!("check.other_edition"),
        };
        let stage = view! {
            <StageMark
                stage=point.stage
                standing=Standing::of_whole(point.provisional)
                size=MarkSize::Named
            />
        };
        let index = point.index.map(|index| text::tenths(index.tenths()));
        CheckRow {
            id: point.check,
            remove: t!("check.remove_of", day = &*day),
            day,
            mark: view! { <EditionMark is_earlier=is_earlier_edition(point.edition) /> }.into_any(),
            found: vec![stage.into_any(), index.into_any(), turn.into_any()],
        }
    };
    let all = move |()| points.get().into_iter().map(row).collect::<Vec<CheckRow>>();
    let heads = [t!("check.stage"), t!("check.index_head"), t!("check.turn")];
    view! {
        <CheckTable
            heads=heads.to_vec()
            rows=all
            chosen
            in_sight
            remove
        />
    }
}
