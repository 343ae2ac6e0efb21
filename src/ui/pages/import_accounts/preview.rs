//! What every line of the table becomes, before anything is stored.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::letters::composed;
use crate::content::account::spreadsheet::TableColumn;
use crate::content::account::words::Label;
use crate::data::account::spreadsheet::{
    ImportSheet, ImportedRow, KnownColumns, RankColumn, ReadingContext, RowOutcome, Target,
    TopRank, Twin,
};
use crate::data::document::Document;
use crate::domain::account::Account;
use crate::store::{ImportOutcome, Workspace, kind};
use crate::t;
use crate::ui::components::{FirstFew, Section};
use crate::ui::navigation::focus_heading;
use crate::ui::text::plain;

use super::AccountImport;
use super::columns::Columns;
use super::header::HeaderLine;
use super::levels::RankQuestion;
use super::notes::Notes;
use super::problems::Problems;
use super::two_ways::TwoWays;
use super::unread::Unread;

/// So many lines of each kind are on the page at first.
const SHOWN: usize = 20;
/// So many accounts are shown as they will be.
const SAMPLE: usize = 5;

/// Columns, what the lines become, and the button that stores them.
#[component]
pub fn Preview(
    name: String,
    sheet: Arc<ImportSheet>,
    found: RwSignal<Option<AccountImport>>,
    #[prop(into)] again: Callback<()>,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let known = workspace.portfolio();
    let known = known.with_untracked(|portfolio| KnownColumns::of(portfolio, &plain));
    let columns = RwSignal::new(known.of_sheet(&sheet));
    let has_names = Memo::new(move |_| {
        let names = Some(Target::Column(TableColumn::Name));
        columns.with(|columns| columns.contains(&names))
    });
    let top = RwSignal::new(None);
    let ranks = {
        let sheet = Arc::clone(&sheet);
        Memo::new(move |_| {
            let ranks = columns.with(|columns| RankColumn::find(&sheet, columns, &plain))?;
            Some((sheet.header.get(ranks.column)?.clone(), ranks))
        })
    };
    let strict = RwSignal::new(BTreeSet::new());
    let with_notes = RwSignal::new(false);
    let lines = {
        let sheet = Arc::clone(&sheet);
        Memo::new(move |_| {
            let decisions = Decisions {
                columns: columns.get(),
                top: top.get(),
                strict: strict.get(),
                with_notes: with_notes.get(),
            };
            read(workspace, &sheet, &decisions)
        })
    };
    // The line that names the columns is asked for where it may be another one.
    let asks_header = !sheet.above.is_empty() || !has_names.get_untracked();
    let adds_same = RwSignal::new(false);
    let ready = Memo::new(move |_| lines.with(|lines| accounts(lines, false).len()));
    let same = Memo::new(move |_| lines.with(|lines| accounts(lines, true).len()) - ready.get());
    let to_add = Memo::new(move |_| ready.get() + if adds_same.get() { same.get() } else { 0 });
    let import = move |_| {
        workspace.register(&[kind::<Account>()]);
        let documents: Vec<Document> = lines.with_untracked(|lines| {
            let accounts = accounts(lines, adds_same.get_untracked());
            accounts.into_iter().cloned().map(Document::from).collect()
        });
        let imported = workspace.import(documents);
        let is_identical = |outcome: &ImportOutcome| *outcome == ImportOutcome::Duplicate;
        let identical = imported
            .iter()
            .filter(|one| is_identical(&one.outcome))
            .count();
        let count = imported.len() - identical;
        found.set(Some(AccountImport::Added { count, identical }));
        focus_heading();
    };
    let is_damaged = sheet.is_damaged;
    let problems_sheet = Arc::clone(&sheet);
    let notes_sheet = Arc::clone(&sheet);
    let header_sheet = Arc::clone(&sheet);
    let title = name.clone();
    view! {
        <Section id="columns" title=t!("import.columns") hint=t!("import.columns_hint")>
            <div class="stack">
                {asks_header
                    .then(|| {
                        view! { <HeaderLine name=name.clone() sheet=Arc::clone(&header_sheet) found /> }
                    })}
                <Columns sheet columns />
            </div>
        </Section>
        <Section id="preview" title=t!("import.preview") hint=title>
            <div class="found">
                {is_damaged.then(|| view! { <p class="note plain">{t!("import.damaged")}</p> })}
                <Show
                    when=move || has_names.get()
                    fallback=|| view! { <p role="status">{t!("import.choose_name")}</p> }
                >
                    <p role="status">
                        <strong>{move || t!("import.ready", n = ready.get())}</strong>
                        {move || {
                            let is_wrong = |line: &&ImportedRow| matches!(line.outcome, RowOutcome::Wrong(_));
                            let wrong = lines.with(|lines| lines.iter().filter(is_wrong).count());
                            (wrong > 0).then(|| format!(" · {}", t!("import.wrong", n = wrong)))
                        }}
                        {move || {
                            (same.get() > 0)
                                .then(|| format!(" · {}", t!("import.again_count", n = same.get())))
                        }}
                    </p>
                    {move || lines.with(|lines| sample(lines))}
                    <RankQuestion ranks top />
                    <Unread lines strict />
                    <Notes sheet=Arc::clone(&notes_sheet) lines with_notes shown=SHOWN />
                    {move || (same.get() > 0).then(|| view! { <Same lines adds_same /> })}
                </Show>
                <p class="cluster">
                    <Show when=move || has_names.get() && { to_add.get() > 0 }>
                        <button class="button primary" type="button" on:click=import>
                            {move || t!("import.add", n = to_add.get())}
                        </button>
                    </Show>
                    <button class="button quiet" type="button" on:click=move |_| again.run(())>
                        {t!("import.leave")}
                    </button>
                </p>
            </div>
        </Section>
        <Show when=move || has_names.get()>
            <Problems sheet=Arc::clone(&problems_sheet) lines shown=SHOWN />
        </Show>
    }
}

