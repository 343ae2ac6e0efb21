//! At which stages people stand.

use leptos::prelude::*;

use crate::content::assessment::stage_text;
use crate::domain::assessment::Coverage;
use crate::domain::assessment::Stage;
use crate::domain::workshop::{Distribution, Revealable};
use crate::t;
use crate::ui::charts::{Spread, Twin};
use crate::ui::components::Section;
use crate::ui::text::{count, plain};

use super::asked::AskedQuestions;
use super::focus::Curtain;
use super::lead_to;
use super::live_board::LiveBoard;

/// The section: covered, or a bar for each stage.
#[component]
pub fn StageCounts(live: LiveBoard) -> impl IntoView {
    let counts = live.open.counts;
    let counts = Memo::new(move |_| counts.with(|all| (all.room().stages, all.room().provisional)));
    let is_shown = live.summary_shown();
    view! {
        <Section
            id="stages"
            title=t!("workshop_board.stages.title")
            hint=t!("workshop_board.stages.hint")
            class="wide"
        >
            <Show
                when=move || is_shown.get()
                fallback=move || {
                    view! {
                        <Curtain live />
                        <p class="no-print">
                            <button
                                class="button"
                                type="button"
                                on:click=move |_| {
                                    live.uncover(vec![Revealable::Summary]);
                                    lead_to("stages");
                                }
                            >
                                {t!("workshop_board.uncover")}
                                <span class="visually-hidden">
                                    ": " {t!("workshop_board.stages.title")}
                                </span>
                            </button>
                        </p>
                    }
                }
            >
                <StageSpread counts partial=live.asked.with_value(partial) />
            </Show>
        </Section>
    }
}

/// How many people stand at each stage, and of how many the stage is provisional.
#[component]
pub fn StageSpread(
    #[prop(into)] counts: Signal<(Distribution, u32)>,
    /// What these stages can't say, where not all dimensions were asked.
    partial: Option<String>,
) -> impl IntoView {
    let rows = Signal::derive(move || rows(&counts.get().0));
    let head = vec![
        t!("workshop_board.stages.stage").to_owned(),
        t!("workshop_board.stages.people").to_owned(),
    ];
    let provisional = move || match counts.get().1 {
        0 => String::new(),
        n => t!(
            "workshop_board.stages.provisional",
            n = n,
            percent = Coverage::ENOUGH_PERCENT
        ),
    };
    view! {
        {partial.map(|text| view! { <p class="note">{text}</p> })}
        <Spread figures=Signal::derive(move || counts.get().0.into()) />
        <p class="small muted">
            {move || t!("workshop_board.stages.about", n = counts.get().0.answered())} " "
            {provisional}
        </p>
        <Twin caption=t!("workshop_board.stages.caption").to_owned() head rows />
    }
}

/// What stages can't say where only some of the dimensions were asked.
pub fn partial(asked: &AskedQuestions) -> Option<String> {
    let (n, all) = (asked.topics.len(), asked.of);
    (asked.is_partial()).then(|| t!("workshop_board.stages.partial", n = n, all = all))
}

fn rows(stages: &Distribution) -> Vec<Vec<String>> {
    let named = Stage::ALL.into_iter().zip(stages.points);
    let named = named.map(|(stage, people)| {
        let name = plain(stage_text(stage).name);
        vec![format!("{} {name}", stage.number()), count(people)]
    });
    let none = vec![
        t!("workshop_board.stages.none").to_owned(),
        count(stages.unanswered),
    ];
    named.chain([none]).collect()
}
