//! The result: one screen with the stage, what it rests on, why it is not the next one and what to do; all else is folded.

mod actions;
mod aims;
mod choices;
mod conditions;
mod explain;
mod fold;
mod gist;
mod keep;
mod meaning;
mod picture;
mod rules;
mod shared;
mod standing_out;
mod steps;
mod verdict;

use leptos::prelude::*;

use crate::content::assessment::{Questionnaire, Said};
use crate::data::keys::DocumentKey;
use crate::data::kind::Kind;
use crate::domain::assessment::advice::Advised;
use crate::domain::assessment::staging::Staging;
use crate::domain::assessment::{Assessment, Stage};
use crate::domain::id::{DocumentId, ItemId};
use crate::store::Workspace;
use crate::t;
use crate::ui::components::{
    BareTrellis, EarlierEdition, ExampleNote, HistoryLink, PageHead, QuickMark, display_name,
    later_edition,
};
use crate::ui::keeping::have_it_kept;
use crate::ui::navigation::{go, use_title};
use crate::ui::pages::gap::{PlansOf, WhatBecame};
use crate::ui::pages::opened::while_opened;
use crate::ui::route::Route;
use crate::ui::text::day;

use actions::{FIRST, MoreActions};
use aims::{Aims, first_priority};
use fold::{Contents, Fold, Folds, Part};
use keep::Keep;
use meaning::Meaning;
use picture::Picture;
use standing_out::{Ends, StandingOut, ends};
use verdict::Verdict;

pub use shared::ResultInShort;

/// The page of `#/assess/<id>/result`.
#[component]
pub fn ResultPage(id: DocumentId) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    have_it_kept(workspace);
    while_opened(workspace, id.clone(), move |assessment, questionnaire| {
        view! { <Report id=id.clone() assessment questionnaire /> }.into_any()
    })
}

/// What the sections of the report share.
#[derive(Clone, Copy)]
struct Scored {
    workspace: Workspace,
    id: StoredValue<DocumentId>,
    assessment: ReadSignal<Assessment>,
    questionnaire: &'static Questionnaire,
    staging: Memo<Staging>,
    /// What holds back from the next stage, and the actions, most useful first.
    advised: Memo<Advised>,
}

impl Scored {
    /// What of the words of a stage the answers bear out.
    fn said(&self, stage: Stage) -> Said {
        self.assessment.with(|a| Said::of(stage, &a.answers))
    }

    /// Where an answer is changed; where all stand, if it answers an earlier edition and is there to be read.
    fn change(&self, number: u16) -> String {
        let id = self.id.get_value();
        match self.assessment.with_untracked(later_edition) {
            None => Route::Change(id, number),
            Some(_) => Route::Review(id),
        }
        .href()
    }

    /// The place of an item among those that are asked, from 1.
    fn number(&self, item: &ItemId) -> u16 {
        let instrument = &self.questionnaire.instrument;
        let number = |one: &Assessment| one.number(instrument, item);
        self.assessment.with_untracked(number).unwrap_or(1)
    }
}

