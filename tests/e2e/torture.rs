//! What a browser, its storage and several tabs can do to stored work, again and again. The test does each thing some
//! times; `cargo xtask torture` does it hundreds and thousands of times.

use std::env;

use serde_json::{Value, json};

use crate::support::programme::{answers_all, assessment};
use crate::support::wait::until;
use crate::support::{Page, Role, Setup};

/// How many edits are made in four tabs together.
const EDITS: &str = "TRELLIS_EDITS";
/// Of how many characters of a stored text one is changed; and of how many calls of the storage one fails.
const STRIDE: &str = "TRELLIS_STRIDE";

const ACCOUNT: &str = "#/accounts/exampleaccount/analysis";
const TABS: usize = 4;
/// An edit for which a tab may wait, in milliseconds: a browser that has four tabs to serve is slow at times.
const SLOW: usize = 400;

/// What is written into the first question, one after the other.
const NOTES: [&str; 2] = ["The first note.", "The first note. And the second one."];

const SLOTS: [&str; 2] = ["trellis:assessment:tried:a", "trellis:assessment:tried:b"];

fn asked_for(name: &str, otherwise: usize) -> usize {
    env::var(name).map_or(otherwise, |number| number.parse().expect("a number"))
}

/// Has a tab type: again and again, some words into the text field of this number, each time in place of what is there
/// after a look whether that is what it wrote. `typing` counts what it did, and what was not as it left it.
fn typing(field: usize, edits: usize) -> String {
    format!(
        "globalThis.typing = {{ done: 0, lost: [], last: '' }};
        (async () => {{
            const fields = () => [...document.querySelectorAll('main :is(textarea, input[type=text]):enabled')];
            const field = () => fields().filter((one) => one.checkVisibility())[{field}];
            field().focus();
            for (let n = 1; n <= {edits}; n++) {{
                const {{ typing }} = globalThis;
                const found = field().value;
                if (typing.last && found !== typing.last) typing.lost.push(`${{n}}: ${{found}}`);
                typing.last = `Tab {field}: edit ${{n}} of {edits}, and nobody else's.`;
                field().value = typing.last;
                field().dispatchEvent(new InputEvent('input', {{ bubbles: true }}));
                typing.done = n;
                await new Promise((done) => setTimeout(done, n % 7 ? 3 : 40));
            }}
        }})();"
    )
}

async fn text_fields(page: &Page) -> Vec<String> {
    let fields = "[...document.querySelectorAll('main :is(textarea, input[type=text]):enabled')]
        .filter((one) => one.checkVisibility()).map((one) => one.value)";
    let fields = page.try_to_evaluate(fields).await.unwrap_or_default();
    serde_json::from_value(fields).unwrap_or_default()
}

/// The page of the account with a field for each tab.
async fn open_account(page: &Page) {
    page.open(ACCOUNT).await;
    until("a field for each tab", async || {
        let fields = text_fields(page).await;
        (fields.len() >= TABS)
            .then_some(())
            .ok_or(format!("{fields:?}"))
    })
    .await;
}

#[test]
fn what_four_tabs_type_into_one_account_is_all_kept_and_in_one_account() {
    let edits = asked_for(EDITS, 160) / TABS;
    Setup::default().wide_awake().visit(async |page| {
        page.open_example_account().await;
        let driver = page.driver();
        let mut tabs = vec![driver.window().await.unwrap()];
        while tabs.len() < TABS {
            tabs.push(driver.new_tab().await.unwrap());
        }
        for tab in &tabs {
            driver.switch_to_window(tab.clone()).await.unwrap();
            open_account(page).await;
        }
        for (field, tab) in tabs.iter().enumerate() {
            driver.switch_to_window(tab.clone()).await.unwrap();
            page.evaluate(&typing(field, edits)).await;
        }
        let mut expected = Vec::new();
        for tab in &tabs {
            driver.switch_to_window(tab.clone()).await.unwrap();
            let patience = edits / SLOW + 1;
            let mut rounds = 0;
            loop {
                rounds += 1;
                page.let_timers_end(500).await;
                let typed = page.evaluate("globalThis.typing").await;
                if typed["done"] == json!(edits) {
                    assert_eq!(typed["lost"], json!([]), "what was typed is there");
                    expected.push(typed["last"].as_str().unwrap().to_owned());
                    break;
                }
                assert!(rounds < 60 * patience, "it types no more: {typed}");
            }
        }
        for tab in &tabs {
            driver.switch_to_window(tab.clone()).await.unwrap();
            page.is_saved().await;
        }
        for tab in &tabs {
            driver.switch_to_window(tab.clone()).await.unwrap();
            // What came from the other tabs is there at once, and after a reload.
            for _ in 0..2 {
                until("what all tabs typed", async || {
                    let fields = text_fields(page).await;
                    let is_there = fields.get(..TABS) == Some(&expected[..]);
                    is_there.then_some(()).ok_or(format!("{fields:?}"))
                })
                .await;
                page.reload().await;
            }
            let text = page.text().await;
            assert!(!text.contains("could not be read"), "{text}");
            assert!(!text.contains("Another tab"), "{text}");
        }
        let accounts = "new Set(Object.keys(localStorage)
            .filter((key) => key.startsWith('trellis:account:'))
            .map((key) => key.split(':')[2])).size";
        assert_eq!(page.evaluate(accounts).await, json!(1), "no copy was made");
        println!("{} edits in {TABS} tabs, all there, no copy", edits * TABS);
    });
}

