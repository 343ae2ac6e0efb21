//! The strongest and the weakest answers.

use leptos::prelude::*;

use crate::domain::assessment::advice::standing_out;
use crate::domain::id::ItemId;
use crate::t;
use crate::ui::text::plain;

use super::Scored;

/// How many answers are named at each end.
const MOST: usize = 4;

/// What stands out.
#[derive(Debug, Clone, PartialEq)]
pub struct Ends {
    strongest: Vec<ItemId>,
    weakest: Vec<ItemId>,
}

impl Ends {
    /// Whether all answers are alike.
    pub fn is_empty(&self) -> bool {
        self.strongest.is_empty() && self.weakest.is_empty()
    }
}

/// What stands out of the answers of a result.
pub fn ends(scored: Scored) -> Memo<Ends> {
    Memo::new(move |_| {
        let instrument = &scored.questionnaire.instrument;
        let (strongest, weakest) = scored
            .assessment
            .with(|a| standing_out(instrument, a, MOST));
        Ends { strongest, weakest }
    })
}

/// Answers above and below the index.
#[component]
pub fn StandingOut(scored: Scored, ends: Memo<Ends>) -> impl IntoView {
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
    move || {
        let Ends { strongest, weakest } = ends.get();
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
    }
}
