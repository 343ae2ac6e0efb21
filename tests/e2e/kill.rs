//! The browser is killed: what the page called saved is there when it is opened again.

use std::collections::BTreeMap;
use std::env;
use std::time::{Duration, Instant};

use trellis::data::link::PacketContent;

use crate::support::profile::Profile;
use crate::support::programme::assessment;
use crate::support::room;
use crate::support::wait::until;
use crate::support::{Page, Role, Setup, packets, visit};

const ACCOUNT: &str = "#/accounts/exampleaccount/analysis";

/// How often the browser is killed; `cargo xtask torture` asks for more.
const KILLS: &str = "TRELLIS_KILLS";

/// Puts the cursor behind what is in the first long text that can be seen, and from then on keeps what is in it
/// whenever the page says that it is saved.
const WATCH: &str = "(() => {
    const fields = document.querySelectorAll('main textarea:enabled');
    const field = [...fields].find((one) => one.checkVisibility());
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    const state = document.querySelector('.save-state');
    const look = () => {
        if (state.dataset.state === 'saved') globalThis.called = [field.value, state.textContent];
    };
    new MutationObserver(look).observe(state, { attributes: true, childList: true, characterData: true, subtree: true });
    look();
})()";

const FIELD: &str = "(() => {
    const fields = document.querySelectorAll('main textarea:enabled');
    return [...fields].find((one) => one.checkVisibility())?.value ?? '';
})()";

/// Opens the page of the account, up to its first long text.
async fn open(page: &Page) {
    page.open(ACCOUNT).await;
    until("a long text", async || {
        let there = page
            .try_to_evaluate("Boolean(document.querySelector('main textarea:enabled'))")
            .await?;
        (there == true).then_some(()).ok_or(page.text().await)
    })
    .await;
}

async fn is_at(page: &Page, number: usize) {
    let title = format!("Question {number} of 32 · Trellis");
    until(&title, async || {
        let found = page.driver().title().await.map_err(|e| e.to_string())?;
        (found == title).then_some(()).ok_or(found)
    })
    .await;
}

async fn has_journal(page: &Page) {
    page.is_saved().await;
    page.no_longer_sees("unless the browser crashes").await;
}

/// How long the browser lives this time: some seconds, another time each.
fn life(kill: u32) -> Duration {
    Duration::from_millis(1500 + u64::from(kill * 617 % 2500))
}

fn kills() -> u32 {
    env::var(KILLS).map_or(2, |kills| kills.parse().expect("a number"))
}

#[test]
fn what_was_called_saved_is_there_after_the_browser_was_killed() {
    let kills = kills();
    let profile = Profile::new();
    Setup::default().killed(&profile, async |page| {
        page.open_example_account().await;
        page.open(ACCOUNT).await;
        has_journal(page).await;
    });
    let mut lost_by_the_storage = 0;
    for kill in 0..kills {
        let mut called = String::new();
        let setup = Setup::default();
        setup.killed(&profile, async |page| {
            open(page).await;
            page.evaluate(WATCH).await;
            // The last word is on its way when the browser is killed.
            let begun = Instant::now();
            while begun.elapsed() < life(kill) {
                page.press(&*format!(" w{}", begun.elapsed().as_millis()))
                    .await;
                let [text, line] = [0, 1].map(|n| format!("globalThis.called?.[{n}] ?? ''"));
                let line = page.evaluate(&line).await;
                assert!(!line.as_str().unwrap().contains("unless"), "{line}");
                called = page.evaluate(&text).await.as_str().unwrap().to_owned();
            }
        });
        assert!(
            called.contains(" w"),
            "nothing was called saved: {called:?}"
        );
        let setup = Setup::default().profile(&profile);
        setup.visit(async |page| {
            open(page).await;
            let first = page.evaluate(FIELD).await;
            if !first.as_str().unwrap().starts_with(&called) {
                lost_by_the_storage += 1;
            }
            until("what was called saved", async || {
                let field = page.try_to_evaluate(FIELD).await?;
                let field = field.as_str().unwrap_or_default().to_owned();
                field
                    .starts_with(&called)
                    .then_some(())
                    .ok_or(format!("{field:?}, not {called:?}"))
            })
            .await;
            assert!(!page.text().await.contains("could not be read"));
        });
    }
    println!(
        "{kills} kills, everything that was called saved is there; {lost_by_the_storage} times only the journal had it"
    );
}

/// Whether the page says at this moment that everything is saved.
async fn calls_it_saved(page: &Page) -> bool {
    page.evaluate("document.querySelector('.save-state')?.dataset.state === 'saved'")
        .await
        == true
}

async fn chosen(page: &Page) -> Option<usize> {
    let radios = page.things(None, Role::Radio).await.unwrap();
    radios.iter().position(|radio| radio.is("checked"))
}

