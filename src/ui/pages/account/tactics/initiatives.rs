//! Larger projects with the account, on a line of months.

use leptos::prelude::*;

use crate::domain::account::tactics::Initiative;
use crate::domain::records::RecordId;
use crate::list;
use crate::t;
use crate::ui::charts::geometry::Months;
use crate::ui::form::{RecordHead, RecordList};
use crate::ui::text;

use super::super::due_mark::missing;
use super::super::open_account;
use super::super::section::StepSection;
use super::initiative_form::InitiativeForm;
use super::lane::{Lane, lane_view};

/// Initiatives with their milestones.
#[component]
pub fn Initiatives() -> impl IntoView {
    let open = open_account();
    let (editor, today) = (open.editor, open.today);
    let initiatives = list!(editor, initiatives, |one: &Initiative| one.name.clone());
    let months = editor.memo(move |account| {
        let lanes: Vec<Lane> = account.initiatives.iter().map(Lane::of).collect();
        Months::around(lanes.iter().flat_map(Lane::days), today)
    });
    let is_empty = editor.memo(|account| account.initiatives.is_empty());
    let head = move |id: RecordId| {
        editor.document.with(|account| {
            let one = account.initiatives.get(id);
            let partner = one.and_then(|one| account.stakeholders.get(one.partner?));
            let partner = partner.map(|person| person.name.trim()).unwrap_or_default();
            let owner = one.map(|one| one.owner.trim()).unwrap_or_default();
            let who = match (owner, partner) {
                ("", _) => missing(t!("tactics.nobody_yet")),
                (owner, "") => owner.to_owned().into_any(),
                (owner, partner) => {
                    t!("tactics.owner_with", owner = owner, partner = partner).into_any()
                }
            };
            RecordHead {
                title: one.map(|one| one.name.clone()).unwrap_or_default(),
                facts: vec![who],
                mark: None,
            }
        })
    };
    let below = move |id: RecordId| {
        let lane = editor.memo(move |account| account.initiatives.get(id).map(Lane::of));
        (move || lane.get().map(|lane| lane_view(&lane, months.get(), today))).into_any()
    };
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
        <StepSection
            id="initiatives"
            title=t!("tactics.initiatives")
            about=t!("tactics.initiatives_about")
        >
            <div
                class="timeline-frame timeline records"
                style:--months=move || months.get().count().to_string()
                style:--every=move || months.get().label_every().to_string()
            >
                <Show when=move || !is_empty.get()>{header}</Show>
                <RecordList
                    name=t!("tactics.initiatives")
                    list=initiatives
                    head
                    form=move |id| view! { <InitiativeForm id /> }.into_any()
                    add=t!("tactics.initiative_add")
                    none=t!("tactics.initiative_none")
                    start=open.start()
                    below
                />
            </div>
            <Show when=move || !is_empty.get()>
                <p class="legend">
                    <span>
                        <i class="knot-key reached"></i>
                        {t!("tactics.milestone.reached")}
                    </span>
                    <span>
                        <i class="knot-key"></i>
                        {t!("tactics.milestone.ahead")}
                    </span>
                    <span>
                        <i class="knot-key overdue"></i>
                        {t!("tactics.milestone.overdue")}
                    </span>
                    <span>
                        <i class="today-key"></i>
                        {t!("tactics.today", day = text::day(today))}
                    </span>
                </p>
            </Show>
        </StepSection>
    }
}
