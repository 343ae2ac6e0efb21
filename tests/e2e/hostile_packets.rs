//! Packets that somebody made to do harm, with the right check sum, of every kind: they change nothing, and what is
//! written in them is text.

use miniz_oxide::deflate::compress_to_vec;
use serde_json::json;
use trellis::data::document::Fallback;
use trellis::data::link::code_error::CodeError;
use trellis::data::link::packet::PacketKind;
use trellis::data::link::{Packet, PacketContent, UnlockKey, open};
use trellis::domain::account::Account;
use trellis::domain::assessment::Scope;
use trellis::domain::id::DocumentId;
use trellis::domain::workshop::{
    BoardAction, BoardGroup, BoardQuestion, Distribution, GivenAnswer, OwnQuestion, QuestionKind,
};

use crate::support::packets::{
    DAY, answer, board, forged, own_questionnaire, questionnaire, result, session,
};
use crate::support::{Page, visit};

/// Turns the direction of the text behind it around.
const OVERRIDE: char = '\u{202E}';

/// Sets the text behind it apart.
const ISOLATE: char = '\u{2066}';

/// What stands for these two until the bytes are written, which takes them out: characters as long in UTF-8.
const STAND_INS: [(char, char); 2] = [('\u{203B}', OVERRIDE), ('\u{2042}', ISOLATE)];

/// A text that is an element where it is taken for markup.
const HOSTILE: &str = "<img src=x onerror=\"harm=1\">\u{203B}a\u{2042}";

/// How it is to be shown.
const SHOWN: &str = "<img src=x onerror=\"harm=1\">a";

/// A code of this kind that is not locked, with such a body.
fn code_of(kind: PacketKind, flags: u8, body: &[u8], inflated: u16) -> String {
    let length = u16::try_from(body.len()).unwrap().to_be_bytes();
    let header = [
        [0x4B, 1],
        [kind.number(), flags],
        length,
        inflated.to_be_bytes(),
    ];
    forged(&[&header.concat()[..], body].concat())
}

/// What opening the code gives, without a browser.
fn opened(code: &str) -> Result<PacketContent, CodeError> {
    let fallback = Fallback {
        id: DocumentId::from_random(1),
        day: DAY,
    };
    open(&Packet::parse(code)?, UnlockKey::None, &fallback)
}

/// Bytes that only look random, other ones for each seed.
fn noise(seed: u8, length: usize) -> Vec<u8> {
    let mut state = u64::from(seed) + 1;
    let next = |_| {
        state = state.wrapping_mul(0x5851_F42D_4C95_7F2D).wrapping_add(1);
        (state >> 56) as u8
    };
    (0..length).map(next).collect()
}

/// The content's bytes with the characters in them that writing takes out.
fn bytes_with_controls(content: &PacketContent) -> Vec<u8> {
    let utf8 = |c: char| c.to_string().into_bytes();
    let mut bytes = content.write();
    for (stand_in, control) in STAND_INS {
        let (from, to) = (utf8(stand_in), utf8(control));
        for at in 0..bytes.len().saturating_sub(to.len() - 1) {
            if bytes[at..].starts_with(&from) {
                bytes[at..at + to.len()].copy_from_slice(&to);
            }
        }
    }
    bytes
}

/// A content of each kind with the hostile text in all its texts, and the heading that it gets.
fn hostile() -> Vec<(PacketContent, &'static str)> {
    let text = || HOSTILE.to_owned();
    let texts = || [(); 5].map(|()| text());
    let own = OwnQuestion {
        text: text(),
        kind: QuestionKind::Anchors(texts()),
    };
    let mut invitation = session(HOSTILE);
    invitation.host = text();
    invitation.welcome = text();
    invitation.groups = vec![text(), text()];
    invitation.questions = vec![own];

    let mut alone = result(HOSTILE, 3);
    alone.scope = Scope {
        company: text(),
        unit: text(),
        team: text(),
    };
    let mut answer = answer(0, 2);
    answer.name = text();
    answer.own = vec![GivenAnswer::words(text())];

    let mut board = board();
    let two = Distribution {
        points: [2, 0, 0, 0, 0],
        ..Distribution::default()
    };
    let items = questionnaire().instrument.items().count();
    board.title = text();
    board.room.n = 9;
    board.room.stages = Some(two);
    board.room.items = vec![Some(two); items];
    board.groups = vec![BoardGroup {
        name: text(),
        part: board.room.clone(),
    }];
    board.own = vec![BoardQuestion {
        text: text(),
        anchors: texts(),
        answers: two,
    }];
    board.notes = text();
    board.actions = vec![BoardAction {
        what: text(),
        owner: text(),
        due: None,
    }];

    let mut account = Account::new(DocumentId::new("theirs").unwrap(), DAY);
    account.name = text();

    let mut asked = own_questionnaire();
    asked.title = text();
    asked.dimensions[0].title = text();
    asked.dimensions[0].items[0].question = text();
    asked.dimensions[0].items[0].anchors = texts();

    vec![
        (PacketContent::Session(Box::new(invitation)), SHOWN),
        (PacketContent::Response(Box::new(alone)), SHOWN),
        (
            PacketContent::Response(Box::new(answer)),
            "An answer to a workshop",
        ),
        (PacketContent::Board(Box::new(board)), SHOWN),
        (PacketContent::Plan(Box::new(account), Vec::new()), SHOWN),
        (PacketContent::Instrument(Box::new(asked)), SHOWN),
    ]
}

