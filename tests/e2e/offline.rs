//! The app without a network: what a first visit keeps, what later visits have of it, and how it gives way to another
//! release. Each test has a host of its own, which it takes away, renews or breaks.

use serde_json::json;

use trellis::data::link::PacketContent;

use crate::support::host::{Absent, Host};
use crate::support::release::Release;
use crate::support::wait::until;
use crate::support::{Page, Role, Setup, packets};

const HOME: &str = "See where your key account management stands, and what to tend next.";
const QUESTION: &str = "A new version of Trellis is here.";
const MISSING: &str = "This part of Trellis did not arrive";
/// A mark that a page loses when it is loaded again.
const MARK: &str = "window.mark = 'here'";

fn browser(host: &Host) -> Setup {
    Setup::default().at(host.site()).fetching_ahead()
}

fn visit(host: &Host, test: impl AsyncFnOnce(&Page)) {
    browser(host).visit(test);
}

/// Waits until so many files are kept, as the page of the data says.
async fn keeps(page: &Page, files: usize, of: usize) {
    page.open("#/data").await;
    page.sees(&format!("Files here {files} of {of}")).await;
}

/// Opens a page as if the browser had been closed since.
async fn come_back(page: &Page, address: &str) {
    page.driver().goto("about:blank").await.unwrap();
    page.open(address).await;
}

async fn is_marked(page: &Page) -> bool {
    page.evaluate("window.mark ?? ''").await == json!("here")
}

/// Has the browser look for a newer release, and waits until it has.
async fn look_for_a_newer_one(page: &Page) {
    page.open("#/data").await;
    page.click(Role::Button, "Look for a newer version").await;
    page.sees("Trellis has asked the site for its newest version.")
        .await;
}

/// The names of the caches that there are.
async fn caches(page: &Page) -> Vec<String> {
    let names = page.evaluate("caches.keys()").await;
    serde_json::from_value(names).unwrap()
}

#[test]
fn a_first_visit_keeps_the_whole_app_and_fetches_no_file_twice() {
    let built = Release::built();
    let host = Host::start(&built);
    visit(&host, async |page| {
        page.open("#/").await;
        page.is_titled(HOME).await;
        let asked = host.asked();
        let is_later = |name: &&String| {
            // Its own start page is what somebody new came for.
            (name.starts_with("split_") && !name.starts_with("split_welcome"))
                || name.starts_with("service-")
        };
        assert_eq!(
            asked.iter().find(is_later),
            None,
            "before the page is there"
        );
        keeps(page, built.count(), built.count()).await;
        // The browser itself fetches the icon for the tab and for the page.
        let mut asked = host.asked();
        asked.retain(|name| name != "icon.svg");
        asked.sort();
        let twice = asked.windows(2).find(|two| two[0] == two[1]);
        assert_eq!(twice, None, "{asked:#?}");
    });
}

#[test]
fn without_a_network_a_second_visit_has_all_of_the_app() {
    let built = Release::built();
    let host = Host::start(&built);
    visit(&host, async |page| {
        page.open("#/").await;
        keeps(page, built.count(), built.count()).await;
        host.is_off(true);

        come_back(page, "#/").await;
        page.is_titled(HOME).await;
        page.start_assessment("On the train").await;
        page.press("3").await;
        page.is_saved().await;

        come_back(page, "#/").await;
        page.open_example_account().await;
        page.open("#/accounts/exampleaccount/analysis").await;
        page.is_titled("Analysis").await;

        page.prepare_workshop("In the tunnel").await;
        page.open("#/data").await;
        page.sees("1 assessment").await;

        let session = packets::session("Where do we stand?");
        let code = packets::code(PacketContent::Session(Box::new(session)));
        page.driver().goto("about:blank").await.unwrap();
        page.go_to(&format!("#{code}")).await;
        page.is_titled("Where do we stand?").await;
        page.press_first("Begin").await;
        page.press("3").await;
        page.is_saved().await;
    });
}

