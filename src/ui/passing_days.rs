//! A page that stays open over midnight.

use leptos::prelude::*;

use crate::browser::events;
use crate::domain::day::Day;
use crate::store::Workspace;

/// The day, asked for again whenever the page is seen again.
pub fn use_day() -> ReadSignal<Day> {
    let workspace = expect_context::<Workspace>();
    let day = RwSignal::new(workspace.today());
    let look = move || {
        let now = workspace.today();
        if day.try_get_untracked().is_some_and(|day| day != now) {
            day.set(now);
        }
    };
    // Kept until then, and dropped with it.
    StoredValue::new_local(events::on_seen(look));
    day.read_only()
}
