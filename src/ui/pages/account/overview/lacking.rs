//! What the plan lacks, across all steps.

use leptos::prelude::*;

use crate::domain::account::steps::Gap;
use crate::domain::order::ranked;
use crate::t;
use crate::ui::route::AccountPage;

use super::super::lacks::{lack, way_to};
use super::super::open_account;

/// How many gaps are shown at first.
const FIRST: usize = 6;

/// What has gone wrong first, then what is missing, in the order of the steps.
#[component]
pub fn Lacking() -> impl IntoView {
    let open = open_account();
    let gaps = open.editor.memo_of(open.steps, |account, steps| {
        let all = steps.iter().flat_map(|report| report.gaps.iter().copied());
        let rank = |gap: &Gap| (i64::from(!gap.is_worry()), i64::from(gap.step().number()));
        ranked(all, rank)
            .into_iter()
            .map(|gap| (gap, lack(account, gap)))
            .collect::<Vec<(Gap, String)>>()
    });
    let item = move |(gap, words): (Gap, String)| {
        view! {
            <li>
                <b>{gap.step().number()}</b>
                <p>
                    <a href=way_to(open, gap)>{words}</a>
                </p>
            </li>
        }
        .into_any()
    };
    let list = move || {
        let mut gaps = gaps.get();
        let more = gaps.len().saturating_sub(FIRST);
        gaps.truncate(FIRST);
        if gaps.is_empty() {
            return view! { <p>{t!("account.nothing_missing")}</p> }.into_any();
        }
        let items: Vec<AnyView> = gaps.into_iter().map(item).collect();
        view! {
            <ol class="missing">{items}</ol>
            {(more > 0).then(|| view! { <p class="small">{t!("account.more_missing", n = more)}</p> })}
        }
        .into_any()
    };
    view! {
        <section aria-labelledby="missing">
            <h2 id="missing">{t!("account.missing")}</h2>
            {list}
            <p class="small">
                <a href=open.href(AccountPage::Quality, None)>{t!("account.to_quality")}</a>
            </p>
        </section>
    }
}
