//! Checks of the success factors: one at a time, the same for an account and for the programme.

mod earlier;
mod factor;
mod light;
mod put;
mod standing;

use leptos::prelude::*;

use crate::browser::page;
use crate::domain::account::tactics::{Action, ActionStatus};
use crate::domain::day::Day;
use crate::domain::factors::{FactorCheck, FactorOrigin, FactorPlan, Statement, latest};
use crate::domain::records::{Record, RecordId, Records};
use crate::domain::words::Word;
use crate::t;
use crate::ui::components::{Section, in_sight};
use crate::ui::form::{Bind, Change, DayField, Editor, LinesField, ListBind, Written};
use crate::ui::text;

use earlier::EarlierFactors;
use factor::FactorQuestions;
pub use light::LightMark;
pub use put::outcome_words;
use standing::FactorsStanding;

/// The place where checks of the success factors stand, and the id of the heading there.
pub const FACTORS: &str = "factors";

/// The checks of a document and its plan, whatever kind of document it is.
#[derive(Clone, Copy)]
struct Checks {
    /// All checks.
    all: Memo<Records<FactorCheck>>,
    /// The plan's actions that came from one of them.
    planned: Memo<Vec<Planned>>,
    /// Changes a check.
    change: Callback<(RecordId, Change<FactorCheck>)>,
    /// Begins one, and says which.
    begin: Callback<(), RecordId>,
    /// Puts what to do about a statement into the plan.
    put: Callback<FactorOrigin>,
    /// The address of an action of the plan.
    action: Callback<RecordId, String>,
}

/// An action of the plan that came from a statement.
#[derive(Debug, Clone, PartialEq)]
struct Planned {
    id: RecordId,
    what: String,
    status: ActionStatus,
    origin: FactorOrigin,
}

impl Checks {
    fn of<P: FactorPlan + Clone + Send + Sync + 'static>(
        editor: Editor<P>,
        today: Day,
        action: Callback<RecordId, String>,
    ) -> Self {
        let new = editor.new_record;
        Self {
            all: editor.memo(|plan| plan.checks().clone()),
            planned: editor.memo(|plan| plan.actions().iter().filter_map(planned).collect()),
            change: Callback::new(move |(id, change): (RecordId, Change<FactorCheck>)| {
                editor.edit(move |plan| {
                    if let Some(check) = plan.checks_mut().get_mut(id) {
                        change(check);
                    }
                });
            }),
            begin: Callback::new(move |()| {
                let id = new.run(());
                editor.edit(move |plan| {
                    plan.checks_mut().push(FactorCheck {
                        day: today,
                        ..FactorCheck::blank(id)
                    });
                });
                id
            }),
            put: Callback::new(move |origin: FactorOrigin| {
                let id = new.run(());
                let action = put::action(id, origin);
                editor.edit(move |plan| {
                    plan.actions_mut().push(action);
                });
            }),
            action,
        }
    }

    /// Changes a check.
    fn edit(self, id: RecordId, change: impl FnOnce(&mut FactorCheck) + Send + Sync + 'static) {
        self.change.run((id, Box::new(change)));
    }

    /// Something about a check.
    fn memo<T: PartialEq + Default + Send + Sync + 'static>(
        self,
        id: RecordId,
        of: impl Fn(&FactorCheck) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        let all = self.all;
        Memo::new(move |_| all.with(|all| all.get(id).map(&of).unwrap_or_default()))
    }
}

fn planned(action: &Action) -> Option<Planned> {
    Some(Planned {
        id: action.id,
        what: action.what.clone(),
        status: action.status,
        origin: action.factor?,
    })
}

/// The check in sight with where the factors stand, and all checks below.
#[component]
pub fn FactorChecks<P: FactorPlan + Clone + Send + Sync + 'static>(
    /// The account's or the programme's plan.
    editor: Editor<P>,
    today: Day,
    /// The address of an action of that plan.
    #[prop(into)]
    action: Callback<RecordId, String>,
    /// What is said before the first check.
    none: &'static str,
) -> impl IntoView {
    let list = editor.list(
        RecordId::fixed(0),
        |plan: &P, _| Some(plan.checks()),
        |plan, _| Some(plan.checks_mut()),
        |check: &FactorCheck| t!("factors.of", day = text::day(check.day)),
    );
    view! { <Drawn checks={Checks::of(editor, today, action)} list none /> }
}

#[component]
fn Drawn(checks: Checks, list: ListBind, none: &'static str) -> impl IntoView {
    let chosen = RwSignal::new(None::<RecordId>);
    let shown = Memo::new(move |_| {
        let chosen = chosen.get();
        checks
            .all
            .with(|all| in_sight(all, chosen, latest(all).map(|check| check.id)))
    });
    let begin = move |_| {
        chosen.set(Some(checks.begin.run(())));
        request_animation_frame(|| {
            let _ = page::focus(FIRST_STATEMENT);
        });
    };
    let button = move |label: &'static str| {
        view! {
            <button class="button primary" type="button" on:click=begin>
                {label}
            </button>
        }
        .into_any()
    };
    move || match shown.get() {
        None => view! {
            <div class="empty">
                <p>{none}</p>
                <p>{button(t!("factors.begin"))}</p>
            </div>
        }
        .into_any(),
        Some(id) => {
            let factors = Word::ALL
                .iter()
                .map(|factor| view! { <FactorQuestions checks id factor=*factor /> }.into_any());
            let factors: Vec<AnyView> = factors.collect();
            view! {
                <div class="meeting factor-check">
                    <div>
                        <div class="field-grid">
                            <DayField
                                id=format!("{id}-day")
                                label=t!("factors.day")
                                bind=Bind {
                                    get: checks.memo(id, |check| check.day.written()).into(),
                                    set: Callback::new(move |day: String| {
                                        checks.edit(id, move |check| check.day.accept(&day));
                                    }),
                                }
                            />
                        </div>
                        {factors}
                        <div class="field-grid">
                            <LinesField
                                id=format!("{id}-note")
                                label=t!("factors.note")
                                hint=t!("factors.note_hint")
                                bind=Bind {
                                    get: checks.memo(id, |check| check.note.clone()).into(),
                                    set: Callback::new(move |note: String| {
                                        checks.edit(id, move |check| check.note.accept(&note));
                                    }),
                                }
                                class="wide"
                                rows=3
                            />
                        </div>
                    </div>
                    <FactorsStanding checks id />
                </div>
                <Section
                    id="factor-checks"
                    title=t!("factors.all")
                    hint=t!("factors.all_about", months = FactorCheck::HOLDS.every())
                    class="wide"
                >
                    <EarlierFactors checks list chosen in_sight=shown />
                    <p>{button(t!("factors.again"))}</p>
                </Section>
            }
            .into_any()
        }
    }
}

/// The id of what is asked first.
const FIRST_STATEMENT: &str = "first-statement";

/// Whether a statement is the one that is asked first.
fn is_first(statement: Statement) -> bool {
    Statement::ALL.first() == Some(&statement)
}
