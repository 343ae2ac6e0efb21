//! What a new account begins with: nothing, a template that comes with the app, or the plan of another account without what
//! is only that one's.

use leptos::prelude::*;

use crate::content::account::templates::Template;
use crate::data::account::disclosure::Names;
use crate::data::account::matching::KnownAccount;
use crate::data::account::template::template_of;
use crate::domain::account::Account;
use crate::domain::id::DocumentId;
use crate::domain::words::Word;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::account_at_place;
use crate::ui::form::{Bind, Choice, ChoiceField};
use crate::ui::text::{WORDING, in_order, plain};

/// What is chosen, as the field's value and back. Nothing chosen is an empty plan.
#[derive(Debug, Clone, PartialEq, Eq)]
enum BeginFrom {
    Template(Template),
    PlanOf(DocumentId),
}

/// What stands before the name of an account, so that none is taken for a template.
const PLAN: &str = "plan-";

impl BeginFrom {
    fn value(&self) -> String {
        match self {
            Self::Template(template) => template.word().to_owned(),
            Self::PlanOf(id) => format!("{PLAN}{id}"),
        }
    }

    fn parse(value: &str) -> Option<Self> {
        match value.strip_prefix(PLAN) {
            Some(id) => DocumentId::new(id).map(Self::PlanOf),
            None => Template::from_word(value).map(Self::Template),
        }
    }
}

/// The account to begin with, for what is chosen: new, without a name.
pub fn begin_from(workspace: Workspace, chosen: &str) -> Account {
    let (id, today) = (workspace.new_id(), workspace.today());
    let blank = || Account::new(id.clone(), today);
    match BeginFrom::parse(chosen) {
        None => blank(),
        Some(BeginFrom::Template(template)) => template.account(id, today, WORDING),
        Some(BeginFrom::PlanOf(other)) => {
            let Some(account) = untrack(|| workspace.account(&other)) else {
                return blank();
            };
            let programme = workspace.programme();
            account.with_untracked(|account| {
                let names = programme.with_untracked(|all| Names::of(&[account], all, WORDING));
                let template = template_of(account, &names, t!("as_template.the_account"));
                Account {
                    id,
                    created: today,
                    ..template
                }
            })
        }
    }
}

/// The field, and below it what the choice brings.
#[component]
pub fn BeginFromField(bind: Bind) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let choices = choices(workspace);
    let holds = Memo::new(move |_| {
        let chosen = bind.get();
        BeginFrom::parse(&chosen)?;
        let plan = begin_from(workspace, &chosen);
        Some(t!(
            "begin_from.holds",
            people = t!("as_template.people", n = plan.stakeholders.len()),
            objectives = t!("next_year.objectives", n = plan.objectives.len()),
            initiatives = t!("next_year.initiatives", n = plan.initiatives.len()),
            actions = t!("as_template.actions", n = plan.actions.len())
        ))
    });
    view! {
        <ChoiceField
            id="begin-from"
            label=t!("begin_from.label")
            bind
            choices=Signal::stored(choices)
            none=t!("begin_from.nothing")
            hint=t!("begin_from.hint")
            class="wide"
        />
        <p class="small muted wide" role="status">
            {holds}
        </p>
    }
}

/// The templates of the app, then the plans of the person's accounts by name, those put aside too.
fn choices(workspace: Workspace) -> Vec<Choice> {
    let template = |template: &Template| Choice {
        value: BeginFrom::Template(*template).value(),
        label: t!(
            "begin_from.builtin",
            name = plain(template.name_and_about().0)
        ),
    };
    let mut plans = workspace.known_accounts();
    plans.sort_by(|a, b| in_order(&a.name, &b.name));
    let plan = |one: KnownAccount| Choice {
        value: BeginFrom::PlanOf(one.id).value(),
        label: t!(
            "begin_from.plan",
            name = account_at_place(&one.name, &one.place)
        ),
    };
    let templates = Template::ALL.iter().map(template);
    templates.chain(plans.into_iter().map(plan)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_and_its_value_are_inverse() {
        let plan = BeginFrom::PlanOf(DocumentId::new("payer").unwrap());
        let templates = Template::ALL.iter().copied().map(BeginFrom::Template);
        for choice in templates.chain([plan]) {
            assert_eq!(BeginFrom::parse(&choice.value()), Some(choice));
        }
        assert_eq!(BeginFrom::parse(""), None);
        assert_eq!(BeginFrom::parse("plan-"), None);
    }
}
