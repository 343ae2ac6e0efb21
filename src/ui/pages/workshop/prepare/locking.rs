//! Who can read the answers on their way.

use leptos::prelude::*;

use crate::store::Workspace;
use crate::t;
use crate::ui::components::{ExplainedChoice, Section};
use crate::ui::pages::workshop::open_workshop;
use crate::ui::pages::workshop::start::{lock, unlock};
use crate::ui::route::Route;
use crate::ui::text::day_and_time;

/// Locked for this workshop or open, and what either means.
#[component]
pub fn WhoReads() -> impl IntoView {
    let open = open_workshop();
    let settings = expect_context::<Workspace>().settings();
    let is_fixed = open.is_fixed();
    let is_locked = open.editor.memo(|workshop| workshop.session.key.is_some());
    let no_key = RwSignal::new(false);
    let choose_lock = move |()| {
        open.editor.edit(lock);
        // Where no key could be made the choice has not changed, and the page says so.
        no_key.set(!is_locked.get_untracked());
    };
    let choose_open = move |()| {
        no_key.set(false);
        open.editor.edit(unlock);
    };
    let backup = move || match settings.with(|settings| settings.last_backup) {
        0 => t!("workshop_prepare.lock.no_backup").to_owned(),
        at => t!("workshop_prepare.lock.backup", when = day_and_time(at)),
    };
    view! {
        <Section
            id="lock"
            title=t!("workshop_prepare.lock.title")
            hint=t!("workshop_prepare.lock.hint").to_owned()
        >
            <fieldset class="disclosure" disabled=move || is_fixed.get()>
                <legend>
                    <h3>{t!("workshop_prepare.lock.choice")}</h3>
                </legend>
                <div class="choices keys-off">
                    <ExplainedChoice
                        group="lock"
                        name=t!("workshop_prepare.lock.locked")
                        about=t!("workshop_prepare.lock.locked_text")
                        is_chosen=is_locked
                        choose=choose_lock
                    >
                        " "
                        <strong>{t!("workshop_prepare.lock.locked_care")}</strong>
                    </ExplainedChoice>
                    <ExplainedChoice
                        group="lock"
                        name=t!("workshop_prepare.lock.open")
                        about=t!("workshop_prepare.lock.open_text")
                        is_chosen=Signal::derive(move || !is_locked.get())
                        choose=choose_open
                    />
                </div>
            </fieldset>
            <p role="status">
                {move || if no_key.get() { t!("workshop_prepare.lock.no_key") } else { "" }}
            </p>
            <Show when=move || is_locked.get()>
                <p class="note">
                    <span>
                        {t!("workshop_prepare.lock.key")} " "
                        <a href=Route::Data.href()>{backup}</a>
                    </span>
                </p>
            </Show>
            <p class="measure">{t!("workshop_prepare.lock.either")}</p>
        </Section>
    }
}