/// Nothing that was written in a packet has become a part of the page.
async fn is_harmless(page: &Page, what: &str) {
    let made =
        "document.querySelectorAll('img[src=x], [onerror]').length + Number('harm' in window)";
    assert_eq!(page.evaluate(made).await, json!(0), "{what}");
    let text = page
        .evaluate("document.title + document.body.textContent")
        .await;
    let text = text.as_str().unwrap();
    assert!(!text.contains([OVERRIDE, ISOLATE]), "{what}: {text}");
}

/// Opens each of these codes, of which none can be opened.
async fn each_is_refused(page: &Page, codes: &[(String, String)]) {
    page.open("#/data").await;
    let before = page.stored().await;
    for (what, code) in codes {
        page.go_to(&format!("#{code}")).await;
        page.sees("Nothing was added and nothing was changed.")
            .await;
        assert_eq!(page.address().await, "#/open", "{what}");
        is_harmless(page, what).await;
        assert_eq!(page.stored().await, before, "{what}");
        page.open("#/data").await;
        page.no_longer_sees("Nothing was added and nothing was changed.")
            .await;
    }
}

#[test]
fn a_body_of_noise_is_refused() {
    let mut codes = Vec::new();
    for kind in PacketKind::ALL {
        for (seed, length) in [(1, 40), (2, 400)] {
            let code = code_of(kind, 0, &noise(seed, length), 0);
            let error = opened(&code).expect_err("noise is no content");
            codes.push((format!("{kind:?} {length}: {error}"), code));
        }
    }
    visit(async |page| each_is_refused(page, &codes).await);
}

#[test]
fn a_content_of_another_length_than_declared_is_refused() {
    let bomb = compress_to_vec(&vec![0; 10 * 1024 * 1024], 9);
    let mut codes = Vec::new();
    for kind in PacketKind::ALL {
        for declared in [20_000, u16::MAX] {
            let code = code_of(kind, 1, &bomb, declared);
            assert_eq!(opened(&code), Err(CodeError::WrongInflation));
            codes.push((format!("{kind:?} {declared}"), code));
        }
    }
    visit(async |page| {
        each_is_refused(page, &codes).await;
        page.go_to(&format!("#{}", codes[0].1)).await;
        page.is_titled("The length given in this link is wrong")
            .await;
    });
}

#[test]
fn markup_and_direction_marks_in_texts_are_shown_as_text_or_not_at_all() {
    visit(async |page| {
        page.open("#/data").await;
        let before = page.stored().await;
        for (content, title) in hostile() {
            let kind = content.kind();
            let bytes = bytes_with_controls(&content);
            let has = |bytes: &[u8], c: char| String::from_utf8_lossy(bytes).contains(c);
            assert!(has(&bytes, OVERRIDE) && has(&bytes, ISOLATE), "{kind:?}");
            let code = code_of(kind, 0, &bytes, 0);
            let read = opened(&code).expect("it can be opened").write();
            assert!(!has(&read, OVERRIDE) && !has(&read, ISOLATE), "{kind:?}");

            page.go_to(&format!("#{code}")).await;
            page.is_titled(title).await;
            page.sees(SHOWN).await;
            open_everything(page).await;
            is_harmless(page, &format!("{kind:?}")).await;
            assert_eq!(page.stored().await, before, "{kind:?}");
            page.open("#/data").await;
            page.no_longer_sees(SHOWN).await;
        }
    });
}

/// Opens all that is folded on the page.
async fn open_everything(page: &Page) {
    let open = "document.querySelectorAll('details').forEach((one) => { one.open = true; })";
    page.evaluate(open).await;
}
