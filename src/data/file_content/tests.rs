use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use miniz_oxide::deflate::compress_to_vec;
use proptest::prelude::*;

use super::testing::{compound, zip};
use super::*;
use crate::data::link::Packet;
use crate::data::link::finder::find;
use crate::data::link::packet::{PacketKind, PacketLock};

/// A link as somebody sends it.
fn link(seed: u8) -> String {
    let body = vec![seed; 40];
    let packet = Packet::new(PacketKind::Response, PacketLock::Open, None, body).unwrap();
    format!("https://trellis.example/kam/#{packet}")
}

/// What a file is, and how many codes are found in it.
fn read(bytes: Vec<u8>) -> (FileKind, usize) {
    let content = FileContent::of(bytes);
    let found = find(&content.text);
    assert_eq!(found.broken, []);
    (content.kind, found.packets.len())
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn gzip(content: &[u8], name: bool) -> Vec<u8> {
    let flags = if name { 8 } else { 0 };
    let name = if name { &b"list.txt\0"[..] } else { b"" };
    let head = [0x1F, 0x8B, 8, flags, 0, 0, 0, 0, 0, 3];
    [&head[..], name, &compress_to_vec(content, 6), &[0; 8]].concat()
}

/// A mail with one thing attached to it in base 64.
fn mail(kind: &str, attached: &[u8]) -> String {
    let encoded = STANDARD.encode(attached);
    let lines: Vec<&str> = encoded
        .as_bytes()
        .chunks(76)
        .map(|line| std::str::from_utf8(line).unwrap())
        .collect();
    format!(
        "From: ada@example\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: {kind}\r\n\
         Content-Transfer-Encoding: base64\r\n\r\n{}\r\n--b--\r\n",
        lines.join("\r\n")
    )
}

fn workbook() -> Vec<u8> {
    let row = |n: u8| {
        format!(
            "<row r=\"{n}\"><c r=\"A{n}\" t=\"inlineStr\"><is><t>Ada</t></is></c><c r=\"B{n}\" t=\"inlineStr\"><is><t>{}</t></is></c></row>",
            link(n)
        )
    };
    let sheet = format!(
        "<worksheet><sheetData>{}{}</sheetData></worksheet>",
        row(1),
        row(2)
    );
    zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.xml", b"<workbook/>"),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

#[test]
fn what_holds_answers_is_taken_in_whatever_it_is_called() {
    let text = format!("Hello\n{}\n{}\n", link(1), link(2));
    let outlook = compound(&[
        ("__properties_version1.0", &[0; 32]),
        ("__substg1.0_0037001F", &utf16("My answers")),
        (
            "__substg1.0_1000001F",
            &utf16(&format!("Here: {}\r\n", link(1))),
        ),
        ("__substg1.0_37010102", link(2).as_bytes()),
        ("__substg1.0_10090102", &[1, 2, 3]),
    ]);
    let shared = format!(
        "<office:document-content><text:p>{}</text:p></office:document-content>",
        link(3)
    );
    let ods = zip(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("content.xml", shared.as_bytes()),
    ]);
    let docx = zip(&[
        ("word/document.xml", b"<w:t>answers</w:t>"),
        (
            "word/_rels/document.xml.rels",
            format!("<Relationship Target=\"{}\"/>", link(1)).as_bytes(),
        ),
    ]);
    let chat = zip(&[
        ("_chat.txt", text.as_bytes()),
        ("IMG.jpg", b"\xFF\xD8\xFF\xE0rest"),
    ]);
    let old = compound(&[(
        "Workbook",
        &[
            &utf16(&link(1))[..],
            b"\x05\0\0",
            link(2).as_bytes(),
            b"\0\0",
        ]
        .concat(),
    )]);
    for (what, bytes, wanted) in [
        ("text", text.clone().into_bytes(), (FileKind::Text, 2)),
        ("UTF-16 without a mark", utf16(&text), (FileKind::Text, 2)),
        ("Outlook", outlook.clone(), (FileKind::Mail, 2)),
        ("XLSX", workbook(), (FileKind::Workbook, 2)),
        ("ODS", ods, (FileKind::Workbook, 1)),
        ("DOCX", docx, (FileKind::Document, 1)),
        ("a chat", chat.clone(), (FileKind::Archive, 2)),
        ("gzip", gzip(text.as_bytes(), true), (FileKind::Text, 2)),
        ("gzip of a zip", gzip(&chat, false), (FileKind::Archive, 2)),
        (
            "a zip in a zip",
            zip(&[("a.zip", &chat), ("b.msg", &outlook)]),
            (FileKind::Archive, 2),
        ),
        ("XLS", old, (FileKind::OldOffice, 2)),
        (
            "a workbook in a mail",
            mail("application/octet-stream", &workbook()).into_bytes(),
            (FileKind::Text, 2),
        ),
        (
            "a workbook in a mail in a mail",
            mail("message/rfc822", mail("x/y", &workbook()).as_bytes()).into_bytes(),
            (FileKind::Text, 2),
        ),
        (
            "a text in a mail in a mail",
            mail(
                "message/rfc822",
                mail("text/plain", text.as_bytes()).as_bytes(),
            )
            .into_bytes(),
            (FileKind::Text, 2),
        ),
        (
            "a text in a mail",
            mail("text/plain", text.as_bytes()).into_bytes(),
            (FileKind::Text, 2),
        ),
        (
            "UTF-16 in a mail",
            mail("text/plain", &utf16(&text)).into_bytes(),
            (FileKind::Text, 2),
        ),
        (
            "PDF",
            format!("%PDF-1.4\n/URI ({})\n", link(1)).into_bytes(),
            (FileKind::Pdf, 1),
        ),
    ] {
        assert_eq!(read(bytes), wanted, "{what}");
    }
}

#[test]
fn what_holds_none_is_named() {
    let locked = compound(&[
        ("EncryptedPackage", &[1; 100]),
        ("EncryptionInfo", &[2; 50]),
    ]);
    let mut locked_zip = zip(&[("a.txt", b"text")]);
    let entry = locked_zip
        .windows(4)
        .position(|bytes| bytes == b"PK\x01\x02")
        .unwrap();
    locked_zip[entry + 8] = 1;
    for (bytes, kind) in [
        (b"\0\0\0\x18ftypheic\0\0\0\0".to_vec(), FileKind::Photo),
        (b"\0\0\0\x18ftypmif1\0\0\0\0".to_vec(), FileKind::Photo),
        (b"\0\0\0\x18ftypavif\0\0\0\0".to_vec(), FileKind::Picture),
        (b"\0\0\0\x18ftypqt  \0\0\0\0".to_vec(), FileKind::Film),
        (b"II*\0\x08\0\0\0".to_vec(), FileKind::Photo),
        (b"\x89PNG\r\n\x1A\n\0\0".to_vec(), FileKind::Picture),
        (b"RIFF\0\0\0\0WEBPVP8 ".to_vec(), FileKind::Picture),
        (b"BM\x36\0\0\0\0\0\0\0\x36".to_vec(), FileKind::Picture),
        (b"7z\xBC\xAF\x27\x1C\0\0".to_vec(), FileKind::OtherArchive),
        (b"PK\x03\x04cut".to_vec(), FileKind::OtherArchive),
        (locked, FileKind::Locked),
        (locked_zip, FileKind::Locked),
        ((0..=255).cycle().take(3_000).collect(), FileKind::Other),
    ] {
        let content = FileContent::of(bytes);
        assert_eq!((content.kind, &*content.text), (kind, ""));
    }
    for text in [
        "BMW and others",
        "GIF89a is a form of pictures",
        "BZhang",
        "ID3",
        "",
        "\u{FEFF}text",
        "Gr\u{1B}[1mezi",
    ] {
        assert_eq!(FileContent::of(text.into()).kind, FileKind::Text, "{text}");
    }
    assert_eq!(
        FileContent::of(b"Gr\xFCezi mitenand".to_vec()).kind,
        FileKind::Text
    );
}

#[test]
fn what_unpacks_to_more_than_is_sound_is_left_out() {
    let zeros = vec![b' '; MOST + 1];
    let bomb = zip(&[("a.txt", &zeros), ("b.txt", link(1).as_bytes())]);
    assert_eq!(read(bomb), (FileKind::Archive, 1));
    // Each within another.
    let mut nested = link(1).into_bytes();
    for _ in 0..DEEPEST + 2 {
        nested = zip(&[("inner.zip", &nested)]);
    }
    assert_eq!(read(nested), (FileKind::Archive, 0));
}

proptest! {
    #[test]
    fn any_bytes_are_something(
        beginning in prop::sample::select(vec![
            &b""[..], zip::BEGINNING, compound::BEGINNING, pdf::BEGINNING, b"\x1F\x8B\x08", b"\0\0\0\x18ftyp", b"RIFF",
        ]),
        bytes in prop::collection::vec(any::<u8>(), 0..600),
    ) {
        let bytes = [beginning, &bytes].concat();
        let length = bytes.len();
        let content = FileContent::of(bytes);
        prop_assert!(content.text.len() <= MOST.max(length * 3));
    }
}
