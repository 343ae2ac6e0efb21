//! The espalier of the profile: a wire for each axis, and below each what stands there, in words and figures.

use leptos::prelude::*;

use crate::content::role::axis_texts;
use crate::domain::role::{Axis, AxisPosition, Pole};
use crate::domain::words::Word;
use crate::t;
use crate::ui::charts::RoleWire;
use crate::ui::text::plain;

use super::Outcome;
use super::explained::AxisExplained;

/// The four wires.
#[component]
pub fn Figure(outcome: Outcome, positions: Memo<Vec<AxisPosition>>) -> impl IntoView {
    let tiers = Axis::ALL.iter().enumerate().map(|(place, axis)| {
        let texts = axis_texts(*axis);
        let places = outcome.memo(|profile| {
            let answered = axis.pairs().filter_map(|pair| profile.answers.get(&pair));
            answered.map(|place| place.number()).collect::<Vec<_>>()
        });
        let position = Memo::new(move |_| positions.with(|all| all[place]));
        view! {
            <li class="tier">
                <h3 class="visually-hidden">{plain(texts.name)}</h3>
                <p class="poles">
                    <span class="pole">{plain(texts.pole(Pole::First))}</span>
                    <span class="pole">{plain(texts.pole(Pole::Second))}</span>
                </p>
                <RoleWire places mean=Signal::derive(move || position.get().mean()) />
                <AxisExplained outcome axis=*axis position />
            </li>
        }
        .into_any()
    });
    view! {
        <section class="role-figure" aria-labelledby="where">
            <h2 id="where" tabindex="-1">
                {t!("role.where")}
            </h2>
            <p class="small muted">{t!("role.where_hint")}</p>
            <ol class="tiers">{tiers.collect::<Vec<AnyView>>()}</ol>
        </section>
    }
}
