//! A file from before Unicode: which encoding it is in, the person sees by its words.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::encodings::decoded;
use crate::data::file_content::encoding::{OLD, samples};
use crate::store::Workspace;
use crate::t;
use crate::ui::components::Section;
use crate::ui::navigation::focus_heading;

use super::AccountImport;
use super::source::look;

/// The same lines in each encoding in which they could be words, and the button that reads the table in one.
#[component]
pub fn Encodings(
    name: String,
    bytes: Arc<Vec<u8>>,
    found: RwSignal<Option<AccountImport>>,
    #[prop(into)] again: Callback<()>,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let read = |encoding: &'static str| {
        let lines = samples(&bytes)
            .into_iter()
            .map(|line| decoded(line, encoding));
        let lines: Option<Vec<String>> = lines.collect();
        lines
            .filter(|lines| lines.iter().all(|line| is_plausible(line)))
            .map(|lines| (encoding, lines))
    };
    let mut readings: Vec<(&'static str, Vec<String>)> = Vec::new();
    for (encoding, lines) in OLD.into_iter().filter_map(read) {
        // Nobody could choose between two that say the same.
        if readings.iter().all(|(_, known)| *known != lines) {
            readings.push((encoding, lines));
        }
    }
    let chosen = RwSignal::new(readings.first().map(|(encoding, _)| *encoding));
    let is_none = readings.is_empty();
    let option = |(encoding, lines): (&'static str, Vec<String>)| {
        view! {
            <label>
                <input
                    type="radio"
                    name="encoding"
                    prop:checked=move || chosen.get() == Some(encoding)
                    on:change=move |_| chosen.set(Some(encoding))
                />
                <span>{lines.join(" · ")} " " <small>{name_of(encoding)}</small></span>
            </label>
        }
        .into_any()
    };
    let options: Vec<AnyView> = readings.into_iter().map(option).collect();
    let table = {
        let name = name.clone();
        move |_| {
            let text = chosen
                .get_untracked()
                .and_then(|encoding| decoded(&bytes, encoding));
            if let Some(text) = text {
                found.set(Some(look(workspace, name.clone(), &text)));
                focus_heading();
            }
        }
    };
    view! {
        <Section id="encoding" title=t!("import.encoding.title") hint=name>
            <div class="found">
                <Show
                    when=move || !is_none
                    fallback=|| view! { <p role="status">{t!("import.encoding.none")}</p> }
                >
                    <p>{t!("import.encoding.why")}</p>
                </Show>
                {(!is_none)
                    .then(|| {
                        view! {
                            <fieldset class="field">
                                <legend>{t!("import.encoding.question")}</legend>
                                <div class="options stacked">{options}</div>
                            </fieldset>
                        }
                    })}
                <p class="cluster">
                    {(!is_none)
                        .then(|| {
                            view! {
                                <button class="button primary" type="button" on:click=table>
                                    {t!("import.encoding.read")}
                                </button>
                            }
                        })}
                    <button class="button quiet" type="button" on:click=move |_| again.run(())>
                        {t!("import.leave")}
                    </button>
                </p>
            </div>
        </Section>
    }
}

/// Whether a line could be words: no sign is lost in it, and none is a control.
fn is_plausible(line: &str) -> bool {
    let is_odd = |c: char| c == char::REPLACEMENT_CHARACTER || (c.is_control() && c != '\t');
    !line.contains(is_odd)
}

fn name_of(encoding: &str) -> &'static str {
    match encoding {
        "windows-1250" => t!("import.encoding.central"),
        "windows-1251" => t!("import.encoding.cyrillic"),
        "windows-1253" => t!("import.encoding.greek"),
        "windows-1254" => t!("import.encoding.turkish"),
        "macintosh" => t!("import.encoding.mac"),
        "shift_jis" => t!("import.encoding.japanese"),
        "gbk" => t!("import.encoding.chinese"),
        _ => t!("import.encoding.western"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_with_lost_signs_is_no_reading() {
        for (line, is_reading) in [
            ("Spital Süd;Zürich", true),
            ("A\tB", true),
            ("Spital S\u{FFFD}d", false),
            ("Spital S\u{81}d", false),
        ] {
            assert_eq!(is_plausible(line), is_reading, "{line}");
        }
    }
}
