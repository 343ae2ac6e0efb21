//! The report of an account: on paper, and in every file that it is taken along in.

use std::io::Cursor;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use serde_json::{Value, json};
use thirtyfour::Key;

use trellis::domain::day::Day;

use crate::support::office::office_parts;
use crate::support::{Page, Role, visit};

pub const EXAMPLE: &str = "#/accounts/exampleaccount/report";

/// The pages of a print on paper of this size, in inches.
pub async fn pages(page: &Page, (width, height): (f64, f64)) -> usize {
    let paper = json!({ "paperWidth": width, "paperHeight": height });
    let pdf = page.devtools("Page.printToPDF", paper).await.unwrap();
    let pdf = BASE64_STANDARD
        .decode(pdf["data"].as_str().unwrap())
        .unwrap();
    let text = String::from_utf8_lossy(&pdf);
    text.matches("/Type /Page\n").count()
}

/// Whether the first page of a print is wider than high.
async fn is_across(page: &Page, (width, height): (f64, f64)) -> bool {
    let paper = json!({ "paperWidth": width, "paperHeight": height });
    let pdf = page.devtools("Page.printToPDF", paper).await.unwrap();
    let pdf = BASE64_STANDARD
        .decode(pdf["data"].as_str().unwrap())
        .unwrap();
    let text = String::from_utf8_lossy(&pdf);
    let (_, size) = text.split_once("/MediaBox [0 0 ").unwrap();
    let size = size.split(']').next().unwrap();
    let sides: Vec<f64> = (size.split_whitespace())
        .map(|side| side.parse().unwrap())
        .collect();
    sides[0] > sides[1]
}

pub const A4: (f64, f64) = (8.27, 11.69);
pub const LETTER: (f64, f64) = (8.5, 11.0);

/// Chooses how people appear, on the way out.
pub async fn choose(page: &Page, how: &str) {
    page.click(Role::Button, "Print or take it with you").await;
    page.sees("Choose how people appear. Then you can print, and save files.")
        .await;
    let names = page.names(Role::Radio).await;
    let name = names
        .into_iter()
        .find(|name| name.starts_with(how))
        .unwrap();
    page.click(Role::Radio, &name).await;
}

/// Presses a button that prints, without the dialog of the browser.
async fn press_print(page: &Page, button: &str) {
    page.evaluate("globalThis.asked = 0; globalThis.print = () => { asked += 1 }; 0")
        .await;
    page.click(Role::Button, button).await;
    crate::support::wait::until("the question to print", async || {
        let asked = page.try_to_evaluate("asked").await?;
        (asked == 1).then_some(()).ok_or(asked.to_string())
    })
    .await;
}

/// An account with more of everything than fits a page, in long words.
pub fn overfull() -> Value {
    let long = |n: usize| {
        format!(
            "{n} {}",
            "Wirtschaftlichkeitsprüfung und so weiter ".repeat(12)
        )
    };
    let line = |n: usize| long(n).chars().take(190).collect::<String>();
    let many = |of: &dyn Fn(usize) -> Value| (1..=60).map(of).collect::<Vec<Value>>();
    json!({
        "id": "full", "name": line(0), "created": "2026-01-05",
        "profile": { "about": long(1).repeat(4), "manager": line(2), "place": line(3), "currency": "CHF" },
        "typing": { "type": "hospital_chain", "level": "3", "level_because": "so" },
        "stakeholders": many(&|n| json!({
            "id": format!("r{n}"), "name": line(n), "function": line(n), "roles": ["decider"],
            "influence": "5", "stance": "opponent", "contact": "in_depth", "needs": long(n),
        })),
        "swot": many(&|n| json!({ "id": format!("r{n}"), "field": "threat", "text": long(n) })),
        "objectives": many(&|n| json!({
            "id": format!("r{n}"), "what": long(n), "measure": line(n), "unit": line(n), "baseline": "1234567",
            "target": "7654321", "due": "2027-06-30", "gain": long(n),
        })),
        "actions": many(&|n| json!({
            "id": format!("r{n}"), "what": long(n), "owner": line(n), "due": "2026-02-02",
        })),
        "resources": [{ "id": "r1", "what": line(1), "budget": "9000000", "spent": "1000000" }],
        "monitoring": { "returns": [
            { "id": "r1", "what": line(1), "value": "90000000000", "cost": "1000000" },
            { "id": "r2", "side": "account", "what": line(1), "value": "90000000000", "cost": "1000000" },
        ] },
    })
}

