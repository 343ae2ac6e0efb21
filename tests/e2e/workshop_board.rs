//! The board: what the room says, covered until it is uncovered. The figures are reckoned by hand in
//! `support::answered`.

use serde_json::{Value, json};
use thirtyfour::Key;
use trellis::domain::id::{DocumentId, ItemId};
use trellis::domain::workshop::{GivenAnswer, OwnQuestion, QuestionKind, Revealed, SessionId};

use crate::support::answered::{answer, fourteen, response, workshop};
use crate::support::{Page, Role, visit};

const BOARD: &str = "#/workshops/ours/board";
const FIRST: &str =
    "What do colleagues in different functions answer when they are asked what KAM means here?";

/// All of the document, shown or not, without what isn't there to be read: the figures of bars are text.
async fn document(page: &Page) -> String {
    let text = page
        .evaluate("document.querySelector('main').textContent")
        .await;
    let text = text.as_str().unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The properties by which a drawing is drawn, of the first one that a selector finds.
async fn drawn(page: &Page, selector: &str, names: &[&str]) -> Vec<String> {
    let selector = json!(selector);
    let names = json!(names);
    let script = format!(
        "(() => {{
            const style = document.querySelector({selector})?.style;
            return {names}.map((name) => style?.getPropertyValue(name) ?? 'missing');
        }})()"
    );
    let drawn = page.evaluate(&script);
    let drawn = drawn.await;
    let drawn = drawn.as_array().cloned().unwrap_or_default();
    drawn
        .iter()
        .map(|one| one.as_str().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn covered_figures_are_not_in_the_document_and_uncovered_ones_are_those_reckoned_by_hand() {
    visit(async |page| {
        page.import_workshops(vec![fourteen("ours")]).await;
        page.open(BOARD).await;
        page.is_titled("Where do we stand?").await;
        page.find(Role::Heading, FIRST).await;
        page.sees("Covered. 14 answers are in.").await;
        let text = document(page).await;
        for word in ["Median", "Middle half", "Some chose", "71%", "31%"] {
            assert!(!text.contains(word), "{word} is covered: {text}");
        }
        assert_eq!(
            page.evaluate("document.querySelectorAll('.spread').length")
                .await,
            json!(0)
        );

        page.click(Role::Button, "Uncover").await;
        page.sees("13 answers. Median 2, the middle half from 1 to 4, agreement 31%.")
            .await;
        page.sees("Also: 1 don’t know.").await;
        // Four chose 1: that there are two sides would leave them out.
        page.sees("The answers go from 1 to 5. Which account did each of you have in mind?")
            .await;
        let bars = page
            .evaluate("[...document.querySelectorAll('.focus .spread-bars b')].map((b) => b.textContent).join(' ')")
            .await;
        assert_eq!(bars, "4 3 0 4 2");
        let half = drawn(page, ".focus .spread-wire > .half", &["--from", "--to"]).await;
        assert_eq!(half, ["1", "4"]);
        let median = drawn(page, ".focus .spread-wire > .mid", &["--at"]).await;
        assert_eq!(median, ["2"]);
        // The next question is still covered.
        // Only what agreement means is said.
        assert_eq!(document(page).await.matches("100%").count(), 1);

        page.click(Role::Button, "Uncover: Shared meaning and leadership")
            .await;
        page.sees("55 answers to 4 questions, 1 don’t know").await;
        let row = page
            .find(Role::Heading, "1 Shared meaning and leadership")
            .await;
        let row = page
            .on_node(
                row.node,
                "function () { return this.closest('li').innerText; }",
            )
            .await
            .unwrap();
        let row = row.as_str().unwrap().replace('\n', " ");
        for figure in ["7%", "56%", "26%", "4%", "71%", "98%", "2\u{2013}3"] {
            assert!(row.contains(figure), "{figure}: {row}");
        }
        // The other dimension stays covered.
        page.find(Role::Button, "Uncover: Customer and DMU insight")
            .await;
    });
}

#[test]
fn the_board_goes_by_keys_and_the_focus_is_never_lost() {
    visit(async |page| {
        page.import_workshops(vec![fourteen("ours")]).await;
        page.open(BOARD).await;
        page.tab_to(Role::Button, "Uncover").await;
        page.press(Key::Enter).await;
        page.has_focus(Role::Heading, FIRST).await;
        page.tab_to(Role::Button, "Cover again").await;
        page.press(Key::Enter).await;
        page.has_focus(Role::Heading, FIRST).await;
        page.tab_to(Role::Button, "Uncover: Shared meaning and leadership")
            .await;
        page.press(Key::Space).await;
        page.has_focus(Role::Button, "Questions: Shared meaning and leadership")
            .await;
        page.press(Key::Enter).await;
        page.tab_to(Role::Button, "Look at it: Management sponsorship")
            .await;
        page.press(Key::Enter).await;
        page.sees("Question 3 of 8").await;
        let third = "What do top managers do for our key accounts in an ordinary quarter?";
        // The same words stand above it, in the list of the dimension's questions.
        let question = page.evaluate("document.activeElement.textContent").await;
        assert_eq!(question, json!(third));
        let id = page.evaluate("document.activeElement.id").await;
        assert_eq!(id, json!("focus"));
        // The question in hand is there again after a reload, though nothing is on a projector.
        page.reload().await;
        page.sees("Question 3 of 8").await;
    });
}

#[test]
fn the_stages_of_people_are_counted_once_they_are_uncovered() {
    visit(async |page| {
        page.import_workshops(vec![fourteen("ours")]).await;
        page.open(BOARD).await;
        page.click(Role::Button, "Uncover: Where people stand")
            .await;
        page.sees("14 people, from devices.").await;
        let bars = page
            .evaluate(
                "[...document.querySelector('[aria-labelledby=stages]').querySelectorAll('.spread-bars b')]
                    .map((b) => b.textContent).join(' ')",
            )
            .await;
        assert_eq!(bars, "1 13 0 0 0");
    });
}

#[test]
fn a_group_below_five_is_not_shown_and_neither_is_one_that_would_give_it_away() {
    visit(async |page| {
        page.import_workshops(vec![fourteen("ours")]).await;
        page.open(BOARD).await;
        page.click(Role::Button, "Uncover all").await;
        let groups = page
            .evaluate("document.querySelector('.group-lines').innerText")
            .await;
        let groups = groups.as_str().unwrap().split_whitespace();
        let groups = groups.collect::<Vec<_>>().join(" ");
        assert!(
            groups.contains("Sales 7 people median 1, middle half from 1 to 2"),
            "{groups}"
        );
        assert!(
            groups.contains("Medical 5 people Not shown, although 5 or more answered"),
            "{groups}"
        );
        assert!(
            groups.contains("Finance 2 people Fewer than 5 of it chose an answer here"),
            "{groups}"
        );
        assert!(
            groups.contains("All 14 people median 2, middle half from 1 to 4"),
            "{groups}"
        );
        // In the table neither.
        let table = page
            .evaluate(
                "[...document.querySelectorAll('table')].find((table) =>
                    table.caption.textContent.startsWith('Median of each dimension')).textContent",
            )
            .await;
        let table = table.as_str().unwrap();
        assert!(
            table.contains("Sales") && !table.contains("Medical"),
            "{table}"
        );
        assert!(!table.contains("Finance"), "{table}");
    });
}

