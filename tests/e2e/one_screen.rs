//! One question, one screen: where the question, its answers and the way on stand, measured.

use serde_json::{Value, json};
use thirtyfour::Key;
use trellis::data::link::PacketContent;

use crate::support::wait::until;
use crate::support::{Page, Role, packets, visit};

/// A laptop and a phone: width and height of the window.
const WINDOWS: [(u32, u32); 2] = [(1366, 768), (360, 780)];
/// How many questions there are, and how many of them must stand on one screen at least.
const QUESTIONS: usize = 32;
const AT_LEAST: usize = 28;

/// Whether the question, its five answers and the way on are seen whole at the top of the page.
const IS_WHOLE: &str = "(() => {
    const box = (what) => document.querySelector(what).getBoundingClientRect();
    const answers = [...document.querySelectorAll('label:has(input[name=answer])')].slice(0, 5)
        .map((answer) => answer.getBoundingClientRect());
    const next = box('form button[type=submit]');
    const bar = box('.question-actions');
    return scrollY === 0 && answers.length === 5 && box('h1').top >= 0
        && answers.every((answer) => answer.height > 0 && answer.bottom <= bar.top)
        && next.bottom <= innerHeight;
})()";

/// Where the page and the answers are.
const PLACES: &str =
    "JSON.stringify([scrollY, ...[...document.querySelectorAll('label:has(input[name=answer])')]
    .map((answer) => answer.getBoundingClientRect().top)])";

/// What has the focus is seen: neither out of the window nor behind what stays at its foot.
const IS_FOCUS_SEEN: &str = "(() => {
    const one = document.activeElement;
    if (one === document.body) return true;
    const box = one.getBoundingClientRect();
    const bar = document.querySelector('.question-actions');
    const foot = bar.getBoundingClientRect();
    const behind = bar.contains(one) ? 0 : Math.min(box.bottom, foot.bottom) - Math.max(box.top, foot.top);
    return box.bottom > 0 && box.top < innerHeight && behind <= 1
        ? true : one.outerHTML.slice(0, 200);
})()";

/// Goes through all questions of what is answered at `address`, and counts those that stand on one screen.
async fn whole(page: &Page, address: &str) -> Vec<usize> {
    let mut whole = Vec::new();
    for number in 1..=QUESTIONS {
        page.go_to(&format!("{address}/{number}")).await;
        page.is_at_question(number).await;
        page.has_focus_on_page().await;
        if page.evaluate(IS_WHOLE).await == json!(true) {
            whole.push(number);
        }
    }
    whole
}

impl Page {
    /// Waits until what follows from an address is drawn.
    async fn has_focus_on_page(&self) {
        self.let_timers_end(20).await;
    }

    /// The address of what is answered, without the number of the question.
    async fn answered_at(&self) -> String {
        let address = self.address().await;
        let parts: Vec<&str> = address.split('/').take(3).collect();
        parts.join("/")
    }
}

async fn is_on_one_screen_at(page: &Page, what: &str) {
    let address = page.answered_at().await;
    for (width, height) in WINDOWS {
        page.window_is(width, height).await;
        let whole = whole(page, &address).await;
        println!(
            "{what}, {width} × {height}: {} of {QUESTIONS} questions on one screen",
            whole.len()
        );
        assert!(
            whole.len() >= AT_LEAST,
            "{what}, {width} × {height}: {whole:?}"
        );
    }
}

#[test]
fn every_question_stands_on_one_screen_with_its_answers_and_the_way_on() {
    visit(async |page| {
        page.start_assessment("One screen").await;
        is_on_one_screen_at(page, "an assessment").await;
    });
}

#[test]
fn so_it_does_for_whoever_was_invited() {
    visit(async |page| {
        let session = PacketContent::Session(Box::new(packets::session("Where do we stand?")));
        page.go_to(&format!("#{}", packets::code(session))).await;
        page.is_titled("Where do we stand?").await;
        page.press_first("Begin").await;
        page.is_at_question(1).await;
        is_on_one_screen_at(page, "an invitation").await;
    });
}

/// The eight ladders of a relationship check stand one below the other, so each is measured in sight.
#[test]
fn a_question_of_the_relationship_check_stands_on_one_screen_with_its_answers() {
    visit(async |page| {
        page.open_example_account().await;
        page.open("#/accounts/exampleaccount/relationship").await;
        page.click(Role::Button, "Begin a new check").await;
        for (width, height) in WINDOWS {
            page.window_is(width, height).await;
            let count = "(() => {
                const live = document.querySelector('.live');
                const foot = getComputedStyle(live).bottom === '0px' ? live.offsetHeight : 0;
                return [...document.querySelectorAll('fieldset.ladder')].filter((ladder) => {
                    const top = ladder.querySelector('legend').getBoundingClientRect().top;
                    const last = [...ladder.querySelectorAll('.rungs label')].pop().getBoundingClientRect();
                    return last.bottom - top <= innerHeight - foot;
                }).length;
            })()";
            let whole = page.evaluate(count).await.as_u64().unwrap();
            println!("the check, {width} × {height}: {whole} of 8 questions on one screen");
            assert!(whole >= 7, "{width} × {height}: {whole}");
        }
    });
}

