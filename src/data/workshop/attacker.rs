//! Somebody who has every file that was ever made of a workshop without single answers: tables, workbook and board's
//! link, of each moment, as the bytes that were written. Who reads them must not learn one answer.
//!
//! Which counts are of whom is proved beside the counts themselves; here nothing is known but files.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use proptest::prelude::*;

use crate::content::text::english_wording;
use crate::data::document::Fallback;
use crate::data::link::{Lock, PacketContent, UnlockKey, finder, open, pack};
use crate::data::table::csv::{self, CsvForm};
use crate::data::table::{Table, workbook};
use crate::domain::assessment::Answer;
use crate::domain::assessment::testing::answer;
use crate::domain::day::Day;
use crate::domain::id::DocumentId;
use crate::domain::workshop::testing::{TWO_BY_TWO, response, session};
use crate::domain::workshop::{
    Aggregate, Board, Disclosure, Distribution, GivenAnswer, MIN_GROUP, OwnCounts, OwnQuestion,
    QuestionKind, Response, Revealed, Session, Workshop,
};

use super::tables::TableWords;

/// How many questions are on a scale: those of the questionnaire, and the own one with described answers.
const QUESTIONS: usize = 5;

/// The options of the plain choice, which has a table of its own.
const OPTIONS: [&str; 6] = ["North", "South", "East", "West", "Up", "Down"];

/// What one person answers, and in which group. The last question of the questionnaire, and how it is answered, decide on
/// the option that is chosen: the sixth by whoever leaves that question open.
#[derive(Debug, Clone)]
struct Person {
    group: Option<u8>,
    codes: [u8; 4],
}

/// What happens after figures were shown first.
#[derive(Debug, Clone)]
enum Event {
    /// A batch with these people.
    Come(Vec<Person>),
    /// Somebody who came is set aside, or put back.
    Decide(usize),
}

/// Everything that happens: who comes before figures are shown, and what comes then.
#[derive(Debug, Clone)]
struct World {
    first: Vec<Person>,
    later: Vec<Event>,
}

fn person() -> impl Strategy<Value = Person> {
    let group = prop_oneof![3 => (0_u8..3).prop_map(Some), 1 => Just(None)];
    let code = prop_oneof![6 => 1_u8..=5, 1 => Just(6_u8), 1 => Just(0_u8)];
    (group, prop::array::uniform4(code)).prop_map(|(group, codes)| Person { group, codes })
}

fn world() -> impl Strategy<Value = World> {
    let come = prop::collection::vec(person(), 1..8).prop_map(Event::Come);
    let event = prop_oneof![3 => come, 1 => (0_usize..40).prop_map(Event::Decide)];
    let first = prop::collection::vec(person(), MIN_GROUP as usize..16);
    let later = prop::collection::vec(event, 0..5);
    (first, later).prop_map(|(first, later)| World { first, later })
}

impl World {
    fn people(&mut self) -> Vec<&mut Person> {
        let later = self.later.iter_mut().flat_map(|event| match event {
            Event::Come(people) => people.iter_mut(),
            Event::Decide(_) => [].iter_mut(),
        });
        self.first.iter_mut().chain(later).collect()
    }

    /// The same, where these two have these answers.
    fn with(&self, one: usize, codes: [u8; 4], other: usize, others: [u8; 4]) -> Self {
        let mut world = self.clone();
        let mut people = world.people();
        people[one].codes = codes;
        people[other].codes = others;
        world
    }
}

/// The files of a moment, as they were written.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Files {
    counts: String,
    choices: String,
    stages: String,
    link: String,
}

fn asked() -> Session {
    let mut session = session();
    session.groups.push("Italy".to_owned());
    session.questions.push(OwnQuestion {
        text: "Where to?".to_owned(),
        kind: QuestionKind::Options(OPTIONS.map(str::to_owned).to_vec()),
    });
    session
}

