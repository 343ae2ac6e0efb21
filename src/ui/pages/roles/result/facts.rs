//! What is known of the role, beside the profile.

use leptos::prelude::*;

use crate::content::assessment::Source;
use crate::content::role::REPORT_TO_MARKET_ACCESS;
use crate::domain::role::{Axis, AxisPosition, Lean, Pole};
use crate::t;
use crate::ui::components::{Section, SourceChip};

/// The facts, each with what the profile has to do with it, and its source.
#[component]
pub fn Facts(positions: Memo<Vec<AxisPosition>>) -> impl IntoView {
    let pole_on = move |axis: Axis| {
        let position = positions.with(|all| all.iter().find(|one| one.axis == axis).copied());
        position.and_then(AxisPosition::lean).map(Lean::pole)
    };
    let access = move || match pole_on(Axis::Clients) {
        None => t!("role.fact.access.unknown"),
        Some(None) => t!("role.fact.access.between"),
        Some(Some(Pole::First)) => t!("role.fact.access.first"),
        Some(Some(Pole::Second)) => t!("role.fact.access.second"),
    };
    let gardener = move || match pole_on(Axis::Horizon) {
        None => t!("role.fact.gardener.unknown"),
        Some(None) => t!("role.fact.gardener.between"),
        Some(Some(Pole::First)) => t!("role.fact.gardener.first"),
        Some(Some(Pole::Second)) => t!("role.fact.gardener.second"),
    };
    view! {
        <Section id="facts" title=t!("role.facts") hint=t!("role.facts_hint") class="flows">
            <ul class="role-facts">
                <li>
                    <p class="fact">{t!("role.fact.access.says", percent = REPORT_TO_MARKET_ACCESS)}</p>
                    <p>{access} " " <SourceChip source=Source::S0 /></p>
                </li>
                <li>
                    <p class="fact">{t!("role.fact.gardener.says")}</p>
                    <p>{gardener} " " <SourceChip source=Source::S1 /></p>
                </li>
                <li>
                    <p class="fact">{t!("role.fact.apprenticed.says")}</p>
                    <p>{t!("role.fact.apprenticed.so")} " " <SourceChip source=Source::S2 /></p>
                </li>
            </ul>
        </Section>
    }
}
