//! The form that starts an assessment.

use thirtyfour::Key;

use crate::support::{Page, Role, visit};

const NAME_MISSING: &str = "Give the assessment a name, so that you find it again.";
const DATE_MISSING: &str = "Enter a complete date: day, month and year.";

async fn is_invalid(page: &Page, role: Role, name: &str) -> bool {
    page.find(role, name).await.is("invalid")
}

#[test]
fn what_is_missing_is_said_beside_the_field_and_in_a_summary_and_nothing_is_lost() {
    visit(async |page| {
        page.open("#/assess").await;
        page.find(
            Role::Heading,
            "The trellis stands, nothing grows on it yet.",
        )
        .await;
        page.click(Role::Link, "New assessment").await;
        page.is_titled("New assessment").await;
        page.fill("Company (optional)", "Fictavia").await;
        page.fill("Unit (optional)", "Hospital").await;
        page.find(Role::DateField, "Date").await;
        page.click(Role::Text, "Date").await;
        page.press(Key::Delete).await;
        assert_eq!(page.main_text().await.matches(NAME_MISSING).count(), 0);

        page.click(Role::Button, "Create and answer").await;
        page.find(Role::Heading, "Something is missing").await;
        for words in [NAME_MISSING, DATE_MISSING] {
            page.find(Role::Link, words).await;
            let said = page.main_text().await.matches(words).count();
            assert_eq!(said, 2, "in the summary and beside the field: {words}");
        }
        assert!(is_invalid(page, Role::TextBox, "Name").await);
        assert!(is_invalid(page, Role::DateField, "Date").await);
        assert_eq!(
            page.find(Role::TextBox, "Company (optional)").await.value,
            "Fictavia"
        );
        assert_eq!(
            page.find(Role::TextBox, "Unit (optional)").await.value,
            "Hospital"
        );

        // The link in the summary leads to the field; an error goes when it is mended.
        page.click(Role::Link, NAME_MISSING).await;
        page.has_focus(Role::TextBox, "Name").await;
        page.press("Second try").await;
        page.no_longer_sees(NAME_MISSING).await;
        assert!(!is_invalid(page, Role::TextBox, "Name").await);
        page.click(Role::Link, DATE_MISSING).await;
        // The same whichever of day and month comes first here.
        page.press("11112026").await;
        page.no_longer_sees(DATE_MISSING).await;
        page.press(Key::Enter).await;
        page.is_at_question(1).await;

        page.click_in((Role::Navigation, "Main"), Role::Link, "Assessments")
            .await;
        page.sees("Second try").await;
        page.sees("Fictavia · Hospital").await;
        page.sees("Nov 11, 2026").await;
    });
}

#[test]
fn the_summary_of_errors_takes_the_focus_and_cancel_creates_nothing() {
    visit(async |page| {
        page.open("#/assess/new").await;
        page.click(Role::Button, "Create and answer").await;
        page.find(Role::Heading, "Something is missing").await;
        assert_eq!(page.focused().await.0, Role::Alert.word());
        page.fill("Name", "Not this one").await;
        page.click(Role::Button, "Cancel").await;
        page.find(
            Role::Heading,
            "The trellis stands, nothing grows on it yet.",
        )
        .await;
    });
}

#[test]
fn the_next_assessment_proposes_the_same_scope() {
    visit(async |page| {
        page.open("#/assess/new").await;
        page.fill("Name", "First").await;
        page.fill("Company (optional)", "Fictavia").await;
        page.fill("Team (optional)", "North").await;
        page.click(Role::Button, "Create and answer").await;
        page.is_at_question(1).await;
        page.open("#/assess/new").await;
        assert_eq!(
            page.find(Role::TextBox, "Company (optional)").await.value,
            "Fictavia"
        );
        assert_eq!(
            page.find(Role::TextBox, "Team (optional)").await.value,
            "North"
        );
        assert_eq!(page.find(Role::TextBox, "Name").await.value, "");
    });
}
