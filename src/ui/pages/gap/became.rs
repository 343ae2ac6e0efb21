//! On a result: what became of the actions that came from an earlier one.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::content::assessment::Questionnaire;
use crate::domain::assessment::Assessment;
use crate::domain::programme::GapOutcome;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::Section;
use crate::ui::text::plain;

use super::{Planned, assessments_of, outcome_words, planned};

/// Every action from an earlier assessment of the same practice, and whether its question moved since.
/// Nothing where there is none.
#[component]
pub fn WhatBecame(
    assessment: ReadSignal<Assessment>,
    questionnaire: &'static Questionnaire,
) -> impl IntoView {
    let workspace: Workspace = expect_context();
    let instrument = &questionnaire.instrument.id;
    let lines = Memo::new(move |_| {
        let planned = planned(workspace, instrument);
        if planned.is_empty() {
            return Vec::new();
        }
        let all = assessments_of(workspace, instrument);
        assessment.with(|this| since(planned, &all, this))
    });
    let items = move || {
        let lines = lines.get().into_iter();
        let item = |(one, outcome): (Planned, GapOutcome)| {
            let question = questionnaire.question(&one.origin.item);
            let question = question.map(|question| plain(question.short));
            let (words, state) = outcome_words(&outcome, &one.origin);
            let of = t!(
                "gap.became.in_plan",
                status = plain(one.status.label()),
                plan = one.plan
            );
            view! {
                <li>
                    <span class="mark" data-state=state></span>
                    <div>
                        <p>
                            <strong>{question}</strong>
                            ": "
                            {words}
                        </p>
                        <p>
                            <a href=one.route.href()>{one.what}</a>
                            " "
                            <span class="small muted">{of}</span>
                        </p>
                    </div>
                </li>
            }
            .into_any()
        };
        lines.map(item).collect::<Vec<AnyView>>()
    };
    view! {
        <Show when=move || lines.with(|lines| !lines.is_empty())>
            <Section id="became" title=t!("gap.became.title") hint=t!("gap.became.hint")>
                <ul class="checks">{items}</ul>
            </Section>
        </Show>
    }
}

/// The actions for which this assessment is newer than the one that they came from, and what it says of them.
fn since(
    planned: Vec<Planned>,
    all: &[Assessment],
    this: &Assessment,
) -> Vec<(Planned, GapOutcome)> {
    let outcome = |one: &Planned| {
        let first = all.iter().find(|first| first.id == one.origin.assessment)?;
        // Only these two: what a later one says stands on the result of that one.
        match one.origin.outcome(&[first, this]) {
            outcome @ GapOutcome::Assessed { .. } => Some(outcome),
            _ => None,
        }
    };
    let with = |one: Planned| outcome(&one).map(|outcome| (one, outcome));
    planned.into_iter().filter_map(with).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::assessment::questionnaires;
    use crate::domain::account::tactics::{ActionStatus, Origin};
    use crate::domain::assessment::compare::Movement;
    use crate::domain::assessment::{Answer, Point};
    use crate::domain::day::Day;
    use crate::domain::id::DocumentId;
    use crate::ui::route::Route;

    #[test]
    fn each_result_says_what_it_knows_of_earlier_actions() {
        let [questionnaire] = questionnaires();
        let instrument = &questionnaire.instrument;
        let item = instrument.dimensions[0].items[0].clone();
        let point = |number| Point::new(number).unwrap();
        let assessment = |id, day, answer| {
            let mut one = Assessment::new(
                DocumentId::from_random(id),
                instrument.id.clone(),
                Day::fixed(2026, 1, day),
            );
            one.answers.set(&item, Some(Answer::Point(point(answer))));
            one
        };
        let all = [
            assessment(1, 1, 2),
            assessment(2, 10, 4),
            assessment(3, 20, 1),
        ];
        let planned = Planned {
            what: String::new(),
            status: ActionStatus::Open,
            origin: Origin {
                instrument: instrument.id.clone(),
                item: item.clone(),
                assessment: all[0].id.clone(),
                from: point(2),
            },
            plan: String::new(),
            route: Route::Programme(None),
        };
        for (place, movement) in [
            (0, None),
            (1, Some(Movement::Up(2))),
            (2, Some(Movement::Down(1))),
        ] {
            let said = since(vec![planned.clone()], &all, &all[place]);
            let said = said.first().map(|(_, outcome)| match outcome {
                GapOutcome::Assessed { change, .. } => change.movement(),
                _ => Movement::NotComparable,
            });
            assert_eq!(said, movement, "{place}");
        }
    }
}