/// As many pages as a plan that somebody takes over may have.
const PLAN: usize = 12;

#[test]
fn the_summary_fills_one_page_whatever_the_plan_holds() {
    visit(async |page| {
        page.open_example_account().await;
        page.open(EXAMPLE).await;
        page.is_titled("Report").await;
        choose(page, "Names.").await;
        let all = pages(page, A4).await;
        assert!((4..=PLAN).contains(&all), "the plan follows on {all} pages");
        page.click(Role::Button, "Only the summary").await;
        press_print(page, "Print").await;
        assert_eq!(pages(page, A4).await, 1);
        assert_eq!(pages(page, LETTER).await, 1);
        assert!(is_across(page, A4).await && is_across(page, LETTER).await);

        page.open_account(&overfull(), "report").await;
        page.sees("and 55 more").await;
        choose(page, "Roles instead of names.").await;
        page.click(Role::Button, "Only the summary").await;
        press_print(page, "Print").await;
        assert_eq!(pages(page, A4).await, 1, "60 of everything, in long words");
        assert_eq!(pages(page, LETTER).await, 1);
        page.click(Role::Button, "Everything").await;
        press_print(page, "Print").await;
        assert!(pages(page, A4).await > 10);
    });
}

async fn on_paper(page: &Page) {
    page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }))
        .await
        .unwrap();
}

#[test]
fn before_the_choice_paper_shows_a_cover_and_not_the_plan() {
    visit(async |page| {
        page.open_example_account().await;
        page.open(EXAMPLE).await;
        page.is_titled("Report").await;
        assert_eq!(pages(page, A4).await, 1);
        on_paper(page).await;
        let text = page.text().await;
        for words in [
            "Seeland Hospital Group",
            "This plan names ",
            "It judges 9 stakeholders",
        ] {
            assert!(text.contains(words), "{words:?} is on paper: {text}");
        }
        for words in ["What the account wants", "1 Analysis"] {
            assert!(!text.contains(words), "{words:?} is not on paper: {text}");
        }
        for name in names() {
            assert!(!text.contains(&name), "{name} is on paper");
        }
    });
}

#[test]
fn a_chapter_that_is_not_ticked_is_not_printed() {
    visit(async |page| {
        page.open_example_account().await;
        page.open(EXAMPLE).await;
        choose(page, "Names.").await;
        page.click(Role::CheckBox, "Summary on one page").await;
        page.click(Role::CheckBox, "3 Decision-making unit").await;
        on_paper(page).await;
        let text = page.text().await;
        assert!(text.contains("2 Segmentation"), "{text}");
        assert!(!text.contains("Our objectives"), "{text}");
        assert!(!text.contains("Who listens to whom"), "{text}");
        // However the chapters stand on the screen, paper has them open.
        assert!(text.contains("The account’s own objectives"), "{text}");
    });
}

#[test]
fn without_judgements_nobody_stands_on_a_map() {
    visit(async |page| {
        page.open_example_account().await;
        page.open(EXAMPLE).await;
        choose(page, "Names.").await;
        let boxes = page.names(Role::CheckBox).await;
        let judged = boxes.iter().find(|name| name.starts_with("Leave out"));
        page.click(Role::CheckBox, judged.unwrap()).await;
        on_paper(page).await;
        let text = page.text().await;
        assert!(text.contains("Who listens to whom"), "{text}");
        for words in ["Influence and stance", "Not on the map", "Coverage"] {
            assert!(!text.contains(words), "{words:?} is on paper: {text}");
        }
    });
}