#[test]
fn a_newer_release_is_asked_for_and_other_tabs_go_on_with_theirs() {
    let (built, newer) = (Release::built(), Release::another("newer"));
    let host = Host::start(&built);
    visit(&host, async |page| {
        page.start_assessment("Before the update").await;
        let question = page.address().await;
        keeps(page, built.count(), built.count()).await;
        let driver = page.driver();
        let mine = driver.window().await.unwrap();
        page.evaluate(MARK).await;
        // A tab that has not opened an account yet.
        let other = driver.new_tab().await.unwrap();
        driver.switch_to_window(other.clone()).await.unwrap();
        page.open("#/").await;
        page.evaluate(MARK).await;
        driver.switch_to_window(mine.clone()).await.unwrap();

        host.publish(&newer);
        look_for_a_newer_one(page).await;
        page.sees(QUESTION).await;
        assert!(page.text().await.contains(built.says()));
        page.click(Role::Button, "Later").await;
        page.no_longer_sees(QUESTION).await;
        page.open(&question).await;
        page.is_at_question(1).await;
        assert!(is_marked(page).await, "nothing was loaded again");

        // What is typed right before is saved first.
        page.fill("Note (optional)", "typed at the last moment")
            .await;
        page.evaluate("dispatchEvent(new CustomEvent('trellis-offline', { detail: 'renewed' }))")
            .await;
        page.click(Role::Button, "Switch now").await;
        page.sees(newer.says()).await;
        assert!(!is_marked(page).await);
        page.is_at_question(1).await;
        let note = page.find(Role::TextBox, "Note (optional)").await;
        assert_eq!(note.value, "typed at the last moment");

        // The other tab is asked, runs its release, and finds its parts although the host has them no more.
        driver.switch_to_window(other).await.unwrap();
        page.sees(QUESTION).await;
        page.open("#/accounts").await;
        page.is_titled("Accounts").await;
        assert!(is_marked(page).await && page.text().await.contains(built.says()));
        assert_eq!(caches(page).await.len(), 2);
        driver.close_window().await.unwrap();

        // Once it is gone, so is its release.
        driver.switch_to_window(mine).await.unwrap();
        come_back(page, "#/").await;
        until("the earlier release to go", async || {
            let caches = caches(page).await;
            (caches.len() == 1)
                .then_some(())
                .ok_or(format!("{caches:?}"))
        })
        .await;
        host.is_off(true);
        come_back(page, "#/accounts").await;
        page.is_titled("Accounts").await;
        page.sees(newer.says()).await;
    });
}

#[test]
fn an_older_release_that_is_published_again_is_switched_to_like_a_newer_one() {
    let (built, newer) = (Release::built(), Release::another("older"));
    let host = Host::start(&newer);
    visit(&host, async |page| {
        page.open("#/").await;
        page.sees(newer.says()).await;
        keeps(page, newer.count(), newer.count()).await;
        host.publish(&built);
        look_for_a_newer_one(page).await;
        page.sees("A newer version is here.").await;
        page.click_in((Role::Main, ""), Role::Button, "Switch now")
            .await;
        page.sees(built.says()).await;
        host.is_off(true);
        come_back(page, "#/accounts").await;
        page.is_titled("Accounts").await;
    });
}

#[test]
fn a_release_that_arrives_broken_is_not_used_until_it_arrives_whole() {
    let (built, newer) = (Release::built(), Release::another("broken"));
    let host = Host::start(&built);
    visit(&host, async |page| {
        page.open("#/").await;
        keeps(page, built.count(), built.count()).await;
        host.publish(&newer);
        host.cuts(Some("split_planner"));
        look_for_a_newer_one(page).await;
        host.cuts(None);
        host.lacks(Some("split_planner"), Absent::Page);
        look_for_a_newer_one(page).await;
        host.lacks(Some("service-worker.js"), Absent::Page);
        page.open("#/").await;
        page.reload().await;
        assert_eq!(page.count(Role::Button, "Switch now").await, 0);
        assert!(page.text().await.contains(built.says()));

        // What the old one has is whole.
        host.is_off(true);
        come_back(page, "#/accounts").await;
        page.is_titled("Accounts").await;
        host.is_off(false);
        host.lacks(None, Absent::NotFound);
        look_for_a_newer_one(page).await;
        page.sees(QUESTION).await;
    });
}

/// A host that answers with a page where a file is missing, in each of the two ways.
fn answers_with_a_page(absent: Absent) {
    let built = Release::built();
    let host = Host::start(&built);
    host.lacks(Some("split_planner"), absent);
    let setup = browser(&host)
        .expecting("ERR_FAILED")
        .expecting("Failed to fetch");
    setup.visit(async |page| {
        page.open("#/").await;
        keeps(page, built.count() - 1, built.count()).await;
        page.open("#/accounts").await;
        page.is_titled(MISSING).await;
        host.lacks(None, absent);
        page.click(Role::Button, "Try again").await;
        page.is_titled("Accounts").await;
        keeps(page, built.count(), built.count()).await;
    });
}

#[test]
fn a_page_in_place_of_a_part_is_not_kept() {
    answers_with_a_page(Absent::Page);
}

#[test]
fn a_page_that_says_that_a_part_is_missing_is_not_kept() {
    answers_with_a_page(Absent::NotFound);
}

#[test]
fn whoever_saves_data_gets_what_they_use_and_is_told_what_is_missing_offline() {
    let built = Release::built();
    let host = Host::start(&built);
    Setup::default()
        .at(host.site())
        .expecting("ERR_FAILED")
        .expecting("Failed to fetch")
        .visit(async |page| {
            page.open("#/data").await;
            page.sees("What is not here yet is fetched when it is first used.")
                .await;
            page.let_timers_end(1000).await;
            let is_planner = |name: &String| name.starts_with("split_planner");
            assert!(!host.asked().iter().any(is_planner), "nobody asked for it");
            host.is_off(true);
            come_back(page, "#/").await;
            page.is_titled(HOME).await;
            page.open("#/accounts").await;
            page.is_titled(MISSING).await;
            page.sees("Go online and try again").await;
            host.is_off(false);
            page.open("#/data").await;
            page.click(Role::Button, "Fetch everything now").await;
            page.sees(&format!("Files here {0} of {0}", built.count()))
                .await;
            host.is_off(true);
            come_back(page, "#/accounts").await;
            page.is_titled("Accounts").await;
        });
}