#[test]
fn answers_that_were_called_saved_are_there_after_the_browser_was_killed() {
    let profile = Profile::new();
    let open = async |page: &Page, number: usize| {
        page.open(&format!("#/assess/tried/{number}")).await;
        page.is_at_question(number).await;
    };
    Setup::default().killed(&profile, async |page| {
        page.import(&[assessment("tried", "To be tried", "2026-05-04", "")])
            .await;
        open(page, 1).await;
        has_journal(page).await;
    });
    for kill in 0..kills() {
        // What was chosen in which question, in this life of the browser.
        let mut answers = BTreeMap::new();
        let mut called = BTreeMap::new();
        Setup::default().killed(&profile, async |page| {
            let begun = Instant::now();
            let mut number = 1 + kill as usize * 5 % 20;
            open(page, number).await;
            while begun.elapsed() < life(kill) || called.is_empty() {
                let point = (number + kill as usize) % 5;
                page.press((point + 1).to_string()).await;
                answers.insert(number, point);
                if number.is_multiple_of(2) {
                    page.let_timers_end(300).await;
                }
                if calls_it_saved(page).await {
                    called = answers.clone();
                }
                number = number % 31 + 1;
                open(page, number).await;
            }
        });
        Setup::default().profile(&profile).visit(async |page| {
            for (number, point) in &called {
                open(page, *number).await;
                until(&format!("the answer to question {number}"), async || {
                    let chosen = chosen(page).await;
                    let is_there = chosen == Some(*point);
                    is_there.then_some(()).ok_or(format!("{chosen:?}"))
                })
                .await;
            }
        });
    }
}

#[test]
fn responses_that_were_called_saved_are_there_after_the_browser_was_killed() {
    let profile = Profile::new();
    let workshop = room::workshop("ours", "Where do we stand?", 7);
    let mut sure = 0;
    let mut sent = 0;
    Setup::default().killed(&profile, async |page| {
        page.open_workshops(std::slice::from_ref(&workshop)).await;
        has_journal(page).await;
    });
    for kill in 0..kills() {
        Setup::default().killed(&profile, async |page| {
            let begun = Instant::now();
            page.open("#/workshops/ours/collect").await;
            let mut called = sure;
            while begun.elapsed() < life(kill) || called == sure {
                sent += 1;
                let one = room::response(&workshop.session, sent);
                page.collect(&room::link(&workshop.session, &one, 1)).await;
                page.sees("Done: 1 added").await;
                if sent.is_multiple_of(2) {
                    page.let_timers_end(300).await;
                }
                if calls_it_saved(page).await {
                    called = sent;
                }
            }
            sure = called;
        });
        Setup::default().profile(&profile).visit(async |page| {
            page.open("#/workshops/ours/collect").await;
            // Those that were called saved are in: taken in again they are there already.
            let links = (1..=sure).map(|n| {
                let one = room::response(&workshop.session, n);
                room::link(&workshop.session, &one, 1)
            });
            let links: Vec<String> = links.collect();
            // What only the journal has comes a moment later.
            page.let_timers_end(500).await;
            page.collect(&links.join("\n")).await;
            page.sees(&format!("Done: {sure} already in.")).await;
            page.is_saved().await;
        });
    }
}

#[test]
fn answers_of_a_guest_are_there_after_the_browser_was_killed() {
    let profile = Profile::new();
    let session = packets::session("Where do we stand?");
    let invitation = packets::code(PacketContent::Session(Box::new(session)));
    let mut address = String::new();
    Setup::default().killed(&profile, async |page| {
        page.go_to(&format!("#{invitation}")).await;
        page.press_first("Begin").await;
        is_at(page, 1).await;
        page.press("3").await;
        page.click(Role::Button, "Next question").await;
        is_at(page, 2).await;
        has_journal(page).await;
        address = page.address().await;
    });
    Setup::default().profile(&profile).visit(async |page| {
        page.go_to(&address).await;
        page.sees("Shared meaning and leadership, 1 of 4 answered")
            .await;
    });
}

#[test]
fn without_a_journal_the_page_says_what_a_crash_can_cost() {
    let none = "Object.defineProperty(globalThis, 'indexedDB', { get: () => undefined });";
    Setup::default()
        .running_first(none)
        .expecting("journal")
        .visit(async |page| {
            page.open_example_account().await;
            page.sees("unless the browser crashes").await;
            page.reload().await;
            page.open(ACCOUNT).await;
            page.sees("Analysis").await;
            page.fill("Place", "Seefurt").await;
            page.is_saved().await;
            page.open("#/data").await;
            page.sees("the last minute or so may be lost").await;
        });
    visit(async |page| {
        page.open_example_account().await;
        has_journal(page).await;
    });
}