/// How many chapters are open.
async fn open_chapters(page: &Page) -> Value {
    page.evaluate("document.querySelectorAll('.full-plan details[open]').length")
        .await
}

#[test]
fn chapters_open_one_by_one_and_all_at_once() {
    visit(async |page| {
        page.open_example_account().await;
        page.open(EXAMPLE).await;
        let closed = page.names(Role::Summary).await;
        let unit = closed
            .iter()
            .find(|name| name.starts_with("3 Decision-making unit"));
        let unit = unit.unwrap().clone();
        assert!(unit.ends_with("9 stakeholders, 3 deciders"), "{unit}");
        assert_eq!(open_chapters(page).await, json!(0));

        let contents = (Role::Navigation, "Chapters of the plan");
        page.click_in(contents, Role::Link, "3 Decision-making unit")
            .await;
        page.has_focus(Role::Summary, &unit).await;
        page.sees("Who listens to whom").await;
        assert!(page.address().await.ends_with("/report/part-dmu"));
        page.press(Key::Enter).await;
        page.no_longer_sees("Who listens to whom").await;
        // The same link opens it once more.
        page.click_in(contents, Role::Link, "3 Decision-making unit")
            .await;
        page.sees("Who listens to whom").await;

        page.click(Role::Button, "Open all").await;
        assert_eq!(open_chapters(page).await, json!(8));
        page.click(Role::Button, "Close all").await;
        assert_eq!(open_chapters(page).await, json!(0));

        page.reload().await;
        page.sees("Who listens to whom").await;
        assert_eq!(open_chapters(page).await, json!(1), "the address names one");
    });
}

#[test]
fn an_empty_account_says_in_a_line_what_it_lacks() {
    visit(async |page| {
        let account = json!({ "id": "acme", "name": "Acme", "created": "2026-01-05" });
        page.open_account(&account, "report").await;
        page.sees("Nothing is noted yet in: 1 Analysis, 2 Segmentation,")
            .await;
        let chapters = page.evaluate("document.querySelectorAll('.full-plan details').length");
        assert_eq!(chapters.await, json!(1), "the rhythms that every plan has");
    });
}

#[test]
fn paper_shows_the_report_and_nothing_to_press() {
    visit(async |page| {
        page.open_example_account().await;
        page.open(EXAMPLE).await;
        choose(page, "Roles instead of names.").await;
        on_paper(page).await;
        assert_eq!(page.names(Role::Button).await, Vec::<String>::new());
        let text = page.text().await;
        for words in [
            "Decision-making unit",
            "Next steps",
            "1 Analysis",
            "Meetings",
            "as of ",
        ] {
            assert!(text.contains(words), "{words:?} is on paper: {text}");
        }
        // Names of drawings and of what is in them too.
        let plan = page
            .evaluate("document.querySelector('.full-plan').outerHTML")
            .await;
        let plan = plan.as_str().unwrap();
        for name in names() {
            assert!(!text.contains(&name), "{name} is on paper");
            assert!(!plan.contains(&name), "{name} is in the plan");
        }
    });
}

/// The names of people in the worked example.
fn names() -> Vec<String> {
    let file = include_str!("../../locales/en/example_account.json");
    let file: Value = serde_json::from_str(file).unwrap();
    let account = &file["account"];
    let people = account["stakeholders"].as_array().unwrap().iter();
    let team = account["team"].as_array().unwrap().iter();
    let mut names: Vec<String> = people
        .chain(team)
        .filter_map(|one| Some(one["name"].as_str()?.to_owned()))
        // Bodies are called by what they are.
        .filter(|name| {
            name.split(' ')
                .all(|word| word.starts_with(char::is_uppercase))
        })
        .collect();
    let surnames: Vec<String> = names
        .iter()
        .filter_map(|name| Some(name.rsplit(' ').next()?.to_owned()))
        .collect();
    names.extend(surnames);
    assert!(names.len() >= 10, "the example has people: {names:?}");
    names
}

