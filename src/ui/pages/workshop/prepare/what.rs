//! Title, who asks, the day, the questionnaire and its dimensions, the welcome, where answers are sent.

use leptos::prelude::*;

use crate::bind;
use crate::content::assessment::questionnaires;
use crate::domain::workshop::{Fingerprint, Selection, Session};
use crate::t;
use crate::ui::components::Section;
use crate::ui::form::{Choice, ChoiceField, DayField, LineField, LinesField};
use crate::ui::pages::workshop::{open_workshop, questionnaire_name};

use super::dimensions::Dimensions;

/// What is asked, by whom.
#[component]
pub fn WhatIsAsked() -> impl IntoView {
    let open = open_workshop();
    let editor = open.editor;
    let is_fixed = open.is_fixed();
    let instrument = &open.questionnaire.instrument;
    let asks = editor.memo(|one| {
        let session = &one.session;
        let own = session.questions.len();
        (session.asked(instrument), own, session.minutes(instrument))
    });
    view! {
        <Section id="what" title=t!("workshop_prepare.what.title")>
            <LineField
                id="title"
                label=t!("workshop_prepare.what.name")
                bind=bind!(editor, session.title)
                hint=t!("workshop_prepare.what.name_hint")
                max=Session::MAX_TITLE
            />
            <LineField
                id="host"
                label=t!("workshop_prepare.what.host")
                bind=bind!(editor, session.host)
                hint=t!("workshop_prepare.what.host_hint")
                max=Session::MAX_HOST
            />
            <DayField id="day" label=t!("workshop_prepare.what.day") bind=bind!(editor, session.day) />
            <fieldset class="stack" disabled=move || is_fixed.get()>
                <Questionnaires />
                <Dimensions />
            </fieldset>
            <p class="asks">
                {move || {
                    let (n, own, minutes) = asks.get();
                    match own {
                        0 => t!("workshop_prepare.what.asks", n = n, minutes = minutes),
                        _ => t!("workshop_prepare.what.asks_own", n = n, own = own, minutes = minutes),
                    }
                }}
            </p>
            <LinesField
                id="welcome"
                label=t!("workshop_prepare.what.welcome")
                bind=bind!(editor, session.welcome)
                hint=t!("workshop_prepare.what.welcome_hint")
                max=Session::MAX_WELCOME
                optional=true
            />
            <LineField
                id="send-to"
                label=t!("workshop_prepare.what.send_to")
                bind=bind!(editor, session.send_to)
                hint=t!("workshop_prepare.what.send_to_hint")
                max=Session::MAX_SEND_TO
                optional=true
            />
        </Section>
    }
}

/// Which questionnaire is asked. There is nothing to choose while there is one.
#[component]
fn Questionnaires() -> impl IntoView {
    let open = open_workshop();
    let name = open
        .editor
        .memo(|one| questionnaire_name(&one.session.instrument));
    if questionnaires().len() < 2 {
        return view! {
            <p>
                {t!("workshop_prepare.what.questionnaire")} ": " <strong>{name}</strong>
            </p>
        }
        .into_any();
    }
    let choices: Vec<Choice> = questionnaires()
        .iter()
        .map(|one| Choice {
            value: one.instrument.id.to_string(),
            label: questionnaire_name(&one.instrument.id).to_owned(),
        })
        .collect();
    let bind = open.editor.bind(
        |workshop| workshop.session.instrument.to_string(),
        |workshop, word| {
            let mut all = questionnaires().into_iter().map(|one| &one.instrument);
            if let Some(one) = all.find(|one| one.id.as_str() == word) {
                workshop.session.instrument = one.id.clone();
                workshop.session.fingerprint = Fingerprint::of(one);
                workshop.session.dimensions = Selection::all(one.dimensions.len());
            }
        },
    );
    view! {
        <ChoiceField
            id="questionnaire"
            label=t!("workshop_prepare.what.questionnaire")
            bind
            choices=choices
        />
    }
    .into_any()
}
