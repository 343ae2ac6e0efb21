//! The report of an account: a summary on one page, the whole plan, and both to take along.

mod leave;
mod lines;
mod plan;
mod sheet;

use leptos::prelude::*;

use crate::browser::page;
use crate::data::account::disclosure::{Choice, Names};
use crate::data::account::tables::{Around, Chapter, full_plan};
use crate::domain::account::Account;
use crate::domain::portfolio::Portfolio;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::PageHead;
use crate::ui::route::Route;
use crate::ui::text::WORDING;

use super::{OpenAccount, open_account};

use leave::Leave;
use plan::FullPlan;
use sheet::Sheet;

/// The report as it is shown, printed and taken along.
#[derive(Clone, Copy)]
struct Reported {
    open: OpenAccount,
    workspace: Workspace,
    /// How people appear; `None` until the person has chosen.
    choice: RwSignal<Option<Choice>>,
    /// The names that the account knows.
    names: Memo<Names>,
    /// The account with names or roles, as chosen.
    shown: Memo<Account>,
    portfolio: Signal<Portfolio>,
}

impl Reported {
    fn new() -> Self {
        let (open, workspace) = (open_account(), expect_context::<Workspace>());
        let choice = RwSignal::new(None::<Choice>);
        let programme = workspace.programme();
        let names = open.editor.memo(move |account| {
            programme.with(|programme| Names::of(&[account], programme, WORDING))
        });
        let shown = open
            .editor
            .memo_of(names, move |account, names| match choice.get() {
                Some(choice) => choice.account(account, names),
                None => account.clone(),
            });
        Self {
            open,
            workspace,
            choice,
            names,
            shown,
            portfolio: workspace.portfolio(),
        }
    }

    /// The whole plan.
    fn chapters(self) -> Vec<Chapter> {
        self.with_around(full_plan)
    }

    /// Something made of the account as it is shown and of what is around it.
    fn with_around<T>(self, make: impl FnOnce(&Account, Around) -> T) -> T {
        self.portfolio.with(|portfolio| {
            let around = Around {
                portfolio,
                today: self.open.today,
                wording: WORDING,
            };
            self.shown.with(|account| make(account, around))
        })
    }

    /// What the account is called.
    fn title(self) -> String {
        self.shown.with(|account| match account.name.trim() {
            "" => t!("account.unnamed").to_owned(),
            name => name.to_owned(),
        })
    }
}

/// The page.
#[component]
pub fn Report() -> impl IntoView {
    let reported = Reported::new();
    let leaving = RwSignal::new(false);
    let with_plan = RwSignal::new(true);
    let share = Route::ShareAccount(reported.open.id.get_value()).href();
    let turn = move |to: bool| {
        leaving.set(to);
        let place = if to { leave::TITLE } else { TAKE };
        request_animation_frame(move || {
            let _ = page::focus(place);
        });
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
                <span class="small muted">{t!("report.take_hint")}</span>
            </p>
        </header>
        <Show when=move || leaving.get()>
            <Leave reported with_plan close=move |()| turn(false) />
        </Show>
        <div class:only-print=move || leaving.get()>
            <Sheet reported />
            <div class:no-print=move || !with_plan.get()>
                <FullPlan reported />
            </div>
        </div>
    }
}

/// The id of the button that leads to what can be taken along.
const TAKE: &str = "take";
