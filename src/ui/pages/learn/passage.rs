//! A part of a page of the guide.

use leptos::prelude::*;

use crate::content::account::words::{Explained, Label};
use crate::content::guide::{Holds, Passage, guide_figures};
use crate::domain::account::stakeholders::DmuRole;
use crate::domain::account::typing::{AccountGroup, Level};
use crate::domain::words::Word;
use crate::ui::components::{ContrastTable, LevelMark, Section};
use crate::ui::text::plain;

use super::factors::Factors;
use super::say;
use super::script::Script;
use super::sorting::SortingTry;
use super::stages::Stages;
use super::steps::Steps;
use super::type_and_test::TypeAndTest;

/// Heading, paragraph, list, and what else the part holds.
#[component]
pub fn PassageSection(passage: &'static Passage) -> impl IntoView {
    let points: Vec<AnyView> = (passage.points.iter())
        .map(|point| view! { <li>{say(*point)}</li> }.into_any())
        .collect();
    view! {
        <Section id=passage.id title=say(passage.title)>
            <p class="measure">{say(passage.text)}</p>
            {(!points.is_empty()).then(|| view! { <ul class="guide-points">{points}</ul> })}
            {held(passage)}
        </Section>
    }
}

fn held(passage: &'static Passage) -> Option<AnyView> {
    let held = match passage.holds {
        Holds::Words => return None,
        Holds::Contrast(contrast) => view! {
            <ContrastTable
                contrast
                figures=guide_figures().to_vec()
                caption=say(passage.title)
                class="folds contrast"
            />
        }
        .into_any(),
        Holds::Sorting(sorting) => view! { <SortingTry sorting /> }.into_any(),
        Holds::Stages => view! { <Stages /> }.into_any(),
        Holds::Roles => explained(DmuRole::ALL),
        Holds::Groups => groups(),
        Holds::Levels => levels(),
        Holds::TypeAndTest => view! { <TypeAndTest /> }.into_any(),
        Holds::Factors => view! { <Factors /> }.into_any(),
        Holds::Steps => view! { <Steps /> }.into_any(),
        Holds::Script => view! { <Script /> }.into_any(),
    };
    Some(held)
}

/// Values of a vocabulary with what each means.
pub fn explained<T: Explained>(values: &[T]) -> AnyView {
    let rows: Vec<AnyView> = values
        .iter()
        .map(|value| {
            view! {
                <div>
                    <dt>{plain(value.label())}</dt>
                    <dd>{plain(value.about())}</dd>
                </div>
            }
            .into_any()
        })
        .collect();
    view! { <dl class="terms">{rows}</dl> }.into_any()
}

/// The two groups, each with what drives it.
fn groups() -> AnyView {
    let groups: Vec<AnyView> = AccountGroup::ALL
        .iter()
        .map(|group| {
            view! {
                <div>
                    <h3>{plain(group.label())}</h3>
                    <p>{plain(group.about())}</p>
                    {explained(group.drivers())}
                </div>
            }
            .into_any()
        })
        .collect();
    view! { <div class="guide-two two">{groups}</div> }.into_any()
}

fn levels() -> AnyView {
    let levels: Vec<AnyView> = Level::ALL
        .iter()
        .map(|level| {
            view! {
                <div>
                    <dt>
                        <LevelMark level=Some(*level) />
                    </dt>
                    <dd>{plain(level.about())}</dd>
                </div>
            }
            .into_any()
        })
        .collect();
    view! { <dl class="terms">{levels}</dl> }.into_any()
}
