//! The measures of a plan, each with what it means and where it is mended.

use leptos::prelude::*;

use crate::domain::account::dmu_checks::Finding;
use crate::domain::account::quality::PlanQuality;
use crate::domain::account::steps::{Field, Gap, PlanPlace};
use crate::t;
use crate::ui::components::Section;
use crate::ui::text;

use super::super::lacks::way_to;
use super::super::place::place_route;
use super::super::{OpenAccount, open_account};

/// A measure as a line of the list.
struct Measure {
    figure: String,
    beside: String,
    name: &'static str,
    about: String,
    /// The way to what it complains of.
    jump: Option<(String, &'static str)>,
}

/// The list of measures.
#[component]
pub fn Measures(quality: Memo<PlanQuality>) -> impl IntoView {
    let open = open_account();
    let lines = move || {
        quality.with(|quality| {
            [
                checks(open, quality),
                measurable(open, quality),
                loose(open, quality),
                review(open, quality),
            ]
            .into_iter()
            .map(line)
            .collect::<Vec<_>>()
        })
    };
    view! {
        <Section id="measures" title=t!("quality.measures")>
            <ul class="measures">{lines}</ul>
        </Section>
    }
}

fn line(measure: Measure) -> AnyView {
    let Measure {
        figure,
        beside,
        name,
        about,
        jump,
    } = measure;
    view! {
        <li>
            <p class="figure-big">{figure} " " <small>{beside}</small></p>
            <div>
                <p>
                    <strong>{name}</strong>
                </p>
                <p>{about}</p>
            </div>
            {jump
                .map(|(href, words)| {
                    view! {
                        <p class="jump-to">
                            <a href=href>{words}</a>
                        </p>
                    }
                })}
        </li>
    }
    .into_any()
}

/// The address of a place in the open account's plan.
fn to(open: OpenAccount, place: PlanPlace) -> String {
    place_route(open.id.get_value(), place).href()
}

/// The way to the first gap of a kind; to a field where the steps speak of none.
fn first_gap(
    open: OpenAccount,
    quality: &PlanQuality,
    is_it: fn(&Gap) -> bool,
    otherwise: Field,
) -> String {
    let gaps = quality.steps.iter().flat_map(|report| &report.gaps);
    match gaps.copied().find(is_it) {
        Some(gap) => way_to(open, gap),
        None => to(open, PlanPlace::field(otherwise)),
    }
}

fn checks(open: OpenAccount, quality: &PlanQuality) -> Measure {
    let checks = quality.checks.iter();
    let passed = checks
        .filter(|(_, found)| *found == Finding::Passed)
        .count();
    let all = quality.checks.len();
    let way = to(open, PlanPlace::field(Field::Stakeholders));
    Measure {
        figure: passed.to_string(),
        beside: t!("quality.of", n = all),
        name: t!("quality.checks"),
        about: t!("quality.checks_about").to_owned(),
        jump: (passed < all).then(|| (way, t!("quality.checks_jump"))),
    }
}

fn measurable(open: OpenAccount, quality: &PlanQuality) -> Measure {
    let share = quality.measurable;
    let is_it = |gap: &Gap| matches!(gap, Gap::ObjectiveNotMeasurable(_));
    let words = match share.of {
        0 => t!("quality.measurable_none"),
        _ => t!("quality.measurable_jump"),
    };
    let way = || first_gap(open, quality, is_it, Field::Objectives);
    Measure {
        figure: share.part.to_string(),
        beside: t!("quality.of", n = share.of),
        name: t!("quality.measurable"),
        about: t!("quality.measurable_about").to_owned(),
        jump: (share.part < share.of || share.of == 0).then(|| (way(), words)),
    }
}

fn loose(open: OpenAccount, quality: &PlanQuality) -> Measure {
    let share = quality.loose_actions;
    let is_it = |gap: &Gap| matches!(gap, Gap::ActionWithoutOwner(_) | Gap::ActionWithoutDay(_));
    let words = match share.of {
        0 => t!("quality.loose_none"),
        _ => t!("quality.loose_jump"),
    };
    let way = || first_gap(open, quality, is_it, Field::Actions);
    Measure {
        figure: share.part.to_string(),
        beside: t!("quality.of", n = share.of),
        name: t!("quality.loose"),
        about: t!("quality.loose_about").to_owned(),
        jump: (share.part > 0 || share.of == 0).then(|| (way(), words)),
    }
}

fn review(open: OpenAccount, quality: &PlanQuality) -> Measure {
    let about = match quality.next_review {
        Some(day) => format!(
            "{} {}",
            t!("quality.review_about"),
            t!("quality.review_next", day = text::day(day))
        ),
        None => t!("quality.review_about").to_owned(),
    };
    let (figure, beside) = match quality.days_since_review {
        Some(days) => {
            let days = days.unsigned_abs();
            (days.to_string(), t!("quality.days", n = days))
        }
        None => ("–".to_owned(), t!("quality.review_never").to_owned()),
    };
    let way = to(open, PlanPlace::field(Field::Reviews));
    let is_open = quality.next_review.is_none();
    Measure {
        figure,
        beside,
        name: t!("quality.review"),
        about,
        jump: is_open.then(|| (way, t!("quality.review_jump"))),
    }
}
