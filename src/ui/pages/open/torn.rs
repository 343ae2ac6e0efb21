//! A packet that does not open: what happened, what is safe, what to do.

use leptos::prelude::*;

use crate::browser::page;
use crate::data::link::code_error::CodeError;
use crate::t;
use crate::ui::components::CopyButton;

use super::frame::{Discard, PacketFrame};
use super::paste::PasteForm;
use super::words::{ErrorWords, Remedy, words_of};

/// The most of a text that is shown to look at, in characters.
const SHOWN: usize = 2_000;

/// A packet that does not open, and why.
#[component]
pub fn Torn(
    error: CodeError,
    /// What arrived.
    text: String,
) -> impl IntoView {
    let ErrorWords {
        kind,
        title,
        what,
        todo,
        remedy,
    } = words_of(error);
    let arrived = match error {
        CodeError::Cut { arrived, expected } => Some(view! { <Arrived arrived expected /> }),
        _ => None,
    };
    let shown: String = text.chars().take(SHOWN).collect();
    let text = StoredValue::new(text);
    let help = match remedy {
        Remedy::None => ().into_any(),
        Remedy::Paste => view! { <PasteForm /> }.into_any(),
        Remedy::Reload => view! {
            <p class="cluster">
                <CopyButton
                    text=Signal::derive(move || text.get_value())
                    label=t!("open.torn.copy")
                />
                <button class="button" type="button" on:click=|_| page::reload()>
                    {t!("open.torn.reload")}
                </button>
            </p>
        }
        .into_any(),
    };
    view! {
        <PacketFrame kind title class="torn">
            <div class="packet-body">
                {arrived}
                <dl class="what-now">
                    <div>
                        <dt>{t!("open.torn.what")}</dt>
                        <dd>{what}</dd>
                    </div>
                    <div>
                        <dt>{t!("open.torn.safe")}</dt>
                        <dd>{t!("open.torn.all_is_safe")}</dd>
                    </div>
                    <div>
                        <dt>{t!("open.torn.do")}</dt>
                        <dd>
                            <p>{todo}</p>
                            {help}
                            <details class="help">
                                <summary>{t!("open.torn.show")}</summary>
                                <p class="link-box">
                                    <label for="arrived">{t!("open.torn.arrived_text")}</label>
                                    <textarea id="arrived" readonly prop:value=shown></textarea>
                                </p>
                            </details>
                            <p class="cluster">
                                <Discard />
                            </p>
                        </dd>
                    </div>
                </dl>
            </div>
        </PacketFrame>
    }
}

/// How much of a cut packet is there.
#[component]
fn Arrived(arrived: usize, expected: usize) -> impl IntoView {
    let percent = arrived * 100 / expected.max(1);
    let said = t!("open.torn.arrived", n = arrived, all = expected);
    view! {
        <div class="arrived">
            <p>{said}</p>
            <span class="meter" aria-hidden="true">
                <span style:--value=percent.to_string()></span>
            </span>
        </div>
    }
}