/// Every cell of a workbook as text.
fn cells(book: Vec<u8>) -> String {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(book)).unwrap();
    let mut text = String::new();
    for name in book.sheet_names() {
        let sheet = book.worksheet_range(&name).unwrap();
        for row in sheet.rows() {
            for cell in row {
                text.push_str(&cell.to_string());
                text.push('\n');
            }
        }
    }
    text
}

#[test]
fn with_roles_instead_of_names_no_file_holds_a_name() {
    visit(async |page| {
        page.open_example_account().await;
        page.open(EXAMPLE).await;
        choose(page, "Roles instead of names.").await;
        let mut files = Vec::new();
        for button in [
            "Complete file (JSON)",
            "Text (Markdown)",
            "Calendar (ICS)",
            "Spreadsheet (XLSX)",
            "Slides (PPTX)",
            "Document (DOCX)",
        ] {
            page.click(Role::Button, button).await;
            let file = page.saved_file().await;
            let text = match file.name.rsplit('.').next() {
                Some("xlsx") => cells(file.bytes),
                Some("pptx" | "docx") => {
                    let parts = office_parts(&file.bytes).into_iter();
                    parts
                        .flat_map(|part| part.texts)
                        .collect::<Vec<_>>()
                        .join("\n")
                }
                // Long lines of a calendar are folded.
                _ => file.text.replace("\r\n ", ""),
            };
            files.push((file.name, text));
        }
        page.click(Role::Summary, "Single lists (CSV)").await;
        for table in ["Stakeholders", "Actions", "Attendees and advances"] {
            page.click(Role::Button, &format!("CSV: {table}")).await;
            let file = page.saved_file().await;
            assert!(file.text.lines().count() > 1, "{}", file.name);
            files.push((file.name, file.text));
        }
        for (file, text) in &files {
            assert!(text.len() > 100, "{file} holds something");
            for name in names() {
                assert!(!text.contains(&name), "{name} is in {file}");
            }
        }
    });
}

/// A meeting is a contact and a follow-up: what was typed before it stands nowhere as the last.
#[test]
fn what_a_meeting_changes_is_the_same_on_the_page_in_the_report_and_in_every_file() {
    visit(async |page| {
        let (typed, met) = (page.day(-40).await, page.day(-4).await);
        let account = json!({
            "id": "acme", "name": "Acme hospitals", "created": "2026-01-05",
            "stakeholders": [{
                "id": "r1", "name": "Nadja Brunner", "function": "Chief pharmacist", "roles": ["decider"],
                "influence": "5", "contact": "none", "last_contact": typed.to_string(),
            }],
            "monitoring": { "last_follow_up": typed.to_string() },
            "meetings": [{
                "id": "r7", "title": "One policy", "day": met.to_string(), "held": true,
                "attendees": [{ "id": "r8", "stakeholder": "r1" }],
            }],
        });
        page.open_account(&account, "dmu").await;
        let written = async |day: Day| {
            let (year, month, of_month) = day.parts();
            let of = format!("new Date({year}, {month} - 1, {of_month})");
            let shown = page
                .evaluate(&format!(
                    "{of}.toLocaleDateString('en-US', {{ dateStyle: 'medium' }})"
                ))
                .await;
            // Workbooks count days, and 1 January 1970 is their day 25,569.
            let epoch: Day = "1970-01-01".parse().unwrap();
            let counted = (epoch.days_until(day) + 25_569).to_string();
            [day.to_string(), shown.as_str().unwrap().to_owned(), counted]
        };
        let (typed, met) = (written(typed).await, written(met).await);
        let holds = |text: &str, day: &[String; 3]| day.iter().any(|one| text.contains(one));

        page.sees(&met[1]).await;
        page.open("#/accounts/acme/report").await;
        page.click(Role::Button, "Open all").await;
        page.sees("contact: brief").await;
        let report = page.main_text().await;
        let mut texts = vec![("the report".to_owned(), report)];
        choose(page, "Names.").await;
        page.sees("contact: Brief").await;
        for button in ["Text (Markdown)", "Spreadsheet (XLSX)"] {
            page.click(Role::Button, button).await;
            let file = page.saved_file().await;
            let text = match file.name.ends_with("xlsx") {
                true => cells(file.bytes),
                false => file.text,
            };
            texts.push((file.name, text));
        }
        page.click(Role::Summary, "Single lists (CSV)").await;
        page.click(Role::Button, "CSV: Stakeholders").await;
        let file = page.saved_file().await;
        texts.push((file.name, file.text));
        for (whose, text) in &texts {
            assert!(holds(text, &met), "{whose}: {text}");
            assert!(!holds(text, &typed), "{whose}: {text}");
            assert!(text.contains("Brief"), "{whose}: {text}");
        }
    });
}

