//! The programme's own plan: where it shall go, what is done for it, and whether that helped.

mod action_form;
mod actions;
mod factors;
mod history;
mod targets;

use leptos::prelude::*;

use crate::content::assessment::questionnaires;
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::domain::assessment::Assessment;
use crate::domain::id::InstrumentId;
use crate::domain::order::ranked;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{HistoryLink, PageHead, later_edition};
use crate::ui::navigation::{CurrentRoute, use_title};
use crate::ui::pages::factors::FACTORS;
use crate::ui::pages::gap::assessments_of;
use crate::ui::route::Route;

use actions::Actions;
use factors::{FactorsInShort, FactorsPage};
use history::History;
use targets::Targets;

/// The pages of `#/programme`.
#[component]
pub fn ProgrammePage() -> impl IntoView {
    let CurrentRoute(route) = expect_context();
    let is_factors = Memo::new(move |_| {
        route.with(|route| {
            route
                .anchor()
                .is_some_and(|place| place.as_str() == FACTORS)
        })
    });
    move || match is_factors.get() {
        true => view! { <FactorsPage /> }.into_any(),
        false => view! { <Plan /> }.into_any(),
    }
}

/// Where the programme shall go, and what is done for it.
#[component]
fn Plan() -> impl IntoView {
    let workspace: Workspace = expect_context();
    use_title(|| t!("app.programme").to_owned());
    let [questionnaire] = questionnaires();
    let all = Memo::new(move |_| assessments_of(workspace, &questionnaire.instrument.id));
    let latest_edition = &questionnaire.instrument.id;
    let course = Memo::new(move |_| all.with(|all| course(all, latest_edition)));
    let earlier = Memo::new(move |_| all.with(|all| earlier(all)));
    // What was set against a whole result stays until the next one.
    let latest = Memo::new(move |_| {
        course.with(|course| {
            let whole = course.iter().rev().find(|one| !one.is_quick());
            whole.or(course.last()).cloned()
        })
    });
    view! {
        <header class="page-head">
            <PageHead title=t!("app.programme").to_owned() />
            <p class="lead">{t!("plan.lead")}</p>
            <p>
                <HistoryLink key=DocumentKey::single(Kind::Programme) />
            </p>
        </header>
        <Show when=move || latest.with(Option::is_some) fallback=|| view! { <NothingYet /> }>
            <History questionnaire course />
            <Targets questionnaire latest />
        </Show>
        {move || {
            let n = earlier.get();
            (n > 0)
                .then(|| {
                    view! {
                        <p class="note">
                            {t!("plan.history.earlier", n = n)} " "
                            <a href=Route::Assessments.href()>{t!("missing.all")}</a>
                        </p>
                    }
                })
        }}
        <FactorsInShort />
        <Actions all latest />
    }
}

/// How many of the person's own assessments in use answer an earlier edition: they are no part of the course.
fn earlier(all: &[Assessment]) -> usize {
    let own = all.iter().filter(|one| !one.example && !one.archived);
    own.filter(|one| later_edition(one).is_some()).count()
}

/// The person's own assessments in use, by one edition, of the practice that was assessed last, earliest first.
fn course(all: &[Assessment], edition: &InstrumentId) -> Vec<Assessment> {
    let own = all
        .iter()
        .filter(|one| !one.example && !one.archived && one.instrument == *edition);
    let Some(last) = own.clone().max_by_key(|one| (one.date, one.edited)) else {
        return Vec::new();
    };
    let same = own.filter(|one| one.scope.is_same_practice(&last.scope));
    ranked(same.cloned(), |one| (one.date.number(), one.edited as i64))
}

/// No assessment of one's own yet.
#[component]
fn NothingYet() -> impl IntoView {
    view! {
        <div class="record-none">
            <p>{t!("plan.nothing")}</p>
            <p>
                <a class="button" href=Route::NewAssessment.href()>
                    {t!("plan.start")}
                </a>
            </p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::day::Day;
    use crate::domain::id::DocumentId;

    #[test]
    fn the_course_is_that_of_the_practice_assessed_last() {
        let assessment = |id, day, unit: &str| {
            let mut one = Assessment::new(
                DocumentId::from_random(id),
                InstrumentId::fixed("programme.2"),
                Day::fixed(2026, 3, day),
            );
            one.scope.unit = unit.to_owned();
            one
        };
        let mut all = vec![
            assessment(1, 9, "Spain"),
            assessment(2, 3, "France"),
            assessment(3, 1, " spain"),
            assessment(4, 20, "France"),
            assessment(5, 21, "France"),
        ];
        all[3].archived = true;
        all[4].example = true;
        let days = |all: &[Assessment]| -> Vec<i8> {
            let course = course(all, &InstrumentId::fixed("programme.2"));
            course.iter().map(|one| one.date.parts().2).collect()
        };
        assert_eq!(days(&all), [1, 9]);
        all[3].archived = false;
        assert_eq!(days(&all), [3, 20]);
        assert_eq!(days(&[]), [] as [i8; 0]);
        assert_eq!(earlier(&all), 0);
        all[0].instrument = InstrumentId::fixed("programme");
        all[1].instrument = InstrumentId::fixed("programme");
        assert_eq!((days(&all), earlier(&all)), (vec![20], 2));
    }
}
