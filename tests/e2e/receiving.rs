//! Links that somebody sent: shown at once, kept only when the person says so.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use trellis::data::backup;
use trellis::data::document::Document;
use trellis::data::link::packet::{PacketKind, PacketLock};
use trellis::data::link::passphrase::Passphrase;
use trellis::data::link::{Lock, Packet, PacketContent, pack};
use trellis::domain::account::Account;
use trellis::domain::account::stakeholders::Stakeholder;
use trellis::domain::id::DocumentId;
use trellis::domain::records::{Record, RecordId};
use trellis::domain::workshop::Workshop;

use crate::support::packets::{
    DAY, answer, board, code, forged, own_questionnaire, result, session,
};
use crate::support::{Page, Role, visit};

fn result_link(title: &str) -> String {
    code(PacketContent::Response(Box::new(result(title, 3))))
}

fn plan_link(name: &str) -> String {
    let mut account = Account::new(DocumentId::new("theirs").unwrap(), DAY);
    account.name = name.to_owned();
    code(PacketContent::Plan(Box::new(account), Vec::new()))
}

/// Takes in the workshop of [`session`], which has no answers yet.
async fn have_workshop(page: &Page) {
    let id = DocumentId::new("workshop").unwrap();
    let workshop = Document::from(Workshop::new(id, session("Autumn workshop")));
    page.open("#/data").await;
    page.choose_file("workshop.json", &backup::write(&[workshop], 1))
        .await;
    page.click(Role::Button, "Add 1 document").await;
    page.find(Role::Heading, "Added 1 document").await;
}

#[test]
fn a_link_leaves_the_address_bar_and_keeps_nothing() {
    visit(async |page| {
        for hash in ["#", "#%23"] {
            let link = result_link("Autumn check");
            page.open(&format!("{hash}{link}")).await;
            page.is_titled("Autumn check").await;
            assert_eq!(page.address().await, "#/open");
            page.sees("32 of 32").await;
            assert_eq!(page.stored().await, json!({}));
            page.click(Role::Button, "Discard").await;
            page.is_titled("Open a link or code").await;
        }
        let title = page.driver().title().await.unwrap();
        assert_eq!(title, "Open a link or code · Trellis");
        page.reload().await;
        page.is_titled("Open a link or code").await;
        assert_eq!(page.stored().await, json!({}));
    });
}

#[test]
fn an_invitation_survives_a_reload_and_a_copy_of_its_address_until_it_is_begun() {
    visit(async |page| {
        let link = code(PacketContent::Session(Box::new(session("Autumn workshop"))));
        let link = format!("#{link}");
        // By a link in either form, and by hand.
        for address in [link.clone(), link.replacen('#', "#%23", 1)] {
            page.go_to(&address).await;
            page.is_titled("Autumn workshop").await;
            assert_eq!(page.address().await, link);
            page.driver().refresh().await.unwrap();
            page.is_titled("Autumn workshop").await;
        }
        page.driver().goto("about:blank").await.unwrap();
        page.open("#/open").await;
        page.fill("Link, code or message", &link).await;
        page.click(Role::Button, "Open").await;
        page.is_titled("Autumn workshop").await;
        assert_eq!(page.address().await, link);
        page.driver().refresh().await.unwrap();
        page.is_titled("Autumn workshop").await;
        assert_eq!(page.stored().await, json!({}));
        // Away from it and back, it is there again.
        page.click(Role::Link, "Not now: discard the invitation")
            .await;
        page.find(Role::Navigation, "Main").await;
        page.go_back().await;
        page.is_titled("Autumn workshop").await;
        // Begun, it is a document, and Back leads to that.
        page.press_first("Begin").await;
        page.sees("Question 1 of 32").await;
        page.go_back().await;
        page.is_titled("Autumn workshop").await;
        assert!(page.address().await.starts_with("#/take-part/"));
    });
}

#[test]
fn a_link_that_comes_while_the_app_is_open_is_shown_with_the_focus_on_it() {
    visit(async |page| {
        page.open("#/assess").await;
        for title in ["First", "Second"] {
            let link = result_link(title);
            page.evaluate(&format!("location.hash = '#{link}'")).await;
            page.is_titled(title).await;
            page.has_focus(Role::Heading, title).await;
            assert_eq!(page.address().await, "#/open");
        }
    });
}

