//! Where the account stands, in the plan: its marks, the course of the relationship, scores and answers over time.

use leptos::prelude::*;

use crate::content::account::criteria::criterion_name;
use crate::content::account::words::Label;
use crate::content::account::{relationship, relationship_of, statement_texts};
use crate::content::assessment::{Question, stage_text};
use crate::data::table::{Cell, CellKind, Column};
use crate::domain::account::Account;
use crate::domain::account::relationship::{latest, trend};
use crate::domain::assessment::{Answer, Edition, Stage, Standing};
use crate::domain::day::Day;
use crate::domain::factors::{self, Factor, course as course_of_factors};
use crate::domain::portfolio::{Axis, Criterion, Portfolio, placement_on};
use crate::domain::words::Word;
use crate::t;
use crate::ui::charts::{Stages, StagesPoint};
use crate::ui::components::{LevelMark, PlaceMark, StageMark};
use crate::ui::text::{self, WORDING, plain};

use super::compact::{Compact, Entry};

/// Level, place in the portfolio and stage as marks.
pub fn marks(account: &Account, portfolio: &Portfolio, today: Day) -> AnyView {
    let placement = placement_on(&account.placements, today);
    let position = placement.and_then(|one| portfolio.position(&one.scores));
    view! {
        <p class="plan-marks">
            <LevelMark level=account.typing.level() />
            {position.map(|position| view! { <PlaceMark position=Some(position) /> })}
            {stage_mark(account)}
        </p>
    }
    .into_any()
}

/// The stage by the latest check, where there is one.
pub fn stage_mark(account: &Account) -> Option<AnyView> {
    let staging = latest(&account.checks)?.staging(&relationship().instrument);
    let provisional = staging.is_provisional();
    Some(
        view! { <StageMark stage=staging.stage standing=Standing::of_whole(provisional) /> }
            .into_any(),
    )
}

/// The course of the relationship, drawn; nothing before there are two checks.
pub fn course(account: &Account) -> Option<AnyView> {
    let trend = trend(&account.checks, &relationship().instrument);
    // Of one edition only: between two of them a line would compare what is not alike.
    let edition = trend.last()?.edition;
    let points: Vec<StagesPoint> = trend
        .iter()
        .filter(|point| point.edition == edition)
        .map(|point| StagesPoint {
            day: point.day,
            label: text::day(point.day),
            stage: point.stage.map(Stage::number),
            index: point.index.map(|index| f64::from(index.tenths()) / 10.0),
        })
        .collect();
    let title = t!("report.course");
    (points.len() > 1).then(|| {
        let points = Signal::stored(points);
        view! { <Stages points title /> }.into_any()
    })
}

fn column(title: &str, kind: CellKind) -> Column {
    Column::new(title, kind)
}

/// The scores on an axis: criteria down, days across; `None` where nothing is scored.
pub fn scores(account: &Account, portfolio: &Portfolio, axis: Axis) -> Option<Compact> {
    let title = match axis {
        Axis::Fit => t!("tables.fit"),
        Axis::Size => t!("tables.size"),
    };
    let days = account.placements.iter();
    let days = days.map(|placement| column(&text::day(placement.day), CellKind::Number));
    let columns = std::iter::once(column(title, CellKind::Text)).chain(days);
    let row = |criterion: &Criterion| {
        let scores = account.placements.iter();
        let scores = scores.map(|one| one.scores.get(&criterion.id));
        let scores = scores.map(|score| score.map(|score| f64::from(score.number())).into());
        let name = criterion_name(criterion, &|key| WORDING.say(key));
        let cells: Vec<Cell> = std::iter::once(name.into()).chain(scores).collect();
        let is_scored = cells.iter().skip(1).any(Cell::says);
        is_scored.then_some(Entry {
            cells,
            below: Vec::new(),
        })
    };
    let rows: Vec<Entry> = portfolio.criteria(axis).iter().filter_map(row).collect();
    (!rows.is_empty()).then(|| Compact {
        columns: columns.collect(),
        rows,
    })
}

