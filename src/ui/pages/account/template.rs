//! A template of the plan: what stays in it, what is taken out, and the file.

use leptos::prelude::*;

use crate::browser::files;
use crate::content::account::words::Label;
use crate::data::account::disclosure::Names;
use crate::data::account::template::template_of;
use crate::data::backup;
use crate::data::document::Document;
use crate::domain::account::Account;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{PageHead, Section, file_stem};
use crate::ui::form::{Bind, LineField};
use crate::ui::navigation::use_title;
use crate::ui::route::Route;
use crate::ui::text::{WORDING, plain};

use super::open_account;

/// The place of the page among those of step 7.
pub const PLACE: &str = "template";

/// The page.
#[component]
pub fn AsTemplate() -> impl IntoView {
    use_title(|| t!("as_template.title").to_owned());
    let open = open_account();
    let workspace: Workspace = expect_context();
    let programme = workspace.programme();
    let template = open.editor.memo(move |account| {
        let names = programme.with(|all| Names::of(&[account], all, WORDING));
        template_of(account, &names, t!("as_template.the_account"))
    });
    // The name of the account would say whose plan it was.
    let kind = template.with_untracked(|plan| plan.typing.kind.map(Label::label));
    let name = RwSignal::new(match kind {
        Some(kind) => t!("as_template.default_name", name = plain(kind)),
        None => t!("as_template.title").to_owned(),
    });
    let bind = Bind {
        get: name.into(),
        set: Callback::new(move |text| name.set(text)),
    };
    let save = move |_| {
        let mut plan = template.get_untracked();
        plan.id = workspace.new_id();
        plan.created = workspace.today();
        plan.name = name.get_untracked().trim().to_owned();
        let file = file_stem(&plan.name, "template", workspace.today());
        let text = backup::write(&[Document::from(plan)], workspace.now());
        // A refused download shows in the browser itself; nothing was changed here.
        let _ = files::download(&format!("{file}.json"), "application/json", &text);
    };
    view! {
        <header class="page-head tight">
            <PageHead title=t!("as_template.title").to_owned() />
            <p class="measure muted">{t!("as_template.lead")}</p>
        </header>
        <Section id="stays" title=t!("as_template.stays")>
            <ul class="points">{move || template.with(|plan| lines(holds(plan)))}</ul>
        </Section>
        <Section id="out" title=t!("as_template.out")>
            <ul class="points">{lines(taken_out())}</ul>
            <p class="note">{t!("as_template.check")}</p>
        </Section>
        <Section id="save" title=t!("as_template.save_title")>
            <LineField
                id="template-name"
                label=t!("as_template.name")
                bind
                hint=t!("as_template.file_hint")
                class="wide"
            />
            <p class="cluster">
                <button class="button primary" type="button" on:click=save>
                    {t!("as_template.save")}
                </button>
                <a class="button quiet" href=Route::NewAccount.href()>
                    {t!("as_template.use")}
                </a>
            </p>
        </Section>
    }
}

fn lines(lines: Vec<String>) -> Vec<AnyView> {
    let line = |line: String| view! { <li>{line}</li> }.into_any();
    lines.into_iter().map(line).collect()
}

/// What stays, counted.
fn holds(plan: &Account) -> Vec<String> {
    let lines: [(usize, fn(usize) -> String); 7] = [
        (plan.stakeholders.len(), |n| t!("as_template.people", n = n)),
        (plan.issues.len(), |n| t!("as_template.issues", n = n)),
        (plan.objectives.len(), |n| t!("next_year.objectives", n = n)),
        (plan.propositions.len(), |n| {
            t!("as_template.propositions", n = n)
        }),
        (plan.initiatives.len(), |n| {
            t!("next_year.initiatives", n = n)
        }),
        (plan.actions.len(), |n| t!("as_template.actions", n = n)),
        (plan.monitoring.kpis.len(), |n| {
            t!("as_template.kpis", n = n)
        }),
    ];
    let there = lines.into_iter().filter(|(count, _)| *count > 0);
    let lines: Vec<String> = there.map(|(count, words)| words(count)).collect();
    match lines.is_empty() {
        true => vec![t!("as_template.nothing").to_owned()],
        false => lines,
    }
}

fn taken_out() -> Vec<String> {
    [
        t!("as_template.out_people"),
        t!("as_template.out_judged"),
        t!("as_template.out_values"),
        t!("as_template.out_standing"),
        t!("as_template.out_meetings"),
    ]
    .map(str::to_owned)
    .into()
}
