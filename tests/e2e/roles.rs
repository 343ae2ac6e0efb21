//! Role profiles: from the first pair to what comes of them, kept like everything else.

use serde_json::{Map, Value, json};
use thirtyfour::Key;
use thirtyfour::common::print::PrintParameters;
use trellis::domain::role::{Axis, Pair};
use trellis::domain::words::Word;

use crate::history::days_later;
use crate::support::wait::until;
use crate::support::{Page, Role, visit};

/// How many pairs there are.
const PAIRS: usize = Pair::ALL.len();
/// A laptop and a phone: width and height of the window.
const WINDOWS: [(u32, u32); 2] = [(1366, 768), (360, 780)];

/// A profile as a file has it, with these answers on each axis.
pub fn profile(id: &str, name: &str, answers: [&[i64]; 4]) -> Value {
    let all = Axis::ALL.iter().zip(answers);
    let answers: Map<String, Value> = all
        .flat_map(|(axis, numbers)| axis.pairs().zip(numbers))
        .map(|(pair, number)| (pair.word().to_owned(), json!(number)))
        .collect();
    json!({ "id": id, "name": name, "date": "2026-11-20", "answers": answers })
}

/// One whose axes are each in another place.
pub fn mixed() -> Value {
    let axes: [&[i64]; 4] = [
        &[2, 2, 2, 2, 1],
        &[-1, -1, 0, -1, 0],
        &[2, -2, 1, -1, 0],
        &[1, 2],
    ];
    profile("mixed", "Ada Reiss", axes)
}

impl Page {
    /// Takes in role profiles by a file, on the page of the data.
    pub async fn import_roles(&self, roles: &[Value]) {
        self.open("#/data").await;
        let file = json!({
            "format": "trellis", "version": 5, "exported": 0, "assessments": [], "roles": roles,
        });
        self.choose_file("roles.json", &file.to_string()).await;
        let count = roles.len();
        let plural = if count == 1 { "document" } else { "documents" };
        self.click(Role::Button, &format!("Add {count} {plural}"))
            .await;
        self.find(Role::Heading, &format!("Added {count} {plural}"))
            .await;
    }

    async fn start_role(&self, name: &str) {
        self.open("#/roles").await;
        self.is_titled("Role profiles").await;
        self.fill("Whose role is it?", name).await;
        self.click(Role::Button, "Begin").await;
        self.is_at_question_of(1, PAIRS).await;
    }

    /// Waits until the place on the wire, from 1, is the only one that is chosen.
    async fn stands_between(&self, place: usize) {
        until(&format!("place {place} to be chosen"), async || {
            let radios = self.things(None, Role::Radio).await?;
            let numbered = (1..).zip(&radios);
            let chosen: Vec<usize> = numbered
                .filter(|(_, radio)| radio.is("checked"))
                .map(|(n, _)| n)
                .collect();
            (chosen == [place])
                .then_some(())
                .ok_or(format!("chosen is {chosen:?}"))
        })
        .await;
    }

    /// Answers every pair from the one on screen on with the same key, and goes on to the result.
    async fn answer_pairs(&self, from: usize, key: &str) {
        for number in from..=PAIRS {
            self.is_at_question_of(number, PAIRS).await;
            self.press(key).await;
            self.press(Key::Enter).await;
        }
    }
}

