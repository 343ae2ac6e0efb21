//! The quick check: eight questions, a result that is marked, and the way on to all of them.

use serde_json::{Value, json};
use trellis::content::assessment::{instrument, quick_questions};
use trellis::data::link::PacketContent;
use trellis::domain::assessment::Instrument;
use trellis::domain::id::{InstrumentId, ItemId};
use trellis::domain::workshop::Response;

use crate::support::programme::{ITEMS, QUESTIONS, answers_all, assessment};
use crate::support::{Page, Role, packets, visit};

const MARK: &str = "Quick check: 8 of 32 questions.";
const GO_ON: &str = "Go on to all 32 questions";

fn programme() -> &'static Instrument {
    instrument(&InstrumentId::fixed("programme.2")).expect("the latest edition")
}

fn is_quick(item: &str) -> bool {
    programme()
        .quick_items()
        .any(|quick| quick.as_str() == item)
}

/// An assessment in which only the questions of the quick check are answered, as a file has it.
fn checked(id: &str, date: &str, answer: char) -> Value {
    let answers: String = ITEMS
        .iter()
        .map(|item| if is_quick(item) { answer } else { '-' })
        .collect();
    let mut one = assessment(id, "", date, &answers);
    one["extent"] = json!("quick");
    one
}

/// Answers the question on screen by a key and goes on.
async fn answer(page: &Page, number: usize, all: usize, is_last: bool) {
    page.is_at_question_of(number, all).await;
    page.press("3").await;
    let on = if is_last {
        "Review all answers"
    } else {
        "Next question"
    };
    page.click(Role::Button, on).await;
}

/// From the start page to the review of a quick check, with a reload on the way.
async fn check(page: &Page) {
    page.open("#/").await;
    page.sees("8 questions, about 7 minutes").await;
    page.sees("32 questions, about 30 minutes").await;
    page.click(Role::Link, "Start the quick check").await;
    let all = quick_questions();
    for number in 1..=all {
        if number == 4 {
            page.is_at_question_of(number, all).await;
            page.reload().await;
        }
        answer(page, number, all, number == all).await;
    }
    page.is_titled("Review your answers").await;
}

#[test]
fn from_the_start_page_to_a_quick_result_and_on_to_the_full_one() {
    visit(async |page| {
        check(page).await;
        page.sees(MARK).await;
        page.sees("8 of the 8 questions that apply").await;
        assert_eq!(page.count(Role::Heading, "Not answered").await, 0);
        page.click(Role::Link, "See the result").await;
        page.find(Role::Heading, "Stage 3: Structural KAM").await;
        page.sees(MARK).await;
        page.sees("It can’t say at which stage a dimension stands")
            .await;
        let text = page.main_text().await;
        assert!(!text.contains("Provisional"), "{text}");
        page.sees("24 questions are open, about 20 minutes.").await;
        // Nothing is said of dimensions where none can be judged.
        let text = page.text().await;
        assert!(!text.contains("No dimension stands below"), "{text}");
        page.click(Role::Button, GO_ON).await;

        // Every question that is open, and none that is answered.
        let open: Vec<usize> = (1..=QUESTIONS)
            .filter(|number| !is_quick(ITEMS[number - 1]))
            .collect();
        assert_eq!(open.len(), QUESTIONS - quick_questions());
        for (place, &number) in open.iter().enumerate() {
            if place == 11 {
                page.is_at_question(number).await;
                page.reload().await;
            }
            answer(page, number, QUESTIONS, number == QUESTIONS).await;
        }
        page.is_titled("Review your answers").await;
        assert_eq!(page.count(Role::Heading, "Not answered").await, 0);
        page.click(Role::Link, "See the result").await;
        page.find(Role::Heading, "Stage 3: Structural KAM").await;
        let text = page.main_text().await;
        assert!(!text.contains("Quick check"), "{text}");
    });
}

#[test]
fn going_on_can_be_taken_back_and_leads_past_what_is_answered_both_ways() {
    visit(async |page| {
        page.import(&[checked("quickcheck", "2026-11-01", '2')])
            .await;
        page.open("#/assess/quickcheck/result").await;
        page.click(Role::Button, GO_ON).await;
        page.is_at_question(2).await;
        page.sees("Went on to all questions.").await;
        page.press("5").await;
        page.click(Role::Button, "Undo").await;
        // What was answered meanwhile is asked too, so that nothing counts unseen.
        page.is_at_question_of(1, quick_questions() + 1).await;
        page.go_to("#/assess/quickcheck/result").await;
        page.sees("Quick check: 9 of 32 questions.").await;
        page.click(Role::Button, GO_ON).await;
        page.is_at_question(3).await;
        page.click(Role::Button, "Next question").await;
        page.is_at_question(4).await;
        page.click(Role::Button, "Next question").await;
        page.is_at_question(6).await;
        page.click(Role::Link, "Back").await;
        page.is_at_question(4).await;
    });
}

#[test]
fn wherever_it_is_listed_a_quick_result_says_so() {
    visit(async |page| {
        let whole = assessment("whole", "Spring", "2026-05-01", &answers_all('2'));
        page.import(&[whole, checked("quickcheck", "2026-11-01", '4')])
            .await;
        page.open("#/assess").await;
        page.sees("Quick check of").await;
        page.sees(MARK).await;
        page.open("#/programme").await;
        page.sees("quick").await;
        page.open("#/assess/whole/compare/quickcheck").await;
        page.sees("both are compared by its questions only").await;
        page.open("#/").await;
        page.sees("Quick check of").await;
        page.sees(MARK).await;
        page.find(Role::Button, GO_ON).await;
    });
}

#[test]
fn a_quick_result_that_was_sent_is_read_as_one() {
    visit(async |page| {
        let items: Vec<&ItemId> = programme().items().collect();
        let mut sent: Response = packets::result("", 4);
        for (answer, item) in sent.answers.iter_mut().zip(items) {
            if !is_quick(item.as_str()) {
                *answer = None;
            }
        }
        sent.quick = true;
        page.open(&format!(
            "#{}",
            packets::code(PacketContent::Response(Box::new(sent)))
        ))
        .await;
        page.sees(MARK).await;
        page.click(Role::Button, "Add to my assessments").await;
        page.sees(MARK).await;
        page.find(Role::Button, GO_ON).await;
    });
}

#[test]
fn of_eight_answers_nothing_is_said_about_questions_that_nobody_was_asked() {
    visit(async |page| {
        // At stage 2, but for the two questions on which a description of it could rest.
        let mut one = checked("quickcheck", "2026-11-01", '2');
        for item in ["insight.dmu", "people.coaching"] {
            one["answers"][item]["answer"] = json!(3);
        }
        page.import(&[one]).await;
        page.open("#/assess/quickcheck/result").await;
        page.click(Role::Button, "What the stage means").await;
        page.sees("None of the answers given bears out a sentence on what stage 2 looks like")
            .await;
        page.sees("Left out, because these stand above 2:").await;
        page.sees("Left out too: what would rest on 8 questions that have no answer from 1 to 5.")
            .await;
        let text = page.text().await;
        assert!(!text.contains("None of the questions"), "{text}");
    });
}

#[test]
fn an_address_that_is_opened_twice_starts_one_quick_check() {
    visit(async |page| {
        for _ in 0..2 {
            page.open("#/assess/quick").await;
            page.is_at_question_of(1, quick_questions()).await;
        }
        page.open("#/assess").await;
        page.find(Role::Button, "Active (1)").await;
    });
}
