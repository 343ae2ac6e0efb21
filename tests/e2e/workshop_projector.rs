//! The projector: a window that shows what the facilitator chose, in step.

use serde_json::json;
use thirtyfour::Key;
use trellis::data::link::PacketContent;
use trellis::domain::workshop::{GivenAnswer, OwnQuestion, QuestionKind, Revealed};

use crate::support::answered::{fourteen, response, workshop};
use crate::support::wait::until;
use crate::support::{Page, Role, packets, visit};

const PRESENT: &str = "#/workshops/ours/present";

/// Opens an address that has no navigation.
async fn open_picture(page: &Page, heading: &str) {
    page.go_to(PRESENT).await;
    page.is_titled(heading).await;
}

#[test]
fn the_second_window_is_in_step_with_the_facilitators() {
    visit(async |page| {
        page.import_workshops(vec![fourteen("ours")]).await;
        page.open("#/workshops/ours/board").await;
        page.find(Role::Link, "Second window").await;
        let driver = page.driver();
        let board = driver.window().await.unwrap();
        let wall = driver.new_tab().await.unwrap();
        driver.switch_to_window(wall.clone()).await.unwrap();
        open_picture(page, "Where do we stand?").await;
        page.sees("14 are in").await;

        driver.switch_to_window(board.clone()).await.unwrap();
        page.click(Role::Button, "Show it on the projector").await;
        driver.switch_to_window(wall.clone()).await.unwrap();
        page.is_titled(FIRST).await;
        page.sees("14 are in. What do you expect?").await;
        let bars = "document.querySelectorAll('.spread').length";
        assert_eq!(page.evaluate(bars).await, json!(0));

        driver.switch_to_window(board.clone()).await.unwrap();
        page.click(Role::Button, "Uncover").await;
        page.click(Role::Button, "5 min").await;
        driver.switch_to_window(wall.clone()).await.unwrap();
        page.sees("median 2, agreement 31%").await;
        page.sees("The answers go from 1 to 5.").await;
        until("the time", async || {
            let text = page.try_to_read().await?;
            let is_there = text.contains("4:") || text.contains("5:00");
            is_there.then_some(()).ok_or(text)
        })
        .await;

        // A window that is loaded again knows where it was.
        page.driver().refresh().await.unwrap();
        page.is_titled(FIRST).await;

        // Its arrow keys turn both.
        page.press(Key::Right).await;
        page.sees("Question 2 of 8").await;
        driver.switch_to_window(board.clone()).await.unwrap();
        page.sees("Question 2 of 8").await;
        page.click(Role::Button, "Cover all again").await;
        driver.switch_to_window(wall.clone()).await.unwrap();
        page.press(Key::Left).await;
        page.is_titled(FIRST).await;
        page.sees("14 are in. What do you expect?").await;
        // What is uncovered on the wall is uncovered for the facilitator too.
        page.press(Key::Up).await;
        page.sees("median 2, agreement 31%").await;
        driver.switch_to_window(board).await.unwrap();
        page.sees("Question 1 of 8").await;
        page.sees("13 answers. Median 2").await;
        // Who comes in after figures were shown is in at once, and counts in them when others of the group have come, or
        // when the facilitator says so: else the difference would be that person's answers.
        let (workshop, _) = fourteen("ours");
        let one = response(&workshop, 99, Some(1), "55555555", Vec::new());
        page.open("#/workshops/ours/collect").await;
        page.collect(&packets::code(PacketContent::Response(Box::new(one))))
            .await;
        page.sees("Done: 1 added.").await;
        let facilitators = driver.window().await.unwrap();
        driver.switch_to_window(wall.clone()).await.unwrap();
        page.sees("13 answers. Median 2").await;
        driver.switch_to_window(facilitators).await.unwrap();
        page.open("#/workshops/ours/board").await;
        page.sees("1 person came in, or changed an answer, after figures were shown.")
            .await;
        page.click(Role::Button, "Count everybody now").await;
        page.no_longer_sees("after figures were shown").await;
        driver.switch_to_window(wall).await.unwrap();
        page.sees("14 answers. Median 3").await;
        page.press(Key::Left).await;
        page.sees("Point your camera at the code.").await;
        page.sees("15 are in").await;
    });
}

const FIRST: &str =
    "What do colleagues in different functions answer when they are asked what KAM means here?";

