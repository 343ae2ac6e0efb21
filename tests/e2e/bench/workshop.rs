//! What it costs to open a workshop with many responses.

use serde_json::{Value, json};
use trellis::data::document::Content;
use trellis::data::envelope::{Envelope, Stamp, Writer};
use trellis::data::keys::{DocumentKey, Slot, StorageKey};
use trellis::data::kind::Kind;
use trellis::domain::id::DocumentId;
use trellis::domain::workshop::{Progress, Revealed, Workshop};

use super::many::{COUNTS, chunks, session};
use crate::support::{Page, visit};

fn workshop_id() -> DocumentId {
    DocumentId::from_random(7)
}

/// Keeps the memory of the wasm where it can be asked for its size.
const KEEP_MEMORY: &str = "for (const name of ['instantiate', 'instantiateStreaming']) {
    const instantiate = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
        const made = await instantiate.apply(WebAssembly, given);
        const { memory } = (made.instance ?? made).exports;
        if (memory) window.benchMemory = memory;
        return made;
    };
}";

/// Opens the workshop and looks at every frame whether the number is there. Gives the time until then, the longest
/// task and how many were long, both as the browser says, and the longest time without a frame.
const OPEN: &str = "(async () => {
    const tasks = [];
    const observer = new PerformanceObserver((list) =>
        list.getEntries().forEach((task) => tasks.push(task.duration)));
    observer.observe({ type: 'longtask' });
    const begun = performance.now();
    location.hash = ADDRESS;
    let shown = null, last = begun, gap = 0;
    while (shown === null && last - begun < 60000) {
        await new Promise((done) => requestAnimationFrame(done));
        const now = performance.now();
        gap = Math.max(gap, now - last);
        last = now;
        if (NUMBER.test(document.body.textContent)) shown = now - begun;
    }
    await new Promise((done) => setTimeout(done, 500));
    observer.disconnect();
    return [shown, Math.max(0, ...tasks), tasks.length, gap];
})()";

/// What is stored of a workshop with these responses, by key.
fn stored(count: usize) -> Value {
    let (id, session) = (workshop_id(), session());
    let stamp = Stamp {
        revision: 1,
        writer: Writer(1),
    };
    let envelope = |payload| Value::from(Envelope::new(stamp, payload).to_string());
    let mut workshop = Workshop::new(id.clone(), session.clone());
    workshop.session.title = "Benchmark".to_owned();
    workshop.progress = Progress::Collecting;
    workshop.revealed = Revealed::Everything;
    let document = DocumentKey::new(Kind::Workshop, id.clone()).slot(Slot::A);
    let workshop = workshop.write().to_string();
    let chunks = chunks(&session, count);
    let chunks = (0..)
        .zip(chunks)
        .map(|(number, chunk)| (StorageKey::Responses(id.clone(), number), envelope(chunk)));
    let all = chunks.chain([(document, envelope(workshop))]);
    all.map(|(key, text)| (key.to_string(), text)).collect()
}

/// The number with any separator, and not as a part of another one.
fn number(count: usize) -> String {
    format!(
        r"/(?<![\d.,])(?:{count}|{}\D{:03})(?![\d])/",
        count / 1_000,
        count % 1_000
    )
}

struct Figures {
    shown: Option<f64>,
    longest: f64,
    long: f64,
    gap: f64,
    /// In MB.
    wasm: f64,
    wasm_before: f64,
    script: f64,
}

async fn measure(page: &Page, count: usize) -> Figures {
    page.open("#/learn").await;
    let texts = stored(count);
    page.evaluate(&format!(
        "Object.entries({texts}).forEach(([key, text]) => localStorage.setItem(key, text))"
    ))
    .await;
    let source = json!({ "source": KEEP_MEMORY });
    let added = page
        .devtools("Page.addScriptToEvaluateOnNewDocument", source)
        .await;
    added.expect("the memory is kept");
    page.reload().await;
    // The other parts arrive by themselves.
    page.evaluate("new Promise((done) => setTimeout(done, 3000))")
        .await;
    let megabytes = |figure: Value| figure.as_f64().expect("a figure") / 1_048_576.0;
    let wasm = async || megabytes(page.evaluate("benchMemory.buffer.byteLength").await);
    let wasm_before = wasm().await;
    let address = json!(format!("#/workshops/{}/board", workshop_id()));
    let open = OPEN.replace("ADDRESS", &address.to_string());
    let open = open.replace("NUMBER", &number(count));
    let figures = page.evaluate(&open).await;
    let figure = |at: usize| figures[at].as_f64().unwrap_or_default();
    let nothing = || json!({});
    let collected = page
        .devtools("HeapProfiler.collectGarbage", nothing())
        .await;
    collected.expect("garbage is collected");
    let heap = page.devtools("Runtime.getHeapUsage", nothing()).await;
    Figures {
        shown: figures[0].as_f64(),
        longest: figure(1),
        long: figure(2),
        gap: figure(3),
        wasm: wasm().await,
        wasm_before,
        script: megabytes(heap.expect("the heap")["usedSize"].clone()),
    }
}

#[test]
#[ignore = "measures and judges nothing: `cargo xtask bench`"]
fn bench_opening_a_workshop_with_few_and_with_many_responses() {
    let mut rows = Vec::new();
    for count in COUNTS {
        visit(async |page| rows.push((count, measure(page, count).await)));
    }
    println!("\nOpening the board of a workshop, in milliseconds and MB");
    println!(
        "responses   number shown   longest task   long tasks   longest without a frame   wasm before   wasm after   JS"
    );
    for (count, figures) in &rows {
        let shown = figures
            .shown
            .map_or_else(|| "not shown".to_owned(), |shown| format!("{shown:.0}"));
        println!(
            "{count:>9}   {shown:>12}   {:>12.0}   {:>10.0}   {:>23.0}   {:>11.1}   {:>10.1}   {:>4.1}",
            figures.longest,
            figures.long,
            figures.gap,
            figures.wasm_before,
            figures.wasm,
            figures.script,
        );
    }
    for pair in rows.windows(2) {
        if let [(_, few), (_, many)] = pair
            && let (Some(few), Some(many)) = (few.shown, many.shown)
        {
            println!("    ratio   {:>12.2}", many / few);
        }
    }
}
