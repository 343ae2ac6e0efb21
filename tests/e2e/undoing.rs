//! Ctrl with Z: what was done last is taken back, in words, and nothing that is out of sight loses a letter.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::support::wait::until;
use crate::support::{Page, Role, visit};

fn account() -> Value {
    json!({
        "id": "acc1", "name": "Seeland", "created": "2026-01-10",
        "initiatives": [{ "id": "r30", "name": "Home dose programme" }],
    })
}

/// What stands in the first field of this name; `None` where there is none.
async fn value(page: &Page, field: &str) -> Option<String> {
    let found = page.one(None, Role::TextBox, field).await.ok();
    found.map(|field| field.value)
}

/// Waits until the first field of this name says this: the tree that is read comes after the page.
async fn says(page: &Page, field: &str, text: &str) {
    until("the field to say it", async || {
        match value(page, field).await {
            Some(there) if there == text => Ok(()),
            other => Err(format!("{field}: {other:?}")),
        }
    })
    .await;
}

/// The account's name is typed, then a milestone, which is removed.
/// Waits for the part that hears of the keys and notes what is done. It comes a moment after the first change.
async fn notes_acts(page: &Page) {
    let heard = "!document.body.dispatchEvent(new KeyboardEvent('keydown', {
        key: 'z', ctrlKey: true, bubbles: true, cancelable: true
    }))";
    until("the keys to be heard", async || {
        match page.evaluate(heard).await == true {
            true => Ok(()),
            false => Err("they are the browser's".to_owned()),
        }
    })
    .await;
}

async fn a_removed_milestone(page: &Page) {
    page.open_account(&account(), "analysis").await;
    page.fill("Source of the strategy", "Interview").await;
    page.press(Key::Tab).await;
    notes_acts(page).await;
    page.fill("Place", "Ruth").await;
    page.press(Key::Tab).await;
    page.go_to("#/accounts/acc1/tactics").await;
    page.click(Role::Button, "Home dose programme").await;
    page.click(Role::Button, "Add a milestone").await;
    page.has_focus(Role::TextBox, "What shows that it is reached")
        .await;
    page.press("nurses trained").await;
    page.click(Role::Button, "Remove: Milestone 1").await;
    page.has_focus(Role::Button, "Add a milestone").await;
    assert_eq!(value(page, "What shows that it is reached").await, None);
}

#[test]
fn the_last_acts_are_taken_back_and_done_again_and_said_in_words() {
    visit(async |page| {
        a_removed_milestone(page).await;
        page.take_back().await;
        page.sees("Put back: “nurses trained” (Milestones).").await;
        let there = page
            .find(Role::TextBox, "What shows that it is reached")
            .await;
        assert_eq!(there.value, "nurses trained");
        page.do_again().await;
        page.sees("Removed again: “nurses trained” (Milestones).")
            .await;
        page.take_back().await;
        page.find(Role::TextBox, "What shows that it is reached")
            .await;
        // What was typed, then what it was typed into.
        page.take_back().await;
        page.sees("Back to what it was").await;
        assert_eq!(
            value(page, "What shows that it is reached").await.unwrap(),
            ""
        );
        page.take_back().await;
        page.sees("Taken out again").await;
        assert_eq!(value(page, "What shows that it is reached").await, None);
        page.click(Role::Button, "Redo").await;
        page.find(Role::TextBox, "What shows that it is reached")
            .await;
        page.take_back().await;
        page.take_back().await;
        // The field is on another page: the whole of it goes back, and it is said which.
        page.sees("Back to what it was: Place of “Seeland”.").await;
        page.go_to("#/accounts/acc1/analysis").await;
        page.find(Role::TextBox, "Place").await;
        assert_eq!(value(page, "Place").await.unwrap(), "");
    });
}

#[test]
fn acts_can_be_taken_back_after_the_page_was_loaded_anew() {
    visit(async |page| {
        a_removed_milestone(page).await;
        page.is_saved().await;
        page.reload().await;
        page.find(Role::Button, "Home dose programme").await;
        page.click(Role::Button, "Home dose programme").await;
        page.find(Role::Button, "Add a milestone").await;
        until("what was removed to be back", async || {
            page.take_back().await;
            match value(page, "What shows that it is reached")
                .await
                .as_deref()
            {
                Some("nurses trained") => Ok(()),
                other => Err(format!("{other:?}")),
            }
        })
        .await;
        page.sees("Put back: “nurses trained” (Milestones).").await;
    });
}

