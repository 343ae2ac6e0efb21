//! The report: to read, on paper, as files, and as a link that only has totals.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use serde_json::{Value, json};
use thirtyfour::common::print::PrintParameters;
use trellis::data::document::Fallback;
use trellis::data::link::{PacketContent, UnlockKey, finder, open};
use trellis::domain::day::Day;
use trellis::domain::id::DocumentId;
use trellis::domain::records::{Record, RecordId};
use trellis::domain::workshop::{
    AgreedAction, Board, GivenAnswer, OwnQuestion, QuestionKind, Response, Revealable, Revealed,
    Workshop,
};

use crate::support::answered::{answer, fourteen};
use crate::support::{Page, Role, visit};

const REPORT: &str = "#/workshops/ours/report";
const FIRST: &str =
    "What do colleagues in different functions answer when they are asked what KAM means here?";
/// The table of the first dimension's questions.
const QUESTIONS: &str = "Shared meaning and leadership: answers to each question";
/// The table of our own questions.
const OWN: &str = "Our own questions: answers to each";
/// The heading of what was answered in words.
const WORDS: &str = "In people’s own words";

fn uncovered() -> (Workshop, Vec<Response>) {
    let (mut workshop, mut people) = fourteen("ours");
    workshop.revealed = Revealed::Everything;
    workshop.notes = "Medical wants to see the plan.".to_owned();
    people[0].name = "Ada Muster".to_owned();
    (workshop, people)
}

/// The same with two questions of our own. To the first one nine chose 3 and five chose 5; all seven of Sales are among
/// the nine. To the second one three wrote something.
fn with_own_questions() -> (Workshop, Vec<Response>) {
    let (mut workshop, mut people) = uncovered();
    let anchors = ["Never", "Rarely", "At times", "Often", "Always"].map(str::to_owned);
    workshop.session.questions = vec![
        OwnQuestion {
            text: "How far do the plans fit together?".to_owned(),
            kind: QuestionKind::Anchors(anchors),
        },
        OwnQuestion {
            text: "Which account first?".to_owned(),
            kind: QuestionKind::Words,
        },
    ];
    for (place, one) in people.iter_mut().enumerate() {
        let choice = answer(if place < 9 { '3' } else { '5' }).expect("a choice");
        let words = match place {
            0 | 13 => "Seeland",
            5 => "Aarberg, =1+1",
            _ => "",
        };
        let words = GivenAnswer::words(words.to_owned());
        one.own = vec![GivenAnswer::Choice(choice), words];
    }
    (workshop, people)
}

/// The rows of a saved table, without its header.
fn rows_of(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{FEFF}').expect("a mark for Excel");
    let mut table = csv::ReaderBuilder::new().from_reader(text.as_bytes());
    let row = |row: Result<csv::StringRecord, csv::Error>| {
        let row = row.expect("a row");
        row.iter().map(str::to_owned).collect()
    };
    table.records().map(row).collect()
}

/// The board of a link, read outside of the browser.
fn board_of(link: &str) -> Board {
    let packet = finder::only(link).expect("a whole code");
    let fallback = Fallback {
        id: DocumentId::from_random(1),
        day: Day::EPOCH,
    };
    match open(&packet, UnlockKey::None, &fallback).expect("an open packet") {
        PacketContent::Board(board) => *board,
        other => panic!("not a board: {other:?}"),
    }
}

/// The link that the page shows.
async fn link(page: &Page) -> String {
    page.click(Role::Button, "Make the link").await;
    page.find(Role::TextBox, "Link").await.value
}

#[test]
fn the_report_says_what_is_uncovered_and_how_much_is_not() {
    let (mut workshop, people) = uncovered();
    workshop.revealed = Revealed::default();
    for item in ["meaning.definition", "meaning.vision"] {
        let item = trellis::domain::id::ItemId::new(item);
        workshop.revealed.reveal(Revealable::Item(item));
    }
    visit(async |page| {
        page.import_workshops(vec![(workshop, people)]).await;
        page.open(REPORT).await;
        page.sees("6 of 8 questions are covered.").await;
        page.sees(
            "13 answers. Median 2, the middle half from 1 to 4, agreement 31%. Also: 1 don’t know.",
        )
        .await;
        assert_eq!(page.count(Role::Heading, "Dimensions").await, 0);
        // What is covered has no row.
        let table = page.table(QUESTIONS).await;
        let names: Vec<&str> = table.iter().map(|row| &*row[0]).collect();
        assert_eq!(names, ["One definition", "A vision people use"]);
        let tables = page.names(Role::Table).await;
        assert!(
            tables.iter().all(|one| !one.contains("insight")),
            "{tables:?}"
        );
        page.click(Role::Button, "Uncover all").await;
        page.find(Role::Heading, "Dimensions").await;
        page.sees("Most of the room stands at Early KAM.").await;
        page.sees("Medical wants to see the plan.").await;
    });
}

