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
