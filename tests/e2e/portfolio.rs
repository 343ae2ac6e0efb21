//! The portfolio: accounts on two axes, their order, and what it rests on.

use serde_json::{Value, json};

use crate::support::{Page, Role, visit};

/// An account with its scores on some days: patient need (fit), willingness (fit), patients (size).
fn account(name: &str, manager: &str, level: u8, scored: &[(&str, [u8; 3])]) -> Value {
    let placement = |(day, [need, willingness, patients]): &(&str, [u8; 3])| json!([day, { "r1": need, "r3": willingness, "r11": patients }]);
    json!({
        "id": name.to_lowercase().replace(' ', ""), "name": name, "created": "2026-01-01",
        "profile": { "manager": manager },
        "typing": { "level": level.to_string(), "level_because": "as agreed" },
        "placements": scored.iter().map(placement).collect::<Vec<Value>>(),
    })
}

async fn import(page: &Page, accounts: &[Value]) {
    let file = json!({
        "format": "trellis", "version": 2, "exported": 1_790_000_000_000_u64,
        "assessments": [], "accounts": accounts,
    });
    page.open("#/data").await;
    page.choose_file("accounts.json", &file.to_string()).await;
    let count = accounts.len();
    let plural = if count == 1 { "document" } else { "documents" };
    page.click(Role::Button, &format!("Add {count} {plural}"))
        .await;
    page.find(Role::Heading, &format!("Added {count} {plural}"))
        .await;
}

fn three() -> [Value; 3] {
    [
        account(
            "Spital Nord",
            "Lea",
            2,
            &[("2026-01-10", [2, 2, 2]), ("2026-06-10", [5, 2, 4])],
        ),
        account("Kasse West", "Lea", 3, &[("2026-01-10", [3, 4, 3])]),
        account("Netz Ost", "Ben", 1, &[("2026-06-10", [1, 1, 4])]),
    ]
}

/// The names of the ranking, in its order.
async fn ranks(page: &Page, names: &[&str]) {
    crate::support::wait::until(&format!("the ranking {names:?}"), async || {
        let now = "[...document.querySelectorAll('.ranking a')].map(a => a.textContent)";
        let now = page.try_to_evaluate(now).await?;
        if now == json!(names) {
            Ok(())
        } else {
            Err(now.to_string())
        }
    })
    .await;
}

#[test]
fn a_weight_changes_the_order() {
    visit(async |page| {
        import(page, &three()).await;
        page.open("#/accounts/portfolio").await;
        ranks(page, &["Spital Nord", "Kasse West", "Netz Ost"]).await;
        page.sees("“Kasse West” would pass “Spital Nord” if").await;
        let weight = (Role::Group, "Weight of “Patient need in our areas”");
        for _ in 0..5 {
            page.click_in(weight, Role::Button, "Less").await;
        }
        ranks(page, &["Kasse West", "Spital Nord", "Netz Ost"]).await;
        page.click(Role::Button, "Back to the suggested ones").await;
        ranks(page, &["Spital Nord", "Kasse West", "Netz Ost"]).await;
        page.click(Role::Button, "Undo").await;
        ranks(page, &["Kasse West", "Spital Nord", "Netz Ost"]).await;
    });
}

#[test]
fn a_criterion_is_added_renamed_removed_and_brought_back() {
    visit(async |page| {
        page.open("#/accounts/portfolio").await;
        page.fill("Fit with our objectives, criterion 1", "Reach of decisions")
            .await;
        page.press(thirtyfour::Key::Tab).await;
        page.find(Role::Group, "Weight of “Reach of decisions”")
            .await;
        // Left empty it has the suggested name again.
        page.fill("Fit with our objectives, criterion 1", "").await;
        page.press(thirtyfour::Key::Tab).await;
        page.find(Role::Group, "Weight of “Patient need in our areas”")
            .await;
        page.click(Role::Summary, "What 1 and 5 mean: Growth").await;
        page.click(Role::Button, "Remove “Growth”").await;
        page.no_longer_sees("What 1 and 5 mean: Growth").await;
        page.click(Role::Button, "Undo").await;
        page.find(Role::Summary, "What 1 and 5 mean: Growth").await;
    });
}

#[test]
fn every_point_of_the_map_is_reached_by_keyboard() {
    visit(async |page| {
        import(page, &three()).await;
        page.open("#/accounts/portfolio").await;
        let first = "1. Spital Nord: fit 3.50, size 4.00, Key account, no stage yet";
        page.tab_to(Role::Link, first).await;
        page.press(thirtyfour::Key::Right).await;
        let second = "2. Kasse West: fit 3.50, size 3.00, Strategic account, no stage yet";
        page.has_focus(Role::Link, second).await;
        page.press(thirtyfour::Key::End).await;
        page.press(thirtyfour::Key::Enter).await;
        page.is_titled("Netz Ost").await;
    });
}

#[test]
fn the_portfolio_is_compared_with_an_earlier_day() {
    visit(async |page| {
        import(page, &three()).await;
        page.open("#/accounts/portfolio").await;
        page.evaluate(
            "(() => {
                const field = document.querySelector('.toolbar input[type=date]');
                field.value = '2026-03-01';
                field.dispatchEvent(new Event('change', { bubbles: true }));
            })()",
        )
        .await;
        page.sees("up 1").await;
        page.sees("down 1").await;
        let trails = page
            .evaluate("document.querySelectorAll('.map .trail-start').length")
            .await;
        // One on the map, one in its legend.
        assert_eq!(trails, 2);
        page.click(Role::Button, "Table").await;
        page.find(Role::Table, "The same as figures").await;
        let row = page
            .evaluate("document.querySelector('tbody tr').innerText")
            .await;
        let row = row.as_str().unwrap_or_default().replace(['\t', '\n'], " ");
        assert!(
            row.contains("2.00") && row.contains("3.50") && row.contains("up 1"),
            "{row}"
        );
        page.click(Role::Button, "Stop comparing").await;
        page.no_longer_sees("up 1").await;
    });
}

#[test]
fn too_many_key_accounts_are_said() {
    visit(async |page| {
        let accounts = |count: usize| -> Vec<Value> {
            let one = |n| {
                account(
                    &format!("Account {n}"),
                    "Lea",
                    2,
                    &[("2026-06-10", [2, 2, 2])],
                )
            };
            (0..count).map(one).collect()
        };
        import(page, &accounts(35)).await;
        page.open("#/accounts/portfolio").await;
        page.sees("Lea looks after 35 key accounts; 10 is the usual limit")
            .await;
        page.no_longer_sees("attention thins out").await;
        import(page, &[account("One more", "Ben", 3, &[])]).await;
        page.open("#/accounts/portfolio").await;
        page.sees("36 key accounts in one programme. Above 35, attention thins out")
            .await;
        page.sees("1 strategic account has no sponsor in top management:")
            .await;
        page.sees("1 key account was never scored:").await;
        page.open("#/accounts").await;
        page.sees("36 key accounts: above 35 in one programme, attention thins out.")
            .await;
    });
}