#[test]
fn totals_and_single_answers_are_read_back_from_their_tables() {
    visit(async |page| {
        page.import_workshops(vec![uncovered()]).await;
        page.open(REPORT).await;
        page.click(Role::Button, "Totals as CSV").await;
        let file = page.saved_file().await;
        assert!(
            file.name.contains("counts") && file.name.ends_with("2026-11-22.csv"),
            "{}",
            file.name
        );
        // Everybody and Sales, in eight questions each.
        let rows = rows_of(&file.text);
        assert_eq!(rows.len(), 16);
        assert_eq!(rows[0][0], "Everybody");
        assert_eq!(rows[0][2], FIRST);
        assert_eq!(rows[0][3..11], ["4", "3", "0", "4", "2", "1", "0", "0"]);
        for hidden in ["Ada", "Medical", "Finance"] {
            assert!(!file.text.contains(hidden), "{hidden}");
        }

        page.click(Role::Button, "Stages as CSV").await;
        let file = page.saved_file().await;
        assert!(file.name.contains("stages"), "{}", file.name);
        let rows = rows_of(&file.text);
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[0][..7], ["Everybody", "14", "1", "13", "0", "0", "0"]);
        assert_eq!(rows[1][..7], ["Sales", "7", "1", "6", "0", "0", "0"]);

        page.click(Role::Button, "Single answers as CSV").await;
        let file = page.saved_file().await;
        let rows = rows_of(&file.text);
        assert_eq!(rows.len(), 14);
        assert_eq!(
            rows[0][..7],
            ["2026-11-22", "Sales", "Ada Muster", "1", "3", "2", "2"]
        );
    });
}

#[test]
fn every_drawing_of_the_report_has_its_figures_in_a_table() {
    visit(async |page| {
        page.import_workshops(vec![with_own_questions()]).await;
        page.open(REPORT).await;
        page.sees("3 answers in words, shuffled.").await;
        let table = page.table(QUESTIONS).await;
        assert_eq!(table.len(), 4);
        let first = ["One definition", "4", "3", "0", "4", "2", "1", "0", "0"];
        assert_eq!(table[0][..9], first);
        let second = page
            .table("Customer and DMU insight: answers to each question")
            .await;
        assert_eq!(second.len(), 4);
        assert_eq!(second[0][1..6], ["1", "13", "0", "0", "0"]);
        let own = page.table(OWN).await;
        assert_eq!(own.len(), 1);
        let row = [
            "How far do the plans fit together?",
            "0",
            "0",
            "9",
            "0",
            "5",
        ];
        assert_eq!(own[0][..6], row);
    });
}

#[test]
fn own_questions_are_in_the_totals_and_words_are_in_the_report_without_authors() {
    let (mut workshop, people) = with_own_questions();
    workshop.revealed = Revealed::default();
    workshop.revealed.reveal(Revealable::Own(0));
    visit(async |page| {
        page.import_workshops(vec![(workshop, people)]).await;
        page.open(REPORT).await;
        page.find(Role::Heading, "How far do the plans fit together?")
            .await;
        assert_eq!(page.count(Role::Heading, WORDS).await, 0);
        page.click(Role::Button, "Uncover all").await;
        page.find(Role::Heading, WORDS).await;
        page.find(Role::Heading, "Which account first?").await;
        page.sees("3 answers in words, shuffled. Who wrote what is not shown.")
            .await;
        let words = page
            .evaluate(
                "[...document.querySelectorAll('.said-in-words > li')].map((one) => one.innerText).sort()",
            )
            .await;
        assert_eq!(words, json!(["Aarberg, =1+1", "Seeland", "Seeland"]));
        assert!(!page.main_text().await.contains("Ada"));
        page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }))
            .await
            .unwrap();
        page.sees("Aarberg, =1+1").await;
        page.devtools("Emulation.setEmulatedMedia", json!({ "media": "" }))
            .await
            .unwrap();

        page.click(Role::Button, "Totals as CSV").await;
        let rows = rows_of(&page.saved_file().await.text);
        // Everybody and Sales, in eight questions and our own one.
        assert_eq!(rows.len(), 18);
        let own = |who, threes, fives| {
            let question = "How far do the plans fit together?";
            [
                who,
                "Our own question",
                question,
                "0",
                "0",
                threes,
                "0",
                fives,
            ]
        };
        assert_eq!(rows[8][..8], own("Everybody", "9", "5"));
        assert_eq!(rows[17][..8], own("Sales", "7", "0"));
    });
}

