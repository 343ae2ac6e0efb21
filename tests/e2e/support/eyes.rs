//! Reading the page.

use serde_json::{Value, json};

use super::accessible::squeeze;
use super::page::Page;
use super::role::Role;
use super::wait::until;

impl Page {
    /// The page's text as it is visible, all of it.
    pub async fn text(&self) -> String {
        let text = self.try_to_read().await;
        text.unwrap_or_else(|error| panic!("{error}"))
    }

    /// The same, where the page may just be giving way to another one: for looking again and again.
    ///
    /// # Errors
    ///
    /// When there is no page at this moment.
    pub async fn try_to_read(&self) -> Result<String, String> {
        let text = self.try_to_evaluate("document.body.innerText").await?;
        Ok(squeeze(text.as_str().unwrap_or_default()))
    }

    /// The visible text of the page's main part.
    pub async fn main_text(&self) -> String {
        let main = until("the main part", async || {
            let mains = self.things(None, Role::Main).await?;
            let main = mains.first().ok_or("it is not there")?;
            self.on_node(main.node, "function () { return this.innerText; }")
                .await
        })
        .await;
        squeeze(main.as_str().unwrap_or_default())
    }

    /// Waits until a text is visible.
    pub async fn sees(&self, words: &str) {
        until(&format!("“{words}”"), async || {
            let text = self.try_to_read().await?;
            text.contains(words)
                .then_some(())
                .ok_or(format!("the page says: {text}"))
        })
        .await;
    }

    /// Waits until a text is not visible any more.
    pub async fn no_longer_sees(&self, words: &str) {
        until(&format!("“{words}” to go"), async || {
            let text = self.try_to_read().await?;
            (!text.contains(words))
                .then_some(())
                .ok_or(format!("the page says: {text}"))
        })
        .await;
    }

    /// The cells of the table with this caption, row by row below its header. Tables that are folded away below
    /// drawings are unfolded for it.
    pub async fn table(&self, caption: &str) -> Vec<Vec<String>> {
        let rows = until(&format!("the table “{caption}”"), async || {
            let unfold = "document.querySelectorAll('.twin').forEach((one) => { one.open = true })";
            self.try_to_evaluate(unfold).await?;
            let table = self.one(None, Role::Table, caption).await?;
            let cells = "function () {
                return [...this.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.innerText));
            }";
            self.on_node(table.node, cells).await
        })
        .await;
        serde_json::from_value(rows).expect("rows of cells")
    }

    /// Waits for the page with this heading.
    pub async fn is_titled(&self, heading: &str) {
        until(&format!("the page “{heading}”"), async || {
            let found = self.heading().await;
            (found == heading)
                .then_some(())
                .ok_or(format!("its heading is “{found}”"))
        })
        .await;
    }

    /// Everything that is stored, as it is stored.
    pub async fn stored(&self) -> Value {
        self.evaluate("({ ...localStorage })").await
    }

    /// The page's heading at this moment.
    pub async fn heading(&self) -> String {
        let headings = self.things(None, Role::Heading).await.unwrap_or_default();
        let first = headings
            .into_iter()
            .find(|thing| thing.state("level") == Some(&json!(1)));
        first.map(|thing| thing.name).unwrap_or_default()
    }
}
