//! The app of whoever was invited: a wasm of its own, in place of the whole app.

use serde_json::{Value, json};

use trellis::data::link::{Lock, PacketContent, pack, packet};
use trellis::domain::workshop::{Selection, Session};

use crate::support::host::Host;
use crate::support::release::Release;
use crate::support::wait::until;
use crate::support::{Page, Role, Setup, packets, visit};

const TITLE: &str = "Where do we stand?";

/// What was fetched since the page was loaded.
const FETCHED: &str =
    "performance.getEntriesByType('resource').map((entry) => entry.name).join(' ')";

/// An invitation to the four questions of one dimension.
fn session() -> Session {
    Session {
        dimensions: Selection::new(1).unwrap(),
        ..packets::session(TITLE)
    }
}

fn invitation() -> String {
    format!(
        "#{}",
        packets::code(PacketContent::Session(Box::new(session())))
    )
}

/// Whether the page runs the guest's app, and not the whole one.
async fn is_guests(page: &Page) -> bool {
    let fetched = page.evaluate(FETCHED).await;
    let fetched = fetched.as_str().unwrap();
    let (guest, app) = (fetched.contains("/guest-"), fetched.contains("/trellis-"));
    assert_ne!(guest, app, "one of the two: {fetched}");
    guest
}

async fn is_at(page: &Page, number: usize) {
    let title = format!("Question {number} of 4 · Trellis");
    until(&title, async || {
        let found = page.driver().title().await.map_err(|e| e.to_string())?;
        (found == title).then_some(()).ok_or(found)
    })
    .await;
}

/// Opens the invitation and answers its first `n` questions.
async fn answer(page: &Page, n: usize) {
    page.go_to(&invitation()).await;
    page.is_titled(TITLE).await;
    page.press_first("Begin").await;
    for number in 1..=n {
        is_at(page, number).await;
        page.press("3").await;
        let on = match number {
            4 => "Check and return",
            _ => "Next question",
        };
        page.click(Role::Button, on).await;
    }
}

#[test]
fn whoever_is_invited_answers_and_returns_without_the_whole_app() {
    visit(async |page| {
        answer(page, 4).await;
        page.sees("4 of 4 answered").await;
        page.click(Role::Link, "Go on to return them").await;
        page.click(Role::Button, "It was scanned").await;
        page.sees("The code was scanned at").await;
        page.click(Role::Button, "Keep a private copy").await;
        page.click(Role::Link, "See my own result").await;
        page.is_titled(TITLE).await;
        assert!(is_guests(page).await);
        // Loaded anew at a page of the participation, it is the same app.
        page.go_back().await;
        page.is_titled("Return your answers").await;
        page.driver().refresh().await.unwrap();
        page.is_titled("Return your answers").await;
        assert!(is_guests(page).await);
    });
}

#[test]
fn who_leaves_for_the_start_page_and_comes_back_finds_every_answer() {
    visit(async |page| {
        answer(page, 2).await;
        is_at(page, 3).await;
        page.fill("Note (optional)", "Typed a moment ago.").await;
        page.click(Role::Link, "Trellis").await;
        page.is_titled(TITLE).await;
        page.find(Role::Navigation, "Main").await;
        page.sees("2 of 4 answered").await;
        assert!(!is_guests(page).await);
        page.click(Role::Link, "Go on answering").await;
        is_at(page, 3).await;
        let note = page.find(Role::TextBox, "Note (optional)").await;
        assert_eq!(note.value, "Typed a moment ago.");
        // The whole app answers on, and what it kept the guest's app finds.
        page.press("4").await;
        page.is_saved().await;
        page.driver().refresh().await.unwrap();
        is_at(page, 3).await;
        assert!(is_guests(page).await);
        page.click(Role::Link, "Check and return").await;
        page.sees("3 of 4 answered").await;
    });
}