/// An assessment with a note in its first question, which both of its slots have, the newer one a longer one.
async fn noted(page: &Page) {
    let tried = assessment("tried", "To be tried", "2026-05-04", &answers_all('2')[..4]);
    page.import(&[tried]).await;
    page.open("#/assess/tried/1").await;
    page.is_at_question(1).await;
    for note in NOTES {
        page.fill("Note (optional)", note).await;
        page.is_saved().await;
    }
}

async fn note(page: &Page) -> String {
    page.find(Role::TextBox, "Note (optional)").await.value
}

/// Everything that is stored, by its keys.
async fn stored(page: &Page) -> Value {
    page.evaluate("({ ...localStorage })").await
}

/// Puts back what was stored, as if nothing had been written since: the journal, which has all that, is emptied. Its mark
/// stays, for it goes on counting.
async fn put_back(page: &Page, all: &Value) {
    page.evaluate(&format!(
        "(async () => {{
            const mark = localStorage.getItem('trellis:journal');
            localStorage.clear();
            for (const [key, text] of Object.entries({all})) localStorage.setItem(key, text);
            localStorage.setItem('trellis:journal', mark);
            const all = await indexedDB.databases();
            if (!all.some(({{ name }}) => name === 'trellis')) return;
            await new Promise((done, failed) => {{
                const opening = indexedDB.open('trellis');
                opening.onerror = () => failed(opening.error);
                opening.onsuccess = () => {{
                    const writing = opening.result.transaction('journal', 'readwrite');
                    writing.objectStore('journal').clear();
                    writing.onabort = () => failed(writing.error);
                    writing.oncomplete = () => {{ opening.result.close(); done(); }};
                }};
            }});
        }})()"
    ))
    .await;
}

/// The note that a stored text has.
fn note_of(text: &str) -> String {
    let document: Value = serde_json::from_str(text.split_once('\n').unwrap().1).unwrap();
    let note = &document["answers"]["meaning.definition"]["note"];
    note.as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_character_that_changed_in_a_stored_text_costs_the_last_edit_at_most() {
    let stride = asked_for(STRIDE, 149);
    Setup::default().visit(async |page| {
        noted(page).await;
        page.open("#/").await;
        let before = stored(page).await;
        let texts = SLOTS.map(|slot| before[slot].as_str().unwrap().to_owned());
        let newer = usize::from(texts[1].contains("second one."));
        let older = note_of(&texts[1 - newer]);
        let text: Vec<char> = texts[newer].chars().collect();
        let mut changed = 0;
        for at in (0..text.len()).step_by(stride) {
            let mut damaged = text.clone();
            damaged[at] = char::from(damaged[at] as u8 ^ 1);
            let damaged: String = damaged.into_iter().collect();
            let mut all = before.clone();
            all[SLOTS[newer]] = json!(damaged);
            put_back(page, &all).await;
            // Through an empty page, so that this one starts anew.
            page.driver().goto("about:blank").await.unwrap();
            page.open("#/assess/tried/1").await;
            page.is_at_question(1).await;
            let note = note(page).await;
            let is_older = note == older;
            assert!(is_older || note == NOTES[1], "character {at}: {note:?}");
            let now = stored(page).await;
            let now = now.as_object().unwrap();
            let is_kept = now
                .values()
                .any(|text| text.as_str().is_some_and(|text| text.ends_with(&damaged)));
            assert!(is_kept, "character {at}: the damaged text is gone");
            if is_older {
                page.sees("A stored copy of a document could not be read.")
                    .await;
            }
            changed += 1;
        }
        println!(
            "{changed} characters changed, one at a time: a state that was saved is there each time"
        );
    });
}

/// Has the call of the storage fail whose number the tab keeps, and from then on where it says so; the calls are
/// counted.
const FAILS: &str = "(() => {
    const { getItem } = Storage.prototype;
    const asked = (name) => getItem.call(sessionStorage, name);
    let calls = 0;
    const call = (what) => {
        calls += 1;
        const at = Number(asked('fails'));
        if (at && (calls === at || calls > at && asked('stays') === 'yes')) {
            throw new DOMException(`call ${calls} of the storage, ${what}`, 'UnknownError');
        }
    };
    Object.defineProperty(globalThis, 'calls', { get: () => calls });
    for (const name of ['getItem', 'setItem', 'removeItem', 'key']) {
        const real = Storage.prototype[name];
        Storage.prototype[name] = function (...all) {
            if (this === localStorage) call(name);
            return real.apply(this, all);
        };
    }
    const length = Object.getOwnPropertyDescriptor(Storage.prototype, 'length');
    Object.defineProperty(Storage.prototype, 'length', {
        get() {
            if (this === localStorage) call('length');
            return length.get.call(this);
        },
    });
})()";