#[test]
fn what_the_room_agrees_on_and_what_not_comes_with_a_question_and_leads_to_it() {
    visit(async |page| {
        page.import_workshops(vec![fourteen("ours")]).await;
        page.open(BOARD).await;
        page.sees("It takes two uncovered questions with at least 5 answers each.")
            .await;
        page.click(Role::Button, "Uncover all").await;
        page.find(Role::Heading, "You differ most").await;
        let differing = page
            .evaluate("document.querySelector('.differing').innerText")
            .await;
        let differing = differing.as_str().unwrap();
        assert!(differing.starts_with("You differ most"));
        assert!(differing.contains(FIRST), "{differing}");
        // With what the two ends said.
        assert!(
            differing.contains("The answers go from 1 to 5."),
            "{differing}"
        );
        let ends = page
            .evaluate("document.querySelectorAll('.differing .talks > li:first-child .anchors > li').length")
            .await;
        assert_eq!(ends, json!(2));
        let agreeing = page
            .evaluate("document.querySelector('.agreeing').innerText")
            .await;
        assert!(
            agreeing.as_str().unwrap().contains("14 answers, all at 3."),
            "{agreeing}"
        );
        let table = page.table("Answers to the questions to talk about").await;
        let names: Vec<&str> = table.iter().map(|row| &*row[0]).collect();
        let both = [
            "A vision people use",
            "Management sponsorship",
            "One definition",
        ];
        assert_eq!(names, both);
        assert_eq!(table[2][1..9], ["4", "3", "0", "4", "2", "1", "0", "0"]);
    });
}

