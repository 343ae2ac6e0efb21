//! All answers of an assessment, open ones first, each with the way to change it.

mod suggestions;

use leptos::prelude::*;

use super::opened::while_opened;
use crate::content::assessment::{Question, Questionnaire};
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::domain::assessment::Coverage;
use crate::domain::assessment::{Answer, Assessment, Tally};
use crate::domain::id::{DocumentId, ItemId};
use crate::domain::workshop::GivenAnswer;
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{
    EarlierEdition, HistoryLink, PageHead, Section, display_name, later_edition,
};
use crate::ui::navigation::use_title;
use crate::ui::route::Route;
use crate::ui::sheet::{AnswerLine, Asked};
use crate::ui::text::plain;

use suggestions::Suggestions;

/// The page of `#/assess/<id>/review`.
#[component]
pub fn Review(id: DocumentId) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    use_title(|| t!("review.title").to_owned());
    while_opened(workspace, id.clone(), move |assessment, questionnaire| {
        let id = id.clone();
        // Going on to all questions, and taking that back, asks anew.
        let is_quick = Memo::new(move |_| assessment.with(Assessment::is_quick));
        let draw = move || {
            // Read, because a memo that nobody reads follows nothing.
            let _ = is_quick.get();
            view! { <AnswerList id=id.clone() assessment questionnaire /> }
        };
        draw.into_any()
    })
}

/// A question in its place in the order of asking, from 1.
type Numbered = (u16, &'static Question);

#[component]
fn AnswerList(
    id: DocumentId,
    assessment: ReadSignal<Assessment>,
    questionnaire: &'static Questionnaire,
) -> impl IntoView {
    let instrument = &questionnaire.instrument;
    // What is asked, as it was when the page was drawn: an answer that is cleared here stays to be seen.
    let asked = |a: &Assessment| a.asked(instrument).collect::<Vec<&'static ItemId>>();
    let asked = StoredValue::new(assessment.with_untracked(asked));
    let is_quick = assessment.with_untracked(Assessment::is_quick);
    let tally = Memo::new(move |_| {
        asked.with_value(|asked| assessment.with(|a| Tally::of(asked.iter().copied(), &a.answers)))
    });
    let numbered = move || {
        let questions = questionnaire.topics.iter().flat_map(|t| t.questions);
        let asked = questions.filter(|q| asked.with_value(|asked| asked.contains(&&q.id)));
        (1..).zip(asked).collect::<Vec<Numbered>>()
    };
    let with_answer = move |wanted: fn(Option<Answer>) -> bool| {
        assessment.with(|a| {
            numbered()
                .into_iter()
                .filter(|(_, q)| wanted(a.answers.get(&q.id)))
                .collect::<Vec<Numbered>>()
        })
    };
    let open = move || with_answer(|answer| answer.is_none());
    let unknown = move || with_answer(|answer| answer == Some(Answer::DontKnow));
    let is_earlier = assessment.with_untracked(|a| later_edition(a).is_some());
    let suggestions = id.clone();
    let id = StoredValue::new(id);
    let group = move |heading: &'static str,
                      title: &'static str,
                      hint: String,
                      questions: Vec<Numbered>| {
        (!questions.is_empty()).then(|| {
            let rows = questions
                .into_iter()
                .map(|(number, question)| {
                    let answer = assessment.with(|a| a.answers.get(&question.id));
                    let answer = answer.map_or(GivenAnswer::Unanswered, GivenAnswer::Choice);
                    let note = assessment.with(|a| a.answers.note(&question.id).to_owned());
                    let asked = Asked::BuiltIn(question);
                    // What answers an earlier edition is there to be read.
                    let to = (!is_earlier).then(|| Route::Change(id.get_value(), number));
                    view! { <AnswerLine number asked answer note to /> }
                })
                .collect_view();
            view! {
                <Section id=heading title hint>
                    <ul class="rows">{rows}</ul>
                </Section>
            }
        })
    };
    let missing = move || match tally.get().coverage().missing() {
        _ if is_quick => String::new(),
        0 => String::new(),
        n => t!("review.missing", n = n),
    };
    let topics = move || {
        let all = numbered();
        questionnaire
            .topics
            .iter()
            .map(|topic| {
                let of_topic = all
                    .iter()
                    .filter(|(_, q)| topic.questions.iter().any(|one| one.id == q.id));
                let answered: Vec<Numbered> = assessment.with(|a| {
                    of_topic
                        .clone()
                        .filter(|(_, q)| {
                            !matches!(a.answers.get(&q.id), None | Some(Answer::DontKnow))
                        })
                        .copied()
                        .collect()
                });
                let hint = t!(
                    "review.in_topic",
                    done = answered.len(),
                    all = of_topic.count()
                );
                group(topic.id.as_str(), plain(topic.name), hint, answered)
            })
            .collect_view()
    };
    let coverage = move || tally.get().coverage();
    view! {
        <header class="page-head">
            <p class="latin">{move || assessment.with(display_name)}</p>
            <PageHead title=t!("review.title").to_owned() />
            <p class="lead">
                {move || {
                    let c = tally.get().coverage();
                    t!("review.lead", answered = c.answered, all = c.applicable)
                }}
            </p>
            <p>
                <HistoryLink key=DocumentKey::new(Kind::Assessment, id.get_value()) />
            </p>
        </header>
        // Soon reached by the keyboard; the style puts it at the foot of the window.
        <div class="sticky-summary" role="region" aria-label=t!("review.summary")>
            <p>
                <strong>
                    {move || {
                        if is_quick {
                            let asked = asked.with_value(Vec::len);
                            return t!("quick.mark", asked = asked, all = instrument.len());
                        }
                        let c = coverage();
                        t!(
                            "review.coverage",
                            answered = c.answered,
                            all = c.applicable,
                            percent = c.percent()
                        )
                    }}
                </strong>
                " "
                {move || {
                    if is_quick {
                        t!("quick.review").to_owned()
                    } else if coverage().is_enough() {
                        t!("review.enough").to_owned()
                    } else {
                        t!("review.provisional", percent = Coverage::ENOUGH_PERCENT)
                    }
                }}
            </p>
            {move || {
                (coverage().answered > 0)
                    .then(|| {
                        view! {
                            <a class="button primary" href=Route::Result(id.get_value()).href()>
                                {t!("review.result")}
                            </a>
                        }
                    })
            }}
        </div>
        <EarlierEdition assessment />
        <Suggestions id=suggestions assessment questionnaire />
        {move || group("open", t!("review.open"), missing(), open())}
        {move || {
            let hint = t!("review.unknown_hint").to_owned();
            group("unknown", t!("answer.dont_know"), hint, unknown())
        }}
        {topics}
    }
}
