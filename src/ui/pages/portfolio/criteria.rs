//! The criteria of both axes and their weights.

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::portfolio::{Axis, Criterion, Portfolio};
use crate::domain::records::{Record, RecordId};
use crate::store::{PutBack, Workspace};
use crate::t;
use crate::ui::components::Section;

use super::criterion_row::{CriterionRow, name_id};

/// The criteria, shared by all accounts: three to five on each axis.
#[component]
pub fn Criteria() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let portfolio = workspace.portfolio();
    let is_changed = Memo::new(move |_| {
        let usual = Portfolio::default();
        portfolio.with(|now| now.fit != usual.fit || now.size != usual.size)
    });
    let reset = move |_| {
        workspace.edit_only_undoable::<Portfolio>(
            t!("portfolio.criteria.reset_name").to_owned(),
            |now| {
                let usual = Portfolio::default();
                let fit = std::mem::replace(&mut now.fit, usual.fit);
                let size = std::mem::replace(&mut now.size, usual.size);
                Some(Box::new(move |now: &mut Portfolio| {
                    (now.fit, now.size) = (fit, size);
                }) as PutBack<Portfolio>)
            },
        );
    };
    view! {
        <Section
            id="criteria"
            title=t!("portfolio.criteria.title")
            hint=t!("portfolio.criteria.hint").to_owned()
            class="wide"
        >
            <div class="two">
                <AxisCriteria axis=Axis::Fit title=t!("segmentation.fit") />
                <AxisCriteria axis=Axis::Size title=t!("segmentation.size") />
            </div>
            <Show when=move || is_changed.get()>
                <p>
                    <button class="button small quiet" type="button" on:click=reset>
                        {t!("portfolio.criteria.reset")}
                    </button>
                </p>
            </Show>
        </Section>
    }
}

#[component]
fn AxisCriteria(axis: Axis, title: &'static str) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let portfolio = workspace.portfolio();
    let ids = Memo::new(move |_| portfolio.with(|now| now.criteria(axis).ids()));
    let is_full = move || ids.with(Vec::len) >= Portfolio::MAX_CRITERIA;
    let is_weightless = Memo::new(move |_| {
        portfolio.with(|now| {
            now.criteria(axis)
                .iter()
                .all(|one| one.weight.number() == 0)
        })
    });
    let add = move |_| {
        let id = RecordId::from_random(crate::browser::random::bits());
        let mut added = None;
        workspace.edit_only::<Portfolio>(|now| {
            added = now.add_criterion(axis, Criterion::blank(id)).ok();
        });
        if let Some(added) = added {
            request_animation_frame(move || {
                let _ = page::focus(&name_id(added));
            });
        }
    };
    view! {
        <div>
            <h3>{title}</h3>
            <ol class="weights">
                <For
                    each=move || ids.get()
                    key=|id| *id
                    children=move |id| view! { <CriterionRow axis id /> }
                />
            </ol>
            <Show when=move || is_weightless.get()>
                <p class="note plain" role="status">
                    {t!("portfolio.criteria.weightless")}
                </p>
            </Show>
            <p class="record-add">
                <button class="button small" type="button" disabled=is_full on:click=add>
                    {t!("portfolio.criteria.add")}
                </button>
                " "
                <span class="small muted">{t!("portfolio.criteria.count", fewest = Portfolio::MIN_CRITERIA, most = Portfolio::MAX_CRITERIA)}</span>
            </p>
        </div>
    }
}
