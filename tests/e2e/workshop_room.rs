//! A whole workshop between two people who share nothing but what they send each other.

use crate::support::wait::until;
use crate::support::{Page, Role, visit_both};

const TITLE: &str = "Where do we stand? Cardiology";

/// The questions of the two dimensions that are asked.
const ALL: usize = 8;

/// Waits for a question and answers it with a key.
async fn answer(page: &Page, number: usize, key: char) {
    let title = format!("Question {number} of {ALL} · Trellis");
    until(&title, async || {
        let found = page.driver().title().await.map_err(|e| e.to_string())?;
        (found == title).then_some(()).ok_or(found)
    })
    .await;
    page.press(key.to_string()).await;
}

/// The link on the page of returning.
async fn returned(page: &Page) -> String {
    page.is_titled("Return your answers").await;
    let link = "The link with your answers";
    if page.count(Role::TextBox, link).await == 0 {
        page.click(Role::Summary, "See the link").await;
    }
    page.find(Role::TextBox, link).await.value
}

/// Prepares a workshop on two dimensions, and returns what the code on the screen says.
async fn invite(page: &Page, locked: bool) -> String {
    page.prepare_workshop(TITLE).await;
    page.fill("Who asks", "Petra Oppliger").await;
    for dimension in [
        "Account selection",
        "Customer and DMU insight",
        "Value and co-creation",
        "Relationships and meetings",
        "Roles and organisation",
        "People, skills and coaching",
    ] {
        page.click(Role::CheckBox, &format!("{dimension} 4 questions"))
            .await;
    }
    page.sees("8 questions").await;
    let lock = if locked {
        "Locked for this workshop."
    } else {
        "Open."
    };
    until("the lock", async || {
        let choices = page.things(None, Role::Radio).await?;
        let choice = choices.iter().find(|one| one.name.starts_with(lock));
        page.click_on(choice.ok_or("it is not there")?).await
    })
    .await;
    until("an invitation as chosen", async || {
        let is_locked = page.invitation().await.key.is_some();
        (is_locked == locked)
            .then_some(())
            .ok_or("not yet".to_owned())
    })
    .await;
    page.click(Role::Button, "Fill the screen").await;
    let code = page.code_on_screen().await;
    page.click(Role::Button, "Close").await;
    page.click(Role::Button, "Begin to collect").await;
    code
}

async fn a_workshop(facilitator: &Page, participant: &Page, locked: bool) {
    let invitation = invite(facilitator, locked).await;
    assert!(invitation.starts_with(facilitator.site()), "{invitation}");

    // On another device: only the address is known.
    participant.driver().goto(&invitation).await.unwrap();
    participant.is_titled(TITLE).await;
    participant.sees("Petra Oppliger asks you").await;
    participant.press_first("Begin").await;
    for (number, key) in (1..).zip("3232n300".chars()) {
        answer(participant, number, key).await;
        let on = if number == ALL {
            "Check and return"
        } else {
            "Next question"
        };
        participant.click(Role::Button, on).await;
    }
    participant.sees("8 of 8 answered").await;
    participant.click(Role::Link, "Go on to return them").await;
    let first = returned(participant).await;

    facilitator.click(Role::Link, "Collect").await;
    facilitator
        .collect(&format!("Hello Petra,\nhere: {first}.\nNoa"))
        .await;
    facilitator.sees("Done: 1 added.").await;
    facilitator.has_in(1).await;
    facilitator.collect(&first).await;
    facilitator.sees("Done: 1 already in.").await;

    // A correction takes the place of what was returned before.
    participant.click(Role::Link, "Correct an answer").await;
    participant.is_titled("Check what you return").await;
    until("the first answer to change", async || {
        let links = participant.things(None, Role::Link).await?;
        let link = links.iter().find(|link| link.name.starts_with("Change:"));
        participant.click_on(link.ok_or("it is not there")?).await
    })
    .await;
    answer(participant, 1, '5').await;
    participant.click(Role::Button, "Back to the review").await;
    participant.click(Role::Link, "Go on to return them").await;
    let second = returned(participant).await;
    assert_ne!(second, first);
    facilitator.collect(&second).await;
    facilitator.sees("Done: 1 updated.").await;
    facilitator.has_in(1).await;
    facilitator.collect(&first).await;
    facilitator.sees("Done: 1 older than yours.").await;

    facilitator.click(Role::Link, "Board").await;
    facilitator.sees("Covered. 1 answer is in.").await;
    facilitator.click(Role::Button, "Uncover all").await;
    facilitator.sees("One answer: 5.").await;
    facilitator.sees("Median 2.5").await;
}

#[test]
fn two_people_hold_a_workshop_over_open_links() {
    visit_both(async |facilitator, participant| {
        a_workshop(facilitator, participant, false).await;
    });
}

#[test]
fn two_people_hold_a_workshop_over_locked_links() {
    visit_both(async |facilitator, participant| {
        a_workshop(facilitator, participant, true).await;
    });
}