#[test]
fn the_complete_file_brings_the_same_account_back() {
    visit(async |page| {
        let account = overfull();
        page.open_account(&account, "report").await;
        choose(page, "Names.").await;
        page.click(Role::Button, "Complete file (JSON)").await;
        let file = page.saved_file().await;
        let parsed: Value = serde_json::from_str(&file.text).unwrap();
        assert_eq!(
            parsed["accounts"][0]["stakeholders"],
            account["stakeholders"]
        );

        page.open("#/data").await;
        page.remove_everything().await;
        page.choose_file("account.json", &file.text).await;
        page.click(Role::Button, "Add 1 document").await;
        page.find(Role::Heading, "Added 1 document").await;
        page.open("#/accounts/full/report").await;
        choose(page, "Names.").await;
        page.click(Role::Button, "Complete file (JSON)").await;
        let again: Value = serde_json::from_str(&page.saved_file().await.text).unwrap();
        let bare = |file: &Value| {
            let mut account = file["accounts"][0].clone();
            account["edited"].take();
            account
        };
        assert_eq!(bare(&again), bare(&parsed));
    });
}

#[test]
fn everything_goes_into_one_workbook_with_numbers_and_days() {
    visit(async |page| {
        page.open_example_account().await;
        page.open("#/data").await;
        page.click(Role::Button, "Choose how people appear").await;
        page.sees("Dr").await;
        let names = page.names(Role::Radio).await;
        let name = names
            .into_iter()
            .find(|name| name.starts_with("Names."))
            .unwrap();
        page.click(Role::Radio, &name).await;
        page.click(Role::Button, "Spreadsheet (XLSX)").await;
        let file = page.saved_file().await;
        assert!(file.name.starts_with("trellis-accounts-"), "{}", file.name);
        let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(file.bytes)).unwrap();
        let sheets = book.sheet_names();
        for wanted in [
            "Accounts",
            "Stakeholders",
            "Actions",
            "Readings of objectives",
        ] {
            assert!(sheets.contains(&wanted.to_owned()), "{sheets:?}");
        }
        let readings = book.worksheet_range("Readings of objectives").unwrap();
        assert!(
            matches!(readings.get_value((1, 0)), Some(Data::String(_))),
            "the account"
        );
        assert!(matches!(
            readings.get_value((1, 2)),
            Some(Data::DateTime(_))
        ));
        assert!(matches!(readings.get_value((1, 3)), Some(Data::Float(_))));
    });
}

#[test]
fn a_measure_of_quality_leads_to_the_gap() {
    visit(async |page| {
        let account = json!({
            "id": "acme", "name": "Acme", "created": "2026-01-05",
            "actions": [{ "id": "r7", "what": "Call" }],
        });
        page.open_account(&account, "quality").await;
        page.is_titled("Plan quality").await;
        page.sees("The handover test").await;
        page.sees("No decider is known").await;
        page.click(Role::Link, "Give them an owner and a day").await;
        assert_eq!(page.address().await, "#/accounts/acme/tactics/r7");
    });
}