/// What the person decided of the table.
struct Decisions {
    columns: Vec<Option<Target>>,
    top: Option<TopRank>,
    strict: BTreeSet<usize>,
    with_notes: bool,
}

fn read(workspace: Workspace, sheet: &ImportSheet, decisions: &Decisions) -> Vec<ImportedRow> {
    let names = untrack(|| {
        let accounts = workspace.accounts().get();
        let accounts = accounts.iter().filter_map(|id| workspace.account(id));
        let own = accounts.filter(|account| account.with(|account| !account.example));
        own.map(|account| account.with(|account| account.name.clone()))
            .collect::<Vec<String>>()
    });
    sheet.lines(ReadingContext {
        columns: &decisions.columns,
        top: decisions.top,
        strict: &decisions.strict,
        with_notes: decisions.with_notes,
        composed: &composed,
        open: &mut names.into_iter(),
        level_reason: t!("import.level_reason"),
        today: workspace.today(),
        new_id: &mut || workspace.new_id(),
        texts: &plain,
    })
}

/// The accounts that the lines became; with `same` those too whose names are there already.
fn accounts(lines: &[ImportedRow], same: bool) -> Vec<&Account> {
    fn account(line: &ImportedRow, same: bool) -> Option<&Account> {
        match &line.outcome {
            RowOutcome::Ready(account) => Some(account),
            RowOutcome::Again(account, _) if same => Some(account),
            _ => None,
        }
    }
    lines
        .iter()
        .filter_map(|line| account(line, same))
        .collect()
}

/// The first accounts as they will be.
fn sample(lines: &[ImportedRow]) -> AnyView {
    let row = |account: &Account| {
        let profile = &account.profile;
        let kind = account.typing.kind.map(|kind| plain(kind.label()));
        let level = account.typing.level().map(|level| plain(level.label()));
        let texts = [&profile.manager, &profile.place].map(String::as_str);
        let texts = texts.into_iter().filter(|text| !text.is_empty());
        let details: Vec<&str> = kind.into_iter().chain(level).chain(texts).collect();
        view! {
            <li>
                <span class="title">{account.name.clone()}</span>
                " "
                <small>{details.join(" · ")}</small>
            </li>
        }
        .into_any()
    };
    let accounts = accounts(lines, false);
    if accounts.is_empty() {
        return view! { <p>{t!("import.none")}</p> }.into_any();
    }
    let rows: Vec<AnyView> = accounts.into_iter().take(SAMPLE).map(row).collect();
    view! {
        <h3>{t!("import.first_lines")}</h3>
        <ul class="plain-list">{rows}</ul>
    }
    .into_any()
}

/// Accounts whose names are there already, and whether they are imported as well.
#[component]
fn Same(lines: Memo<Vec<ImportedRow>>, adds_same: RwSignal<bool>) -> impl IntoView {
    let rows = move || {
        lines.with(|lines| {
            let row = |line: &ImportedRow| {
                let RowOutcome::Again(account, twin) = &line.outcome else {
                    return None;
                };
                let (name, line) = (account.name.as_str(), line.line);
                let text = match twin {
                    Twin::Open => t!("import.same_open", line = line, name = name),
                    Twin::ImportedRow(other) => {
                        t!("import.same_line", line = line, name = name, other = *other)
                    }
                };
                Some(view! { <li>{text}</li> }.into_any())
            };
            lines.iter().filter_map(row).collect::<Vec<AnyView>>()
        })
    };
    view! {
        <TwoWays
            name="same"
            question=Signal::derive(|| t!("import.same").to_owned())
            hint=Signal::derive(|| t!("import.same_hint").to_owned())
            first_way=t!("import.same_skip")
            second_way=t!("import.same_add")
            second=adds_same.into()
            choose=move |adds| adds_same.set(adds)
        />
        {move || {
            view! {
                <FirstFew
                    items=rows()
                    shown=SHOWN
                    more=|n: usize| t!("import.more", n = n)
                />
            }
        }}
    }
}
