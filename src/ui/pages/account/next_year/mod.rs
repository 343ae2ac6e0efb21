//! Beginning the next year's plan: what is chosen, what becomes of the plan in words, and the button that does it.

mod earlier;
mod preview;

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::account::next_year::{YearChoices, YearReport};
use crate::domain::day::Day;
use crate::domain::records::RecordId;
use crate::store::{Edited, Workspace};
use crate::t;
use crate::ui::components::{PageHead, Section, account_name};
use crate::ui::form::{Bind, CheckField, DayField, LineField};
use crate::ui::navigation::{go, use_title};
use crate::ui::route::Route;
use crate::ui::text::day;

use super::open_account;

pub use earlier::EarlierPlans;
use preview::Preview;

/// The place of the page among those of step 7.
pub const PLACE: &str = "next-year";

/// The id of the field for the name of the plan that ends.
const NAME: &str = "ended-name";

/// What stands in the fields.
#[derive(Clone, Copy)]
struct Chosen {
    begins: RwSignal<Day>,
    leaves_meetings: RwSignal<bool>,
    leaves_overdue: RwSignal<bool>,
    leaves_moves: RwSignal<bool>,
    keeps_reached: RwSignal<bool>,
}

impl Chosen {
    fn usual(today: Day) -> Self {
        let usual = YearChoices::usual(today);
        Self {
            begins: RwSignal::new(usual.begins),
            leaves_meetings: RwSignal::new(usual.leaves_meetings),
            leaves_overdue: RwSignal::new(usual.leaves_overdue),
            leaves_moves: RwSignal::new(usual.leaves_moves),
            keeps_reached: RwSignal::new(usual.keeps_reached),
        }
    }

    fn get(self) -> YearChoices {
        YearChoices {
            begins: self.begins.get(),
            leaves_meetings: self.leaves_meetings.get(),
            leaves_overdue: self.leaves_overdue.get(),
            leaves_moves: self.leaves_moves.get(),
            keeps_reached: self.keeps_reached.get(),
        }
    }
}

/// The page.
#[component]
pub fn NextYear() -> impl IntoView {
    use_title(|| t!("next_year.title").to_owned());
    let open = open_account();
    let workspace: Workspace = expect_context();
    let chosen = Chosen::usual(open.today);
    let report = open.editor.memo(move |account| {
        let mut number = 0;
        let mut name = || {
            number += 1;
            RecordId::fixed(number)
        };
        let next = account.next_year(chosen.get(), open.today, &mut name);
        (next.account != *account).then_some(next.report)
    });
    let name_typed = RwSignal::new(None::<String>);
    let usual_name = open.editor.memo(move |account| {
        let (year, _, _) = chosen.begins.get().plus_days(-1).parts();
        let name = account_name(account.name.trim());
        t!("next_year.ended_name", name = name, year = year.to_string())
    });
    let name = Signal::derive(move || name_typed.get().unwrap_or_else(|| usual_name.get()));
    let sent = RwSignal::new(false);
    let is_nameless = move || name.with(|name| name.trim().is_empty());
    let error = Signal::derive(move || {
        (sent.get() && is_nameless()).then(|| t!("next_year.name_missing").to_owned())
    });
    let begin = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        sent.set(true);
        if untrack(is_nameless) {
            let _ = page::focus(NAME);
            return;
        }
        let id = open.id.get_value();
        let kept = name.get_untracked().trim().to_owned();
        let said = t!("next_year.done", name = kept.as_str());
        let begun = workspace.begin_next_year(&id, untrack(|| chosen.get()), kept, said);
        // What can't be changed says so itself.
        if begun == Edited::Changed {
            go(&Route::Account(id));
        }
    };
    view! {
        <header class="page-head tight">
            <PageHead title=t!("next_year.title").to_owned() />
            <p class="measure muted">{t!("next_year.lead")}</p>
            <LastBegun />
        </header>
        <form novalidate on:submit=begin>
            <Section id="choices" title=t!("next_year.choices")>
                <Choices chosen />
                <LineField
                    id=NAME
                    label=t!("next_year.name")
                    bind=Bind {
                        get: name,
                        set: Callback::new(move |text| name_typed.set(Some(text))),
                    }
                    hint=t!("next_year.name_hint")
                    class="wide"
                    error=error
                />
            </Section>
            <Confirm report />
        </form>
    }
}

/// What can be chosen of the plan.
#[component]
fn Choices(chosen: Chosen) -> impl IntoView {
    let begins = Bind {
        get: Signal::derive(move || chosen.begins.get().to_string()),
        set: Callback::new(move |text: String| {
            // While it is no day, the one before stays, and the field says so.
            if let Ok(day) = text.parse() {
                chosen.begins.set(day);
            }
        }),
    };
    view! {
        <DayField
            id="begins"
            label=t!("next_year.begins")
            bind=begins
            hint=t!("next_year.begins_hint")
        />
        <CheckField
            id="leave-meetings"
            label=t!("next_year.leave_meetings")
            bind=ticked(chosen.leaves_meetings)
        />
        <CheckField
            id="leave-overdue"
            label=t!("next_year.leave_overdue")
            bind=ticked(chosen.leaves_overdue)
        />
        <CheckField
            id="leave-moves"
            label=t!("next_year.leave_moves")
            bind=ticked(chosen.leaves_moves)
        />
        <CheckField
            id="keep-reached"
            label=t!("next_year.keep_reached")
            bind=ticked(chosen.keeps_reached)
        />
    }
}

/// A box that is ticked or not.
fn ticked(is: RwSignal<bool>) -> Bind {
    Bind {
        get: Signal::derive(move || if is.get() { "yes" } else { "" }.to_owned()),
        set: Callback::new(move |text: String| is.set(!text.is_empty())),
    }
}

/// What would become of the plan, and the button; or that nothing would.
#[component]
fn Confirm(report: Memo<Option<YearReport>>) -> impl IntoView {
    let open = open_account();
    let overview = open.id.with_value(|id| Route::Account(id.clone()).href());
    let has_report = Memo::new(move |_| report.with(Option::is_some));
    view! {
        <Section
            id="preview"
            title=t!("next_year.preview")
            hint=t!("next_year.preview_hint").to_owned()
        >
            <Show
                when=move || has_report.get()
                fallback=|| view! { <p>{t!("next_year.unchanged")}</p> }
            >
                <Preview report />
            </Show>
            <p class="cluster">
                <button
                    class="button primary"
                    type="submit"
                    disabled=move || !has_report.get()
                >
                    {t!("next_year.do")}
                </button>
                <a class="button quiet" href=overview>
                    {t!("next_year.cancel")}
                </a>
            </p>
        </Section>
    }
}

/// That the next year was begun already, where it was.
#[component]
fn LastBegun() -> impl IntoView {
    let open = open_account();
    let workspace: Workspace = expect_context();
    let last = Memo::new(move |_| {
        let mut plans = open
            .id
            .with_value(|id| workspace.earlier_plans(id))
            .into_iter();
        plans.find_map(|plan| Some((plan.name, plan.ended?)))
    });
    move || {
        last.get().map(|(name, ended)| {
            let words = t!("next_year.begun", name = name, day = day(ended));
            view! { <p class="note">{words}</p> }
        })
    }
}
