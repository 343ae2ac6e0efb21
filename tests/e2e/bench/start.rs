//! What a start costs.

use serde_json::json;

use super::accounts::keep_accounts;
use crate::support::{Page, visit};

/// How many starts are measured.
const STARTS: usize = 15;

/// Looks at every frame whether the list is there, and keeps the time since the page was asked for.
const LOOK: &str = "const look = () => {
    if (document.querySelector('main')?.textContent.includes('Account 0')) window.benchShown = performance.now();
    else requestAnimationFrame(look);
};
requestAnimationFrame(look);";

/// The median in milliseconds from asking for the page until the list of accounts is there, with everything fetched.
async fn measure(page: &Page, count: usize) -> f64 {
    keep_accounts(page, count).await;
    page.open("#/accounts").await;
    let source = json!({ "source": LOOK });
    let added = page
        .devtools("Page.addScriptToEvaluateOnNewDocument", source)
        .await;
    added.expect("every frame is looked at");
    let mut times = Vec::new();
    for _ in 0..STARTS {
        page.reload().await;
        let shown = "(async () => {
            while (!window.benchShown) await new Promise((done) => setTimeout(done, 20));
            await new Promise((done) => setTimeout(done, 1500));
            return window.benchShown;
        })()";
        times.push(page.evaluate(shown).await.as_f64().expect("a time"));
    }
    times.sort_by(f64::total_cmp);
    times[STARTS / 2]
}

#[test]
#[ignore = "measures and judges nothing: `cargo xtask bench`"]
fn bench_a_start_with_few_and_with_many_accounts() {
    let mut rows = Vec::new();
    for count in [5, 500] {
        visit(async |page| rows.push((count, measure(page, count).await)));
    }
    println!("\nA start at the list of accounts, medians of {STARTS}, in milliseconds");
    for (count, shown) in rows {
        println!("{count:>8} accounts   {shown:>7.0}");
    }
}
