//! Groups compared: for each question those of which enough answered it, and none that would give another one away.

use std::ops::Range;

use leptos::prelude::*;

use crate::domain::workshop::MIN_GROUP;
use crate::domain::workshop::{Disclosure, Distribution, OwnCounts};
use crate::t;
use crate::ui::charts::{Twin, options_in_short};
use crate::ui::components::Section;
use crate::ui::form::{Bind, Choice, ChoiceField};
use crate::ui::text::plain;

use super::Hand;
use super::asked::AskedDimension;
use super::focus::Curtain;
use super::group_lines::{GroupLine, GroupLines, LineAnswers, medians};
use super::live_board::LiveBoard;

/// What the groups are compared in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum In {
    /// The question in hand.
    Hand,
    /// A dimension, by its place among those asked.
    Topic(usize),
}

impl In {
    fn value(self) -> String {
        match self {
            Self::Hand => "hand".to_owned(),
            Self::Topic(place) => place.to_string(),
        }
    }

    fn of(value: &str) -> Self {
        value.parse().map_or(Self::Hand, Self::Topic)
    }
}

/// The section; nothing where the session has no groups.
#[component]
pub fn Groups(live: LiveBoard, hand: Hand) -> impl IntoView {
    let names = live.open.editor.memo(|one| one.session.groups.clone());
    let has_groups = Memo::new(move |_| names.with(|names| !names.is_empty()));
    view! {
        <Show when=move || has_groups.get()>
            <Section
                id="groups"
                title=t!("workshop_board.groups.title")
                hint=t!("workshop_board.groups.hint", fewest = MIN_GROUP)
                class="wide"
            >
                <Compared live hand names />
            </Section>
        </Show>
    }
}

#[component]
fn Compared(live: LiveBoard, hand: Hand, names: Memo<Vec<String>>) -> impl IntoView {
    let chosen = RwSignal::new(In::Hand);
    let bind = Bind {
        get: Signal::derive(move || chosen.get().value()),
        set: Callback::new(move |text: String| chosen.set(In::of(&text))),
    };
    let choices = Signal::derive(move || choices(live, hand.place.get()));
    // The places of the answers that are compared, if all of them are uncovered.
    let places = Memo::new(move |_| {
        let places = match chosen.get() {
            In::Hand => hand.place.get()..hand.place.get() + 1,
            In::Topic(place) => live.topics().get(place)?.places.clone(),
        };
        let mut all = places.clone();
        all.all(|place| live.is_shown(place)).then_some(places)
    });
    let is_shown = Memo::new(move |_| places.with(Option::is_some));
    let counts = live.open.with_hands();
    let (groups, all) = (groups_at(live, places), everybody_at(live, places));
    view! {
        <ChoiceField
            id="groups-in"
            label=t!("workshop_board.groups.compare")
            bind
            choices
        />
        <Show when=move || is_shown.get() fallback=move || view! { <Curtain live /> }>
            <GroupLines groups all />
        </Show>
        <GroupTable live counts names />
    }
}

/// The groups at some questions together, those that may be shown with their answers. Without places all is covered.
pub fn groups_at(
    live: LiveBoard,
    places: impl Into<Signal<Option<Range<usize>>>>,
) -> Memo<Vec<GroupLine>> {
    let places = places.into();
    let counts = live.open.with_hands();
    let names = live.open.editor.memo(|one| one.session.groups.clone());
    Memo::new(move |_| {
        counts.with(|all| {
            let places = places.get();
            let choice = places.clone().and_then(|places| plain_choice(live, places));
            let shown = places.clone().map(|places| all.groups_over(places));
            let line = |(group, name): (usize, String)| GroupLine {
                name,
                n: all.group_size(group),
                answers: match &choice {
                    Some((place, options)) => all
                        .group_options_at(group, *place)
                        .map(|answers| chosen(options, &answers)),
                    None => places
                        .clone()
                        .and_then(|places| all.group_over(group, places))
                        .map(LineAnswers::Scale),
                },
                withheld: shown.as_ref().and_then(|shown| shown.why(group)),
            };
            let named = names.get().into_iter().enumerate();
            named.map(line).collect::<Vec<GroupLine>>()
        })
    })
}

