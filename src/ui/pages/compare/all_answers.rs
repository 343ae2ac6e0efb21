//! Every answer before and after.

use leptos::prelude::*;

use crate::content::assessment::{Question, Questionnaire, Topic};
use crate::domain::assessment::Answer;
use crate::domain::assessment::compare::{ItemChange, Movement};
use crate::t;
use crate::ui::components::Section;
use crate::ui::text::plain;

use super::pair::Pair;

/// A table of all answers, closed until it is wanted; how many stayed, and how many cannot be compared.
#[component]
pub(super) fn AllAnswers(pair: Memo<Pair>, questionnaire: &'static Questionnaire) -> impl IntoView {
    let unchanged = move || {
        t!(
            "compare.unchanged",
            n = pair.with(|p| p.comparison.unchanged())
        )
    };
    let not_comparable = move || {
        let n = pair.with(|p| p.comparison.not_comparable());
        (n > 0).then(|| view! { <p>{t!("compare.not_comparable", n = n)}</p> })
    };
    let groups = move || {
        pair.with(|p| {
            questionnaire
                .topics
                .iter()
                .map(|topic| group(topic, &p.comparison.items))
                .collect_view()
        })
    };
    view! {
        <Section
            id="all-answers"
            title=t!("compare.all.title")
            hint=Signal::derive(unchanged)
            beside=not_comparable.into_any()
        >
            <details>
                <summary>
                    {t!("compare.all.show", n = questionnaire.instrument.len())}
                </summary>
                <div
                    class="table-wrap"
                    tabindex="0"
                    role="region"
                    aria-label=t!("compare.all.caption")
                >
                    <table>
                        <caption>{t!("compare.all.caption")}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{t!("compare.all.question")}</th>
                                <th scope="col" class="numeric">
                                    {t!("charts.before")}
                                </th>
                                <th scope="col" class="numeric">
                                    {t!("charts.after")}
                                </th>
                                <th scope="col" class="numeric">
                                    {t!("compare.change")}
                                </th>
                            </tr>
                        </thead>
                        {groups}
                    </table>
                </div>
            </details>
        </Section>
    }
}

/// The rows of a topic, under its name.
fn group(topic: &'static Topic, changes: &[ItemChange]) -> impl IntoView + use<> {
    let rows = topic
        .questions
        .iter()
        .filter_map(|question| {
            let change = changes.iter().find(|change| change.item == question.id)?;
            Some(row(question, change))
        })
        .collect_view();
    view! {
        <tbody>
            <tr>
                <th scope="rowgroup" colspan="4">
                    <strong>{plain(topic.name)}</strong>
                </th>
            </tr>
            {rows}
        </tbody>
    }
}

fn row(question: &'static Question, change: &ItemChange) -> impl IntoView + use<> {
    view! {
        <tr>
            <th scope="row">{plain(question.short)}</th>
            <td class="numeric">{answer(change.before)}</td>
            <td class="numeric">{answer(change.after)}</td>
            <td class="numeric">{moved(change.movement())}</td>
        </tr>
    }
}

/// An answer as a number or in words.
fn answer(answer: Option<Answer>) -> String {
    match answer {
        Some(Answer::Point(point)) => point.to_string(),
        Some(Answer::DontKnow) => t!("answer.dont_know").to_owned(),
        Some(Answer::NotApplicable) => t!("answer.not_applicable").to_owned(),
        None => t!("answer.unanswered").to_owned(),
    }
}

fn moved(movement: Movement) -> String {
    match movement {
        Movement::Up(by) => format!("+{by}"),
        Movement::Down(by) => format!("\u{2212}{by}"),
        Movement::Same => t!("charts.no_change").to_owned(),
        Movement::NotComparable => t!("charts.not_comparable").to_owned(),
    }
}