fn member(number: usize, person: &Person) -> Response {
    let mut one = response(number as u64, &person.codes);
    one.group = person.group;
    // What a person says in words, and the name, are in no file: else it would show which file names whom.
    one.name = format!("Name {number}");
    let choice = answer(person.codes[0]).map_or(GivenAnswer::Unanswered, GivenAnswer::Choice);
    let option = match person.codes[3] {
        6 => GivenAnswer::Choice(Answer::DontKnow),
        0 => GivenAnswer::Option(5),
        point => GivenAnswer::Option(point - 1),
    };
    let words = GivenAnswer::Words(format!("Words {number}"));
    one.own = vec![choice, words, option];
    one
}

fn tables(session: &Session, counts: &Disclosure) -> Vec<Table> {
    let words = TableWords {
        session,
        wording: english_wording(),
    };
    words.totals(counts)
}

/// All files of all moments, and the tables of the last one for a workbook.
fn written(world: &World) -> (Vec<Files>, Vec<Table>) {
    let mut workshop = Workshop::new(DocumentId::new("a").unwrap(), asked());
    workshop.revealed = Revealed::Everything;
    let mut counts = Disclosure::new(Aggregate::new(&TWO_BY_TWO, &workshop.session), Some(1));
    let mut people: Vec<Response> = Vec::new();
    let mut aside: Vec<usize> = Vec::new();
    let mut number = 1;
    let take = |counts: &mut Disclosure, all: &[Person], people: &mut Vec<Response>, batch| {
        for one in all {
            let one = member(people.len(), one);
            counts.take(batch, None, &one);
            people.push(one);
        }
    };
    let look = |counts: &Disclosure| {
        let tables = tables(&workshop.session, counts);
        let [of_questions, of_choices, of_stages] = &tables[..] else {
            panic!("{} tables", tables.len());
        };
        let board = Board::of(&workshop, counts);
        let packet = pack(&PacketContent::Board(Box::new(board)), Lock::Open).unwrap();
        Files {
            counts: csv::write(of_questions, CsvForm::Comma),
            choices: csv::write(of_choices, CsvForm::Comma),
            stages: csv::write(of_stages, CsvForm::Comma),
            link: packet.to_string(),
        }
    };
    take(&mut counts, &world.first, &mut people, number);
    let mut files = vec![look(&counts)];
    for event in &world.later {
        number += 1;
        match event {
            Event::Come(all) => take(&mut counts, all, &mut people, number),
            Event::Decide(who) => {
                let who = who % people.len();
                match aside.iter().position(|one| *one == who) {
                    Some(place) => {
                        aside.remove(place);
                        counts.put_back(number, &people[who]);
                    }
                    None => {
                        aside.push(who);
                        counts.set_aside(number, &people[who]);
                    }
                }
            }
        }
        files.push(look(&counts));
    }
    (files, tables(&workshop.session, &counts))
}

/// The counts of a table's line: the five points or six options, don't know, not applicable, no answer.
type Line = [i64; 9];

/// What a saved table says, by question and by who answered: everybody first.
fn read(text: &str) -> Vec<BTreeMap<String, Line>> {
    let text = text.strip_prefix('\u{FEFF}').unwrap();
    let mut table = ::csv::ReaderBuilder::new().from_reader(text.as_bytes());
    let mut questions: Vec<String> = Vec::new();
    let mut said: Vec<BTreeMap<String, Line>> = Vec::new();
    for row in table.records() {
        let row = row.unwrap();
        let place = questions.iter().position(|one| *one == row[2]);
        let place = place.unwrap_or_else(|| {
            questions.push(row[2].to_owned());
            said.push(BTreeMap::new());
            said.len() - 1
        });
        // A scale has no sixth option.
        let cell = |at: usize| row[3 + at].parse().unwrap();
        let counts = std::array::from_fn(|at| match at {
            0..5 => cell(at),
            5 => 0,
            _ => cell(at - 1),
        });
        said[place].insert(row[0].to_owned(), counts);
    }
    said
}

