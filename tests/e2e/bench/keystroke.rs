//! What a keystroke costs.

use super::accounts::keep_accounts;
use crate::support::{Page, Role, visit};

/// How many keystrokes are measured.
const KEYSTROKES: u32 = 30;

/// Types letters one by one, each after the one before was saved, and takes the time of the handler, of all
/// calls of the storage for it, from the letter to the last of these calls, and from the letter until the page says
/// that it is saved.
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
    const handler = [], write = [], written = [], saved = [];
    const line = document.querySelector('.save-state');
    let said = 0;
    new MutationObserver(() => { if (line.dataset.state === 'saved') said = performance.now(); })
        .observe(line, { attributes: true });
    for (let n = 0; n < KEYSTROKES; n += 1) {
        await new Promise((done) => setTimeout(done, 400));
        first = last = calls = said = 0;
        const begun = performance.now();
        put.call(field, field.value + 'x');
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        handler.push(performance.now() - begun);
        while (!said) await new Promise((done) => setTimeout(done, 5));
        write.push(last - first); written.push(last - begun); saved.push(said - begun);
    }
    Storage.prototype.setItem = setItem; Storage.prototype.getItem = getItem;
    const middle = (all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)];
    return [middle(handler), middle(write), middle(written), middle(saved), calls];
})()";

/// The medians in milliseconds: handler, storage calls, letter to written, letter to said; and how many calls there were.
async fn measure(page: &Page, count: usize) -> [f64; 5] {
    keep_accounts(page, count).await;
    page.open("#/accounts/bench0/analysis").await;
    page.is_titled("Analysis").await;
    page.find(
        Role::TextBox,
        "What it does, for whom, and how it is organised",
    )
    .await;
    // What is behind "Saved" comes with the first change.
    page.evaluate("new Promise((done) => setTimeout(done, 3000))")
        .await;
    let figures = page
        .evaluate(&MEASURE.replace("KEYSTROKES", &KEYSTROKES.to_string()))
        .await;
    [0, 1, 2, 3, 4].map(|at: usize| figures[at].as_f64().expect("a figure"))
}

#[test]
#[ignore = "measures and judges nothing: `cargo xtask bench`"]
fn bench_a_keystroke_with_few_and_with_many_accounts() {
    let mut rows = Vec::new();
    for count in [5, 500] {
        visit(async |page| rows.push((count, measure(page, count).await)));
    }
    println!("\nOne keystroke in a plan, medians of {KEYSTROKES}, in milliseconds");
    println!("accounts   handler   storage   to written   to \"Saved\"   storage calls");
    for (count, [handler, write, written, saved, calls]) in &rows {
        println!(
            "{count:>8}   {handler:>7.2}   {write:>7.2}   {written:>10.1}   {saved:>10.1}   {calls:>13}"
        );
    }
    if let [(_, few), (_, many)] = &rows[..] {
        let ratio = |at: usize| many[at] / few[at];
        println!(
            "   ratio   {:>7.2}   {:>7.2}   {:>10.2}   {:>10.2}",
            ratio(0),
            ratio(1),
            ratio(2),
            ratio(3)
        );
    }
}
