//! The app of whoever was invited: a wasm of its own, which `boot.js` starts in place of the whole app. What comes
//! behind the first answer is cut out of it by `cargo xtask stage`, as the parts are out of the app's.

use leptos::prelude::AnyView;
use trellis::browser::handover;
use trellis::part;
use trellis::store::Workspace;
use trellis::ui::guest::{self, LaterPage, LaterParts};
use trellis::ui::parts::{earlier, journal};

const LATER: LaterParts = LaterParts {
    returning: part!(returning, fn(LaterPage) -> AnyView, guest::draw_returning),
    journal: part!(journal, fn(Workspace) -> (), journal::open),
    own_result: part!(own_result, fn(LaterPage) -> AnyView, guest::draw_own_result),
};

fn main() {
    console_error_panic_hook::set_once();
    earlier::put_into_use(part!(earlier, fn(()) -> (), earlier::open));
    let started = handover::take()
        .ok_or_else(|| "boot.js did not hand over the texts".to_owned())
        .and_then(|texts| {
            guest::start(&texts.texts, &texts.lang, LATER).map_err(|e| e.to_string())
        });
    if let Err(reason) = started {
        // Thrown into boot.js, which shows what happened and what to do.
        wasm_bindgen::throw_str(&reason);
    }
}
