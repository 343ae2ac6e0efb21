//! The success factors: checked for an account and for the programme, put into the plan, and checked again.

use serde_json::json;
use trellis::domain::factors::{Factor, Statement};
use trellis::domain::words::Word;

use crate::support::{Page, Role, visit};

/// How the sentence of each statement of the third factor begins.
const VALUE: [&str; 3] = [
    "You can see it when the plan names what the account gains, with a figure before and after.",
    "You can see it when both sides have sat down together and looked at what was gained.",
    "You can see it when the customer puts something of its own into a shared project: people, time or data.",
];

impl Page {
    /// Says of the statements of the third factor who can name an example.
    async fn value_is(&self, evidence: [&str; 3]) {
        for (statement, evidence) in VALUE.into_iter().zip(evidence) {
            self.click_in((Role::Group, statement), Role::Radio, evidence)
                .await;
        }
    }

    /// The light of the third factor in the list beside the check.
    async fn value_light_is(&self, words: &str) {
        self.sees(&format!("Value for both sides {words}")).await;
    }
}

#[test]
fn a_factor_of_an_account_becomes_an_action_and_the_next_check_says_what_became_of_it() {
    let (nobody, one, several) = ("Nobody can", "One of us can", "Several of us can");
    visit(async |page| {
        let account = json!({ "id": "hill", "name": "Hill Clinic" });
        page.open_account(&account, "relationship").await;
        page.click(Role::Link, "Success factors").await;
        page.is_titled("Success factors").await;
        page.sees("Nobody has looked at the success factors of this account yet.")
            .await;
        page.click(Role::Button, "Begin the first check").await;
        let (role, name) = page.focused().await;
        assert!(
            name.contains("each function can say in a sentence"),
            "{role} {name}"
        );
        let day = page.day(-40).await;
        page.fill_day("Day of the check", day).await;
        page.value_is([several, nobody, one]).await;
        page.value_light_is("Amber").await;
        let all = Statement::ALL.len();
        page.sees(&format!("3 of {all} statements answered")).await;
        page.value_is([several, nobody, nobody]).await;
        page.value_light_is("Red").await;
        page.sees("Do first: Put a joint review into the calendar")
            .await;
        page.click(Role::Button, "Put it into the plan: Value for both sides")
            .await;
        page.sees("In the plan: Put a joint review into the calendar")
            .await;
        // What is in the plan is not offered a second time.
        assert_eq!(
            page.count(Role::Button, "Put it into the plan: Value for both sides")
                .await,
            0
        );
        page.is_saved().await;

        page.reload().await;
        page.click(Role::Button, "Check again").await;
        page.value_is([several, several, several]).await;
        page.value_light_is("Green was Red").await;
        let course = page.text().await;
        assert!(course.contains("was Red"), "{course}");

        // The action knows where it came from, and what became of that.
        let act = "Put a joint review into the calendar, and ask the account which figure it wants to see there.";
        page.click(Role::Link, act).await;
        page.is_titled("Tactical plan").await;
        page.sees("From the success factors: Value for both sides")
            .await;
        page.sees("Then: Nobody can. On").await;
        page.sees(": Several of us can.").await;
    });
}

#[test]
fn the_programme_shows_its_factors_and_a_removed_check_comes_back() {
    visit(async |page| {
        page.open("#/programme").await;
        page.click(Role::Link, "Look at the success factors").await;
        page.is_titled("Success factors of the whole programme")
            .await;
        page.click(Role::Button, "Begin the first check").await;
        let factors = Factor::ALL.len();
        for statement in 0..Statement::ALL.len() {
            let groups = page.names(Role::Group).await;
            let groups: Vec<_> = groups
                .iter()
                .filter(|name| name.starts_with("You can see it when"))
                .collect();
            page.click_in(
                (Role::Group, groups[statement]),
                Role::Radio,
                "Several of us can",
            )
            .await;
        }
        page.sees("15 of 15 statements answered").await;
        page.is_saved().await;
        page.click(Role::Link, "Back to the programme’s plan").await;
        page.is_titled("Programme").await;
        let text = page.main_text().await;
        assert_eq!(text.matches("Green").count(), factors, "{text}");
        page.click(Role::Link, "Open the checks").await;
        let today = page.names(Role::Button).await;
        let remove = today
            .iter()
            .find(|name| name.starts_with("Remove the check of"))
            .expect("a check to remove");
        page.click(Role::Button, remove).await;
        page.sees("Nobody has looked at the success factors of the programme yet.")
            .await;
        page.click(Role::Button, "Undo").await;
        page.sees("15 of 15 statements answered").await;
    });
}