#[test]
fn who_answered_all_and_comes_back_is_led_to_the_check() {
    visit(async |page| {
        answer(page, 4).await;
        page.sees("4 of 4 answered").await;
        page.click(Role::Link, "Trellis").await;
        page.find(Role::Navigation, "Main").await;
        page.sees("4 of 4 answered").await;
        page.click(Role::Link, "Look at your answers").await;
        page.is_titled("Check what you return").await;
        // So does the invitation, opened once more.
        page.go_to(&invitation()).await;
        page.is_titled(TITLE).await;
        page.press_first("Look at your answers").await;
        page.is_titled("Check what you return").await;
        // One answer less, and it goes on with the questions.
        page.click(Role::Link, "Change: One definition").await;
        page.click(Role::Button, "Clear the answer").await;
        page.is_saved().await;
        page.open("#/").await;
        page.sees("3 of 4 answered").await;
        page.click(Role::Link, "Go on answering").await;
        is_at(page, 1).await;
    });
}

#[test]
fn without_the_network_from_the_first_question_on_everything_works_to_the_return() {
    let host = Host::start(&Release::built());
    let setup = Setup::default()
        .at(host.site())
        .fetching_ahead()
        .expecting("ERR_FAILED");
    setup.visit(async |page| {
        page.go_to(&invitation()).await;
        page.is_titled(TITLE).await;
        page.press_first("Begin").await;
        is_at(page, 1).await;
        // What comes behind the first question has come while it was read.
        until("the last part", async || {
            let fetched = page.try_to_evaluate(FETCHED).await?.to_string();
            let is_here = fetched.contains("split_own_result");
            is_here.then_some(()).ok_or(fetched)
        })
        .await;
        page.let_timers_end(500).await;
        host.is_off(true);
        for number in 1..=4 {
            is_at(page, number).await;
            page.press("2").await;
            let on = match number {
                4 => "Check and return",
                _ => "Next question",
            };
            page.click(Role::Button, on).await;
        }
        page.click(Role::Link, "Go on to return them").await;
        page.is_titled("Return your answers").await;
        page.click(Role::Button, "Save the file").await;
        page.sees("The file was saved at").await;
        page.click(Role::Button, "Yes, it is sent").await;
        page.click(Role::Button, "Keep a private copy").await;
        page.click(Role::Link, "See my own result").await;
        page.is_titled(TITLE).await;
        // The rest of Trellis is not here: that is said, with the way back to the answers.
        page.click(Role::Link, "Trellis").await;
        page.is_titled("This part of Trellis did not arrive").await;
        page.find(Role::Heading, "Workshops you take part in").await;
        page.click(Role::Link, TITLE).await;
        page.sees("You returned your answers on").await;
        page.click(Role::Link, "Trellis").await;
        page.is_titled("This part of Trellis did not arrive").await;
        host.is_off(false);
        page.click(Role::Button, "Try again").await;
        page.find(Role::Navigation, "Main").await;
        assert!(!is_guests(page).await);
    });
}

#[test]
fn an_invitation_is_the_same_page_in_both_apps() {
    visit(async |page| {
        let corpus = include_str!("../corpus/codes-1.txt").lines();
        let mut codes: Vec<String> = corpus
            .filter(|line| line.starts_with("session"))
            .map(|line| format!("#{}", line.split_once(' ').unwrap().1))
            .collect();
        assert!(!codes.is_empty());
        codes.push(invitation());
        for code in codes {
            page.driver().goto("about:blank").await.unwrap();
            page.go_to(&code).await;
            let (guests, is_guest) = shown(page).await;
            page.driver().goto("about:blank").await.unwrap();
            // With a `#` that a program has escaped, the whole app opens it.
            page.go_to(&code.replacen('#', "#%23", 1)).await;
            let (whole, is_guest_too) = shown(page).await;
            assert_eq!(guests, whole, "{code}");
            assert!(!is_guest_too);
            let open = packet::Packet::parse(&code[1..]);
            let is_open = open.is_ok_and(|packet| packet.lock() == packet::PacketLock::Open);
            assert_eq!(is_guest, is_open, "{code}");
            assert_eq!(page.stored().await, json!({}), "{code}");
        }
    });
}

