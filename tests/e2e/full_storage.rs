//! A browser whose storage fills up.

use serde_json::Value;

use crate::support::programme::{answers_all, assessment};
use crate::support::{Page, Role, visit};

const BANNER: &str = "The storage of this browser is full.";

/// Fills the storage to the last unit, by a text that is not ours.
const FILL: &str = "(() => {
    let text = '';
    for (let size = 1 << 22; size >= 1; size >>= 1) {
        try {
            localStorage.setItem('somebody', text + 'x'.repeat(size));
            text += 'x'.repeat(size);
        } catch {
            // So much is too much.
        }
    }
})()";

/// What of ours is stored.
async fn ours(page: &Page) -> Value {
    let mut stored = page.stored().await;
    stored.as_object_mut().unwrap().remove("somebody");
    stored
}

#[test]
fn without_room_work_goes_on_in_memory_is_handed_out_and_saved_once_there_is_room() {
    visit(async |page| {
        page.start_assessment("No room").await;
        page.is_saved().await;
        page.evaluate(FILL).await;
        let before = ours(page).await;
        page.press("4").await;
        page.sees(BANNER).await;
        page.sees("Not saved").await;

        // It lasts, wherever the person goes, and work goes on.
        page.click(Role::Button, "Next question").await;
        page.is_at_question(2).await;
        page.press("5").await;
        page.let_timers_end(400).await;
        page.open("#/assess").await;
        page.find(Role::Link, "No room").await;
        page.sees(BANNER).await;
        page.click(Role::Button, "Download everything").await;
        let copy: Value = serde_json::from_str(&page.saved_file().await.text).unwrap();
        let answers = &copy["assessments"][0]["answers"];
        let points: Vec<&Value> = answers
            .as_object()
            .unwrap()
            .values()
            .map(|answer| &answer["answer"])
            .collect();
        assert_eq!(points, [4, 5]);
        assert_eq!(ours(page).await, before, "what was stored is as it was");

        // With room again the next change takes along what waited.
        page.evaluate("localStorage.removeItem('somebody')").await;
        page.click(Role::Link, "No room").await;
        page.is_at_question(2).await;
        page.press("3").await;
        page.no_longer_sees(BANNER).await;
        page.is_saved().await;
        page.reload().await;
        page.is_at_question(2).await;
        let stored = ours(page).await.to_string();
        assert!(stored.contains("No room"));
        page.open("#/data").await;
        page.click(Role::Button, "Download everything").await;
        let copy: Value = serde_json::from_str(&page.saved_file().await.text).unwrap();
        let answers = copy["assessments"][0]["answers"]
            .as_object()
            .unwrap()
            .clone();
        let points: Vec<&Value> = answers.values().map(|answer| &answer["answer"]).collect();
        assert_eq!(points, [4, 3]);
    });
}

#[test]
fn from_a_part_of_the_room_on_it_is_time_to_make_some() {
    const RULE: &str = "From 60% on it is time to download a copy";
    visit(async |page| {
        let one = assessment("one", "One", "2026-05-04", &answers_all('2'));
        page.import(&[one]).await;
        page.open("#/data").await;
        assert!(!page.text().await.contains(RULE));
        let fill = format!(
            "localStorage.setItem('somebody', 'x'.repeat({}))",
            1_500_000
        );
        page.evaluate(&fill).await;
        page.reload().await;
        page.sees(RULE).await;
        page.open("#/").await;
        page.sees("60% of the room that a browser gives a page is used.")
            .await;
        page.sees(RULE).await;
        page.evaluate("localStorage.removeItem('somebody')").await;
        page.reload().await;
        page.is_titled("One").await;
        assert!(!page.text().await.contains(RULE));
    });
}
