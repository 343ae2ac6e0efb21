//! The app of whoever was invited: a wasm of its own, which `boot.js` starts in place of the whole app. What comes
//! behind the first answer is cut out of it by `cargo xtask stage`, as the parts are out of the app's.
//!
//! The functions that are cut out stand here and not in the library: they are exports of every wasm that they are
//! linked with.

use leptos::prelude::AnyView;
use trellis::browser::handover;
use trellis::content::text::Pack;
use trellis::pack;
use trellis::ui::guest::{self, LaterPage, LaterPart};
use trellis::ui::parts::{NotHere, at_once, with_packs};
use wasm_split_helpers::wasm_split;

#[wasm_split(returning, fallible, preload(fetch_returning))]
fn draw_returning(page: LaterPage) -> Result<AnyView, NotHere> {
    Ok(guest::draw_returning(page))
}

#[wasm_split(own_result, fallible, preload(fetch_own_result))]
fn draw_own_result(page: LaterPage) -> Result<AnyView, NotHere> {
    Ok(guest::draw_own_result(page))
}

/// What handing over looks like; its texts are here from the start.
const RETURNING_PACKS: [Pack; 1] = [pack!("take_part")];

/// What comes behind the last answer.
const RETURNING: LaterPart = LaterPart {
    fetch: || with_packs(fetch_returning(), &RETURNING_PACKS),
    draw: |page| at_once(draw_returning(page))?.ok(),
};

/// What the page of a result needs; the whole app has the last of them from its start.
const RESULT_PACKS: [Pack; 3] = [pack!("findings"), pack!("words"), pack!("home")];

/// What the person's own answers say.
const OWN_RESULT: LaterPart = LaterPart {
    fetch: || with_packs(fetch_own_result(), &RESULT_PACKS),
    draw: |page| at_once(draw_own_result(page))?.ok(),
};

fn main() {
    console_error_panic_hook::set_once();
    let started = handover::take()
        .ok_or_else(|| "boot.js did not hand over the texts".to_owned())
        .and_then(|texts| {
            guest::start(&texts.texts, &texts.lang, RETURNING, OWN_RESULT)
                .map_err(|e| e.to_string())
        });
    if let Err(reason) = started {
        // Thrown into boot.js, which shows what happened and what to do.
        wasm_bindgen::throw_str(&reason);
    }
}
