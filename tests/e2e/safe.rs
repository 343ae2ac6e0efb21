//! What is stored, as it is: the page that opens where no other one does.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::support::programme::{answers_all, assessment};
use crate::support::{Page, Role, Setup, visit};

const TITLE: &str = "What is stored, as it is";

/// Texts that no program reads: half a character, control characters, a document that is cut, a name of ours with
/// nothing of ours in it, and what was set aside. The keys of others are theirs.
const LAY: &str = r#"(() => {
    localStorage.clear();
    const put = (key, text) => localStorage.setItem(key, text);
    put("trellis:assessment:broken:a", "\ud800 half a character \udc00\ud800");
    put("trellis:account:cut:a", "trellis 4 7 0000000000000007 99999 deadbeef\n{\"id\":");
    put("trellis:workshop:zero:b", "\0\u0001\u2028\r\n\"\\ \u{1f642}");
    put("trellis:portfolio:main:a", "");
    put("trellis:settings:main:a", "[".repeat(100000));
    put("trellis:responses:zero:0", String.fromCharCode(...Array(65536).keys()).slice(55000, 58000));
    put("trellis:trash:account:gone", "no envelope");
    put("trellis:quarantine:7", "trellis:assessment:old:b 1790000000000 damaged\nkept \udfff as found");
    put("trellis:quarantine:8", "no first line");
    put("trellis:theme", "light");
    put("trellis:later:\ud800:a", "of another version");
    put("somebody", "else's");
})()"#;

/// How many of them are ours, and how many units their texts have.
const OURS: &str = "Object.keys(localStorage).filter((key) => key.startsWith('trellis:')).length";
const UNITS: &str = "Object.keys(localStorage).filter((key) => key.startsWith('trellis:'))
    .reduce((sum, key) => sum + localStorage.getItem(key).length, 0)";

/// Everything stored, in a form that keeps half characters.
async fn all(page: &Page) -> String {
    let all = page.evaluate("JSON.stringify({ ...localStorage })").await;
    all.as_str().unwrap().to_owned()
}

/// Opens the page, which has no main navigation.
async fn open_safe(page: &Page) {
    page.go_to("#/safe").await;
    page.is_titled(TITLE).await;
}

/// Lays texts where no page of ours runs, so that none has looked at them.
async fn lay(page: &Page, script: &str) {
    page.go_to("icon.svg").await;
    page.evaluate(script).await;
}

/// Whether a file holds exactly the texts of ours that are stored, unit by unit.
async fn holds_all(page: &Page, file: &str) -> bool {
    let holds = format!(
        "(() => {{
            const {{ texts }} = JSON.parse({});
            const ours = Object.keys(localStorage).filter((key) => key.startsWith('trellis:'));
            return Object.keys(texts).length === ours.length
                && ours.every((key) => texts[key] === localStorage.getItem(key));
        }})()",
        json!(file)
    );
    page.evaluate(&holds).await == true
}

#[test]
fn it_opens_over_texts_that_nothing_can_read_and_leaves_them_as_they_are() {
    visit(async |page| {
        lay(page, LAY).await;
        let before = all(page).await;
        open_safe(page).await;
        page.sees(&page.evaluate(OURS).await.to_string()).await;
        for words in [
            "Unknown, perhaps of another version of Trellis",
            "Collected answers of a workshop",
            "In the trash: Account",
            "trellis:settings:main:a · 100,000 characters",
            "trellis:portfolio:main:a · 0 characters",
            "It was stored as “trellis:assessment:old:b”.",
        ] {
            page.sees(words).await;
        }
        let units = page.evaluate(UNITS).await.as_u64().unwrap();
        let thousands = format!("{},{:03} characters", units / 1000, units % 1000);
        page.sees(&thousands).await;
        assert!(!page.text().await.contains("somebody"));
        assert_eq!(all(page).await, before, "nothing was written");
    });
}

