//! Answers of every kind: points, don't know, not applicable, open ones, notes.

use crate::support::{Page, Role, visit};

/// 20 points, 4 don't know, 2 not applicable, 6 open: 20 of the 30 that apply, which is 66%. From 75%,
/// that is 23 of 30, a result holds.
const ANSWERS: &str = "33333333333333333333\
                       0000\
                       nn--\
                       ----";

async fn answer(page: &Page) {
    page.start_assessment("Mixed").await;
    page.press(&ANSWERS[..1]).await;
    page.fill("Note (optional)", "Heard in two teams.").await;
    page.click(Role::Button, "Next question").await;
    page.is_at_question(2).await;
    page.click(Role::Link, "Back").await;
    page.answer_by_keys(ANSWERS).await;
}

#[test]
fn the_review_shows_open_answers_first_and_how_much_is_missing() {
    visit(async |page| {
        answer(page).await;
        page.sees("20 of the 30 questions that apply have an answer from 1 to 5.")
            .await;
        page.sees("20 of 30 answered, 66%. Below 75% the result is provisional.")
            .await;
        page.sees("3 more answers from 1 to 5 make the result hold.")
            .await;
        let headings = page.names(Role::Heading).await;
        assert_eq!(
            headings,
            [
                "Review your answers",
                "Not answered",
                "Don’t know",
                "Shared meaning and leadership",
                "Account selection",
                "Customer and DMU insight",
                "Value and co-creation",
                "Relationships and meetings",
                "People, skills and coaching",
            ]
        );
        let links = page.names(Role::Link).await;
        let rows: Vec<&str> = links
            .iter()
            .filter_map(|name| {
                name.strip_prefix("Answer: ")
                    .or(name.strip_prefix("Change: "))
            })
            .collect();
        assert_eq!(rows.len(), 32, "{links:?}");
        assert_eq!(rows[0], "Coaching by managers");
        assert_eq!(rows[5], "Tenders and prices");
        assert_eq!(rows[6], "Account ownership");
        assert_eq!(rows[10], "One definition");
        assert_eq!(
            links
                .iter()
                .filter(|name| name.starts_with("Answer: "))
                .count(),
            6
        );
        page.sees("Heard in two teams.").await;
    });
}

#[test]
fn the_link_to_change_an_answer_leads_back_to_its_row() {
    visit(async |page| {
        answer(page).await;
        page.click(Role::Link, "Change: A vision people use").await;
        page.is_at_question(2).await;
        assert_eq!(
            page.count(Role::Link, "Back").await,
            0,
            "the way back is the review"
        );
        page.press("5").await;
        page.click(Role::Button, "Back to the review").await;
        page.is_titled("Review your answers").await;
        page.has_focus(Role::Link, "Change: A vision people use")
            .await;
        page.sees("Brand targets, the approved KAM page, and each account’s difference and figure")
            .await;
    });
}

#[test]
fn a_result_below_75_percent_is_provisional_and_says_what_is_missing() {
    visit(async |page| {
        answer(page).await;
        page.see_result("Mixed").await;
        page.find(Role::Heading, "Stage 3: Structural KAM").await;
        page.sees(
            "Provisional. The result holds from 75% coverage: 3 more answers from 1 to 5 are enough.",
        )
        .await;
        page.sees("20 of 30 answered from 1 to 5: 66%").await;
        page.click(Role::Summary, "20 of 30 answered from 1 to 5: 66%")
            .await;
        page.sees("20 ÷ (32 − 2 not applicable) = 66%, rounded down")
            .await;
        // Three more points, given in answer to three open questions.
        page.click(Role::Link, "See which are open").await;
        let open = [
            (27, "Coaching by managers"),
            (28, "Incentives and their horizon"),
            (29, "Account plans in use"),
        ];
        for (number, question) in open {
            page.click(Role::Link, &format!("Answer: {question}")).await;
            page.is_at_question(number).await;
            page.press("3").await;
            page.click(Role::Button, "Back to the review").await;
            page.has_focus(Role::Link, &format!("Change: {question}"))
                .await;
        }
        page.sees("23 of 30 answered, 76%. That is enough for a result that holds.")
            .await;
        page.see_result("Mixed").await;
        page.find(Role::Heading, "Stage 3: Structural KAM").await;
        assert!(!page.main_text().await.contains("Provisional"));
    });
}

#[test]
fn answers_without_a_point_make_no_result() {
    visit(async |page| {
        page.start_assessment("Nobody knows").await;
        page.answer_by_keys(&"0n".repeat(16)).await;
        assert_eq!(page.count(Role::Link, "See the result").await, 0);
        let document = page.address().await;
        page.open(&document.replace("review", "result")).await;
        page.find(Role::Heading, "There is no result yet").await;
        page.click(Role::Link, "Answer the questions").await;
        page.is_at_question(32).await;
    });
}

#[test]
fn an_answer_can_be_cleared_and_its_note_stays() {
    visit(async |page| {
        page.start_assessment("Cleared").await;
        assert!(
            page.find(Role::Button, "Clear the answer")
                .await
                .is("disabled")
        );
        page.press("4").await;
        page.fill("Note (optional)", "To be checked.").await;
        page.click(Role::Button, "Clear the answer").await;
        let radios = page.things(None, Role::Radio).await.unwrap();
        assert!(radios.iter().all(|radio| !radio.is("checked")));
        page.reload().await;
        assert_eq!(
            page.find(Role::TextBox, "Note (optional)").await.value,
            "To be checked."
        );
        assert!(
            page.find(Role::Button, "Clear the answer")
                .await
                .is("disabled")
        );
    });
}
