//! Stored documents that were damaged by something else: nothing of them is lost by us.

use serde_json::{Value, json};

use crate::support::programme::{answers_all, assessment};
use crate::support::{Page, Role, visit};

const SLOT_A: &str = "trellis:assessment:damaged:a";
const SLOT_B: &str = "trellis:assessment:damaged:b";

/// Two assessments, one of which is stored in both of its slots.
async fn two_assessments(page: &Page) {
    page.import(&[
        assessment("damaged", "To be damaged", "2026-05-04", &answers_all('2')),
        assessment("whole", "Stays whole", "2026-05-05", &answers_all('3')),
    ])
    .await;
    page.open("#/assess/damaged/1").await;
    page.is_at_question(1).await;
    page.press("4").await;
    page.is_saved().await;
    page.fill("Note (optional)", "The last thing that was typed.")
        .await;
    page.is_saved().await;
    page.open("#/").await;
    let (a, b) = (stored(page, SLOT_A).await, stored(page, SLOT_B).await);
    assert!(!a.is_empty() && !b.is_empty(), "both slots are written");
}

async fn stored(page: &Page, key: &str) -> String {
    let value = page
        .evaluate(&format!("localStorage.getItem({})", json!(key)))
        .await;
    value.as_str().unwrap_or_default().to_owned()
}

async fn store(page: &Page, key: &str, text: &str) {
    page.evaluate(&format!(
        "localStorage.setItem({}, {})",
        json!(key),
        json!(text)
    ))
    .await;
}

/// Everything that is stored, as one text.
async fn all_stored(page: &Page) -> String {
    let all = page
        .evaluate("Object.values({ ...localStorage }).join('\\n\\n')")
        .await;
    all.as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_document_that_cannot_be_read_is_set_aside_and_handed_out_as_it_was() {
    visit(async |page| {
        two_assessments(page).await;
        let cut = stored(page, SLOT_A).await;
        let cut = &cut[..cut.len() / 2];
        let foreign = "not ours, “quoted”\r\nsecond line";
        store(page, SLOT_A, cut).await;
        store(page, SLOT_B, foreign).await;
        page.reload().await;

        page.sees("could not be read.").await;
        page.sees("Nothing was overwritten").await;
        page.click_in((Role::Navigation, "Main"), Role::Link, "Assessments")
            .await;
        page.find(Role::Link, "Stays whole").await;
        assert_eq!(page.count(Role::Link, "To be damaged").await, 0);

        page.click(Role::Link, "See what it is").await;
        page.find(Role::Heading, "Set aside").await;
        let mut handed_out = Vec::new();
        for name in page.names(Role::Button).await {
            if name.starts_with("Download: Stored copy ") {
                page.click(Role::Button, &name).await;
                handed_out.push(page.saved_file().await.text);
            }
        }
        handed_out.sort();
        let mut expected = [cut.to_owned(), foreign.to_owned()];
        expected.sort();
        assert_eq!(handed_out, expected);
        let kept = all_stored(page).await;
        assert!(
            kept.contains(cut) && kept.contains(foreign),
            "both are still stored"
        );
    });
}

#[test]
fn what_was_set_aside_stays_until_it_is_removed_and_that_can_be_undone() {
    visit(async |page| {
        two_assessments(page).await;
        store(page, SLOT_A, "damaged beyond reading").await;
        store(page, SLOT_B, "").await;
        page.evaluate(&format!("localStorage.removeItem('{SLOT_B}')"))
            .await;
        page.reload().await;
        page.sees("A stored copy of a document could not be read.")
            .await;
        page.click(Role::Button, "Close").await;
        page.no_longer_sees("A stored copy of a document could not be read.")
            .await;

        page.open("#/data").await;
        page.reload().await;
        let remove = |names: Vec<String>| {
            names
                .into_iter()
                .find(|n| n.starts_with("Remove: Stored copy"))
        };
        let name = remove(page.names(Role::Button).await).expect("it is listed");
        page.click(Role::Button, &name).await;
        page.sees("Removed the stored copy that was set aside.")
            .await;
        assert!(!all_stored(page).await.contains("damaged beyond reading"));
        page.click(Role::Button, "Undo").await;
        page.find(Role::Button, &name).await;
        assert!(all_stored(page).await.contains("damaged beyond reading"));
    });
}

#[test]
fn with_one_slot_damaged_the_older_state_is_used() {
    visit(async |page| {
        two_assessments(page).await;
        let (a, b) = (stored(page, SLOT_A).await, stored(page, SLOT_B).await);
        let (newer, older) = if revision(&a) > revision(&b) {
            (SLOT_A, &b)
        } else {
            (SLOT_B, &a)
        };
        let damaged = stored(page, newer)
            .await
            .replace("last thing", "lost thing");
        assert!(damaged.contains("lost thing"), "the note was saved");
        store(page, newer, &damaged).await;
        page.reload().await;

        page.sees("A stored copy of a document could not be read.")
            .await;
        page.open("#/assess/damaged/1").await;
        page.is_at_question(1).await;
        let document: Value = serde_json::from_str(older.split_once('\n').unwrap().1).unwrap();
        let note = document["answers"]["meaning.definition"]["note"]
            .as_str()
            .unwrap_or_default();
        assert_eq!(
            page.find(Role::TextBox, "Note (optional)").await.value,
            note
        );
        assert!(!note.contains("lost thing"));
        let fourth = page.things(None, Role::Radio).await.unwrap().remove(3);
        assert!(
            fourth.is("checked"),
            "the answer was written before the note"
        );
        assert!(
            all_stored(page).await.contains(&damaged),
            "the damaged one is kept"
        );
    });
}

/// `trellis <schema> <revision> …`
fn revision(stored: &str) -> u64 {
    stored
        .split(' ')
        .nth(2)
        .and_then(|word| word.parse().ok())
        .expect("an envelope")
}

#[test]
fn damaged_settings_cost_a_click_and_no_document() {
    visit(async |page| {
        two_assessments(page).await;
        store(page, "trellis:settings:main:a", "{").await;
        store(page, "trellis:settings:main:b", "{").await;
        store(page, "trellis:theme", "purple").await;
        store(page, "trellis:of-another-version", "untouched").await;
        page.reload().await;
        page.is_titled("To be damaged").await;
        assert_eq!(
            stored(page, "trellis:of-another-version").await,
            "untouched"
        );
    });
}
