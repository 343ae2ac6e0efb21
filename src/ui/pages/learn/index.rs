//! The index of the guide: its topics with their drawings, the way to the terms, and the sources.

use leptos::prelude::*;

use crate::content::assessment::Source;
use crate::content::guide::{CaseKind, GuideTopic};
use crate::domain::words::Word;
use crate::t;
use crate::ui::components::{PageHead, Section};
use crate::ui::navigation::use_title;
use crate::ui::text::plain;

use super::pictures::Vignette;
use super::practice::KindMark;
use super::{SOURCES, practice_route, say, terms_route, topic_route};

/// The page of `#/learn`.
#[component]
pub fn Index() -> impl IntoView {
    use_title(|| t!("guide.title").to_owned());
    let topics: Vec<AnyView> = GuideTopic::ALL
        .iter()
        .map(|&topic| {
            let chapter = topic.chapter();
            view! {
                <li>
                    <Vignette topic />
                    <div>
                        <h3>
                            <a href=topic_route(topic).href()>{say(chapter.title)}</a>
                        </h3>
                        <p>{say(chapter.lead)}</p>
                    </div>
                </li>
            }
            .into_any()
        })
        .collect();
    let sources: Vec<AnyView> = Source::ALL
        .into_iter()
        .map(|source| {
            view! {
                <div>
                    <dt>{plain(source.name())}</dt>
                    <dd>{plain(source.gives())}</dd>
                </div>
            }
            .into_any()
        })
        .collect();
    view! {
        <div class="flows">
            <header class="page-head">
                <PageHead title=t!("guide.title").to_owned() />
                <p class="lead">{t!("guide.lead")}</p>
                <p>
                    <a href=terms_route().href()>{t!("guide.terms_link")}</a>
                </p>
            </header>
            <Section id="topics" title=t!("guide.topics") class="wide">
                <ol class="guide-topics">{topics}</ol>
            </Section>
            <Section id="practise" title=t!("practice.title") hint=t!("practice.teaser")>
                <p class="case-marks">
                    {CaseKind::ALL
                        .iter()
                        .map(|kind| view! { <KindMark kind=*kind /> }.into_any())
                        .collect::<Vec<AnyView>>()}
                </p>
                <p>
                    <a class="button" href=practice_route().href()>
                        {t!("practice.link")}
                    </a>
                </p>
            </Section>
            <Section id=SOURCES title=t!("learn.sources") hint=t!("learn.sources_hint")>
                <dl class="terms">{sources}</dl>
            </Section>
        </div>
    }
}
