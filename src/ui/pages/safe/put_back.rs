//! Storing again what such a file holds, where nothing stands in its place.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::files::{self, FileError};
use crate::browser::picked_file::PickedFile;
use crate::data::file_content::encoding;
use crate::store::raw::StorageError;
use crate::store::raw::{self, Returned};
use crate::t;
use crate::ui::components::{FileField, Section};

use super::{Stored, look};

/// In bytes: more than any browser stores for a page, with every character escaped.
const CAP: usize = 100 << 20;

/// A field for the file, and what became of it.
#[component]
pub fn PutBack(
    /// What is stored.
    kept: RwSignal<Stored>,
) -> impl IntoView {
    let outcome = RwSignal::new(None::<String>);
    let read = move |file: PickedFile| {
        spawn_local(async move {
            let read = files::read_bytes(&file, CAP).await;
            let read = read.map(encoding::lossy);
            let became = put_back(&file.name(), read).await;
            // Refused where the person has gone to another page meanwhile.
            let _ = outcome.try_set(Some(became));
            look(kept).await;
        });
    };
    view! {
        <Section id="back" title=t!("safe.put_back.title") hint=t!("safe.put_back.hint")>
            <div class="stack">
                <FileField
                    label=t!("safe.put_back.choose")
                    hint=t!("safe.put_back.kind")
                    accept=".json,application/json"
                    chosen=read
                />
                <p role="status">{outcome}</p>
            </div>
        </Section>
    }
}

async fn put_back(name: &str, read: Result<String, FileError>) -> String {
    let Ok(text) = read else {
        return t!("data.import.unreadable", name = name);
    };
    match raw::put_back(&text).await {
        Ok(Some(Returned { stored, occupied })) => {
            let mut words = vec![t!("safe.put_back.done", n = stored)];
            words.extend((occupied > 0).then(|| t!("safe.put_back.occupied", n = occupied)));
            words.join(" ")
        }
        Ok(None) => t!("safe.put_back.other", name = name),
        Err(StorageError::Full) => t!("safe.put_back.full").to_owned(),
        Err(_) => t!("safe.put_back.failed").to_owned(),
    }
}
