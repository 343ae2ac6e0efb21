//! Files and photos of codes.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::files;
use crate::browser::picked_file::{PickedFile, all_chosen, is_picture};
use crate::data::backup;
use crate::data::file_content::{FileContent, FileKind};
use crate::data::link::finder::{Findings, find};
use crate::domain::workshop::IntakeSource;
use crate::t;
use crate::ui::components::unread_file;

use super::code_reader::{CodeReadError, CodeReader};
use super::collector::{Collector, Source, TextOutcome, collector};

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
        let (mut reader, mut said) = (None, Vec::new());
        let are_several = files.len() > 1;
        for file in files {
            let name = file.name();
            let words = match looked_into(&file, collector, &mut reader).await {
                Ok((source, content)) => {
                    let collected = collector.collect_quietly(id.clone(), source, content.text);
                    match collected.await {
                        (TextOutcome::NoCode, words) => {
                            unread_file(content.kind, &name).unwrap_or(words)
                        }
                        (_, words) if are_several => {
                            t!("workshop_collect.of_file", name = &*name, what = words)
                        }
                        (_, words) => words,
                    }
                }
                Err(reason) => unread(reason, &name),
            };
            // Of each file what it brought, until all are read and after.
            said.push(words);
            collector.say(said.join(" "));
        }
    });
}

/// What a file holds, by its bytes: the codes on a picture, or all texts of anything else.
async fn looked_into(
    file: &PickedFile,
    collector: Collector,
    reader: &mut Option<CodeReader>,
) -> Result<(Source, FileContent), CodeReadError> {
    let bytes = files::read_bytes(file, backup::MAX_BYTES).await;
    let bytes = bytes.map_err(|_| CodeReadError::File)?;
    let kind = FileContent::kind_of(&bytes);
    // Some browsers open what others can't.
    if !is_picture(file) && !matches!(kind, FileKind::Picture | FileKind::Photo) {
        return Ok((Source::file(file.name()), FileContent::of(bytes)));
    }
    collector.say(t!("workshop_collect.looking_at_photo").to_owned());
    let reader = match reader {
        Some(reader) => reader,
        none => none.insert(CodeReader::find().await),
    };
    match reader.of_file(file).await {
        Ok(texts) => {
            let text = texts.join("\n");
            let photo = Source::of(IntakeSource::Photo);
            Ok((photo, FileContent { kind, text }))
        }
        Err(CodeReadError::Picture) if kind != FileKind::Picture => {
            let content = FileContent::of(bytes);
            // A text that is only called a picture is taken in where there is something in it.
            let is_nothing = kind == FileKind::Text && find(&content.text) == Findings::default();
            match is_nothing {
                true => Err(CodeReadError::Picture),
                false => Ok((Source::file(file.name()), content)),
            }
        }
        Err(reason) => Err(reason),
    }
}

fn unread(reason: CodeReadError, name: &str) -> String {
    match reason {
        CodeReadError::File => t!(
            "workshop_collect.unread.file",
            name = name,
            megabytes = backup::MAX_MEGABYTES
        ),
        CodeReadError::Picture => t!("workshop_collect.unread.picture", name = name),
        CodeReadError::NoCode => t!("workshop_collect.unread.no_code", name = name),
        CodeReadError::NoReader => t!("workshop_collect.unread.no_reader").to_owned(),
    }
}
