//! A copy of everything: taken, removed, brought back.

use serde_json::{Value, json};

use trellis::data::backup::VERSION;

use crate::support::programme::{answers_all, assessment, backup};
use crate::support::{Page, Role, visit};

/// One that says something of everything: points, don't know, not applicable, an open question, notes,
/// targets, importance, scope.
fn rich() -> Value {
    let answers = "2345123412341234 0n-5 23412341234".replace(' ', "");
    let mut rich = assessment("rich", "Ärzte & Kliniken “Süd” 🌱", "2026-06-30", &answers);
    rich["answers"]["meaning.vision"]["note"] = json!("Two lines\nand <b>no</b> markup");
    rich["answers"]["people.training"]["note"] = json!("=1+1");
    rich["scope"] = json!({ "company": "Fictavia", "unit": "South", "team": "Key accounts" });
    rich["targets"] = json!({ "meaning": 5, "planning": 3 });
    rich["importance"] = json!({ "value": 3, "people": 1 });
    rich["edited"] = json!(1_780_000_000_000_u64);
    rich
}

/// The result page's text and the assessment's file, apart from when it was written.
async fn result_and_file(page: &Page) -> (String, Value) {
    page.open("#/assess/rich/result").await;
    page.is_titled("Ärzte & Kliniken “Süd” 🌱").await;
    page.find(Role::Heading, "What to do next").await;
    let text = page.main_text().await;
    page.click(Role::Button, "Download as JSON").await;
    let file = page.saved_file().await;
    assert!(file.name.ends_with("-2026-06-30.json"), "{}", file.name);
    let mut file: Value = serde_json::from_str(&file.text).unwrap();
    assert!(file["exported"].take().is_u64());
    (text, file)
}

async fn wipe(page: &Page) {
    page.open("#/data").await;
    page.remove_everything().await;
    page.sees("Removed 1 document and your settings from this browser.")
        .await;
}

/// What the storage has, but for how far the journal has come and how many days the app was used, which are numbers.
async fn keys(page: &Page) -> Vec<Value> {
    page.evaluate(
        "Object.keys({ ...localStorage }).filter((key) => !/^trellis:(journal|days)$/.test(key))",
    )
    .await
    .as_array()
    .cloned()
    .unwrap_or_default()
}

/// Everything that the journal has.
async fn journal(page: &Page) -> String {
    let all = "new Promise((done, failed) => {
        const asked = indexedDB.open('trellis');
        asked.onerror = failed;
        asked.onsuccess = () => {
            const database = asked.result;
            const all = database.transaction('journal').objectStore('journal').getAll();
            all.onerror = failed;
            all.onsuccess = () => {
                database.close();
                done(all.result.join('\\n'));
            };
        };
    })";
    let all = page.evaluate(all).await;
    all.as_str().expect("a text").to_owned()
}

#[test]
fn exported_wiped_and_imported_the_result_is_the_same() {
    visit(async |page| {
        page.import(&[rich()]).await;
        let before = result_and_file(page).await;
        assert_eq!(
            before.1["assessments"][0]["answers"],
            rich()["answers"],
            "complete"
        );
        assert_eq!(before.1["assessments"][0]["targets"], rich()["targets"]);
        let file = before
            .1
            .to_string()
            .replace("\"exported\":null", "\"exported\":1");

        wipe(page).await;
        assert_eq!(
            keys(page).await,
            Vec::<Value>::new(),
            "nothing is left in the browser"
        );
        page.sees("0 assessments").await;
        page.let_timers_end(400).await;
        let journal = journal(page).await;
        assert!(!journal.is_empty(), "that it was removed is noted");
        assert!(
            !journal.contains("Kliniken"),
            "and nothing of what it was: {journal}"
        );
        page.click(Role::Button, "Undo").await;
        page.sees("1 assessment").await;
        assert_eq!(result_and_file(page).await, before, "after the undo");

        wipe(page).await;
        page.reload().await;
        page.choose_file("back again.json", &file).await;
        page.find(Role::Heading, "Found in “back again.json”").await;
        page.sees("Ärzte & Kliniken “Süd” 🌱, Jun 30, 2026").await;
        assert_eq!(
            keys(page).await,
            Vec::<Value>::new(),
            "nothing is added before consent"
        );
        page.click(Role::Button, "Add 1 document").await;
        page.find(Role::Heading, "Added 1 document").await;
        assert_eq!(result_and_file(page).await, before, "after the import");
        page.reload().await;
        assert_eq!(result_and_file(page).await, before, "after a reload");
    });
}

#[test]
fn removing_everything_asks_first_and_can_be_left() {
    visit(async |page| {
        page.import(&[rich()]).await;
        page.click(Role::Button, "Remove everything…").await;
        page.find(Role::Dialog, "Remove everything?").await;
        page.has_focus(Role::Button, "Keep it").await;
        page.click(Role::Button, "Keep it").await;
        assert_eq!(page.count(Role::Dialog, "Remove everything?").await, 0);
        page.sees("1 assessment").await;
        assert!(!keys(page).await.is_empty());
    });
}

