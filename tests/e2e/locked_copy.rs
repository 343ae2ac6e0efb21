//! A copy that only its passphrase opens: made, read back, refused.

use serde_json::{Value, json};

use crate::support::programme::{answers_all, assessment};
use crate::support::{Page, Role, visit};

async fn take_locked_copy(page: &Page) -> (String, String) {
    page.click(Role::Button, "Make a locked copy").await;
    page.sees("Without them nobody can open it: not you, not us, not Trellis.")
        .await;
    let words = page
        .evaluate("document.getElementById('copy-words').value")
        .await;
    let words = words.as_str().unwrap().to_owned();
    assert_eq!(words.split(' ').count(), 5, "{words}");
    page.click(Role::Button, "Download the locked copy").await;
    page.sees("The locked copy was handed to your browser.")
        .await;
    let file = page.saved_file().await;
    assert!(file.name.starts_with("trellis-locked-"), "{}", file.name);
    (words, file.text)
}

#[test]
fn a_locked_copy_says_what_it_is_and_opens_with_its_words_only() {
    visit(async |page| {
        let secret = assessment("one", "Secret plans", "2026-05-04", &answers_all('2'));
        page.import(&[secret]).await;
        let (words, text) = take_locked_copy(page).await;
        let file: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(file["format"], json!("trellis-locked"));
        assert!(file["about"].as_str().unwrap().contains("Trellis"));
        assert!(!text.contains("Secret plans"));
        page.no_longer_sees("Last copy Never").await;

        page.remove_everything().await;
        page.sees("0 assessments").await;
        page.reload().await;
        page.choose_file("kept.json", &text).await;
        page.find(Role::Heading, "A passphrase opens this copy")
            .await;
        page.fill("Passphrase", "neither of these five words").await;
        page.click(Role::Button, "Open the copy").await;
        page.sees("These words do not open it. Check each word, and their order.")
            .await;
        page.fill("Passphrase", "too short").await;
        page.click(Role::Button, "Open the copy").await;
        page.sees("A passphrase has 12 characters or more.").await;
        page.sees("0 assessments").await;
        page.fill("Passphrase", &words.to_uppercase()).await;
        page.click(Role::Button, "Open the copy").await;
        page.find(Role::Heading, "Found in “kept.json”").await;
        page.sees("Secret plans, May 4, 2026").await;
        page.click(Role::Button, "Add 1 document").await;
        page.find(Role::Heading, "Added 1 document").await;
    });
}

#[test]
fn words_of_ones_own_lock_it_and_too_few_are_refused() {
    visit(async |page| {
        page.import(&[assessment("one", "One", "2026-05-04", &answers_all('2'))])
            .await;
        page.click(Role::Button, "Make a locked copy").await;
        page.fill("Passphrase", "short").await;
        page.sees("A passphrase has 12 characters or more.").await;
        page.fill("Passphrase", "my very own sentence").await;
        page.no_longer_sees("A passphrase has 12 characters or more.")
            .await;
        page.click(Role::Button, "Download the locked copy").await;
        let text = page.saved_file().await.text;
        page.reload().await;
        page.choose_file("kept.json", &text).await;
        page.fill("Passphrase", "My very own sentence").await;
        page.click(Role::Button, "Open the copy").await;
        page.find(Role::Heading, "The same here: 1 document").await;
    });
}

#[test]
fn a_locked_copy_that_is_cut_changed_or_newer_is_refused_before_anybody_is_asked() {
    visit(async |page| {
        page.import(&[assessment("one", "One", "2026-05-04", &answers_all('2'))])
            .await;
        let (_, text) = take_locked_copy(page).await;
        let cut = text[..text.len() / 2].to_owned();
        let at = text.rfind('"').unwrap() - 20;
        let other = if &text[at..=at] == "A" { "B" } else { "A" };
        let changed = format!("{}{other}{}", &text[..at], &text[at + 1..]);
        let newer = text.replacen("\"version\": 1", "\"version\": 2", 1);
        for (name, text, says) in [
            ("cut.json", cut, "but its end is missing"),
            (
                "changed.json",
                changed,
                "something in it was changed on the way",
            ),
            (
                "newer.json",
                newer,
                "was written by a newer version of Trellis.",
            ),
        ] {
            page.choose_file(name, &text).await;
            page.sees(says).await;
            page.find(Role::Heading, "This file was not added").await;
            assert_eq!(page.count(Role::Button, "Open the copy").await, 0);
        }
    });
}
