//! What there is to lose, in sight of whoever comes back: how old the last copy is, and whether room runs out.

use leptos::prelude::*;

use crate::data::usage::Usage;
use crate::domain::last_copy::LastCopy;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::download_backup;
use crate::ui::navigation::focus_heading;
use crate::ui::route::Route;

/// How old the last copy of everything is, while something was changed since. Nothing where nothing is lost.
#[component]
pub fn LastCopyLine() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let age = Memo::new(move |_| workspace.uncopied());
    move || {
        age.get().map(|age| {
            let since = match age {
                LastCopy::Never => t!("data.last_copy.only_here"),
                LastCopy::Today | LastCopy::DaysAgo(_) => t!("data.last_copy.since"),
            };
            view! {
                <p>
                    <strong>{age_words(age)}</strong>
                    " "
                    {since}
                </p>
            }
        })
    }
}

/// The line with the button that takes a copy, and a warning while room runs out.
#[component]
pub fn Uncopied() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let is_uncopied = Memo::new(move |_| workspace.uncopied().is_some());
    let usage = Memo::new(move |_| workspace.usage());
    let high = Memo::new(move |_| {
        let usage = usage.get();
        usage.is_high().then(|| usage.percent())
    });
    let take = move |_| {
        download_backup(workspace);
        // The button goes with what it was for.
        focus_heading();
    };
    move || {
        let (is_uncopied, high) = (is_uncopied.get(), high.get());
        (is_uncopied || high.is_some()).then(|| {
            view! {
                <div class="uncopied">
                    <div>
                        <LastCopyLine />
                        {high.map(|percent| view! { <RoomLine percent /> })}
                    </div>
                    <button class="button small" type="button" on:click=take>
                        {t!("data.download")}
                    </button>
                </div>
            }
        })
    }
}

#[component]
fn RoomLine(percent: u8) -> impl IntoView {
    view! {
        <p>
            <strong>{t!("data.room.used", percent = percent)}</strong>
            " "
            {t!("data.room.high", percent = Usage::HIGH_PERCENT)}
            " "
            <a href=Route::Data.href()>{t!("app.data")}</a>
        </p>
    }
}

fn age_words(age: LastCopy) -> String {
    match age {
        LastCopy::Never => t!("data.last_copy.never").to_owned(),
        LastCopy::Today => t!("data.last_copy.today").to_owned(),
        LastCopy::DaysAgo(days) => t!("data.last_copy.days", n = days),
    }
}
