//! What must hold at the end of every test, whatever it was about: the console has no warning and no
//! error, nothing broke the Content-Security-Policy, nothing was asked of another origin.

use serde_json::{Value, json};

use super::page::Page;

/// What the checks found wrong.
#[derive(Debug, Default)]
pub struct Findings {
    /// Warnings and errors of the console, uncaught errors and failed requests among them.
    pub console: Vec<String>,
    /// What the policy forbade, page by page.
    pub violations: Vec<String>,
    /// Requests to elsewhere.
    pub foreign: Vec<String>,
}

/// What tells of violations. The browser also writes them into its console; this says which directive.
const LISTENER: &str = "addEventListener('securitypolicyviolation', (event) => console.error(
    'POLICY ' + event.effectiveDirective + ' forbids ' + (event.blockedURI || event.sample)));";

/// Listens from before the first script of every page that will be opened.
pub async fn listen(page: &Page) {
    page.run_first(LISTENER).await;
}

/// Collects what was found so far.
pub async fn findings(page: &Page) -> Findings {
    let mut findings = Findings::default();
    for entry in page
        .driver()
        .browser_log()
        .await
        .expect("the console's log")
    {
        // For a page that names no icon, such as a picture, the browser asks for one by itself.
        let is_ours = !entry.message.contains("/favicon.ico");
        let is_wrong = matches!(&*entry.level, "SEVERE" | "WARNING") && is_ours;
        if entry.message.contains("POLICY ") || entry.message.contains("Content Security Policy") {
            findings.violations.push(entry.message);
        } else if is_wrong {
            findings.console.push(entry.message);
        }
    }
    let requests = page
        .driver()
        .get_log("performance")
        .await
        .expect("the log of requests");
    let addresses = requests
        .iter()
        .filter_map(|entry| requested(&entry.message));
    // The site may lie below a path.
    let origin: Vec<&str> = page.site().split('/').take(3).collect();
    let origin = format!("{}/", origin.join("/"));
    findings.foreign = addresses
        .filter(|address| !address.starts_with(&origin))
        .filter(|address| {
            // The last one is what a browser shows before it opens anything.
            !["data:", "blob:", "chrome"]
                .iter()
                .any(|kind| address.starts_with(kind))
        })
        .collect();
    findings
}

/// The address that an entry of the log of requests is about; `None` for what is no request.
fn requested(entry: &str) -> Option<String> {
    let entry: Value = serde_json::from_str(entry).ok()?;
    let message = &entry["message"];
    (message["method"] == json!("Network.requestWillBeSent")).then_some(())?;
    Some(message["params"]["request"]["url"].as_str()?.to_owned())
}

impl Findings {
    /// Fails if anything was found that the test did not expect, or the other way round.
    ///
    /// # Panics
    ///
    /// When something was found, or an expected word was not.
    pub fn assert_clean(mut self, expected: &[&str]) {
        for words in expected {
            let before = self.console.len();
            self.console.retain(|line| !line.contains(words));
            assert!(
                self.console.len() < before,
                "the console never said “{words}”"
            );
        }
        assert!(
            self.violations.is_empty(),
            "against the policy: {:#?}",
            self.violations
        );
        assert!(
            self.foreign.is_empty(),
            "asked of another origin: {:#?}",
            self.foreign
        );
        assert!(
            self.console.is_empty(),
            "the console says: {:#?}",
            self.console
        );
    }
}

/// The checks themselves: what they are for must be seen by them.
mod tests {
    use super::super::browser::{Setup, visit};

    #[test]
    fn a_page_that_does_nothing_wrong_is_clean() {
        visit(async |page| page.open("#/").await);
    }

    #[test]
    fn the_checks_see_an_error_a_broken_policy_and_a_foreign_request() {
        let findings = Setup::default().look(async |page| {
            page.open("#/").await;
            page.evaluate("console.warn('careless')").await;
            page.evaluate("setTimeout(() => { throw new Error('broken') }, 0)")
                .await;
            let style = "document.body.setAttribute('style', 'color: red')";
            page.evaluate(style).await;
            page.evaluate("fetch('http://127.0.0.2:9/').catch(() => 0)")
                .await;
            page.let_timers_end(10).await;
            // Past the policy, so that the request is made.
            let bypass = serde_json::json!({ "enabled": true });
            page.devtools("Page.setBypassCSP", bypass).await.unwrap();
            page.reload().await;
            page.evaluate("fetch('http://127.0.0.3:9/').catch(() => 0)")
                .await;
        });
        let says = |lines: &[String], words: &str| lines.iter().any(|line| line.contains(words));
        assert!(says(&findings.console, "careless"), "{findings:#?}");
        assert!(says(&findings.console, "broken"), "{findings:#?}");
        assert!(says(&findings.violations, "style-src"), "{findings:#?}");
        assert!(says(&findings.violations, "connect-src"), "{findings:#?}");
        assert!(says(&findings.foreign, "127.0.0.3"), "{findings:#?}");
    }
}
