//! The head of every page: one row, which stays as high as it is.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::support::{Page, Role, visit};

/// In pixels: more than a row of what can be touched takes, less than two.
const ONE_ROW: f64 = 70.0;
/// In pixels: what the head may take of a phone while somebody answers.
const ON_A_PHONE: f64 = 60.0;
/// How many places there may be.
const PLACES: usize = 6;

/// How high the head is.
async fn height(page: &Page) -> f64 {
    let height = "document.querySelector('header.masthead').getBoundingClientRect().height";
    page.evaluate(height).await.as_f64().unwrap()
}

/// The places that are seen.
async fn places(page: &Page) -> Vec<String> {
    let seen = "[...document.querySelectorAll('nav[aria-label=Main] a')]
        .filter((link) => link.offsetParent !== null).map((link) => link.textContent)";
    let seen = page.evaluate(seen).await;
    serde_json::from_value(seen).unwrap()
}

#[test]
fn the_head_is_one_row_before_and_after_the_first_save() {
    visit(async |page| {
        for width in [1024, 1366] {
            page.window_is(width, 768).await;
            page.open("#/assess/new").await;
            let before = height(page).await;
            assert!(before < ONE_ROW, "{width}: {before}");
            let places = places(page).await;
            assert!((1..=PLACES).contains(&places.len()), "{places:?}");
            page.start_assessment("Saved").await;
            page.is_saved().await;
            assert_eq!(height(page).await, before, "{width}, saved");
        }
        // The longest that it says about saving.
        page.window_is(1024, 768).await;
        let before = height(page).await;
        page.evaluate(
            "document.querySelector('.save-state').textContent = 'Saved 14:02, unless the browser crashes'",
        )
        .await;
        assert_eq!(height(page).await, before);
        let fits = "document.scrollingElement.scrollWidth <= innerWidth";
        assert_eq!(page.evaluate(fits).await, json!(true));
    });
}

#[test]
fn on_a_phone_the_places_open_below_the_row_and_close_again() {
    visit(async |page| {
        page.window_is(360, 780).await;
        page.start_assessment("On a phone").await;
        page.is_saved().await;
        let closed = height(page).await;
        assert!(closed <= ON_A_PHONE, "{closed}");
        assert_eq!(places(page).await, Vec::<String>::new());
        page.click(Role::Button, "Menu").await;
        assert_eq!(places(page).await.len(), PLACES);
        page.press(Key::Escape).await;
        page.has_focus(Role::Button, "Menu").await;
        assert_eq!(places(page).await, Vec::<String>::new());
        page.press(Key::Enter).await;
        page.tab_to(Role::Link, "Assessments").await;
        page.press(Key::Enter).await;
        page.is_titled("Assessments").await;
        assert_eq!(places(page).await, Vec::<String>::new());
        assert_eq!(height(page).await, closed);
        page.click(Role::Link, "Trellis").await;
        page.is_titled("On a phone").await;
    });
}

#[test]
fn the_head_of_whoever_looks_with_large_letters_fits() {
    visit(async |page| {
        page.window_is(320, 256).await;
        page.start_assessment("Zoomed").await;
        page.is_saved().await;
        let outside = page.evaluate(crate::layout::STICKING_OUT).await;
        assert_eq!(outside, Value::Array(Vec::new()));
    });
}