/// From the first Tab to the print button, the mouse lies still; in the middle the page is loaded anew.
#[test]
fn from_the_start_to_the_result_by_keyboard_with_a_reload_in_the_middle() {
    visit(async |page| {
        page.open("#/roles").await;
        page.is_titled("Role profiles").await;
        page.tab_to(Role::TextBox, "Whose role is it?").await;
        page.press("By keyboard").await;
        page.press(Key::Enter).await;

        // Space chooses, arrows move on, Enter leads on.
        page.is_at_question_of(1, PAIRS).await;
        page.has_focus(Role::Heading, "What you look at first")
            .await;
        page.tab_to(Role::Radio, "clearly A").await;
        page.press(" ").await;
        page.stands_between(1).await;
        page.press(Key::Right + Key::Right).await;
        page.stands_between(3).await;
        page.press(Key::Enter).await;
        page.is_at_question_of(2, PAIRS).await;
        page.has_focus(Role::Heading, "Preparing a meeting").await;

        // A number key chooses by position.
        page.press("4").await;
        page.stands_between(4).await;
        page.has_focus(Role::Radio, "rather B").await;
        page.is_saved().await;
        page.reload().await;
        page.is_at_question_of(2, PAIRS).await;
        page.stands_between(4).await;
        page.sees("2 of 20 answered").await;

        page.answer_pairs(2, "3").await;
        page.has_focus(Role::Heading, "By keyboard").await;
        page.sees("Between hunter and gardener").await;
        page.tab_to(Role::Button, "Print, or save as PDF").await;
    });
}

#[test]
fn the_list_of_assessments_and_the_explanations_lead_there() {
    visit(async |page| {
        page.open("#/assess").await;
        page.click(
            Role::Link,
            "Role profiles: how somebody works as a key account manager",
        )
        .await;
        page.is_titled("Role profiles").await;
        page.has_focus(Role::Heading, "Role profiles").await;
        page.open("#/learn/gardener").await;
        page.click(Role::Link, "Go to the role profiles").await;
        page.is_titled("Role profiles").await;
    });
}

#[test]
fn whoever_always_chooses_the_same_side_leans_to_no_pole() {
    visit(async |page| {
        page.start_role("One side").await;
        page.answer_pairs(1, "1").await;
        page.is_titled("One side").await;
        for between in [
            "Between hunter and gardener",
            "Between product push and customer pull",
            "Between market access and commercial",
            "Between small-k and big-K",
        ] {
            page.sees(between).await;
        }
        page.find(
            Role::Summary,
            "Between hunter and gardener −0.4 5 of 5 answers",
        )
        .await;
        page.click(
            Role::Summary,
            "Between hunter and gardener −0.4 5 of 5 answers",
        )
        .await;
        page.sees("Sum −2, divided by 5 answers: −0.4").await;
        page.sees("Your answers pull both ways: 3 towards hunter, 2 towards gardener.")
            .await;
    });
}

#[test]
fn every_figure_opens_to_its_answers_and_suggestions_follow_from_them() {
    visit(async |page| {
        page.import_roles(&[mixed()]).await;
        page.open("#/roles/mixed/result").await;
        page.is_titled("Ada Reiss").await;
        page.find(Role::Heading, "Worth a try: 3 suggestions").await;
        page.sees(
            "Horizon: Clearly gardener (+1.8). What speaks most for it: “What you look at first”.",
        )
        .await;
        page.sees("Orientation: Leans to product push (−0.6).")
            .await;
        page.sees("Client focus: Between market access and commercial (0.0).")
            .await;
        page.sees("31% of key account managers report to market access.")
            .await;
        page.sees("Key account management is an apprenticed skill, not a taught one.")
            .await;
        // Two answers are no position.
        page.click(
            Role::Summary,
            "Too few answers: 1 more is needed – 2 of 5 answers",
        )
        .await;
        page.sees("1 more answer is needed: from 3 on a position says something.")
            .await;
        page.click(Role::Link, "Whom you bring together").await;
        page.is_at_question_of(4, PAIRS).await;
        // The pair stands turned: what leans to big-K is nearer to the statement that stands first.
        page.stands_between(2).await;
        page.press("3").await;
        page.click(Role::Link, "To the result").await;
        page.is_titled("Ada Reiss").await;
        page.go_to("#/roles/mixed/12").await;
        page.is_at_question_of(12, PAIRS).await;
        page.press("1").await;
        page.click(Role::Link, "To the result").await;
        page.no_longer_sees("Too few answers").await;
    });
}

