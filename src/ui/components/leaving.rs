//! Before anything leaves: whose names and judgements it holds, and how people are to appear in it.

use leptos::prelude::*;

use crate::content::account::words::Label;
use crate::data::account::disclosure::{
    Affiliation, Disclosure, DisclosureChoice, Judgement, Leaves, NamedPerson,
};
use crate::domain::words::Word;
use crate::t;
use crate::ui::text::plain;

use super::{ExplainedChoice, FirstFew};

/// So many people are listed before the rest opens.
const LISTED: usize = 8;

/// Whose data something holds, how people are to appear, and once that is chosen, the ways out. Where nobody is
/// named, there is nothing to choose.
#[component]
pub fn BeforeItLeaves(
    #[prop(into)] disclosure: Signal<Disclosure>,
    choice: RwSignal<Option<DisclosureChoice>>,
    /// The ways out.
    children: ChildrenFn,
) -> impl IntoView {
    let disclosure = Memo::new(move |_| disclosure.get());
    let names_somebody = Memo::new(move |_| disclosure.with(|one| !one.people.is_empty()));
    let judged = Signal::derive(move || disclosure.with(Disclosure::judged) > 0);
    let ready = Memo::new(move |_| choice.with(Option::is_some) || !names_somebody.get());
    let ways = StoredValue::new(children);
    view! {
        <div class="stack loose">
            <Show when=move || names_somebody.get()>
                <HowPeopleAppear choice judged />
            </Show>
            <WhoIsNamed disclosure choice />
            <p class="small muted measure">{t!("disclosure.check")}</p>
            <Show
                when=move || ready.get()
                fallback=|| view! { <p class="note">{t!("disclosure.choose_first")}</p> }
            >
                {ways.with_value(|ways| ways())}
            </Show>
        </div>
    }
}

/// Names or roles, and whether judgements leave. Nothing is chosen before the person does it.
#[component]
pub fn HowPeopleAppear(
    choice: RwSignal<Option<DisclosureChoice>>,
    /// Whether anybody is judged: else there is nothing to leave out.
    #[prop(default = Signal::stored(true))]
    judged: Signal<bool>,
) -> impl IntoView {
    let judgements = RwSignal::new(Leaves::AsItIs);
    let option = move |names: Leaves, name: &'static str, about: &'static str| {
        let is_chosen = move || choice.get().is_some_and(|choice| choice.names == names);
        let choose = move |()| {
            let judgements = judgements.get_untracked();
            choice.set(Some(DisclosureChoice { names, judgements }));
        };
        let is_chosen = Signal::derive(is_chosen);
        view! { <ExplainedChoice group="names" name about is_chosen choose /> }.into_any()
    };
    let leave_out = move |event| {
        let leaves = match event_target_checked(&event) {
            true => Leaves::Not,
            false => Leaves::AsItIs,
        };
        judgements.set(leaves);
        choice.update(|choice| {
            if let Some(choice) = choice {
                choice.judgements = leaves;
            }
        });
    };
    view! {
        <fieldset class="disclosure">
            <legend>
                <h3>{t!("disclosure.names")}</h3>
            </legend>
            <div class="choices keys-off">
                {option(Leaves::Not, t!("disclosure.roles"), t!("disclosure.roles_about"))}
                {option(Leaves::AsItIs, t!("disclosure.as_is"), t!("disclosure.as_is_about"))}
            </div>
            <Show when=move || judged.get()>
                <p>
                    <label>
                        <input type="checkbox" class="check" on:change=leave_out />
                        " "
                        {t!("disclosure.no_judgements")}
                    </label>
                </p>
            </Show>
        </fieldset>
    }
}

/// Everybody who is named, with how they are judged and what stands instead of the name.
#[component]
pub fn WhoIsNamed(
    #[prop(into)] disclosure: Signal<Disclosure>,
    choice: RwSignal<Option<DisclosureChoice>>,
    /// The id of the heading, where a page has several.
    #[prop(default = "who")]
    id: &'static str,
) -> impl IntoView {
    let list = move || {
        let choice = choice.get();
        disclosure.with(|disclosure| {
            if disclosure.people.is_empty() {
                return view! { <p>{t!("disclosure.nobody")}</p> }.into_any();
            }
            let people = disclosure.people.iter();
            let items = people
                .map(|person| item(person, choice))
                .collect::<Vec<_>>();
            let more = |n: usize| t!("disclosure.more", n = n);
            view! {
                <div class="leaves">
                    <FirstFew items shown=LISTED more />
                </div>
            }
            .into_any()
        })
    };
    let judged = move || {
        disclosure.with(|disclosure| match disclosure.judged() {
            _ if disclosure.people.is_empty() => None,
            0 => Some(t!("disclosure.judges_nobody").to_owned()),
            n => Some(t!("disclosure.judged", n = n)),
        })
    };
    view! {
        <section class="stack tight" aria-labelledby=id>
            <h3 id=id>{t!("disclosure.who")}</h3>
            <p class="measure">{judged}</p>
            {list}
        </section>
    }
}

fn item(person: &NamedPerson, choice: Option<DisclosureChoice>) -> AnyView {
    let known = &person.known;
    let name = match choice.map(|choice| choice.names) {
        Some(Leaves::Not) => view! {
            <del>{known.name.clone()}</del>
            " "
            {known.instead.clone()}
        }
        .into_any(),
        _ => known.name.clone().into_any(),
    };
    let leaves = choice.is_none_or(|choice| choice.judgements == Leaves::AsItIs);
    let mut facts: Vec<String> = match (known.side, person.judgement) {
        (Affiliation::Account, Some(judgement)) => judged(&judgement, leaves),
        (Affiliation::Account, None) => Vec::new(),
        (Affiliation::Ours, _) => vec![t!("disclosure.ours").to_owned()],
        (Affiliation::Competitor, _) => vec![t!("disclosure.competitor").to_owned()],
    };
    facts.push(t!("disclosure.mentions", n = person.mentions));
    view! {
        <li>
            <span>{name}</span>
            <small>{facts.join(", ")}</small>
        </li>
    }
    .into_any()
}

/// What the plan says about somebody, in a few words.
fn judged(judgement: &Judgement, leaves: bool) -> Vec<String> {
    let mut facts = Vec::new();
    if leaves {
        if let Some(influence) = judgement.influence {
            facts.push(t!("disclosure.influence", n = influence.word()));
        }
        let stance = judgement.stance.map(Label::label);
        let contact = judgement.contact.map(Label::label);
        let orientation = judgement.orientation.map(Label::label);
        facts.extend(stance.map(|key| plain(key).to_owned()));
        facts.extend(contact.map(|key| t!("disclosure.contact", contact = plain(key))));
        facts.extend(orientation.map(|key| plain(key).to_owned()));
        if judgement.because {
            facts.push(t!("disclosure.because").to_owned());
        }
    }
    if judgement.needs {
        facts.push(t!("disclosure.needs").to_owned());
    }
    facts
}
