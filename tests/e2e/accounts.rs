//! The list of accounts: added, found, put aside, deleted; taken in from a table and saved as one.

use serde_json::{Value, json};

use crate::support::{Page, Role, visit};

/// Adds an account by the form, and goes back to the list.
async fn add(page: &Page, name: &str, kind: &str, manager: &str) {
    page.open("#/accounts/new").await;
    page.fill("Name", name).await;
    page.choose("Type", kind).await;
    page.click(Role::ComboBox, "Account manager (optional)")
        .await;
    page.press(manager).await;
    page.click(Role::Button, "Create and begin the plan").await;
    page.is_titled("Analysis").await;
    page.open("#/accounts").await;
    page.find(Role::Link, name).await;
}

/// The names of the accounts in the list, in its order.
async fn listed(page: &Page) -> Vec<Value> {
    let names = "[...document.querySelectorAll('.accounts-table .who a')].map(a => a.textContent)";
    page.evaluate(names)
        .await
        .as_array()
        .cloned()
        .unwrap_or_default()
}

async fn are_listed(page: &Page, names: &[&str]) {
    crate::support::wait::until(&format!("the list {names:?}"), async || {
        let now = listed(page).await;
        if now == names {
            Ok(())
        } else {
            Err(format!("{now:?}"))
        }
    })
    .await;
}

async fn how_many_are_stored(page: &Page) -> u64 {
    let count = "new Set(Object.keys({ ...localStorage })
        .filter(key => key.startsWith('trellis:account:'))
        .map(key => key.split(':')[2])).size";
    page.evaluate(count).await.as_u64().unwrap_or_default()
}

#[test]
fn accounts_are_added_found_ordered_and_filtered() {
    visit(async |page| {
        add(page, "Spital Nord", "Hospital", "Lea Amstad").await;
        add(page, "Apotheken am Jura", "Pharmacy chain", "Ben Lanz").await;
        add(page, "Kasse Süd", "Payer", "Lea Amstad").await;
        page.choose("Order", "Name").await;
        are_listed(page, &["Apotheken am Jura", "Kasse Süd", "Spital Nord"]).await;
        page.choose("Group", "Trade").await;
        are_listed(page, &["Apotheken am Jura"]).await;
        page.click(Role::Button, "Show all").await;
        page.choose("Manager", "Lea Amstad").await;
        are_listed(page, &["Kasse Süd", "Spital Nord"]).await;
        page.choose("Level", "Strategic account").await;
        are_listed(page, &["Kasse Süd"]).await;
        page.click(Role::Button, "Show all").await;
        page.click(Role::SearchBox, "Find").await;
        page.press("nord").await;
        are_listed(page, &["Spital Nord"]).await;
        // What was looked for is still there on coming back.
        page.click(Role::Link, "Spital Nord").await;
        page.is_titled("Spital Nord").await;
        page.go_back().await;
        are_listed(page, &["Spital Nord"]).await;
    });
}

#[test]
fn an_account_is_copied_put_aside_deleted_and_brought_back() {
    visit(async |page| {
        add(page, "Spital Nord", "Hospital", "").await;
        let more = "More: Spital Nord";
        page.click(Role::Button, more).await;
        page.click(Role::Button, "Duplicate").await;
        page.find(Role::Link, "Copy of Spital Nord").await;
        page.click(Role::Button, more).await;
        page.click(Role::Button, "Archive").await;
        are_listed(page, &["Copy of Spital Nord"]).await;
        page.click(Role::Button, "Archived (1)").await;
        are_listed(page, &["Spital Nord"]).await;
        page.click(Role::Button, more).await;
        page.click(Role::Button, "Take out of the archive").await;
        page.click(Role::Button, "Active (2)").await;
        page.click(Role::Button, more).await;
        page.click(Role::Button, "Delete").await;
        are_listed(page, &["Copy of Spital Nord"]).await;
        page.click(Role::Button, "Undo").await;
        page.find(Role::Link, "Spital Nord").await;
    });
}

#[test]
fn an_account_needs_a_name() {
    visit(async |page| {
        page.open("#/accounts").await;
        page.click(Role::Link, "Add an account").await;
        page.click(Role::Button, "Create and begin the plan").await;
        page.sees("Give the account a name, so that you find it again.")
            .await;
        page.has_focus(Role::TextBox, "Name").await;
    });
}

/// Five hundred lines, seven of them with an error.
fn five_hundred() -> String {
    let mut text =
        String::from("Account;KAM;Type;Level;Patients served;Growth;Patient need in our areas\r\n");
    for n in 1..=500 {
        let (kind, level, score) = match n {
            70 => ("rocket", "2", "3"),
            140 => ("hospital", "A", "3"),
            210 => ("hospital", "2", "6"),
            280 | 350 | 420 | 490 => ("hospital", "2", "many"),
            _ => ("hospital", "", ["1", "2", "3", "4", "5"][n % 5]),
        };
        text += &format!(
            "Account {n};Manager {};{kind};{level};{score};3;{}\r\n",
            n % 40,
            n % 4 + 1
        );
    }
    text
}

