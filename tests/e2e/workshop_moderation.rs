//! Who came in, one by one: set aside and put back, words that are hidden, who is missing, and what does not count
//! before somebody was asked.

use trellis::domain::workshop::{
    GivenAnswer, OwnQuestion, QuestionKind, Response, Session, Workshop,
};

use crate::support::room::{link, locked, response, workshop};
use crate::support::wait::until;
use crate::support::{Page, Role, visit};

const TITLE: &str = "Where do we stand? Cardiology";

/// A workshop with a question in words, open or locked.
fn ours() -> Workshop {
    let mut ours = workshop("ours", TITLE, 7);
    ours.session.questions = vec![OwnQuestion {
        text: "What else?".to_owned(),
        kind: QuestionKind::Words,
    }];
    ours
}

/// An answer that says something of its own.
fn said(session: &Session, number: u64, words: &str) -> Response {
    let mut one = response(session, number);
    one.own = vec![GivenAnswer::Words(words.to_owned())];
    one
}

/// A message for each.
fn chat(session: &Session, all: &[Response]) -> String {
    let links = all.iter().zip(1..);
    links
        .map(|(one, once)| format!("Beat: here is mine\n{}\n", link(session, one, once)))
        .collect()
}

async fn six_are_in(page: &Page, ours: &Workshop) {
    page.open_workshops(std::slice::from_ref(ours)).await;
    let session = &ours.session;
    let all: Vec<Response> = (1..=6)
        .map(|n| said(session, n, &format!("Idea number {n}")))
        .collect();
    page.collect(&chat(session, &all)).await;
    page.has_in(6).await;
    page.click(Role::Button, "List the answers").await;
    page.find(Role::Heading, "No. 6").await;
}

#[test]
fn an_answer_is_set_aside_for_a_reason_and_put_back() {
    visit(async |page| {
        six_are_in(page, &ours()).await;
        page.click(Role::Button, "Set aside: No. 3").await;
        page.fill(
            "Why is it set aside? (optional)",
            "A colleague tried it out",
        )
        .await;
        page.click(Role::Button, "Set it aside").await;
        page.sees("Set aside: A colleague tried it out").await;
        page.has_in(5).await;
        page.sees("1 answer is set aside.").await;
        // It is so after a reload too.
        page.is_saved().await;
        page.reload().await;
        page.has_in(5).await;
        page.click(Role::Button, "List the answers").await;
        page.sees("Set aside: A colleague tried it out").await;
        page.click(Role::Button, "Put back: No. 3").await;
        page.has_in(6).await;
        page.find(Role::Button, "Set aside: No. 3").await;
    });
}

#[test]
fn words_are_hidden_from_the_board_and_shown_again() {
    visit(async |page| {
        six_are_in(page, &ours()).await;
        page.click(Role::Summary, "Show the answers: No. 2").await;
        page.sees("Idea number 2").await;
        page.click(Role::Button, "Hide from board and report: Idea number 2")
            .await;
        page.sees("Hidden: neither the board nor the report shows it.")
            .await;
        page.is_saved().await;
        page.open("#/workshops/ours/board").await;
        words_are_uncovered(page).await;
        page.sees("Idea number 5").await;
        has_not(page, "Idea number 2").await;
        page.open("#/workshops/ours/report").await;
        page.sees("Idea number 5").await;
        has_not(page, "Idea number 2").await;
        page.open("#/workshops/ours/collect").await;
        page.click(Role::Button, "List the answers").await;
        page.click(Role::Summary, "Show the answers: No. 2").await;
        page.click(
            Role::Button,
            "Show on board and report again: Idea number 2",
        )
        .await;
        page.is_saved().await;
        page.open("#/workshops/ours/report").await;
        page.sees("Idea number 2").await;
    });
}

#[test]
fn who_is_missing_is_said_by_group() {
    visit(async |page| {
        six_are_in(page, &ours()).await;
        page.click(Role::Summary, "How many are invited?").await;
        page.fill("Sales", "5").await;
        page.fill("Medical", "3").await;
        page.press(thirtyfour::Key::Tab).await;
        page.sees("6 of 8 invited are in.").await;
        page.sees("Sales 2 missing").await;
        has_not(page, "Medical 0 missing").await;
        page.is_saved().await;
        page.reload().await;
        page.sees("6 of 8 invited are in.").await;
    });
}

