//! A plain choice among a workshop's own questions: written, answered on a phone and by hands, shown, shared and saved.
//! It has no order: nothing is said between its options.

use serde_json::json;
use thirtyfour::Key;
use trellis::data::document::Fallback;
use trellis::data::link::{PacketContent, UnlockKey, finder, open};
use trellis::domain::assessment::Answer;
use trellis::domain::day::Day;
use trellis::domain::id::DocumentId;
use trellis::domain::workshop::{
    GivenAnswer, OwnQuestion, QuestionKind, Response, Revealed, Selection, Session, Workshop,
};

use crate::layout::STICKING_OUT;
use crate::support::answered::{response, workshop};
use crate::support::wait::until;
use crate::support::{Page, Role, packets, visit};
use crate::workshop_projector::LOOK;

const ASKS: &str = "Where do we begin?";
const OPTIONS: [&str; 3] = ["North", "South", "East"];

fn choice() -> OwnQuestion {
    OwnQuestion {
        text: ASKS.to_owned(),
        kind: QuestionKind::Options(OPTIONS.map(str::to_owned).to_vec()),
    }
}

/// Fourteen people. Of seven in Sales five chose the first option and two the second; of five in Medical four chose the
/// second and one can't tell; the two of Finance chose the third.
fn fourteen(revealed: Revealed) -> (Workshop, Vec<Response>) {
    let mut workshop = workshop("ours", 1);
    workshop.session.groups = ["Sales", "Medical", "Finance"].map(str::to_owned).into();
    workshop.session.questions = vec![choice()];
    workshop.revealed = revealed;
    let chosen = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 9, 2, 2];
    let people = chosen
        .into_iter()
        .zip(0..)
        .map(|(option, number): (u8, u64)| {
            let group = match number {
                ..7 => 0,
                7..12 => 1,
                _ => 2,
            };
            let own = match option {
                9 => GivenAnswer::Choice(Answer::DontKnow),
                option => GivenAnswer::Option(option),
            };
            response(&workshop, number + 1, Some(group), "2222", vec![own])
        });
    let people = people.collect();
    (workshop, people)
}

/// What a link holds.
fn content(link: &str) -> PacketContent {
    let fallback = Fallback {
        id: DocumentId::from_random(1),
        day: Day::EPOCH,
    };
    let packet = finder::only(link).expect("a whole code");
    open(&packet, UnlockKey::None, &fallback).expect("an open packet")
}

