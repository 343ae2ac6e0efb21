//! The network of stakeholders: whole on the page, and as large as the window.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::slides::crowd;
use crate::support::{Page, Role, visit};

/// What of the drawing on the page lies outside of it.
const CUT_OFF: &str = "(() => {
    const svg = document.querySelector('svg.network');
    const { width, height } = svg.viewBox.baseVal;
    const parts = [...svg.querySelectorAll('path:not(.tip), .shape, text')];
    return parts.filter((part) => {
        const box = part.getBBox();
        return box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height;
    }).map((part) => part.textContent || part.getAttribute('d'));
})()";

/// The names that a line of the drawing on the page runs through: along each line, point by point.
const CROSSED: &str = "(() => {
    const svg = document.querySelector('svg.network');
    const names = [...svg.querySelectorAll('text.label')].map((text) => [text.textContent, text.getBBox()]);
    const crossed = new Set();
    for (const path of svg.querySelectorAll('.reports:not(.stub), .influences')) {
        for (let at = 0; at <= path.getTotalLength(); at += 2) {
            const { x, y } = path.getPointAtLength(at);
            for (const [name, box] of names) {
                if (x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height) crossed.add(name);
            }
        }
    }
    return [...crossed];
})()";

#[test]
fn with_seven_people_nothing_is_cut_off_and_no_line_crosses_a_name() {
    visit(async |page| {
        page.open_account(&crowd(7), "dmu").await;
        page.find(Role::Heading, "Who listens to whom").await;
        assert_eq!(page.evaluate(CUT_OFF).await, json!([]));
        assert_eq!(page.evaluate(CROSSED).await, json!([]));
        let knots = page.evaluate("document.querySelectorAll('svg.network .point').length");
        assert_eq!(knots.await, json!(7));
    });
}

/// What of the drawing is seen: its left and upper edge, and how wide the part is.
async fn seen(page: &Page) -> [f64; 3] {
    let view = "(() => {
        const { x, y, width } = document.querySelector('.net-stage svg').viewBox.baseVal;
        return [x, y, width];
    })()";
    let view = page.evaluate(view).await;
    [0, 1, 2].map(|at| view[at].as_f64().unwrap())
}

/// Waits until something else is seen than before.
async fn sees_else(page: &Page, before: [f64; 3]) -> [f64; 3] {
    crate::support::wait::until("another part of the drawing", async || {
        let now = seen(page).await;
        (now != before).then_some(now).ok_or(format!("{now:?}"))
    })
    .await
}

async fn open_large(page: &Page) -> [f64; 3] {
    page.open_account(&crowd(40), "dmu").await;
    page.click(Role::Button, "Open it large").await;
    page.find(Role::Dialog, "Who listens to whom").await;
    let unmeasured = page.evaluate("document.querySelector('svg.network').viewBox.baseVal.height");
    let height = unmeasured.await;
    // Once the frame is measured, as much is seen as it has room for.
    crate::support::wait::until("the frame", async || {
        let view = "document.querySelector('.net-stage svg').viewBox.baseVal.height";
        let now = page.try_to_evaluate(view).await?;
        (now != height).then_some(()).ok_or(now.to_string())
    })
    .await;
    seen(page).await
}

#[test]
fn forty_people_are_seen_large_moved_by_buttons_keys_and_the_wheel() {
    visit(async |page| {
        let whole = open_large(page).await;
        page.click(Role::Button, "Larger").await;
        let larger = sees_else(page, whole).await;
        assert!(larger[2] < whole[2]);
        page.click(Role::Button, "To the right").await;
        let right = sees_else(page, larger).await;
        assert!(right[0] > larger[0]);
        page.click(Role::Button, "All of it").await;
        assert_eq!(sees_else(page, right).await, whole);

        page.evaluate("document.querySelector('.net-stage').focus(); 0")
            .await;
        page.press("+").await;
        let larger = sees_else(page, whole).await;
        page.press(Key::Left).await;
        let left = sees_else(page, larger).await;
        assert!(left[0] < larger[0]);
        page.press("0").await;
        assert_eq!(sees_else(page, left).await, whole);

        let wheel = |x: i32, y: i32, turn: i32| json!({ "type": "mouseWheel", "x": x, "y": y, "deltaX": 0, "deltaY": turn });
        page.devtools("Input.dispatchMouseEvent", wheel(400, 400, -300))
            .await
            .unwrap();
        let larger = sees_else(page, whole).await;
        assert!(larger[2] < whole[2]);
        // Held and drawn to the left, the drawing goes with the pointer.
        for (kind, x) in [
            ("mousePressed", 600),
            ("mouseMoved", 500),
            ("mouseMoved", 400),
            ("mouseReleased", 400),
        ] {
            let at = json!({ "type": kind, "x": x, "y": 300, "button": "left", "buttons": 1, "clickCount": 1 });
            page.devtools("Input.dispatchMouseEvent", at).await.unwrap();
        }
        let drawn = sees_else(page, larger).await;
        assert!(drawn[0] > larger[0]);
        page.press(Key::Escape).await;
        page.has_focus(Role::Button, "Open it large").await;
    });
}