#[test]
fn one_window_is_enough_and_everything_goes_by_keys() {
    visit(async |page| {
        page.import_workshops(vec![fourteen("ours")]).await;
        page.open("#/workshops/ours/board").await;
        page.click(Role::Link, "Projector").await;
        page.sees("Point your camera at the code.").await;
        let code = page.code_on_screen().await;
        assert!(code.contains("#k1"), "{code}");
        page.press(Key::Right).await;
        page.is_titled(FIRST).await;
        page.press(Key::Up).await;
        page.sees("median 2, agreement 31%").await;
        page.press(Key::Down).await;
        page.sees("What do you expect?").await;
        // A presenter's clicker has two keys: on, which uncovers before it turns, and back.
        page.press(Key::PageDown).await;
        page.sees("median 2, agreement 31%").await;
        page.press(Key::PageDown).await;
        page.sees("Question 2 of 8").await;
        page.press(Key::PageUp).await;
        page.sees("median 2, agreement 31%").await;
        page.press(Key::Down).await;
        page.press(Key::Right).await;
        page.sees("median 2, agreement 31%").await;
        page.press(Key::Down).await;
        page.sees("What do you expect?").await;
        page.press(Key::Left).await;
        page.sees("Point your camera at the code.").await;
        page.tab_to(Role::Button, "Dimensions").await;
        page.press(Key::Enter).await;
        page.sees("Customer and DMU insight").await;
        page.sees("covered").await;
        page.press(Key::Up).await;
        page.sees("agreement 71%").await;
        page.press(Key::Down).await;
        page.sees("covered").await;
        page.no_longer_sees("agreement 71%").await;
        page.tab_to(Role::Link, "Close").await;
        page.press(Key::Enter).await;
        page.find(Role::Link, "Second window").await;
    });
}

#[test]
fn nothing_on_the_wall_is_cut_off_or_small() {
    visit(async |page| {
        page.import_workshops(vec![fourteen("ours")]).await;
        page.open("#/workshops/ours/board").await;
        page.click(Role::Button, "Uncover all").await;
        page.is_saved().await;
        for (width, height) in [(1280, 720), (1366, 768), (1024, 768), (1920, 1080)] {
            let wall = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            page.devtools("Emulation.setDeviceMetricsOverride", wall)
                .await
                .unwrap();
            open_picture(page, "Where do we stand?").await;
            // Whoever moves the mouse sees the controls, which cover nothing.
            page.devtools(
                "Input.dispatchMouseEvent",
                json!({ "type": "mouseMoved", "x": 200, "y": 200 }),
            )
            .await
            .unwrap();
            // The invitation and every question.
            for picture in 0..9 {
                let sizes = page.evaluate(LOOK).await;
                assert_eq!(sizes, json!([]), "{width} × {height}, picture {picture}");
                page.press(Key::Right).await;
            }
            for picture in ["Groups", "Differ most", "Dimensions", "Clock"] {
                page.click(Role::Button, picture).await;
                page.let_timers_end(50).await;
                let sizes = page.evaluate(LOOK).await;
                assert_eq!(sizes, json!([]), "{width} × {height}, {picture}");
            }
            // From the beginning again.
            page.evaluate("sessionStorage.clear()").await;
            page.open("#/workshops/ours/board").await;
        }
    });
}

/// What reaches beyond the window, is cut off, or is smaller than an 80th of its width on a screen of 16 : 9.
pub const LOOK: &str = "[...document.querySelectorAll('.present > :not(nav) *')].filter((one) => {
    const box = one.getBoundingClientRect();
    if (box.width < 2 || one.closest('.visually-hidden, svg')) return false;
    const isOut = box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1 || box.top < -1;
    const says = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
    const unit = Math.min(innerWidth, innerHeight * 16 / 9) / 100;
    const isSmall = says && parseFloat(getComputedStyle(one).fontSize) < 1.6 * unit;
    const isCut = one.matches('h1, .anchors p, .option-bars p, .ask') && one.scrollHeight > one.clientHeight + 2;
    const controls = document.querySelector('.present > nav').getBoundingClientRect();
    const isCovered = box.bottom > controls.top + 1;
    const meets = (other) => {
        const there = other.getBoundingClientRect();
        return other !== one && box.left < there.right && there.left < box.right;
    };
    const isOver = one.matches('.spread-apart span') && [...document.querySelectorAll('.spread-apart span')].some(meets);
    return isOut || isSmall || isCut || isCovered || isOver;
}).map((one) => one.outerHTML.slice(0, 100)).slice(0, 5)";

