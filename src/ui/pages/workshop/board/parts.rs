//! A board to read, without anything to press: for the report, and for one that came as a link.

use leptos::prelude::*;

use crate::domain::assessment::Stage;
use crate::domain::workshop::MIN_GROUP;
use crate::domain::workshop::{Board, BoardPart, Distribution};
use crate::t;
use crate::ui::charts::{SpreadKey, Twin, twin_cells, twin_head};
use crate::ui::components::Section;
use crate::ui::text::{count, plain};

use super::asked::{AskedDimension, AskedQuestions};
use super::group_lines::{GroupLine, GroupLines, LineAnswers, medians};
use super::item_row::{RowFigures, RowOf, about};
use super::questions::{own_questions, topic_questions};
use super::stages::{StageSpread, partial};
use super::summary::{most_disputed, summary};
use super::talks::talks;
use super::workshop_outcome::{AgreedPart, WorkshopOutcome};

/// The figures of a part, by the places of the questions.
pub fn answers(part: &BoardPart, place: usize) -> Option<Distribution> {
    part.items.get(place).copied().flatten()
}

/// The answers to all questions of a dimension together, if all of them are revealed.
pub fn topic_answers(part: &BoardPart, topic: &AskedDimension) -> Option<Distribution> {
    let mut together = Distribution::default();
    for place in topic.places.clone() {
        together.add_all(&answers(part, place)?);
    }
    Some(together)
}

/// The revealed questions of the room.
pub fn revealed(board: &Board) -> Vec<(usize, Distribution)> {
    let items = board.room.items.iter().enumerate();
    items
        .filter_map(|(place, answers)| Some((place, (*answers)?)))
        .collect()
}

/// All parts of a board.
#[component]
pub fn Parts(
    board: Board,
    asked: AskedQuestions,
    agreed: WorkshopOutcome,
    /// What stands between the groups and what was agreed. Default is nothing.
    #[prop(optional, into)]
    between: ViewFn,
    /// What stands after the own questions with described answers. Default is nothing.
    #[prop(optional, into)]
    in_words: ViewFn,
) -> impl IntoView {
    let questions: Vec<AnyView> = asked
        .topics
        .iter()
        .filter_map(|topic| topic_questions(&board, &asked, topic))
        .collect();
    view! {
        <div class="summary">
            <p class="many">
                <b>{count(board.room.n)}</b>
                " "
                <span>{t!("workshop_report.answers", n = board.room.n)}</span>
            </p>
            <p class="lead">{summary(&board, &asked)}</p>
        </div>
        {stages(&board, &asked)}
        {dimensions(&board, &asked)}
        {to_talk_about(&board, &asked)}
        {groups(&board, &asked)}
        {between.run()}
        {own_questions(&board, &asked)}
        {in_words.run()}
        <AgreedPart agreed />
        {questions}
        <HowToRead />
    }
}

fn stages(board: &Board, asked: &AskedQuestions) -> Option<AnyView> {
    let stages = board.room.stages?;
    let partial = partial(asked);
    let section = view! {
        <Section id="stages" title=t!("workshop_board.stages.title") class="wide flows">
            <StageSpread counts=Signal::stored((stages, 0)) partial />
        </Section>
    };
    Some(section.into_any())
}