#[test]
fn every_kind_is_shown_and_nothing_is_stored() {
    let kinds = [
        (result_link("Autumn check"), "Autumn check", "Index"),
        (
            code(PacketContent::Response(Box::new(answer(0, 2)))),
            "An answer to a workshop",
            "The workshop that it answers is not in this browser.",
        ),
        (
            code(PacketContent::Session(Box::new(session("Autumn workshop")))),
            "Autumn workshop",
            "Petra Oppliger",
        ),
        (
            code(PacketContent::Board(Box::new(board()))),
            "Where do we stand?",
            "0 answers",
        ),
        (plan_link("Seeland"), "Seeland", "of 7 have content"),
        (
            code(PacketContent::Instrument(Box::new(own_questionnaire()))),
            "Readiness for a tender",
            "but not ask it yet",
        ),
    ];
    visit(async |page| {
        for (link, title, words) in &kinds {
            // An invitation stands alone, without the navigation.
            page.go_to(&format!("#{link}")).await;
            page.is_titled(title).await;
            page.sees(words).await;
            assert_eq!(page.stored().await, json!({}), "{title}");
        }
        // Those of the corpus ask questions that this version does not have: each is shown all the same.
        let corpus = include_str!("../corpus/codes-1.txt").lines();
        for line in corpus.filter(|line| !line.starts_with('#')) {
            let (_, link) = line.split_once(' ').unwrap();
            page.open(&format!("#{link}")).await;
            // An invitation stays in the address, so that a reload and a copy of it find it again.
            let is_invitation = Packet::parse(link).is_ok_and(|packet| {
                (packet.kind(), packet.lock()) == (PacketKind::Session, PacketLock::Open)
            });
            let kept = match is_invitation {
                true => format!("#{link}"),
                false => "#/open".to_owned(),
            };
            assert_eq!(page.address().await, kept, "{line}");
            assert!(!page.heading().await.is_empty(), "{line}");
            assert_eq!(page.stored().await, json!({}), "{line}");
        }
    });
}

/// A code as no Trellis makes one: its 30,001 characters are those that its header names.
fn too_long() -> String {
    let length: u16 = 21_805;
    let [high, low] = length.to_be_bytes();
    let header = [0x4B, 1, 2, 0, high, low, 0, 0];
    forged(&[&header[..], &vec![7; length.into()]].concat())
}

#[test]
fn what_cannot_be_opened_says_why_and_changes_nothing() {
    let whole = result_link("Autumn check");
    let cut = &whole[..60];
    let arrived = format!("60 of {} characters arrived", whole.len());
    let mut damaged = whole.clone();
    damaged.replace_range(40..41, if &whole[40..41] == "a" { "b" } else { "a" });
    let header = |version, kind, flags, body: &[u8], inflated: u8| {
        let length = body.len() as u8;
        forged(&[&[0x4B, version, kind, flags, 0, length, 0, inflated], body].concat())
    };
    let cases = [
        (
            too_long(),
            "This is longer than any code",
            "No code of Trellis has more than 24,576.",
        ),
        (
            "k1abc".to_owned(),
            "There is no code of Trellis in it",
            "Whatever it is",
        ),
        (cut.to_owned(), "The end of this link is missing", &arrived),
        (
            damaged,
            "Something in this link was changed on the way",
            "A check built into the link",
        ),
        (
            header(2, 1, 0, &[], 0),
            "A newer Trellis made this link",
            "format 2",
        ),
        (
            header(1, 9, 0, &[], 0),
            "This link holds something new",
            "Load again",
        ),
        (
            header(1, 1, 8, &[], 0),
            "This link is packed in a new way",
            "Load again",
        ),
        (
            header(1, 2, 0, &[], 9),
            "Trellis did not make this link",
            "Do not use it.",
        ),
        (
            header(1, 2, 0, &[255; 9], 0),
            "What is in this link makes no sense",
            "Do not use it.",
        ),
        (
            header(1, 2, 1, &[255; 9], 200),
            "The length given in this link is wrong",
            "Do not use it.",
        ),
        (
            header(1, 2, 4, &[7; 90], 0),
            "Only one workshop can open this",
            "If you lead it",
        ),
    ];
    visit(async |page| {
        page.open("#/assess/new").await;
        let before = page.stored().await;
        for (link, title, words) in &cases {
            page.open(&format!("#{link}")).await;
            page.is_titled(title).await;
            page.sees("Nothing was added and nothing was changed.")
                .await;
            if !words.starts_with("Whatever") {
                page.sees(words).await;
            }
            assert_eq!(page.address().await, "#/open", "{title}");
            assert_eq!(page.stored().await, before, "{title}");
        }
    });
}

