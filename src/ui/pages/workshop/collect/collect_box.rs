//! The box that takes anything: pasted, typed by a scanner, dropped.

use leptos::html::Textarea;
use leptos::prelude::*;

use crate::browser::carried::Carried;
use crate::browser::page;
use crate::data::link::{behind_words, finder};
use crate::domain::workshop::IntakeSource;
use crate::t;

use super::collector::collector;
use super::files::{ChooseFiles, PhotoOfCode, collect_files};
use super::scanner::CameraButton;
use super::status_line::StatusLine;

const BOX: &str = "collect-box";

/// One box. What is in it is read when it is submitted; a scanner that ends with Enter submits at once, and the
/// focus stays for the next one. The text is not looked at while it is typed, for it may be a megabyte.
#[component]
pub fn CollectBox() -> impl IntoView {
    let collector = collector();
    let field = NodeRef::<Textarea>::new();
    let is_over = RwSignal::new(false);
    let put_back = Callback::new(move |text: String| {
        if let Some(field) = field.try_get_untracked().flatten()
            && field.value().is_empty()
        {
            field.set_value(&text);
        }
    });
    let submit = move |source: IntakeSource| {
        let Some(field) = field.get_untracked() else {
            return;
        };
        let text = field.value();
        if text.trim().is_empty() {
            collector.say(t!("workshop_collect.empty").to_owned());
            return;
        }
        field.set_value("");
        collector.collect(source, text, Some(put_back));
        let _ = page::focus(BOX);
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        let is_plain = !event.shift_key() && !event.is_composing();
        if event.key() != "Enter" || !is_plain {
            return;
        }
        let text = field.get_untracked().map(|field| field.value());
        if text.is_some_and(|text| ends_with_code(&text)) {
            event.prevent_default();
            submit(IntakeSource::Scanner);
        }
    };
    let drop_something = move |event: leptos::ev::DragEvent| {
        event.prevent_default();
        is_over.set(false);
        let carried = Carried::dropped(&event);
        if !carried.files.is_empty() {
            collect_files(collector, carried.files);
            return;
        }
        let Carried {
            text,
            page,
            addresses,
            ..
        } = carried;
        let text = behind_words::with_links(&text, &page, &addresses).unwrap_or(text);
        match text.trim() {
            "" => collector.say(t!("workshop_collect.dropped_nothing").to_owned()),
            _ => collector.collect(IntakeSource::Dropped, text, Some(put_back)),
        }
    };
    let paste = move |event: leptos::ev::ClipboardEvent| {
        let carried = Carried::pasted(&event);
        if carried.is_files() {
            event.prevent_default();
            collect_files(collector, carried.files);
            return;
        }
        let links = behind_words::with_links(&carried.text, &carried.page, &carried.addresses);
        if let (Some(text), Some(field)) = (links, field.get_untracked()) {
            event.prevent_default();
            field.set_value(&behind(&field.value(), &text));
        }
    };
    view! {
        <form
            class="collect-box"
            class:over=move || is_over.get()
            on:submit=move |event| {
                event.prevent_default();
                submit(IntakeSource::Pasted);
            }
            on:dragover=move |event| {
                event.prevent_default();
                is_over.set(true);
            }
            on:dragleave=move |_| is_over.set(false)
            on:drop=drop_something
        >
            <label for=BOX>{t!("workshop_collect.box.label")}</label>
            <p class="hint" id="collect-hint">
                {t!("workshop_collect.box.hint")}
            </p>
            <textarea
                id=BOX
                node_ref=field
                spellcheck="false"
                autocomplete="off"
                aria-describedby="collect-hint"
                on:keydown=on_key
                on:paste=paste
            ></textarea>
            <div class="cluster">
                <button class="button primary" type="submit">
                    {t!("workshop_collect.box.take_in")}
                </button>
                <span class="others">
                    <ChooseFiles />
                    <CameraButton />
                    <PhotoOfCode />
                </span>
            </div>
            <StatusLine />
        </form>
    }
}

/// A text behind what is there already.
fn behind(before: &str, text: &str) -> String {
    match before.trim_end() {
        "" => text.to_owned(),
        before => format!("{before}\n{text}"),
    }
}

/// Whether the last line of a text has a code, whole or not: then Enter is the end of a scan. The line is short, or
/// nobody typed it.
fn ends_with_code(text: &str) -> bool {
    let line = text.trim_end().rsplit('\n').next().unwrap_or_default();
    let found = finder::find(line);
    !found.packets.is_empty() || !found.broken.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::link::Packet;
    use crate::data::link::packet::{PacketKind, PacketLock};

    #[test]
    fn enter_submits_what_a_scanner_typed() {
        let packet =
            Packet::new(PacketKind::Response, PacketLock::Open, None, vec![7; 40]).unwrap();
        let link = format!("https://trellis.example/#{packet}");
        let cut = &link[..60];
        for (text, is_code) in [
            (link.clone(), true),
            (format!("good morning\n{link}\n"), true),
            (cut.to_owned(), true),
            (format!("{link}\ngood morning"), false),
            ("good morning".to_owned(), false),
            (String::new(), false),
        ] {
            assert_eq!(ends_with_code(&text), is_code, "{text}");
        }
    }
}
