//! Addresses that lead nowhere, and pages of documents that are not here.

use crate::support::{Role, visit};

#[test]
fn an_unknown_address_says_so_and_leads_home() {
    visit(async |page| {
        for address in ["#/nowhere", "#/assess/x/y/z", "#/assess/UPPER"] {
            page.open(address).await;
            page.is_titled("This shoot has left its wire").await;
            page.sees(&format!("Trellis has no page at the address {address}."))
                .await;
        }
        assert_eq!(
            page.driver().title().await.unwrap(),
            "This shoot has left its wire · Trellis"
        );
        page.click(Role::Link, "Go to the start page").await;
        page.is_titled("See where your key account management stands, and what to tend next.")
            .await;
    });
}

#[test]
fn a_text_in_the_address_is_shown_as_text() {
    visit(async |page| {
        page.open("#/%3Cimg%20src=x%3E<img src=x>").await;
        page.is_titled("This shoot has left its wire").await;
        assert_eq!(
            page.evaluate("document.querySelectorAll('main img').length")
                .await,
            0
        );
    });
}

#[test]
fn pages_of_a_document_that_is_not_here_say_so_and_offer_the_import() {
    visit(async |page| {
        let pages = [
            "",
            "/7",
            "/7/change",
            "/review",
            "/result",
            "/compare/other",
        ];
        for part in pages {
            page.open(&format!("#/assess/missing{part}")).await;
            page.is_titled("This assessment is not in this browser")
                .await;
            let title = page.driver().title().await.unwrap();
            assert_eq!(
                title, "This assessment is not in this browser · Trellis",
                "{part}"
            );
        }
        page.click(Role::Link, "Import a file or look in the trash")
            .await;
        page.is_titled("Your data").await;
    });
}

#[test]
fn deleting_the_assessment_on_screen_in_another_tab_leaves_no_broken_page() {
    visit(async |page| {
        page.start_assessment("Short life").await;
        page.is_saved().await;
        let document = page.address().await;
        let before = page.driver().window().await.unwrap();
        let other = page.driver().new_tab().await.unwrap();
        page.driver().switch_to_window(other).await.unwrap();
        page.open("#/assess").await;
        page.click(Role::Button, "Delete: Short life").await;
        page.sees("Moved “Short life” to the trash.").await;
        page.driver().close_window().await.unwrap();
        page.driver().switch_to_window(before).await.unwrap();
        page.is_titled("This assessment is not in this browser")
            .await;
        assert_eq!(page.address().await, document);
    });
}
