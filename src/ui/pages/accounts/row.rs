//! One account in the list: what it is, how important, how far its plan is, what is due.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::domain::agenda::AgendaEntry;
use crate::domain::day::Day;
use crate::domain::id::DocumentId;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{
    EditionMark, LevelMark, MarkSize, PlaceMark, PlanLeaves, StageMark, account_name, distance,
    nearness,
};
use crate::ui::pages::agenda::{entry_route, entry_words};
use crate::ui::route::Route;
use crate::ui::text::{day, plain, together};

use super::row_menu::RowMenu;
use super::summary::AccountSummary;

/// A row of the table of accounts.
#[component]
pub fn AccountRow(id: DocumentId, summary: Memo<AccountSummary>) -> impl IntoView {
    let today = expect_context::<Workspace>().today();
    move || {
        let id = id.clone();
        let AccountSummary {
            name,
            kind,
            manager,
            level,
            stage,
            is_earlier,
            position,
            steps,
            due,
            archived,
            example,
            ..
        } = summary.get();
        let name = account_name(&name).to_owned();
        let kind = kind.map(|kind| plain(kind.label()).to_owned());
        let manager = Some(manager).filter(|manager| !manager.is_empty());
        let about: Vec<String> = kind.into_iter().chain(manager).collect();
        view! {
            <tr>
                <th scope="row" class="who">
                    <a href=Route::Account(id.clone()).href()>
                        <bdi>{name.clone()}</bdi>
                    </a>
                    <small>{together(about)}</small>
                </th>
                <td data-label=t!("accounts.level")>
                    <LevelMark level />
                </td>
                <td data-label=t!("accounts.stage")>
                    <StageMark stage size=MarkSize::Line />
                    <EditionMark is_earlier />
                </td>
                <td data-label=t!("accounts.axes")>
                    <PlaceMark position short=true />
                </td>
                <td data-label=t!("accounts.steps")>
                    <PlanLeaves steps />
                </td>
                <td data-label=t!("accounts.next_due")>{due_view(due, today)}</td>
                <td class="row-actions">
                    <RowMenu id name archived example />
                </td>
            </tr>
        }
    }
}

fn due_view(due: Option<AgendaEntry>, today: Day) -> AnyView {
    let Some(due) = due else {
        return view! { <small>{t!("accounts.nothing_due")}</small> }.into_any();
    };
    let what = entry_words(&due);
    let what = match due.day < today {
        true => t!(
            "accounts.overdue",
            what = what,
            late = distance(due.day, today)
        ),
        false => what,
    };
    view! {
        <span class="due" data-when=nearness(due.day, today)>
            {day(due.day)}
        </span>
        <small>
            <a href=entry_route(&due).href()>{what}</a>
        </small>
    }
    .into_any()
}