#[test]
fn a_target_is_set_by_the_room_and_kept() {
    visit(async |page| {
        page.import_workshops(vec![fourteen("ours")]).await;
        page.open(BOARD).await;
        page.click(Role::Button, "Uncover all").await;
        let target = (Role::Group, "Target of Shared meaning and leadership");
        // From the median, 2, the first press goes one stage up.
        page.click_in(target, Role::Button, "Higher").await;
        page.click_in(target, Role::Button, "Higher").await;
        let aim = drawn(page, ".spread-rows .spread-wire > .aim", &["--at"]).await;
        assert_eq!(aim, ["4"]);
        page.is_saved().await;
        page.reload().await;
        page.find(target.0, target.1).await;
        let aim = drawn(page, ".spread-rows .spread-wire > .aim", &["--at"]).await;
        assert_eq!(aim, ["4"]);
    });
}

#[test]
fn an_agreed_action_goes_into_the_programme_plan_with_its_question() {
    visit(async |page| {
        page.import_workshops(vec![fourteen("ours")]).await;
        page.open(BOARD).await;
        page.click(Role::Button, "Uncover").await;
        page.click(Role::Button, "Agree on an action").await;
        page.has_focus(Role::TextBox, "What is done").await;
        page.fill("What is done", "One owner named for each key account")
            .await;
        page.fill("Who does it", "Rolf Wyss").await;
        let due = page.day(20).await;
        page.fill_day("Until when", due).await;
        page.click(Role::Button, "Put 1 action into the programme plan")
            .await;
        page.click(Role::Link, "1 action is in the programme plan")
            .await;
        page.is_titled("Programme").await;
        page.find(Role::Button, "One owner named for each key account")
            .await;
        page.sees("agreed in the workshop “Where do we stand?”")
            .await;
        page.sees("Rolf Wyss").await;
        page.is_saved().await;
        // Not twice.
        page.open(BOARD).await;
        page.sees("1 action is in the programme plan").await;
        assert_eq!(
            page.count(Role::Button, "Put 1 action into the programme plan")
                .await,
            0
        );
    });
}

#[test]
fn beside_a_few_raised_hands_no_group_gives_them_away() {
    let (mut workshop, mut people) = fourteen("ours");
    // Nine of Sales, five of Medical: without a hand both are shown.
    people[12..].iter_mut().for_each(|one| one.group = Some(0));
    workshop.revealed = Revealed::Everything;
    let mut raised = workshop.clone();
    raised.id = DocumentId::new("raised").unwrap();
    raised.session.id = SessionId::from_random(99);
    let item = ItemId::new("meaning.definition");
    raised.hands.set(&item, answer('5').unwrap(), 2);
    let mut theirs = people.clone();
    theirs
        .iter_mut()
        .for_each(|one| one.session = Some(raised.session.id));
    visit(async |page| {
        page.import_workshops(vec![(workshop, people), (raised, theirs)])
            .await;
        for (address, medical) in [
            (BOARD, "Medical 5 people median"),
            (
                "#/workshops/raised/board",
                "Medical 5 people Not shown, although 5 or more answered",
            ),
        ] {
            page.open(address).await;
            page.sees("Sales 9 people median").await;
            page.sees(medical).await;
        }
    });
}

