//! Where the keyboard goes on after something was done.

use serde_json::Value;
use thirtyfour::Key;

use crate::support::programme::{answers_all, assessment};
use crate::support::wait::until;
use crate::support::{Page, Role, visit};

async fn list_of_two(page: &Page) {
    page.import(&[
        assessment("one", "First", "2026-01-10", &answers_all('2')),
        assessment("two", "Second", "2026-02-10", &answers_all('3')),
    ])
    .await;
    page.open("#/assess").await;
}

/// Presses Tab with Shift.
async fn back(page: &Page) {
    let keys = page.driver().action_chain().key_down(Key::Shift);
    let keys = keys.send_keys(Key::Tab).key_up(Key::Shift);
    keys.perform().await.expect("keys are pressed");
}

#[test]
fn renaming_takes_the_focus_and_gives_it_back() {
    visit(async |page| {
        list_of_two(page).await;
        page.click(Role::Button, "Rename: First").await;
        page.has_focus(Role::TextBox, "Name").await;
        page.press(Key::Escape).await;
        page.has_focus(Role::Button, "Rename: First").await;
        page.press(Key::Enter).await;
        page.has_focus(Role::TextBox, "Name").await;
        page.fill("Name", "Renamed").await;
        page.press(Key::Enter).await;
        page.has_focus(Role::Button, "Rename: Renamed").await;
    });
}

#[test]
fn removing_leads_to_the_neighbour_and_undo_is_a_key_away() {
    visit(async |page| {
        list_of_two(page).await;
        page.click(Role::Button, "Delete: First").await;
        page.has_focus(Role::Link, "Second").await;
        until("what was deleted to be back", async || {
            // What hears of the keys comes a moment after the first change.
            page.take_back().await;
            match page.count(Role::Button, "Delete: First").await {
                0 => Err("it is not".to_owned()),
                _ => Ok(()),
            }
        })
        .await;
        // The last one of a list: the one before it.
        page.click(Role::Button, "Delete: First").await;
        page.has_focus(Role::Link, "Second").await;
        page.click(Role::Button, "Delete: Second").await;
        page.has_focus(Role::Heading, "Assessments").await;
        for _ in 0..3 {
            back(page).await;
            if page.focused().await.1 == "Undo" {
                break;
            }
        }
        page.has_focus(Role::Button, "Undo").await;
        page.press(Key::Enter).await;
        page.find(Role::Button, "Delete: Second").await;
        page.has_focus(Role::Heading, "Assessments").await;
    });
}

#[test]
fn a_button_that_goes_or_switches_itself_off_leaves_the_keyboard_where_it_was() {
    visit(async |page| {
        list_of_two(page).await;
        page.click(Role::CheckBox, "Compare: First").await;
        page.click(Role::CheckBox, "Compare: Second").await;
        page.click(Role::Button, "Clear the marks").await;
        page.has_focus(Role::CheckBox, "Compare: Second").await;
        page.start_assessment("Keys").await;
        page.press("2").await;
        page.click(Role::Button, "Clear the answer").await;
        page.has_focus(
            Role::Heading,
            "What do colleagues in different functions answer when they are asked what KAM means here?",
        )
        .await;
    });
}

#[test]
fn the_arrow_keys_go_on_from_the_answer_that_a_number_key_gave() {
    visit(async |page| {
        page.start_assessment("Keys").await;
        page.press("2").await;
        page.press(Key::Down).await;
        let radios = page.things(None, Role::Radio).await.unwrap();
        assert_eq!(radios.iter().position(|radio| radio.is("checked")), Some(2));
    });
}

#[test]
fn the_key_caps_go_with_the_number_keys() {
    visit(async |page| {
        page.start_assessment("Keys").await;
        let caps = "getComputedStyle(document.querySelector('label kbd')).display !== 'none'";
        assert_eq!(page.evaluate(caps).await, Value::Bool(true));
        page.click(Role::Summary, "Keys and pace").await;
        let name = page.names(Role::Switch).await.remove(0);
        page.click(Role::Switch, &name).await;
        assert_eq!(page.evaluate(caps).await, Value::Bool(false));
    });
}

#[test]
fn where_a_button_takes_itself_away_the_heading_of_its_part_has_the_keyboard() {
    visit(async |page| {
        list_of_two(page).await;
        page.click(Role::Button, "Delete: First").await;
        page.find(Role::Button, "Undo").await;
        page.open("#/data").await;
        page.click(Role::Button, "Restore: First").await;
        // The trash is empty: what it stood in is gone too, and the page has it.
        page.has_focus(Role::Heading, "Your data").await;
        page.click(Role::Button, "Make a locked copy").await;
        let focused = page.evaluate("document.activeElement.id").await;
        assert_eq!(focused, "copy-words");
        page.open("#/assess").await;
        page.click(Role::Button, "Duplicate: Second").await;
        page.has_focus(Role::Button, "Duplicate: Second").await;
    });
}