#[test]
fn many_that_say_the_same_count_only_when_somebody_says_so() {
    visit(async |page| {
        let ours = locked(ours(), 3);
        let session = &ours.session;
        page.open_workshops(std::slice::from_ref(&ours)).await;
        let copy = |n| Response {
            id: response(session, n).id,
            name: String::new(),
            group: response(session, n).group,
            ..said(session, 1, "All is well")
        };
        let mut all: Vec<Response> = (100..112).map(copy).collect();
        all.push(said(session, 2, "Not so sure"));
        page.collect(&chat(session, &all)).await;
        page.sees("Done: 1 added, 12 to be asked about.").await;
        page.has_in(1).await;
        press_summary(page, "1 reason").await;
        page.sees("12 answers that came at once say exactly the same")
            .await;
        // It waits over a reload.
        page.is_saved().await;
        page.reload().await;
        page.has_in(1).await;
        press_summary(page, "1 reason").await;
        page.click(Role::Button, "Take in 12").await;
        page.has_in(13).await;
        page.sees("Done: 12 added.").await;
        press_summary(page, "1 reason").await;
        page.sees("Taken in, because you said so.").await;
        // The same chat again: they are in, and nobody is asked once more.
        page.collect(&chat(session, &all)).await;
        page.sees("Done: 13 already in.").await;
    });
}

#[test]
fn a_correction_of_an_open_answer_from_elsewhere_is_asked_about() {
    visit(async |page| {
        let ours = ours();
        six_are_in(page, &ours).await;
        let session = &ours.session;
        let mut corrected = said(session, 4, "Something else entirely");
        corrected.revision = 1;
        let file = page
            .downloads
            .put("answer.txt", &link(session, &corrected, 9));
        page.choose_in("Choose files", &file).await;
        page.sees("Done: 1 to be asked about.").await;
        press_summary(page, "1 reason").await;
        page.sees("correction 1 came in another way than the answer it corrects")
            .await;
        page.click(Role::Summary, "Show the answers: No. 4").await;
        page.sees("Idea number 4").await;
        page.click(Role::Button, "Take it in").await;
        page.sees("Done: 1 updated.").await;
        // The way in which the answer came is no other one: nobody is asked.
        let mut again = said(session, 5, "On second thoughts");
        again.revision = 1;
        page.collect(&chat(session, std::slice::from_ref(&again)))
            .await;
        page.sees("Done: 1 updated.").await;
        page.has_in(6).await;
    });
}

#[test]
fn that_undoing_a_batch_gives_somebody_away_is_said_first() {
    visit(async |page| {
        let ours = ours();
        six_are_in(page, &ours).await;
        page.open("#/workshops/ours/board").await;
        words_are_uncovered(page).await;
        page.sees("Idea number 5").await;
        page.is_saved().await;
        page.open("#/workshops/ours/collect").await;
        page.click_beginning("Undo this batch").await;
        page.sees("Figures of this workshop were shown already.")
            .await;
        page.click(Role::Button, "Leave it in").await;
        page.has_in(6).await;
        page.click_beginning("Undo this batch").await;
        page.click(Role::Button, "Undo it all the same").await;
        page.has_in(0).await;
    });
}

/// Uncovers what was answered in words, which is the last question of the board.
async fn words_are_uncovered(page: &Page) {
    page.click(Role::Button, "Uncover all").await;
    page.find(Role::Button, "Cover all again").await;
    for number in 2..=33 {
        page.evaluate("document.querySelector('.turn > .primary').click()")
            .await;
        page.sees(&format!("Question {number} of 33")).await;
    }
}

/// That these words are nowhere on the page, after what had to be there was seen.
async fn has_not(page: &Page, words: &str) {
    let text = page
        .evaluate("document.querySelector('main').textContent")
        .await;
    let text = text.as_str().unwrap_or_default();
    assert!(!text.contains(words), "{words}: {text}");
}

/// Opens what begins like this.
async fn press_summary(page: &Page, name: &str) {
    until(name, async || {
        let lines = page.things(None, Role::Summary).await?;
        let line = lines.iter().find(|line| line.name == name);
        page.click_on(line.ok_or("it is not there")?).await
    })
    .await;
}
