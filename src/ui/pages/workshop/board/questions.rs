//! Revealed questions to read: a spread for each, and all of them in one table.

use leptos::prelude::*;

use crate::domain::assessment::{Point, Stage};
use crate::domain::workshop::{Board, BoardChoice, Distribution};
use crate::t;
use crate::ui::charts::{
    OptionBars, OptionsSentence, Spread, SpreadSentence, SpreadSize, Twin, option_rows,
};
use crate::ui::components::{MarkSize, Section, StageMark};
use crate::ui::text::plain;

use super::answer_table::AnswerTable;
use super::asked::{AskedDimension, AskedQuestions};
use super::parts::answers;

/// The revealed questions of a dimension; nothing where there are none.
pub fn topic_questions(
    board: &Board,
    asked: &AskedQuestions,
    topic: &AskedDimension,
) -> Option<AnyView> {
    let highest = asked.highest;
    let revealed = topic.places.clone().filter_map(|place| {
        let answers = answers(&board.room, place)?;
        Some((asked.subjects.get(place)?, answers))
    });
    let (mut questions, mut table) = (Vec::new(), Vec::new());
    for (subject, answers) in revealed {
        questions.push(question(&subject.question, None, answers, highest));
        table.push((subject.short.clone(), answers));
    }
    if questions.is_empty() {
        return None;
    }
    let name = plain(topic.topic.name);
    let section = view! {
        <Section id=topic.topic.id.as_str() title=name class="wide flows">
            <ol class="items-list">{questions}</ol>
            <AnswerTable
                caption=t!("workshop_report.table.topic", dimension = name)
                row=t!("workshop_board.question")
                rows=Signal::stored(table)
                highest
            />
        </Section>
    };
    Some(section.into_any())
}

/// The revealed own questions with described answers or options; nothing where there are none.
pub fn own_questions(board: &Board, asked: &AskedQuestions) -> Option<AnyView> {
    if board.own.is_empty() && board.choices.is_empty() {
        return None;
    }
    let highest = asked.highest;
    let (mut questions, mut table) = (Vec::new(), Vec::new());
    for one in &board.own {
        let anchors = Some(&one.anchors);
        questions.push(question(&one.text, anchors, one.answers, highest));
        table.push((one.text.clone(), one.answers));
    }
    let table = (!table.is_empty()).then(|| {
        view! {
            <AnswerTable
                caption=t!("workshop_report.table.own").to_owned()
                row=t!("workshop_board.question")
                rows=Signal::stored(table)
                highest
            />
        }
    });
    let choices: Vec<AnyView> = board.choices.iter().map(choice).collect();
    let section = view! {
        <Section id="own" title=t!("workshop_report.own") class="wide flows">
            <ol class="items-list">{questions} {choices}</ol>
            {table}
        </Section>
    };
    Some(section.into_any())
}

/// A plain choice with its bars, and their figures as a table.
fn choice(choice: &BoardChoice) -> AnyView {
    let BoardChoice {
        text,
        options,
        answers,
    } = choice.clone();
    let head = vec![
        t!("workshop_board.answer").to_owned(),
        t!("workshop_board.answers").to_owned(),
    ];
    let rows = option_rows(&options, &answers);
    view! {
        <li>
            <div>
                <h3>{text.clone()}</h3>
                <p>
                    <OptionsSentence options=options.clone() answers=Signal::stored(answers) />
                </p>
                <Twin caption=text head rows />
            </div>
            <OptionBars options answers=Signal::stored(answers) />
        </li>
    }
    .into_any()
}

/// A question with its spread, and what its answers mean where nobody could know.
fn question(
    words: &str,
    anchors: Option<&[String; 5]>,
    answers: Distribution,
    highest: Point,
) -> AnyView {
    let anchor = |(number, words): (u8, &String)| {
        view! {
            <li>
                <StageMark stage=Stage::new(number) size=MarkSize::Small />
                <p>{words.clone()}</p>
            </li>
        }
        .into_any()
    };
    let anchors = anchors.map(|anchors| {
        let anchors = (1..).zip(anchors).map(anchor);
        view! { <ol class="anchors">{anchors.collect::<Vec<AnyView>>()}</ol> }
    });
    view! {
        <li>
            <div>
                <h3>{words.to_owned()}</h3>
                <p>
                    <SpreadSentence answers=Signal::stored(answers) highest apart=true />
                </p>
                {anchors}
            </div>
            <Spread figures=Signal::stored(answers.into()) size=SpreadSize::Slim />
        </li>
    }
    .into_any()
}
