//! Before and after: this session beside an earlier one.

use leptos::prelude::*;

use crate::domain::assessment::Point;
use crate::domain::id::DocumentId;
use crate::domain::workshop::{Disclosure, Distribution, Halves, HandCounts, SessionComparison};
use crate::store::Workspace;
use crate::t;
use crate::ui::charts::{
    DumbbellLegend, DumbbellRow, Dumbbells, Spread, SpreadFigures, Twin, agreement,
};
use crate::ui::components::Section;
use crate::ui::form::{Bind, Choice, ChoiceField};
use crate::ui::pages::workshop::workshop_name;
use crate::ui::text::{day, halves, plain};

use super::Hand;
use super::answer_table::AnswerTable;
use super::live_board::LiveBoard;

/// The section of the board: choosing the earlier session, and the comparison.
#[component]
pub fn Between(live: LiveBoard, hand: Hand) -> impl IntoView {
    let workspace: Workspace = expect_context();
    let editor = live.open.editor;
    let others = Memo::new(move |_| others(workspace, live));
    let is_after = editor.memo(|one| one.before.is_some());
    let has_any = Memo::new(move |_| is_after.get() || others.with(|others| !others.is_empty()));
    let bind = Bind {
        get: editor
            .memo(|one| {
                one.before
                    .as_ref()
                    .map_or_else(String::new, DocumentId::to_string)
            })
            .into(),
        set: Callback::new(move |text: String| {
            editor.edit(move |workshop| workshop.before = DocumentId::new(&text));
        }),
    };
    view! {
        <Show when=move || has_any.get()>
            <Section
                id="between"
                title=t!("workshop_board.between.title")
                hint=t!("workshop_board.between.hint")
                class="wide"
            >
                <div class="no-print">
                    <ChoiceField
                        id="between-with"
                        label=t!("workshop_board.between.with")
                        bind
                        choices=others
                        none=t!("workshop_board.between.none")
                    />
                </div>
                <BetweenSessions live hand=hand.place />
            </Section>
        </Show>
    }
}

/// The other workshops on the same questionnaire.
fn others(workspace: Workspace, live: LiveBoard) -> Vec<Choice> {
    let instrument = &live.open.questionnaire.instrument.id;
    let ids = workspace.workshops().get().into_iter();
    let ids = ids.filter(|id| live.open.id.with_value(|this| this != id));
    let choice = |id: DocumentId| {
        let workshop = workspace.workshop(&id)?;
        workshop.with(|one| {
            (one.session.instrument == *instrument).then(|| Choice {
                value: id.to_string(),
                label: format!("{}, {}", workshop_name(one), day(one.session.day)),
            })
        })
    };
    ids.filter_map(choice).collect()
}

/// The comparison with the earlier session, of what is uncovered now; nothing where there is none.
#[component]
pub fn BetweenSessions(
    live: LiveBoard,
    /// The question that is shown apart, by its place.
    #[prop(into)]
    hand: Signal<usize>,
) -> impl IntoView {
    let workspace: Workspace = expect_context();
    let before = live.open.editor.memo(|one| one.before.clone());
    move || {
        let earlier = workspace.workshop(&before.get()?)?;
        let counted = workspace.disclosure(&before.get()?)?;
        let asked = &live.open.questionnaire.instrument.id;
        if earlier.with(|one| one.session.instrument != *asked) {
            let why = t!("workshop_board.between.editions");
            return Some(view! { <p class="note">{why}</p> }.into_any());
        }
        Some(
            view! { <Compared live hand earlier=Signal::derive(move || {
                earlier.with(|one| (one.hands.clone(), one.session.day))
            }) counted /> }
            .into_any(),
        )
    }
}