/// What the page says once it is drawn, and whether the guest's app says it.
async fn shown(page: &Page) -> (Value, bool) {
    assert!(!page.heading().await.is_empty());
    until("the page", async || {
        let is_drawn = page
            .try_to_evaluate("!document.querySelector('.on-its-way, #app')")
            .await?;
        let is_drawn = (is_drawn == json!(true)).then_some(());
        is_drawn.ok_or_else(|| "not yet".to_owned())
    })
    .await;
    let text = page
        .evaluate("document.querySelector('main').innerText")
        .await;
    (text, is_guests(page).await)
}

#[test]
fn what_is_no_invitation_after_all_is_explained_by_the_whole_app() {
    visit(async |page| {
        // Says that it is an open invitation, and holds something else.
        let wrong = packet::Packet::new(
            packet::PacketKind::Session,
            packet::PacketLock::Open,
            None,
            vec![9; 40],
        );
        page.go_to(&format!("#{}", wrong.unwrap())).await;
        page.sees("nothing was changed").await;
        page.find(Role::Navigation, "Main").await;
        assert!(!is_guests(page).await);
        assert_eq!(page.address().await, "#/open");
    });
}

#[test]
fn another_link_in_the_same_tab_is_opened_by_the_whole_app() {
    visit(async |page| {
        answer(page, 1).await;
        is_at(page, 2).await;
        let fields = PacketContent::Instrument(Box::new(packets::own_questionnaire()));
        let packet = pack(&fields, Lock::Open).unwrap();
        page.go_to(&format!("#{packet}")).await;
        page.is_titled("Readiness for a tender").await;
        assert!(!is_guests(page).await);
        assert_eq!(page.address().await, "#/open");
    });
}

#[test]
fn who_takes_part_already_goes_on_where_they_left_off() {
    visit(async |page| {
        answer(page, 2).await;
        is_at(page, 3).await;
        page.is_saved().await;
        page.driver().goto("about:blank").await.unwrap();
        page.go_to(&invitation()).await;
        page.is_titled(TITLE).await;
        assert!(is_guests(page).await);
        page.press_first("Go on").await;
        is_at(page, 3).await;
        // Back leads to the invitation, not out of it.
        page.go_back().await;
        page.is_titled(TITLE).await;
        page.press_first("Go on").await;
        is_at(page, 3).await;
        assert!(is_guests(page).await);
    });
}

#[test]
fn answers_that_another_tab_removed_are_said_to_be_gone_at_once_and_can_be_put_back() {
    visit(async |page| {
        let removed = format!("“{TITLE}” was removed in another tab.");
        answer(page, 2).await;
        is_at(page, 3).await;
        page.is_saved().await;
        let driver = page.driver();
        let mine = driver.window().await.unwrap();
        let theirs = driver.new_tab().await.unwrap();
        // On the page of a question, and on one that comes later.
        for shown in ["Question 3 of 4", "Check what you return"] {
            driver.switch_to_window(theirs.clone()).await.unwrap();
            page.open("#/data").await;
            page.remove_everything().await;
            page.sees("and your settings from this browser.").await;

            driver.switch_to_window(mine.clone()).await.unwrap();
            page.is_titled("Your answers are not in this browser").await;
            page.sees(&removed).await;
            assert!(is_guests(page).await);
            page.click(Role::Button, "Put it back").await;
            page.no_longer_sees(&removed).await;
            let title = format!("{shown} · Trellis");
            until(&title, async || {
                let found = driver.title().await.map_err(|e| e.to_string())?;
                (found == title).then_some(()).ok_or(found)
            })
            .await;
            if shown == "Question 3 of 4" {
                page.is_saved().await;
                page.click(Role::Link, "Check and return").await;
            }
            page.sees("2 of 4 answered").await;
        }
        // What was put back is stored.
        page.driver().refresh().await.unwrap();
        page.sees("2 of 4 answered").await;
    });
}
