//! What is worth talking about, and what those who were asked wrote.

use leptos::prelude::*;

use crate::content::competence::competence_texts;
use crate::domain::competence::{Aim, Competence, Difference, Overlay, Views};
use crate::domain::records::Record;
use crate::t;
use crate::ui::components::Section;
use crate::ui::text::plain;

use super::super::open_sheet::OpenSheet;
use super::super::words::difference_words;
use super::aims::plan_at;
use super::overlay::{Seen, all_seen};

/// Once there are views to compare.
#[component]
pub fn TalkAbout(open: OpenSheet) -> impl IntoView {
    let is_shown = open.of_round(|round| round.shows_others());
    view! {
        <Show when=move || is_shown.get()>
            <Talk open />
            <Remarks open />
        </Show>
    }
}

/// What a line of the list says.
#[derive(Clone, PartialEq)]
struct Topic {
    competence: Competence,
    difference: Difference,
    apart: u8,
}

#[component]
fn Talk(open: OpenSheet) -> impl IntoView {
    let found = open.of_round(|round| {
        let overlay = Overlay::of(round);
        let topics = overlay.to_talk_about().into_iter().filter_map(|line| {
            Some(Topic {
                competence: line.competence,
                difference: line.views.difference()?,
                apart: line.views.apart()?,
            })
        });
        let topics: Vec<Topic> = topics.collect();
        (topics, overlay.far().len(), overlay.compared())
    });
    let hint = Signal::derive(move || {
        let (_, far, compared) = found.get();
        match far {
            0 => t!("competences.talk.close", n = compared),
            far => t!(
                "competences.talk.far",
                n = far,
                all = compared,
                steps = Views::FAR
            ),
        }
    });
    let topics = move || {
        let all = found.get().0.into_iter();
        all.map(|topic| view! { <Line open topic /> }.into_any())
            .collect::<Vec<AnyView>>()
    };
    view! {
        <Section id="talk" title=t!("competences.talk.title") hint class="flows">
            <ol class="numbered competence-talk">{topics}</ol>
        </Section>
    }
}

#[component]
fn Line(open: OpenSheet, topic: Topic) -> impl IntoView {
    let Topic {
        competence,
        difference,
        apart,
    } = topic;
    let question = match difference {
        Difference::OwnHigher => t!("competences.talk.own_higher"),
        Difference::OwnLower => t!("competences.talk.own_lower"),
        Difference::Divided => t!("competences.talk.divided"),
        // Not far apart: nothing to ask.
        Difference::Same | Difference::Near => "",
    };
    let name = plain(competence_texts(competence).name);
    let can_add = open.memo(move |sheet| {
        let is_aim = |aim: &Aim| aim.is_open() && aim.competence == Some(competence);
        sheet.can_add_aim() && !sheet.aims.iter().any(is_aim)
    });
    let add = move |_| {
        let id = open.workspace.new_record();
        open.edit(|sheet| {
            sheet.aims.push(Aim {
                competence: Some(competence),
                ..Aim::blank(id)
            });
        });
        plan_at(id);
    };
    view! {
        <li>
            <div class="stack tight">
                <p>
                    <b>{name}</b>
                    " "
                    <small class="muted">
                        {difference_words(difference)} " · " {t!("competences.talk.apart", n = apart)}
                    </small>
                </p>
                <p>{question}</p>
                <Show when=move || can_add.get()>
                    <p class="no-print">
                        <button class="button small" type="button" on:click=add>
                            {t!("competences.talk.work_on")}
                            <span class="visually-hidden">": " {name}</span>
                        </button>
                    </p>
                </Show>
            </div>
        </li>
    }
}

/// What those who were asked wrote.
#[component]
fn Remarks(open: OpenSheet) -> impl IntoView {
    let seen = open.of_round(all_seen);
    let remarks = Memo::new(move |_| {
        let mut seen = seen.get();
        seen.retain(|one| !one.remark.trim().is_empty());
        seen
    });
    let quotes = move || {
        let all = remarks.get().into_iter().map(|Seen { name, remark, .. }| {
            view! {
                <figure>
                    <blockquote>
                        <p>{remark}</p>
                    </blockquote>
                    <figcaption class="small muted">{name}</figcaption>
                </figure>
            }
            .into_any()
        });
        all.collect::<Vec<AnyView>>()
    };
    view! {
        <Show when=move || remarks.with(|all| !all.is_empty())>
            <Section id="remarks" title=t!("competences.remarks") class="flows">
                <div class="competence-remarks">{quotes}</div>
            </Section>
        </Show>
    }
}
