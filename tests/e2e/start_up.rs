//! When the page cannot start: a plain message instead of an empty page.

use serde_json::json;

use trellis::data::link::PacketContent;

use crate::support::{Page, Role, Setup, packets};

async fn block(page: &Page, files: &str) {
    let blocked = json!({ "urls": [files] });
    page.devtools("Network.enable", json!({})).await.unwrap();
    page.devtools("Network.setBlockedURLs", blocked)
        .await
        .unwrap();
}

async fn is_told(page: &Page, what: &str) {
    page.find(Role::Heading, what).await;
    page.sees("The data that you saved in this browser has not been touched.")
        .await;
    let alerts = page.things(None, Role::Alert).await.unwrap();
    assert_eq!(alerts.len(), 1, "it is announced");
    assert!(!page.text().await.contains("Opening your workspace"));
}

#[test]
fn without_javascript_the_page_says_what_it_needs() {
    Setup::default().scripts_off().visit(async |page| {
        page.go_to("").await;
        page.sees("See where your key account management stands")
            .await;
        page.sees("Trellis runs inside your browser and needs JavaScript for that.")
            .await;
        assert!(
            !page.text().await.contains("Opening your workspace"),
            "it promises nothing"
        );
    });
}

#[test]
fn when_the_program_does_not_arrive_the_page_says_so_and_loads_again_on_request() {
    Setup::default()
        .expecting("Failed to fetch")
        .visit(async |page| {
            block(page, "*.wasm").await;
            page.go_to("").await;
            is_told(page, "A part of Trellis did not arrive").await;
            page.devtools("Network.setBlockedURLs", json!({ "urls": [] }))
                .await
                .unwrap();
            page.click(Role::Button, "Load again").await;
            page.find(Role::Link, "Start the full assessment").await;
        });
}

#[test]
fn when_the_texts_do_not_arrive_the_page_says_so() {
    Setup::default()
        .expecting("Failed to fetch")
        .visit(async |page| {
            block(page, "*/en-*.json").await;
            page.go_to("").await;
            is_told(page, "A part of Trellis did not arrive").await;
        });
}

#[test]
fn a_browser_without_webassembly_is_told_what_to_do() {
    Setup::default()
        .expecting("WebAssembly: none")
        .visit(async |page| {
            let source = json!({ "source": "delete globalThis.WebAssembly" });
            page.devtools("Page.addScriptToEvaluateOnNewDocument", source)
                .await
                .unwrap();
            page.go_to("").await;
            is_told(page, "This browser cannot run Trellis").await;
            page.sees("or a setting switches that off, such as enhanced security in Edge or Lockdown Mode")
                .await;
            page.sees("in a current version of Chrome, Edge, Firefox or Safari.")
                .await;
        });
}

#[test]
fn an_invitation_is_not_lost_in_a_browser_without_webassembly() {
    let session = packets::session("Where do we stand?");
    let code = packets::code(PacketContent::Session(Box::new(session)));
    Setup::default()
        .expecting("WebAssembly: none")
        .visit(async |page| {
            let source = json!({ "source": "delete globalThis.WebAssembly" });
            let added = page
                .devtools("Page.addScriptToEvaluateOnNewDocument", source)
                .await
                .unwrap();
            page.go_to(&format!("#{code}")).await;
            is_told(page, "This browser cannot run Trellis").await;
            page.sees("An invitation is part of the address, and not lost.")
                .await;
            let address = page.evaluate("location.href").await;
            let address = address.as_str().unwrap().to_owned();
            assert!(address.ends_with(&code), "{address}");
            // The same address, where it is allowed.
            page.devtools("Page.removeScriptToEvaluateOnNewDocument", added)
                .await
                .unwrap();
            page.driver().goto("about:blank").await.unwrap();
            page.driver().goto(&address).await.unwrap();
            page.is_titled("Where do we stand?").await;
        });
}