async fn says(page: &Page, selector: &str) -> String {
    let script = format!(
        "document.querySelector({})?.textContent ?? ''",
        json!(selector)
    );
    let text = page.evaluate(&script).await;
    let text = text.as_str().unwrap_or_default().to_owned();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_choice_is_written_with_as_many_options_as_are_needed_and_its_blanks_are_noticed() {
    visit(async |page| {
        page.prepare_workshop("Where to?").await;
        page.click(Role::Button, "Add a question").await;
        page.fill("Question", ASKS).await;
        page.click(Role::Radio, "A choice between options").await;
        let lacks =
            "An option of your own question 1: it needs at least 2, and none empty between others.";
        page.sees(lacks).await;
        page.fill("Option 1", "North").await;
        page.fill("Option 3", "East").await;
        page.sees(lacks).await;
        page.fill("Option 2", " north").await;
        page.sees("A different option in your own question 1: two of them say the same.")
            .await;
        page.fill("Option 2", "South").await;
        page.no_longer_sees("A different option").await;
        page.no_longer_sees(lacks).await;
        for (number, option) in (4..=6).zip(["West", "Up", "Down"]) {
            page.fill(&format!("Option {number}"), option).await;
        }
        // There is no seventh.
        assert_eq!(page.count(Role::TextBox, "Option 7").await, 0);
        for number in [6, 5, 4] {
            page.fill(&format!("Option {number}"), "").await;
        }
        until("three options", async || {
            let session = page.invitation().await;
            let found = session.questions == [choice()];
            found
                .then_some(())
                .ok_or(format!("{:?}", session.questions))
        })
        .await;
        // What was written comes back when the person changes their mind twice.
        page.click(Role::Radio, "Own words").await;
        page.click(Role::Radio, "A choice between options").await;
        until("three options again", async || {
            let session = page.invitation().await;
            let found = session.questions == [choice()];
            found
                .then_some(())
                .ok_or(format!("{:?}", session.questions))
        })
        .await;
    });
}

#[test]
fn a_choice_is_answered_on_a_phone_by_keys_and_by_touch_and_returned() {
    let session = Session {
        dimensions: Selection::new(1).unwrap(),
        questions: vec![choice()],
        ..packets::session("Where to?")
    };
    let invitation = format!(
        "#{}",
        packets::code(PacketContent::Session(Box::new(session)))
    );
    visit(async |page| {
        let phone = json!({ "width": 360, "height": 740, "deviceScaleFactor": 1, "mobile": false });
        page.devtools("Emulation.setDeviceMetricsOverride", phone)
            .await
            .unwrap();
        page.go_to(&invitation).await;
        page.is_titled("Where to?").await;
        page.press_first("Begin").await;
        for number in 1..=4 {
            page.sees(&format!("Question {number} of 5")).await;
            page.press("2").await;
            page.click(Role::Button, "Next question").await;
        }
        page.find(Role::Heading, ASKS).await;
        assert_eq!(page.evaluate(STICKING_OUT).await, json!([]));
        for option in OPTIONS {
            assert_eq!(page.count(Role::Radio, option).await, 1, "{option}");
        }
        // A key that has no option chooses none.
        page.press("4").await;
        assert_eq!(page.count(Role::Radio, "South").await, 1);
        page.press("2").await;
        page.click(Role::Button, "Check and return").await;
        page.sees("5 of 5 answered").await;
        let said = "[...document.querySelectorAll('.said')].at(-1).innerText";
        assert_eq!(page.evaluate(said).await, json!("South"));
        page.click(Role::Link, &format!("Change: {ASKS}")).await;
        page.find(Role::Heading, ASKS).await;
        page.click(Role::Radio, "East").await;
        page.click(Role::Button, "Back to the review").await;
        page.click(Role::Link, "Go on to return them").await;
        page.click(Role::Summary, "See the link").await;
        let field = page.find(Role::TextBox, "The link with your answers").await;
        let PacketContent::Response(response) = content(&field.value) else {
            panic!("not a response");
        };
        assert_eq!(response.own, [GivenAnswer::Option(2)]);
        // A reload forgets nothing of it.
        page.reload().await;
        page.click(Role::Summary, "See the link").await;
        let again = page.find(Role::TextBox, "The link with your answers").await;
        assert_eq!(content(&again.value), PacketContent::Response(response));
    });
}

#[test]
fn what_the_room_chose_is_on_board_and_projector_without_an_order_and_without_a_small_group() {
    visit(async |page| {
        page.import_workshops(vec![fourteen(Revealed::default())])
            .await;
        page.open("#/workshops/ours/board").await;
        for _ in 0..4 {
            page.evaluate("document.querySelector('.turn > .primary').click()")
                .await;
        }
        page.find(Role::Heading, ASKS).await;
        page.sees("Covered. 14 answers are in.").await;
        assert_eq!(says(page, ".focus .options-asked").await, "NorthSouthEast");
        assert_eq!(says(page, ".focus .option-bars").await, "");
        page.click(Role::Button, "Uncover").await;
        page.sees("13 answers. No option has more than half; “South” was chosen the most often, by 6. Also: 1 don’t know.").await;
        page.sees("You are split. Let somebody speak for each option before you go on.")
            .await;
        assert_eq!(says(page, ".focus .option-bars").await, "North5South6East2");
        let text = says(page, ".focus").await;
        for word in ["Median", "median", "middle half", "agreement"] {
            assert!(!text.contains(word), "{word}: {text}");
        }
        // Seven of Sales chose; with Medical or Finance fewer than five could be worked out.
        page.sees("Sales 7 people 5 for “North”, 2 for “South”")
            .await;
        page.sees("Medical 5 people Fewer than 5 of it chose an answer here")
            .await;
        page.sees("Finance 2 people Fewer than 5 of it chose an answer here")
            .await;
        page.sees("All 14 people 5 for “North”, 6 for “South”, 2 for “East”")
            .await;
        // Hands are counted for it too, by their keys.
        page.open("#/workshops/ours/collect").await;
        page.choose("Question", "5. Where do we begin?").await;
        let last = (Role::Group, "Hands for “East”");
        page.click_in(last, Role::Button, "One hand more").await;
        for _ in 0..7 {
            page.press("3").await;
        }
        page.press("4").await;
        page.sees("8 hands counted for this question").await;
        page.open("#/workshops/ours/board").await;
        page.sees(
            "21 answers. No option has more than half; “East” was chosen the most often, by 10.",
        )
        .await;
        page.click(Role::Button, "Show it on the projector").await;
        page.go_to("#/workshops/ours/present").await;
        page.is_titled(ASKS).await;
        assert_eq!(
            says(page, ".present .option-bars").await,
            "North5South6East10"
        );
        let wide = json!({ "width": 1280, "height": 720, "deviceScaleFactor": 1, "mobile": false });
        page.devtools("Emulation.setDeviceMetricsOverride", wide)
            .await
            .unwrap();
        assert_eq!(page.evaluate(LOOK).await, json!([]));
        page.press(Key::Down).await;
        page.sees("14 are in. What do you expect?").await;
        assert_eq!(says(page, ".present .option-bars").await, "");
        assert_eq!(
            says(page, ".present .options-asked").await,
            "NorthSouthEast"
        );
    });
}

#[test]
fn a_choice_is_in_the_report_the_link_the_tables_and_the_file() {
    visit(async |page| {
        page.import_workshops(vec![fourteen(Revealed::Everything)])
            .await;
        page.open("#/workshops/ours/report").await;
        page.find(Role::Heading, ASKS).await;
        let rows = page.table(ASKS).await;
        let rows: Vec<(&str, &str)> = rows.iter().map(|row| (&*row[0], &*row[1])).collect();
        let expected = [
            ("North", "5"),
            ("South", "6"),
            ("East", "2"),
            ("don’t know", "1"),
            ("not applicable", "0"),
            ("no answer", "0"),
        ];
        assert_eq!(rows, expected);
        page.click(Role::Button, "Make the link").await;
        let link = page.find(Role::TextBox, "Link").await.value;
        let PacketContent::Board(board) = content(&link) else {
            panic!("not a board");
        };
        assert_eq!(board.choices.len(), 1);
        assert_eq!(board.choices[0].answers.chosen, [5, 6, 2, 0, 0, 0]);
        page.click(Role::Button, "Choices as CSV").await;
        let file = page.saved_file().await;
        let text = file.text;
        let expected = [
            "Everybody,Where do we begin?,North,5",
            "Everybody,Where do we begin?,South,6",
            "Everybody,Where do we begin?,East,2",
            "Everybody,Where do we begin?,Don’t know,1",
            "Sales,Where do we begin?,North,5",
            "Sales,Where do we begin?,South,2",
        ];
        for line in expected {
            assert!(text.contains(line), "{line}: {text}");
        }
        assert!(
            !text.contains("Medical") && !text.contains("Finance"),
            "{text}"
        );
        page.click(Role::Button, "Totals as CSV").await;
        let file = page.saved_file().await;
        let text = file.text;
        assert!(!text.contains(ASKS), "an option has no median: {text}");
        // The file has it whole, and so has who opens the link.
        page.click(Role::Button, "JSON").await;
        let file = page.saved_file().await;
        let text = file.text;
        assert!(text.contains(r#""choice": "Where do we begin?""#), "{text}");
        let (_, code) = link.split_once('#').unwrap();
        page.go_to(&format!("#{code}")).await;
        page.find(Role::Heading, ASKS).await;
        page.sees("13 answers. No option has more than half").await;
    });
}

#[test]
fn six_long_options_fit_the_wall_the_phone_and_the_report() {
    let (mut full, mut people) = fourteen(Revealed::Everything);
    let long = |letter: &str, most: usize| {
        let words =
            format!("{letter} which hospital group of the western cantons comes first after all ");
        words.chars().cycle().take(most).collect::<String>()
    };
    let options = ["A", "B", "C", "D", "E", "F"];
    full.session.questions[0] = OwnQuestion {
        text: long("Q", OwnQuestion::MAX_TEXT),
        kind: QuestionKind::Options(
            options
                .map(|one| long(one, OwnQuestion::MAX_ANCHOR))
                .to_vec(),
        ),
    };
    people[13].own[0] = GivenAnswer::Option(5);
    let title = full.session.questions[0].text.trim().to_owned();
    visit(async |page| {
        page.import_workshops(vec![(full, people)]).await;
        for (width, height) in [(1280, 720), (1920, 1080)] {
            let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            page.devtools("Emulation.setDeviceMetricsOverride", size)
                .await
                .unwrap();
            page.open("#/workshops/ours/board").await;
            for _ in 0..4 {
                page.evaluate("document.querySelector('.turn > .primary').click()")
                    .await;
            }
            page.find(Role::Heading, &title).await;
            page.click_beginning("Show it on the projector").await;
            page.go_to("#/workshops/ours/present").await;
            page.is_titled(&title).await;
            page.let_timers_end(300).await;
            assert_eq!(page.evaluate(LOOK).await, json!([]), "{width}");
        }
        let phone = json!({ "width": 360, "height": 740, "deviceScaleFactor": 1, "mobile": false });
        page.devtools("Emulation.setDeviceMetricsOverride", phone)
            .await
            .unwrap();
        for address in ["board", "report", "collect", "prepare"] {
            page.open(&format!("#/workshops/ours/{address}")).await;
            page.let_timers_end(300).await;
            assert_eq!(page.evaluate(STICKING_OUT).await, json!([]), "{address}");
        }
    });
}