/// All its answers stand at 3.
#[test]
fn a_result_says_what_it_means_what_blocks_and_what_comes_first() {
    visit(async |page| {
        page.open(&format!("#{}", result_link("Autumn check")))
            .await;
        page.is_titled("Autumn check").await;
        page.find(Role::Heading, "What the stage means").await;
        page.sees("One colleague keeps one short plan, with the steps of every commercial role.")
            .await;
        page.sees("What usually blocks the way on from here").await;
        page.find(Role::Heading, "Why not stage 4 yet").await;
        page.sees("0 of 32 answers are at 4 or higher.").await;
        page.find(Role::Heading, "What to do next").await;
        page.sees("One definition 3 → 4").await;
        assert_eq!(page.stored().await, json!({}));
        let buttons = page.names(Role::Button).await;
        assert!(!buttons.iter().any(|name| name.starts_with("Put into")));
    });
}

#[test]
fn a_result_is_added_undone_and_recognised() {
    visit(async |page| {
        let link = result_link("Autumn check");
        page.open(&format!("#{link}")).await;
        page.click(Role::Button, "Add to my assessments").await;
        page.is_titled("Autumn check").await;
        page.find(Role::Heading, "What to do next").await;
        page.click(Role::Button, "Undo").await;
        page.is_titled("This assessment is not in this browser")
            .await;
        page.open(&format!("#{link}")).await;
        page.click(Role::Button, "Add to my assessments").await;
        page.find(Role::Heading, "What to do next").await;
        page.is_saved().await;
        page.open(&format!("#{link}")).await;
        page.sees("You have exactly this already.").await;
        assert_eq!(page.count(Role::Button, "Add to my assessments").await, 0);
        page.click(Role::Link, "Open the one I have").await;
        page.find(Role::Heading, "What to do next").await;
    });
}

#[test]
fn a_result_is_compared_with_one_of_mine_without_being_kept() {
    visit(async |page| {
        page.open_example().await;
        page.is_saved().await;
        let before = page.stored().await;
        page.open(&format!("#{}", result_link("Autumn check")))
            .await;
        page.click(Role::Button, "Compare").await;
        page.find(Role::Heading, "By dimension").await;
        page.sees("After is the one in the link, “Autumn check”")
            .await;
        assert_eq!(page.stored().await, before);
    });
}

#[test]
fn a_plan_gets_a_place_of_its_own() {
    visit(async |page| {
        let link = plan_link("Seeland");
        page.open(&format!("#{link}")).await;
        page.click(Role::Button, "Add as a new account").await;
        page.is_titled("Seeland").await;
        page.is_saved().await;
        assert!(!page.address().await.contains("theirs"));
        page.open(&format!("#{link}")).await;
        page.sees("You have exactly this already.").await;

        // Another plan of an account by that name is put beside the one that is here.
        let mut other = Account::new(DocumentId::new("other").unwrap(), DAY);
        other.name = "Seeland".to_owned();
        for number in 1..=3 {
            other.stakeholders.push(Stakeholder {
                name: format!("Person {number}"),
                ..Stakeholder::blank(RecordId::from_random(number))
            });
        }
        let link = code(PacketContent::Plan(Box::new(other), Vec::new()));
        page.open(&format!("#{link}")).await;
        // Joined is what is meant; before it is done it says what would change.
        page.sees("What would change in yours").await;
        page.sees("Stakeholders › Person 2").await;
        page.choose_way("Add as another account").await;
        page.no_longer_sees("What would change in yours").await;
        page.click(Role::Button, "Add as another account").await;
        page.find(Role::Heading, "Copy of Seeland").await;
        page.open("#/accounts").await;
        assert_eq!(page.count(Role::Link, "Seeland").await, 1);
        assert_eq!(page.count(Role::Link, "Copy of Seeland").await, 1);
    });
}

#[test]
fn a_passphrase_opens_what_it_locked_and_nothing_else() {
    let phrase = Passphrase::new("unfixed canopy ratio sift paper").unwrap();
    let lock = Lock::Passphrase {
        phrase: &phrase,
        salt: [7; 16],
    };
    let content = PacketContent::Response(Box::new(result("Autumn check", 3)));
    let link = pack(&content, lock).unwrap().to_string();
    visit(async |page| {
        page.open(&format!("#{link}")).await;
        page.is_titled("A passphrase opens this").await;
        page.fill("Passphrase", "short").await;
        page.click(Role::Button, "Open").await;
        page.sees("A passphrase has 12 characters or more.").await;
        page.fill("Passphrase", "unfixed canopy ratio sift").await;
        page.click(Role::Button, "Open").await;
        page.sees("There are 4 words; a passphrase that Trellis made has 5.")
            .await;
        page.fill("Passphrase", "Unfixed  canopy ratio Sift paper ")
            .await;
        page.click(Role::Button, "Open").await;
        page.is_titled("Autumn check").await;
        page.has_focus(Role::Heading, "Autumn check").await;
        assert_eq!(page.stored().await, json!({}));
    });
}

