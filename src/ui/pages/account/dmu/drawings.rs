//! The people of an account drawn, to read and to print: where each stands, who listens to whom, who of us
//! knows whom.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::domain::account::Account;
use crate::domain::account::profile::OurRole;
use crate::domain::account::stakeholders::Stakeholder;
use crate::t;
use crate::ui::components::record_name;
use crate::ui::form::Editor;
use crate::ui::text;

use super::super::{OpenAccount, open_account};
use super::Unit;
use super::contact::depth_marks;
use super::knot;
use super::network::{self, Net};
use super::stance_map::{is_anybody_placed, missing, stances};

/// The map of influence and stance, the network and the coverage of an account as it is given: with roles instead
/// of names, say. A knot leads to the person's record.
#[component]
pub fn Drawings(#[prop(into)] document: Signal<Account>) -> impl IntoView {
    let open = open_account();
    let unit = Unit::of(OpenAccount {
        editor: Editor {
            document,
            ..open.editor
        },
        ..open
    });
    let is_somebody = Memo::new(move |_| unit.people.with(|people| !people.is_empty()));
    let net = Net::of(unit);
    // With judgements left out nobody has a place, and nothing is missing.
    let is_placed = Memo::new(move |_| unit.people.with(|people| is_anybody_placed(people)));
    let drawn_map = move || {
        view! {
            <div class="plan-part">
                <h4>{t!("dmu.map")}</h4>
                <figure class="figure">{stances(unit)}</figure>
                {knot::legend()}
                {missing(unit)}
            </div>
        }
    };
    let drawn_net = move || {
        view! {
            <div class="plan-part">
                <h4>{t!("dmu.net")}</h4>
                <figure class="figure">{net.drawing()}</figure>
                {network::legend()}
            </div>
        }
    };
    view! {
        <Show when=move || is_somebody.get()>
            <div class="plan-drawings maps">
                <Show when=move || is_placed.get()>{drawn_map}</Show>
                <Show when=move || net.has_lines.get()>{drawn_net}</Show>
            </div>
            {coverage(unit)}
        </Show>
    }
}

/// The stakeholders down, our roles across; nothing where nobody of us is said to know anybody.
fn coverage(unit: Unit) -> AnyView {
    let document = unit.account.editor.document;
    let head =
        |role: &OurRole| view! { <th scope="col">{text::plain(role.label())}</th> }.into_any();
    let row = |person: &Stakeholder, roles: &[OurRole]| {
        let cell = |role: &OurRole| {
            let depth = person.coverage.get(role).copied();
            let words = depth.map_or("\u{2013}", |depth| text::plain(depth.label()));
            view! {
                <td class:none=depth.is_none() data-label=text::plain(role.label())>
                    <span>{depth.map(|depth| depth_marks(Some(depth)))} " " {words}</span>
                </td>
            }
            .into_any()
        };
        view! {
            <tbody>
                <tr>
                    <th scope="row">{record_name(&person.name).to_owned()}</th>
                    {roles.iter().map(cell).collect::<Vec<_>>()}
                </tr>
            </tbody>
        }
        .into_any()
    };
    let table = move || {
        let is_said = |account: &Account| {
            let mut people = account.stakeholders.iter();
            people.any(|person| !person.coverage.is_empty())
        };
        document.with(is_said).then(|| {
            let roles = unit.roles.get();
            let rows = document.with(|account| {
                let people = account.stakeholders.iter();
                people.map(|one| row(one, &roles)).collect::<Vec<_>>()
            });
            view! {
                <div class="plan-part">
                    <h4>{t!("dmu.coverage")}</h4>
                    <table class="plan-table many">
                        <thead>
                            <tr>
                                <th scope="col">{t!("dmu.person")}</th>
                                {roles.iter().map(head).collect::<Vec<_>>()}
                            </tr>
                        </thead>
                        {rows}
                    </table>
                </div>
            }
        })
    };
    table.into_any()
}
