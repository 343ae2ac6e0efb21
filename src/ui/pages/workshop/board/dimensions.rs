//! The dimensions, each with its questions.

use leptos::prelude::*;

use crate::domain::assessment::Stage;
use crate::domain::workshop::{Distribution, Revealable};
use crate::t;
use crate::ui::charts::{SpreadKey, Twin, twin_cells, twin_head};
use crate::ui::components::Section;
use crate::ui::text::plain;

use super::Hand;
use super::asked::AskedDimension;
use super::focus::Curtain;
use super::item_row::{RowFigures, RowOf, about};
use super::lead_to;
use super::live_board::LiveBoard;

/// The section: a row for each dimension, which opens into its questions.
#[component]
pub fn Dimensions(live: LiveBoard, hand: Hand) -> impl IntoView {
    let open = RwSignal::new(None::<usize>);
    let rows = (0..)
        .zip(live.topics())
        .map(|(place, topic)| view! { <DimensionRow live hand place topic open /> }.into_any());
    let rows: Vec<AnyView> = rows.collect();
    let table = Signal::derive(move || table(live));
    let has_table = Memo::new(move |_| table.with(|table| !table.is_empty()));
    let mut head = vec![t!("workshop_board.dimension").to_owned()];
    head.extend(twin_head());
    head.push(t!("workshop_board.target").to_owned());
    let head = StoredValue::new(head);
    view! {
        <Section
            id="dimensions"
            title=t!("workshop_board.dimensions.title")
            hint=t!("workshop_board.dimensions.hint")
            class="wide"
        >
            <SpreadKey aims=true />
            <ol class="spread-rows">{rows}</ol>
            <Show when=move || has_table.get()>
                <Twin
                    caption=t!("workshop_board.dimensions.caption").to_owned()
                    head=head.get_value()
                    rows=table
                />
            </Show>
        </Section>
    }
}

/// The id of the button that opens a dimension.
fn opener(place: usize) -> String {
    format!("dimension-{place}")
}

/// The id of the button that leads to a question.
fn looker(place: usize) -> String {
    format!("look-at-{place}")
}

/// The uncovered dimensions as rows of a table.
fn table(live: LiveBoard) -> Vec<Vec<String>> {
    let highest = live.asked.with_value(|asked| asked.highest);
    let rows = live.topics().into_iter().filter_map(|topic| {
        let answers = live.topic(&topic)?;
        let target = live.target(&topic.topic.id).get();
        let mut row = vec![plain(topic.topic.name).to_owned()];
        row.extend(twin_cells(&answers, highest));
        row.push(target.map_or_else(
            || t!("spread.none").to_owned(),
            |stage| stage.number().to_string(),
        ));
        Some(row)
    });
    rows.collect()
}

#[component]
fn DimensionRow(
    live: LiveBoard,
    hand: Hand,
    /// Its place among those that were asked.
    place: usize,
    topic: AskedDimension,
    /// Which dimension shows its questions.
    open: RwSignal<Option<usize>>,
) -> impl IntoView {
    let name = plain(topic.topic.name);
    let highest = live.asked.with_value(|asked| asked.highest);
    let of = RowOf::Dimension(topic.places.len());
    let target = live.target(&topic.topic.id);
    let topic = StoredValue::new(topic);
    let answers = Memo::new(move |_| topic.with_value(|topic| live.topic(topic)));
    let is_shown = Memo::new(move |_| answers.with(Option::is_some));
    let known = Signal::derive(move || answers.get().unwrap_or_default());
    let aim = Signal::derive(move || target.get().map(Stage::number));
    let is_open = Memo::new(move |_| open.get() == Some(place));
    let said = move || match answers.get() {
        Some(answers) => about(&answers, of),
        None => t!(
            "workshop_board.questions_of",
            n = topic.with_value(|topic| topic.places.len())
        ),
    };
    let uncover = move |_| {
        let places = topic.with_value(|topic| topic.places.clone());
        let parts = places.filter_map(|place| live.subject(place));
        live.uncover(parts.map(|subject| subject.part).collect());
        lead_to(opener(place));
    };
    let questions = move || {
        let places = topic.with_value(|topic| topic.places.clone());
        let rows = places.map(|place| view! { <QuestionRow live hand place /> }.into_any());
        view! { <ol class="spread-rows items">{rows.collect::<Vec<AnyView>>()}</ol> }
    };
    view! {
        <li class:open=is_open>
            <div class="words">
                <h3>
                    <span class="key">{place + 1}</span>
                    " "
                    {name}
                </h3>
                <p>{said}</p>
            </div>
            <Show
                when=move || is_shown.get()
                fallback=move || {
                    view! { <Curtain live /> }
                }
            >
                <RowFigures answers=known aim highest of />
            </Show>
            <p class="do no-print">
                <Show
                    when=move || is_shown.get()
                    fallback=move || {
                        view! {
                            <button class="button small" type="button" on:click=uncover>
                                {t!("workshop_board.uncover")}
                                <span class="visually-hidden">": " {name}</span>
                            </button>
                        }
                    }
                >
                    <TargetSet live topic target known />
                </Show>
                <button
                    class="button small quiet"
                    type="button"
                    id=opener(place)
                    aria-expanded=move || is_open.get().to_string()
                    on:click=move |_| open.set((!is_open.get_untracked()).then_some(place))
                >
                    {move || match is_open.get() {
                        true => t!("workshop_board.close"),
                        false => t!("workshop_board.questions"),
                    }}
                    <span class="visually-hidden">": " {name}</span>
                </button>
            </p>
            <Show when=move || is_open.get()>{questions}</Show>
        </li>
    }
}