#[test]
fn answers_to_one_pole_stand_at_it() {
    visit(async |page| {
        page.import_roles(&[profile(
            "one",
            "All one way",
            [&[-2; 5], &[2; 5], &[-2; 5], &[2; 5]],
        )])
        .await;
        page.open("#/roles/one/result").await;
        for clearly in [
            "Clearly hunter −2.0 5 of 5 answers",
            "Clearly customer pull +2.0 5 of 5 answers",
            "Clearly market access −2.0 5 of 5 answers",
            "Clearly big-K +2.0 5 of 5 answers",
        ] {
            page.find(Role::Summary, clearly).await;
        }
    });
}

#[test]
fn nothing_answered_says_what_is_missing_and_leads_there() {
    visit(async |page| {
        page.start_role("").await;
        page.click(Role::Link, "To the result").await;
        page.sees("An axis takes 3 answers. 3 more are needed on the one that is nearest to it.")
            .await;
        page.click(Role::Link, "Go on answering").await;
        page.is_at_question_of(1, PAIRS).await;
    });
}

#[test]
fn a_deleted_profile_comes_back_by_undo_and_from_the_trash() {
    visit(async |page| {
        page.import_roles(&[mixed()]).await;
        page.reload().await;
        page.open("#/roles").await;
        page.click(Role::Button, "Delete: Ada Reiss").await;
        page.sees("Moved “Ada Reiss” to the trash.").await;
        page.find(Role::Heading, "Hunter or gardener? Neither is wrong.")
            .await;
        page.click(Role::Button, "Undo").await;
        page.find(Role::Link, "Ada Reiss").await;
        page.click(Role::Button, "Delete: Ada Reiss").await;
        page.is_saved().await;
        page.reload().await;
        page.open("#/data").await;
        page.sees("Role profile").await;
        page.click(Role::Button, "Restore: Ada Reiss").await;
        page.open("#/roles/mixed/result").await;
        page.is_titled("Ada Reiss").await;
        page.sees("Clearly gardener").await;
    });
}

#[test]
fn a_file_brings_a_profile_back_as_it_was() {
    visit(async |page| {
        page.import_roles(&[mixed()]).await;
        page.open("#/roles/mixed/result").await;
        page.is_titled("Ada Reiss").await;
        page.fill("Your words", "A day with the hospital team.")
            .await;
        page.is_saved().await;
        let before = page.main_text().await;
        page.click(Role::Button, "Download as a file").await;
        let file = page.saved_file().await;
        assert_eq!(file.name, "trellis-Ada-Reiss-2026-11-20.json");
        let text: Value = serde_json::from_str(&file.text).unwrap();
        assert_eq!(text["roles"][0]["answers"], mixed()["answers"]);

        page.open("#/data").await;
        page.remove_everything().await;
        page.sees("Removed 1 document and your settings from this browser.")
            .await;
        page.open("#/roles/mixed/result").await;
        page.is_titled("This role profile is not here.").await;
        page.open("#/data").await;
        page.choose_file("copy.json", &file.text).await;
        page.click(Role::Button, "Add 1 document").await;
        page.find(Role::Heading, "Added 1 document").await;
        page.open("#/roles/mixed/result").await;
        page.is_titled("Ada Reiss").await;
        assert_eq!(page.main_text().await, before);
    });
}