#[test]
fn the_workbook_has_a_sheet_for_each_table() {
    visit(async |page| {
        page.import_workshops(vec![uncovered()]).await;
        page.open(REPORT).await;
        page.click(Role::Button, "Excel with single answers").await;
        let file = page.saved_file().await;
        assert!(file.name.ends_with(".xlsx"), "{}", file.name);
        let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(file.bytes)).unwrap();
        let sheet = book.worksheet_range("Answers by question").unwrap();
        assert_eq!(sheet.get_value((1, 3)), Some(&Data::Float(4.0)));
        let sheet = book.worksheet_range("Where people stand").unwrap();
        assert_eq!(sheet.get_value((1, 1)), Some(&Data::Float(14.0)));
        assert_eq!(sheet.get_value((1, 3)), Some(&Data::Float(13.0)));
        let sheet = book.worksheet_range("Single answers").unwrap();
        assert_eq!(sheet.height(), 15);

        // Totals only: nothing of a single person is in it.
        page.click(Role::Button, "Totals as Excel").await;
        let file = page.saved_file().await;
        assert!(file.name.contains("totals"), "{}", file.name);
        let book: Xlsx<_> = open_workbook_from_rs(Cursor::new(file.bytes)).unwrap();
        let sheets = ["Answers by question", "Where people stand"];
        assert_eq!(book.sheet_names(), sheets);
    });
}

#[test]
fn the_workshop_as_json_comes_back_with_its_answers() {
    visit(async |page| {
        page.import_workshops(vec![uncovered()]).await;
        page.open(REPORT).await;
        page.click(Role::Button, "JSON").await;
        let file = page.saved_file().await;
        let json: Value = serde_json::from_str(&file.text).unwrap();
        assert_eq!(
            json["workshops"][0]["session"]["title"],
            "Where do we stand?"
        );
        assert_eq!(
            json["workshops"][0]["responses"].as_array().unwrap().len(),
            1
        );
    });
}

#[test]
fn the_link_to_the_board_has_totals_only_and_is_read_in_another_browser() {
    let link_made = std::sync::Mutex::new(String::new());
    visit(async |page| {
        page.import_workshops(vec![with_own_questions()]).await;
        page.open(REPORT).await;
        *link_made.lock().unwrap() = link(page).await;
    });
    let link = link_made.into_inner().unwrap();
    let board = board_of(&link);
    assert_eq!(board.room.n, 14);
    let first = board.room.items[0].unwrap();
    assert_eq!((first.points, first.dont_know), ([4, 3, 0, 4, 2], 1));
    assert_eq!(board.room.stages.unwrap().points, [1, 13, 0, 0, 0]);
    let groups: Vec<_> = board
        .groups
        .iter()
        .map(|one| (&*one.name, one.part.n))
        .collect();
    assert_eq!(groups, [("Sales", 7)]);
    assert_eq!(board.notes, "Medical wants to see the plan.");
    let own: Vec<_> = board.own.iter().map(|one| one.answers.points).collect();
    assert_eq!(own, [[0, 0, 9, 0, 5]]);

    let code = link.split_once('#').unwrap().1.to_owned();
    visit(async |page| {
        page.open(&format!("#{code}")).await;
        page.is_titled("Where do we stand?").await;
        page.find(Role::Heading, "Where people stand").await;
        page.sees("13 answers. Median 2, the middle half from 1 to 4, agreement 31%.")
            .await;
        page.sees("Sales").await;
        let text = page.text().await;
        assert!(!text.contains("Ada Muster"), "no name of a participant");
        assert!(!text.contains("Finance"), "no small group");
        assert!(!text.contains("Seeland"), "nothing in words");
        assert_eq!(page.count(Role::Heading, WORDS).await, 0);
        let table = page.table(QUESTIONS).await;
        let first = ["One definition", "4", "3", "0", "4", "2", "1", "0", "0"];
        assert_eq!(table[0][..9], first);
        assert_eq!(page.table(OWN).await.len(), 1);
        // Nothing of it is kept.
        page.open("#/workshops").await;
        let text = page.main_text().await;
        assert!(!text.contains("Where do we stand?"), "{text}");
    });
}