/// The answers of all checks: questions down, days across; below each what the latest answer says, and notes.
pub fn answers(account: &Account) -> Compact {
    let checks: Vec<_> = account.checks.iter().collect();
    let days = checks.iter().map(|check| text::day(check.day));
    let mut columns = vec![column(t!("tables.question"), CellKind::Text)];
    columns.extend(days.map(|day| column(&day, CellKind::Number)));
    let row = |(edition, question): (Edition, &Question)| {
        // What a check of another edition answered was another question.
        let checks = || {
            checks
                .iter()
                .map(|check| (check.edition == edition).then_some(*check))
        };
        let given = checks().map(|check| check?.answers.get(&question.id));
        let answers = given.map(|answer| match answer {
            None => Cell::Empty,
            Some(Answer::Point(point)) => f64::from(point.number()).into(),
            Some(Answer::DontKnow) => t!("answer.dont_know").into(),
            Some(Answer::NotApplicable) => t!("answer.not_applicable").into(),
        });
        let cells: Vec<Cell> = std::iter::once(plain(question.question).into())
            .chain(answers)
            .collect();
        let last = latest(&account.checks).filter(|check| check.edition == edition);
        let said = last.and_then(|check| check.answers.point(&question.id));
        let said = said.map(|point| {
            let meaning = plain(question.anchor(point));
            (t!("tables.meaning").to_owned(), meaning.into())
        });
        let notes = checks().flatten().filter_map(|check| {
            let note = check.answers.note(&question.id).trim();
            (!note.is_empty()).then(|| (text::day(check.day), note.into()))
        });
        Entry {
            cells,
            below: said.into_iter().chain(notes).collect(),
        }
    };
    let mut editions: Vec<Edition> = checks.iter().map(|check| check.edition).collect();
    editions.sort_unstable_by(|a, b| b.cmp(a));
    editions.dedup();
    let asked = editions.into_iter().flat_map(|edition| {
        let asked = relationship_of(edition).into_iter();
        let topics = asked.flat_map(|asked| asked.topics);
        topics
            .flat_map(|topic| topic.questions)
            .map(move |question| (edition, question))
    });
    let rows = asked.map(row);
    Compact {
        columns,
        rows: rows
            .filter(|row| row.cells.iter().skip(1).any(Cell::says) || !row.below.is_empty())
            .collect(),
    }
}

/// The lights of all checks of the success factors: factors down, days across; below each what to do first, by the
/// latest check.
pub fn factors(account: &Account) -> Compact {
    let checks = course_of_factors(&account.factors);
    let mut columns = vec![column(t!("tables.factor"), CellKind::Text)];
    columns.extend(
        checks
            .iter()
            .map(|check| column(&text::day(check.day), CellKind::Text)),
    );
    let last = factors::latest(&account.factors);
    let row = |factor: &Factor| {
        let lights = checks.iter().map(|check| {
            let light = check.factors.iter().find(|(of, ..)| of == factor);
            let light = light.and_then(|(_, light, _)| *light);
            light.map(|light| plain(light.label())).into()
        });
        let cells = std::iter::once(plain(factor.label()).into()).chain(lights);
        let weakest = last.and_then(|check| check.weakest(*factor));
        let first = weakest.map(|(statement, _)| {
            let act = plain(statement_texts(statement).act);
            (t!("factors.first").to_owned(), act.into())
        });
        Entry {
            cells: cells.collect(),
            below: first.into_iter().collect(),
        }
    };
    let rows: Vec<Entry> = Factor::ALL.iter().map(row).collect();
    Compact { columns, rows }
}

/// The name of the stage by the latest check, where there is one.
pub fn stage_name(account: &Account) -> Option<&'static str> {
    let check = latest(&account.checks)?;
    let stage = check.staging(&relationship().instrument).stage?;
    Some(plain(stage_text(stage).name))
}
