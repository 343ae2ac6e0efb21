//! Removing everything leaves nothing that was written, also where the database beside the storage does not work as it
//! should; and a file of thousands of documents is no way to make the page hang.

use serde_json::{Value, json};

use crate::support::{Page, Role, Setup, visit};

/// From when on the tab says so, no database opens; and none is removed, where it says that too.
const CLOSED: &str = "{
    const { open, deleteDatabase } = IDBFactory.prototype;
    const refuses = (what) => {
        if (sessionStorage.getItem('refuses')?.includes(what)) {
            throw new DOMException(`no ${what} today`, 'UnknownError');
        }
    };
    IDBFactory.prototype.open = function (...all) { refuses('open'); return open.apply(this, all); };
    IDBFactory.prototype.deleteDatabase = function (...all) {
        refuses('remove');
        return deleteDatabase.apply(this, all);
    };
}";

const LEFT: &str = "it did not let Trellis clear its database";

async fn remove_everything(page: &Page) {
    page.open("#/data").await;
    page.remove_everything().await;
    page.sees("and your settings from this browser.").await;
}

/// All that any database has, as text.
async fn databases(page: &Page) -> String {
    let all = page
        .evaluate(
            "(async () => {
                sessionStorage.removeItem('refuses');
                const found = [];
                for (const { name } of await indexedDB.databases()) {
                    const database = await new Promise((done, failed) => {
                        const opening = indexedDB.open(name);
                        opening.onsuccess = () => done(opening.result);
                        opening.onerror = () => failed(opening.error);
                    });
                    for (const store of database.objectStoreNames) {
                        found.push(await new Promise((done) => {
                            const all = database.transaction(store).objectStore(store).getAll();
                            all.onsuccess = () => done(JSON.stringify(all.result));
                        }));
                    }
                    database.close();
                }
                return found.join();
            })()",
        )
        .await;
    all.as_str().unwrap_or_default().to_owned()
}

async fn with_example(page: &Page) {
    page.open_example_account().await;
    page.is_saved().await;
    // Its journal is written behind what is said.
    page.let_timers_end(2500).await;
    assert!(databases(page).await.contains("Seeland"));
}

/// Removes everything, and looks whether that is so.
async fn nothing_is_left(page: &Page) {
    remove_everything(page).await;
    page.let_timers_end(1000).await;
    assert!(!page.text().await.contains(LEFT));
    let left = databases(page).await;
    assert!(!left.contains("Seeland"), "{left}");
}

/// What the journal still has, by record.
const RECORDS: &str = "(async () => {
    const database = await new Promise((done) => {
        const opening = indexedDB.open('trellis');
        opening.onsuccess = () => done(opening.result);
    });
    const all = database.transaction('journal').objectStore('journal').getAll();
    const records = await new Promise((done) => { all.onsuccess = () => done(all.result); });
    database.close();
    return records;
})()";

#[test]
fn of_what_was_removed_the_journal_has_no_text() {
    visit(async |page| {
        with_example(page).await;
        nothing_is_left(page).await;
        let records = page.evaluate(RECORDS).await;
        let records: Vec<String> = serde_json::from_value(records).unwrap();
        assert!(!records.is_empty(), "keys stay for a day");
        for record in &records {
            // A number, a time, and a key: its kind, the name of the document, the slot. The mark has numbers besides.
            let (head, text) = record.split_once('\n').unwrap_or((record, ""));
            let [sequence, at, key] = head.split(' ').collect::<Vec<_>>()[..] else {
                panic!("{record:?}");
            };
            assert!(
                sequence.parse::<u64>().is_ok() && at.parse::<u64>().is_ok(),
                "{record:?}"
            );
            let is_key =
                |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == ':' || c == '-';
            assert!(
                key.starts_with("trellis:") && key.chars().all(is_key),
                "{record:?}"
            );
            let is_number = |c: char| c.is_ascii_hexdigit() || c == ' ';
            let is_mark = key == "trellis:journal" && text.chars().all(is_number);
            assert!(text.is_empty() || is_mark, "{record:?}");
        }
    });
}

#[test]
fn where_no_database_opens_it_is_removed_whole() {
    let setup = Setup::default().running_first(CLOSED).expecting("journal");
    setup.visit(async |page| {
        with_example(page).await;
        page.evaluate("sessionStorage.setItem('refuses', 'open')")
            .await;
        page.reload().await;
        nothing_is_left(page).await;
    });
}

#[test]
fn what_can_be_neither_opened_nor_removed_is_said_to_be_left() {
    let setup = Setup::default().running_first(CLOSED).expecting("journal");
    setup.visit(async |page| {
        with_example(page).await;
        page.evaluate("sessionStorage.setItem('refuses', 'open, remove')")
            .await;
        page.reload().await;
        remove_everything(page).await;
        page.sees(LEFT).await;
        // As it says: once more, in a page where that works.
        page.evaluate("sessionStorage.removeItem('refuses')").await;
        page.reload().await;
        page.open_example_account().await;
        nothing_is_left(page).await;
    });
}

fn file(accounts: usize) -> String {
    let accounts: Vec<Value> = (0..accounts)
        .map(|n| json!({ "id": format!("n{n}"), "name": format!("Account {n}") }))
        .collect();
    json!({ "format": "trellis", "version": 4, "assessments": [], "accounts": accounts })
        .to_string()
}

#[test]
fn a_file_of_thousands_of_documents_is_shown_in_steps_or_refused() {
    visit(async |page| {
        page.open("#/data").await;
        page.choose_file("many.json", &file(5000)).await;
        page.find(Role::Button, "Add 5,000 documents").await;
        page.sees("Account: Account 49").await;
        page.no_longer_sees("Account: Account 50").await;
        page.click(
            Role::Button,
            "Show 50 more of 4,950: New here: 5,000 documents",
        )
        .await;
        page.sees("Account: Account 99").await;
        page.choose_file("more.json", &file(5001)).await;
        page.sees("“more.json” has 5,001 documents, and Trellis reads 5,000 of one file at most.")
            .await;
    });
}
