//! Earlier states of documents: looking at what changed, going back, and the days by which the trash goes.

use serde_json::{Value, json};

use crate::support::programme::{answers_all, assessment};
use crate::support::{Page, Role, Setup, visit};

const TITLE: &str = "Earlier states";
const ACCOUNT: &str = "#/accounts/seeland";
const STATES: &str = "#/data/history/account/seeland";

/// The clock of every page from now on is so many days ahead of what it was.
pub async fn days_later(page: &Page, days: u32) {
    let script = format!(
        "{{
            const Real = Date;
            const ahead = {days} * 864e5;
            globalThis.Date = class extends Real {{
                constructor(...all) {{
                    if (all.length) super(...all);
                    else super(Real.now() + ahead);
                }}
                static now() {{
                    return Real.now() + ahead;
                }}
            }};
        }}"
    );
    page.run_first(&script).await;
    page.reload().await;
}

/// An account of a day ago, with the page of its analysis open.
async fn with_account(page: &Page) {
    let account = json!({
        "id": "seeland", "name": "Seeland", "created": "2026-03-02",
        "stakeholders": [{ "id": "r1", "name": "Dr Keller", "influence": "3" }],
    });
    page.open_account(&account, "analysis").await;
    page.is_saved().await;
    days_later(page, 1).await;
    page.open(&format!("{ACCOUNT}/analysis")).await;
}

async fn rename(page: &Page, name: &str) {
    page.fill("Name of the account", name).await;
    page.is_saved().await;
}

async fn open_states(page: &Page) {
    page.open(STATES).await;
    page.is_titled(TITLE).await;
    page.sees("Before the first change of the day").await;
}

/// Runs a script with the store of the history; `done` ends it.
async fn in_history(page: &Page, script: &str) -> Value {
    page.evaluate(&format!(
        "new Promise((done, failed) => {{
            const asked = indexedDB.open('trellis-history');
            asked.onerror = failed;
            asked.onsuccess = () => {{
                const database = asked.result;
                const transaction = database.transaction('snapshots', 'readwrite');
                const store = transaction.objectStore('snapshots');
                const end = (value) => {{
                    database.close();
                    done(value);
                }};
                {script}
            }};
        }})"
    ))
    .await
}

async fn names(page: &Page) -> Vec<Value> {
    let names = in_history(
        page,
        "const all = store.getAllKeys(); all.onsuccess = () => end(all.result);",
    )
    .await;
    names.as_array().cloned().unwrap_or_default()
}

#[test]
fn what_an_account_was_before_the_first_change_of_a_day_is_compared_and_restored() {
    visit(async |page| {
        with_account(page).await;
        rename(page, "Seelandia").await;
        rename(page, "Seelandia Group").await;
        page.open(ACCOUNT).await;
        page.click(Role::Link, TITLE).await;
        page.is_titled(TITLE).await;
        page.sees("Before the first change of the day").await;
        assert_eq!(names(page).await.len(), 1);

        page.click_beginning("What changed").await;
        page.sees("“Seeland” became “Seelandia Group”").await;

        page.click_beginning("Restore this state").await;
        page.sees("Restored an earlier state of “Seelandia Group”.")
            .await;
        page.sees("Before an earlier state was restored").await;
        page.has_focus(Role::Heading, TITLE).await;
        page.click(Role::Link, "As it is now").await;
        page.is_titled("Seeland").await;
        page.click(Role::Button, "Undo").await;
        page.is_titled("Seelandia Group").await;
        page.is_saved().await;
        page.reload().await;
        page.is_titled("Seelandia Group").await;

        // The next day it is another one.
        days_later(page, 1).await;
        page.open(&format!("{ACCOUNT}/analysis")).await;
        rename(page, "Seeland Hospitals").await;
        open_states(page).await;
        // It was the same before the restoration: what is kept already is not kept twice.
        assert_eq!(names(page).await.len(), 2);
        page.click_beginning("What changed").await;
        page.sees("“Seelandia Group” became “Seeland Hospitals”")
            .await;
        page.sees("Compared with the state before").await;
    });
}

#[test]
fn an_earlier_state_opens_as_a_copy_and_comes_back_where_the_document_is_in_the_trash() {
    visit(async |page| {
        with_account(page).await;
        rename(page, "Seelandia").await;
        open_states(page).await;
        page.click_beginning("Open as a copy").await;
        page.is_titled("Copy of Seeland").await;
        page.open(ACCOUNT).await;
        page.is_titled("Seelandia").await;

        page.click(Role::Button, "Delete").await;
        page.is_titled("Accounts").await;
        open_states(page).await;
        page.sees("This document is in the trash.").await;
        assert_eq!(page.count(Role::Link, "As it is now").await, 0);
        page.click_beginning("Bring it back").await;
        page.is_titled("Seeland").await;
        assert_eq!(page.address().await, ACCOUNT);
    });
}

#[test]
fn what_is_removed_for_good_takes_its_earlier_states_along() {
    visit(async |page| {
        with_account(page).await;
        rename(page, "Seelandia").await;
        open_states(page).await;
        page.open("#/data").await;
        page.click(Role::Link, "Seelandia").await;
        page.is_titled(TITLE).await;
        page.open(ACCOUNT).await;
        page.click(Role::Button, "Delete").await;
        page.is_titled("Accounts").await;
        page.open("#/data").await;
        page.click(Role::Button, "Remove for good: Seelandia").await;
        page.sees("Removed “Seelandia” from the trash.").await;
        page.let_timers_end(400).await;
        assert_eq!(names(page).await, Vec::<Value>::new());
    });
}