#[test]
fn own_questions_stand_on_the_board_and_words_have_no_author() {
    let mut workshop = workshop("ours", 1);
    workshop.session.questions = vec![
        OwnQuestion {
            text: "How far do the plans fit together?".to_owned(),
            kind: QuestionKind::Anchors(
                ["Never", "Rarely", "At times", "Often", "Always"].map(str::to_owned),
            ),
        },
        OwnQuestion {
            text: "Which account first?".to_owned(),
            kind: QuestionKind::Words,
        },
    ];
    let own = |choice, words: &str| {
        let choice = answer(choice).map_or(GivenAnswer::Unanswered, GivenAnswer::Choice);
        vec![choice, GivenAnswer::words(words.to_owned())]
    };
    let mut all = vec![
        response(&workshop, 1, None, "2222", own('3', "Seeland")),
        response(&workshop, 2, None, "2222", own('3', "")),
        response(&workshop, 3, None, "2222", own('4', "Aarberg, =1+1")),
    ];
    all[0].name = "Ada Muster".to_owned();
    workshop.revealed = Revealed::Everything;
    visit(async |page| {
        page.import_workshops(vec![(workshop, all)]).await;
        page.open(BOARD).await;
        for _ in 0..4 {
            page.press(Key::Tab).await;
            let next = page
                .evaluate("document.querySelector('.turn > .primary').click()")
                .await;
            assert_eq!(next, Value::Null);
        }
        page.find(Role::Heading, "How far do the plans fit together?")
            .await;
        page.sees("3 answers. Median 3, the middle half").await;
        page.click(Role::Button, "Which account first?").await;
        page.sees("2 answers in words, shuffled. Who wrote what is not shown.")
            .await;
        page.sees("Aarberg, =1+1").await;
        page.sees("Seeland").await;
        assert!(!document(page).await.contains("Ada"));
    });
}

#[test]
fn two_sessions_are_compared() {
    let (mut later, people) = fourteen("ours");
    let mut earlier = workshop("before", 0b101);
    earlier.session.title = "Spring".to_owned();
    earlier.session.groups = later.session.groups.clone();
    later.before = Some(earlier.id.clone());
    later.revealed = Revealed::Everything;
    let before = (1..=4).map(|n| response(&earlier, n, Some(0), "11111111", Vec::new()));
    let before = before.collect();
    visit(async |page| {
        page.import_workshops(vec![(earlier, before), (later, people)])
            .await;
        page.open(BOARD).await;
        page.find(Role::Heading, "Before and after").await;
        page.sees("Before: Nov 22, 2026, 4 answers. Now: 14 answers.")
            .await;
        let moved = page
            .evaluate("document.querySelector('.dumbbell .value').innerText")
            .await;
        let moved = moved.as_str().unwrap();
        assert!(
            moved.contains("1.0") && moved.contains("2.0") && moved.contains("+1.0"),
            "{moved}"
        );
        page.sees("The median was 1, now it is 2.").await;
        let was = drawn(page, ".spread.twice .spread-wire > .was", &["--at"]).await;
        assert_eq!(was, ["1"]);
        let table = page
            .table("Answers to “One definition” in both workshops")
            .await;
        assert_eq!(table.len(), 2);
        assert_eq!(table[0][..6], ["Before", "4", "0", "0", "0", "0"]);
        assert_eq!(table[1][..7], ["Now", "4", "3", "0", "4", "2", "1"]);
    });
}

#[test]
fn the_board_with_everything_open_fits_a_small_phone() {
    let long =
        "Regional hospital groups of the western and southern cantons after the reorganisation";
    let (mut full, people) = fourteen("ours");
    full.session.title = long.to_owned();
    full.session.groups = (0..12).map(|n| format!("{n} {}", &long[..36])).collect();
    full.notes = long.repeat(20);
    full.revealed = Revealed::Everything;
    visit(async |page| {
        let phone = json!({ "width": 360, "height": 740, "deviceScaleFactor": 1, "mobile": false });
        page.devtools("Emulation.setDeviceMetricsOverride", phone)
            .await
            .unwrap();
        page.import_workshops(vec![(full, people)]).await;
        for address in [BOARD, "#/workshops/ours/report"] {
            page.open(address).await;
            page.evaluate(
                "document.querySelectorAll('main details').forEach((one) => one.open = true)",
            )
            .await;
            let wide = page
                .evaluate("document.scrollingElement.scrollWidth - innerWidth")
                .await;
            assert_eq!(wide, json!(0), "{address}");
        }
    });
}
