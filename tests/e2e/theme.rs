//! Light, dark, or as the system is set.

use serde_json::{Value, json};

use crate::support::{Page, Role, visit};

async fn paper(page: &Page) -> Value {
    page.evaluate("getComputedStyle(document.body).backgroundColor")
        .await
}

async fn chosen(page: &Page) -> Value {
    page.evaluate("document.documentElement.dataset.theme ?? null")
        .await
}

async fn system_is(page: &Page, theme: &str) {
    let feature = json!({ "features": [{ "name": "prefers-color-scheme", "value": theme }] });
    page.devtools("Emulation.setEmulatedMedia", feature)
        .await
        .unwrap();
}

#[test]
fn a_chosen_theme_is_there_after_a_reload_before_anything_is_painted() {
    visit(async |page| {
        system_is(page, "light").await;
        page.open("#/").await;
        let light = paper(page).await;
        page.choose("Theme", "Dark").await;
        assert_eq!(chosen(page).await, "dark");
        let dark = paper(page).await;
        assert_ne!(light, dark);

        let source = "new MutationObserver((_, observer) => {
            if (!document.body) return;
            observer.disconnect();
            // Nothing is painted before there is a body, and the first frame waits for the style.
            const theme = document.documentElement.dataset.theme ?? null;
            requestAnimationFrame(() => {
                globalThis.early = [theme, getComputedStyle(document.body).backgroundColor];
            });
        }).observe(document, { childList: true, subtree: true });";
        let source = json!({ "source": source });
        page.devtools("Page.addScriptToEvaluateOnNewDocument", source)
            .await
            .unwrap();
        page.reload().await;
        assert_eq!(page.evaluate("early").await, json!(["dark", dark]));
        assert_eq!(page.find(Role::ComboBox, "Theme").await.value, "Dark");

        page.choose("Theme", "System").await;
        assert_eq!(chosen(page).await, Value::Null);
        assert_eq!(paper(page).await, light);
        page.reload().await;
        assert_eq!(page.evaluate("early").await, json!([null, light]));
    });
}

#[test]
fn without_a_choice_the_page_is_as_the_system_and_a_choice_goes_before_it() {
    visit(async |page| {
        page.open("#/").await;
        system_is(page, "light").await;
        let light = paper(page).await;
        system_is(page, "dark").await;
        let dark = paper(page).await;
        assert_ne!(light, dark);
        page.choose("Theme", "Light").await;
        assert_eq!(paper(page).await, light);
        system_is(page, "light").await;
        page.choose("Theme", "Dark").await;
        assert_eq!(paper(page).await, dark);
    });
}