/// What the saved table of the plain choice says, by who answered.
fn read_choice(text: &str) -> BTreeMap<String, Line> {
    let text = text.strip_prefix('\u{FEFF}').unwrap();
    let mut table = ::csv::ReaderBuilder::new().from_reader(text.as_bytes());
    let mut said: BTreeMap<String, Vec<i64>> = BTreeMap::new();
    for row in table.records() {
        let row = row.unwrap();
        let line = said.entry(row[0].to_owned()).or_default();
        if let Some(option) = OPTIONS.get(line.len()) {
            assert_eq!(&row[2], *option);
        }
        line.push(row[3].parse().unwrap());
    }
    let lines = said.into_iter();
    lines
        .map(|(who, line)| (who, line.try_into().unwrap()))
        .collect()
}

const EVERYBODY: &str = "Everybody";

fn people_of(line: &Line) -> i64 {
    line.iter().sum()
}

fn answered_of(line: &Line) -> i64 {
    line[..6].iter().sum()
}

fn minus(one: &Line, other: &Line) -> Line {
    std::array::from_fn(|at| one[at] - other[at])
}

/// Everybody without these groups.
fn rest(of: &BTreeMap<String, Line>, groups: &[&str]) -> Line {
    let all = of[EVERYBODY];
    groups
        .iter()
        .fold(all, |rest, group| minus(&rest, &of[*group]))
}

fn line_of(answers: &Distribution) -> Line {
    let [one, two, three, four, five] = answers.points.map(i64::from);
    let others = [
        answers.dont_know,
        answers.not_applicable,
        answers.unanswered,
    ];
    let [unknown, absent, open] = others.map(i64::from);
    [one, two, three, four, five, 0, unknown, absent, open]
}

fn line_of_options(answers: &OwnCounts) -> Line {
    let [one, two, three, four, five, six] = answers.chosen.map(i64::from);
    let others = [
        answers.dont_know,
        answers.not_applicable,
        answers.unanswered,
    ];
    let [unknown, absent, open] = others.map(i64::from);
    [one, two, three, four, five, six, unknown, absent, open]
}

