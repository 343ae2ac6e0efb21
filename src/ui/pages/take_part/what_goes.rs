//! What is returned, and what stays.

use leptos::prelude::*;

use crate::content::assessment::instrument;
use crate::domain::workshop::{NamesAsked, Session};
use crate::t;

use super::host::host_of;

/// Two lists in one: what a return holds, as the packet is written, and what it does not.
#[component]
pub fn WhatGoes(session: Session) -> impl IntoView {
    let host = host_of(&session);
    let questions =
        instrument(&session.instrument).map_or(0, |all| session.dimensions.items(all).count());
    let own = session.questions.len();
    let asks_names = session.names == NamesAsked::Optional;
    let goes = [
        Some((t!("take_part.goes.answers", n = questions), None)),
        (own > 0).then(|| (t!("take_part.goes.own", n = own, host = &*host), None)),
        (!session.groups.is_empty()).then(|| (t!("take_part.goes.group").to_owned(), None)),
        asks_names.then(|| {
            let small = t!("take_part.goes.name_hint", host = &*host);
            (t!("take_part.goes.name").to_owned(), Some(small))
        }),
        Some((t!("take_part.goes.marks").to_owned(), None)),
    ];
    let goes = goes
        .into_iter()
        .flatten()
        .map(|(text, small)| {
            view! {
                <li>
                    <span class="mark" data-state="good"></span>
                    {text}
                    {small.map(|small| view! { <small>{small}</small> })}
                </li>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    view! {
        <ul class="goes">
            {goes} <li class="stays">{t!("take_part.stays.notes")}</li>
            {(!asks_names).then(|| view! { <li class="stays">{t!("take_part.stays.name")}</li> })}
            <li class="stays">{t!("take_part.stays.device")}</li>
        </ul>
    }
}
