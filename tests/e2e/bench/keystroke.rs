//! What a keystroke costs.

use serde_json::{Value, json};

use crate::support::{Page, Role, visit};

/// How many keystrokes are measured.
const KEYSTROKES: u32 = 30;

/// So many accounts as a file has them; the first one with a plan of some size.
fn accounts(count: usize) -> Vec<Value> {
    let people: Vec<Value> = (1..=12)
        .map(|n| json!({ "id": format!("r{n}"), "name": format!("Person {n}"), "stance": "neutral" }))
        .collect();
    let actions: Vec<Value> = (1..=20)
        .map(|n| json!({ "id": format!("r{n}"), "what": format!("Action {n}"), "due": "2026-12-01" }))
        .collect();
    (0..count)
        .map(|n| {
            let mut account = json!({
                "id": format!("bench{n}"), "name": format!("Account {n}"), "created": "2026-01-31",
                "profile": { "about": "A hospital group of three sites.", "manager": "Lukas" },
            });
            if n == 0 {
                account["stakeholders"] = json!(people);
                account["actions"] = json!(actions);
            }
            account
        })
        .collect()
}

/// Types letters one by one, each after the one before was saved, and takes the time of the handler, of all
/// calls of the storage for it, and from the letter to the last of these calls.
const MEASURE: &str = "(async () => {
    const field = document.getElementById('about');
    const put = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set;
    const setItem = Storage.prototype.setItem, getItem = Storage.prototype.getItem;
    let first = 0, last = 0, calls = 0;
    const timed = (call) => function (...given) {
        if (!first) first = performance.now();
        const made = call.apply(this, given);
        last = performance.now(); calls += 1;
        return made;
    };
    Storage.prototype.setItem = timed(setItem);
    Storage.prototype.getItem = timed(getItem);
    const handler = [], write = [], saved = [];
    for (let n = 0; n < KEYSTROKES; n += 1) {
        await new Promise((done) => setTimeout(done, 400));
        first = last = calls = 0;
        const begun = performance.now();
        put.call(field, field.value + 'x');
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        handler.push(performance.now() - begun);
        while (!last) await new Promise((done) => setTimeout(done, 5));
        await new Promise((done) => setTimeout(done, 50));
        write.push(last - first); saved.push(last - begun);
    }
    Storage.prototype.setItem = setItem; Storage.prototype.getItem = getItem;
    const middle = (all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)];
    return [middle(handler), middle(write), middle(saved), calls];
})()";

/// The medians in milliseconds: handler, storage calls, letter to saved; and how many calls there were.
async fn measure(page: &Page, count: usize) -> [f64; 4] {
    page.open("#/data").await;
    let file = json!({
        "format": "trellis", "version": 2, "exported": 0, "assessments": [], "accounts": accounts(count),
    });
    page.choose_file("accounts.json", &file.to_string()).await;
    page.click(Role::Button, &format!("Add {count} documents"))
        .await;
    page.find(Role::Heading, &format!("Added {count} documents"))
        .await;
    page.reload().await;
    page.open("#/accounts/bench0/analysis").await;
    page.is_titled("Analysis").await;
    page.find(
        Role::TextBox,
        "What it does, for whom, and how it is organised",
    )
    .await;
    let figures = page
        .evaluate(&MEASURE.replace("KEYSTROKES", &KEYSTROKES.to_string()))
        .await;
    let figure = |at: usize| figures[at].as_f64().expect("a figure");
    [figure(0), figure(1), figure(2), figure(3)]
}

#[test]
#[ignore = "measures and judges nothing: `cargo xtask bench`"]
fn bench_a_keystroke_with_few_and_with_many_accounts() {
    let mut rows = Vec::new();
    for count in [5, 500] {
        visit(async |page| rows.push((count, measure(page, count).await)));
    }
    println!("\nOne keystroke in a plan, medians of {KEYSTROKES}, in milliseconds");
    println!("accounts   handler   storage   to saved   storage calls");
    for (count, [handler, write, saved, calls]) in &rows {
        println!("{count:>8}   {handler:>7.2}   {write:>7.2}   {saved:>8.1}   {calls:>13}");
    }
    if let [(_, few), (_, many)] = &rows[..] {
        let ratio = |at: usize| many[at] / few[at];
        println!(
            "   ratio   {:>7.2}   {:>7.2}   {:>8.2}",
            ratio(0),
            ratio(1),
            ratio(2)
        );
    }
}