#[test]
fn what_is_covered_is_not_in_the_link() {
    let (mut workshop, people) = uncovered();
    workshop.revealed = Revealed::default();
    visit(async |page| {
        page.import_workshops(vec![(workshop, people)]).await;
        page.open(REPORT).await;
        let board = board_of(&link(page).await);
        assert_eq!((board.room.n, board.room.stages), (14, None));
        assert!(board.room.items.iter().all(Option::is_none));
    });
}

#[test]
fn one_uncovered_question_is_not_called_nothing() {
    let (mut workshop, people) = uncovered();
    let [questionnaire] = trellis::content::assessment::questionnaires();
    let first = questionnaire.instrument.items().next().expect("an item");
    workshop.revealed = Revealed::default();
    visit(async |page| {
        page.import_workshops(vec![(workshop.clone(), people.clone())])
            .await;
        page.open(REPORT).await;
        page.sees("Nothing is uncovered yet.").await;
        workshop.id = DocumentId::new("second").expect("an id");
        workshop.revealed.reveal(Revealable::Item(first.clone()));
        page.import_workshops(vec![(workshop, people)]).await;
        page.open("#/workshops/second/report").await;
        page.sees("What is uncovered is too little to sum up: agreement takes two questions with at least 5 answers each")
            .await;
        page.sees(FIRST).await;
        let text = page.main_text().await;
        assert!(!text.contains("Nothing is uncovered"), "{text}");
    });
}

#[test]
fn stages_of_some_dimensions_are_not_those_of_the_whole_practice() {
    visit(async |page| {
        page.import_workshops(vec![uncovered()]).await;
        page.open(REPORT).await;
        page.sees("That is said of 2 of 8 dimensions; of the others nothing was asked.")
            .await;
        const RESERVE: &str = "2 of 8 dimensions were asked. So these are stages within them";
        page.sees(RESERVE).await;
        page.open("#/workshops/ours/board").await;
        page.sees(RESERVE).await;
        // Whoever gets the board reads it too.
        page.open(REPORT).await;
        let sent = link(page).await;
        let code = sent.split_once('#').expect("a link").1.to_owned();
        page.open(&format!("#{code}")).await;
        page.sees(RESERVE).await;
    });
}

#[test]
fn an_action_without_words_counts_nowhere() {
    let (mut workshop, people) = uncovered();
    let action = |number, what: &str| AgreedAction {
        what: what.to_owned(),
        ..AgreedAction::blank(RecordId::fixed(number))
    };
    workshop.actions.push(action(1, ""));
    workshop.actions.push(action(2, "Draw the DMU"));
    workshop.actions.push(action(3, "  "));
    visit(async |page| {
        page.import_workshops(vec![(workshop, people)]).await;
        page.open(REPORT).await;
        page.sees("Draw the DMU").await;
        let rows = "document.querySelectorAll('[aria-labelledby=outcome] tbody tr').length";
        assert_eq!(page.evaluate(rows).await, json!(1));
        assert_eq!(board_of(&link(page).await).actions.len(), 1);
    });
}

#[test]
fn the_report_prints_clean() {
    visit(async |page| {
        page.import_workshops(vec![uncovered()]).await;
        page.open(REPORT).await;
        page.evaluate("globalThis.asked = 0; globalThis.print = () => { asked += 1 }; 0")
            .await;
        page.click(Role::Button, "Print").await;
        assert_eq!(page.evaluate("asked").await, Value::from(1));
        let pdf = page
            .driver()
            .print_page(PrintParameters::default())
            .await
            .unwrap();
        assert!(pdf.starts_with(b"%PDF-"), "a PDF");
        page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }))
            .await
            .unwrap();
        assert_eq!(page.things(None, Role::Navigation).await.unwrap().len(), 0);
        let text = page.text().await;
        for words in [
            "Where do we stand?",
            "Where people stand",
            "How to read it",
            "You differ most",
        ] {
            assert!(text.contains(words), "{words:?} is on paper: {text}");
        }
        for words in ["Totals as CSV", "Make the link", "Uncover"] {
            assert!(!text.contains(words), "{words:?} is not on paper");
        }
    });
}

#[test]
fn the_next_session_asks_the_same_and_comes_after_this_one() {
    visit(async |page| {
        page.import_workshops(vec![uncovered()]).await;
        page.open(REPORT).await;
        page.click(Role::Button, "Prepare the next workshop").await;
        page.is_titled("Where do we stand?").await;
        let address = page.address().await;
        assert!(
            address.ends_with("/prepare") && !address.contains("/ours/"),
            "{address}"
        );
    });
}