#[test]
fn a_list_is_seen_before_it_is_taken_in_and_can_be_taken_back() {
    visit(async |page| {
        page.open("#/accounts/import").await;
        page.choose_file("list.csv", &five_hundred()).await;
        page.sees("500 accounts are ready").await;
        page.sees("“Type” holds rocket").await;
        for column in [
            "“Type” holds rocket",
            "“Level” holds A",
            "“Patients served” holds 6, many",
        ] {
            let part = (Role::Group, column);
            page.click_in(part, Role::Radio, "Leave these lines out")
                .await;
        }
        page.sees("493 accounts are ready").await;
        page.sees("7 lines have errors").await;
        page.sees("Line 71: Type is “rocket”.").await;
        page.sees("Line 141: Level is “A”. Write 1, 2 or 3.").await;
        page.sees("Line 211: Patients served is “6”. Write 1, 2, 3, 4 or 5.")
            .await;
        assert_eq!(how_many_are_stored(page).await, 0);
        page.click(Role::Button, "Import 493 accounts").await;
        page.sees("493 accounts were imported").await;
        page.is_saved().await;
        assert_eq!(how_many_are_stored(page).await, 493);
        page.click(Role::Link, "See the list of accounts").await;
        page.find(Role::Button, "Active (493)").await;
        page.sees("50 of 493 accounts").await;
        page.choose("Order", "Name").await;
        page.click(Role::Button, "Show 50 more").await;
        page.sees("100 of 493 accounts").await;
        let names = listed(page).await;
        assert_eq!(names[8..11], ["Account 9", "Account 10", "Account 11"]);
        page.click(Role::Button, "Undo").await;
        page.find(Role::Link, "Import a list (CSV)").await;
        page.is_saved().await;
        assert_eq!(how_many_are_stored(page).await, 0);
    });
}

#[test]
fn what_is_saved_as_a_table_is_known_when_it_comes_back() {
    visit(async |page| {
        add(page, "Spital \"Nord\", Bern", "Hospital chain", "=1+1").await;
        page.click(Role::Button, "Export CSV").await;
        page.let_people_appear("Names").await;
        page.click(Role::Button, "Save the table").await;
        let file = page.saved_file().await;
        assert!(file.name.ends_with(".csv"), "{}", file.name);
        page.open("#/accounts/import").await;
        assert!(file.text.contains(",'=1+1,"), "{}", file.text);
        page.choose_file("list.csv", &file.text).await;
        page.sees("1 account is as in the table already").await;
        assert_eq!(page.count(Role::Button, "Change 1 account").await, 0);
        page.click(Role::Button, "Cancel the import").await;
        page.choose_file("list.csv", &file.text.replace("'=1+1", "'=1+2"))
            .await;
        page.sees("1 account changes").await;
        page.choose(
            "What to do with Spital \"Nord\", Bern",
            "Add as a new account",
        )
        .await;
        page.click(Role::Button, "Import 1 account").await;
        page.sees("1 account was imported").await;
        page.open("#/accounts").await;
        let name = "Spital \"Nord\", Bern";
        are_listed(page, &[name, name]).await;
        page.sees("Hospital chain · =1+1").await;
        page.sees("Hospital chain · =1+2").await;
    });
}

#[test]
fn a_table_says_whom_it_names_before_it_is_saved() {
    let account = json!({
        "id": "clinic", "name": "Clinic South", "created": "2026-01-31",
        "profile": { "manager": "Lukas Frei" },
    });
    visit(async |page| {
        page.open_account(&account, "analysis").await;
        page.open("#/accounts").await;
        page.click(Role::Button, "Export CSV").await;
        page.sees("Lukas Frei").await;
        assert_eq!(page.count(Role::Button, "Save the table").await, 0);
        page.let_people_appear("Roles").await;
        page.click(Role::Button, "Save the table").await;
        let file = page.saved_file().await;
        assert!(file.text.contains("Clinic South"), "{}", file.text);
        assert!(!file.text.contains("Lukas"), "{}", file.text);
    });
}

#[test]
fn columns_that_are_not_known_can_be_chosen_and_cells_can_be_pasted() {
    visit(async |page| {
        page.open("#/accounts/import").await;
        page.click(Role::TextBox, "Or paste the cells").await;
        // Tabs would leave the field.
        page.press("Hausname;Ort\nSpital Nord;Bern").await;
        page.click(Role::Button, "Read what is pasted").await;
        page.sees("Choose which column holds the names.").await;
        page.choose("Hausname for example Spital Nord", "Account")
            .await;
        page.sees("1 account is ready").await;
        page.click(Role::Button, "Cancel the import").await;
        page.find(Role::TextBox, "Or paste the cells").await;
        assert_eq!(how_many_are_stored(page).await, 0);
    });
}
