//! One span of time with its lines.

use leptos::prelude::*;

use crate::domain::agenda::Bucket;
use crate::t;
use crate::ui::components::Section;

use super::agenda_line::AgendaLine;
use super::task::Task;

/// How many lines are drawn at first, and how many more at each press: hundreds of accounts have thousands.
const STEP: usize = 50;

/// A section, where it has lines.
#[component]
pub fn BucketSection(bucket: Bucket, lines: Memo<Vec<AgendaLine>>) -> impl IntoView {
    let (id, title, class) = match bucket {
        Bucket::Overdue => ("overdue", t!("today.bucket.overdue"), "overdue"),
        Bucket::Today => ("now", t!("today.bucket.today"), "now"),
        Bucket::ThisWeek => ("this-week", t!("today.bucket.this_week"), ""),
        Bucket::NextFourWeeks => ("four-weeks", t!("today.bucket.four_weeks"), ""),
        Bucket::Later => ("later", t!("today.bucket.later"), ""),
    };
    let limit = RwSignal::new(STEP);
    let any = Memo::new(move |_| lines.with(|lines| !lines.is_empty()));
    let count = move || t!("today.count", n = lines.with(Vec::len));
    let first =
        move || lines.with(|lines| lines.iter().take(limit.get()).cloned().collect::<Vec<_>>());
    let hidden = Memo::new(move |_| lines.with(Vec::len).saturating_sub(limit.get()));
    view! {
        <Show when=move || any.get()>
            <Section id title hint=Signal::derive(count) class>
                <ul class="tasks">
                    <For each=first key=AgendaLine::key let:line>
                        <Task line />
                    </For>
                </ul>
                <Show when=move || { hidden.get() > 0 }>
                    <p class="record-add">
                        <button
                            class="button"
                            type="button"
                            on:click=move |_| limit.update(|limit| *limit += STEP)
                        >
                            {move || t!("today.more", n = hidden.get().min(STEP), all = hidden.get())}
                        </button>
                    </p>
                </Show>
            </Section>
        </Show>
    }
}
