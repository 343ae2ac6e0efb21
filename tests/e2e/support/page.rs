//! The page of a test: going somewhere, and finding by role and name. What is done with it is in
//! `hands`, what it says in `eyes`. Everything waits until it can be done, and fails when it takes too long.

use serde_json::{Value, json};
use thirtyfour::cdp::Cdp;
use thirtyfour::prelude::*;

use super::accessible::Thing;
use super::files::DownloadFolder;
use super::role::Role;
use super::wait::until;

/// A browser with the site in it.
#[derive(Debug)]
pub struct Page {
    driver: WebDriver,
    site: String,
    /// Where its browser saves files.
    pub downloads: DownloadFolder,
}

impl Page {
    pub fn new(driver: WebDriver, site: String, downloads: DownloadFolder) -> Self {
        Self {
            driver,
            site,
            downloads,
        }
    }

    /// The browser itself, for what is not on the page.
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Where the site is, without a slash at the end.
    pub fn site(&self) -> &str {
        &self.site
    }

    /// A command of the DevTools protocol.
    pub async fn devtools(&self, method: &str, parameters: Value) -> Result<Value, String> {
        let devtools = Cdp::new(self.driver.handle().clone());
        devtools
            .send_raw(method, parameters)
            .await
            .map_err(|error| format!("{method}: {error}"))
    }

    /// Makes the window so wide and high, in pixels of the page.
    pub async fn window_is(&self, width: u32, height: u32) {
        let size = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false
        });
        let resize = "Emulation.setDeviceMetricsOverride";
        self.devtools(resize, size).await.unwrap();
    }

    /// Takes the network away, or gives it back.
    pub async fn set_offline(&self, offline: bool) {
        let connection = json!({
            "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1
        });
        self.devtools("Network.enable", json!({})).await.unwrap();
        let emulate = "Network.emulateNetworkConditions";
        self.devtools(emulate, connection).await.unwrap();
    }

    /// What an expression of the page's language gives.
    pub async fn evaluate(&self, expression: &str) -> Value {
        let value = self.try_to_evaluate(expression).await;
        value.unwrap_or_else(|error| panic!("{error}"))
    }

    /// What an expression gives, where the page may just be giving way to another one: for looking again and again.
    ///
    /// # Errors
    ///
    /// When it could not be evaluated, or threw something.
    pub async fn try_to_evaluate(&self, expression: &str) -> Result<Value, String> {
        let parameters = json!({
            "expression": expression,
            "returnByValue": true,
            "awaitPromise": true,
        });
        let done = self.devtools("Runtime.evaluate", parameters).await?;
        match done.get("exceptionDetails") {
            Some(error) => Err(format!("{expression}: {error}")),
            None => Ok(done["result"]["value"].clone()),
        }
    }

    /// Has a script run in every page that will be opened, before its first one.
    pub async fn run_first(&self, script: &str) {
        let source = json!({ "source": script });
        let added = self
            .devtools("Page.addScriptToEvaluateOnNewDocument", source)
            .await;
        added.expect("the script is in place");
    }

    // Going somewhere.

    /// Opens an address of the site, such as `#/data`, and waits until a page is drawn.
    pub async fn open(&self, address: &str) {
        self.go_to(address).await;
        self.is_drawn().await;
    }

    /// Opens an address without waiting for anything.
    pub async fn go_to(&self, address: &str) {
        let address = format!("{}/{address}", self.site);
        self.driver.goto(address).await.expect("the site answers");
    }

    /// From here on this is another device than before: nothing is stored, and no page is open.
    pub async fn is_another_device(&self) {
        self.driver.goto("about:blank").await.expect("a page");
        let all = json!({ "origin": self.site, "storageTypes": "all" });
        let cleared = self.devtools("Storage.clearDataForOrigin", all).await;
        cleared.expect("an empty storage");
    }

    /// Loads the page again, as F5 does.
    pub async fn reload(&self) {
        self.driver.refresh().await.expect("the site answers");
        self.is_drawn().await;
    }

    /// Goes back, as the browser's own button does.
    pub async fn go_back(&self) {
        self.driver.back().await.expect("there is a page before");
    }

    /// The address after the `#`.
    pub async fn address(&self) -> String {
        self.evaluate("location.hash")
            .await
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    async fn is_drawn(&self) {
        // The static shell has no navigation; the app has.
        self.find(Role::Navigation, "Main").await;
        until("the part of the page", async || {
            let is_on_its_way = "document.querySelector('.on-its-way') !== null";
            match self.try_to_evaluate(is_on_its_way).await? {
                Value::Bool(false) => Ok(()),
                _ => Err("it is on its way".to_owned()),
            }
        })
        .await;
        // Within the app a new address is an event, and what follows from it is drawn by the next frame.
        self.evaluate(TWO_FRAMES).await;
    }

    // Finding.

    /// The one thing with this role and name.
    pub async fn find(&self, role: Role, name: &str) -> Thing {
        until(&describe(role, name), async || {
            self.one(None, role, name).await
        })
        .await
    }

    /// How many things have this role and name at this moment.
    pub async fn count(&self, role: Role, name: &str) -> usize {
        let things = self.things(None, role).await.expect("the browser answers");
        things.iter().filter(|thing| thing.name == name).count()
    }

    /// The names of everything with this role at this moment.
    pub async fn names(&self, role: Role) -> Vec<String> {
        let things = self.things(None, role).await.expect("the browser answers");
        things.into_iter().map(|thing| thing.name).collect()
    }

    /// The one thing with this role and name below a node.
    pub async fn one(&self, below: Option<i64>, role: Role, name: &str) -> Result<Thing, String> {
        let things = self.things(below, role).await?;
        let mut named = things.iter().filter(|thing| thing.name == name);
        match (named.next(), named.next()) {
            (Some(thing), None) => Ok(thing.clone()),
            (Some(_), Some(_)) => Err(format!("there is more than one {}", describe(role, name))),
            (None, _) => {
                let names: Vec<&str> = things.iter().map(|thing| &*thing.name).collect();
                Err(format!("the names there are {names:?}"))
            }
        }
    }

    // Ending.

    /// Writes where a failed test was, for whoever looks into it.
    pub async fn say_where_it_stopped(&self) {
        let address = self.driver.current_url().await.map(|url| url.to_string());
        eprintln!("the page was {}", address.unwrap_or_default());
        for entry in self.driver.browser_log().await.unwrap_or_default() {
            eprintln!("its console says: {} {}", entry.level, entry.message);
        }
    }

    /// Closes the browser.
    pub async fn close(self) {
        let _ = self.driver.quit().await;
    }
}

const TWO_FRAMES: &str = "new Promise((done) => requestAnimationFrame(() =>
    requestAnimationFrame(() => setTimeout(done, 0))))";

pub(super) fn describe(role: Role, name: &str) -> String {
    format!("the {} “{name}”", role.word())
}
