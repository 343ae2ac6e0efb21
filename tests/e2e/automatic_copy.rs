//! The copy that is written by itself to a file or folder outside the browser.

use serde_json::{Value, json};

use crate::support::programme::{answers_all, assessment};
use crate::support::wait::until;
use crate::support::{Page, Role, Setup, visit};

/// Nobody can press the buttons of the browser's own dialogs here: whoever is asked for a file gets one of the page's
/// private files, whose handles are of the same kind. `sessionStorage.says` is what the browser says about writing there.
const GIVES_FILES: &str = "{
    const root = () => navigator.storage.getDirectory();
    window.showSaveFilePicker = async ({ suggestedName }) =>
        (await root()).getFileHandle(suggestedName, { create: true });
    window.showDirectoryPicker = async () =>
        (await root()).getDirectoryHandle('copies', { create: true });
    const says = async () => sessionStorage.says ?? 'granted';
    FileSystemHandle.prototype.queryPermission = says;
    FileSystemHandle.prototype.requestPermission = async () => {
        if (sessionStorage.says === 'prompt') sessionStorage.says = 'granted';
        return says();
    };
}";

/// Everything in the private files, by name.
async fn files(page: &Page) -> Value {
    page.evaluate(
        "(async () => {
            const all = {};
            const look = async (folder) => {
                for await (const [name, handle] of folder.entries()) {
                    if (handle.kind === 'directory') await look(handle);
                    else all[name] = await (await handle.getFile()).text();
                }
            };
            await look(await navigator.storage.getDirectory());
            return all;
        })()",
    )
    .await
}

/// The one file that is there.
async fn file(page: &Page) -> (String, String) {
    let all = files(page).await;
    let all = all.as_object().unwrap();
    assert_eq!(all.len(), 1, "{:?}", all.keys());
    let (name, text) = all.iter().next().unwrap();
    (name.clone(), text.as_str().unwrap().to_owned())
}

fn count(text: &str) -> usize {
    let file: Value = serde_json::from_str(text).unwrap();
    file["assessments"].as_array().unwrap().len()
}

async fn leave(page: &Page) {
    page.evaluate("window.dispatchEvent(new Event('pagehide'))")
        .await;
    page.let_timers_end(600).await;
}

fn three() -> [Value; 3] {
    ["one", "two", "three"].map(|id| assessment(id, id, "2026-05-04", &answers_all('2')))
}

async fn switch_on(page: &Page, button: &str) {
    page.run_first(GIVES_FILES).await;
    page.import(&three()).await;
    page.click(Role::Button, button).await;
    page.sees("Opens for whoever can look into it").await;
    page.no_longer_sees("Last written Not yet").await;
}

/// Changes something, and comes back to the page about the data.
async fn change(page: &Page, key: &str) {
    page.open("#/assess/one/3").await;
    page.is_at_question(3).await;
    page.press(key).await;
    page.is_saved().await;
}

#[test]
fn it_is_written_at_once_and_whenever_the_page_is_left_after_a_change() {
    visit(async |page| {
        switch_on(page, "Choose a file…").await;
        let (name, first) = file(page).await;
        assert!(name.starts_with("trellis-"), "{name}");
        assert_eq!(count(&first), 3);
        // It counts as a copy.
        page.no_longer_sees("You have not downloaded a copy yet.")
            .await;
        change(page, "4").await;
        leave(page).await;
        let (_, second) = file(page).await;
        assert_ne!(second, first);
        leave(page).await;
        assert_eq!(file(page).await.1, second, "nothing was changed since");

        // It goes on after the page was loaded anew, on any page.
        page.reload().await;
        change(page, "5").await;
        page.let_timers_end(2_500).await;
        leave(page).await;
        assert_ne!(file(page).await.1, second);

        page.open("#/data").await;
        page.click(Role::Button, "Stop").await;
        page.find(Role::Button, "Choose a file…").await;
        let stopped = file(page).await.1;
        change(page, "1").await;
        leave(page).await;
        assert_eq!(file(page).await.1, stopped);
    });
}

#[test]
fn a_folder_gets_one_file_for_each_day() {
    visit(async |page| {
        switch_on(page, "Choose a folder…").await;
        page.sees("the folder “copies”, with one file for each day")
            .await;
        let (_, first) = file(page).await;
        change(page, "4").await;
        leave(page).await;
        assert_ne!(file(page).await.1, first);
    });
}

#[test]
fn where_the_browser_asks_again_that_is_said_everywhere_and_one_click_goes_on() {
    visit(async |page| {
        switch_on(page, "Choose a file…").await;
        let (_, first) = file(page).await;
        page.evaluate("sessionStorage.says = 'prompt'").await;
        change(page, "4").await;
        leave(page).await;
        page.sees("The automatic copy was not written.").await;
        assert_eq!(file(page).await.1, first);
        page.open("#/data").await;
        page.sees("your browser wants to ask you again").await;
        page.click(Role::Button, "Allow again").await;
        page.no_longer_sees("The automatic copy was not written.")
            .await;
        assert_ne!(file(page).await.1, first);

        page.evaluate("sessionStorage.says = 'denied'").await;
        page.click(Role::Button, "Write one now").await;
        page.sees("Not written: your browser does not let Trellis write there.")
            .await;
    });
}

