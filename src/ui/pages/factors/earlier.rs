//! All checks with what they found: the course as text.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::domain::factors::{Course, Factor, course};
use crate::domain::records::RecordId;
use crate::domain::words::Word;
use crate::t;
use crate::ui::components::{CheckRow, CheckTable};
use crate::ui::form::ListBind;
use crate::ui::text::{self, plain};

use super::light::turn_words;
use super::{Checks, LightMark};

/// A table of the checks, latest first. Choosing one puts it in sight.
#[component]
pub fn EarlierFactors(
    checks: Checks,
    list: ListBind,
    chosen: RwSignal<Option<RecordId>>,
    in_sight: Memo<Option<RecordId>>,
) -> impl IntoView {
    let rows = Memo::new(move |_| {
        let mut all = checks.all.with(course);
        all.reverse();
        all
    });
    let row = |one: Course| {
        let day = text::day(one.day);
        let found = one.factors.into_iter().map(|(_, light, turn)| {
            view! {
                <LightMark light />
                {turn.map(|turn| view! { <span class="small muted">{turn_words(turn)}</span> })}
            }
            .into_any()
        });
        CheckRow {
            id: one.check,
            remove: t!("factors.remove_of", day = &*day),
            day,
            mark: ().into_any(),
            found: found.collect(),
        }
    };
    let all = move |()| rows.get().into_iter().map(row).collect::<Vec<CheckRow>>();
    let heads = Factor::ALL.iter().map(|factor| plain(factor.label()));
    view! {
        <CheckTable
            heads=heads.collect()
            rows=all
            chosen
            in_sight
            remove=list.remove
            class="factor-course"
        />
    }
}
