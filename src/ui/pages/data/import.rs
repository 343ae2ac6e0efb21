//! Taking in a file: nothing is added before the person has seen what is in it.

use leptos::prelude::*;

use crate::browser::files::{self, FileError};
use crate::browser::picked_file::PickedFile;
use crate::content::assessment::instrument;
use crate::data::backup::{self, Backup, BackupError};
use crate::data::document::{Document, Restored};
use crate::data::kind::Kind;
use crate::data::link::finder::{self, Findings};
use crate::domain::assessment::Assessment;
use crate::store::{ImportOutcome, Imported, NotAdded, Workspace};
use crate::t;
use crate::ui::components::{FileField, Section, SentToYou, document_name, kind_name};
use crate::ui::navigation::go;
use crate::ui::received::Received;
use crate::ui::route::Route;
use crate::ui::text::day;

/// What the file that was chosen turned out to be.
#[derive(Clone)]
enum FileImport {
    /// A Trellis file, waiting for consent.
    File {
        name: String,
        documents: Vec<Document>,
        unreadable: usize,
        dropped: usize,
    },
    /// Not to be read, and why.
    Refused(String),
    /// Taken in.
    Added(Vec<Imported>),
}

/// Choose or drop a file, see what is in it, add it or leave it.
#[component]
pub fn Import() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let received = expect_context::<Received>();
    let found = RwSignal::new(None::<FileImport>);
    let look_into = move |file: PickedFile| {
        leptos::task::spawn_local(async move {
            let name = file.name();
            let looked = match files::read(&file, backup::MAX_BYTES).await {
                // A link or code is looked at where those are.
                Ok(text) if holds_a_code(&text) => {
                    received.receive(text);
                    go(&Route::Open);
                    return;
                }
                Ok(text) => look(workspace, name, &text),
                Err(error) => FileImport::Refused(file_error(&name, &error)),
            };
            found.set(Some(looked));
        });
    };
    view! {
        <Section id="import" title=t!("data.import.title") hint=t!("data.import.hint")>
            <FileField
                label=t!("data.import.choose")
                hint=t!("data.import.kind")
                accept=".json,application/json,.trellis,.txt,text/plain"
                chosen=look_into
            />
            <SentToYou />
            <div role="status">
                {move || found.get().map(|what| view! { <FoundNote what found /> })}
            </div>
        </Section>
    }
}

/// Whether a text is no file of documents, but holds something that is a code, or was one.
fn holds_a_code(text: &str) -> bool {
    let is_json = text
        .trim_start_matches('\u{FEFF}')
        .trim_start()
        .starts_with('{');
    !is_json && finder::find(text) != Findings::default()
}

fn look(workspace: Workspace, name: String, text: &str) -> FileImport {
    let find = instrument;
    match backup::read(text, find, workspace.today(), &|| workspace.new_id()) {
        Ok(Backup { documents: all, .. }) => {
            let mut documents = Vec::new();
            let (mut unreadable, mut dropped) = (0, 0);
            for one in all {
                let Ok(Restored {
                    document,
                    dropped: lost,
                }) = one
                else {
                    unreadable += 1;
                    continue;
                };
                dropped += lost.len();
                documents.push(document);
            }
            FileImport::File {
                name,
                documents,
                unreadable,
                dropped,
            }
        }
        Err(error) => FileImport::Refused(match error {
            BackupError::TooLarge { .. } => too_large(&name),
            BackupError::NotJson { .. } => t!("data.import.not_json", name = name.as_str()),
            BackupError::NotTrellis => t!("data.import.not_trellis", name = name.as_str()),
            BackupError::Newer { .. } => t!("data.import.newer", name = name.as_str()),
        }),
    }
}

/// That a file is larger than any that Trellis writes.
fn too_large(name: &str) -> String {
    t!(
        "data.import.too_large",
        name = name,
        megabytes = backup::MAX_MEGABYTES
    )
}

fn file_error(name: &str, error: &FileError) -> String {
    match error {
        FileError::TooLarge { .. } => too_large(name),
        FileError::Zip => t!("data.import.zip", name = name),
        _ => t!("data.import.unreadable", name = name),
    }
}