/// Everybody at some questions together. Without places all is covered.
pub fn everybody_at(
    live: LiveBoard,
    places: impl Into<Signal<Option<Range<usize>>>>,
) -> Memo<GroupLine> {
    let places = places.into();
    let counts = live.open.counts;
    Memo::new(move |_| {
        let answers = places.get().map(|places| {
            if let Some((place, options)) = plain_choice(live, places.clone()) {
                let answers = live.uncovered_options(place).unwrap_or_default();
                return chosen(&options, &answers);
            }
            let mut all = Distribution::default();
            let uncovered = places.filter_map(|place| live.uncovered(place));
            uncovered.for_each(|answers| all.add_all(&answers));
            LineAnswers::Scale(all)
        });
        GroupLine {
            name: t!("workshop_board.groups.all").to_owned(),
            n: counts.with(|all| all.room().n),
            answers,
            withheld: None,
        }
    })
}

/// The place and the options of the question at these places, if it is a plain choice.
fn plain_choice(live: LiveBoard, places: Range<usize>) -> Option<(usize, Vec<String>)> {
    let subject = live.subject(places.start)?;
    let options = subject.options()?.to_vec();
    Some((places.start, options))
}

fn chosen(options: &[String], answers: &OwnCounts) -> LineAnswers {
    LineAnswers::Options(options_in_short(options, answers))
}

fn choices(live: LiveBoard, place: usize) -> Vec<Choice> {
    let hand = live.subject(place).map(|subject| Choice {
        value: In::Hand.value(),
        label: t!("workshop_board.groups.in_hand", question = subject.short),
    });
    let topics = (0..).zip(live.topics()).map(|(place, topic)| Choice {
        value: In::Topic(place).value(),
        label: plain(topic.topic.name).to_owned(),
    });
    hand.into_iter().chain(topics).collect()
}

/// The medians of the uncovered dimensions in every group that may be shown in any of them.
#[component]
fn GroupTable(
    live: LiveBoard,
    counts: Memo<Disclosure>,
    names: Memo<Vec<String>>,
) -> impl IntoView {
    let uncovered = Memo::new(move |_| {
        let topics = live.topics().into_iter();
        topics
            .filter(|topic| topic.places.clone().all(|place| live.is_shown(place)))
            .collect::<Vec<AskedDimension>>()
    });
    let shown = Memo::new(move |_| {
        let uncovered = uncovered.get();
        let in_any = |group: &usize| {
            counts.with(|all| {
                let mut topics = uncovered.iter();
                topics.any(|topic| {
                    let shown = all.groups_over(topic.places.clone()).shown;
                    shown.contains(group)
                })
            })
        };
        let all = 0..counts.with(Disclosure::groups);
        all.filter(in_any).collect::<Vec<usize>>()
    });
    let rows = Memo::new(move |_| {
        let row = |topic: AskedDimension| {
            let groups = counts.with(|all| {
                let groups = shown.get().into_iter();
                let of = |group| all.group_over(group, topic.places.clone());
                groups.map(of).collect::<Vec<Option<Distribution>>>()
            });
            let everybody = live.topic(&topic);
            let all = groups.into_iter().chain([everybody]).collect();
            (plain(topic.topic.name).to_owned(), all)
        };
        medians(uncovered.get().into_iter().map(row).collect())
    });
    let head = Signal::derive(move || {
        let names = names.get();
        let groups = shown.get().into_iter();
        let groups = groups.filter_map(|place| names.get(place).cloned());
        let first = t!("workshop_board.dimension").to_owned();
        let last = t!("workshop_board.groups.all").to_owned();
        std::iter::once(first)
            .chain(groups)
            .chain([last])
            .collect::<Vec<String>>()
    });
    let has_any = Memo::new(move |_| !rows.read().is_empty() && !shown.read().is_empty());
    view! {
        <Show when=move || has_any.get()>
            <Twin caption=t!("workshop_board.groups.caption").to_owned() head rows />
        </Show>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_and_its_value_are_inverse() {
        for one in [In::Hand, In::Topic(0), In::Topic(7)] {
            assert_eq!(In::of(&one.value()), one);
        }
    }
}
