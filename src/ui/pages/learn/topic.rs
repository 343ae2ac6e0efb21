//! A page of the guide: drawing, parts, terms, sources, and the ways on.

use leptos::prelude::*;

use crate::content::glossary;
use crate::content::guide::{Case, Chapter, GuideTopic, Place};
use crate::domain::words::Word;
use crate::t;
use crate::ui::components::{Growth, PageHead, Section, StageScale};
use crate::ui::navigation::use_title;
use crate::ui::route::{RolePage, Route};
use crate::ui::text::{filled, plain};

use super::passage::PassageSection;
use super::pictures::Picture;
use super::practice::CaseList;
use super::turn::Turn;
use super::{say, terms_route, topic_route};

/// The ids of the sections that every topic ends with; no part of a page is called so.
const ENDS: [&str; 4] = ["in-trellis", "topic-terms", "rests-on", "practise"];

/// The page of `#/learn/<topic>`.
#[component]
pub fn TopicPage(topic: GuideTopic) -> impl IntoView {
    let chapter = topic.chapter();
    use_title(move || say(chapter.title));
    let picture = match topic {
        // The espalier of the stages is the product's own drawing of them.
        GuideTopic::Journey => view! {
            <figcaption class="visually-hidden">{say(chapter.picture)}</figcaption>
            <StageScale growth=Growth::Journey />
        }
        .into_any(),
        _ => view! { <Picture topic /> }.into_any(),
    };
    let passages: Vec<AnyView> = (chapter.passages.iter())
        .map(|passage| view! { <PassageSection passage /> }.into_any())
        .collect();
    view! {
        <article class="guide flows">
            <div class="guide-open">
                <header class="page-head">
                    <p class="latin">
                        <a href=Route::Learn(None).href()>{t!("guide.title")}</a>
                        " · "
                        {t!("guide.number", n = topic.number(), all = GuideTopic::ALL.len())}
                    </p>
                    <PageHead title=say(chapter.title) />
                    <p class="lead">{say(chapter.lead)}</p>
                </header>
                <figure class="figure guide-picture">{picture}</figure>
            </div>
            {passages}
            {practise(topic)}
            <Section id=ENDS[0] title=t!("guide.use")>
                <p class="measure">{say(chapter.used)}</p>
                <p class="cluster">{places(chapter)}</p>
            </Section>
            <Section id=ENDS[1] title=t!("guide.terms")>
                <div class="guide-terms">{terms(chapter)}</div>
                <p>
                    <a href=terms_route().href()>{t!("guide.terms_link")}</a>
                </p>
            </Section>
            <Section id=ENDS[2] title=t!("guide.sources")>
                <dl class="terms guide-sources">{sources(chapter)}</dl>
            </Section>
            {turn(topic)}
        </article>
    }
}

/// The cases of a topic; nothing where it has none.
fn practise(topic: GuideTopic) -> Option<AnyView> {
    let cases: Vec<_> = Case::of_topic(topic).collect();
    (!cases.is_empty()).then(|| {
        view! {
            <Section
                id=ENDS[3]
                title=t!("practice.of_topic")
                hint=t!("practice.of_topic_hint")
                class="no-print"
            >
                <CaseList cases />
            </Section>
        }
        .into_any()
    })
}

/// The terms to know: each opens to what it means.
fn terms(chapter: &Chapter) -> Vec<AnyView> {
    let terms = chapter.terms.iter().filter_map(|id| glossary::term(id));
    let figures = glossary::figures();
    terms
        .map(|term| {
            view! {
                <details class="term">
                    <summary>{plain(term.name)}</summary>
                    <p class="body">{filled(term.meaning, &figures)}</p>
                </details>
            }
            .into_any()
        })
        .collect()
}

fn sources(chapter: &Chapter) -> Vec<AnyView> {
    let sources = chapter.sources.iter().map(|source| {
        view! {
            <div>
                <dt>{plain(source.name())}</dt>
                <dd>{plain(source.gives())}</dd>
            </div>
        }
        .into_any()
    });
    sources.collect()
}

fn places(chapter: &Chapter) -> Vec<AnyView> {
    let places = chapter.places.iter().map(|place| {
        let (route, words) = match place {
            Place::QuickCheck => (Route::QuickCheck, t!("guide.place.quick")),
            Place::Assessments => (Route::Assessments, t!("guide.place.assessments")),
            Place::Accounts => (Route::Accounts, t!("guide.place.accounts")),
            Place::Portfolio => (Route::Portfolio, t!("guide.place.portfolio")),
            Place::Programme => (Route::Programme(None), t!("guide.place.programme")),
            Place::Roles => (RolePage::List.route(), t!("guide.place.roles")),
            Place::Workshops => (Route::Workshops, t!("guide.place.workshops")),
        };
        view! {
            <a class="button" href=route.href()>
                {words}
            </a>
        }
        .into_any()
    });
    places.collect()
}

/// The topics before and after, and all of them.
fn turn(topic: GuideTopic) -> AnyView {
    let title = |topic: GuideTopic| say(topic.chapter().title);
    let before = topic.before().map(|before| {
        let words = t!("guide.before", topic = title(before));
        (topic_route(before), words)
    });
    let next = topic.next().map(|next| {
        let words = t!("guide.next", topic = title(next));
        (topic_route(next), words)
    });
    let all = vec![(Route::Learn(None), t!("guide.index"))];
    view! { <Turn pages=t!("guide.pages") before next all /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_part_of_a_page_is_called_like_its_end() {
        for topic in GuideTopic::ALL {
            for passage in topic.chapter().passages {
                assert!(!ENDS.contains(&passage.id), "{topic:?}: {}", passage.id);
            }
        }
    }
}
