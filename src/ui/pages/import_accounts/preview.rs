//! What every line of the table becomes, before anything is stored.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::letters::composed;
use crate::content::account::spreadsheet::TableColumn;
use crate::content::account::words::Label;
use crate::data::account::spreadsheet::{
    ImportSheet, ImportedRow, KnownColumns, Meanings, RankColumn, ReadingContext, RowOutcome,
    Target, TopRank,
};
use crate::data::lineage::Lineage;
use crate::domain::account::Account;
use crate::store::{ImportOutcome, Workspace, kind};
use crate::t;
use crate::ui::components::Section;
use crate::ui::navigation::focus_heading;
use crate::ui::text::plain;

use super::AccountImport;
use super::columns::Columns;
use super::decided::{DecidedLine, LineChoice, LineDecisions, decide, managers_here, to_bring};
use super::header::HeaderLine;
use super::levels::RankQuestion;
use super::line_list::LineList;
use super::notes::Notes;
use super::problems::Problems;
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
    let meanings = RwSignal::new(Meanings::new());
    let managers = StoredValue::new(managers_here(workspace));
    let lines = {
        let sheet = Arc::clone(&sheet);
        Memo::new(move |_| {
            let decisions = Decisions {
                columns: columns.get(),
                top: top.get(),
                strict: strict.get(),
                with_notes: with_notes.get(),
                meanings: meanings.get(),
            };
            managers.with_value(|managers| read(workspace, &sheet, &decisions, managers))
        })
    };
    // The line that names the columns is asked for where it may be another one.
    let asks_header = !sheet.above.is_empty() || !has_names.get_untracked();
    let decisions = LineDecisions {
        choices: RwSignal::default(),
        unwanted: RwSignal::default(),
    };
    let here = StoredValue::new(workspace.known_accounts());
    let decided = Memo::new(move |_| {
        let (columns, choices) = (columns.get(), decisions.choices.get());
        lines.with(|lines| decide(workspace, lines, &columns, &choices))
    });
    let count = move |is: fn(&DecidedLine) -> bool| {
        Memo::new(move |_| decided.with(|all| all.iter().filter(|one| is(one)).count()))
    };
    let ready = count(|one| one.choice == LineChoice::Add);
    let same = count(|one| matches!(one.choice, LineChoice::Change(_)) && one.changes.is_empty());
    let left = count(|one| one.choice == LineChoice::Leave);
    let changing = Memo::new(move |_| {
        decisions.unwanted.with(|unwanted| {
            decided.with(|all| {
                all.iter()
                    .filter(|one| one.brings_changes(unwanted))
                    .count()
            })
        })
    });
    let import = move |_| {
        workspace.register(&[kind::<Account>()]);
        let bring = lines.with_untracked(|lines| {
            let columns = columns.get_untracked();
            let unwanted = decisions.unwanted.get_untracked();
            decided.with_untracked(|all| to_bring(workspace, lines, &columns, all, &unwanted))
        });
        let same = same.get_untracked();
        let brought = workspace
            .restore_chosen(bring, &Lineage::default())
            .imported;
        let of = |outcome| brought.iter().filter(|one| one.outcome == outcome).count();
        found.set(Some(AccountImport::Brought {
            added: of(ImportOutcome::Added) + of(ImportOutcome::AddedUnderNewId),
            changed: of(ImportOutcome::Replaced),
            same,
        }));
        focus_heading();
    };
    let which = move |is: fn(&DecidedLine) -> bool| {
        Memo::new(move |_| {
            let line = |one: &DecidedLine| is(one).then_some(one.line);
            decided.with(|all| all.iter().filter_map(line).collect::<Vec<usize>>())
        })
    };
    let known = which(|one| one.twin.is_some());
    let new = which(|one| one.twin.is_none());
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
                            (changing.get() > 0)
                                .then(|| format!(" · {}", t!("import.update.count", n = changing.get())))
                        }}
                        {move || {
                            (same.get() > 0)
                                .then(|| format!(" · {}", t!("import.update.same_count", n = same.get())))
                        }}
                        {move || {
                            (left.get() > 0)
                                .then(|| format!(" · {}", t!("import.update.left_count", n = left.get())))
                        }}
                    </p>
                    {move || decided.with(|all| sample(all))}
                    <RankQuestion ranks top />
                    <Unread lines strict meanings managers />
                    <Notes sheet=Arc::clone(&notes_sheet) lines with_notes shown=SHOWN />
                    <Show when=move || known.with(|all| !all.is_empty())>
                        <h3>{t!("import.update.title")}</h3>
                        <p class="small muted measure">{t!("import.update.hint")}</p>
                        <LineList lines=decided which=known decisions here />
                    </Show>
                    <Show when=move || {
                        new.with(|all| !all.is_empty()) && here.with_value(|here| !here.is_empty())
                    }>
                        <details class="later">
                            <summary>{t!("import.update.new")}</summary>
                            <LineList lines=decided which=new decisions here />
                        </details>
                    </Show>
                </Show>
                <p class="cluster">
                    <Show when=move || has_names.get() && { ready.get() + changing.get() > 0 }>
                        <button class="button primary" type="button" on:click=import>
                            {move || what_is_done(ready.get(), changing.get())}
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
    meanings: Meanings,
}

fn read(
    workspace: Workspace,
    sheet: &ImportSheet,
    decisions: &Decisions,
    managers: &BTreeSet<String>,
) -> Vec<ImportedRow> {
    let currency = workspace
        .portfolio()
        .with_untracked(|one| one.currency.clone());
    sheet.lines(ReadingContext {
        columns: &decisions.columns,
        top: decisions.top,
        strict: &decisions.strict,
        with_notes: decisions.with_notes,
        composed: &composed,
        here: &workspace.known_accounts(),
        managers,
        meanings: &decisions.meanings,
        currency: &currency,
        level_reason: t!("import.level_reason"),
        today: workspace.today(),
        new_id: &mut || workspace.new_id(),
        texts: &plain,
    })
}

/// What the button does.
fn what_is_done(added: usize, changed: usize) -> String {
    match (added, changed) {
        (_, 0) => t!("import.add", n = added),
        (0, _) => t!("import.update.do", n = changed),
        (_, _) => [
            t!("import.add", n = added),
            t!("import.update.and_do", n = changed),
        ]
        .join(" "),
    }
}

/// The first accounts as they will be.
fn sample(lines: &[DecidedLine]) -> AnyView {
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
    let added = lines.iter().filter(|one| one.choice == LineChoice::Add);
    let rows: Vec<AnyView> = added
        .map(|one| &one.account)
        .take(SAMPLE)
        .map(row)
        .collect();
    if rows.is_empty() {
        return view! { <p>{t!("import.none")}</p> }.into_any();
    }
    view! {
        <h3>{t!("import.first_lines")}</h3>
        <ul class="plain-list">{rows}</ul>
    }
    .into_any()
}
