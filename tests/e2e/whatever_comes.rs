//! Answers in whatever people send them: workbooks, mails, links behind words, links that were cut.

use base64::Engine;
use serde_json::json;

use crate::support::pictures::{picture, white};
use crate::support::room::{link, response, workshop};
use crate::support::{Page, Role, visit};

fn ours() -> trellis::domain::workshop::Workshop {
    workshop("ours", "Where do we stand?", 7)
}

/// A workbook with a link in each of its cells.
fn workbook(links: &[String]) -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, link) in (0..).zip(links) {
        sheet.write(row, 0, "Ada").unwrap();
        sheet.write_string(row, 1, link).unwrap();
    }
    workbook.save_to_buffer().unwrap()
}

/// Pastes or drops something that carries these, as the browser tells of it.
async fn carry(page: &Page, kind: &str, onto: &str, carried: serde_json::Value) {
    let script = format!(
        "(() => {{
            const carried = new DataTransfer();
            for (const [type, text] of Object.entries({carried})) {{
                if (type.startsWith('image/')) {{
                    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
                    carried.items.add(new File([bytes], 'screenshot.png', {{ type }}));
                }} else {{
                    carried.setData(type, text);
                }}
            }}
            const how = {{ bubbles: true, cancelable: true }};
            document.querySelector('{onto}').dispatchEvent('{kind}' === 'paste'
                ? new ClipboardEvent('paste', {{ ...how, clipboardData: carried }})
                : new DragEvent('drop', {{ ...how, dataTransfer: carried }}));
        }})()"
    );
    page.evaluate(&script).await;
}

#[test]
fn a_workbook_of_answers_is_taken_in_on_every_page() {
    let workshop = ours();
    let session = &workshop.session;
    let links: Vec<String> = (1..=3)
        .map(|n| link(session, &response(session, n), 1))
        .collect();
    let book = workbook(&links);
    visit(async |page| {
        page.open_workshops(std::slice::from_ref(&workshop)).await;
        let file = page.downloads.put("Form responses.txt", &book);
        page.choose_in("Choose files", &file).await;
        page.sees("Done: 3 added.").await;
        let wide: Vec<u8> = format!("Answer: {}", link(session, &response(session, 4), 1))
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let file = page.downloads.put("wide.txt", &wide);
        page.choose_in("Choose files", &file).await;
        page.sees("Done: 1 added.").await;
        for address in ["#/open", "#/data"] {
            page.open(address).await;
            page.choose_file("Form responses.xlsx", &book).await;
            page.sees("There are 3 codes in it").await;
        }
    });
}

#[test]
fn a_file_that_holds_nothing_is_named_by_what_it_is() {
    const HEIC: &[u8] = b"\0\0\0\x18ftypheic\0\0\0\0heic";
    visit(async |page| {
        page.open_workshops(&[ours()]).await;
        for (name, content, words) in [
            (
                "photo.txt",
                HEIC,
                "“photo.txt” is a photo in a form that browsers cannot open",
            ),
            (
                "film.txt",
                b"\0\0\0\x18ftypqt  \0\0\0\0",
                "“film.txt” is a film or a recording.",
            ),
            (
                "old.pdf",
                b"%PDF-1.4\n%%EOF",
                "“old.pdf” is a PDF, and no link for Trellis was found in it.",
            ),
        ] {
            let file = page.downloads.put(name, content);
            page.choose_in("Choose files", &file).await;
            page.sees(words).await;
        }
        page.open("#/open").await;
        page.choose_file("photo.bin", HEIC).await;
        page.sees("“photo.bin” is a photo in a form that browsers cannot open")
            .await;
        page.open("#/data").await;
        page.choose_file("list.json", &workbook(&[])).await;
        page.sees("“list.json” is a workbook, and nothing for Trellis was found in its cells.")
            .await;
    });
}

#[test]
fn links_behind_words_are_taken_in() {
    let workshop = ours();
    let session = &workshop.session;
    let links: Vec<String> = (1..=4)
        .map(|n| link(session, &response(session, n), 1))
        .collect();
    let chat = format!(
        "<div><b>Ada</b><br>Here are <a href=\"{}\">my answers</a></div><div>Bo<br><a href=\"{}\">Trellis</a></div>",
        links[0], links[1]
    );
    visit(async |page| {
        page.open_workshops(std::slice::from_ref(&workshop)).await;
        let carried =
            json!({ "text/plain": "Ada\nHere are my answers\nBo\nTrellis", "text/html": chat });
        carry(page, "paste", "#collect-box", carried.clone()).await;
        page.click(Role::Button, "Take in").await;
        page.sees("Done: 2 added.").await;
        carry(
            page,
            "drop",
            ".collect-box",
            json!({ "text/uri-list": links[2] }),
        )
        .await;
        page.sees("Done: 1 added.").await;
        let page_only = json!({ "text/html": format!("<a href='{}'>mine</a>", links[3]) });
        carry(page, "drop", ".collect-box", page_only).await;
        page.has_in(4).await;
        carry(page, "drop", ".collect-box", json!({})).await;
        page.sees("There is neither a text nor a file in what you dropped.")
            .await;
        // A screenshot of something else, and one of a code.
        let code = picture(&link(session, &response(session, 5), 1));
        for (shot, words) in [
            (
                white(&code),
                "There is no code on “screenshot.png” that can be read.",
            ),
            (code, "Done: 1 added."),
        ] {
            let shot = base64::engine::general_purpose::STANDARD.encode(shot);
            carry(page, "paste", "#collect-box", json!({ "image/png": shot })).await;
            page.sees(words).await;
        }
        page.open("#/open").await;
        page.find(Role::TextBox, "Link, code or message").await;
        carry(page, "paste", "#pasted", carried).await;
        page.click(Role::Button, "Open").await;
        page.sees("There are 2 codes in it").await;
    });
}

#[test]
fn each_link_that_was_cut_is_named_beside_whole_ones() {
    let workshop = ours();
    let session = &workshop.session;
    let whole: Vec<String> = (1..=3)
        .map(|n| link(session, &response(session, n), 1))
        .collect();
    let (before, code) = whole[0].split_once('#').unwrap();
    let short = format!("{before}#{}", &code[..21]);
    let text = format!(
        "Rosa  10:02\n{short}[...]xyz9\nSven  10:03\n{}\nTara  10:04\n{}\n",
        whole[1], whole[2]
    );
    visit(async |page| {
        page.open_workshops(std::slice::from_ref(&workshop)).await;
        page.collect(&text).await;
        page.sees("Done: 2 added, 1 cut or damaged.").await;
        page.collect(&format!(
            "Rosa  10:02\n{short}…\nRead more\nSven  10:03\n{short}…\nRead more\n"
        ))
        .await;
        page.sees("Done: 2 cut or damaged.").await;
    });
}
