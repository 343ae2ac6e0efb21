//! Files and photos of codes.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::files::{self, FileError};
use crate::browser::picked_file::{PickedFile, all_chosen, is_picture};
use crate::data::backup;
use crate::t;

use super::code_reader::{CodeReadError, CodeReader};
use super::collector::{Collector, collector};
use super::logged_batch::BatchSource;

/// A button that chooses any number of files, texts or pictures.
#[component]
pub fn ChooseFiles() -> impl IntoView {
    let collector = collector();
    view! {
        <label class="button file-button">
            <input
                type="file"
                multiple
                on:change=move |event| collect_files(collector, all_chosen(&event))
            />
            <span>{t!("workshop_collect.box.files")}</span>
        </label>
    }
}

/// A button that takes a photo of a code, on devices with a camera; elsewhere it chooses one.
#[component]
pub fn PhotoOfCode() -> impl IntoView {
    let collector = collector();
    view! {
        <label class="button file-button">
            <input
                type="file"
                accept="image/*"
                capture="environment"
                on:change=move |event| collect_files(collector, all_chosen(&event))
            />
            <span>{t!("workshop_collect.box.photo")}</span>
        </label>
    }
}

/// Collects files, one after the other: codes on pictures, and in texts.
pub fn collect_files(collector: Collector, files: Vec<PickedFile>) {
    if files.is_empty() {
        return;
    }
    // The person may leave the page before all are read.
    let id = collector.id();
    spawn_local(async move {
        let mut reader = None;
        for file in files {
            let name = file.name();
            let read = match is_picture(&file) {
                true => {
                    collector.say(t!("workshop_collect.looking_at_photo").to_owned());
                    let reader = match &mut reader {
                        Some(reader) => reader,
                        none => none.insert(CodeReader::find().await),
                    };
                    let texts = reader.of_file(&file).await;
                    texts.map(|texts| (BatchSource::Photo, texts.join("\n")))
                }
                false => {
                    let text = files::read(&file, backup::MAX_BYTES).await;
                    let text = text.map_err(|error| match error {
                        FileError::Zip => CodeReadError::Zip,
                        _ => CodeReadError::File,
                    });
                    text.map(|text| (BatchSource::File(name.clone()), text))
                }
            };
            match read {
                Ok((source, text)) => collector.collect_for(id.clone(), source, text, None),
                Err(reason) => collector.say(unread(reason, &name)),
            }
        }
    });
}

fn unread(reason: CodeReadError, name: &str) -> String {
    match reason {
        CodeReadError::File => t!(
            "workshop_collect.unread.file",
            name = name,
            megabytes = backup::MAX_MEGABYTES
        ),
        CodeReadError::Zip => t!("workshop_collect.unread.zip", name = name),
        CodeReadError::Picture => t!("workshop_collect.unread.picture", name = name),
        CodeReadError::NoCode => t!("workshop_collect.unread.no_code", name = name),
        CodeReadError::NoReader => t!("workshop_collect.unread.no_reader").to_owned(),
    }
}
