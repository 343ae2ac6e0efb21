//! Where the factors stand by the check in sight, as it moves, and which way each went.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::domain::factors::{Factor, Statement, course};
use crate::domain::records::RecordId;
use crate::domain::words::Word;
use crate::t;
use crate::ui::text::plain;

use super::light::turn_words;
use super::{Checks, LightMark};

/// Five lights, how much is answered, and the turn of each.
#[component]
pub fn FactorsStanding(checks: Checks, id: RecordId) -> impl IntoView {
    let factors = Memo::new(move |_| {
        checks.all.with(|all| {
            let course = course(all);
            let here = course.into_iter().find(|one| one.check == id);
            here.map(|here| here.factors).unwrap_or_default()
        })
    });
    let answered = checks.memo(id, |check| check.answers.len());
    let lights = move || {
        let line = |(factor, light, turn): (Factor, _, Option<_>)| {
            view! {
                <li>
                    <span>{plain(factor.label())}</span>
                    <LightMark light />
                    {turn.map(|turn| view! { <span class="small muted">{turn_words(turn)}</span> })}
                </li>
            }
            .into_any()
        };
        factors
            .get()
            .into_iter()
            .map(line)
            .collect::<Vec<AnyView>>()
    };
    view! {
        <aside class="aside stays" aria-label=t!("factors.standing")>
            <h2>{t!("factors.standing")}</h2>
            <ul class="factor-lights">{lights}</ul>
            <p class="small muted" role="status">
                {move || t!("factors.answered", n = answered.get(), all = Statement::ALL.len())}
            </p>
        </aside>
    }
}