#[component]
fn Compared(
    live: LiveBoard,
    hand: Signal<usize>,
    earlier: Signal<(HandCounts, crate::domain::day::Day)>,
    counted: Signal<Disclosure>,
) -> impl IntoView {
    let after = live.open.with_hands();
    let compared = Memo::new(move |_| {
        let before = counted.with(|all| all.with_hands(&earlier.read().0));
        let after = after.read();
        SessionComparison::of((before.all(), before.room()), (after.all(), after.room()))
    });
    let changes = Memo::new(move |_| compared.with(|compared| changes(live, compared)));
    let rows = Signal::derive(move || {
        let row = |change: &Change| DumbbellRow {
            name: change.name.clone(),
            before: change.answers.0.median().map(tenths),
            after: change.answers.1.median().map(tenths),
        };
        changes.with(|changes| changes.iter().map(row).collect::<Vec<DumbbellRow>>())
    });
    let highest = live.asked.with_value(|asked| asked.highest);
    let table = Signal::derive(move || {
        let cells = |answers: &Distribution| {
            let none = || t!("spread.none").to_owned();
            let median = answers.median().map_or_else(none, halves);
            let agreed = answers.agreement(highest).map_or_else(none, agreement);
            (median, agreed)
        };
        let row = |change: &Change| {
            let (before, after) = (cells(&change.answers.0), cells(&change.answers.1));
            vec![change.name.clone(), before.0, after.0, before.1, after.1]
        };
        changes.with(|changes| changes.iter().map(row).collect::<Vec<Vec<String>>>())
    });
    let head = vec![
        t!("workshop_board.dimension").to_owned(),
        t!("workshop_board.between.median_before").to_owned(),
        t!("workshop_board.between.median_after").to_owned(),
        t!("workshop_board.between.agreement_before").to_owned(),
        t!("workshop_board.between.agreement_after").to_owned(),
    ];
    let head = StoredValue::new(head);
    let has_any = Memo::new(move |_| changes.with(|changes| !changes.is_empty()));
    let about = move || {
        let (before, after) = compared.with(|compared| compared.n);
        t!(
            "workshop_board.between.about",
            day = day(earlier.read().1),
            before = before,
            after = after
        )
    };
    let one = Memo::new(move |_| {
        let place = hand.get();
        let subject = live.subject(place)?;
        let item = subject.item()?.clone();
        live.uncovered(place)?;
        let answers = compared.with(|compared| {
            let change = compared.items.iter().find(|change| change.item == item)?;
            Some(change.answers)
        })?;
        Some((subject.short, answers))
    });
    view! {
        <p>{about}</p>
        <Show
            when=move || has_any.get()
            fallback=|| view! { <p class="muted">{t!("workshop_board.between.nothing")}</p> }
        >
            <div class="between">
                <DumbbellLegend />
                <figure class="figure">
                    <Dumbbells rows />
                </figure>
            </div>
            <Twin
                caption=t!("workshop_board.between.caption").to_owned()
                head=head.get_value()
                rows=table
            />
        </Show>
        {move || one.get().map(|(short, answers)| of_one(short, answers, highest))}
    }
}

/// A dimension in both sessions.
#[derive(Debug, Clone, PartialEq)]
struct Change {
    name: String,
    answers: (Distribution, Distribution),
}

/// The dimensions that are uncovered and were asked in both.
fn changes(live: LiveBoard, compared: &SessionComparison) -> Vec<Change> {
    let topics = live.topics().into_iter();
    let shown = topics.filter(|topic| topic.places.clone().all(|place| live.is_shown(place)));
    let change = |id| {
        let mut all = compared.dimensions.iter();
        all.find(|change| change.id == id)
    };
    shown
        .filter_map(|topic| {
            Some(Change {
                name: plain(topic.topic.name).to_owned(),
                answers: change(topic.topic.id.clone())?.answers,
            })
        })
        .collect()
}

/// A place on the scale, in tenths.
fn tenths(place: Halves) -> i16 {
    i16::from(place.0) * 5
}

/// One question of both sessions.
fn of_one(short: String, (before, after): (Distribution, Distribution), highest: Point) -> AnyView {
    let figures = SpreadFigures {
        answers: after,
        before: Some(before),
        aim: None,
    };
    let said = match (before.median(), after.median()) {
        (Some(before), Some(after)) => t!(
            "workshop_board.between.medians",
            before = halves(before),
            after = halves(after)
        ),
        _ => t!("workshop_board.between.no_median").to_owned(),
    };
    let caption = t!(
        "workshop_board.between.one_caption",
        question = short.clone()
    );
    let table = vec![
        (t!("charts.before").to_owned(), before),
        (t!("workshop_board.between.now").to_owned(), after),
    ];
    view! {
        <h3>{t!("workshop_board.between.one", question = short)}</h3>
        <ul class="spread-key">
            <li>
                <i class="before"></i>
                {t!("charts.before")}
            </li>
            <li>
                <i class="was"></i>
                {t!("workshop_board.between.was")}
            </li>
            <li>
                <i class="mid"></i>
                {t!("workshop_board.between.is")}
            </li>
        </ul>
        <Spread figures=Signal::stored(figures) />
        <p>{said}</p>
        <AnswerTable
            caption
            row=t!("workshop_board.between.workshop")
            rows=Signal::stored(table)
            highest
        />
    }
    .into_any()
}