#[test]
fn importing_the_same_file_twice_adds_nothing() {
    visit(async |page| {
        page.import(&[rich()]).await;
        let before = keys(page).await;
        page.choose_file("assessments.json", &backup(&[rich()]))
            .await;
        page.find(Role::Heading, "The same here: 1 document").await;
        page.sees("Everything in this file is here already, exactly as it is there. Importing it changes nothing.")
            .await;
        page.click(Role::Button, "Don’t add").await;
        page.no_longer_sees("Found in").await;
        assert_eq!(keys(page).await, before);

        // The same one with other answers is no longer the same: both are kept.
        let mut other = rich();
        other["answers"]["meaning.vision"]["answer"] = json!(1);
        page.choose_file("assessments.json", &backup(&[other]))
            .await;
        page.find(Role::Heading, "Changed in both: 1 document")
            .await;
        page.choose(
            "What to do with Assessment: Ärzte & Kliniken “Süd” 🌱, Jun 30, 2026",
            "Bring in beside it",
        )
        .await;
        page.click(Role::Button, "Add 1 document").await;
        page.sees("1 was added beside the one you already have, because the two differ.")
            .await;
        page.sees("2 assessments").await;
        page.click(Role::Button, "Undo").await;
        page.sees("1 assessment").await;
    });
}

#[test]
fn files_that_are_damaged_foreign_or_newer_are_refused_and_change_nothing() {
    visit(async |page| {
        page.import(&[rich()]).await;
        let stored =
            "JSON.stringify({ ...localStorage, 'trellis:journal': '', 'trellis:days': '' })";
        let before = page.evaluate(stored).await;
        let cut = &backup(&[rich()])[..200];
        let newer = json!({ "format": "trellis", "version": VERSION + 1, "assessments": [] });
        let newer = newer.to_string();
        for (name, text, says) in [
            (
                "cut.json",
                cut,
                "“cut.json” is damaged or not a Trellis file",
            ),
            (
                "empty.json",
                "",
                "“empty.json” is damaged or not a Trellis file",
            ),
            (
                "shopping.json",
                "{\"milk\": 2}",
                "“shopping.json” is not a file that Trellis wrote.",
            ),
            (
                "newer.json",
                &newer,
                "“newer.json” was written by a newer version of Trellis.",
            ),
        ] {
            page.choose_file(name, text).await;
            page.sees(says).await;
            page.find(Role::Heading, "This file was not added").await;
            page.sees("Nothing was changed.").await;
            assert_eq!(page.evaluate(stored).await, before, "{name}");
        }
    });
}

#[test]
fn what_a_file_says_wrongly_is_left_out_and_said_before_anything_is_added() {
    visit(async |page| {
        let mut odd = assessment("odd", "Odd", "2026-02-03", &answers_all('3'));
        odd["answers"]["meaning.vision"]["answer"] = json!(9);
        let foreign = json!({ "id": "x", "instrument": "tarot", "date": "2026-01-01" });
        page.open("#/data").await;
        page.choose_file("odd.json", &backup(&[odd, foreign])).await;
        page.sees("1 document in the file cannot be read and is left out. The file keeps it.")
            .await;
        page.sees("1 entry in the file is not valid and is left out. The file keeps it.")
            .await;
        page.click(Role::Button, "Don’t add").await;
        page.no_longer_sees("Found in").await;
        assert_eq!(keys(page).await, Vec::<Value>::new());
    });
}

#[test]
fn everything_is_one_file_and_taking_it_is_remembered() {
    visit(async |page| {
        page.import(&[
            rich(),
            assessment("b", "B", "2026-01-01", &answers_all('1')),
        ])
        .await;
        page.sees("Last copy Never").await;
        page.click(Role::Button, "Download everything").await;
        let file: Value = serde_json::from_str(&page.saved_file().await.text).unwrap();
        assert_eq!(file["assessments"].as_array().unwrap().len(), 2);
        page.no_longer_sees("Last copy Never").await;
        page.reload().await;
        page.no_longer_sees("Last copy Never").await;
    });
}

#[test]
fn the_complete_copy_says_whom_it_names_and_why_names_stay() {
    visit(async |page| {
        page.open_example_account().await;
        page.open("#/data").await;
        page.sees("The file holds 1 account, with ").await;
        page.click(Role::Button, "Whose data it holds").await;
        page.sees("Names and ratings stay in it").await;
        page.find(Role::Heading, "Whose data it holds").await;
        page.sees("named once").await;
        page.click(Role::Button, "Download everything").await;
        let file: Value = serde_json::from_str(&page.saved_file().await.text).unwrap();
        assert_eq!(file["accounts"].as_array().unwrap().len(), 1);
    });
}

#[test]
fn whoever_has_nothing_but_a_workshop_can_download_it() {
    visit(async |page| {
        page.prepare_workshop("Where do we stand?").await;
        page.is_saved().await;
        page.open("#/data").await;
        page.sees("1 workshop").await;
        page.click(Role::Button, "Download everything").await;
        let file = page.saved_file().await.text;
        assert!(file.contains("Where do we stand?"), "{file}");
    });
}
