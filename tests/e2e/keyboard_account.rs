//! Through every page of an account by the Tab key alone: it comes to everything that can be used, in the order
//! of reading, shows where it is, and never stays.

use thirtyfour::Key;

use crate::support::{Page, Role, visit};

/// The pages, with the worked plan in the browser.
const ADDRESSES: [&str; 17] = [
    "#/accounts",
    "#/accounts/portfolio",
    "#/accounts/import",
    "#/accounts/new",
    "#/accounts/exampleaccount",
    "#/accounts/exampleaccount/analysis",
    "#/accounts/exampleaccount/segmentation",
    "#/accounts/exampleaccount/dmu",
    "#/accounts/exampleaccount/diagnosis",
    "#/accounts/exampleaccount/objectives",
    "#/accounts/exampleaccount/tactics",
    "#/accounts/exampleaccount/monitoring",
    "#/accounts/exampleaccount/meetings",
    "#/accounts/exampleaccount/relationship",
    "#/accounts/exampleaccount/factors",
    "#/accounts/exampleaccount/quality",
    "#/accounts/exampleaccount/report",
];

/// Notes what the Tab key should come to, in the order of the document: of radio buttons with one name, the one
/// that is chosen or else the first. Returns how many there are.
const EXPECT: &str = "(() => {
    const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')];
    const usable = all.filter((one) => one.tabIndex >= 0 && !one.disabled
        && one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0);
    const first = new Map();
    for (const one of usable) {
        if (one.type !== 'radio') continue;
        const group = one.name;
        if (!first.has(group) || one.checked) first.set(group, one);
    }
    globalThis.stops = usable.filter((one) => one.type !== 'radio' || first.get(one.name) === one);
    globalThis.before = null;
    return globalThis.stops.length;
})()";

/// Where the focus is: its number among those expected, -1 for none of them, and what is wrong about it.
const LOOK: &str = "(() => {
    const at = document.activeElement, wrong = [];
    const number = globalThis.stops.indexOf(at);
    const said = at.outerHTML.slice(0, 160);
    if (at === document.body || at.tabIndex < 0) return { number: -1, said, wrong };
    const box = at.getBoundingClientRect();
    const label = at.labels?.[0]?.getBoundingClientRect();
    const seen = [box, label].some((box) => box && box.width > 0 && box.height > 0
        && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth);
    if (!seen) wrong.push('it is out of sight');
    const around = [at, ...at.querySelectorAll('*'), ...(at.labels ?? [])];
    for (let up = at.parentElement, n = 0; up && n < 4; up = up.parentElement, n += 1) around.push(up);
    const isMarked = (style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    const shown = around.some((one) => isMarked(getComputedStyle(one))
        || ['::before', '::after'].some((part) => isMarked(getComputedStyle(one, part)))
        || one instanceof SVGElement && parseFloat(getComputedStyle(one).strokeWidth) >= 3);
    if (!shown) wrong.push('nothing shows that it has the focus');
    if (number < 0 && !/auto|scroll/.test(getComputedStyle(at).overflow)) wrong.push('it was not to be used');
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const hit = document.elementFromPoint(middle.x, middle.y);
    const cover = hit && getComputedStyle(hit.closest('header, aside, nav, .sticky-summary') ?? hit).position;
    if (hit && /sticky|fixed/.test(cover) && !at.contains(hit) && !hit.contains(at)) wrong.push('it is covered');
    const page = { top: box.top + scrollY, bottom: box.bottom + scrollY, left: box.left, right: box.right };
    const last = globalThis.before;
    if (last && number > last.number && page.bottom <= last.top && page.left <= last.left
        && !at.closest('svg')) wrong.push('it is above what came before it');
    globalThis.before = { ...page, number };
    return { number, said, wrong };
})()";

/// Goes round the page once and returns what is wrong.
async fn go_round(page: &Page, place: &str) -> Vec<String> {
    let count = page.evaluate(EXPECT).await.as_u64().unwrap() as usize;
    let mut passed: Vec<usize> = Vec::new();
    let mut wrong = Vec::new();
    let mut stays = 0;
    // A field for a day has several stops of its own.
    for _ in 0..count * 2 + 60 {
        page.press(Key::Tab).await;
        let stop = page.evaluate(LOOK).await;
        let problems = stop["wrong"].as_array().cloned().unwrap_or_default();
        for problem in &problems {
            let problem = problem.as_str().unwrap_or_default();
            wrong.push(format!("{place}: {problem}: {}", stop["said"]));
        }
        let Some(number) = stop["number"].as_u64() else {
            continue;
        };
        let number = number as usize;
        match passed.last() {
            Some(last) if *last == number => {
                stays += 1;
                if stays > 6 {
                    wrong.push(format!("{place}: Tab stays at {}", stop["said"]));
                    break;
                }
                continue;
            }
            _ => stays = 0,
        }
        if passed.contains(&number) {
            break;
        }
        passed.push(number);
    }
    let turns = passed.windows(2).filter(|pair| pair[1] < pair[0]).count();
    if turns > 1 {
        wrong.push(format!("{place}: not in the order of the page: {passed:?}"));
    }
    for number in (0..count).filter(|number| !passed.contains(number)) {
        let said = format!("globalThis.stops[{number}].outerHTML.slice(0, 160)");
        let said = page.evaluate(&said).await;
        wrong.push(format!("{place}: Tab never came to {said}"));
    }
    wrong
}

#[test]
fn tab_comes_to_everything_on_every_page_and_shows_where_it_is() {
    visit(async |page| {
        page.open_example_account().await;
        let mut wrong = Vec::new();
        for address in ADDRESSES {
            page.open(address).await;
            wrong.extend(go_round(page, address).await);
            let opened = page
                .evaluate("(() => { const all = document.querySelectorAll('.record-open'); all[0]?.click(); return all.length; })()")
                .await;
            if opened != 0 {
                wrong.extend(go_round(page, &format!("{address}, a record open")).await);
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    });
}

#[test]
fn a_meeting_is_prepared_by_tab_alone() {
    visit(async |page| {
        page.open_example_account().await;
        page.open("#/accounts/exampleaccount/meetings").await;
        let link =
            "document.querySelector('main .timeline a, main li a[href*=\"/meetings/\"]')?.hash";
        let address = page.evaluate(link).await;
        let address = address.as_str().expect("a meeting").to_owned();
        page.open(&address).await;
        let wrong = go_round(page, &address).await;
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    });
}

#[test]
fn one_escape_closes_a_record_from_a_field_with_suggestions() {
    visit(async |page| {
        page.open_example_account().await;
        page.open("#/accounts/exampleaccount/tactics").await;
        page.click(Role::Button, "Add an action").await;
        page.press("Call them").await;
        page.tab_to(Role::ComboBox, "Who does it").await;
        page.press(Key::Down).await;
        let offered = page
            .evaluate("document.querySelectorAll('[role=option]').length")
            .await;
        assert!(offered.as_u64() > Some(1), "our own people are offered");
        page.press(Key::Enter).await;
        let field = page.find(Role::ComboBox, "Who does it").await;
        assert!(!field.value.is_empty(), "the first one was taken");
        page.press(Key::Backspace).await;
        page.find(Role::ComboBox, "Who does it").await;
        page.press(Key::Escape).await;
        page.has_focus(Role::Button, "Call them").await;
    });
}
