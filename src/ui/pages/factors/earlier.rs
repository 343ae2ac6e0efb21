//! All checks with what they found: the course as text.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::domain::factors::{Course, Factor, course};
use crate::domain::records::RecordId;
use crate::domain::words::Word;
use crate::t;
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
    let remove = list.remove;
    let rows = Memo::new(move |_| {
        let mut all = checks.all.with(course);
        all.reverse();
        all
    });
    let row = move |one: Course| {
        let id = one.check;
        let day = text::day(one.day);
        let lights = one.factors.into_iter().map(|(factor, light, turn)| {
            view! {
                <td data-label=plain(factor.label())>
                    <LightMark light />
                    {turn.map(|turn| view! { <span class="small muted">{turn_words(turn)}</span> })}
                </td>
            }
            .into_any()
        });
        let lights: Vec<AnyView> = lights.collect();
        view! {
            <tr aria-current=move || (in_sight.get() == Some(id)).then_some("true")>
                <th scope="row">
                    <button
                        class="figure-button"
                        type="button"
                        on:click=move |_| chosen.set(Some(id))
                    >
                        {day.clone()}
                    </button>
                </th>
                {lights}
                <td>
                    <button
                        class="button small quiet danger"
                        type="button"
                        aria-label=t!("factors.remove_of", day = day)
                        on:click=move |_| remove.run(id)
                    >
                        {t!("form.remove")}
                    </button>
                </td>
            </tr>
        }
        .into_any()
    };
    let heads = Factor::ALL
        .iter()
        .map(|factor| view! { <th scope="col">{plain(factor.label())}</th> }.into_any());
    let heads: Vec<AnyView> = heads.collect();
    view! {
        <table class="folds factor-course">
            <thead>
                <tr>
                    <th scope="col">{t!("check.day_head")}</th>
                    {heads}
                    <th scope="col">
                        <span class="visually-hidden">{t!("form.remove")}</span>
                    </th>
                </tr>
            </thead>
            <tbody>{move || rows.get().into_iter().map(row).collect::<Vec<AnyView>>()}</tbody>
        </table>
    }
}
