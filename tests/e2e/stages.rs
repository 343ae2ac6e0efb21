//! Every stage, from an empty home page to the result that names it.

use crate::support::programme::{QUESTIONS, answers_all};
use crate::support::{Page, Role, visit};

/// Answers everything by keys and expects a stage, by numeral and name.
fn stands_at(answers: &str, numeral: &str, name: &str) {
    visit(async |page| {
        page.start_assessment("Oncology Nordics").await;
        page.answer_by_keys(answers).await;
        page.see_result("Oncology Nordics").await;
        names_stage(page, numeral, name).await;
    });
}

/// The result says this stage in its heading, its sentence and the scale, and no other.
async fn names_stage(page: &Page, numeral: &str, name: &str) {
    let number = &numeral[..1];
    page.find(Role::Heading, &format!("Stage {number}: {name}"))
        .await;
    page.sees(&format!("You stand at stage {numeral} of five"))
        .await;
    let stages = page.names(Role::Heading).await;
    let said = stages
        .iter()
        .filter(|heading| heading.starts_with("Stage "))
        .count();
    assert_eq!(said, 1, "one stage is named: {stages:?}");
    assert!(!page.main_text().await.contains("Provisional"));
}

#[test]
fn everything_at_1_is_stage_1a_where_selling_one_to_one_is_the_design() {
    visit(async |page| {
        page.start_assessment("Oncology Nordics").await;
        page.answer_by_keys(&answers_all('1')).await;
        page.see_result("Oncology Nordics").await;
        names_stage(page, "1a", "Pre-KAM, one-to-one").await;
        page.sees("Most answers describe work that is made for visits")
            .await;
        page.click(Role::Summary, "Why stage 1").await;
        page.sees("otherwise 1a: here 0 of 32.").await;
        page.find(Role::Heading, "Why not stage 2 yet").await;
    });
}

#[test]
fn a_quarter_at_2_makes_it_stage_1b_where_few_people_carry_it() {
    visit(async |page| {
        page.start_assessment("Oncology Nordics").await;
        page.answer_by_keys(&format!("{}{}", "2".repeat(8), "1".repeat(24)))
            .await;
        page.see_result("Oncology Nordics").await;
        names_stage(page, "1b", "Pre-KAM, low traction").await;
        page.click(Role::Summary, "Why stage 1").await;
        page.sees("Stage 1 is 1b when at least 25% of the answers are at 2 or higher")
            .await;
        page.sees("here 8 of 32.").await;
    });
}

#[test]
fn everything_at_2_is_stage_2() {
    stands_at(&answers_all('2'), "2", "Early KAM");
}

#[test]
fn everything_at_3_is_stage_3() {
    stands_at(&answers_all('3'), "3", "Structural KAM");
}

/// This one by the mouse: each answer is chosen by clicking on the words of its description.
#[test]
fn everything_at_4_chosen_by_its_words_is_stage_4() {
    visit(async |page| {
        page.start_assessment("Oncology Nordics").await;
        for number in 1..=QUESTIONS {
            page.is_at_question(number).await;
            let words = fourth_of_seven(page).await;
            page.click(Role::Text, &words).await;
            assert!(
                page.find(Role::Radio, &words).await.is("checked"),
                "{words}"
            );
            let on = if number == QUESTIONS {
                "Review all answers"
            } else {
                "Next question"
            };
            page.click(Role::Button, on).await;
        }
        page.is_titled("Review your answers").await;
        page.see_result("Oncology Nordics").await;
        names_stage(page, "4", "Value-based KAM").await;
    });
}

async fn fourth_of_seven(page: &Page) -> String {
    let radios = page.things(None, Role::Radio).await.unwrap();
    assert_eq!(radios.len(), 7, "five described answers and two others");
    assert!(
        radios.iter().all(|radio| !radio.is("checked")),
        "nothing is chosen beforehand"
    );
    assert_eq!(radios[5].name, "Don’t know");
    assert_eq!(radios[6].name, "Not applicable");
    radios[3].name.clone()
}

#[test]
fn everything_at_5_is_stage_5_and_says_how_to_keep_it() {
    visit(async |page| {
        page.start_assessment("Oncology Nordics").await;
        page.answer_by_keys(&answers_all('5')).await;
        page.see_result("Oncology Nordics").await;
        names_stage(page, "5", "Synergistic KAM").await;
        page.find(Role::Heading, "How to keep this stage").await;
        page.click(Role::Button, "What the stage means").await;
        page.sees("What makes a programme fall back").await;
    });
}

/// 28 of 32 answers are 5, which is enough for stage 5; one dimension at 1 holds everything at stage 2.
#[test]
fn one_dimension_far_behind_holds_everything_back_and_is_named() {
    visit(async |page| {
        page.start_assessment("Oncology Nordics").await;
        page.answer_by_keys(&format!("{}{}", "5".repeat(28), "1".repeat(4)))
            .await;
        page.see_result("Oncology Nordics").await;
        names_stage(page, "2", "Early KAM").await;
        const LAGS: &str = "One dimension stands below stage 2: Planning, tools and measurement.";
        page.sees(LAGS).await;
        let lines = page.names(Role::Summary).await;
        let line = lines.iter().find(|line| line.contains(LAGS));
        page.click(Role::Summary, line.unwrap()).await;
        page.sees("The other condition holds. 28 of 32 answers are at 3 or higher.")
            .await;
    });
}