#[test]
fn within_a_field_its_own_typing_goes_step_by_step() {
    visit(async |page| {
        page.open_account(&account(), "analysis").await;
        page.fill("Place", "Ruth").await;
        page.press(Key::Tab).await;
        notes_acts(page).await;
        page.click(Role::TextBox, "Source of the strategy").await;
        page.press("Ada").await;
        page.press(" Byron").await;
        // Who pauses while typing has more steps; a new word begins one in any case.
        until("the word to be taken back", async || {
            page.take_back().await;
            match value(page, "Source of the strategy").await.as_deref() {
                Some("Ada") => Ok(()),
                other => Err(format!("{other:?}")),
            }
        })
        .await;
        until("the word to be there again", async || {
            page.do_again().await;
            match value(page, "Source of the strategy").await.as_deref() {
                Some("Ada Byron") => Ok(()),
                other => Err(format!("{other:?}")),
            }
        })
        .await;
        page.take_back().await;
        page.take_back().await;
        says(page, "Source of the strategy", "").await;
        says(page, "Place", "Ruth").await;
        page.is_saved().await;
        page.reload().await;
        page.find(Role::TextBox, "Source of the strategy").await;
        says(page, "Source of the strategy", "").await;
        says(page, "Place", "Ruth").await;
    });
}

#[test]
fn a_list_takes_back_what_was_done_to_it_and_the_focus_stays_near() {
    visit(async |page| {
        let people: Vec<Value> = ["Ada", "Bo", "Cleo"]
            .iter()
            .enumerate()
            .map(|(n, name)| json!({ "id": format!("r1{n}"), "name": name }))
            .collect();
        let account = json!({
            "id": "acc1", "name": "Seeland", "created": "2026-01-10", "stakeholders": people,
        });
        page.open_account(&account, "analysis").await;
        page.fill("Place", "Bern").await;
        page.press(Key::Tab).await;
        notes_acts(page).await;
        page.go_to("#/accounts/acc1/dmu").await;
        // Where nothing is left it is what adds to the list, or the list's heading.
        for (name, next) in [
            ("Bo", &["Cleo"][..]),
            ("Cleo", &["Ada"]),
            ("Ada", &["Add a stakeholder", "People"]),
        ] {
            page.click(Role::Button, name).await;
            page.click(Role::Button, "Remove").await;
            until("the focus on the neighbour", async || {
                match page.focused().await.1 {
                    focused if next.contains(&&*focused) => Ok(()),
                    focused => Err(format!("{focused} after {name}")),
                }
            })
            .await;
        }
        for name in ["Ada", "Cleo", "Bo"] {
            page.take_back().await;
            page.find(Role::Button, name).await;
        }
        page.is_saved().await;
    });
}

/// Opens every record and takes away whatever can be, one after the other. Returns what it was that let the focus fall to
/// the body of the page, and how many were taken away.
const TAKE_ALL_AWAY: &str = "(async () => {
    const pause = (time) => new Promise((done) => setTimeout(done, time));
    const lost = () => [null, document.body].includes(document.activeElement);
    const asked = new Set();
    const fallen = [];
    let taken = 0;
    for (let turn = 0; turn < 400; turn += 1) {
        const button = document.querySelector('main button.danger:not([disabled])');
        if (button === null) {
            const heads = [...document.querySelectorAll('main .record-open[aria-expanded=false]')];
            const head = heads.find((one) => !asked.has(one));
            if (head === undefined) { break; }
            asked.add(head);
            head.click();
            await pause(30);
            continue;
        }
        const name = button.getAttribute('aria-label') ?? button.textContent;
        const list = button.closest('ul, ol')?.id;
        button.focus();
        button.click();
        for (let look = 0; look < 20 && (lost() || button.isConnected); look += 1) { await pause(50); }
        if (lost() || button.isConnected) { fallen.push(`${name} of ${list}`); }
        taken += 1;
    }
    return { fallen, taken };
})()";

async fn all_taken_away(page: &Page, place: &str) -> u64 {
    until("the records of the page", async || {
        let buttons = "document.querySelectorAll('main button').length";
        let count = page.evaluate(buttons).await;
        (count.as_u64() > Some(0))
            .then_some(())
            .ok_or(format!("{place}: {count}"))
    })
    .await;
    let all = page.evaluate(TAKE_ALL_AWAY).await;
    assert_eq!(all["fallen"], json!([]), "{place}");
    all["taken"].as_u64().unwrap()
}

#[test]
fn whatever_is_taken_away_in_the_planner_the_focus_stays_on_the_page() {
    visit(async |page| {
        page.open_example_account().await;
        let address = page.address().await;
        let account = address.trim_end_matches('/').to_owned();
        let mut taken = 0;
        for place in [
            "analysis",
            "dmu",
            "diagnosis",
            "objectives",
            "tactics",
            "monitoring",
            "meetings",
        ] {
            page.go_to(&format!("{account}/{place}")).await;
            taken += all_taken_away(page, place).await;
        }
        // A meeting has lists of its own, and goes itself at last.
        page.evaluate("document.querySelector('main a[href*=\"/meetings/\"]').click()")
            .await;
        until("the page of a meeting", async || {
            let address = page.address().await;
            address.contains("/meetings/").then_some(()).ok_or(address)
        })
        .await;
        taken += all_taken_away(page, "a meeting").await;
        assert!(taken > 40, "{taken}");
        // As many steps lead back as there were.
        page.take_back().await;
        page.sees("Put back").await;
    });
}
