//! Step 4 of the plan: the SWOT board, competitors, market access issues.

use serde_json::{Value, json};
use thirtyfour::Key;

use trellis::domain::day::Day;

use crate::support::{Page, Role, visit};

/// Two strengths and a weakness.
fn account() -> Value {
    json!({
        "id": "acc1", "name": "Seeland", "created": "2026-01-10",
        "swot": [
            { "id": "r1", "field": "strength", "text": "Trust" },
            { "id": "r2", "field": "weakness", "text": "Price" },
            { "id": "r3", "field": "strength", "text": "Data" },
        ],
    })
}

impl Page {
    /// The entries of a field of the board, in order.
    async fn entries(&self, field: &str) -> Value {
        let entries = format!(
            "[...document.querySelectorAll('[data-into={field}] .record-title')].map(e => e.innerText)"
        );
        self.evaluate(&entries).await
    }

    /// Where something of the board is on the screen, so far down in it as the share says.
    async fn place(&self, selector: &str, share: f64) -> (i64, i64) {
        let place = format!(
            "(() => {{
                document.querySelector('.board').scrollIntoView({{ block: 'center', behavior: 'instant' }});
                const box = document.querySelector('{selector}').getBoundingClientRect();
                return [Math.round(box.x + 8), Math.round(box.y + box.height * {share})];
            }})()"
        );
        let place = self.evaluate(&place).await;
        let at = |n: usize| place[n].as_i64().expect("a place");
        (at(0), at(1))
    }
}

#[test]
fn an_entry_is_dragged_into_another_field_and_within_one() {
    visit(async |page| {
        page.open_account(&account(), "diagnosis").await;
        page.find(Role::Button, "Trust").await;
        let handle = page.place("[data-record=r1] .handle", 0.5).await;
        let before_price = page.place("[data-record=r2]", 0.25).await;
        page.drag(handle, before_price).await;
        page.sees("Now in Weaknesses, place 1 of 2.").await;
        assert_eq!(page.entries("weakness").await, json!(["Trust", "Price"]));
        assert_eq!(page.entries("strength").await, json!(["Data"]));

        let handle = page.place("[data-record=r1] .handle", 0.5).await;
        let below_price = page.place("[data-record=r2]", 0.75).await;
        page.drag(handle, below_price).await;
        page.sees("Now in Weaknesses, place 2 of 2.").await;
        assert_eq!(page.entries("weakness").await, json!(["Price", "Trust"]));

        // An empty field takes an entry too; beside the board nothing happens.
        let handle = page.place("[data-record=r3] .handle", 0.5).await;
        let threats = page.place("[data-into=threat]", 0.5).await;
        page.drag(handle, threats).await;
        page.sees("Now in Threats, place 1 of 1.").await;
        let handle = page.place("[data-record=r3] .handle", 0.5).await;
        page.drag(handle, (handle.0, 5)).await;
        page.is_saved().await;
        page.reload().await;
        page.find(Role::Button, "Data").await;
        assert_eq!(page.entries("threat").await, json!(["Data"]));
        assert_eq!(page.entries("weakness").await, json!(["Price", "Trust"]));
    });
}

#[test]
fn entries_are_written_and_moved_by_keyboard_alone() {
    visit(async |page| {
        page.open_account(&account(), "diagnosis").await;
        page.tab_to(Role::Button, "Add a threat").await;
        page.press(Key::Enter).await;
        page.has_focus(Role::TextBox, "What it is").await;
        page.press("Tender in April").await;
        page.press(Key::Escape).await;
        page.has_focus(Role::Button, "Tender in April").await;

        page.evaluate("document.getElementById('strengths').focus()")
            .await;
        page.tab_to(Role::Button, "Trust").await;
        page.press(Key::Enter).await;
        page.tab_to(Role::Radio, "Strengths").await;
        page.press(Key::Right).await;
        page.sees("Now in Weaknesses, place 2 of 2.").await;
        page.has_focus(Role::Radio, "Weaknesses").await;
        page.tab_to(Role::Button, "Move up").await;
        page.press(Key::Enter).await;
        page.sees("Now at place 1 of 2.").await;
        assert_eq!(page.entries("weakness").await, json!(["Trust", "Price"]));
        page.has_focus(Role::Button, "Move down").await;
        page.press(Key::Escape).await;
        page.has_focus(Role::Button, "Trust").await;

        page.is_saved().await;
        page.reload().await;
        page.find(Role::Button, "Tender in April").await;
        assert_eq!(page.entries("weakness").await, json!(["Trust", "Price"]));
    });
}

#[test]
fn an_open_issue_without_a_next_step_is_marked_until_it_has_one() {
    visit(async |page| {
        page.open_account(&account(), "diagnosis").await;
        page.click(Role::Button, "Add an issue").await;
        page.fill("The issue", "Second line only").await;
        page.sees("no next step yet").await;
        page.choose("Kind", "Formulary").await;
        page.fill("Next step", "Send the cost study").await;
        page.no_longer_sees("no next step yet").await;
        page.fill_day("Until when", Day::fixed(2020, 1, 31)).await;
        page.click(Role::Button, "Done").await;
        page.sees("days late").await;
        page.is_saved().await;
        page.reload().await;
        page.sees("Send the cost study").await;
        page.click(Role::Button, "Second line only").await;
        page.choose("Status", "Solved").await;
        page.no_longer_sees("days late").await;
    });
}
