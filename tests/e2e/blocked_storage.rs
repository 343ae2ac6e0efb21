//! A browser that does not let the page store anything: some privacy settings, some companies.

use serde_json::Value;

use crate::support::{Page, Role, Setup};

const BANNER: &str = "This browser does not let Trellis save.";

async fn is_warned(page: &Page) {
    let alerts = page.things(None, Role::Alert).await.unwrap();
    assert_eq!(alerts.len(), 1);
    page.sees(BANNER).await;
    page.sees("Download a copy before you leave").await;
    page.sees("Not saved").await;
    assert!(
        !page.text().await.contains("Saved "),
        "nothing claims to be saved"
    );
}

#[test]
fn with_storage_blocked_everything_works_until_the_tab_closes_and_says_so() {
    Setup::default().storage_blocked().visit(async |page| {
        let probe = "try { localStorage.length; 'open' } catch (error) { error.name }";
        page.open("#/").await;
        assert_eq!(
            page.evaluate(probe).await,
            "SecurityError",
            "the storage is blocked"
        );
        is_warned(page).await;

        page.start_assessment("Gone tomorrow").await;
        page.answer_by_keys(&"3".repeat(32)).await;
        page.see_result("Gone tomorrow").await;
        page.find(Role::Heading, "Stage 3: Structural KAM").await;
        is_warned(page).await;

        page.click_in((Role::Navigation, "Main"), Role::Link, "Assessments")
            .await;
        page.find(Role::Link, "Gone tomorrow").await;
        is_warned(page).await;
    });
}

#[test]
fn with_storage_blocked_the_banner_hands_out_a_copy() {
    Setup::default().storage_blocked().visit(async |page| {
        page.start_assessment("Taken along").await;
        page.press("4").await;
        page.click(Role::Button, "Download everything").await;
        let copy: Value = serde_json::from_str(&page.saved_file().await.text).unwrap();
        assert_eq!(copy["assessments"][0]["name"], "Taken along");
        assert_eq!(
            copy["assessments"][0]["answers"]["meaning.definition"]["answer"],
            4
        );

        // The next visit finds nothing, and takes the copy.
        page.reload().await;
        page.open("#/data").await;
        page.choose_file("copy.json", &copy.to_string()).await;
        page.click(Role::Button, "Add 1 document").await;
        page.find(Role::Heading, "Added 1 document").await;
        page.click(Role::Link, "Trellis").await;
        page.is_titled("Taken along").await;
    });
}
