//! Taking in a file: nothing is added before the person has seen what is in it.

use leptos::prelude::*;

use crate::browser::files::{self, FileError};
use crate::browser::picked_file::PickedFile;
use crate::content::assessment::instrument;
use crate::data::backup::{self, Backup, BackupError};
use crate::data::document::Restored;
use crate::data::file_content::FileContent;
use crate::data::link::finder::{self, Findings};
use crate::data::locked_copy::{self, LockedCopyError};
use crate::store::{Restoration, Workspace};
use crate::t;
use crate::ui::components::{FileField, Section, SentToYou, unread_file};
use crate::ui::navigation::go;
use crate::ui::parts::{Copies, CopiesPage};
use crate::ui::received::Received;
use crate::ui::route::Route;

use super::brought_in::AddedNote;
use super::found::{FoundFile, FoundInFile};

/// What the file that was chosen turned out to be.
#[derive(Clone)]
enum FileImport {
    /// A Trellis file, waiting for consent.
    File(FoundFile),
    /// A copy that a passphrase opens: its name and text.
    Locked(String, String),
    /// Not to be read, and why.
    Refused(String),
    /// Taken in.
    Added(Restoration),
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
            let content = files::read_bytes(&file, backup::MAX_BYTES).await;
            let looked = match content.map(FileContent::of) {
                // A link or code is looked at where those are.
                Ok(content) if holds_a_code(&content.text) => {
                    received.receive(content.text);
                    go(&Route::Open);
                    return;
                }
                Ok(FileContent { kind, text }) => match unread_file(kind, &name) {
                    Some(words) if !is_json(&text) => FileImport::Refused(words),
                    _ => look(workspace, name, &text),
                },
                Err(error) => FileImport::Refused(file_error(&name, &error)),
            };
            found.set(Some(looked));
        });
    };
    // A form is not said again whenever something is chosen in it; that it is there is said.
    let said = move |what: FileImport| match &what {
        FileImport::File(file) => {
            let words = t!("data.import.count", n = file.compared.len());
            view! { <p class="visually-hidden">{words}</p> }.into_any()
        }
        FileImport::Locked(..) => {
            view! { <p class="visually-hidden">{t!("data.import.is_locked")}</p> }.into_any()
        }
        FileImport::Refused(_) | FileImport::Added(_) => {
            view! { <FoundNote what found /> }.into_any()
        }
    };
    let form = move |what: FileImport| {
        let is_form = matches!(what, FileImport::File(_) | FileImport::Locked(..));
        is_form.then(|| view! { <FoundNote what found /> })
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
            <div role="status">{move || found.get().map(said)}</div>
            {move || found.get().and_then(form)}
        </Section>
    }
}

/// Whether a text is no file of documents, but holds something that is a code, or was one.
fn holds_a_code(text: &str) -> bool {
    !is_json(text) && finder::find(text) != Findings::default()
}

/// Whether a text begins as the files of Trellis do.
fn is_json(text: &str) -> bool {
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    text.starts_with('{')
}

fn look(workspace: Workspace, name: String, text: &str) -> FileImport {
    if locked_copy::is_locked(text) {
        return match locked_copy::check(text) {
            Ok(()) => FileImport::Locked(name, text.to_owned()),
            Err(LockedCopyError::Newer { .. }) => {
                FileImport::Refused(t!("data.import.newer", name = name.as_str()))
            }
            Err(LockedCopyError::Cut) => {
                FileImport::Refused(t!("data.import.locked_cut", name = name.as_str()))
            }
            Err(_) => FileImport::Refused(t!("data.import.locked_damaged", name = name.as_str())),
        };
    }
    let find = instrument;
    match backup::read(text, find, workspace.today(), &|| workspace.new_id()) {
        Ok(Backup {
            documents: all,
            lineage,
            ..
        }) => {
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
            FileImport::File(FoundFile {
                name,
                compared: workspace.compare(documents, &lineage),
                lineage,
                unreadable,
                dropped,
            })
        }
        Err(error) => FileImport::Refused(match error {
            BackupError::TooLarge { .. } => too_large(&name),
            BackupError::TooMany { documents } => t!(
                "data.import.too_many",
                name = name.as_str(),
                found = documents,
                most = backup::MAX_DOCUMENTS
            ),
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
        FileImport::Added(restoration) => view! { <AddedNote restoration /> }.into_any(),
        FileImport::Locked(name, text) => {
            let opened = RwSignal::new(None::<String>);
            let workspace = expect_context::<Workspace>();
            Effect::new(move |_| {
                if let Some(text) = opened.get() {
                    found.set(Some(look(workspace, name.clone(), &text)));
                }
            });
            let text = StoredValue::new(text);
            view! {
                <div class="found">
                    <Copies page=CopiesPage::Unlock { text, opened } />
                    <p>
                        <button class="button quiet" type="button" on:click=move |_| found.set(None)>
                            {t!("data.import.leave")}
                        </button>
                    </p>
                </div>
            }
            .into_any()
        }
        FileImport::File(file) => {
            let leave = move |()| found.set(None);
            let done = move |restoration| found.set(Some(FileImport::Added(restoration)));
            view! { <FoundInFile file leave done /> }.into_any()
        }
    }
}
