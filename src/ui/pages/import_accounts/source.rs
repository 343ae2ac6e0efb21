//! Where the table comes from: a file or the clipboard.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::files::{self, FileError};
use crate::browser::picked_file::PickedFile;
use crate::content::account::spreadsheet::TableColumn;
use crate::data::account::spreadsheet::{ImportSheet, KnownColumns, NotATable, write};
use crate::data::file_content::{FileContent, FileKind, encoding};
use crate::domain::words::Word;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{FileField, Section, download_csv, unread_file};
use crate::ui::text::plain;

use super::AccountImport;

/// Choose, drop or paste a table.
#[component]
pub fn Source(found: RwSignal<Option<AccountImport>>) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let pasted = RwSignal::new(String::new());
    let look_into = move |file: PickedFile| {
        leptos::task::spawn_local(async move {
            let name = file.name();
            let looked = match files::read_bytes(&file, ImportSheet::MAX_BYTES).await {
                Ok(bytes) => look_into_file(workspace, name, bytes),
                Err(FileError::TooLarge { .. }) => AccountImport::Refused(t!(
                    "import.table_error.too_large",
                    megabytes = ImportSheet::MAX_MEGABYTES
                )),
                Err(_) => AccountImport::Refused(t!("import.table_error.unreadable", name = name)),
            };
            found.set(Some(looked));
        });
    };
    let read_pasted = move |_| {
        let text = pasted.get_untracked();
        found.set(Some(look(workspace, t!("import.pasted").to_owned(), &text)));
    };
    view! {
        <Section id="source" title=t!("import.source") hint=t!("import.how")>
            <FileField
                label=t!("data.import.choose")
                hint=t!("import.kind", most = ImportSheet::MAX_ROWS)
                accept=""
                chosen=look_into
            />
            <p class="field wide">
                <label for="paste">{t!("import.paste")}</label>
                <textarea
                    id="paste"
                    rows="4"
                    aria-describedby="paste-hint"
                    prop:value=pasted
                    on:input=move |event| pasted.set(event_target_value(&event))
                ></textarea>
                <span class="hint" id="paste-hint">
                    {t!("import.paste_hint")}
                </span>
            </p>
            <p>
                <button
                    class="button"
                    type="button"
                    disabled=move || pasted.with(|text| text.trim().is_empty())
                    on:click=read_pasted
                >
                    {t!("import.read_pasted")}
                </button>
            </p>
        </Section>
        <Known />
    }
}

/// What a file becomes: a table, or a question in which encoding it is.
fn look_into_file(workspace: Workspace, name: String, bytes: Vec<u8>) -> AccountImport {
    if FileContent::kind_of(&bytes) == FileKind::Text {
        return match encoding::unicode(&bytes) {
            Some(text) => look(workspace, name, &text),
            None => AccountImport::Encoded {
                name,
                bytes: Arc::new(bytes),
            },
        };
    }
    let FileContent { kind, text } = FileContent::of(bytes);
    match kind {
        FileKind::Text | FileKind::Archive if !text.is_empty() => look(workspace, name, &text),
        FileKind::Workbook | FileKind::OldOffice => {
            AccountImport::Refused(t!("import.table_error.not_text").to_owned())
        }
        _ => AccountImport::Refused(
            unread_file(kind, &name).unwrap_or_else(|| t!("import.table_error.empty").to_owned()),
        ),
    }
}

/// What a text becomes.
pub fn look(workspace: Workspace, name: String, text: &str) -> AccountImport {
    let known = workspace.portfolio();
    let known = known.with_untracked(|portfolio| KnownColumns::of(portfolio, &plain));
    match ImportSheet::read(text, &known) {
        Ok(sheet) => AccountImport::Table {
            name,
            sheet: Arc::new(sheet),
        },
        Err(error) => AccountImport::Refused(match error {
            NotATable::Empty => t!("import.table_error.empty").to_owned(),
            NotATable::NotText => t!("import.table_error.not_text").to_owned(),
            NotATable::OpenQuote { line } => t!("import.table_error.open_quote", line = line),
            NotATable::TooLong { rows } => t!(
                "import.table_error.too_long",
                rows = rows,
                most = ImportSheet::MAX_ROWS
            ),
        }),
    }
}

/// The columns that can be read, and a file that has them.
#[component]
fn Known() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let save = move |_| {
        let portfolio = workspace.portfolio();
        let table = portfolio.with_untracked(|portfolio| {
            write(
                &[],
                portfolio,
                workspace.today(),
                t!("import.table"),
                &plain,
            )
        });
        download_csv(t!("import.template_name"), &table);
    };
    let line = |name: &'static str, holds: &'static str| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd>{holds}</dd>
            </div>
        }
        .into_any()
    };
    let columns = TableColumn::ALL.iter();
    let columns = columns.map(|column| line(plain(column.header()), plain(column.holds())));
    let scores = line(t!("import.scores_group"), t!("import.holds.score"));
    let lines: Vec<AnyView> = columns.chain([scores]).collect();
    let button = view! {
        <p>
            <button class="button small" type="button" on:click=save>
                {t!("import.template")}
            </button>
        </p>
    };
    view! {
        <Section id="known" title=t!("import.holds.title") beside=button.into_any()>
            <dl class="columns-known">{lines}</dl>
        </Section>
    }
}
