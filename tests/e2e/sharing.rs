//! Sending a result or a plan: as a link, locked or open, and as a file.

use serde_json::{Value, json};
use trellis::data::link::finder::only;
use trellis::data::link::packet::PacketKind;

use crate::support::programme::{answers_all, assessment};
use crate::support::wait::until;
use crate::support::{Page, Role, visit, visit_both};

/// The choice of a plan without names.
const ROLES: &str = "Roles instead of names. “Chief pharmacist” stands where a name stood, in notes too. \
                     What is noted about the role stays.";

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
        sender.sees("32 answers from 1 to 5").await;
        sender.sees("Your 1 note, your targets").await;
        let link = link(sender).await;
        assert!(link.len() < 300, "{link}");
        receiver.open(hash(&link)).await;
        receiver.is_titled("Spring check").await;
        receiver.click(Role::Button, "Add to my assessments").await;
        receiver.find(Role::Heading, "What to do next").await;
        receiver.click(Role::Link, "Review answers").await;
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
                "Locked with 5 words. Only those who have the link and the words can read it.",
            )
            .await;
        let words = "document.querySelector('.passphrase').textContent.trim()";
        sender.find(Role::Button, "5 other words").await;
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
        sender.click(Role::Radio, ROLES).await;
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

/// A browser that hands over to other apps, as phones have it: it notes what it got, and fails where it is told how.
const SHARES: &str = "
    window.handedOver = [];
    window.failsWith = null;
    const own = (name, value) => Object.defineProperty(navigator, name, { configurable: true, value });
    own('canShare', () => true);
    own('share', async ({ title, text, files }) => {
        const inFiles = await Promise.all([...(files ?? [])].map((file) => file.text()));
        handedOver.push({ title, text, inFiles, names: [...(files ?? [])].map((file) => file.name) });
        if (failsWith) throw new DOMException('said by the test', failsWith);
    });";

/// Clicks, and waits for what the other app gets: the one with this number, from 1.
async fn handed_over(page: &Page, number: usize) -> Value {
    page.click(Role::Button, "Share…").await;
    until("what is handed over", async || {
        let all = page.try_to_evaluate("handedOver").await?;
        let all = all.as_array().cloned().unwrap_or_default();
        let last = all.last().filter(|_| all.len() == number).cloned();
        last.ok_or(format!("it is {all:?}"))
    })
    .await
}

#[test]
fn another_app_gets_the_link_and_who_gives_up_is_not_alarmed() {
    const FAILED: &str = "Choose another way on this page";
    visit(async |page| {
        page.run_first(SHARES).await;
        share_a_result(page).await;
        let link = link(page).await;
        let got = handed_over(page, 1).await;
        let text = got["text"].as_str().unwrap();
        assert!(text.ends_with(&link), "{got}");
        assert_eq!(got["title"], json!("A result from Trellis"));
        assert_eq!(got["names"], json!([]));
        assert!(!page.text().await.contains(FAILED));

        page.evaluate("failsWith = 'AbortError'").await;
        handed_over(page, 2).await;
        page.let_timers_end(100).await;
        assert!(!page.text().await.contains(FAILED));

        page.evaluate("failsWith = 'NotAllowedError'").await;
        handed_over(page, 3).await;
        page.sees(FAILED).await;
    });
}

#[test]
fn another_app_gets_a_file_where_the_link_is_too_long() {
    visit(async |page| {
        page.run_first(SHARES).await;
        page.open_example_account().await;
        page.open("#/accounts/exampleaccount/report").await;
        page.click(Role::Link, "Share it as a link").await;
        page.click(Role::Radio, ROLES).await;
        page.find(Role::Heading, "Too long for a link").await;
        let got = handed_over(page, 1).await;
        let name = got["names"][0].as_str().unwrap();
        assert!(name.ends_with(".trellis.txt"), "{name}");
        assert_eq!(got["text"], Value::Null);
        let text = got["inFiles"][0].as_str().unwrap();
        let packet = only(text.lines().last().unwrap());
        assert_eq!(packet.map(|packet| packet.kind()), Ok(PacketKind::Plan));
    });
}

#[test]
fn a_mail_has_the_link_in_it() {
    visit(async |page| {
        share_a_result(page).await;
        let link = link(page).await;
        let mail = page.find(Role::Link, "Open a mail").await;
        let address = page
            .on_node(mail.node, "function () { return this.href; }")
            .await;
        let address = address.unwrap();
        let address = address.as_str().unwrap();
        let body = address.strip_prefix("mailto:?subject=A%20result%20from%20Trellis&body=");
        let body = body.unwrap_or_else(|| panic!("{address}"));
        let body = page
            .evaluate(&format!("decodeURIComponent({})", json!(body)))
            .await;
        assert!(body.as_str().unwrap().ends_with(&link), "{body}");
    });
}
