//! The guide, its terms, and what the method rests on.

mod factors;
mod index;
mod passage;
mod pictures;
mod practice;
mod script;
mod sorting;
mod stages;
mod steps;
mod terms;
mod topic;
mod turn;
mod type_and_test;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::page;
use crate::content::guide::{CASES, Case, GuideTopic, guide_figures};
use crate::content::text::Key;
use crate::domain::words::Word;
use crate::t;
use crate::ui::components::PageHead;
use crate::ui::navigation::{CurrentRoute, focus_heading, focus_or_heading, use_title};
use crate::ui::parts::{CaseParts, TopicParts};
use crate::ui::route::{Anchor, Route, SOURCES};
use crate::ui::text::filled;

use index::Index;
pub use practice::CasePage;
use practice::Practice;
use terms::Terms;
pub use topic::TopicPage;

/// The word of the address of all terms, and what those of single terms begin with.
const TERMS: (&str, &str) = ("terms", "term-");

/// The word of the address of the practice, and what those of single cases begin with.
const PRACTICE: (&str, &str) = ("practice", "practice-");

/// What is on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum GuidePage {
    /// All topics, and the sources.
    Index,
    /// A topic.
    Topic(GuideTopic),
    /// All terms.
    Terms,
    /// All cases to practise.
    Practice,
    /// A case, by its place among all.
    Case(usize),
    /// No page has this address.
    Missing,
}

impl GuidePage {
    /// What stands at a place of the guide; without one, its index.
    fn at(place: Option<&Anchor>) -> Self {
        let Some(place) = place.map(Anchor::as_str) else {
            return Self::Index;
        };
        match GuideTopic::from_word(place) {
            Some(topic) => Self::Topic(topic),
            None if place == SOURCES => Self::Index,
            None if place == PRACTICE.0 => Self::Practice,
            None if place.starts_with(PRACTICE.1) => {
                let case = place.strip_prefix(PRACTICE.1).and_then(Case::find);
                case.map_or(Self::Missing, |case| Self::Case(case.place()))
            }
            None if place == TERMS.0 || place.starts_with(TERMS.1) => Self::Terms,
            None => Self::Missing,
        }
    }
}

/// The address of a topic.
pub fn topic_route(topic: GuideTopic) -> Route {
    Route::Learn(Anchor::new(topic.word()))
}

/// The address of all terms.
fn terms_route() -> Route {
    Route::Learn(Anchor::new(TERMS.0))
}

/// The address of the practice.
fn practice_route() -> Route {
    Route::Learn(Anchor::new(PRACTICE.0))
}

/// The address of a case.
fn case_route(case: &Case) -> Route {
    Route::Learn(Anchor::new(format!("{}{}", PRACTICE.1, case.id)))
}

/// The address of a term; the same word is the id of its place on the page.
fn term_route(id: &str) -> Route {
    Route::Learn(Anchor::new(term_place(id)))
}

/// The id of a term's place on the page of all terms.
fn term_place(id: &str) -> String {
    format!("{}{id}", TERMS.1)
}

/// A text of the guide, with the figures that it names.
fn say(key: Key) -> String {
    filled(key, &guide_figures())
}

/// The pages of `#/learn`: it follows the address.
#[component]
pub fn LearnPages() -> impl IntoView {
    let CurrentRoute(route) = expect_context();
    // Where the person leaves for another page, this one stays as it is until it goes.
    let place = Memo::new(move |before: Option<&Option<Anchor>>| {
        route.with(|route| match route {
            Route::Learn(place) => place.clone(),
            _ => before.cloned().flatten(),
        })
    });
    let shown = Memo::new(move |_| place.with(|place| GuidePage::at(place.as_ref())));
    Effect::new(move |before: Option<GuidePage>| {
        let now = shown.get();
        let spot = place.with(|place| {
            let word = place.as_ref().map(|place| place.as_str().to_owned());
            word.filter(|word| word == SOURCES || word.starts_with(TERMS.1))
        });
        let is_first = before.is_none();
        // Once what is shown is drawn.
        spawn_local(async move {
            match spot {
                Some(spot) => focus_or_heading(&spot),
                None if is_first => {}
                None => {
                    page::scroll_to_top();
                    focus_heading();
                }
            }
        });
        now
    });
    move || match shown.get() {
        GuidePage::Index => view! { <Index /> }.into_any(),
        GuidePage::Topic(topic) => view! { <TopicParts topic /> }.into_any(),
        GuidePage::Terms => view! { <Terms /> }.into_any(),
        GuidePage::Practice => view! { <Practice /> }.into_any(),
        GuidePage::Case(place) => (CASES.get(place))
            .map(|case| view! { <CaseParts case /> })
            .into_any(),
        GuidePage::Missing => view! { <Missing /> }.into_any(),
    }
}

/// Where the guide has no page.
#[component]
fn Missing() -> impl IntoView {
    use_title(|| t!("guide.missing").to_owned());
    view! {
        <div class="stack">
            <PageHead title=t!("guide.missing").to_owned() />
            <p>{t!("guide.missing_text")}</p>
            <p>
                <a class="button primary" href=Route::Learn(None).href()>
                    {t!("guide.index")}
                </a>
            </p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::glossary;

    fn shown_at(route: Route) -> GuidePage {
        let Route::Learn(place) = Route::parse(&route.href()) else {
            panic!("{route:?} is no page of the guide");
        };
        GuidePage::at(place.as_ref())
    }

    #[test]
    fn every_topic_term_and_case_has_an_address_that_leads_there() {
        for &topic in GuideTopic::ALL {
            assert_eq!(shown_at(topic_route(topic)), GuidePage::Topic(topic));
        }
        for term in &glossary::TERMS {
            assert_eq!(shown_at(term_route(term.id)), GuidePage::Terms);
        }
        for (place, case) in CASES.iter().enumerate() {
            assert_eq!(shown_at(case_route(case)), GuidePage::Case(place));
        }
        assert_eq!(shown_at(practice_route()), GuidePage::Practice);
        assert_eq!(
            shown_at(Route::Learn(Anchor::new("practice-weather"))),
            GuidePage::Missing
        );
        assert_eq!(shown_at(terms_route()), GuidePage::Terms);
        assert_eq!(shown_at(Route::Learn(None)), GuidePage::Index);
        assert_eq!(shown_at(Route::sources()), GuidePage::Index);
        assert_eq!(
            shown_at(Route::Learn(Anchor::new("weather"))),
            GuidePage::Missing
        );
    }
}