#[component]
fn FoundNote(what: FileImport, found: RwSignal<Option<FileImport>>) -> impl IntoView {
    match what {
        FileImport::Refused(reason) => view! {
            <div class="found">
                <h3>{t!("data.import.refused")}</h3>
                <p>{reason}</p>
            </div>
        }
        .into_any(),
        FileImport::Added(imported) => view! { <AddedNote imported /> }.into_any(),
        FileImport::File {
            name,
            documents,
            unreadable,
            dropped,
        } => view! { <FileNote name documents unreadable dropped found /> }.into_any(),
    }
}

#[component]
fn FileNote(
    name: String,
    documents: Vec<Document>,
    unreadable: usize,
    dropped: usize,
    found: RwSignal<Option<FileImport>>,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let count = documents.len();
    let list = documents
        .iter()
        .map(|document| view! { <li>{entry(document)}</li> })
        .collect_view();
    let documents = StoredValue::new(documents);
    let add = move |_| {
        let imported = workspace.import(documents.get_value());
        found.set(Some(FileImport::Added(imported)));
    };
    view! {
        <div class="found">
            <h3>{t!("data.import.found", name = name)}</h3>
            <p>{t!("data.import.count", n = count)}</p>
            <ul>{list}</ul>
            {(unreadable > 0).then(|| view! { <p>{t!("data.import.some_unreadable", n = unreadable)}</p> })}
            {(dropped > 0).then(|| view! { <p>{t!("data.import.some_dropped", n = dropped)}</p> })}
            <p class="cluster">
                {(count > 0)
                    .then(|| {
                        view! {
                            <button class="button primary" type="button" on:click=add>
                                {t!("data.import.add", n = count)}
                            </button>
                        }
                    })}
                <button class="button quiet" type="button" on:click=move |_| found.set(None)>
                    {t!("data.import.leave")}
                </button>
            </p>
        </div>
    }
}

/// What a document of the file is, and what it is called.
fn entry(document: &Document) -> String {
    let kind = document.key().kind();
    let name = document_name(document);
    if kind.is_single() {
        return name;
    }
    let entry = format!("{}: {name}", kind_name(kind));
    match document.get::<Assessment>() {
        Some(assessment) => format!("{entry}, {}", day(assessment.date)),
        None => entry,
    }
}

#[component]
fn AddedNote(imported: Vec<Imported>) -> impl IntoView {
    let of = |outcome: ImportOutcome| imported.iter().filter(|i| i.outcome == outcome).count();
    let added = of(ImportOutcome::Added);
    let copies = of(ImportOutcome::AddedUnderNewId);
    let same = of(ImportOutcome::Duplicate);
    let merged = of(ImportOutcome::Merged);
    let is_answers =
        |one: &&Imported| one.outcome == ImportOutcome::Merged && one.key.kind() == Kind::Workshop;
    let answers = imported.iter().filter(is_answers).count();
    let kept = of(ImportOutcome::Kept);
    let reasons = [
        NotAdded::NoRoom,
        NotAdded::NotStored,
        NotAdded::ReadOnly,
        NotAdded::Elsewhere,
    ];
    let not_added = reasons.map(|reason| (reason, of(ImportOutcome::NotAdded(reason))));
    let not_added = not_added
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(reason, n)| view! { <p>{not_added_words(reason, n)}</p> })
        .collect_view();
    view! {
        <div class="found">
            <h3>{t!("data.import.done", n = added + copies + merged)}</h3>
            {(copies > 0).then(|| view! { <p>{t!("data.import.copies", n = copies)}</p> })}
            {not_added}
            {(merged > answers).then(|| view! { <p>{t!("data.import.merged")}</p> })}
            {(answers > 0).then(|| view! { <p>{t!("data.import.answers", n = answers)}</p> })}
            {(kept > 0).then(|| view! { <p>{t!("data.import.kept")}</p> })}
            {(same > 0).then(|| view! { <p>{t!("data.import.same", n = same)}</p> })}
        </div>
    }
}

/// How many workshops were not added, and why.
fn not_added_words(reason: NotAdded, n: usize) -> String {
    match reason {
        NotAdded::NoRoom => t!("data.import.no_room", n = n),
        NotAdded::NotStored => t!("data.import.not_stored", n = n),
        NotAdded::ReadOnly => t!("data.import.read_only", n = n),
        NotAdded::Elsewhere => t!("data.import.elsewhere", n = n),
    }
}
