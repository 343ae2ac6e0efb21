//! Everything in this browser as tables, for a spreadsheet.

use leptos::prelude::*;

use crate::content::account::has_earlier_checks;
use crate::content::assessment::{Earlier, questionnaires};
use crate::data::account::disclosure::{Disclosure, DisclosureChoice, Names};
use crate::data::account::tables::{Around, of_accounts, programme_actions};
use crate::data::table::Table;
use crate::domain::account::Account;
use crate::domain::assessment::Assessment;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{BeforeItLeaves, Section, TakeTables, answers_table, later_edition};
use crate::ui::pages::everybody::{everybody, everything};
use crate::ui::parts::WithEarlier;
use crate::ui::text::WORDING;

/// Whose data the tables hold, how people appear, and the files.
#[component]
pub fn AllTables() -> impl IntoView {
    let workspace: Workspace = expect_context();
    let choice = RwSignal::new(None::<DisclosureChoice>);
    let open = RwSignal::new(false);
    let accounts = workspace.accounts();
    let has_any = Memo::new(move |_| {
        let assessments = workspace.assessments();
        accounts.with(|all| !all.is_empty()) || assessments.with(|all| !all.is_empty())
    });
    // Who is named costs a look at everything: only once somebody asks.
    let disclosure = Signal::derive(move || everybody(workspace));
    let ways = move || {
        let draw = Box::new(move || view! { <Ways disclosure choice /> }.into_any());
        view! { <WithEarlier is_needed=untrack(|| speaks_of_earlier(workspace)) draw /> }
    };
    view! {
        <Show when=move || has_any.get()>
            <Section id="tables" title=t!("export.all") hint=t!("export.all_hint").to_owned()>
                <div class="stack loose">
                    <p>
                        <button
                            class="button"
                            type="button"
                            aria-expanded=move || open.get().to_string()
                            on:click=move |_| open.update(|open| *open = !*open)
                        >
                            {t!("export.all_show")}
                        </button>
                    </p>
                    <Show when=move || open.get()>{ways}</Show>
                </div>
            </Section>
        </Show>
    }
}

/// How people appear, and the files.
#[component]
fn Ways(
    disclosure: Signal<Disclosure>,
    choice: RwSignal<Option<DisclosureChoice>>,
) -> impl IntoView {
    let workspace: Workspace = expect_context();
    let tables = move |()| {
        tables(
            workspace,
            choice.get().unwrap_or(DisclosureChoice::AS_IT_IS),
        )
    };
    view! {
        <BeforeItLeaves disclosure choice>
            <TakeTables tables name=|()| String::new() today=workspace.today() />
        </BeforeItLeaves>
    }
}

/// Whether anything answers an earlier edition, so that its questions are written too.
fn speaks_of_earlier(workspace: Workspace) -> bool {
    let ids = workspace.assessments().get();
    let mut assessments = ids.iter().filter_map(|id| workspace.assessment(id));
    let (accounts, _) = everything(workspace);
    assessments.any(|one| one.with(|one| later_edition(one).is_some()))
        || accounts.iter().any(has_earlier_checks)
}

/// Every table of everything, with people as chosen.
fn tables(workspace: Workspace, choice: DisclosureChoice) -> Vec<Table> {
    let (accounts, programme) = everything(workspace);
    let as_they_are: Vec<&Account> = accounts.iter().collect();
    let names = Names::of(&as_they_are, &programme, WORDING);
    let leave: Vec<Account> = accounts
        .iter()
        .map(|account| choice.account(account, &names))
        .collect();
    let leave: Vec<&Account> = leave.iter().collect();
    let portfolio = workspace.portfolio().get();
    let around = Around {
        portfolio: &portfolio,
        today: workspace.today(),
        wording: WORDING,
    };
    let mut tables = of_accounts(&leave, around);
    tables.push(programme_actions(
        &choice.programme(&programme, &names),
        around,
    ));
    let ids = workspace.assessments().get();
    let assessments = ids.iter().filter_map(|id| {
        let assessment = workspace.assessment(id)?;
        Some(assessment.with(|assessment| choice.assessment(assessment, &names)))
    });
    let assessments: Vec<Assessment> = assessments.collect();
    let earlier = Earlier::in_use().map(|earlier| earlier.programme);
    for questionnaire in questionnaires().into_iter().chain(earlier) {
        let of = |one: &&Assessment| one.instrument == questionnaire.instrument.id;
        let these: Vec<&Assessment> = assessments.iter().filter(of).collect();
        tables.push(answers_table(&these, questionnaire));
    }
    tables
}
