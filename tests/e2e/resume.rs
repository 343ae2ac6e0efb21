//! Leaving and coming back.

use crate::support::{Page, Role, visit};

/// Answers two questions and goes to the third, with an answer and a note there. Nothing is waited for
/// after the note: it must be kept whatever comes next.
async fn stop_at_the_third_question(page: &Page) -> String {
    page.start_assessment("Cardiology").await;
    for (number, key) in [(1, "2"), (2, "4")] {
        page.is_at_question(number).await;
        page.press(key).await;
        page.click(Role::Button, "Next question").await;
    }
    page.is_at_question(3).await;
    page.press("3").await;
    page.fill("Note (optional)", "Seen in March, ask the KAM lead.")
        .await;
    page.heading().await
}

async fn is_as_it_was_left(page: &Page, question: &str) {
    page.is_titled(question).await;
    page.is_at_question(3).await;
    let chosen = chosen(page).await;
    assert_eq!(chosen, [false, false, true, false, false, false, false]);
    let note = page.find(Role::TextBox, "Note (optional)").await;
    assert_eq!(note.value, "Seen in March, ask the KAM lead.");
}

async fn chosen(page: &Page) -> Vec<bool> {
    let radios = page.things(None, Role::Radio).await.unwrap();
    radios.iter().map(|radio| radio.is("checked")).collect()
}

#[test]
fn a_reload_in_the_middle_resumes_at_the_same_question() {
    visit(async |page| {
        let question = stop_at_the_third_question(page).await;
        page.reload().await;
        is_as_it_was_left(page, &question).await;
        page.click(Role::Link, "Back").await;
        page.is_at_question(2).await;
        assert_eq!(
            chosen(page).await,
            [false, false, false, true, false, false, false]
        );
    });
}

#[test]
fn home_offers_to_continue_with_the_question_that_was_left() {
    visit(async |page| {
        let question = stop_at_the_third_question(page).await;
        page.click_in((Role::Navigation, "Main"), Role::Link, "Home")
            .await;
        page.is_titled("Cardiology").await;
        page.sees("3 of 32 answered from 1 to 5").await;
        assert!(
            page.main_text().await.contains(&question),
            "the next question is shown"
        );
        page.click(Role::Link, "Continue with question 3").await;
        is_as_it_was_left(page, &question).await;
    });
}

#[test]
fn a_closed_tab_resumes_from_the_bare_address() {
    visit(async |page| {
        let question = stop_at_the_third_question(page).await;
        let address = page.address().await;
        page.driver().goto("about:blank").await.unwrap();
        let (document, _) = address.rsplit_once('/').unwrap();
        page.open(document).await;
        is_as_it_was_left(page, &question).await;
    });
}

#[test]
fn the_browsers_back_goes_to_the_question_before() {
    visit(async |page| {
        let question = stop_at_the_third_question(page).await;
        page.go_back().await;
        page.is_at_question(2).await;
        page.go_back().await;
        page.is_at_question(1).await;
        assert_eq!(
            chosen(page).await,
            [false, true, false, false, false, false, false]
        );
        page.driver().forward().await.unwrap();
        page.driver().forward().await.unwrap();
        is_as_it_was_left(page, &question).await;
    });
}

#[test]
fn any_question_can_be_jumped_to() {
    visit(async |page| {
        stop_at_the_third_question(page).await;
        page.click(Role::Summary, "All questions").await;
        page.click(Role::Link, "32. Tenders and prices Open").await;
        page.is_at_question(32).await;
        page.click(Role::Link, "Shared meaning and leadership, 3 of 4 answered")
            .await;
        page.is_at_question(1).await;
    });
}