#[component]
fn Report(
    id: DocumentId,
    assessment: ReadSignal<Assessment>,
    questionnaire: &'static Questionnaire,
) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let instrument = &questionnaire.instrument;
    let staging = Memo::new(move |_| assessment.with(|a| Staging::of(instrument, &a.answers)));
    let name = Signal::derive(move || assessment.with(display_name));
    use_title(move || t!("result.title", name = name.get()));
    PlansOf::provide(workspace, &instrument.id, id.clone());
    let advised = Memo::new(move |_| {
        staging.with(|staging| assessment.with(|a| Advised::of(instrument, a, staging)))
    });
    let scored = Scored {
        workspace,
        id: StoredValue::new(id),
        assessment,
        questionnaire,
        staging,
        advised,
    };
    let has_stage = Memo::new(move |_| staging.with(|s| s.stage.is_some()));
    let scope = move || {
        assessment.with(|a| {
            let mut parts: Vec<String> = a.scope.parts().map(str::to_owned).collect();
            parts.push(day(a.date));
            parts.join(" · ")
        })
    };
    let is_example = Memo::new(move |_| assessment.with(|a| a.example));
    view! {
        <header class="report-head">
            <div>
                <PageHead title=name />
                <p class="scope">
                    {move || {
                        is_example
                            .get()
                            .then(|| view! { <span class="badge">{t!("assess.example")}</span> " " })
                    }} {scope}
                </p>
            </div>
            <p class="cluster no-print">
                <a href=Route::Review(scored.id.get_value()).href()>{t!("answering.review")}</a>
                <HistoryLink key=DocumentKey::new(Kind::Assessment, scored.id.get_value()) />
                <a href=Route::Assessments.href()>{t!("missing.all")}</a>
            </p>
        </header>
        <EarlierEdition assessment />
        <QuickMark id=scored.id.get_value() assessment instrument />
        {move || {
            if has_stage.get() {
                view! {
                    <Verdict scored />
                    <WhatBecame assessment questionnaire />
                    <Folded scored />
                    <Keep scored />
                }
                    .into_any()
            } else {
                view! { <NothingYet scored /> }.into_any()
            }
        }}
        {move || {
            is_example
                .get()
                .then(|| view! { <ExampleNote about=t!("example.about") remove=remove_example(workspace) /> })
        }}
    }
}

/// What opens below the first screen.
#[component]
fn Folded(scored: Scored) -> impl IntoView {
    let folds = Folds::new();
    let more = Memo::new(move |_| {
        scored
            .advised
            .with(|advised| advised.actions.len().saturating_sub(FIRST))
    });
    let has_more = move || more.get() > 0;
    let ends = ends(scored);
    let parts = Signal::derive(move || {
        let mut parts = vec![Part::Meaning, Part::Dimensions];
        parts.extend((more.get() > 0).then_some(Part::Actions));
        parts.extend((!ends.with(Ends::is_empty)).then_some(Part::Ends));
        parts
    });
    let meaning = move || {
        let stage = scored.staging.with(|s| s.stage)?;
        let mut said = scored.said(stage);
        if stage.next().is_none() {
            // What keeps the last stage stands on the first screen.
            said.keeping.clear();
        }
        Some(view! { <Meaning questionnaire=scored.questionnaire stage said /> })
    };
    let about_actions = Signal::derive(move || t!("result.actions.later", n = more.get()));
    view! {
        <Contents folds parts />
        <Fold folds part=Part::Meaning gist=t!("result.meaning.gist")>
            {meaning}
        </Fold>
        <Show when=has_more>
            <Fold folds part=Part::Actions gist=about_actions>
                <MoreActions scored />
            </Fold>
        </Show>
        <Fold folds part=Part::Dimensions gist=first_priority(scored)>
            <Picture scored />
            <Aims scored />
        </Fold>
        <Show when=move || !ends.with(Ends::is_empty)>
            <Fold folds part=Part::Ends gist=t!("result.ends.hint")>
                <StandingOut scored ends />
            </Fold>
        </Show>
    }
}

/// Removes both assessments of the worked example.
fn remove_example(workspace: Workspace) -> Callback<()> {
    Callback::new(move |()| {
        let examples: Vec<DocumentKey> = untrack(|| {
            let mut ids = workspace.assessments().get();
            ids.retain(|id| {
                workspace
                    .assessment(id)
                    .is_some_and(|a| a.with(|a| a.example))
            });
            let key = |id| DocumentKey::new(Kind::Assessment, id);
            ids.into_iter().map(key).collect()
        });
        // A refusal by the storage shows in the banner; the example then stays.
        if workspace.delete_all(&examples).is_ok() {
            go(&Route::Home);
        }
    })
}

#[component]
fn NothingYet(scored: Scored) -> impl IntoView {
    view! {
        <div class="empty">
            <BareTrellis />
            <h2>{t!("result.nothing.title")}</h2>
            <p>{t!("result.nothing.text")}</p>
            <p>
                <a class="button primary" href=Route::Answering(scored.id.get_value()).href()>
                    {t!("result.nothing.answer")}
                </a>
            </p>
        </div>
    }
}
