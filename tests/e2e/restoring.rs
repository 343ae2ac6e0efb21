//! A copy beside what is here by now: what it would change is shown, chosen for each, done, and taken back.

use serde_json::{Value, json};

use crate::support::programme::{answers_all, assessment, backup};
use crate::support::{Page, Role, visit};

const ONE: &str = "What to do with Assessment: One, May 4, 2026";

/// Two assessments, and a copy of both, of which one was changed here since.
async fn changed_since(page: &Page) -> String {
    page.import(&[
        assessment("one", "One", "2026-05-04", &answers_all('2')),
        assessment("two", "Two", "2026-05-05", &answers_all('2')),
    ])
    .await;
    page.click(Role::Button, "Download everything").await;
    let copy = page.saved_file().await.text;
    page.open("#/assess/one/3").await;
    page.is_at_question(3).await;
    page.press("4").await;
    page.is_saved().await;
    page.open("#/data").await;
    copy
}

/// The third answer of an assessment, as a copy has it.
async fn third_answer(page: &Page, id: &str) -> Value {
    page.open("#/data").await;
    page.click(Role::Button, "Download everything").await;
    let file: Value = serde_json::from_str(&page.saved_file().await.text).unwrap();
    let all = file["assessments"].as_array().unwrap();
    let one = all.iter().find(|one| one["id"] == id).unwrap();
    let answers = one["answers"].as_object().unwrap();
    let mut changed = answers.values().map(|answer| answer["answer"].clone());
    // All others are 2.
    let odd = changed.find(|answer| *answer != json!(2));
    odd.unwrap_or(json!(2))
}

#[test]
fn what_is_older_and_the_same_is_said_and_left_unless_chosen() {
    visit(async |page| {
        let copy = changed_since(page).await;
        page.choose_file("copy.json", &copy).await;
        page.find(Role::Heading, "Older in the file: 1 document")
            .await;
        page.find(Role::Heading, "The same here: 1 document").await;
        page.sees("Nothing is chosen, so nothing would change.")
            .await;
        assert_eq!(page.count(Role::Button, "Take over 1 document").await, 0);
        page.click(Role::Button, "Don’t add").await;
        page.no_longer_sees("Older in the file").await;
        assert_eq!(third_answer(page, "one").await, json!(4));
    });
}

#[test]
fn an_older_version_takes_the_place_of_ours_where_that_is_chosen_and_is_taken_back() {
    visit(async |page| {
        let copy = changed_since(page).await;
        page.choose_file("copy.json", &copy).await;
        page.find(Role::Heading, "Older in the file: 1 document")
            .await;
        page.choose(ONE, "Replace by the file’s").await;
        page.click(Role::Button, "Take over 1 document").await;
        page.find(Role::Heading, "Took over 1 document").await;
        page.sees("1 took the place of the one that was here.")
            .await;
        page.sees("Took over 1 document.").await;
        page.click(Role::Button, "Undo").await;
        assert_eq!(third_answer(page, "one").await, json!(4));

        page.choose_file("copy.json", &copy).await;
        page.choose(ONE, "Replace by the file’s").await;
        page.click(Role::Button, "Take over 1 document").await;
        page.find(Role::Heading, "Took over 1 document").await;
        page.reload().await;
        assert_eq!(third_answer(page, "one").await, json!(2));
    });
}

#[test]
fn what_was_changed_in_both_is_joined_and_the_text_that_gives_way_is_shown() {
    visit(async |page| {
        let mut here = assessment("one", "One", "2026-05-04", &answers_all('2'));
        here["answers"]["meaning.vision"]["note"] = json!("Written here");
        here["edited"] = json!(1_780_000_000_000_u64);
        let mut there = here.clone();
        there["answers"]["meaning.vision"]["note"] = json!("Written there");
        there["targets"] = json!({ "meaning": 5 });
        page.import(&[here]).await;
        page.choose_file("other.json", &backup(&[there])).await;
        page.find(Role::Heading, "Changed in both: 1 document")
            .await;
        page.sees("The file does not say what it goes on from")
            .await;
        page.choose(ONE, "Join both").await;
        page.sees("Joined, a document has everything that either has.")
            .await;
        page.click(Role::Button, "Take over 1 document").await;
        page.sees("1 was joined with the one that is here.").await;
        page.sees("Written there").await;
        page.click(Role::Button, "Download everything").await;
        let file: Value = serde_json::from_str(&page.saved_file().await.text).unwrap();
        let joined = &file["assessments"][0];
        assert_eq!(
            joined["answers"]["meaning.vision"]["note"],
            json!("Written here")
        );
        assert_eq!(joined["targets"], json!({ "meaning": 5 }));
    });
}

#[test]
fn the_same_is_chosen_for_a_whole_group() {
    visit(async |page| {
        let changed = |id: &str, name: &str, letter| {
            let mut one = assessment(id, name, "2026-05-04", &answers_all(letter));
            one["edited"] = json!(match letter {
                '2' => 1_780_000_000_000_u64,
                _ => 1_780_000_000_001,
            });
            one
        };
        page.import(&[changed("one", "One", '2'), changed("two", "Two", '2')])
            .await;
        let newer = [
            changed("one", "One", '3'),
            changed("two", "Two", '3'),
            changed("three", "Three", '3'),
        ];
        page.choose_file("newer.json", &backup(&newer)).await;
        page.find(Role::Heading, "New here: 1 document").await;
        page.find(Role::Heading, "Newer in the file: 2 documents")
            .await;
        page.find(Role::Button, "Add 1 document").await;
        page.click(Role::Button, "Replace all: Newer in the file: 2 documents")
            .await;
        page.click(Role::Button, "Take over 3 documents").await;
        page.sees("2 took the place of those that were here.").await;
        page.sees("3 assessments").await;
        page.click(Role::Button, "Undo").await;
        page.sees("2 assessments").await;
    });
}