/// How many lines stand out, and how many people do not stand back.
async fn ways(page: &Page) -> Value {
    let count = "['path.way:not(.stub)', '.point.way'].map((ways) => document.querySelectorAll('.net-stage ' + ways).length)";
    page.evaluate(count).await
}

#[test]
fn the_ways_of_one_person_stand_out_and_are_said() {
    visit(async |page| {
        open_large(page).await;
        assert_eq!(ways(page).await, json!([0, 0]));
        page.choose("Show the ways of", "Simone Brunner").await;
        page.sees("Simone Brunner: reports to Nadja Brunner; influences Daniel Brunner; above ")
            .await;
        let shown = ways(page).await;
        assert!(
            shown[0].as_u64() >= Some(6) && shown[1].as_u64() >= Some(6),
            "{shown}"
        );
        let lit = page
            .evaluate("document.querySelectorAll('.net-stage .picked .point').length")
            .await;
        assert_eq!(lit, json!(40), "all others stand back");

        // A press on somebody chooses them; a link leads to the record.
        let names = page.names(Role::Button).await;
        let zaugg = names
            .iter()
            .find(|name| name.starts_with("Hanspeter Brunner: "))
            .unwrap()
            .clone();
        page.tab_to(Role::Button, &zaugg).await;
        page.press(Key::Enter).await;
        page.no_longer_sees("Simone Brunner: reports to Nadja Brunner; influences")
            .await;
        page.click_in(
            (Role::Dialog, "Who listens to whom"),
            Role::Link,
            "Open the record",
        )
        .await;
        page.has_focus(Role::Button, "Hanspeter Brunner").await;
    });
}

#[test]
fn on_a_phone_a_tap_says_who_it_is() {
    visit(async |page| {
        page.open_account(&crowd(7), "dmu").await;
        let phone = json!({ "width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": true });
        page.devtools("Emulation.setDeviceMetricsOverride", phone)
            .await
            .unwrap();
        let on_map = "Simone Brunner, User, influence 4, Neutral";
        let names = page.names(Role::Link).await;
        let on_map = names
            .iter()
            .find(|name| name.starts_with("Simone Brunner, User"))
            .cloned()
            .unwrap_or(on_map.to_owned());
        page.click(Role::Link, &on_map).await;
        page.find(Role::Link, "Open the record").await;
        assert!(page.address().await.ends_with("/dmu"), "nothing was opened");
        page.click(Role::Link, "Open the record").await;
        page.has_focus(Role::Button, "Simone Brunner").await;
    });
}

#[test]
fn on_the_map_of_forty_people_names_stay_names() {
    visit(async |page| {
        page.open_account(&crowd(40), "dmu").await;
        let labels = "[...document.querySelectorAll('svg.map:not(.network):not(.key) text.label')].map((label) => label.textContent)";
        let labels = page.evaluate(labels).await;
        let labels: Vec<&str> = labels
            .as_array()
            .unwrap()
            .iter()
            .map(|label| label.as_str().unwrap())
            .collect();
        assert_eq!(labels.len(), 40);
        let last = [
            "Brunner",
            "Keller",
            "Fontana",
            "Aebi",
            "Zaugg",
            "Gerber",
            "Imhof",
            "Oppliger",
            "Wyss",
            "Bühlmann",
        ];
        for label in labels {
            assert!(last.iter().any(|name| label.ends_with(name)), "{label:?}");
        }
    });
}
