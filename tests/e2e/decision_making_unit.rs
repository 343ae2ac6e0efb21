//! Step 3 of an account's plan: the people who decide.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::support::{Page, Role, visit};

const PAGE: &str = "dmu";

fn account(stakeholders: &[Value]) -> Value {
    json!({
        "id": "acme", "name": "Acme hospitals", "created": "2026-01-05",
        "team": [{ "id": "r90", "name": "L. Amstad", "role": "kam" }],
        "stakeholders": stakeholders,
    })
}

/// Three people: one above the others, who influence each other.
fn three() -> Value {
    account(&[
        json!({
            "id": "r1", "name": "Hanspeter Zaugg", "roles": ["decider"],
            "influence": "5", "stance": "neutral",
        }),
        json!({
            "id": "r2", "name": "Nadja Brunner", "function": "Chief pharmacist",
            "influence": "4", "stance": "supporter", "reports_to": "r1", "influences": ["r3"],
        }),
        json!({
            "id": "r3", "name": "Elvira Andermatt", "influence": "4", "stance": "opponent",
            "reports_to": "r1", "influences": ["r2"],
        }),
    ])
}

impl Page {
    /// Adds a person by the keyboard alone: from the button into the name, and back to the row.
    async fn add_person(&self, name: &str) {
        self.tab_to(Role::Button, "Add a stakeholder").await;
        self.press(Key::Enter).await;
        self.has_focus(Role::TextBox, "Name").await;
        self.press(name).await;
        self.press(Key::Escape).await;
        self.has_focus(Role::Button, name).await;
    }

    /// The names in the list of people, in order.
    async fn people(&self) -> Value {
        self.evaluate("[...document.querySelectorAll('.record-title')].map(e => e.textContent)")
            .await
    }
}

#[test]
fn people_are_added_and_ordered_by_keyboard_and_the_checks_follow() {
    visit(async |page| {
        page.open_account(&account(&[]), PAGE).await;
        page.sees("Who says yes or no here?").await;
        page.sees("Nobody is written down yet. A stakeholder is")
            .await;
        for name in ["Ada One", "Ben Two", "Cleo Three", "Dan Four"] {
            page.add_person(name).await;
        }
        assert_eq!(
            page.people().await,
            json!(["Ada One", "Ben Two", "Cleo Three", "Dan Four"])
        );
        page.sees("Nobody is written down who decides.").await;

        // A decider, who is influential and against us.
        page.press(Key::Enter).await;
        page.tab_to(Role::CheckBox, "Decider").await;
        page.press(" ").await;
        page.sees("We know who decides: Dan Four.").await;
        page.click(Role::Radio, "5").await;
        page.click(Role::Radio, "Opponent").await;
        page.sees("Dan Four is influential and works against what we propose")
            .await;
        page.sees("Nobody influential supports us yet. Influential: Dan Four.")
            .await;
        page.sees("One contact is stale or was never made: Dan Four.")
            .await;
        page.click(Role::Radio, "Several").await;
        page.sees("We know only one person: Dan Four.").await;

        // Up by the keyboard: the button keeps the focus.
        page.tab_to(Role::Button, "Move up").await;
        page.press(Key::Enter).await;
        page.press(Key::Enter).await;
        page.has_focus(Role::Button, "Move up").await;
        assert_eq!(
            page.people().await,
            json!(["Ada One", "Dan Four", "Ben Two", "Cleo Three"])
        );
        page.is_saved().await;
        page.reload().await;
        page.sees("We know who decides: Dan Four.").await;
        assert_eq!(
            page.people().await,
            json!(["Ada One", "Dan Four", "Ben Two", "Cleo Three"])
        );
    });
}

#[test]
fn a_check_is_mended_by_its_button() {
    visit(async |page| {
        page.open_account(&three(), PAGE).await;
        page.click(Role::Button, "Add a gatekeeper").await;
        page.has_focus(Role::TextBox, "Name").await;
        page.no_longer_sees("This person has no name.").await;
        let needs = "What they have to achieve, and what they need for it";
        page.fill(needs, "One visitor a day").await;
        page.sees("This person has no name.").await;
        page.fill("Name", "Urs Aebi").await;
        page.no_longer_sees("This person has no name.").await;
        page.sees("We know who controls access: Urs Aebi.").await;

        page.click(Role::Button, "Add an action for Elvira Andermatt")
            .await;
        page.is_titled("Tactical plan").await;
        page.go_back().await;
        page.sees("No influential opponent is without an action.")
            .await;
    });
}

#[test]
fn the_drawings_open_records_and_say_in_words_what_they_show() {
    visit(async |page| {
        page.open_account(&three(), PAGE).await;
        let in_map = "Nadja Brunner, influence 4, Supporter";
        page.tab_to(Role::Link, in_map).await;
        page.press(Key::Enter).await;
        page.has_focus(Role::Button, "Nadja Brunner").await;
        assert_eq!(
            page.find(Role::TextBox, "Name").await.value,
            "Nadja Brunner"
        );
        assert_eq!(page.address().await, "#/accounts/acme/dmu/r2");
        // The same link again, when the record was closed.
        page.press(Key::Escape).await;
        page.click(Role::Link, in_map).await;
        page.find(Role::TextBox, "Name").await;

        page.find(
            Role::Link,
            "Elvira Andermatt: reports to Hanspeter Zaugg; influences Nadja Brunner",
        )
        .await;
        page.click(Role::Summary, "The lines in words").await;
        page.sees("Hanspeter Zaugg: no line to anybody").await;
        page.sees("Nadja Brunner: reports to Hanspeter Zaugg; influences Elvira Andermatt")
            .await;
    });
}

#[test]
fn who_knows_whom_is_chosen_in_the_table_and_stays() {
    visit(async |page| {
        page.open_account(&three(), PAGE).await;
        page.choose("Nadja Brunner, Key account manager", "Several")
            .await;
        page.sees("We know only one person: Nadja Brunner.").await;
        page.choose("Another role of ours", "Marketing").await;
        page.click(Role::Button, "Add the role").await;
        page.choose("Hanspeter Zaugg, Marketing", "Brief").await;
        page.sees("We know more than one person.").await;
        page.is_saved().await;
        page.reload().await;
        let depth = async |name: &str| page.find(Role::ComboBox, name).await.value;
        assert_eq!(depth("Nadja Brunner, Key account manager").await, "Several");
        assert_eq!(depth("Hanspeter Zaugg, Marketing").await, "Brief");
    });
}

#[test]
fn a_removed_person_comes_back_with_all_lines() {
    visit(async |page| {
        page.open_account(&three(), PAGE).await;
        let line = "Nadja Brunner: reports to Hanspeter Zaugg; influences Elvira Andermatt";
        page.find(Role::Link, line).await;
        page.click(Role::Button, "Hanspeter Zaugg").await;
        page.click(Role::Button, "Remove").await;
        page.find(Role::Link, "Nadja Brunner: influences Elvira Andermatt")
            .await;
        assert_eq!(
            page.people().await,
            json!(["Nadja Brunner", "Elvira Andermatt"])
        );
        page.click(Role::Button, "Undo").await;
        page.find(Role::Link, line).await;
        let all = json!(["Hanspeter Zaugg", "Nadja Brunner", "Elvira Andermatt"]);
        assert_eq!(page.people().await, all);
    });
}