#[test]
fn an_answer_is_taken_in_corrected_and_taken_out_again() {
    visit(async |page| {
        have_workshop(page).await;
        let link = |one| code(PacketContent::Response(Box::new(one)));
        let open = async |revision, point| {
            page.open(&format!("#{}", link(answer(revision, point))))
                .await;
            page.is_titled("Autumn workshop").await;
        };
        open(0, 2).await;
        page.sees("An answer for your workshop").await;
        page.click(Role::Button, "Take it in").await;
        page.sees("It is in.").await;
        page.click(Role::Button, "Take it out again").await;
        page.sees("It is out again.").await;
        page.click(Role::Button, "Take it in").await;
        page.sees("It is in.").await;
        open(0, 2).await;
        page.sees("It is in.").await;
        // What was done with a link is remembered as long as the page is open.
        page.open("#/").await;
        page.reload().await;
        open(0, 2).await;
        page.sees("Your workshop has exactly this answer already.")
            .await;
        open(2, 4).await;
        page.sees("32 answers differ").await;
        page.click(Role::Button, "Replace with the correction")
            .await;
        page.sees("The correction has replaced the older answer.")
            .await;
        open(1, 3).await;
        page.sees("This one would undo it, so it is not offered.")
            .await;
        assert_eq!(page.count(Role::Button, "Take it in").await, 0);
    });
}

#[test]
fn a_link_is_found_in_whatever_is_pasted_or_chosen() {
    visit(async |page| {
        page.open("#/").await;
        page.click(Role::Link, "Open it here").await;
        page.is_titled("Open a link or code").await;
        page.click(Role::Button, "Open").await;
        page.sees("The box is empty.").await;
        let one = result_link("First");
        let message = format!("[22.11., 14:02] Petra: <https://elsewhere.example/#{one}> 🙂");
        page.fill("Link, code or message", &message).await;
        page.click(Role::Button, "Open").await;
        page.is_titled("First").await;
        page.click(Role::Button, "Discard").await;

        let both = format!("{message}\n{}", plan_link("Seeland"));
        page.choose_file("chat.txt", &both).await;
        page.is_titled("There are 2 codes in it").await;
        page.click(Role::Button, "Open 2").await;
        page.is_titled("Seeland").await;

        page.open("#/data").await;
        page.choose_file("sent.trellis", &one).await;
        page.is_titled("First").await;
        assert_eq!(page.stored().await, json!({}));
    });
}

/// A link as a mail program saves it that writes every text in base 64.
fn saved_mail(link: &str) -> String {
    let text = STANDARD.encode(format!("Grüezi\r\n\r\n{link}\r\n\r\nFreundliche Grüße\r\n"));
    let lines: Vec<&str> = text
        .as_bytes()
        .chunks(76)
        .map(|line| std::str::from_utf8(line).unwrap())
        .collect();
    [
        "From: Petra <petra@elsewhere.example>",
        "Subject: Antworten",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: base64",
        "",
        &lines.join("\r\n"),
        "",
    ]
    .join("\r\n")
}

#[test]
fn a_file_is_read_as_it_was_saved_and_what_cannot_be_read_is_named() {
    visit(async |page| {
        let link = |title: &str| format!("https://elsewhere.example/#{}", result_link(title));
        let discard = async || {
            page.click(Role::Button, "Discard").await;
            page.is_titled("Open a link or code").await;
        };
        page.open("#/open").await;
        page.choose_file("answers.eml", &saved_mail(&link("In a mail")))
            .await;
        page.is_titled("In a mail").await;
        discard().await;

        let text = format!("\u{FEFF}Here it is: {}\r\n", link("In UTF-16"));
        let text: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        page.choose_file("chat.txt", &text).await;
        page.is_titled("In UTF-16").await;
        discard().await;

        page.choose_file("chat.zip", b"PK\x03\x04\x14\0\0\0").await;
        page.sees("“chat.zip” is packed in a way that cannot be read here, or it is damaged.")
            .await;

        page.choose_file("long.txt", &too_long()).await;
        page.is_titled("This is longer than any code").await;
        page.sees("It has 30,001 characters.").await;
        assert_eq!(page.stored().await, json!({}));
    });
}
