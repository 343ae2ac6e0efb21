//! The report of an account: a summary on one page, the whole plan, and both to take along.

mod brief;
mod chapters;
mod closed;
mod compact;
mod cover;
mod goals;
mod leave;
mod lines;
mod lists;
mod place;
mod plan;
mod printed;
mod sheet;
mod slides;
mod tables;

use leptos::prelude::*;

use crate::browser::page;
use crate::data::account::disclosure::{DisclosureChoice, Leaves, Names};
use crate::data::account::paper::{Head, paper};
use crate::data::account::tables::{Around, Chapter, full_plan};
use crate::data::office::paper::Paper;
use crate::domain::account::Account;
use crate::domain::account::steps::PlanPage;
use crate::domain::day::Day;
use crate::domain::portfolio::Portfolio;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{PageHead, account_name};
use crate::ui::route::Route;
use crate::ui::text::{self, WORDING};

use super::{OpenAccount, open_account};

use brief::Brief;
use chapters::Chapters;
use cover::Cover;
use leave::Leave;
use plan::FullPlan;
use printed::Printed;
use sheet::Sheet;

/// The report as it is shown, printed and taken along.
#[derive(Clone, Copy)]
struct Reported {
    open: OpenAccount,
    workspace: Workspace,
    /// How people appear; `None` until the person has chosen.
    choice: RwSignal<Option<DisclosureChoice>>,
    /// The names that the account knows.
    names: Memo<Names>,
    /// The account with names or roles, as chosen.
    shown: Memo<Account>,
    /// The whole plan of it.
    chapters: Memo<Vec<Chapter>>,
    portfolio: ReadSignal<Portfolio>,
}

impl Reported {
    fn new() -> Self {
        let (open, workspace) = (open_account(), expect_context::<Workspace>());
        let choice = RwSignal::new(None::<DisclosureChoice>);
        let programme = workspace.programme();
        let names = open.editor.memo(move |account| {
            programme.with(|programme| Names::of(&[account], programme, WORDING))
        });
        let shown = open.editor.memo_of(names, move |account, names| {
            let account = match choice.get() {
                Some(choice) => choice.account(account, names),
                None => account.clone(),
            };
            account.as_counted().into_owned()
        });
        let (portfolio, today) = (workspace.portfolio(), open.today);
        let chapters = Memo::new(move |_| with_around(shown, portfolio, today, full_plan));
        Self {
            open,
            workspace,
            choice,
            names,
            shown,
            chapters,
            portfolio,
        }
    }

    /// The chapters in which something stands, with their titles.
    fn filled(self) -> Memo<Vec<(PlanPage, String)>> {
        Memo::new(move |_| {
            self.chapters.with(|chapters| {
                let filled = chapters.iter().filter(|one| !one.is_empty());
                filled.map(|one| (one.page, one.title(WORDING))).collect()
            })
        })
    }

    /// Something made of the account as it is shown and of what is around it.
    fn with_around<T>(self, make: impl FnOnce(&Account, Around) -> T) -> T {
        with_around(self.shown, self.portfolio, self.open.today, make)
    }

    /// Something made of the plan in short.
    fn with_brief<T>(self, make: impl FnOnce(&Brief) -> T) -> T {
        let today = self.open.today;
        self.with_around(|account, around| make(&Brief::of(account, around.portfolio, today)))
    }

    /// The whole plan as a text.
    fn paper(self) -> Paper {
        let head = Head {
            title: self.title(),
            language: text::language(),
            made: t!("report.made", day = text::day(self.open.today)),
        };
        self.chapters
            .with(|chapters| paper(head, chapters, WORDING))
    }

    /// What the account is called.
    fn title(self) -> String {
        self.shown
            .with(|account| account_name(&account.name).to_owned())
    }
}

fn with_around<T>(
    shown: Memo<Account>,
    portfolio: ReadSignal<Portfolio>,
    today: Day,
    make: impl FnOnce(&Account, Around) -> T,
) -> T {
    portfolio.with(|portfolio| {
        let around = Around {
            portfolio,
            today,
            wording: WORDING,
        };
        shown.with(|account| make(account, around))
    })
}

/// The page.
#[component]
pub fn Report() -> impl IntoView {
    let reported = Reported::new();
    let leaving = RwSignal::new(false);
    let share = Route::ShareAccount(reported.open.id.get_value()).href();
    let (printed, chapters) = (Printed::new(), Chapters::new());
    let turn = move |to: bool| {
        leaving.set(to);
        let place = if to { leave::TITLE } else { TAKE };
        request_animation_frame(move || {
            let _ = page::focus(place);
        });
    };
    let is_chosen = Memo::new(move |_| reported.choice.with(Option::is_some));
    let shows = move || match reported.choice.get().map(|choice| choice.names) {
        None => t!("report.take_hint"),
        Some(Leaves::Not) => t!("report.shows_roles"),
        Some(Leaves::AsItIs) => t!("report.shows_names"),
    };
    view! {
        <header class="page-head tight no-print">
            <PageHead title=t!("account.report").to_owned() />
            <p class="measure muted">{t!("report.lead")}</p>
            <p class="cluster">
                <button
                    class="button primary"
                    type="button"
                    id=TAKE
                    aria-expanded=move || leaving.get().to_string()
                    on:click=move |_| turn(!leaving.get_untracked())
                >
                    {t!("report.take")}
                </button>
                <a class="button" href=share>
                    {t!("report.share")}
                </a>
                <span class="small muted" role="status">
                    {shows}
                </span>
            </p>
        </header>
        <Show when=move || leaving.get()>
            <Leave reported printed chapters close=move |()| turn(false) />
        </Show>
        <Show when=move || !is_chosen.get()>
            <Cover reported />
        </Show>
        <div class:only-print=move || leaving.get() class:no-print=move || !is_chosen.get()>
            <div class:no-print=move || !printed.has_summary()>
                <Sheet reported />
            </div>
            <FullPlan reported printed chapters />
        </div>
    }
}

/// The id of the button that leads to what can be taken along.
const TAKE: &str = "take";
