mod columns;
mod twins;
mod updates;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::*;
use crate::content::text::{Catalogue, Key, english};
use crate::data::account::matching::KnownAccount;
use crate::data::table::csv::{self, CsvForm};
use crate::domain::account::Account;
use crate::domain::account::typing::{AccountType, Functions, Level, YesNo};
use crate::domain::day::Day;
use crate::domain::id::DocumentId;
use crate::domain::portfolio::{Portfolio, Score, set_score};
use crate::domain::words::Word;

const TODAY: Day = Day::fixed(2026, 11, 22);
const REASON: &str = "As given";

/// The English text of a key.
pub fn english_text(key: Key) -> &'static str {
    static ENGLISH: LazyLock<Catalogue> = LazyLock::new(english);
    ENGLISH.message(key).unwrap().plain().unwrap()
}

/// The headings that are known in English.
pub fn known_columns() -> KnownColumns {
    KnownColumns::of(&Portfolio::default(), &english_text)
}

fn lines_of(text: &str, open: &[&str]) -> Vec<ImportedRow> {
    lines_as(text, open, &Decisions::default())
}

/// What the person decided.
#[derive(Default)]
struct Decisions {
    top: Option<TopRank>,
    strict: BTreeSet<usize>,
    with_notes: bool,
    managers: BTreeSet<String>,
    meanings: Meanings,
}

/// Accounts that are here: each is its name, or its name and its place with a comma between.
fn here(named: &[&str]) -> Vec<KnownAccount> {
    let known = |(n, text): (usize, &&str)| {
        let (name, place) = text.split_once(", ").unwrap_or((text, ""));
        KnownAccount {
            id: DocumentId::from_random(1000 + n as u64),
            name: name.to_owned(),
            place: place.to_owned(),
        }
    };
    named.iter().enumerate().map(known).collect()
}

fn lines_as(text: &str, open: &[&str], decisions: &Decisions) -> Vec<ImportedRow> {
    let known = known_columns();
    let sheet = ImportSheet::read(text, &known).unwrap();
    let columns = known.of_sheet(&sheet);
    let mut bits = 0;
    sheet.lines(ReadingContext {
        columns: &columns,
        top: decisions.top,
        strict: &decisions.strict,
        with_notes: decisions.with_notes,
        composed: &|text| text.nfkc().collect(),
        here: &here(open),
        managers: &decisions.managers,
        meanings: &decisions.meanings,
        currency: "EUR",
        level_reason: REASON,
        today: TODAY,
        new_id: &mut || {
            bits += 1;
            DocumentId::from_random(bits)
        },
        texts: &english_text,
    })
}

