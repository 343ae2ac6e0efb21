//! What a participant can do after the answers were handed over.

use leptos::prelude::*;

use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::t;
use crate::ui::components::Section;
use crate::ui::navigation::{focus_or_heading, go};
use crate::ui::route::{Route, TakePart};

use super::of_participation::OfParticipation;
use super::on_this_device::OnThisDevice;
use super::private_copy::{has_copy, keep_copy, remove_copy};

/// Correcting, a private copy, and leaving nothing behind.
#[component]
pub fn Afterwards(of: OfParticipation) -> impl IntoView {
    let to_check = of.to(TakePart::Review).href();
    let result = Route::Result(of.id().clone()).href();
    let of = StoredValue::new_local(of);
    // The button that was pressed goes: the focus moves to the heading above it.
    let keep = move |_| {
        of.with_value(keep_copy);
        focus_or_heading("copy");
    };
    let remove = move |_| {
        of.with_value(remove_copy);
        focus_or_heading("copy");
    };
    let forget = move |_| {
        let (workspace, id) = of.with_value(|of| (of.workspace(), of.id().clone()));
        let all = [
            DocumentKey::new(Kind::Assessment, id.clone()),
            DocumentKey::new(Kind::Participation, id),
        ];
        // On somebody else's device the trash is no place for it. A refusal by the storage shows in the banner; what
        // it keeps then stays in sight.
        let is_gone = workspace.delete_all(&all).is_ok()
            && all
                .iter()
                .all(|key| workspace.remove_from_trash(key).is_ok());
        if is_gone {
            // Not even the offer to take it back, for whoever comes next.
            workspace.forget_undo();
            go(&Route::Home);
        }
    };
    let copy = move || match of.with_value(has_copy) {
        true => view! {
            <p>{t!("take_part.copy.kept")}</p>
            <p class="cluster">
                <a class="button" href=result.clone()>
                    {t!("take_part.copy.result")}
                </a>
                <button class="button quiet danger" type="button" on:click=remove>
                    {t!("take_part.copy.remove")}
                </button>
            </p>
        }
        .into_any(),
        false => view! {
            <p>{t!("take_part.copy.text")}</p>
            <p>
                <button class="button" type="button" on:click=keep>
                    {t!("take_part.copy.keep")}
                </button>
            </p>
        }
        .into_any(),
    };
    view! {
        <Section id="again" title=t!("take_part.again.title")>
            <p>{t!("take_part.again.text")}</p>
            <p>
                <a class="button" href=to_check>
                    {t!("take_part.again.correct")}
                </a>
            </p>
        </Section>
        <Section
            id="copy"
            title=t!("take_part.copy.title")
            hint=t!("take_part.copy.hint").to_owned()
        >
            {copy}
        </Section>
        <OnThisDevice id=of.with_value(|of| of.id().clone()) />
        <Section id="forget" title=t!("take_part.forget.title")>
            <p>{t!("take_part.forget.text")}</p>
            <p>
                <button class="button quiet danger" type="button" on:click=forget>
                    {t!("take_part.forget.action")}
                </button>
            </p>
        </Section>
    }
}