#[test]
fn earlier_states_are_removed_after_a_question_and_the_document_stays() {
    visit(async |page| {
        with_account(page).await;
        rename(page, "Seelandia").await;
        open_states(page).await;
        page.click(Role::Button, "Remove these states…").await;
        page.click(Role::Button, "Keep them").await;
        assert_eq!(names(page).await.len(), 1);
        page.click(Role::Button, "Remove these states…").await;
        page.click_in(
            (Role::Dialog, "Remove all earlier states of this document?"),
            Role::Button,
            "Remove them",
        )
        .await;
        page.sees("There is no earlier state yet.").await;
        assert_eq!(names(page).await, Vec::<Value>::new());
        page.open(ACCOUNT).await;
        page.is_titled("Seelandia").await;
    });
}

#[test]
fn an_assessment_says_which_answers_changed_in_their_words() {
    visit(async |page| {
        let one = assessment("spring", "Spring", "2026-05-04", &answers_all('2'));
        page.import(&[one]).await;
        page.is_saved().await;
        days_later(page, 1).await;
        page.open("#/assess/spring/3").await;
        page.is_at_question(3).await;
        page.press("4").await;
        page.is_saved().await;
        page.open("#/assess/spring/result").await;
        page.click(Role::Link, TITLE).await;
        page.is_titled(TITLE).await;
        page.click_beginning("What changed").await;
        page.sees("Since then").await;
        page.sees("” became “").await;
        page.sees("Answers › ").await;
    });
}

#[test]
fn a_damaged_state_says_so_and_the_others_are_untouched() {
    visit(async |page| {
        with_account(page).await;
        rename(page, "Seelandia").await;
        let damage = "const all = store.getAllKeys();
            all.onsuccess = () => {
                store.put('no envelope', all.result[0]);
                transaction.oncomplete = () => end(true);
            };";
        assert_eq!(in_history(page, damage).await, true);
        open_states(page).await;
        for button in ["What changed", "Restore this state", "Open as a copy"] {
            page.click_beginning(button).await;
            page.sees("This state is damaged and cannot be shown.")
                .await;
        }
        page.open(ACCOUNT).await;
        page.is_titled("Seelandia").await;
    });
}

#[test]
fn a_document_without_earlier_states_says_when_there_will_be_some() {
    visit(async |page| {
        page.open("#/programme").await;
        page.click(Role::Link, TITLE).await;
        page.is_titled(TITLE).await;
        page.sees("There is no earlier state yet.").await;
        page.open("#/data/history/account/missing").await;
        page.sees("This document is not in this browser any more.")
            .await;
    });
}

#[test]
fn a_browser_without_a_place_for_them_says_so_and_keeps_the_documents() {
    const NONE: &str = "Object.defineProperty(globalThis, 'indexedDB', { get: () => undefined });";
    Setup::default()
        .running_first(NONE)
        .expecting("journal")
        .visit(async |page| {
            page.open_example_account().await;
            page.open("#/data/history/account/exampleaccount").await;
            page.sees("This browser does not let Trellis keep earlier states")
                .await;
            page.open("#/accounts/exampleaccount").await;
            page.is_titled("Seeland Hospital Group").await;
        });
}

#[test]
fn what_is_stored_as_it_is_has_the_earlier_states_too() {
    visit(async |page| {
        with_account(page).await;
        rename(page, "Seelandia").await;
        open_states(page).await;
        let before = names(page).await;
        let name = before[0].as_str().unwrap().to_owned();
        page.go_to("#/safe").await;
        page.is_titled("What is stored, as it is").await;
        page.sees("Earlier state of a document").await;
        page.click(Role::Button, "Save everything as a file").await;
        let file = page.saved_file().await.text;
        assert!(file.contains(&name), "{file}");
        page.click(Role::Button, &format!("Remove…: {name}")).await;
        page.click(Role::Button, "Remove").await;
        page.sees("Removed 1 stored text.").await;
        assert_eq!(names(page).await, Vec::<Value>::new());
        page.choose_file("stored.json", &file).await;
        page.sees("Stored 1 text again.").await;
        assert_eq!(names(page).await, before);
        page.click(Role::Button, "Remove everything…").await;
        page.click(Role::Button, "Remove").await;
        page.sees("Trellis keeps nothing else in this browser.")
            .await;
        assert_eq!(names(page).await, Vec::<Value>::new());
    });
}

#[test]
fn a_clock_that_jumps_leaves_the_trash_alone() {
    visit(async |page| {
        with_account(page).await;
        page.open(ACCOUNT).await;
        page.click(Role::Button, "Delete").await;
        page.is_titled("Accounts").await;
        for days in [400, 400] {
            days_later(page, days).await;
            page.open("#/data").await;
            page.find(Role::Button, "Restore: Seeland").await;
            // The part that counts comes a moment later.
            page.let_timers_end(1500).await;
        }
        page.reload().await;
        page.sees("Kept for 30 days on which you use Trellis.")
            .await;
        page.click(Role::Button, "Restore: Seeland").await;
        page.open(ACCOUNT).await;
        page.is_titled("Seeland").await;
    });
}