fn only_account(text: &str) -> Account {
    let lines = lines_of(text, &[]);
    match &lines[..] {
        [
            ImportedRow {
                outcome: RowOutcome::Ready(account),
                ..
            },
        ] => (**account).clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_line_becomes_an_account() {
    let account = only_account(
        "Customer;KAM;Account type;Level;City;DMU;Functions;Sites;Loss;Currency;Patients served;What is this\n\
         'Spital  Nord;Lea Amstad;Hospital group;3;Bern;yes;2;x;no;chf;4.0;42\n",
    );
    assert_eq!(account.name, "'Spital Nord");
    assert_eq!(account.profile.manager, "Lea Amstad");
    assert_eq!(account.profile.place, "Bern");
    assert_eq!(account.profile.currency, "CHF");
    let typing = &account.typing;
    assert_eq!(typing.kind, Some(AccountType::HospitalChain));
    assert_eq!(typing.chosen_level, Some(Level::StrategicAccount));
    assert_eq!(typing.chosen_because, REASON);
    assert_eq!(typing.test.decision_making_unit, Some(YesNo::Yes));
    assert_eq!(typing.test.functions, Some(Functions::Two));
    assert_eq!(typing.test.beyond_one_site, Some(YesNo::Yes));
    assert_eq!(typing.test.would_change_our_year, Some(YesNo::No));
    let [placement] = &account.placements[..] else {
        panic!("{:?}", account.placements);
    };
    assert_eq!(placement.day, TODAY);
    let scores: Vec<_> = placement
        .scores
        .iter()
        .map(|(id, score)| (*id, score.number()))
        .collect();
    assert_eq!(scores, [(Portfolio::SIZE[0], 4)]);
    assert_eq!(account.created, TODAY);
}

#[test]
fn a_level_as_suggested_is_no_choice() {
    for (level, chosen, because) in [
        ("2", None, ""),
        ("", None, ""),
        ("-", None, ""),
        ("1", Some(Level::Account), REASON),
    ] {
        let account = only_account(&format!("Name,Type,Level\nA,hospital chain,{level}"));
        assert_eq!(account.typing.chosen_level, chosen, "{level}");
        assert_eq!(account.typing.chosen_because, because, "{level}");
    }
    let account = only_account("Name,Level,Reason\nA,3,Closes next year");
    assert_eq!(account.typing.chosen_because, "Closes next year");
}

#[test]
fn what_is_wrong_is_said_by_line_and_column() {
    let text = "Name,Level,Type,Functions,Sites,Currency,Growth,Manager\n\
                A,1\n\
                B,A,rocket,0,perhaps,euro,6\n\
                ,2\n\
                \"D\n\",2\n\
                E,,,,,,,,extra\n\
                F,,,,,,,,,\n";
    let cell = |column: usize, header: &str, cell: &str, expected| CellError {
        column,
        header: header.into(),
        cell: cell.into(),
        expected,
    };
    let unread = vec![
        cell(1, "Level", "A", Expected::Level),
        cell(2, "Type", "rocket", Expected::Type),
        cell(3, "Functions", "0", Expected::Functions),
        cell(4, "Sites", "perhaps", Expected::YesNo),
        cell(5, "Currency", "euro", Expected::Currency),
        cell(6, "Growth", "6", Expected::Score),
    ];
    let lines = lines_of(text, &[]);
    assert!(matches!(lines[1].outcome, RowOutcome::Ready(_)));
    assert_eq!(lines[1].left_empty, unread);
    let strict = Decisions {
        strict: (0..8).collect(),
        ..Decisions::default()
    };
    let lines = lines_as(text, &[], &strict);
    let wrong: Vec<_> = lines
        .iter()
        .filter_map(|line| match &line.outcome {
            RowOutcome::Wrong(errors) => Some((line.line, errors.clone())),
            _ => None,
        })
        .collect();
    let cells = RowError::TooManyCells {
        cells: 9,
        header: 8,
    };
    assert_eq!(
        wrong,
        [
            (3, unread.into_iter().map(RowError::Cell).collect()),
            (4, vec![RowError::NoName]),
            (7, vec![cells]),
        ]
    );
    assert_eq!(lines.len(), 6);
}

#[test]
fn a_text_too_long_to_be_kept_is_not_cut_silently() {
    let text = format!("Name\n{}\n{}", "ä".repeat(200), "ä".repeat(201));
    let lines = lines_of(&text, &[]);
    assert!(matches!(lines[0].outcome, RowOutcome::Ready(_)));
    let RowOutcome::Wrong(errors) = &lines[1].outcome else {
        panic!("{lines:?}");
    };
    let [RowError::Cell(error), ..] = &errors[..] else {
        panic!("{errors:?}");
    };
    assert_eq!(error.expected, Expected::Characters(200));
    assert_eq!(error.cell.chars().count(), 41);
}

#[test]
fn what_a_report_ends_with_becomes_no_account_unless_it_is_wanted() {
    let text = "\"Account Name\",\"Account Owner\"\n\"Spital Nord\",\"Ada\"\n\"Kasse West\",\"Bo\"\n\n\n\
                \"Accounts by owner\"\n\"Copyright (c) 2026 crm\"\n\"Fictavia AG\"\n";
    let ready = |with_notes| {
        let lines = lines_as(
            text,
            &[],
            &Decisions {
                with_notes,
                ..Decisions::default()
            },
        );
        let ready = lines
            .iter()
            .filter(|line| matches!(line.outcome, RowOutcome::Ready(_)));
        ready.count()
    };
    assert_eq!((ready(false), ready(true)), (2, 5));
}

#[test]
fn a_guarded_cell_is_read_as_what_it_says() {
    let account =
        only_account("Name;Level;Patients served;About\n=\"Praxis, 007\";=\"3\";=\"5\";'0041\n");
    assert_eq!(account.name, "Praxis, 007");
    assert_eq!(account.profile.about, "0041");
    assert_eq!(account.typing.chosen_level, Some(Level::StrategicAccount));
    let scores: Vec<u8> = account.placements[0]
        .scores
        .values()
        .map(|score| score.number())
        .collect();
    assert_eq!(scores, [5]);
}

#[test]
fn five_hundred_lines_with_seven_cells_that_say_nothing() {
    let mut text = String::from("Account,Level,Patients served\r\n");
    for n in 0..500 {
        let level = if n % 80 == 7 { "high" } else { "2" };
        text += &format!("Account {n},{level},{}\r\n", n % 5 + 1);
    }
    let lines = lines_of(&text, &[]);
    let ready = lines
        .iter()
        .filter(|line| matches!(line.outcome, RowOutcome::Ready(_)));
    assert_eq!((lines.len(), ready.count()), (500, 500));
    let left = lines.iter().flat_map(|line| &line.left_empty);
    assert_eq!(left.count(), 7);
}

proptest! {
    #[test]
    fn any_table_is_read_line_by_line(text in r#"(Name|Level|Type|DMU|Growth|Currency|About)([,;\t\n"][A-Za-z0-9 ='-]{0,6}){0,30}"#) {
        if let Ok(sheet) = ImportSheet::read(&text, &known_columns()) {
            let rows = sheet.rows.len();
            prop_assert_eq!(lines_of(&text, &[]).len(), rows);
        }
    }

    #[test]
    fn what_is_written_reads_back(accounts in prop::collection::vec(any_account(), 1..12)) {
        let mut accounts = accounts;
        for (n, account) in accounts.iter_mut().enumerate() {
            // Names tell accounts apart.
            account.name = format!("{}{n}", account.name);
        }
        let table = write(&accounts, &Portfolio::default(), TODAY, "Accounts", &english_text);
        let form = if accounts.len() % 2 == 0 { CsvForm::Comma } else { CsvForm::Semicolon };
        let lines = lines_of(&csv::write(&table, form), &[]);
        prop_assert_eq!(lines.len(), accounts.len());
        for (line, account) in lines.iter().zip(&accounts) {
            let RowOutcome::Ready(read) = &line.outcome else {
                panic!("{line:?}");
            };
            prop_assert_eq!(&read.name, &account.name);
            prop_assert_eq!(&read.profile, &account.profile);
            prop_assert_eq!(read.typing.kind, account.typing.kind);
            prop_assert_eq!(read.typing.test, account.typing.test);
            prop_assert_eq!(read.typing.level(), account.typing.level());
            prop_assert_eq!(&read.typing.chosen_because, &account.typing.chosen_because);
            prop_assert_eq!(&read.placements, &account.placements);
        }
    }
}

/// An account of which everything that a table holds may be known.
fn any_account() -> impl Strategy<Value = Account> {
    let line = || "([=+@-]?[A-Za-zäöü,;\"' ]{0,12}[a-z])?";
    let texts = [line(), line(), line(), line(), line()];
    let about = "([a-z=]{1,5}[\n,\"]{1,3}[a-z]{1,5})?";
    let word = |count: usize| prop::option::of(0..count);
    let words = (word(13), word(3), word(2), word(4), word(2), word(2));
    let scores = prop::collection::btree_map(0_usize..8, 1_u8..=5, 0..6);
    (texts, about, words, scores, any::<bool>()).prop_map(
        |([name, manager, sponsor, place, because], about, words, scores, in_francs)| {
            fn value<W: Word>(place: Option<usize>) -> Option<W> {
                place.and_then(|place| W::ALL.get(place).copied())
            }
            // A run of spaces in a line is one space.
            let line = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
            let mut account = Account::new(DocumentId::from_random(0), TODAY);
            account.name = line(format!("A {name}"));
            account.profile.manager = line(manager);
            account.profile.sponsor = line(sponsor);
            account.profile.place = line(place);
            account.profile.about = about;
            account.profile.currency = String::from(if in_francs { "CHF" } else { "" });
            account.typing.chosen_because = line(because);
            let (kind, level, dmu, functions, sites, loss) = words;
            account.typing.kind = value(kind);
            account.typing.chosen_level = value(level);
            account.typing.test.decision_making_unit = value(dmu);
            account.typing.test.functions = value(functions);
            account.typing.test.beyond_one_site = value(sites);
            account.typing.test.would_change_our_year = value(loss);
            let criteria = [Portfolio::FIT, Portfolio::SIZE].concat();
            for (place, score) in scores {
                set_score(
                    &mut account.placements,
                    criteria[place],
                    Score::new(score),
                    TODAY,
                );
            }
            account
        },
    )
}
