//! Number keys and going on by itself: helpful, and only where they are wanted.

use thirtyfour::Key;

use crate::support::{Page, Role, visit};

/// Longer than the page leaves an answer on screen before it goes on.
const LONGER_THAN_THE_PAUSE: u32 = 800;

async fn switch(page: &Page, name: &str) {
    page.click(Role::Summary, "Keys and pace").await;
    page.click(Role::Switch, name).await;
}

async fn chosen(page: &Page) -> Option<usize> {
    let radios = page.things(None, Role::Radio).await.unwrap();
    radios.iter().position(|radio| radio.is("checked"))
}

const NUMBER_KEYS: &str =
    "Number keys choose an answer: 1 to 5, 0 for don’t know, N for not applicable";
const AUTO_ADVANCE: &str = "Go on to the next question after an answer";

#[test]
fn every_answer_has_its_key() {
    visit(async |page| {
        page.start_assessment("Keys").await;
        for (place, key) in ["1", "2", "3", "4", "5", "0", "n", "N"]
            .into_iter()
            .enumerate()
        {
            page.press(key).await;
            assert_eq!(chosen(page).await, Some(place.min(6)), "{key}");
        }
        for key in ["6", "7", "9", "x"] {
            page.press(key).await;
            assert_eq!(chosen(page).await, Some(6), "{key} does nothing");
        }
    });
}

#[test]
fn number_keys_in_the_note_are_text() {
    visit(async |page| {
        page.start_assessment("Keys").await;
        page.fill("Note (optional)", "In 2024: 3 of 5, 0 open, none new")
            .await;
        assert_eq!(chosen(page).await, None);
        let note = page.find(Role::TextBox, "Note (optional)").await;
        assert_eq!(note.value, "In 2024: 3 of 5, 0 open, none new");
    });
}

#[test]
fn number_keys_can_be_switched_off_for_good() {
    visit(async |page| {
        page.start_assessment("Keys").await;
        switch(page, NUMBER_KEYS).await;
        page.press("3").await;
        assert_eq!(chosen(page).await, None);
        page.reload().await;
        page.press("3").await;
        assert_eq!(chosen(page).await, None, "after a reload as well");
        switch(page, NUMBER_KEYS).await;
        page.press("3").await;
        assert_eq!(chosen(page).await, Some(2));
    });
}

#[test]
fn nothing_goes_on_by_itself_unless_it_is_switched_on() {
    visit(async |page| {
        page.start_assessment("Pace").await;
        let words = page.names(Role::Radio).await.remove(1);
        page.press("3").await;
        page.click(Role::Text, &words).await;
        page.let_timers_end(LONGER_THAN_THE_PAUSE).await;
        page.is_at_question(1).await;
    });
}

#[test]
fn when_switched_on_clicks_and_number_keys_go_on_and_arrows_never_do() {
    visit(async |page| {
        page.start_assessment("Pace").await;
        switch(page, AUTO_ADVANCE).await;
        page.press("2").await;
        page.is_at_question(2).await;
        let words = page.names(Role::Radio).await.remove(3);
        page.click(Role::Text, &words).await;
        page.is_at_question(3).await;
        // The arrows go through the answers, to read them out; that decides nothing.
        let first = page.names(Role::Radio).await.remove(0);
        page.tab_to(Role::Radio, &first).await;
        page.press(" ").await;
        page.is_at_question(4).await;
        let first = page.names(Role::Radio).await.remove(0);
        page.tab_to(Role::Radio, &first).await;
        page.press(Key::Down).await;
        page.press(Key::Down).await;
        assert_eq!(chosen(page).await, Some(2));
        page.let_timers_end(LONGER_THAN_THE_PAUSE).await;
        page.is_at_question(4).await;
    });
}