#[test]
fn all_answers_in_words_are_on_the_wall_page_by_page_and_not_as_they_came() {
    let mut workshop = workshop("ours", 1);
    workshop.session.questions = vec![OwnQuestion {
        text: "Which account first?".to_owned(),
        kind: QuestionKind::Words,
    }];
    workshop.revealed = Revealed::Everything;
    let people = (1..=17).map(|number| {
        let words = GivenAnswer::words(format!("Account {number:02}"));
        response(&workshop, number, None, "2222", vec![words])
    });
    let people: Vec<_> = people.collect();
    visit(async |page| {
        page.import_workshops(vec![(workshop, people)]).await;
        page.go_to(PRESENT).await;
        page.sees("Point your camera at the code.").await;
        // The fifth question is the one in words.
        for _ in 0..5 {
            page.press(Key::PageDown).await;
        }
        page.is_titled("Which account first?").await;
        let on =
            "[...document.querySelectorAll('.said-in-words > li')].map((one) => one.innerText)";
        let mut seen: Vec<String> = Vec::new();
        for which in ["1 to 7 of 17", "8 to 14 of 17", "15 to 17 of 17"] {
            page.sees(which).await;
            let words = page.evaluate(on).await;
            let words = words.as_array().cloned().unwrap_or_default();
            seen.extend(
                words
                    .iter()
                    .filter_map(|one| one.as_str().map(str::to_owned)),
            );
            page.press(Key::PageDown).await;
        }
        let mut all = seen.clone();
        all.sort();
        let came: Vec<String> = (1..=17)
            .map(|number| format!("Account {number:02}"))
            .collect();
        assert_eq!(all, came, "each is there once");
        assert_ne!(seen, came, "not in the order in which they came");
        page.press(Key::PageUp).await;
        page.sees("8 to 14 of 17").await;
    });
}

#[test]
fn groups_and_where_the_room_differs_most_are_on_the_wall_and_turned_from_the_board() {
    visit(async |page| {
        page.import_workshops(vec![fourteen("ours")]).await;
        page.open("#/workshops/ours/prepare").await;
        // The window for the projector is there before anybody answers.
        page.find(Role::Link, "Second window").await;
        page.open("#/workshops/ours/board").await;
        let driver = page.driver();
        let board = driver.window().await.unwrap();
        let wall = driver.new_tab().await.unwrap();
        driver.switch_to_window(wall.clone()).await.unwrap();
        open_picture(page, "Where do we stand?").await;

        driver.switch_to_window(board.clone()).await.unwrap();
        page.click(Role::Button, "Show it on the projector").await;
        page.click(Role::Button, "Groups").await;
        driver.switch_to_window(wall.clone()).await.unwrap();
        page.is_titled(FIRST).await;
        // Covered is covered for the groups too.
        page.sees("14 are in. What do you expect?").await;
        let bars = "document.querySelectorAll('.spread').length";
        assert_eq!(page.evaluate(bars).await, json!(0));
        page.press(Key::Up).await;
        // Seven of Sales chose 1 four times and 2 three times. Four of five in Medical chose an answer: that is too few, and
        // so are the two of Finance.
        page.sees("Sales 7 people").await;
        page.sees("median 1, middle half from 1 to 2").await;
        page.sees("Fewer than 5 of it chose an answer: not shown.")
            .await;
        let shown = page
            .evaluate("document.querySelectorAll('.present-rows .spread').length")
            .await;
        assert_eq!(shown, json!(2), "Sales, and everybody");

        driver.switch_to_window(board.clone()).await.unwrap();
        page.click(Role::Button, "Differ most").await;
        driver.switch_to_window(wall.clone()).await.unwrap();
        page.is_titled("Where you differ most").await;
        page.sees("It takes two uncovered questions with at least 5 answers each.")
            .await;
        driver.switch_to_window(board.clone()).await.unwrap();
        page.click(Role::Button, "Uncover all").await;
        driver.switch_to_window(wall.clone()).await.unwrap();
        page.sees(FIRST).await;
        page.sees("The answers go from 1 to 5.").await;
        // The others are close together: nothing is said to differ there.
        let rows = page
            .evaluate("document.querySelectorAll('.differ-rows > li').length")
            .await;
        assert_eq!(rows, json!(1));
        // A window that is loaded again knows what was on.
        page.driver().refresh().await.unwrap();
        page.is_titled("Where you differ most").await;
    });
}