/// What the room aims for: a stage, or none yet.
#[component]
fn TargetSet(
    live: LiveBoard,
    topic: StoredValue<AskedDimension>,
    target: Memo<Option<Stage>>,
    known: Signal<Distribution>,
) -> impl IntoView {
    let name = topic.with_value(|topic| plain(topic.topic.name));
    let set = move |to: Option<Stage>| {
        let dimension = topic.with_value(|topic| topic.topic.id.clone());
        live.open.editor.edit(move |workshop| {
            match to {
                Some(stage) => workshop.targets.insert(dimension, stage),
                None => workshop.targets.remove(&dimension),
            };
        });
    };
    // From where the room stands, a first press goes one stage up.
    let median = move || {
        let median = known.get_untracked().median();
        median.and_then(|median| Stage::new(median.0 / 2))
    };
    let higher = move |_| {
        let from = target.get_untracked().or_else(median);
        set(from.map_or(Some(Stage::PreKam), |from| from.next().or(Some(from))));
    };
    let lower = move |_| set(target.get_untracked().and_then(Stage::previous));
    view! {
        <span class="aim-set">
            {t!("workshop_board.target")} " "
            <span
                class="steppers"
                role="group"
                aria-label=t!("workshop_board.target_of", name = name)
            >
                <button
                    type="button"
                    aria-label=t!("workshop_board.lower")
                    aria-disabled=move || target.get().is_none().then_some("true")
                    on:click=lower
                >
                    "\u{2212}"
                </button>
                <output>
                    {move || target.get().map_or_else(
                        || t!("spread.none").to_owned(),
                        |stage| stage.number().to_string(),
                    )}
                </output>
                <button
                    type="button"
                    aria-label=t!("workshop_board.higher")
                    aria-disabled=move || (target.get() == Some(Stage::Synergistic)).then_some("true")
                    on:click=higher
                >
                    "+"
                </button>
            </span>
        </span>
    }
}

/// A question of a dimension.
#[component]
fn QuestionRow(live: LiveBoard, hand: Hand, place: usize) -> impl IntoView {
    let highest = live.asked.with_value(|asked| asked.highest);
    let short = live.subject(place).map(|subject| subject.short);
    let short = StoredValue::new(short.unwrap_or_default());
    let answers = Memo::new(move |_| live.uncovered(place));
    let is_shown = Memo::new(move |_| answers.with(Option::is_some));
    let known = Signal::derive(move || answers.get().unwrap_or_default());
    let uncover = move |_| {
        let part: Option<Revealable> = live.subject(place).map(|subject| subject.part);
        live.uncover(part.into_iter().collect());
        lead_to(looker(place));
    };
    view! {
        <li>
            <div class="words">
                <h4>{short.get_value()}</h4>
                <Show when=move || is_shown.get()>
                    <p>{move || about(&known.get(), RowOf::Question)}</p>
                </Show>
            </div>
            <Show
                when=move || is_shown.get()
                fallback=move || {
                    view! { <Curtain live /> }
                }
            >
                <RowFigures
                    answers=known
                    aim=Signal::stored(None)
                    highest
                    of=RowOf::Question
                />
            </Show>
            <p class="do no-print">
                <Show when=move || !is_shown.get()>
                    <button class="button small" type="button" on:click=uncover>
                        {t!("workshop_board.uncover")}
                        <span class="visually-hidden">": " {short.get_value()}</span>
                    </button>
                </Show>
                <button
                    class="button small quiet"
                    type="button"
                    id=looker(place)
                    on:click=move |_| hand.look_at(place)
                >
                    {t!("workshop_board.look_at")}
                    <span class="visually-hidden">": " {short.get_value()}</span>
                </button>
            </p>
        </li>
    }
}
