//! How the person is seen: a wire for each competence, with everybody's marks, and the same in words.

use leptos::prelude::*;

use crate::content::competence::{area_name, competence_texts, rating_name, role_name};
use crate::data::kind::Kind;
use crate::domain::account::steps::{Field, PlanPlace};
use crate::domain::competence::{Area, Competence, Rating, Round, Viewer, ViewerRole, Views};
use crate::domain::words::Word;
use crate::store::Workspace;
use crate::t;
use crate::ui::charts::{CompetenceWire, ViewMark, ViewMarkAlone};
use crate::ui::components::{Section, SourceChip};
use crate::ui::pages::account::place_route;
use crate::ui::route::Route;
use crate::ui::text::plain;

use super::super::open_sheet::OpenSheet;
use super::super::words::{difference_words, step_name, viewer_name};

/// Somebody whose view is shown: whose mark, the name, what they said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Whose mark.
    pub mark: ViewMark,
    /// The name.
    pub name: String,
    /// As what they were asked; nothing for the person.
    pub role: Option<ViewerRole>,
    /// What they observed, or want to talk about.
    pub remark: String,
}

/// Everybody whose view is shown: the person, then those who answered, the coach first. In the order of
/// [`Round::views`].
pub fn all_seen(round: &Round) -> Vec<Seen> {
    let own = Seen {
        mark: ViewMark::Own,
        name: t!("competences.you").to_owned(),
        role: None,
        remark: String::new(),
    };
    let answered = |role: ViewerRole| {
        let shown = round.viewers.iter().filter(|_| round.shows_others());
        shown.filter(move |one| one.role == role && one.has_answered())
    };
    let seen = |mark: ViewMark, viewer: &Viewer| Seen {
        mark,
        name: viewer_name(viewer),
        role: Some(viewer.role),
        remark: viewer.remark.clone(),
    };
    let coach = answered(ViewerRole::Coach).map(|one| seen(ViewMark::Coach, one));
    let others = answered(ViewerRole::Other).zip(1..);
    let others = others.map(|(one, number)| seen(ViewMark::Other(number), one));
    std::iter::once(own).chain(coach).chain(others).collect()
}

/// The step that somebody sees, in the views of a competence.
pub fn step_of(mark: ViewMark, views: &Views) -> Option<u8> {
    match mark {
        ViewMark::Own => views.own,
        ViewMark::Coach => views.coach,
        ViewMark::Other(number) => views.others.get(number - 1).copied().flatten(),
    }
}

/// All competences, by area.
#[component]
pub fn OverlaySection(open: OpenSheet) -> impl IntoView {
    let seen = open.of_round(all_seen);
    let steps = || {
        let steps =
            Rating::STEPS.map(|step| view! { <span>{plain(rating_name(step))}</span> }.into_any());
        view! {
            <p class="competence-steps" aria-hidden="true">
                {steps.into_iter().collect::<Vec<AnyView>>()}
            </p>
        }
    };
    let areas = Area::ALL.iter().map(move |area| {
        let rows = area
            .competences()
            .map(move |competence| view! { <CompetenceRow open competence seen /> }.into_any());
        view! {
            <section class="competence-tier">
                <div class="tier-head">
                    <h3>{plain(area_name(*area))}</h3>
                    {steps()}
                </div>
                <ul>{rows.collect::<Vec<AnyView>>()}</ul>
            </section>
        }
        .into_any()
    });
    let legend = move || {
        let all = seen.get().into_iter().map(|one| {
            view! {
                <li>
                    <ViewMarkAlone mark=one.mark />
                    <span>
                        {one.name}
                        {one.role.map(|role| view! { " " <small class="muted">{plain(role_name(role))}</small> })}
                    </span>
                </li>
            }
            .into_any()
        });
        all.collect::<Vec<AnyView>>()
    };
    view! {
        <Section id="seen" title=t!("competences.seen.title") hint=t!("competences.seen.hint") class="wide flows">
            <ul class="competence-legend">{legend}</ul>
            <div class="competence-figure">{areas.collect::<Vec<AnyView>>()}</div>
        </Section>
    }
}

/// One competence: its wire, who sees what, how the views stand to one another; it opens to its steps and its evidence.
#[component]
fn CompetenceRow(open: OpenSheet, competence: Competence, seen: Memo<Vec<Seen>>) -> impl IntoView {
    let views = open.of_round(move |round| round.views(competence));
    let marks = Signal::derive(move || {
        let of = |one: &Seen| Some((one.mark, views.with(|views| step_of(one.mark, views))?));
        seen.with(|seen| seen.iter().filter_map(of).collect::<Vec<_>>())
    });
    let is_far = Signal::derive(move || {
        views.with(|views| views.apart().is_some_and(|apart| apart >= Views::FAR))
    });
    let words = move || {
        let views = views.get();
        let all = seen.get().into_iter().map(|one| {
            let step = step_name(step_of(one.mark, &views));
            view! {
                <div>
                    <dt>{one.name}</dt>
                    <dd>{step}</dd>
                </div>
            }
            .into_any()
        });
        all.collect::<Vec<AnyView>>()
    };
    let difference = move || views.with(|views| views.difference().map(difference_words));
    view! {
        <li class="competence-row" class:far=move || is_far.get()>
            <h4>{plain(competence_texts(competence).name)}</h4>
            <CompetenceWire marks is_far />
            <div class="said">
                <dl class="competence-views">{words}</dl>
                <p class="difference">{difference}</p>
                <Explained competence views />
            </div>
        </li>
    }
}

/// The steps, that of the person marked, and what would show the competence.
#[component]
fn Explained(competence: Competence, views: Memo<Views>) -> impl IntoView {
    let texts = competence_texts(competence);
    let steps = Rating::STEPS.into_iter().filter_map(|step| {
        let says = plain(texts.step(step)?);
        let is_own = move || views.with(|views| views.own.is_some() && views.own == step.step());
        Some(
            view! {
                <li aria-current=move || is_own().then_some("step")>
                    <b>{plain(rating_name(step))}</b>
                    " "
                    {says}
                    {move || is_own().then(|| view! { " " <small class="muted">{t!("competences.you_are_here")}</small> })}
                </li>
            }
            .into_any(),
        )
    });
    let steps: Vec<AnyView> = steps.collect();
    let sources = texts
        .sources
        .iter()
        .map(|source| view! { <SourceChip source=*source /> " " }.into_any());
    let sources: Vec<AnyView> = sources.collect();
    view! {
        <details class="explain">
            <summary>{t!("competences.steps")}<span class="visually-hidden">": " {plain(texts.name)}</span></summary>
            <div class="body">
                <ol class="competence-scale">{steps}</ol>
                <p>
                    <b>{t!("competences.evidence")}</b>
                    " "
                    {plain(texts.shows)}
                    " "
                    <EvidenceLink place=texts.place />
                </p>
                <p class="source">{sources}</p>
            </div>
        </details>
    }
}

/// The way to where such evidence stands: in the account that was edited last, or to all accounts.
#[component]
pub fn EvidenceLink(place: Field) -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    let accounts = workspace.list(Kind::Account);
    move || {
        let last = accounts.with(|ids| ids.first().cloned());
        match last {
            Some(id) => view! {
                <a class="no-print" href=place_route(id, PlanPlace::field(place)).href()>
                    {t!("competences.to_evidence")}
                </a>
            },
            None => view! {
                <a class="no-print" href=Route::Accounts.href()>
                    {t!("competences.to_accounts")}
                </a>
            },
        }
    }
}
