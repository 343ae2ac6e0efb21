//! Several profiles, laid over one another.

use leptos::prelude::*;

use crate::content::role::axis_texts;
use crate::domain::id::DocumentId;
use crate::domain::role::{Axis, AxisPosition, Pole};
use crate::domain::words::Word;
use crate::store::Workspace;
use crate::t;
use crate::ui::charts::TeamWire;
use crate::ui::components::Section;
use crate::ui::route::RolePage;
use crate::ui::text::plain;

use super::words::{figure, role_name};

/// A profile among others: its name, and where it stands on each axis.
#[derive(Clone, PartialEq)]
struct Member {
    id: DocumentId,
    name: String,
    positions: Vec<AxisPosition>,
}

/// The profiles that are marked, in the order of marking; nothing for fewer than two.
#[component]
pub fn Team(picked: RwSignal<Vec<DocumentId>>) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let members = Memo::new(move |_| {
        let ids = picked.get();
        let members = ids.into_iter().filter_map(|id| {
            workspace.role(&id)?.with(|profile| {
                let positions = Axis::ALL.iter().map(|axis| profile.position_on(*axis));
                Some(Member {
                    id: id.clone(),
                    name: role_name(profile),
                    positions: positions.collect(),
                })
            })
        });
        members.collect::<Vec<_>>()
    });
    move || {
        let members = members.get();
        match members.len() {
            0 => ().into_any(),
            1 => view! {
                <p class="small muted" role="status">
                    {t!("role.team.one_more", name = members[0].name.as_str())}
                </p>
            }
            .into_any(),
            n => view! {
                <Section id="team" title=t!("role.team.title", n = n) hint=t!("role.team.hint") class="flows wide">
                    <div class="role-team">
                        <Wires members=members.clone() />
                        <Figures members />
                    </div>
                </Section>
            }
            .into_any(),
        }
    }
}

/// The four wires with a numbered fruit for each profile.
#[component]
fn Wires(members: Vec<Member>) -> impl IntoView {
    let tiers = Axis::ALL.iter().enumerate().map(|(place, axis)| {
        let texts = axis_texts(*axis);
        let numbered = members.iter().zip(1..);
        let marks =
            numbered.filter_map(|(member, number)| Some((number, member.positions[place].mean()?)));
        view! {
            <li class="tier">
                <p class="poles" aria-hidden="true">
                    <span class="pole">{plain(texts.pole(Pole::First))}</span>
                    <span class="pole">{plain(texts.pole(Pole::Second))}</span>
                </p>
                <TeamWire marks=marks.collect() />
            </li>
        }
        .into_any()
    });
    view! { <ol class="tiers">{tiers.collect::<Vec<AnyView>>()}</ol> }
}

/// The same figures as a table.
#[component]
fn Figures(members: Vec<Member>) -> impl IntoView {
    let head = Axis::ALL.iter().map(|axis| {
        let texts = axis_texts(*axis);
        view! {
            <th scope="col">
                {plain(texts.name)}
                <small>
                    {t!(
                        "role.team.from_to",
                        first = plain(texts.pole(Pole::First)),
                        second = plain(texts.pole(Pole::Second))
                    )}
                </small>
            </th>
        }
        .into_any()
    });
    let rows = members.into_iter().zip(1_usize..).map(|(member, number)| {
        let figures = member
            .positions
            .iter()
            .map(|position| view! { <td class="number">{figure(*position)}</td> }.into_any());
        view! {
            <tr>
                <td class="number">{number}</td>
                <th scope="row">
                    <a href=RolePage::Result(member.id).href()>{member.name}</a>
                </th>
                {figures.collect::<Vec<AnyView>>()}
            </tr>
        }
        .into_any()
    });
    view! {
        <div class="table-wrap" role="region" tabindex="0" aria-label=t!("role.team.figures")>
            <table>
                <caption class="visually-hidden">{t!("role.team.figures")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t!("role.team.number")}</th>
                        <th scope="col">{t!("role.team.name")}</th>
                        {head.collect::<Vec<AnyView>>()}
                    </tr>
                </thead>
                <tbody>{rows.collect::<Vec<AnyView>>()}</tbody>
            </table>
        </div>
    }
}
