//! Two editions of the questionnaire: what answers the first stays readable, says so, is never compared with the second,
//! and can be gone on with.

use serde_json::{Value, json};
use trellis::content::assessment::instrument;
use trellis::data::link::PacketContent;
use trellis::domain::id::InstrumentId;
use trellis::domain::workshop::{Selection, Session, SessionId};

use crate::support::packets::{self, DAY};
use crate::support::wait::until;
use crate::support::{Page, Role, visit};

/// A file that the first released version wrote: one assessment of the person's own, and one of an example, put aside.
const FIRST: &str = include_str!("../corpus/backup-1.json");
const NAME: &str = "Ärzte & Kliniken “Süd” 🌱";
const OLD: &str = "k3v9q2m8x0d4f";

/// What the first edition says at point 1 of "One definition", which is answered so.
const OLD_ANCHOR: &str =
    "They name the people who carry the title, such as hospital representatives";

const SAYS: &str = "First edition of the questionnaire.";
const GO_ON: &str = "Go on with the second edition";

async fn have_first_edition(page: &Page) {
    page.open("#/data").await;
    page.choose_file("backup-1.json", FIRST).await;
    page.click(Role::Button, "Add 2 documents").await;
    page.find(Role::Heading, "Added 2 documents").await;
}

/// Goes on with the second edition. Returns the name of the new assessment.
async fn go_on(page: &Page) -> String {
    page.open(&format!("#/assess/{OLD}/review")).await;
    page.click(Role::Button, GO_ON).await;
    until("the review of a new assessment", async || {
        let address = page.address().await;
        let id = address
            .strip_prefix("#/assess/")
            .and_then(|rest| rest.strip_suffix("/review"));
        match id {
            Some(id) if id != OLD => Ok(id.to_owned()),
            _ => Err(address),
        }
    })
    .await
}

#[test]
fn answers_to_the_first_edition_are_shown_with_its_questions_and_not_changed() {
    visit(async |page| {
        have_first_edition(page).await;
        page.open("#/assess").await;
        page.sees("First edition").await;
        page.open(&format!("#/assess/{OLD}/review")).await;
        page.sees(SAYS).await;
        page.sees(OLD_ANCHOR).await;
        // Topics that the second edition no longer asks are there with their answers.
        page.sees("16. Joint work with the account").await;
        assert_eq!(page.count(Role::Link, "Change: One definition").await, 0);
        page.click(Role::Link, "See the result").await;
        page.is_titled(NAME).await;
        page.sees(SAYS).await;
        page.find(Role::Heading, "What to do next").await;
        // The address of a question leads to where all answers stand.
        page.go_to(&format!("#/assess/{OLD}/3")).await;
        page.is_titled("Review your answers").await;
        page.sees(OLD_ANCHOR).await;
    });
}

#[test]
fn going_on_suggests_what_is_the_same_and_can_be_taken_back() {
    visit(async |page| {
        have_first_edition(page).await;
        go_on(page).await;
        page.sees("0 of the 32 questions that apply have an answer")
            .await;
        page.find(Role::Heading, "From the first edition, to be confirmed")
            .await;
        page.no_longer_sees(OLD_ANCHOR).await;
        // Neither a new topic nor one that asks for something else now.
        for open in [
            "Confirm: Joint work under public rules",
            "Confirm: Trust and continuity",
        ] {
            assert_eq!(page.count(Role::Button, open).await, 0, "{open}");
        }
        page.click(Role::Button, "Confirm: One definition").await;
        page.sees("1 of the 32 questions that apply have an answer")
            .await;
        assert_eq!(page.count(Role::Button, "Confirm: One definition").await, 0);
        page.find(Role::Link, "Change: One definition").await;
        page.is_saved().await;
        page.reload().await;
        page.sees("1 of the 32 questions that apply have an answer")
            .await;

        let second = go_on(page).await;
        page.click(Role::Button, "Undo").await;
        page.open("#/assess").await;
        let stored = page.stored().await.to_string();
        assert!(!stored.contains(&second), "{second} was taken back");
        page.open(&format!("#/assess/{OLD}/review")).await;
        page.sees(OLD_ANCHOR).await;
    });
}

#[test]
fn two_editions_are_not_compared() {
    visit(async |page| {
        have_first_edition(page).await;
        let new = go_on(page).await;
        page.click(Role::Button, "Confirm: One definition").await;
        page.open(&format!("#/assess/{OLD}/compare/{new}")).await;
        page.is_titled("These two cannot be compared").await;
        page.sees("They answer two editions of the questionnaire")
            .await;
        page.open(&format!("#/assess/{new}/result")).await;
        page.is_titled(NAME).await;
        assert_eq!(
            page.count(Role::Button, "Compare before and after").await,
            0
        );
        page.open("#/programme").await;
        page.sees("1 assessment answers the first edition of the questionnaire.")
            .await;
    });
}

/// An account with one check by the first edition.
fn account() -> Value {
    json!({
        "id": "acc", "name": "Seeland Hospitals", "created": "2026-01-01",
        "monitoring": {}, "checks": [{
            "id": "r1", "day": "2026-05-01",
            "answers": {
                "relationship.reach": { "answer": 1 },
                "relationship.calls": { "answer": 4, "note": "as noted then" },
                "relationship.first_call": { "answer": 2 },
            },
        }],
    })
}

#[test]
fn a_relationship_check_by_the_first_edition_is_shown_and_the_next_one_begins_with_suggestions() {
    visit(async |page| {
        page.open_account(&account(), "relationship").await;
        page.sees("This check answers the first edition").await;
        page.sees("We see the clinicians and pharmacists who work with our products")
            .await;
        page.click(Role::Button, "Begin a new check").await;
        page.no_longer_sees("This check answers the first edition")
            .await;
        page.sees("In the first edition you answered: 4.").await;
        page.find(
            Role::Button,
            "Take over the earlier answer: Purpose of calls",
        )
        .await;
        // Whom the account can call is another question now.
        page.no_longer_sees("In the first edition you answered: 2.")
            .await;
        page.click(
            Role::Button,
            "Take over the earlier answer: Reach in the DMU",
        )
        .await;
        page.sees("Not compared: the check before answers the first edition")
            .await;
    });
}

#[test]
fn a_stage_of_an_account_says_so_where_it_comes_from_the_first_edition() {
    visit(async |page| {
        page.open_account(&account(), "segmentation").await;
        page.sees("First edition").await;
        for address in ["#/accounts/acc", "#/accounts"] {
            page.open(address).await;
            page.sees("First edition").await;
        }
        page.open("#/accounts/acc/relationship").await;
        page.click(Role::Button, "Begin a new check").await;
        page.click(
            Role::Button,
            "Take over the earlier answer: Reach in the DMU",
        )
        .await;
        page.is_saved().await;
        for address in ["#/accounts/acc", "#/accounts"] {
            page.open(address).await;
            page.sees("Seeland Hospitals").await;
            page.no_longer_sees("First edition").await;
        }
    });
}

#[test]
fn an_invitation_to_the_first_edition_still_asks_its_questions() {
    visit(async |page| {
        let first = instrument(&InstrumentId::fixed("programme")).unwrap();
        let mut session = Session::new(SessionId::from_random(7), first, DAY);
        session.title = "Begun before".to_owned();
        session.dimensions = Selection::new(1).unwrap();
        let code = packets::code(PacketContent::Session(Box::new(session)));
        page.go_to(&format!("#{code}")).await;
        page.is_titled("Begun before").await;
        page.press_first("Begin").await;
        page.sees("What do colleagues in different functions answer when they are asked")
            .await;
        page.sees(OLD_ANCHOR).await;
    });
}
