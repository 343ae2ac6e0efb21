//! The browser's own reader of codes, where it has one, and ours where that fails.

use serde_json::json;

use crate::support::pictures::{film_file, picture, white};
use crate::support::room::{link, response, workshop};
use crate::support::{Page, Role, Setup, visit};

const TITLE: &str = "Where do we stand?";

/// A browser with a reader of codes of its own, which does this when it is asked for the codes on a picture. It
/// counts how often.
fn detector(does: &str) -> String {
    format!(
        "window.asked = 0;
        window.BarcodeDetector = class {{
            static async getSupportedFormats() {{ return ['ean_13', 'qr_code']; }}
            constructor({{ formats }}) {{
                if (formats.join() !== 'qr_code') throw new TypeError('asked for ' + formats);
            }}
            async detect(picture) {{ asked += 1; {does} }}
        }};"
    )
}

/// How often the browser's own reader was asked.
async fn asked(page: &Page) -> u64 {
    page.evaluate("asked").await.as_u64().unwrap()
}

#[test]
fn the_reader_of_the_browser_is_asked_first() {
    visit(async |page| {
        let ours = workshop("ours", TITLE, 7);
        let session = &ours.session;
        let link = link(session, &response(session, 1), 1);
        let finds = format!(
            "return [{{ format: 'qr_code', rawValue: {} }}];",
            json!(link)
        );
        page.run_first(&detector(&finds)).await;
        page.open_workshops(std::slice::from_ref(&ours)).await;
        // Our own reader would find nothing on it.
        let blank = page.downloads.put("blank.bmp", &white(&picture("nothing")));
        page.choose_in("Photo of a code", &blank).await;
        page.has_in(1).await;
        page.sees("Done: 1 added.").await;
        assert_eq!(asked(page).await, 1);
    });
}

#[test]
fn where_the_reader_of_the_browser_fails_or_finds_nothing_ours_reads_the_photo() {
    for does in [
        "throw new DOMException('by the test', 'NotSupportedError');",
        "return [];",
    ] {
        visit(async |page| {
            page.run_first(&detector(does)).await;
            let ours = workshop("ours", TITLE, 7);
            let session = &ours.session;
            page.open_workshops(std::slice::from_ref(&ours)).await;
            let code = picture(&link(session, &response(session, 1), 1));
            let photo = page.downloads.put("photo.bmp", &code);
            page.choose_in("Photo of a code", &photo).await;
            page.has_in(1).await;
            page.sees("Done: 1 added.").await;
            assert_eq!(asked(page).await, 1, "{does}");
        });
    }
}

#[test]
fn the_camera_asks_the_reader_of_the_browser_and_ours_where_that_fails() {
    let ours = workshop("ours", TITLE, 7);
    let session = &ours.session;
    let seen = link(session, &response(session, 1), 1);
    let told = link(session, &response(session, 2), 1);
    let file = film_file("two-readers", &seen);
    for (does, group) in [
        (
            format!("return [{{ rawValue: {} }}];", json!(told)),
            "Sales 1",
        ),
        (
            "throw new DOMException('by the test', 'InvalidStateError');".to_owned(),
            "Medical 1",
        ),
    ] {
        Setup::default().camera(&file).visit(async |page| {
            page.run_first(&detector(&does)).await;
            page.open_workshops(std::slice::from_ref(&ours)).await;
            page.click(Role::Button, "Camera").await;
            page.has_in(1).await;
            page.sees("Code from the camera").await;
            assert!(asked(page).await > 0, "{does}");
            page.click(Role::Button, "Close the camera").await;
            // Who it is from shows in the group.
            page.sees(group).await;
        });
    }
    let _ = std::fs::remove_file(&file);
}