#[test]
fn everything_is_saved_to_the_last_unit_and_put_back_where_nothing_stands() {
    visit(async |page| {
        lay(page, LAY).await;
        open_safe(page).await;
        page.click(Role::Button, "Save everything as a file").await;
        let file = page.saved_file().await;
        assert!(file.name.starts_with("trellis-stored-"), "{}", file.name);
        assert!(
            file.text
                .contains(r#""trellis:later:\ud800:a": "of another version""#)
        );
        assert!(!file.text.contains("somebody"));
        assert!(holds_all(page, &file.text).await);
        let before = all(page).await;

        page.click(Role::Button, "Remove everything…").await;
        page.click(Role::Button, "Remove").await;
        page.sees("Removed 11 stored texts.").await;
        assert_eq!(all(page).await, r#"{"somebody":"else's"}"#);

        page.evaluate("localStorage.setItem('trellis:theme', 'dark')")
            .await;
        page.choose_file("stored.json", &file.text).await;
        page.sees("Stored 10 texts again. 1 was left out").await;
        assert!(all(page).await.contains(r#""trellis:theme":"dark""#));
        page.evaluate("localStorage.setItem('trellis:theme', 'light')")
            .await;
        assert!(holds_all(page, &file.text).await);
        assert_eq!(all(page).await.len(), before.len());

        for other in [
            "{}",
            "no JSON",
            r#"{"trellis":"texts as stored","texts":{"trellis:a":7}}"#,
        ] {
            page.choose_file("other.json", other).await;
            page.sees("“other.json” was not saved by this page").await;
        }
        assert!(holds_all(page, &file.text).await);
    });
}

#[test]
fn one_text_is_saved_and_removed_alone_after_a_question() {
    visit(async |page| {
        lay(page, LAY).await;
        open_safe(page).await;
        let key = "trellis:assessment:broken:a";
        page.click(Role::Button, &format!("Save as a file: {key}"))
            .await;
        let file = page.saved_file().await.text;
        let holds = format!(
            "(() => {{ const {{ texts }} = JSON.parse({});
                return Object.keys(texts).length === 1 && texts['{key}'] === localStorage.getItem('{key}');
            }})()",
            json!(file)
        );
        assert_eq!(page.evaluate(&holds).await, true);

        let remove = format!("Remove…: {key}");
        page.click(Role::Button, &remove).await;
        page.find(Role::Heading, &format!("Remove “{key}”?")).await;
        page.click(Role::Button, "Keep it").await;
        page.has_focus(Role::Button, &remove).await;
        assert!(all(page).await.contains(key));

        page.click(Role::Button, &remove).await;
        page.click(Role::Button, "Remove").await;
        page.sees("Removed 1 stored text.").await;
        assert!(!all(page).await.contains(key));
        // The next one stands in its place.
        page.has_focus(Role::Button, "Remove…: trellis:later:\u{fffd}:a")
            .await;

        page.click(Role::Button, "Remove all that were set aside…")
            .await;
        page.find(Role::Heading, "Remove all 2 texts that were set aside?")
            .await;
        page.click(Role::Button, "Remove").await;
        page.sees("Removed 2 stored texts.").await;
        assert!(!all(page).await.contains("quarantine"));
        assert_eq!(page.count(Role::Heading, "Set aside").await, 0);
    });
}

#[test]
fn another_tab_hears_that_a_document_was_removed() {
    visit(async |page| {
        let one = assessment(
            "removed",
            "Removed as it is",
            "2026-05-04",
            &answers_all('2'),
        );
        page.import(&[one]).await;
        page.open("#/assess").await;
        page.find(Role::Link, "Removed as it is").await;
        let driver = page.driver();
        let app = driver.window().await.unwrap();
        let other = driver.new_tab().await.unwrap();
        driver.switch_to_window(other).await.unwrap();
        open_safe(page).await;
        page.click(Role::Button, "Remove…: trellis:assessment:removed:a")
            .await;
        page.click(Role::Button, "Remove").await;
        page.sees("Removed 1 stored text.").await;
        driver.switch_to_window(app).await.unwrap();
        page.no_longer_sees("Removed as it is").await;
    });
}

#[test]
fn it_is_reached_from_the_page_about_the_data_and_leads_back_into_the_app() {
    visit(async |page| {
        page.start_assessment("Kept").await;
        page.press("4").await;
        page.open("#/data").await;
        page.click(Role::Link, "See what is stored").await;
        page.is_titled(TITLE).await;
        assert_eq!(page.address().await, "#/safe");
        page.click(Role::Link, "Open Trellis").await;
        page.is_titled("Kept").await;
        page.go_back().await;
        page.is_titled(TITLE).await;
    });
}

#[test]
fn what_is_not_saved_is_not_left_behind_unasked() {
    Setup::default().storage_blocked().visit(async |page| {
        page.start_assessment("In memory").await;
        page.click_in((Role::Navigation, "Main"), Role::Link, "Your data")
            .await;
        page.click(Role::Link, "See what is stored").await;
        page.sees("Not opened, because your last changes are not saved")
            .await;
        assert_eq!(page.address().await, "#/data");
        page.click(Role::Link, "Open it all the same").await;
        page.is_titled(TITLE).await;
        page.sees("This browser does not let the page look at its storage.")
            .await;
    });
}

#[test]
fn where_the_app_cannot_start_it_is_offered_and_opens() {
    // Without chance no workspace opens, whatever is stored.
    const NO_CHANCE: &str = "Math.random = Crypto.prototype.getRandomValues = () => {
        throw new Error('there is no chance');
    };";
    Setup::default()
        .expecting("there is no chance")
        .visit(async |page| {
            lay(page, LAY).await;
            page.run_first(NO_CHANCE).await;
            page.go_to("#/assess").await;
            page.find(Role::Heading, "Trellis could not start").await;
            page.click(Role::Link, "See what is stored, and save it as a file")
                .await;
            page.is_titled(TITLE).await;
            page.click(Role::Button, "Save everything as a file").await;
            let file = page.saved_file().await.text;
            assert!(holds_all(page, &file).await);
        });
}

