//! Putting a proposed action into a plan.

use leptos::prelude::*;

use crate::browser::page;
use crate::content::assessment::ItemAction;
use crate::domain::account::Account;
use crate::domain::assessment::Assessment;
use crate::domain::assessment::advice::Advice;
use crate::domain::id::{DocumentId, InstrumentId};
use crate::domain::programme::{AdviceTexts, Programme, planned as action_of};
use crate::store::{Edited, Workspace};
use crate::t;
use crate::ui::components::{ActionFields, account_name};
use crate::ui::form::{Bind, Choice, ChoiceField, LineField};
use crate::ui::text::plain;

use super::{Planned, planned};

/// From how many accounts on a field to find one is shown.
const FIND_FROM: usize = 13;

/// The plan of the programme, among the choices; accounts go by their ids.
const PROGRAMME: &str = "programme";

/// Which actions of the plans came from this assessment, as context for the buttons of one result.
#[derive(Clone, Copy)]
pub struct PlansOf(Memo<Vec<Planned>>);

impl PlansOf {
    /// Follows the plans for an assessment.
    pub fn provide(workspace: Workspace, instrument: &'static InstrumentId, id: DocumentId) {
        let from_here = Memo::new(move |_| {
            let mut all = planned(workspace, instrument);
            all.retain(|one| one.origin.assessment == id);
            all
        });
        provide_context(Self(from_here));
    }
}

/// The button that puts an action into a plan, its form, and the plans in which it is.
#[component]
pub fn PutIntoPlan(
    assessment: ReadSignal<Assessment>,
    advice: Advice,
    step: ItemAction,
    /// The question in a few words: what tells one button of the page from another.
    question: &'static str,
) -> impl IntoView {
    let PlansOf(plans) = expect_context();
    let open = RwSignal::new(false);
    let opener = StoredValue::new(format!("put-{}", advice.item));
    let item = StoredValue::new(advice.item.clone());
    let advice = StoredValue::new(advice);
    let of_item = move || {
        let plans = plans.read();
        let item = item.read_value();
        let of_item = plans.iter().filter(|one| one.origin.item == *item);
        let links = of_item.map(|one| {
            view! {
                <li>
                    {t!("gap.put.in_plan")} " "
                    <a href=one.route.href()>
                        {one.plan.clone()}
                        <span class="visually-hidden">": " {one.what.clone()}</span>
                    </a>
                </li>
            }
            .into_any()
        });
        links.collect::<Vec<AnyView>>()
    };
    let close = Callback::new(move |()| {
        open.set(false);
        request_animation_frame(move || {
            let _ = opener.with_value(|id| page::focus(id));
        });
    });
    view! {
        <div class="put no-print">
            <ul class="put-plans" role="status">
                {of_item}
            </ul>
            <Show
                when=move || open.get()
                fallback=move || {
                    view! {
                        <p>
                            <button
                                class="button small"
                                type="button"
                                id=opener.get_value()
                                on:click=move |_| open.set(true)
                            >
                                {t!("gap.put.button")}
                                <span class="visually-hidden">": " {question}</span>
                            </button>
                        </p>
                    }
                }
            >
                <PutForm assessment advice step close />
            </Show>
        </div>
    }
}

/// The text as a field's: only the form knows it until it is sent.
fn draft(text: &str) -> (RwSignal<String>, Bind) {
    let draft = RwSignal::new(text.to_owned());
    let set = Callback::new(move |text| draft.set(text));
    let get = draft.into();
    (draft, Bind { get, set })
}

#[component]
fn PutForm(
    assessment: ReadSignal<Assessment>,
    advice: StoredValue<Advice>,
    step: ItemAction,
    close: Callback<()>,
) -> impl IntoView {
    let workspace: Workspace = expect_context();
    let id = advice.with_value(|advice| format!("put-{}", advice.item));
    let (first, find_id, plan_id) = (
        format!("{id}-what"),
        format!("{id}-find"),
        format!("{id}-plan"),
    );
    let (what, what_bind) = draft(plain(step.action));
    let (owner, owner_bind) = draft("");
    let (due, due_bind) = draft("");
    let (plan, plan_bind) = draft(PROGRAMME);
    let (find, find_bind) = draft("");
    let accounts = Memo::new(move |_| accounts(workspace));
    let is_long = Memo::new(move |_| accounts.with(|all| all.len() >= FIND_FROM));
    let choices = Signal::derive(move || {
        let needle = find.read().trim().to_lowercase();
        let programme = Choice {
            value: PROGRAMME.to_owned(),
            label: t!("gap.put.programme").to_owned(),
        };
        // What is chosen stays in the list, whatever is looked for.
        let takes =
            |one: &Choice| one.value == *plan.read() || one.label.to_lowercase().contains(&needle);
        accounts.with(|all| {
            let found = all.iter().filter(|one| takes(one)).cloned();
            std::iter::once(programme)
                .chain(found)
                .collect::<Vec<Choice>>()
        })
    });
    let refused = RwSignal::new(false);
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let texts = AdviceTexts {
            what: what.get_untracked(),
            owner: owner.get_untracked(),
            sign: plain(step.sign).to_owned(),
        };
        let new = workspace.new_record();
        let mut action = assessment.with_untracked(|assessment| {
            advice.with_value(|advice| action_of(new, assessment, advice, texts))
        });
        action.due = due.read_untracked().parse().ok();
        let edited = match DocumentId::new(&plan.read_untracked()) {
            Some(id) if *plan.read_untracked() != PROGRAMME => {
                workspace.edit::<Account>(&id, |account| {
                    account.actions.push(action);
                })
            }
            _ => workspace.edit_only::<Programme>(|programme| {
                programme.actions.push(action);
            }),
        };
        if edited == Edited::Changed {
            close.run(());
        } else {
            refused.set(true);
        }
    };
    request_animation_frame(move || {
        let _ = page::focus(&first);
    });
    view! {
        <form class="put-form" aria-label=t!("gap.put.button") novalidate on:submit=send>
            <div class="field-grid">
                <ActionFields
                    id
                    what=what_bind
                    owner=owner_bind
                    due=due_bind
                    owner_hint=t!("gap.put.owner_hint", who = plain(step.who))
                />
                <Show when=move || is_long.get()>
                    <LineField
                        id=find_id.clone()
                        label=t!("gap.put.find")
                        bind=find_bind
                        optional=true
                    />
                </Show>
                <ChoiceField
                    id=plan_id
                    label=t!("gap.put.plan")
                    bind=plan_bind
                    choices
                    class="span-2"
                />
            </div>
            <p class="error" role="alert">
                {move || refused.get().then(|| t!("gap.put.refused"))}
            </p>
            <p class="cluster">
                <button class="button small primary" type="submit">
                    {t!("gap.put.send")}
                </button>
                <button class="button small quiet" type="button" on:click=move |_| close.run(())>
                    {t!("details.cancel")}
                </button>
            </p>
        </form>
    }
}

/// The person's own accounts that are in use, by name.
fn accounts(workspace: Workspace) -> Vec<Choice> {
    let ids = workspace.accounts().get();
    let named = ids.into_iter().filter_map(|id| {
        let account = workspace.account(&id)?;
        account.with(|account| {
            let is_own = !account.archived && !account.example;
            let label = account_name(&account.name);
            is_own.then(|| (label.to_lowercase(), id.to_string(), label.to_owned()))
        })
    });
    let named: std::collections::BTreeSet<(String, String, String)> = named.collect();
    let choice = |(_, value, label)| Choice { value, label };
    named.into_iter().map(choice).collect()
}