#[test]
fn a_number_key_never_makes_the_page_jump() {
    visit(async |page| {
        page.start_assessment("Keys").await;
        let address = page.answered_at().await;
        for (width, height) in WINDOWS {
            page.window_is(width, height).await;
            for number in [2, 9, 13, 32] {
                page.go_to(&format!("{address}/{number}")).await;
                page.is_at_question(number).await;
                page.has_focus_on_page().await;
                let before = page.evaluate(PLACES).await;
                for key in ["1", "2", "3", "4", "5"] {
                    page.press(key).await;
                    let after = page.evaluate(PLACES).await;
                    assert_eq!(after, before, "{width}: {key} at question {number}");
                }
            }
        }
        // Nor where the answers that are none have room too.
        page.window_is(1366, 768).await;
        let before = page.evaluate(PLACES).await;
        for key in ["0", "n", "3", "0"] {
            page.press(key).await;
            assert_eq!(page.evaluate(PLACES).await, before, "{key}");
            page.is_saved().await;
            assert_eq!(page.evaluate(PLACES).await, before, "{key}, saved");
        }
    });
}

#[test]
fn an_answer_that_is_out_of_sight_is_brought_there_by_its_key() {
    visit(async |page| {
        page.start_assessment("Keys").await;
        page.window_is(360, 500).await;
        page.press("5").await;
        assert_eq!(page.evaluate(IS_FOCUS_SEEN).await, json!(true));
        assert_ne!(page.evaluate("scrollY").await, json!(0));
    });
}

#[test]
fn the_next_question_is_seen_from_its_top() {
    visit(async |page| {
        page.window_is(360, 780).await;
        page.start_assessment("From the top").await;
        page.fill("Note (optional)", "Far below.").await;
        assert_ne!(page.evaluate("scrollY").await, json!(0));
        page.click(Role::Button, "Next question").await;
        page.is_at_question(2).await;
        until("the top of the page", async || {
            match page.try_to_evaluate("scrollY").await? {
                Value::Number(at) if at.as_f64() == Some(0.0) => Ok(()),
                at => Err(at.to_string()),
            }
        })
        .await;
        assert_eq!(page.evaluate(IS_WHOLE).await, json!(true));
        page.has_focus(Role::Heading, &page.heading().await).await;
    });
}

#[test]
fn after_a_note_tab_goes_on_to_the_next_question() {
    visit(async |page| {
        page.start_assessment("Notes").await;
        page.click(Role::Button, "Next question").await;
        page.is_at_question(2).await;
        page.fill("Note (optional)", "Seen in May.").await;
        page.press(Key::Tab).await;
        page.has_focus(Role::Button, "Next question").await;
        page.press(Key::Tab).await;
        page.has_focus(Role::Link, "Back").await;
    });
}

#[test]
fn help_is_open_at_the_first_question_and_folded_from_then_on() {
    visit(async |page| {
        page.start_assessment("Help").await;
        page.sees("Each answer includes the ones before it.").await;
        assert!(
            page.find(Role::Summary, "What to look at")
                .await
                .is("expanded")
        );
        page.click(Role::Button, "Next question").await;
        page.is_at_question(2).await;
        page.no_longer_sees("Each answer includes the ones before it.")
            .await;
        page.tab_to(Role::Summary, "What to look at").await;
        page.press(Key::Enter).await;
        page.sees("Each answer includes the ones before it.").await;
    });
}

#[test]
fn what_dmu_means_is_said_where_it_first_stands_by_keyboard_and_by_touch() {
    visit(async |page| {
        page.start_assessment("Terms").await;
        let address = page.answered_at().await;
        page.open(&format!("{address}/9")).await;
        page.is_at_question(9).await;
        page.tab_to(Role::Summary, "Customer and DMU insight").await;
        page.press(Key::Enter).await;
        page.sees("DMU stands for decision-making unit").await;
        page.click(Role::Summary, "Customer and DMU insight").await;
        page.no_longer_sees("DMU stands for decision-making unit")
            .await;
    });
}

/// On a phone held sideways, on a laptop at 200%, and where the text alone is twice as large.
#[test]
fn nothing_that_has_the_focus_is_behind_the_way_on() {
    visit(async |page| {
        page.start_assessment("Focus").await;
        let address = page.answered_at().await;
        for (width, height, zoom) in [
            (780, 360, ""),
            (683, 384, ""),
            (360, 780, "200%"),
            (341, 192, ""),
        ] {
            page.window_is(width, height).await;
            for number in [1, 9] {
                page.open(&format!("{address}/{number}")).await;
                page.is_at_question(number).await;
                page.evaluate(&format!(
                    "document.documentElement.style.fontSize = '{zoom}'"
                ))
                .await;
                page.press("1").await;
                assert_eq!(
                    page.evaluate(IS_FOCUS_SEEN).await,
                    json!(true),
                    "{width}: 1"
                );
                for stop in 0..24 {
                    let key = if stop < 4 { Key::Down } else { Key::Tab };
                    page.press(key).await;
                    let seen = page.evaluate(IS_FOCUS_SEEN).await;
                    assert_eq!(seen, json!(true), "{width} × {height} {zoom}, stop {stop}");
                }
            }
        }
    });
}

#[test]
fn the_result_is_three_tabs_from_the_beginning_of_the_review() {
    visit(async |page| {
        page.start_assessment("Review").await;
        page.answer_by_keys(&"3".repeat(QUESTIONS)).await;
        page.has_focus(Role::Heading, "Review your answers").await;
        let mut passed = Vec::new();
        for _ in 0..3 {
            page.press(Key::Tab).await;
            passed.push(page.focused().await.1);
        }
        assert!(
            passed.iter().any(|name| name == "See the result"),
            "{passed:?}"
        );
    });
}