fn board_of(link: &str) -> Board {
    let text = format!("Look: https://trellis.example/#{link}\nPetra");
    let packet = finder::only(&text).unwrap();
    let fallback = Fallback {
        id: DocumentId::from_random(1),
        day: Day::EPOCH,
    };
    match open(&packet, UnlockKey::None, &fallback) {
        Ok(PacketContent::Board(board)) => *board,
        other => panic!("not a board: {other:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// No figure of any file, and no difference between figures of one or two files of different moments, is of fewer
    /// than five people, though of nobody it may be.
    #[test]
    fn no_difference_between_files_is_of_a_few(world in world()) {
        let (files, _) = written(&world);
        let of_nobody_or_enough = |n: i64| n == 0 || n >= i64::from(MIN_GROUP);
        let mut before: Option<Vec<BTreeMap<String, Line>>> = None;
        for files in &files {
            let mut said = read(&files.counts);
            prop_assert_eq!(said.len(), QUESTIONS);
            said.push(read_choice(&files.choices));
            for (place, of) in said.iter().enumerate() {
                let groups: Vec<&str> = of.keys().map(String::as_str).filter(|who| *who != EVERYBODY).collect();
                for group in &groups {
                    prop_assert!(answered_of(&of[*group]) >= i64::from(MIN_GROUP), "{:?} at {}", of, place);
                }
                for some in 0..1_u32 << groups.len() {
                    let some: Vec<&str> = (0..groups.len()).filter(|at| some >> at & 1 == 1).map(|at| groups[at]).collect();
                    if !some.is_empty() {
                        let rest = rest(of, &some);
                        prop_assert!(people_of(&rest) == 0 || answered_of(&rest) >= i64::from(MIN_GROUP), "{:?} without {:?}", of, some);
                    }
                    let Some(before) = before.as_ref().map(|before| &before[place]) else {
                        continue;
                    };
                    // A group that was withheld stays so.
                    prop_assert!(some.iter().all(|group| before.contains_key(*group)));
                    let new = minus(&rest(of, &some), &rest(before, &some));
                    prop_assert!(of_nobody_or_enough(people_of(&new)), "{:?}: {:?} after {:?}", some, of, before);
                    prop_assert!(new.iter().all(|count| *count >= 0));
                }
                if let Some(before) = &before {
                    for group in &groups {
                        let new = minus(&of[*group], &before[place][*group]);
                        prop_assert!(of_nobody_or_enough(people_of(&new)), "{}: {:?}", group, new);
                    }
                }
            }
            // The link says what the table says, and no more.
            let board = board_of(&files.link);
            let lines: Vec<Line> = board.room.items.iter().flatten().map(line_of).collect();
            let own = board.own.iter().map(|own| line_of(&own.answers));
            let own = own.chain(board.choices.iter().map(|one| line_of_options(&one.answers)));
            let everybody: Vec<Line> = said.iter().map(|of| of[EVERYBODY]).collect();
            prop_assert_eq!(&lines.iter().copied().chain(own).collect::<Vec<_>>(), &everybody);
            for group in &board.groups {
                for (answers, of) in group.part.items.iter().zip(&said) {
                    prop_assert_eq!(answers.as_ref().map(line_of), of.get(&group.name).copied());
                }
            }
            for words in ["Name ", "Words "] {
                for file in [&files.counts, &files.choices, &files.stages] {
                    prop_assert!(!file.contains(words));
                }
            }
            before = Some(said);
        }
    }

    /// Whoever is in any file could have answered what at least four others answered, and they what that person did: not
    /// one byte of one file at one moment would be another.
    #[test]
    fn the_files_would_be_the_same_if_two_people_had_answered_each_others(
        world in world(), who in 0_usize..40, answers in prop::array::uniform2(prop::array::uniform4(1_u8..=5)),
    ) {
        let [ours, theirs] = answers;
        prop_assume!(ours != theirs);
        let all = world.clone().people().len();
        let who = who % all;
        let other = |one: usize| usize::from(one == 0);
        // Who counts in nothing yet is in no file, whatever the answers are.
        let mut is_hidden = true;
        for codes in [ours, theirs] {
            let kept = world.clone().people()[other(who)].codes;
            let files = |codes| written(&world.with(who, codes, other(who), kept)).0;
            is_hidden &= files(codes) == files([3; 4]);
        }
        if is_hidden {
            return Ok(());
        }
        let mut alike = 0;
        for partner in (0..all).filter(|partner| *partner != who) {
            let (one, tables) = written(&world.with(who, ours, partner, theirs));
            let (swapped, swapped_tables) = written(&world.with(who, theirs, partner, ours));
            if one == swapped {
                prop_assert_eq!(tables, swapped_tables);
                alike += 1;
            }
        }
        prop_assert!(alike + 1 >= MIN_GROUP, "{} has {} alike", who, alike);
    }
}

#[test]
fn a_workbook_of_totals_says_what_the_tables_say() {
    let people = (0..14).map(|n: u8| Person {
        group: Some(n / 6),
        codes: [n % 5 + 1, 3, 2, if n == 4 { 6 } else { 4 }],
    });
    let world = World {
        first: people.collect(),
        later: Vec::new(),
    };
    let (files, tables) = written(&world);
    let bytes = workbook::write(&tables).unwrap();
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let names = book.sheet_names();
    assert_eq!(names.len(), 3, "nothing of a single person: {names:?}");
    let sheet = book.worksheet_range(&names[0]).unwrap();
    let text = files[0].counts.strip_prefix('\u{FEFF}').unwrap();
    let mut table = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut rows = 0;
    for (row, cells) in sheet.rows().zip(table.records()) {
        let said = row.iter().map(|cell| match cell {
            Data::Empty => String::new(),
            other => other.to_string(),
        });
        let saved = cells.unwrap();
        assert_eq!(said.collect::<Vec<_>>(), saved.iter().collect::<Vec<_>>());
        rows += 1;
    }
    // Five questions of everybody and of one group of six: with the other too, the two of the third would be what is left.
    assert_eq!(rows, 1 + QUESTIONS * 2);
}
