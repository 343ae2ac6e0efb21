//! A browser for one test: an empty profile, and the checks at its end.

use std::env;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use thirtyfour::prelude::*;
use tokio::sync::Semaphore;

use super::checks::{self, Findings};
use super::files::DownloadFolder;
use super::page::Page;
use super::profile::Profile;

/// How many browsers run at the same time, whatever the number of test threads.
static BROWSERS: Semaphore = Semaphore::const_new(3);

const SAVES_DATA: &str =
    "Object.defineProperty(NetworkInformation.prototype, 'saveData', { get: () => true });";

/// How a browser is set up. The default is a fresh one, as a first visitor has it who asked the browser to save data:
/// then a part comes when it is first opened, and a test does not wait for what it never opens.
#[derive(Debug, Clone)]
pub struct Setup {
    preferences: Value,
    arguments: Vec<String>,
    expected: Vec<&'static str>,
    site: Option<String>,
    first: Vec<&'static str>,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            preferences: json!({ "intl.accept_languages": "en-US,en" }),
            arguments: Vec::new(),
            expected: Vec::new(),
            site: None,
            first: vec![SAVES_DATA],
        }
    }
}

/// Runs a test in a browser as a first visitor has it.
pub fn visit(test: impl AsyncFnOnce(&Page)) {
    Setup::default().visit(test);
}

/// Runs a test in the browsers of two people, who share nothing.
pub fn visit_both(test: impl AsyncFnOnce(&Page, &Page)) {
    let setups = [Setup::default(), Setup::default()];
    let both = browse(setups, async |[one, other]: &[Page; 2]| {
        test(one, other).await
    });
    for findings in both {
        findings.assert_clean(&[]);
    }
}

impl Setup {
    /// All site data is blocked, as some privacy settings do.
    pub fn storage_blocked(mut self) -> Self {
        self.preferences["profile.default_content_setting_values.cookies"] = json!(2);
        self
    }

    /// JavaScript is switched off.
    pub fn scripts_off(mut self) -> Self {
        self.preferences["profile.default_content_setting_values.javascript"] = json!(2);
        self
    }

    /// The languages that the person reads, first one first.
    pub fn languages(mut self, tags: &str) -> Self {
        self.preferences["intl.accept_languages"] = json!(tags);
        self
    }

    /// There is a camera, and it sees what is in this file (Y4M).
    pub fn camera(mut self, file: &Path) -> Self {
        self.arguments = vec![
            "--use-fake-ui-for-media-stream".to_owned(),
            "--use-fake-device-for-media-stream".to_owned(),
            format!("--use-file-for-fake-video-capture={}", file.display()),
        ];
        self
    }

    /// The site is elsewhere, on a host of the test's own.
    pub fn at(mut self, site: String) -> Self {
        self.site = Some(site);
        self
    }

    /// The browser knows no service workers, as old ones and some settings.
    pub fn without_workers(mut self) -> Self {
        self.first.push("delete Navigator.prototype.serviceWorker;");
        self
    }

    /// The person did not ask the browser to save data: every part comes soon after the start.
    pub fn fetching_ahead(mut self) -> Self {
        self.first.retain(|script| *script != SAVES_DATA);
        self
    }

    /// Tabs that nobody looks at are as fast as the one in front.
    pub fn wide_awake(mut self) -> Self {
        let kept_awake = [
            "--disable-background-timer-throttling",
            "--disable-backgrounding-occluded-windows",
            "--disable-renderer-backgrounding",
        ];
        self.arguments.extend(kept_awake.map(str::to_owned));
        self
    }

    /// The console is expected to say this, once or more: the test breaks something on purpose.
    pub fn expecting(mut self, words: &'static str) -> Self {
        self.expected.push(words);
        self
    }

    /// A profile that is there before, and stays.
    pub fn profile(mut self, profile: &Profile) -> Self {
        let folder = profile.path().display();
        self.arguments.push(format!("--user-data-dir={folder}"));
        self
    }

