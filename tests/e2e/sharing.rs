//! Sending a result or a plan: as a link, locked or open, and as a file.

use serde_json::json;

use crate::support::programme::{answers_all, assessment};
use crate::support::{Page, Role, visit, visit_both};

/// What is in the read-only field of the link.
async fn link(page: &Page) -> String {
    page.find(Role::TextBox, "Link").await;
    let link = page.evaluate("document.getElementById('the-link').value");
    link.await.as_str().unwrap_or_default().to_owned()
}

fn hash(link: &str) -> &str {
    link.find('#').map_or("", |at| &link[at..])
}

async fn share_a_result(page: &Page) {
    let mut mine = assessment("mine", "Spring check", "2026-06-30", &answers_all('3'));
    mine["answers"]["meaning.vision"]["note"] = json!("a private note");
    page.import(&[mine]).await;
    page.open("#/assess/mine/result").await;
    page.click(Role::Link, "Share this result").await;
    page.is_titled("Share this result").await;
}

#[test]
fn a_result_goes_from_one_browser_to_another() {
    visit_both(async |sender, receiver| {
        share_a_result(sender).await;
        sender.sees("32 answers as points").await;
        sender.sees("Your 1 note, your targets").await;
        let link = link(sender).await;
        assert!(link.len() < 300, "{link}");
        receiver.open(hash(&link)).await;
        receiver.is_titled("Spring check").await;
        receiver.click(Role::Button, "Add to my assessments").await;
        receiver.find(Role::Heading, "What to do next").await;
        receiver.click(Role::Link, "Review all answers").await;
        assert!(!receiver.text().await.contains("a private note"));
    });
}

#[test]
fn five_words_lock_a_link_and_open_it_elsewhere() {
    visit_both(async |sender, receiver| {
        share_a_result(sender).await;
        sender
            .click(
                Role::Radio,
                "Locked with five words. Only those who have the link and the words can read it.",
            )
            .await;
        let words = "document.querySelector('.passphrase').textContent.trim()";
        sender.find(Role::Button, "Five other words").await;
        let link = link(sender).await;
        let words = sender.evaluate(words).await.as_str().unwrap().to_owned();
        assert_eq!(words.split_whitespace().count(), 5);
        receiver.open(hash(&link)).await;
        receiver.is_titled("A passphrase opens this").await;
        receiver.fill("Passphrase", &words).await;
        receiver.click(Role::Button, "Open").await;
        receiver.is_titled("Spring check").await;
        let all = sender.evaluate("JSON.stringify({ ...localStorage })").await;
        assert!(
            !all.as_str().unwrap().contains(&words),
            "the words are not kept"
        );
    });
}

#[test]
fn the_link_is_copied_and_the_button_says_so() {
    visit(async |page| {
        let allowed = json!({
            "origin": page.site(),
            "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"],
        });
        page.devtools("Browser.grantPermissions", allowed)
            .await
            .unwrap();
        share_a_result(page).await;
        let link = link(page).await;
        page.click(Role::Button, "Copy the link").await;
        page.find(Role::Button, "Copied").await;
        let copied = page.evaluate("navigator.clipboard.readText()").await;
        assert_eq!(copied, json!(link));
        // Without the title it is another link: that one is not copied yet.
        page.click(Role::CheckBox, "Leave title and unit out").await;
        page.find(Role::Button, "Copy the link").await;
    });
}

#[test]
fn a_code_fills_the_screen_and_leaves_it_by_escape() {
    visit(async |page| {
        share_a_result(page).await;
        page.click(Role::Button, "Fill the screen").await;
        page.find(Role::Dialog, "Code with the result “Spring check”")
            .await;
        page.press("\u{E00C}").await;
        page.has_focus(Role::Button, "Fill the screen").await;
    });
}

#[test]
fn a_plan_shows_its_link_once_it_is_chosen_how_people_appear() {
    visit_both(async |sender, receiver| {
        sender.open_example_account().await;
        sender.open("#/accounts/exampleaccount/report").await;
        sender.click(Role::Link, "Share it as a link").await;
        sender.is_titled("Share this plan").await;
        sender.sees("Choose how people appear.").await;
        sender
            .click(
                Role::Radio,
                "Roles instead of names. “Chief pharmacist” stands where a name stood, in notes too. \
                 What is noted about the role stays.",
            )
            .await;
        // The whole example is longer than a link may be.
        sender.find(Role::Heading, "Too long for a link").await;
        sender.click(Role::Button, "Save the file").await;
        let file = sender.saved_file().await;
        assert!(file.name.ends_with(".trellis"), "{}", file.name);
        receiver.open("#/open").await;
        receiver.choose_file(&file.name, &file.text).await;
        receiver.is_titled("Seeland Hospital Group").await;
        receiver.click(Role::Button, "Add as a new account").await;
        receiver.open("#/accounts").await;
        receiver.sees("Seeland Hospital Group").await;
    });
}
