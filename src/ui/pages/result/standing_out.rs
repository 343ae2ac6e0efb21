//! The strongest and the weakest answers.

use leptos::prelude::*;

use crate::domain::assessment::advice::standing_out;
use crate::domain::id::ItemId;
use crate::t;
use crate::ui::components::Section;
use crate::ui::text::plain;

use super::Scored;

/// How many answers are named at each end.
const MOST: usize = 4;

/// Answers above and below the index; when all are alike, that is said instead.
#[component]
pub fn StandingOut(scored: Scored) -> impl IntoView {
    let ends = Memo::new(move |_| {
        let instrument = &scored.questionnaire.instrument;
        scored
            .assessment
            .with(|a| standing_out(instrument, a, MOST))
    });
    let list = move |items: Vec<ItemId>| {
        let rows = items
            .into_iter()
            .filter_map(|item| {
                let question = scored.questionnaire.question(&item)?;
                let topic = scored.questionnaire.topic_of(&item)?;
                let point = scored.assessment.with(|a| a.answers.point(&item))?;
                Some(view! {
                    <li>
                        <details class="explain">
                            <summary>
                                <strong>{plain(question.short)}</strong>
                                <span class="muted">
                                    {t!(
                                        "result.ends.place",
                                        topic = plain(topic.name),
                                        point = point.number()
                                    )}
                                </span>
                            </summary>
                            <div class="body">
                                <p>{plain(question.anchor(point))}</p>
                                {(scored.assessment.with(|a| !a.answers.note(&item).is_empty()))
                                    .then(|| {
                                        let note = scored
                                            .assessment
                                            .with(|a| a.answers.note(&item).to_owned());
                                        view! { <p class="remark">{note}</p> }
                                    })}
                            </div>
                        </details>
                    </li>
                })
            })
            .collect_view();
        view! { <ul class="rows">{rows}</ul> }
    };
    view! {
        <Section id="ends" title=t!("result.ends.title") hint=t!("result.ends.hint")>
            {move || {
                let (strongest, weakest) = ends.get();
                if strongest.is_empty() && weakest.is_empty() {
                    view! { <p>{t!("result.ends.alike")}</p> }.into_any()
                } else {
                    view! {
                        <div class="two">
                            <div>
                                <h3>{t!("result.ends.strongest")}</h3>
                                {list(strongest)}
                            </div>
                            <div>
                                <h3>{t!("result.ends.weakest")}</h3>
                                {list(weakest)}
                            </div>
                        </div>
                    }
                        .into_any()
                }
            }}
        </Section>
    }
}