#[test]
fn it_fits_a_phone_and_is_worked_by_keys() {
    visit(async |page| {
        lay(page, LAY).await;
        let phone = json!({ "width": 360, "height": 740, "deviceScaleFactor": 1, "mobile": false });
        let size = "Emulation.setDeviceMetricsOverride";
        page.devtools(size, phone).await.unwrap();
        open_safe(page).await;
        let outside = page.evaluate(crate::layout::STICKING_OUT).await;
        assert_eq!(outside, Value::Array(Vec::new()));
        page.tab_to(Role::Link, "Open Trellis").await;
        page.tab_to(Role::Button, "Save everything as a file").await;
        page.tab_to(Role::Button, "Remove…: trellis:quarantine:7")
            .await;
        page.press(Key::Enter).await;
        page.has_focus(Role::Button, "Keep it").await;
        page.press(Key::Escape).await;
        page.has_focus(Role::Button, "Remove…: trellis:quarantine:7")
            .await;
        assert!(all(page).await.contains("trellis:quarantine:7"));
    });
}

#[test]
fn what_only_the_journal_has_is_shown_saved_removed_and_put_back() {
    visit(async |page| {
        page.open_example_account().await;
        page.is_saved().await;
        page.no_longer_sees("unless the browser crashes").await;
        lay(page, "localStorage.clear()").await;
        open_safe(page).await;
        page.sees("Only in the journal").await;
        page.click(Role::Button, "Save everything as a file").await;
        let file = page.saved_file().await.text;
        assert!(file.contains("trellis:account:exampleaccount:"), "{file}");

        page.click(Role::Button, "Remove everything…").await;
        page.click(Role::Button, "Remove").await;
        page.no_longer_sees("Only in the journal").await;
        page.open("#/accounts").await;
        page.is_titled("Accounts").await;
        page.open_example_account().await;
        page.is_saved().await;

        lay(page, "localStorage.clear()").await;
        open_safe(page).await;
        page.click(Role::Button, "Remove everything…").await;
        page.click(Role::Button, "Remove").await;
        page.no_longer_sees("Only in the journal").await;
        page.choose_file("stored.json", &file).await;
        page.sees("again.").await;
        page.open("#/accounts/exampleaccount").await;
        page.sees("Analysis").await;
    });
}
