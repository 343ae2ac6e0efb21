//! What an account is, how important, and where the relationship stands: one row an account, scores, checks.

use crate::content::account::criteria::criterion_name;
use crate::content::account::{relationship, relationship_of};
use crate::content::assessment::{Question, stage_text};
use crate::content::text::Key;
use crate::domain::account::Account;
use crate::domain::account::relationship::{RelationshipCheck, latest, trend};
use crate::domain::assessment::Answer;
use crate::domain::day::Day;
use crate::domain::portfolio::{Axis, Mean, Position, placement_on};
use crate::key;

use super::table_writer::{TableRow, TableWriter};

pub fn accounts(account: &Account, sheet: &mut TableWriter) {
    in_one_row(account, sheet, |account, position, row| {
        row.text(key!("tables.name"), &account.name);
        of_profile(account, row);
        of_segmentation(account, position, row);
        of_rhythms(account, row);
        row.day(key!("tables.created"), Some(account.created));
        row.yes(key!("tables.archived"), account.archived);
    });
}

pub fn profile(account: &Account, sheet: &mut TableWriter) {
    in_one_row(account, sheet, |account, _, row| of_profile(account, row));
}

pub fn segmentation(account: &Account, sheet: &mut TableWriter) {
    in_one_row(account, sheet, of_segmentation);
}

pub fn rhythms(account: &Account, sheet: &mut TableWriter) {
    in_one_row(account, sheet, |account, _, row| of_rhythms(account, row));
}

fn in_one_row(
    account: &Account,
    sheet: &mut TableWriter,
    describe: fn(&Account, Option<Position>, &mut TableRow),
) {
    let placement = placement_on(&account.placements, sheet.today());
    let position = placement.and_then(|one| sheet.portfolio().position(&one.scores));
    sheet.header(account, &mut |row| describe(account, None, row));
    sheet.row(account, &mut |row| describe(account, position, row));
}

fn of_profile(account: &Account, row: &mut TableRow) {
    let profile = &account.profile;
    row.text(key!("tables.manager"), &profile.manager);
    row.text(key!("tables.sponsor"), &profile.sponsor);
    row.text(key!("tables.place"), &profile.place);
    row.text(key!("tables.about"), &profile.about);
    row.text(key!("tables.strategy"), &profile.strategy);
    row.text(key!("tables.strategy_source"), &profile.strategy_source);
    row.text(key!("tables.currency"), &profile.currency);
}

fn of_segmentation(account: &Account, position: Option<Position>, row: &mut TableRow) {
    let (typing, test) = (&account.typing, &account.typing.test);
    row.word(key!("tables.type"), typing.kind);
    row.word(key!("word.test.dmu.question"), test.decision_making_unit);
    row.word(key!("word.test.functions.question"), test.functions);
    row.word(key!("word.test.sites.question"), test.beyond_one_site);
    row.word(key!("word.test.loss.question"), test.would_change_our_year);
    row.word(key!("tables.level"), typing.level());
    row.text(key!("tables.level_because"), &typing.chosen_because);
    let mean = |mean: Mean| f64::from(mean.hundredths()) / 100.0;
    row.number(key!("tables.fit"), position.map(|one| mean(one.fit)));
    row.number(key!("tables.size"), position.map(|one| mean(one.size)));
    row.word(key!("tables.field"), position.map(Position::field));
    let check = latest(&account.checks);
    let staging = check.map(|check| check.staging(&relationship().instrument));
    let stage = staging.as_ref().and_then(|staging| staging.stage);
    row.term(
        key!("tables.stage"),
        stage.map(|stage| stage_text(stage).name),
    );
    row.day(key!("tables.checked"), check.map(|check| check.day));
}

fn of_rhythms(account: &Account, row: &mut TableRow) {
    let monitoring = &account.monitoring;
    row.cadence(key!("tables.follow_up"), monitoring.follow_up);
    row.day(
        key!("tables.last_follow_up"),
        account.last_follow_up(row.today),
    );
    row.cadence(key!("tables.contact_every"), Some(monitoring.contact));
    row.cadence(key!("tables.review_every"), Some(monitoring.review));
}

