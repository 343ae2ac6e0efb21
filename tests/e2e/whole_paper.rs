//! What browsers leave off the paper by themselves, and tables that a spreadsheet of another language opens.

use crate::support::{Page, Role, Setup, visit};

/// Tells the page that it is being printed, or was.
async fn tell(page: &Page, event: &str) {
    page.evaluate(&format!("void window.dispatchEvent(new Event('{event}'))"))
        .await;
}

async fn closed(page: &Page) -> u64 {
    let count =
        "document.querySelectorAll('details:not([open]):not(.later):not(.help):not(.new)').length";
    page.evaluate(count).await.as_u64().unwrap()
}

#[test]
fn closed_parts_are_open_on_paper_where_the_browser_has_no_style_for_them() {
    Setup::default()
        .running_first("window.CSS.supports = () => false;")
        .visit(async |page| {
            page.open_example().await;
            let before = closed(page).await;
            assert!(before > 5, "{before}");
            tell(page, "beforeprint").await;
            assert_eq!(closed(page).await, 0);
            tell(page, "afterprint").await;
            assert_eq!(closed(page).await, before);
        });
}

#[test]
fn a_long_note_is_on_paper_to_its_last_line() {
    let note: Vec<String> = (1..=40)
        .map(|n| format!("Line {n} of a long note."))
        .collect();
    visit(async |page| {
        page.open_example_account().await;
        page.open("#/accounts/exampleaccount/analysis").await;
        let field = "What it does, for whom, and how it is organised";
        page.fill(field, &note.join("\n")).await;
        let shown =
            "[...document.querySelectorAll('.whole-text')].map((one) => one.textContent).join('|')";
        tell(page, "beforeprint").await;
        let text = page.evaluate(shown).await;
        assert!(
            text.as_str().unwrap().contains("Line 40 of a long note."),
            "{text}"
        );
        tell(page, "afterprint").await;
        assert_eq!(page.evaluate(shown).await, "");
    });
}

#[test]
fn csv_is_written_as_the_spreadsheet_of_the_person_opens_it() {
    for (language, separator) in [("de-DE,de", ';'), ("fr-FR,fr", ';'), ("en-GB,en", ',')] {
        Setup::default().languages(language).visit(async |page| {
            page.open_example().await;
            page.click(Role::Button, "Download as CSV").await;
            let file = page.saved_file().await;
            let header = file
                .text
                .trim_start_matches('\u{FEFF}')
                .lines()
                .next()
                .unwrap();
            assert!(
                header.starts_with(&format!("Assessment{separator}Date{separator}")),
                "{header}"
            );
            page.click(Role::Button, "Spreadsheet (XLSX)").await;
            let file = page.saved_file().await;
            assert!(file.name.ends_with(".xlsx"), "{}", file.name);
            assert!(file.bytes.starts_with(b"PK"));
        });
    }
}