async fn fails_at(page: &Page, call: usize, stays: bool) {
    let stays = if stays { "yes" } else { "no" };
    page.evaluate(&format!(
        "sessionStorage.setItem('fails', {call}); sessionStorage.setItem('stays', '{stays}')"
    ))
    .await;
}

/// What the line about saving says once it is not busy any more.
async fn said(page: &Page) -> String {
    page.let_timers_end(400).await;
    until("an end of saving", async || {
        let state = "document.querySelector('.save-state')?.dataset.state ?? 'none'";
        let state = page.try_to_evaluate(state).await?;
        let state = state.as_str().unwrap_or_default().to_owned();
        (state != "saving").then_some(state.clone()).ok_or(state)
    })
    .await
}

#[test]
fn where_a_call_of_the_storage_fails_nothing_that_was_there_is_lost_and_saved_is_true() {
    let stride = asked_for(STRIDE, 17).min(17);
    let setup = Setup::default().running_first(FAILS);
    setup.visit(async |page| {
        noted(page).await;
        page.open("#/").await;
        let before = stored(page).await;
        // None fails: so many there are, from the start to a note that is saved. Nothing else ends the search: where the
        // first call fails, the page asks the storage hardly anything more.
        let whole = typed_while(page, &before, 0, false).await;
        assert_eq!(whole.state, "saved");
        assert!(whole.calls > 20, "{} calls", whole.calls);
        let (mut tried, mut refused) = (0, 0);
        for stays in [false, true] {
            for call in (1..=whole.calls).step_by(stride) {
                let TypedWhile { typed, state, kept, .. } =
                    typed_while(page, &before, call, stays).await;
                match &*state {
                    "saved" => assert_eq!(kept, typed, "call {call}: it was called saved"),
                    _ => {
                        refused += 1;
                        assert!(
                            typed.starts_with(&kept) || kept == NOTES[1],
                            "call {call}, {state}: {kept:?}"
                        );
                    }
                }
                tried += 1;
            }
        }
        println!(
            "{tried} calls of the storage failed, {} of them one by one; {refused} times the page did not say that it had \
             saved",
            whole.calls.div_ceil(stride)
        );
    });
}

/// What came of a note that was typed while a call of the storage failed.
struct TypedWhile {
    typed: String,
    /// What the line about saving said.
    state: String,
    /// How many calls there were.
    calls: usize,
    /// The note that is there afterwards, in a page whose storage works.
    kept: String,
}

/// Opens the question anew over what was stored `before`, with a call that fails (none for 0), and types a note.
async fn typed_while(page: &Page, before: &Value, call: usize, stays: bool) -> TypedWhile {
    put_back(page, before).await;
    fails_at(page, call, stays).await;
    page.driver().goto("about:blank").await.unwrap();
    page.go_to("#/assess/tried/1").await;
    let is_open = until("a page", async || {
        let title = page.driver().title().await.map_err(|e| e.to_string())?;
        match title.contains("Question 1") {
            true => Ok(true),
            // Where the storage can't be read the document isn't there; the page is, once its part has come.
            false if title.starts_with("One moment") => Err(title),
            false if title != "Trellis" && title.ends_with("Trellis") => Ok(false),
            false => Err(title),
        }
    })
    .await;
    let typed = format!("Note {call} {stays}.");
    let mut state = "none".to_owned();
    if is_open {
        page.fill("Note (optional)", &typed).await;
        if call == 0 {
            // However slow the machine is: nothing keeps this one from being saved.
            page.is_saved().await;
        }
        state = said(page).await;
    }
    let calls = page.evaluate("globalThis.calls").await;
    fails_at(page, 0, false).await;
    page.driver().goto("about:blank").await.unwrap();
    page.open("#/assess/tried/1").await;
    page.is_at_question(1).await;
    TypedWhile {
        typed,
        state,
        calls: usize::try_from(calls.as_u64().unwrap_or_default()).expect("a number of calls"),
        kept: note(page).await,
    }
}
