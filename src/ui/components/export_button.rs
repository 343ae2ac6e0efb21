//! A button for a file that the exporter makes.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::exporter::{self, ExporterError};
use crate::browser::files;
use crate::data::export::Export;
use crate::t;

/// A file to be made.
pub struct ExportFile {
    /// What it is called when it is offered for saving.
    pub name: String,
    /// What is to be in it.
    pub export: Export,
}

impl ExportFile {
    fn mime(&self) -> &'static str {
        match self.export {
            Export::Workbook(_) => {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            }
            Export::Calendar(_) => "text/calendar",
            Export::Slides(_) => {
                "application/vnd.openxmlformats-officedocument.presentationml.presentation"
            }
            Export::Paper(_) => {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            }
        }
    }
}

/// Makes a file and offers it for saving; says what is under way and where it fails.
#[component]
pub fn ExportButton(
    label: &'static str,
    /// What stands beside the button until it was pressed.
    #[prop(into)]
    hint: String,
    /// What is said once the file was offered.
    #[prop(optional)]
    made: Option<&'static str>,
    /// Which file; asked when the button is pressed.
    #[prop(into)]
    file: Callback<(), ExportFile>,
) -> impl IntoView {
    let busy = RwSignal::new(false);
    let status = RwSignal::new(String::new());
    status.set(hint);
    let make = move |_| {
        // A second press while the first is at work makes nothing more.
        if busy.get_untracked() {
            return;
        }
        let file = untrack(|| file.run(()));
        let request = file.export.request();
        busy.set(true);
        status.set(t!("export.making").to_owned());
        spawn_local(async move {
            let bytes = exporter::make(&request).await;
            let offered = bytes.map(|bytes| files::download(&file.name, file.mime(), &bytes));
            let words = match offered {
                Ok(Ok(())) => made.unwrap_or(t!("export.made")),
                Err(ExporterError::NotLoaded(_)) => t!("export.not_loaded"),
                Ok(Err(_)) | Err(ExporterError::Failed(_)) => t!("export.failed"),
            };
            // The person may have gone on: then there is nobody to tell.
            let _ = status.try_set(words.to_owned());
            let _ = busy.try_set(false);
        });
    };
    view! {
        <span class="cluster">
            <button
                class="button"
                type="button"
                aria-disabled=move || busy.get().then_some("true")
                on:click=make
            >
                {label}
            </button>
            <span class="small muted" role="status">
                {status}
            </span>
        </span>
    }
}
