//! Ways that many tests go.

use serde_json::{Value, json};

use super::page::Page;
use super::programme::{QUESTIONS, backup};
use super::role::Role;

/// Longer than a change waits before it is written, in milliseconds.
const LONGER_THAN_THE_AUTOSAVE: u32 = 400;

impl Page {
    /// From the home page into a new assessment with this name, at its first question.
    pub async fn start_assessment(&self, name: &str) {
        self.open("#/").await;
        self.click(Role::Link, "Start the full assessment").await;
        self.is_titled("New assessment").await;
        self.fill("Name", name).await;
        self.click(Role::Button, "Create and answer").await;
        self.is_at_question(1).await;
    }

    /// Waits for a question, counted from 1, with the focus on it.
    pub async fn is_at_question(&self, number: usize) {
        self.is_at_question_of(number, QUESTIONS).await;
    }

    /// As [`Page::is_at_question`], where so many questions are asked.
    pub async fn is_at_question_of(&self, number: usize, all: usize) {
        let title = format!("Question {number} of {all} · Trellis");
        super::wait::until(&title, async || {
            let found = self
                .driver()
                .title()
                .await
                .map_err(|error| error.to_string())?;
            (found == title)
                .then_some(())
                .ok_or(format!("the title is “{found}”"))
        })
        .await;
    }

    /// Answers from the first question on by the number keys: `1` to `5`, `0` and `n` are keys, `-` leaves
    /// a question open. Ends at the review.
    pub async fn answer_by_keys(&self, answers: &str) {
        for (number, key) in (1..).zip(answers.chars()) {
            self.is_at_question(number).await;
            if key != '-' {
                self.press(key.to_string()).await;
            }
            let on = if number == QUESTIONS {
                "Review all answers"
            } else {
                "Next question"
            };
            self.click(Role::Button, on).await;
        }
        self.is_titled("Review your answers").await;
    }

    /// From the review to the result.
    pub async fn see_result(&self, name: &str) {
        self.click(Role::Link, "See the result").await;
        self.is_titled(name).await;
    }

    /// Removes everything, on the page of the data, and says that it is meant.
    pub async fn remove_everything(&self) {
        self.click(Role::Button, "Remove everything…").await;
        self.click_in(
            (Role::Dialog, "Remove everything?"),
            Role::Button,
            "Remove everything",
        )
        .await;
    }

    /// Takes in assessments by a file, on the page of the data.
    pub async fn import(&self, assessments: &[Value]) {
        self.open("#/data").await;
        self.choose_file("assessments.json", &backup(assessments))
            .await;
        let count = assessments.len();
        let plural = if count == 1 { "document" } else { "documents" };
        self.click(Role::Button, &format!("Add {count} {plural}"))
            .await;
        self.find(Role::Heading, &format!("Added {count} {plural}"))
            .await;
    }

    /// Takes in an account by a file, on the page of the data, and opens one of its pages.
    pub async fn open_account(&self, account: &Value, page: &str) {
        self.open("#/data").await;
        let file = json!({
            "format": "trellis", "version": 2, "exported": 0,
            "assessments": [], "accounts": [account],
        });
        self.choose_file("account.json", &file.to_string()).await;
        self.click(Role::Button, "Add 1 document").await;
        self.find(Role::Heading, "Added 1 document").await;
        let id = account["id"].as_str().expect("an id");
        self.open(&format!("#/accounts/{id}/{page}")).await;
    }

    /// Chooses how people appear in what leaves; `how` begins the choice.
    pub async fn let_people_appear(&self, how: &str) {
        self.choose_way(how).await;
    }

    /// Chooses one of several ways, each explained in its name; `way` begins the name.
    pub async fn choose_way(&self, way: &str) {
        let name = super::wait::until("a way to choose", async || {
            let names = self.names(Role::Radio).await;
            let mut fitting = names.iter().filter(|name| name.starts_with(way));
            fitting.next().cloned().ok_or(format!("{names:?}"))
        })
        .await;
        self.click(Role::Radio, &name).await;
    }

    /// Has these accounts.
    pub async fn have_accounts(&self, accounts: &[Value]) {
        self.open("#/data").await;
        let file = json!({
            "format": "trellis", "version": 2, "exported": 0,
            "assessments": [], "accounts": accounts,
        });
        self.choose_file("accounts.json", &file.to_string()).await;
        let count = accounts.len();
        self.click(Role::Button, &format!("Add {count} documents"))
            .await;
        self.find(Role::Heading, &format!("Added {count} documents"))
            .await;
        self.is_saved().await;
    }

    /// Opens the worked example from the home page: its later result.
    pub async fn open_example(&self) {
        self.open("#/").await;
        self.click(Role::Button, "Open the worked example").await;
        self.is_titled("Fictavia hospital unit, October 2026").await;
    }

    /// Opens the worked example's account from the home page: its overview, at `#/accounts/exampleaccount`.
    pub async fn open_example_account(&self) {
        self.open("#/").await;
        self.click(Role::Button, "Open a worked account plan").await;
        self.is_titled("Seeland Hospital Group").await;
    }

    /// Waits until everything is written.
    pub async fn is_saved(&self) {
        // What was typed a moment ago waits for its timer, even if something before it was saved meanwhile.
        self.let_timers_end(LONGER_THAN_THE_AUTOSAVE).await;
        super::wait::until("everything to be saved", async || {
            let text = self.try_to_read().await?;
            let is_saved = text.contains("Saved ") && !text.contains("Saving…");
            is_saved.then_some(()).ok_or(text)
        })
        .await;
    }
}
