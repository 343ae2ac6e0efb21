//! What is due: overdue, today, this week and later, over all accounts and the programme's plan.

mod agenda_line;
mod bucket;
mod filter;
mod task;
mod tick;

use leptos::prelude::*;

use crate::domain::agenda::{Agenda, AgendaEntry, Bucket};
use crate::domain::words::Word;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::PageHead;
use crate::ui::navigation::use_title;
use crate::ui::pages::agenda::{CalendarButton, CalendarFile};
use crate::ui::pages::everybody::all_names;
use crate::ui::route::Route;
use crate::ui::text::day;

use agenda_line::{AgendaLine, lines};
use bucket::BucketSection;
use filter::{AgendaFilter, FilterBar};
use task::Ticks;

/// The page of `#/today`.
#[component]
pub fn Today() -> impl IntoView {
    let workspace: Workspace = expect_context();
    let today = workspace.today();
    use_title(|| t!("app.today").to_owned());
    let ticks = Ticks::provide();
    let entries = Memo::new(move |_| {
        let mut agenda = Agenda::new(today);
        for id in workspace.accounts().get() {
            if let Some(account) = workspace.account(&id) {
                account.with(|account| agenda.add_account(account));
            }
        }
        workspace
            .programme()
            .with(|plan| agenda.add_programme(plan));
        for id in workspace.competence_sheets().get() {
            if let Some(sheet) = workspace.competence_sheet(&id) {
                sheet.with(|sheet| agenda.add_development(sheet));
            }
        }
        agenda.into_entries()
    });
    let all = Memo::new(move |_| {
        entries.with(|entries| ticks.0.with(|ticked| lines(workspace, entries, ticked)))
    });
    let filter = RwSignal::new(AgendaFilter::default());
    let shown = Memo::new(move |_| {
        filter.with(|filter| {
            all.with(|all| {
                let lines = all.iter().filter(|line| filter.takes(line));
                lines.cloned().collect::<Vec<AgendaLine>>()
            })
        })
    });
    let for_calendar = Signal::derive(move || {
        shown.with(|lines| {
            let open = entries.read();
            let lines = lines.iter().map(|line| &line.entry);
            let lines = lines.filter(|entry| open.contains(entry));
            lines.cloned().collect::<Vec<AgendaEntry>>()
        })
    });
    let leaving = RwSignal::new(false);
    let nothing = Memo::new(move |_| all.with(Vec::is_empty));
    let sections: Vec<AnyView> = Bucket::ALL
        .iter()
        .map(|bucket| {
            let bucket = *bucket;
            let of_bucket = Memo::new(move |_| {
                shown.with(|lines| {
                    let lines = lines.iter();
                    lines
                        .filter(|line| Bucket::of(line.entry.day, today) == bucket)
                        .cloned()
                        .collect::<Vec<AgendaLine>>()
                })
            });
            view! { <BucketSection bucket lines=of_bucket /> }.into_any()
        })
        .collect();
    view! {
        <header class="page-head accounts-head">
            <PageHead title=t!("today.title", day = day(today)) />
            <Show when=move || !nothing.get()>
                <p>
                    <CalendarButton open=leaving hint=t!("today.calendar.hint") />
                </p>
            </Show>
        </header>
        <Show when=move || !nothing.get() fallback=move || view! { <Nothing /> }>
            <CalendarFile
                open=leaving
                entries=for_calendar
                names=Signal::derive(move || all_names(workspace))
            />
            <FilterBar all filter />
            <Show when=move || shown.with(Vec::is_empty)>
                <p role="status">{t!("today.filter.nothing")}</p>
            </Show>
        </Show>
        {sections}
    }
}

/// Nothing has a day: what would appear here, and where it comes from.
#[component]
fn Nothing() -> impl IntoView {
    let workspace: Workspace = expect_context();
    let has_accounts = Memo::new(move |_| workspace.accounts().with(|ids| !ids.is_empty()));
    view! {
        <div class="record-none">
            <p>{t!("today.none")}</p>
            <p>
                {move || {
                    let (to, words) = if has_accounts.get() {
                        (Route::Accounts, t!("today.to_accounts"))
                    } else {
                        (Route::NewAccount, t!("today.new_account"))
                    };
                    view! {
                        <a class="button" href=to.href()>
                            {words}
                        </a>
                    }
                }}
            </p>
        </div>
    }
}
