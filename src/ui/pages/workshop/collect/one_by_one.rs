//! Who came in, one by one: each can be set aside and put back.

use leptos::prelude::*;

use crate::domain::workshop::{Decision, GivenAnswer, Workshop};
use crate::store::{CameIn, Workspace};
use crate::t;
use crate::ui::components::Section;
use crate::ui::pages::workshop::{OpenWorkshop, open_workshop};
use crate::ui::text::day_and_time;

use super::one_response::OneResponse;
use super::outcomes::source_name;

/// The id of the list's heading.
pub const ONE_BY_ONE: &str = "one-by-one";

/// So many are listed at first, and as many more each time.
const SHOWN: usize = 50;

/// What the list says of one response.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its place in the order in which they came, from 1.
    pub number: usize,
    /// What came in.
    pub came: CameIn,
    /// When, and how, as far as that is known.
    pub came_how: Vec<String>,
    /// The name of its group; empty where none was chosen.
    pub group: String,
    /// How many questions have an answer, of how many.
    pub answered: (usize, usize),
    /// The decision by which it is set aside.
    pub aside: Option<Decision>,
}

/// The list, which is read when it is asked for: to look for all responses takes its time for many.
#[component]
pub fn OneByOne() -> impl IntoView {
    let open = open_workshop();
    let workspace: Workspace = expect_context();
    let is_listed = RwSignal::new(false);
    let most = RwSignal::new(SHOWN);
    let decisions = open.editor.memo(|one| one.decisions.clone());
    let rows = Memo::new(move |_| {
        // A correction changes no number, and a decision may change no count.
        open.aggregate.track();
        open.counts.track();
        decisions.track();
        match is_listed.get() {
            true => untrack(|| rows(workspace, open)),
            false => Vec::new(),
        }
    });
    let n = open.n();
    let aside = open.editor.memo(Workshop::count_aside);
    let has_any = Memo::new(move |_| n.get() > 0 || aside.get() > 0);
    let shown = Memo::new(move |_| {
        let most = most.get();
        rows.with(|rows| rows.iter().take(most).cloned().collect::<Vec<Row>>())
    });
    let more = Memo::new(move |_| rows.with(Vec::len).saturating_sub(most.get()));
    view! {
        <Show when=move || has_any.get()>
            <Section
                id=ONE_BY_ONE
                class="wide flows"
                title=t!("workshop_one_by_one.title")
                hint=t!("workshop_one_by_one.hint").to_owned()
            >
                <p class="cluster">
                    <button
                        class="button"
                        type="button"
                        aria-expanded=move || is_listed.get().to_string()
                        on:click=move |_| is_listed.update(|listed| *listed = !*listed)
                    >
                        {move || match is_listed.get() {
                            true => t!("workshop_one_by_one.close"),
                            false => t!("workshop_one_by_one.list"),
                        }}
                    </button>
                    <Show when=move || { aside.get() > 0 }>
                        <span>{move || t!("workshop_one_by_one.aside", n = aside.get())}</span>
                    </Show>
                </p>
                <ol class="batches one-by-one">
                    <For each=move || shown.get() key=key let:row>
                        <OneResponse row />
                    </For>
                </ol>
                <Show when=move || { more.get() > 0 }>
                    <p class="record-add">
                        <button
                            class="button"
                            type="button"
                            on:click=move |_| most.update(|most| *most += SHOWN)
                        >
                            {move || t!("workshop_one_by_one.more", n = more.get().min(SHOWN))}
                        </button>
                    </p>
                </Show>
            </Section>
        </Show>
    }
}

/// A row is drawn anew when something of it has changed.
fn key(row: &Row) -> (usize, u8, bool, u64) {
    let response = &row.came.response;
    let decided = row.aside.as_ref().map_or(0, |aside| aside.at);
    (row.number, response.revision, row.came.is_aside, decided)
}

fn rows(workspace: Workspace, open: OpenWorkshop) -> Vec<Row> {
    let came = open.id.with_value(|id| workspace.came_in(id));
    open.editor.document.with_untracked(|workshop| {
        let numbered = (1..).zip(came);
        numbered
            .map(|(number, came)| row(workshop, number, came))
            .collect()
    })
}

fn row(workshop: &Workshop, number: usize, came: CameIn) -> Row {
    let response = &came.response;
    let own = response.own.iter();
    let own = own.filter(|answer| **answer != GivenAnswer::Unanswered);
    let answered = response.answers.iter().flatten().count() + own.count();
    let all = response.answers.len() + response.own.len();
    let group = response.group.map(usize::from);
    let group = group.and_then(|group| workshop.session.groups.get(group));
    let mut intakes = workshop.intakes.iter();
    let intake = intakes.find(|intake| intake.batch == Some(came.batch));
    let moment = workshop.batches.get(came.batch).map(|batch| batch.at);
    let moment = moment.map(day_and_time);
    let came_how = moment.into_iter().chain(intake.map(source_name));
    Row {
        number,
        came_how: came_how.collect(),
        group: group.cloned().unwrap_or_default(),
        answered: (answered, all),
        aside: workshop.set_aside(response.id).cloned(),
        came,
    }
}