    /// Every page runs this first.
    pub fn running_first(mut self, script: &'static str) -> Self {
        self.first.push(script);
        self
    }

    /// Runs a test in a browser with this profile, and kills the browser then. Nobody can look at its console any more.
    pub fn killed(self, profile: &Profile, test: impl AsyncFnOnce(&Page)) {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime");
        let setup = self.profile(profile);
        runtime.block_on(async {
            let _turn = BROWSERS.acquire().await.expect("never closed");
            let page = setup.start(DownloadFolder::new()).await;
            test(&page).await;
            profile.kill_browser();
            page.close().await;
        });
    }

    /// Runs a test and then the checks that every test shares.
    pub fn visit(self, test: impl AsyncFnOnce(&Page)) {
        let expected = self.expected.clone();
        self.look(test).assert_clean(&expected);
    }

    /// Runs a test and returns what the checks found.
    pub fn look(self, test: impl AsyncFnOnce(&Page)) -> Findings {
        let [findings] = browse([self], async |[page]: &[Page; 1]| test(page).await);
        findings
    }

    async fn start(&self, downloads: DownloadFolder) -> Page {
        let site = self.site.clone();
        let site = site.unwrap_or_else(|| address("TRELLIS_URL"));
        let driver = WebDriver::new(address("WEBDRIVER_URL"), self.capabilities(&downloads))
            .await
            .expect("the driver starts a browser");
        let page = Page::new(driver, site, downloads);
        checks::listen(&page).await;
        for script in &self.first {
            page.run_first(script).await;
        }
        page
    }

    fn capabilities(&self, downloads: &DownloadFolder) -> Capabilities {
        let mut preferences = self.preferences.clone();
        preferences["download.default_directory"] = json!(downloads.path());
        preferences["download.prompt_for_download"] = json!(false);
        let usual = [
            "--headless=new",
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--lang=en-US",
            "--hide-scrollbars",
            "--window-size=1280,900",
        ];
        let own = self.arguments.iter().map(String::as_str);
        let arguments: Vec<&str> = usual.into_iter().chain(own).collect();
        let mut capabilities = Capabilities::new();
        let mut set = |key: &str, value: Value| {
            capabilities.set(key, value).expect("a JSON value");
        };
        set("browserName", json!("chrome"));
        set(
            "goog:loggingPrefs",
            json!({ "browser": "ALL", "performance": "ALL" }),
        );
        let mut options = json!({
            "args": arguments,
            "prefs": preferences,
            "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
        });
        if let Some(browser) = browser() {
            options["binary"] = json!(browser);
        }
        set("goog:chromeOptions", options);
        capabilities
    }
}

/// Opens browsers that share nothing, runs the test and returns what the checks found in each.
fn browse<const N: usize>(setups: [Setup; N], test: impl AsyncFnOnce(&[Page; N])) -> [Findings; N] {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let turns = BROWSERS.acquire_many(N as u32);
    let _turns = runtime.block_on(turns).expect("never closed");
    let pages = setups.map(|setup| runtime.block_on(setup.start(DownloadFolder::new())));
    let ended = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(test(&pages));
        pages
            .each_ref()
            .map(|page| runtime.block_on(checks::findings(page)))
    }));
    if ended.is_err() {
        for page in &pages {
            runtime.block_on(page.say_where_it_stopped());
        }
    }
    for page in pages {
        runtime.block_on(page.close());
    }
    ended.unwrap_or_else(|panic| resume_unwind(panic))
}

/// Debian's Chromium, which its driver does not look for in every version.
fn browser() -> Option<PathBuf> {
    ["/usr/bin/chromium", "/usr/bin/chromium-browser"]
        .map(PathBuf::from)
        .into_iter()
        .find(|path| path.is_file())
}

/// One of the two addresses that `cargo xtask test e2e` sets.
fn address(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| {
        panic!("{name} is not set: these tests are run by `cargo xtask test e2e`")
    })
}