#[test]
fn a_file_that_is_gone_or_in_use_is_said_and_the_last_copy_stays() {
    let in_use = "it was not written: NoModificationAllowedError: in use";
    Setup::default().expecting(in_use).visit(async |page| {
        switch_on(page, "Choose a file…").await;
        let (_, first) = file(page).await;
        page.evaluate(
            "FileSystemFileHandle.prototype.createWritable = async () => {
                throw new DOMException('in use', 'NoModificationAllowedError');
            }",
        )
        .await;
        page.click(Role::Button, "Write one now").await;
        page.sees("Not written: the file or folder is gone, full or in use")
            .await;
        page.sees("The automatic copy was not written.").await;
        assert_eq!(file(page).await.1, first);
    });
}

#[test]
fn a_locked_one_opens_with_the_words_that_this_browser_keeps() {
    visit(async |page| {
        page.run_first(GIVES_FILES).await;
        page.import(&three()).await;
        page.click(Role::Radio, "Only who knows the passphrase. The words are kept in this browser, because each copy is locked anew. Whoever uses this browser sees your data anyway.")
            .await;
        let words = page
            .evaluate("document.getElementById('automatic-words').value")
            .await;
        page.click(Role::Button, "Choose a file…").await;
        page.sees("with the passphrase only").await;
        page.no_longer_sees("Last written Not yet").await;
        let (_, text) = file(page).await;
        let locked: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(locked["format"], json!("trellis-locked"));
        page.reload().await;
        page.click(Role::Button, "Show the words").await;
        page.sees(words.as_str().unwrap()).await;
        page.choose_file("copy.json", &text).await;
        page.fill("Passphrase", words.as_str().unwrap()).await;
        page.click(Role::Button, "Open the copy").await;
        page.find(Role::Heading, "The same here: 3 documents").await;
    });
}

#[test]
fn a_browser_that_lost_most_does_not_write_over_the_copy_unasked() {
    visit(async |page| {
        switch_on(page, "Choose a file…").await;
        page.evaluate(
            "Object.keys({ ...localStorage })
                .filter((key) => /^trellis:assessment:(two|three):/.test(key))
                .forEach((key) => localStorage.removeItem(key))",
        )
        .await;
        page.reload().await;
        page.sees("1 assessment").await;
        change(page, "4").await;
        page.let_timers_end(2_500).await;
        leave(page).await;
        page.sees("Much less is in this browser than in the copy")
            .await;
        assert_eq!(count(&file(page).await.1), 3);
        page.open("#/data").await;
        page.sees("the copy has 3 documents, and here are only 1.")
            .await;
        page.click(Role::Button, "Write over it all the same").await;
        page.no_longer_sees("Much less is in this browser").await;
        assert_eq!(count(&file(page).await.1), 1);
    });
}

#[test]
fn removing_everything_stops_the_copies_and_leaves_what_was_written() {
    visit(async |page| {
        switch_on(page, "Choose a file…").await;
        page.remove_everything().await;
        page.find(Role::Button, "Choose a file…").await;
        let databases = "indexedDB.databases().then((all) => all.map((one) => one.name))";
        until("the place of the copy to be forgotten", async || {
            let left = page.evaluate(databases).await;
            let is_kept = left
                .as_array()
                .is_none_or(|all| all.contains(&json!("trellis-copies")));
            (!is_kept).then_some(()).ok_or(left.to_string())
        })
        .await;
        assert_eq!(count(&file(page).await.1), 3);
    });
}

#[test]
fn the_page_about_the_data_keeps_its_title_and_its_one_heading_while_its_copies_arrive() {
    visit(async |page| {
        page.open("#/data").await;
        page.find(Role::Heading, "A copy that is written by itself")
            .await;
        let title = page.evaluate("document.title").await;
        assert_eq!(title, "Your data · Trellis");
        let headings = page
            .evaluate("document.querySelectorAll('h1').length")
            .await;
        assert_eq!(headings, 1);
    });
}

#[test]
fn a_browser_that_writes_no_files_offers_one_click_instead() {
    visit(async |page| {
        page.run_first("delete window.showSaveFilePicker; delete window.showDirectoryPicker;")
            .await;
        page.import(&three()).await;
        page.sees("This browser does not let a page write files by itself")
            .await;
        page.click(Role::Button, "Download everything now").await;
        assert_eq!(count(&page.saved_file().await.text), 3);
        page.no_longer_sees("Last copy Never").await;
    });
}
