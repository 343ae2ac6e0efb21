//! Accounts from a table that is dropped on the page.

use serde_json::json;

use crate::support::{Page, Role, visit};

/// Drops a file on the field, as the browser does when one is dragged there.
async fn drop_file(page: &Page, name: &str, text: &str) {
    let (name, text) = (json!(name), json!(text));
    let taken = page
        .evaluate(&format!(
            "(() => {{
                const carried = new DataTransfer();
                carried.items.add(new File([{text}], {name}, {{ type: 'text/csv' }}));
                const target = document.querySelector('.file');
                const tell = (kind) => target.dispatchEvent(new DragEvent(kind, {{
                    bubbles: true, cancelable: true, dataTransfer: carried,
                }}));
                // Who takes the drop forbids what the browser does with it by itself.
                return !tell('dragover') && !tell('drop');
            }})()"
        ))
        .await;
    assert_eq!(taken, json!(true), "the drop is taken");
}

#[test]
fn a_table_that_is_dropped_becomes_accounts() {
    visit(async |page| {
        page.open("#/accounts/import").await;
        page.find(Role::Heading, "Import accounts").await;
        drop_file(
            page,
            "list.csv",
            "Name;Place\nSpital Nord;Aarau\nKasse West;Chur\n",
        )
        .await;
        page.sees("list.csv").await;
        page.click(Role::Button, "Import 2 accounts").await;
        page.open("#/accounts").await;
        page.find(Role::Link, "Spital Nord").await;
        page.find(Role::Link, "Kasse West").await;
    });
}

#[test]
fn a_file_that_is_no_table_is_refused_after_a_drop_too() {
    visit(async |page| {
        page.open("#/accounts/import").await;
        drop_file(page, "empty.csv", "").await;
        page.sees("This is not a table that can be read").await;
    });
}