/// Every score, day by day. Scores at criteria that are gone stay out.
pub fn scores(account: &Account, sheet: &mut TableWriter) {
    let describe = |day, axis, name: &str, score, row: &mut TableRow| {
        row.day(key!("tables.day"), day);
        row.term(key!("tables.axis"), axis);
        row.text(key!("tables.criterion"), name);
        row.number(key!("tables.score"), score);
    };
    sheet.header(account, &mut |row| describe(None, None, "", None, row));
    let (portfolio, wording) = (sheet.portfolio(), sheet.wording());
    for placement in &account.placements {
        for axis in Axis::BOTH {
            let title = match axis {
                Axis::Fit => key!("tables.fit"),
                Axis::Size => key!("tables.size"),
            };
            for criterion in portfolio.criteria(axis) {
                let Some(score) = placement.scores.get(&criterion.id) else {
                    continue;
                };
                let name = criterion_name(criterion, &|key| wording.say(key));
                let score = Some(f64::from(score.number()));
                sheet.row(account, &mut |row| {
                    describe(Some(placement.day), Some(title), name, score, row);
                });
            }
        }
    }
}

/// Each check with its result, in the order of days.
pub fn checks(account: &Account, sheet: &mut TableWriter) {
    let describe = |day, edition, stage, index, provisional: Option<bool>, row: &mut TableRow| {
        row.day(key!("tables.day"), day);
        row.number(key!("tables.edition"), edition);
        row.term(key!("tables.stage"), stage);
        row.number(key!("tables.index"), index);
        match provisional {
            Some(provisional) => row.yes(key!("tables.provisional"), provisional),
            None => row.term(key!("tables.provisional"), None),
        }
    };
    sheet.header(account, &mut |row| {
        describe(None, None, None, None, None, row)
    });
    for point in trend(&account.checks, &relationship().instrument) {
        let stage = point.stage.map(|stage| stage_text(stage).name);
        let index = point.index.map(|index| f64::from(index.tenths()) / 10.0);
        let (day, provisional) = (Some(point.day), Some(point.provisional));
        let edition = Some(f64::from(point.edition.number()));
        sheet.row(account, &mut |row| {
            describe(day, edition, stage, index, provisional, row);
        });
    }
}

/// Every answered or noted question of every check, in the words of its edition.
pub fn answers(account: &Account, sheet: &mut TableWriter) {
    let nothing = RelationshipCheck::default();
    let questions = || {
        relationship()
            .topics
            .iter()
            .flat_map(|topic| topic.questions)
    };
    sheet.header(account, &mut |row| {
        if let Some(question) = questions().next() {
            answer(None, &nothing, question, row);
        }
    });
    for check in &account.checks {
        let asked = relationship_of(check.edition);
        for question in questions() {
            let is_empty = check.answers.get(&question.id).is_none()
                && check.answers.note(&question.id).is_empty();
            if !is_empty {
                // Of an edition whose words are not here, the answer is written without them.
                let words = asked.and_then(|asked| asked.question(&question.id));
                sheet.row(account, &mut |row| match words {
                    Some(question) => answer(Some(check.day), check, question, row),
                    None => wordless(check, question, row),
                });
            }
        }
    }
}

fn answer(day: Option<Day>, check: &RelationshipCheck, question: &Question, row: &mut TableRow) {
    let meaning = match check.answers.get(&question.id) {
        None => None,
        Some(Answer::Point(point)) => Some(question.anchor(point)),
        Some(Answer::DontKnow) => Some(key!("answer.dont_know")),
        Some(Answer::NotApplicable) => Some(key!("answer.not_applicable")),
    };
    cells(day, (check, question), question.question, meaning, row);
}

fn wordless(check: &RelationshipCheck, question: &Question, row: &mut TableRow) {
    cells(
        Some(check.day),
        (check, question),
        question.short,
        None,
        row,
    );
}

fn cells(
    day: Option<Day>,
    (check, question): (&RelationshipCheck, &Question),
    asked: Key,
    meaning: Option<Key>,
    row: &mut TableRow,
) {
    let point = check.answers.point(&question.id);
    row.day(key!("tables.day"), day);
    row.term(key!("tables.question"), Some(asked));
    row.number(
        key!("tables.answer"),
        point.map(|point| f64::from(point.number())),
    );
    row.term(key!("tables.meaning"), meaning);
    row.text(key!("tables.note"), check.answers.note(&question.id));
}
