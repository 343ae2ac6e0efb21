//! Files and photos of codes.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::files::{self, FileError};
use crate::browser::picked_file::{PickedFile, all_chosen, is_picture};
use crate::data::backup;
use crate::t;

use super::collector::{Collector, collector};
use super::intake::Source;
use super::reading::{Reader, Unread};

/// A button that chooses any number of files, texts or pictures.
#[component]
pub fn ChooseFiles() -> impl IntoView {
    let collector = collector();
    view! {
        <label class="button file-button">
            <input
                type="file"
                multiple
                on:change=move |event| take_files(collector, all_chosen(&event))
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
                on:change=move |event| take_files(collector, all_chosen(&event))
            />
            <span>{t!("workshop_collect.box.photo")}</span>
        </label>
    }
}

/// Takes in files, one after the other: codes on pictures, and in texts.
pub fn take_files(collector: Collector, files: Vec<PickedFile>) {
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
                        none => none.insert(Reader::find().await),
                    };
                    let texts = reader.of_file(&file).await;
                    texts.map(|texts| (Source::Photo, texts.join("\n")))
                }
                false => {
                    let text = files::read(&file, backup::MAX_BYTES).await;
                    let text = text.map_err(|error| match error {
                        FileError::Zip => Unread::Zip,
                        _ => Unread::File,
                    });
                    text.map(|text| (Source::File(name.clone()), text))
                }
            };
            match read {
                Ok((source, text)) => collector.take_for(id.clone(), source, text, None),
                Err(reason) => collector.say(unread(reason, &name)),
            }
        }
    });
}

fn unread(reason: Unread, name: &str) -> String {
    match reason {
        Unread::File => t!(
            "workshop_collect.unread.file",
            name = name,
            megabytes = backup::MAX_MEGABYTES
        ),
        Unread::Zip => t!("workshop_collect.unread.zip", name = name),
        Unread::Picture => t!("workshop_collect.unread.picture", name = name),
        Unread::NoCode => t!("workshop_collect.unread.no_code", name = name),
        Unread::NoReader => t!("workshop_collect.unread.no_reader").to_owned(),
    }
}