fn dimensions(board: &Board, asked: &AskedQuestions) -> Option<AnyView> {
    let highest = asked.highest;
    let mut table = Vec::new();
    let mut rows: Vec<AnyView> = Vec::new();
    for (place, topic) in asked.topics.iter().enumerate() {
        let Some(answers) = topic_answers(&board.room, topic) else {
            continue;
        };
        let target = board.targets.get(place).copied().flatten();
        let name = plain(topic.topic.name);
        let of = RowOf::Dimension(topic.places.len());
        let mut row = vec![name.to_owned()];
        row.extend(twin_cells(&answers, highest));
        row.push(target.map_or_else(
            || t!("spread.none").to_owned(),
            |stage| stage.number().to_string(),
        ));
        table.push(row);
        let row = view! {
            <li>
                <div class="words">
                    <h3>
                        <span class="key">{place + 1}</span>
                        " "
                        {name}
                    </h3>
                    <p>{about(&answers, of)}</p>
                </div>
                <RowFigures
                    answers=Signal::stored(answers)
                    aim=Signal::stored(target.map(Stage::number))
                    highest
                    of
                />
            </li>
        };
        rows.push(row.into_any());
    }
    if rows.is_empty() {
        return None;
    }
    let mut head = vec![t!("workshop_board.dimension").to_owned()];
    head.extend(twin_head());
    head.push(t!("workshop_board.target").to_owned());
    let section = view! {
        <Section id="dimensions" title=t!("workshop_board.dimensions.title") class="wide flows">
            <SpreadKey aims=true />
            <ol class="spread-rows">{rows}</ol>
            <Twin caption=t!("workshop_board.dimensions.caption").to_owned() head rows=table />
        </Section>
    };
    Some(section.into_any())
}

fn to_talk_about(board: &Board, asked: &AskedQuestions) -> Option<AnyView> {
    let talks = talks(asked, &revealed(board), None)?;
    let section = view! {
        <Section id="talk" title=t!("workshop_board.talk.title") class="wide flows">
            {talks}
        </Section>
    };
    Some(section.into_any())
}

/// The groups, in the question on which the room differs most, and their medians.
fn groups(board: &Board, asked: &AskedQuestions) -> Option<AnyView> {
    if board.groups.is_empty() {
        return None;
    }
    let place = most_disputed(board, asked)?;
    let question = asked.subjects.get(place)?.question.clone();
    let line = |name: &str, part: &BoardPart| GroupLine {
        name: name.to_owned(),
        n: part.n,
        answers: answers(part, place).map(LineAnswers::Scale),
        withheld: None,
    };
    let groups = board.groups.iter();
    let lines: Vec<GroupLine> = groups
        .clone()
        .map(|group| line(&group.name, &group.part))
        .collect();
    let all = line(t!("workshop_board.groups.all"), &board.room);
    let rows = asked.topics.iter().filter_map(|topic| {
        let room = topic_answers(&board.room, topic)?;
        let groups = groups
            .clone()
            .map(|group| topic_answers(&group.part, topic));
        let cells = groups.chain([Some(room)]).collect();
        Some((plain(topic.topic.name).to_owned(), cells))
    });
    let rows = medians(rows.collect());
    let first = t!("workshop_board.dimension").to_owned();
    let names = board.groups.iter().map(|group| group.name.clone());
    let last = t!("workshop_board.groups.all").to_owned();
    let head: Vec<String> = std::iter::once(first).chain(names).chain([last]).collect();
    let table = (!rows.is_empty()).then(|| {
        view! { <Twin caption=t!("workshop_board.groups.caption").to_owned() head rows /> }
    });
    let section = view! {
        <Section
            id="groups"
            title=t!("workshop_board.groups.title")
            hint=t!("workshop_board.groups.hint", fewest = MIN_GROUP)
            class="wide flows"
        >
            <h3>{question}</h3>
            <GroupLines groups=lines all />
            {table}
        </Section>
    };
    Some(section.into_any())
}

/// What the figures mean.
#[component]
fn HowToRead() -> impl IntoView {
    let term = |name: &'static str, words: String| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd>{words}</dd>
            </div>
        }
        .into_any()
    };
    let terms = vec![
        term(
            t!("workshop_report.read.median"),
            t!("workshop_report.read.median_about").to_owned(),
        ),
        term(
            t!("spread.agreement"),
            t!("workshop_report.read.agreement_about").to_owned(),
        ),
        term(
            t!("spread.coverage"),
            t!("workshop_report.read.coverage_about").to_owned(),
        ),
        term(
            t!("workshop_board.groups.title"),
            t!("workshop_report.read.groups_about", fewest = MIN_GROUP),
        ),
    ];
    view! {
        <Section id="how" title=t!("workshop_report.read.title") class="flows">
            <dl class="honest">{terms}</dl>
        </Section>
    }
}
