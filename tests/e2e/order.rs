//! Keeping the list in order: rename, duplicate, archive, delete, and taking it back.

use crate::support::programme::{answers_all, assessment};
use crate::support::{Page, Role, Setup, visit};

async fn two_in_the_list(page: &Page) {
    page.import(&[
        assessment("spring", "Spring", "2026-04-01", &answers_all('2')),
        assessment(
            "autumn",
            "Autumn",
            "2026-10-01",
            &format!("333{}", "-".repeat(29)),
        ),
    ])
    .await;
    page.open("#/assess").await;
    page.find(Role::Link, "Spring").await;
    page.find(Role::Link, "Autumn").await;
}

async fn lists(page: &Page, names: &[&str]) {
    crate::support::wait::until(&format!("the list {names:?}"), async || {
        let headings = page.things(None, Role::Heading).await?;
        let level = serde_json::json!(3);
        let mut listed: Vec<String> = headings
            .into_iter()
            .filter(|heading| heading.state("level") == Some(&level))
            .map(|heading| heading.name)
            .collect();
        listed.sort();
        let mut wanted = names.to_vec();
        wanted.sort();
        (listed == wanted)
            .then_some(())
            .ok_or(format!("it lists {listed:?}"))
    })
    .await;
}

#[test]
fn the_list_says_how_far_each_is_and_where_it_stands() {
    visit(async |page| {
        two_in_the_list(page).await;
        let text = page.main_text().await;
        for words in [
            "Spring Apr 1, 2026 2 Early KAM 32 of 32 answered, 100%",
            "Autumn Oct 1, 2026 3 Structural KAM provisional 3 of 32 answered, 9%",
        ] {
            assert!(text.contains(words), "{words:?} in {text:?}");
        }
        page.find(Role::Link, "Continue: Autumn").await;
        assert_eq!(
            page.count(Role::Link, "Continue: Spring").await,
            0,
            "it is complete"
        );
    });
}

#[test]
fn dates_are_written_as_in_the_readers_own_country() {
    for (languages, date) in [
        ("en-US,en", "Apr 1, 2026"),
        ("de-DE,en-GB,en", "1 Apr 2026"),
    ] {
        Setup::default().languages(languages).visit(async |page| {
            two_in_the_list(page).await;
            page.sees(date).await;
        });
    }
}

#[test]
fn a_deleted_assessment_comes_back_by_undo_as_it_was() {
    visit(async |page| {
        two_in_the_list(page).await;
        page.click(Role::Button, "Delete: Spring").await;
        page.sees("Moved “Spring” to the trash.").await;
        lists(page, &["Autumn"]).await;
        page.reload().await;
        lists(page, &["Autumn"]).await;
        page.click(Role::Button, "Delete: Autumn").await;
        page.sees("Moved “Autumn” to the trash.").await;
        page.find(
            Role::Heading,
            "The trellis stands, nothing grows on it yet.",
        )
        .await;
        page.click(Role::Button, "Undo").await;
        lists(page, &["Autumn"]).await;
        page.sees("3 of 32 answered, 9%").await;
        page.no_longer_sees("Moved “Autumn” to the trash.").await;
        page.reload().await;
        lists(page, &["Autumn"]).await;
    });
}

#[test]
fn the_trash_gives_back_what_was_deleted_before() {
    visit(async |page| {
        two_in_the_list(page).await;
        page.click(Role::Button, "Delete: Spring").await;
        page.click(Role::Button, "Delete: Autumn").await;
        page.find(
            Role::Heading,
            "The trellis stands, nothing grows on it yet.",
        )
        .await;
        page.open("#/data").await;
        page.reload().await;
        page.sees("Kept for 30 days on which you use Trellis.")
            .await;
        page.click(Role::Button, "Restore: Spring").await;
        page.no_longer_sees("Spring").await;
        page.click(Role::Button, "Remove for good: Autumn").await;
        page.sees("Removed “Autumn” from the trash.").await;
        page.click(Role::Button, "Undo").await;
        page.find(Role::Button, "Remove for good: Autumn").await;
        page.click(Role::Button, "Remove for good: Autumn").await;
        page.reload().await;
        assert_eq!(
            page.count(Role::Heading, "Trash").await,
            0,
            "the trash is empty"
        );
        page.open("#/assess/spring/result").await;
        page.is_titled("Spring").await;
        page.find(Role::Heading, "Stage 2: Early KAM").await;
    });
}

#[test]
fn an_archived_assessment_leaves_the_list_and_comes_back() {
    visit(async |page| {
        two_in_the_list(page).await;
        page.click(Role::Button, "Archive: Spring").await;
        lists(page, &["Autumn"]).await;
        page.click(Role::Button, "Archived (1)").await;
        lists(page, &["Spring"]).await;
        page.reload().await;
        lists(page, &["Autumn"]).await;
        page.click(Role::Button, "Archived (1)").await;
        page.click(Role::Button, "Take out of the archive: Spring")
            .await;
        page.sees("Nothing here.").await;
        page.click(Role::Button, "Active (2)").await;
        lists(page, &["Autumn", "Spring"]).await;
    });
}

#[test]
fn a_copy_has_the_same_answers_and_a_life_of_its_own() {
    visit(async |page| {
        two_in_the_list(page).await;
        page.click(Role::Button, "Duplicate: Spring").await;
        lists(page, &["Autumn", "Copy of Spring", "Spring"]).await;
        page.click(Role::Link, "Result: Copy of Spring").await;
        page.is_titled("Copy of Spring").await;
        page.find(Role::Heading, "Stage 2: Early KAM").await;
        page.click(Role::Link, "Review answers").await;
        page.click(Role::Link, "Change: One definition").await;
        page.is_at_question(1).await;
        page.press("5").await;
        page.click(Role::Button, "Back to the review").await;
        page.see_result("Copy of Spring").await;
        page.sees("Index 2.1").await;
        page.open("#/assess/spring/result").await;
        page.is_titled("Spring").await;
        page.sees("Index 2.0").await;
    });
}

#[test]
fn name_scope_and_date_can_be_changed_and_stay() {
    visit(async |page| {
        two_in_the_list(page).await;
        page.click(Role::Button, "Rename: Spring").await;
        page.fill("Name", "Spring, second look").await;
        page.fill("Company (optional)", "Fictavia").await;
        page.fill("Team (optional)", "North").await;
        page.click(Role::Button, "Save").await;
        lists(page, &["Autumn", "Spring, second look"]).await;
        page.sees("Fictavia · North").await;
        page.reload().await;
        lists(page, &["Autumn", "Spring, second look"]).await;
        page.click(Role::Button, "Rename: Autumn").await;
        page.fill("Name", "Never mind").await;
        page.click(Role::Button, "Cancel").await;
        lists(page, &["Autumn", "Spring, second look"]).await;
    });
}