#[test]
fn a_guest_keeps_what_answering_needs_and_no_more() {
    let built = Release::built();
    let host = Host::start(&built);
    visit(&host, async |page| {
        let session = packets::session("Where do we stand?");
        let code = packets::code(PacketContent::Session(Box::new(session)));
        page.go_to(&format!("#{code}")).await;
        page.is_titled("Where do we stand?").await;
        page.press_first("Begin").await;
        page.press("3").await;
        page.is_saved().await;
        let address = page.address().await;
        until("a worker that has the page", async || {
            let has =
                "navigator.serviceWorker.controller && caches.keys().then((all) => all.length)";
            (page.try_to_evaluate(has).await? == json!(1))
                .then_some(())
                .ok_or("not yet".to_owned())
        })
        .await;
        page.let_timers_end(1500).await;
        for part in ["trellis-", "split_"] {
            let is_part = |name: &String| name.starts_with(part);
            assert!(!host.asked().iter().any(is_part), "{part}");
        }
        host.is_off(true);
        page.driver().goto("about:blank").await.unwrap();
        page.go_to(&address).await;
        page.find(Role::Button, "Next question").await;
    });
}

#[test]
fn nothing_is_loaded_again_over_what_is_not_saved() {
    let (built, newer) = (Release::built(), Release::another("unsaved"));
    let host = Host::start(&built);
    visit(&host, async |page| {
        page.start_assessment("Unsaved").await;
        let question = page.address().await;
        keeps(page, built.count(), built.count()).await;
        host.publish(&newer);
        look_for_a_newer_one(page).await;
        page.open(&question).await;
        page.evaluate(MARK).await;
        let full = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }";
        page.evaluate(full).await;
        page.press("3").await;
        page.click(Role::Button, "Switch now").await;
        page.sees("Not switched, because your last changes are not saved.")
            .await;
        assert!(is_marked(page).await);
    });
}

#[test]
fn what_is_kept_of_the_app_is_removed_and_the_documents_stay() {
    let built = Release::built();
    let host = Host::start(&built);
    visit(&host, async |page| {
        page.start_assessment("Stays").await;
        page.is_saved().await;
        keeps(page, built.count(), built.count()).await;
        // Another Trellis on the same host keeps its own.
        let driver = page.driver();
        let mine = driver.window().await.unwrap();
        let other = driver.new_tab().await.unwrap();
        driver.switch_to_window(other).await.unwrap();
        driver
            .goto(format!("{}/", host.below("other")))
            .await
            .unwrap();
        until("the other's cache", async || {
            let caches = caches(page).await;
            (caches.len() == 2)
                .then_some(())
                .ok_or(format!("{caches:?}"))
        })
        .await;
        driver.switch_to_window(mine).await.unwrap();

        page.click(Role::Button, "Remove the kept program").await;
        page.sees("The kept program was removed").await;
        page.open("#/").await;
        page.reload().await;
        page.let_timers_end(2500).await;
        let left = caches(page).await;
        assert!(
            matches!(&left[..], [one] if one.starts_with("trellis:/other/:")),
            "{left:?}"
        );
        page.open("#/data").await;
        page.sees("because you removed it").await;
        page.sees("1 assessment").await;

        page.click(Role::Button, "Keep Trellis for offline use")
            .await;
        page.sees(&format!("Files here {0} of {0}", built.count()))
            .await;
        host.is_off(true);
        come_back(page, "#/assess").await;
        page.sees("Stays").await;
    });
}

#[test]
fn a_browser_without_service_workers_is_told_so_and_has_the_parts_for_this_visit() {
    let built = Release::built();
    let host = Host::start(&built);
    let setup = browser(&host).without_workers();
    setup.visit(async |page| {
        page.open("#/data").await;
        page.sees("The program is not kept here, so Trellis needs the network to open.")
            .await;
        until("the last part", async || {
            let is_last = |name: &String| name.starts_with("split_planner");
            host.asked()
                .iter()
                .any(is_last)
                .then_some(())
                .ok_or("not yet".to_owned())
        })
        .await;
        page.let_timers_end(500).await;
        host.is_off(true);
        page.open("#/accounts").await;
        page.is_titled("Accounts").await;
        page.open("#/workshops").await;
        page.is_titled("Workshops").await;
    });
}

#[test]
fn the_browser_finds_nothing_wrong_with_the_manifest() {
    let host = Host::start(&Release::built());
    visit(&host, async |page| {
        page.open("#/").await;
        let manifest = page
            .devtools("Page.getAppManifest", json!({}))
            .await
            .unwrap();
        assert_eq!(manifest["errors"], json!([]), "{manifest}");
        let address = manifest["url"].as_str().unwrap_or_default();
        assert_eq!(address, format!("{}/manifest.webmanifest", host.site()));
        let wrong = page
            .devtools("Page.getInstallabilityErrors", json!({}))
            .await
            .unwrap();
        assert_eq!(wrong["installabilityErrors"], json!([]), "{wrong}");
    });
}
