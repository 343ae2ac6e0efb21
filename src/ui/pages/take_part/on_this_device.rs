//! Several people who answer one invitation on the same device.

use leptos::prelude::*;

use crate::domain::id::DocumentId;
use crate::domain::workshop::Participation;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::Section;
use crate::ui::navigation::pass_on;
use crate::ui::route::{Route, TakePart};

use super::participation_status::{ParticipationStatus, state_of};

/// Everybody who answers the invitation of this participation on this device, where they are several, and the way to
/// begin for somebody else, where this one has begun. Nothing where there is neither.
#[component]
pub fn OnThisDevice(id: DocumentId) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let one = untrack(|| workspace.participation(&id))?;
    let session = one.with_untracked(|one| one.session.clone());
    let is_begun =
        one.with_untracked(ParticipationStatus::of_participation) != ParticipationStatus::New;
    let all = workspace.participations_in(&session);
    let several = (all.len() > 1).then(|| {
        let people: Vec<AnyView> = all
            .into_iter()
            .filter_map(|other| {
                let is_here = other == id;
                let one = untrack(|| workspace.participation(&other))?;
                Some(one.with_untracked(|one| person(one, is_here)))
            })
            .collect();
        view! { <ul class="rows">{people}</ul> }
    });
    if several.is_none() && !is_begun {
        return None;
    }
    let begin = move |_| {
        let other = workspace.participate_beside(&session);
        // Back leads to nobody else's answers.
        pass_on(&Route::TakePart(other, TakePart::Invitation));
    };
    let begin = is_begun.then(|| {
        view! {
            <p>
                <button class="button" type="button" on:click=begin>
                    {t!("take_part.device.action")}
                </button>
            </p>
        }
    });
    Some(view! {
        <Section id="device" title=t!("take_part.device.title")>
            <p>{t!("take_part.device.text")}</p>
            {several}
            {begin}
        </Section>
    })
}

/// Who it is, as far as they say, how far they are, and the way to their answers.
fn person(one: &Participation, is_here: bool) -> AnyView {
    let name = match one.name.trim() {
        "" => t!("take_part.device.unnamed").to_owned(),
        name => name.to_owned(),
    };
    let state = state_of(one);
    let way = match is_here {
        true => view! { <span class="muted">{t!("take_part.device.here")}</span> }.into_any(),
        false => {
            let to = Route::TakePart(one.id.clone(), TakePart::Invitation).href();
            view! {
                <a href=to>
                    {t!("take_part.device.open")}
                    <span class="visually-hidden">": " {name.clone()}</span>
                </a>
            }
            .into_any()
        }
    };
    view! {
        <li aria-current=is_here.then_some("true")>
            <span>
                <strong>
                    <bdi>{name}</bdi>
                </strong>
                " "
                {state}
            </span>
            " "
            {way}
        </li>
    }
    .into_any()
}
