//! A browser that offers to translate pages, as Chromium's does.

use serde_json::json;

use trellis::data::link::PacketContent;

use crate::support::{Page, Role, packets, visit};

/// Translates whatever the page lets it: the words leave the page, and others stand in their place.
const TRANSLATOR: &str = "(() => {
    const done = new WeakSet();
    const translate = (node) => {
        const within = node.parentElement;
        if (done.has(node) || !node.data.trim() || !within?.translate || within.closest('font, script, style')) return;
        done.add(node);
        const words = document.createElement('font');
        words.textContent = `«${node.data}»`;
        node.replaceWith(words);
    };
    const all = (root) => {
        const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const found = [];
        while (texts.nextNode()) found.push(texts.currentNode);
        found.forEach(translate);
    };
    all(document.body);
    new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach((node) =>
        node.nodeType === 3 ? translate(node) : node.nodeType === 1 && all(node))))
        .observe(document.body, { subtree: true, childList: true });
    return true;
})()";

async fn questions_change_with_their_numbers(page: &Page) {
    assert_eq!(page.evaluate(TRANSLATOR).await, json!(true));
    let mut seen = Vec::new();
    for number in 1..=3 {
        page.is_at_question(number).await;
        let question = page
            .evaluate("document.querySelector('h1').innerText")
            .await;
        assert!(!seen.contains(&question), "{question} again");
        page.press("3").await;
        seen.push(question);
        page.click(Role::Button, "Next question").await;
    }
}

#[test]
fn a_translator_puts_no_answer_to_the_wrong_question() {
    visit(async |page| {
        page.start_assessment("In another language").await;
        questions_change_with_their_numbers(page).await;
    });
}

#[test]
fn nor_does_it_for_whoever_was_invited() {
    visit(async |page| {
        let session = packets::session("Where do we stand?");
        let code = packets::code(PacketContent::Session(Box::new(session)));
        page.go_to(&format!("#{code}")).await;
        page.is_titled("Where do we stand?").await;
        page.press_first("Begin").await;
        questions_change_with_their_numbers(page).await;
    });
}