#[test]
fn every_pair_stands_on_one_screen_and_a_number_key_moves_nothing() {
    const IS_WHOLE: &str = "(() => {
        const box = (what) => document.querySelector(what).getBoundingClientRect();
        const knots = [...document.querySelectorAll('label:has(input[name=between])')]
            .map((knot) => knot.getBoundingClientRect());
        const bar = box('.question-actions');
        return scrollY === 0 && knots.length === 5 && box('h1').top >= 0 && box('#statement-b').height > 0
            && knots.every((knot) => knot.height > 0 && knot.bottom <= bar.top)
            && box('form button[type=submit]').bottom <= innerHeight;
    })()";
    const PLACES: &str = "JSON.stringify([scrollY, ...[...document.querySelectorAll(
        'h1, label:has(input[name=between]), #statement-a, #statement-b')]
        .map((one) => one.getBoundingClientRect().top)])";
    visit(async |page| {
        page.start_role("One screen").await;
        let address = page.address().await;
        for (width, height) in WINDOWS {
            page.window_is(width, height).await;
            for number in 1..=PAIRS {
                page.go_to(&format!("{address}/{number}")).await;
                page.is_at_question_of(number, PAIRS).await;
                page.let_timers_end(20).await;
                // At the first one the explanation is open, for whoever begins.
                let is_whole = page.evaluate(IS_WHOLE).await == json!(true);
                assert!(is_whole || number == 1, "{width} × {height}: pair {number}");
            }
            let before = page.evaluate(PLACES).await;
            for key in ["1", "3", "5"] {
                page.press(key).await;
                page.stands_between(key.parse().unwrap()).await;
                assert_eq!(
                    page.evaluate(PLACES).await,
                    before,
                    "{width} × {height}: {key}"
                );
            }
        }
    });
}

#[test]
fn marked_profiles_are_laid_over_one_another_with_a_table_of_the_same_figures() {
    visit(async |page| {
        let other = profile("other", "Ben Ott", [&[2; 5], &[2; 5], &[-1, -1, -1], &[]]);
        page.import_roles(&[mixed(), other]).await;
        page.open("#/roles").await;
        page.click(Role::CheckBox, "Lay over others: Ada Reiss")
            .await;
        page.sees("“Ada Reiss” is marked. Mark one more to lay them over one another.")
            .await;
        page.click(Role::CheckBox, "Lay over others: Ben Ott").await;
        page.find(Role::Heading, "2 profiles over one another")
            .await;
        let table = page.table("Positions on the four axes").await;
        assert_eq!(table[0], ["1", "Ada Reiss", "+1.8", "−0.6", "0.0", "–"]);
        assert_eq!(table[1], ["2", "Ben Ott", "+2.0", "+2.0", "−1.0", "–"]);
        page.click(Role::CheckBox, "Lay over others: Ben Ott").await;
        page.no_longer_sees("2 profiles over one another").await;
    });
}

#[test]
fn a_profile_is_named_dated_and_copied_in_the_list_and_its_changes_have_names() {
    visit(async |page| {
        page.import_roles(&[mixed()]).await;
        page.open("#/roles").await;
        page.click(Role::Summary, "Name and day: Ada Reiss").await;
        page.fill("Name", "Ada R.").await;
        page.find(Role::Link, "Ada R.").await;
        page.click(Role::Button, "Duplicate: Ada R.").await;
        page.find(Role::Link, "Copy of Ada R.").await;
        page.is_saved().await;
        days_later(page, 1).await;
        page.open("#/roles/mixed/17").await;
        page.is_at_question_of(17, PAIRS).await;
        page.press("1").await;
        page.is_saved().await;
        page.open("#/data/history/role/mixed").await;
        page.sees("Before the first change of the day").await;
    });
}

#[test]
fn a_profile_prints_without_buttons_and_with_what_its_figures_are_made_of() {
    visit(async |page| {
        page.import_roles(&[mixed()]).await;
        page.open("#/roles/mixed/result").await;
        page.is_titled("Ada Reiss").await;
        page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }))
            .await
            .unwrap();
        page.sees("Sum +9, divided by 5 answers: +1.8").await;
        let buttons = page.names(Role::Button).await;
        assert!(buttons.is_empty(), "{buttons:?}");
        let pdf = page
            .driver()
            .print_page(PrintParameters::default())
            .await
            .unwrap();
        assert!(pdf.starts_with(b"%PDF-"), "a PDF");
    });
}
