//! Keyboards, conversions and clocks as they are elsewhere.

use serde_json::json;

use crate::support::{Page, Role, visit};

async fn key(page: &Page, onto: &str, what: &str) {
    page.evaluate(&format!(
        "void ({onto}).dispatchEvent(new KeyboardEvent('keydown', {{ ...{what}, bubbles: true, cancelable: true }}))"
    ))
    .await;
}

#[test]
fn the_key_at_the_place_of_a_digit_answers_on_a_french_keyboard() {
    visit(async |page| {
        page.start_assessment("Ours").await;
        page.is_at_question(1).await;
        key(page, "document.body", "{ key: '&', code: 'Digit1' }").await;
        let chosen = "document.querySelector('input[type=radio]:checked')?.value ?? ''";
        assert_eq!(page.evaluate(chosen).await, "1");
        // With Shift it is the digit there, and a sign elsewhere.
        key(
            page,
            "document.body",
            "{ key: '2', code: 'Digit2', shiftKey: true }",
        )
        .await;
        assert_eq!(page.evaluate(chosen).await, "2");
        key(
            page,
            "document.body",
            "{ key: '#', code: 'Digit3', shiftKey: true }",
        )
        .await;
        assert_eq!(page.evaluate(chosen).await, "2");
    });
}

#[test]
fn a_day_of_another_century_is_refused_and_the_one_before_stays() {
    let account = json!({
        "id": "clinic", "name": "Clinic South", "created": "2026-01-31",
        "actions": [{ "id": "r1", "what": "Call", "due": "2026-12-18" }],
    });
    visit(async |page| {
        page.open_account(&account, "tactics/r1").await;
        let field = "document.querySelector('input[type=date]')";
        page.find(Role::Button, "Done").await;
        for (typed, is_refused) in [
            ("0026-12-18", true),
            ("3026-01-01", true),
            ("2027-01-05", false),
        ] {
            page.evaluate(&format!(
                "(() => {{
                    const field = {field};
                    field.focus();
                    field.value = '{typed}';
                    field.dispatchEvent(new Event('input', {{ bubbles: true }}));
                    field.blur();
                }})()"
            ))
            .await;
            match is_refused {
                true => page.sees("The year has to be between 1900 and 2200.").await,
                false => page.no_longer_sees("The year has to be between").await,
            }
        }
        page.is_saved().await;
        let stored = page.stored().await.to_string();
        assert!(
            !stored.contains("0026-12-18") && !stored.contains("3026-01-01"),
            "{stored}"
        );
        assert!(stored.contains("2027-01-05"), "{stored}");
    });
}

/// Types a seedling as some programs for typing on Windows do: in two halves, an event after each.
const HALVES: &str = "(async () => {
    const field = document.activeElement;
    const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    const value = Object.getOwnPropertyDescriptor(kind.prototype, 'value');
    for (const half of ['\\ud83c', '\\udf31']) {
        value.set.call(field, value.get.call(field) + half);
        field.dispatchEvent(new InputEvent('input', { bubbles: true, data: half, inputType: 'insertText' }));
        await new Promise((done) => setTimeout(done, 60));
    }
    return value.get.call(field);
})()";

#[test]
fn a_character_that_comes_in_two_halves_arrives_whole() {
    let account = json!({
        "id": "clinic", "name": "Clinic South", "created": "2026-01-31",
        "actions": [{ "id": "r1", "what": "Call" }],
    });
    visit(async |page| {
        page.open_account(&account, "tactics/r1").await;
        for (name, before) in [("What is done", "Call"), ("Who does it", "Ada ")] {
            let role = match name {
                "What is done" => Role::TextBox,
                _ => Role::ComboBox,
            };
            page.click(role, name).await;
            if name != "What is done" {
                page.press(before).await;
            }
            let end = "document.activeElement.setSelectionRange(99, 99)";
            page.evaluate(&format!("void {end}")).await;
            assert_eq!(page.evaluate(HALVES).await, format!("{before}🌱"));
        }
        page.is_saved().await;
        page.reload().await;
        page.find(Role::Button, "Done").await;
        let stored = page.stored().await.to_string();
        assert!(
            stored.contains("Call🌱") && stored.contains("Ada 🌱"),
            "{stored}"
        );
        assert!(!stored.contains('\u{fffd}'), "{stored}");
        // A question's note, which is another field.
        page.start_assessment("Ours").await;
        page.fill("Note (optional)", "").await;
        assert_eq!(page.evaluate(HALVES).await, "🌱");
    });
}

#[test]
fn keys_of_a_conversion_belong_to_it() {
    let account = json!({
        "id": "ime", "name": "Fictavia", "created": "2026-11-02",
        "team": [{ "id": "r1", "name": "にしむら" }, { "id": "r3", "name": "にしだ" }],
        "actions": [{ "id": "r2", "what": "Draw the map", "due": "2026-12-01" }],
    });
    visit(async |page| {
        page.open_account(&account, "tactics/r2").await;
        page.click(Role::ComboBox, "Who does it").await;
        page.press("に").await;
        page.find(Role::Option, "にしむら").await;
        let field = "document.activeElement";
        for name in ["ArrowDown", "Enter", "Escape"] {
            let what = format!("{{ key: '{name}', isComposing: true, keyCode: 229 }}");
            key(page, field, &what).await;
        }
        // Nothing was taken, and neither the list nor the action was closed.
        assert_eq!(page.evaluate("document.activeElement.value").await, "に");
        page.find(Role::Option, "にしむら").await;
        page.find(Role::Button, "Done").await;
        // Without a conversion the same keys are the list's.
        for name in ["ArrowDown", "Enter"] {
            key(page, field, &format!("{{ key: '{name}' }}")).await;
        }
        assert_eq!(
            page.evaluate("document.activeElement.value").await,
            "にしだ"
        );
    });
}

/// The clock of the page, two days on from now.
const TWO_DAYS_ON: &str = "(() => {
    const Before = Date, on = 2 * 24 * 3600 * 1000;
    globalThis.Date = class extends Before {
        constructor(...given) {
            if (given.length) super(...given); else super(Before.now() + on);
        }
        static now() { return Before.now() + on; }
    };
    document.dispatchEvent(new Event('visibilitychange'));
    return 0;
})()";

#[test]
fn a_page_that_stayed_open_overnight_shows_the_new_day_once_it_is_seen() {
    visit(async |page| {
        let (tomorrow, long_ago) = (page.day(1).await, page.day(-3).await);
        let account = json!({
            "id": "clinic", "name": "Clinic South", "created": "2026-01-31",
            "actions": [
                { "id": "r1", "what": "Call the pharmacy", "due": tomorrow.to_string() },
                { "id": "r2", "what": "Send the file", "due": long_ago.to_string() },
            ],
        });
        page.open_account(&account, "tactics").await;
        page.sees("3 days late").await;
        page.evaluate(TWO_DAYS_ON).await;
        page.sees("5 days late").await;
        page.sees("1 day late").await;
    });
}
