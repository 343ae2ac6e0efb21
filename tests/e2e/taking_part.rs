//! Taking part in a workshop: from the link of an invitation to the link with the answers. Both are made and read
//! here by the codec itself.

use serde_json::{Value, json};
use thirtyfour::Key as Press;
use trellis::data::document::Fallback;
use trellis::data::link::secrets::public_key;
use trellis::data::link::{Packet, PacketContent, UnlockKey, open};
use trellis::domain::assessment::{Answer, Point};
use trellis::domain::day::Day;
use trellis::domain::id::DocumentId;
use trellis::domain::workshop::{
    Fingerprint, GivenAnswer, NamesAsked, OwnQuestion, QuestionKind, Response, SecretKey,
    Selection, Session,
};

use crate::layout::STICKING_OUT;
use crate::support::wait::until;
use crate::support::{Page, Role, Setup, packets, visit};

const TITLE: &str = "Where do we stand? Cardiology Switzerland";
/// The questions of two dimensions, and two of the facilitator's own.
const ALL: usize = 10;

/// An invitation to two dimensions, with groups, names and own questions of both kinds.
fn session() -> Session {
    let anchors = [
        "Not at all",
        "Now and then",
        "Dates are shared",
        "One plan",
        "With the account",
    ];
    Session {
        welcome: "Answer for the accounts you know.".to_owned(),
        dimensions: Selection::new(0b1001).unwrap(),
        groups: vec!["Sales".to_owned(), "Medical".to_owned()],
        names: NamesAsked::Optional,
        questions: vec![
            OwnQuestion {
                text: "Which account would gain most?".to_owned(),
                kind: QuestionKind::Words,
            },
            OwnQuestion {
                text: "How far do our plans fit together?".to_owned(),
                kind: QuestionKind::Anchors(anchors.map(str::to_owned)),
            },
        ],
        ..packets::session(TITLE)
    }
}

/// The address of an invitation, after the site's own.
fn invitation(session: Session) -> String {
    format!(
        "#{}",
        packets::code(PacketContent::Session(Box::new(session)))
    )
}

/// What a link holds that a participant returns.
fn returned(link: &str, key: UnlockKey) -> Response {
    let (_, code) = link.split_once('#').expect("a link");
    let fallback = Fallback {
        id: DocumentId::from_random(1),
        day: Day::EPOCH,
    };
    let packet = Packet::parse(code).expect("a whole code");
    match open(&packet, key, &fallback).expect("a response") {
        PacketContent::Response(response) => *response,
        other => panic!("not a response: {other:?}"),
    }
}

fn point(n: u8) -> Option<Answer> {
    Point::new(n).map(Answer::Point)
}

/// The button for the next person on the same phone.
const ELSE: &str = "Somebody else answers here";

/// Opens the link of an invitation.
async fn open_invitation(page: &Page, session: Session) {
    let title = session.title.clone();
    page.go_to(&invitation(session)).await;
    page.is_titled(&title).await;
}

async fn is_at(page: &Page, number: usize, all: usize) {
    let title = format!("Question {number} of {all} · Trellis");
    until(&title, async || {
        let found = page.driver().title().await.map_err(|e| e.to_string())?;
        (found == title).then_some(()).ok_or(found)
    })
    .await;
}

/// Answers every question but those with a `-`; the last but one in words. Ends at the check.
async fn answer_all(page: &Page, answers: &str, words: &str) {
    for (number, key) in (1..).zip(answers.chars()) {
        is_at(page, number, ALL).await;
        match key {
            '-' => {}
            'w' => page.fill("Which account would gain most?", words).await,
            key => page.press(key.to_string()).await,
        }
        let on = if number == ALL {
            "Check and return"
        } else {
            "Next question"
        };
        page.click(Role::Button, on).await;
    }
    page.is_titled("Check what you return").await;
}

/// The link on the page of returning.
async fn link(page: &Page) -> String {
    page.is_titled("Return your answers").await;
    if page
        .count(Role::TextBox, "The link with your answers")
        .await
        == 0
    {
        page.click(Role::Summary, "See the link").await;
    }
    let field = page.find(Role::TextBox, "The link with your answers").await;
    field.value
}

#[test]
fn what_is_answered_checked_and_changed_is_what_is_returned() {
    visit(async |page| {
        open_invitation(page, session()).await;
        page.sees("Petra Oppliger asks you").await;
        page.sees("Answer for the accounts you know.").await;
        page.sees("confidential to Petra Oppliger, not anonymous")
            .await;
        page.sees("Not locked.").await;
        assert_eq!(page.count(Role::Navigation, "Main").await, 0);
        page.press_first("Begin").await;
        is_at(page, 1, ALL).await;
        page.sees("For yourself. It stays on this device.").await;
        page.fill("Note (optional)", "Nobody else reads this.")
            .await;
        page.click(Role::Link, "Check and return").await;
        page.sees("10 questions are open.").await;
        page.sees("There is nothing to return yet").await;
        page.go_back().await;

        answer_all(page, "1234-0nnw3", "Seeland").await;
        page.sees("One question is open.").await;
        page.sees("9 of 10 answered").await;
        page.click(Role::Link, "Change: Which account would gain most?")
            .await;
        is_at(page, 9, ALL).await;
        page.fill(
            "Which account would gain most?",
            "Seeland: four of us visit the pharmacy.",
        )
        .await;
        page.sees("461 characters left").await;
        page.click(Role::Button, "Back to the review").await;
        page.is_titled("Check what you return").await;
        page.has_focus(Role::Link, "Change: Which account would gain most?")
            .await;
        page.choose("Your group (optional)", "Medical").await;
        page.fill("Your name (optional)", "Noa").await;
        page.click(Role::Link, "Go on to return them").await;

        let link = link(page).await;
        assert!(link.starts_with(page.site()), "{link}");
        let response = returned(&link, UnlockKey::None);
        let dk = Some(Answer::DontKnow);
        let na = Some(Answer::NotApplicable);
        let answers = vec![point(1), point(2), point(3), point(4), None, dk, na, na];
        assert_eq!(response.answers, answers);
        let words = "Seeland: four of us visit the pharmacy.".to_owned();
        let own = [
            GivenAnswer::Words(words),
            GivenAnswer::Choice(point(3).unwrap()),
        ];
        assert_eq!(response.own, own);
        assert_eq!(response.group, Some(1));
        assert_eq!(response.name, "Noa");
        assert_eq!(response.revision, 0);
        assert_eq!(response.session, Some(session().id));
        assert_eq!(response.day, page.day(0).await);
        let instrument = &packets::questionnaire().instrument;
        assert_eq!(response.check(instrument, Some(&session())), Ok(()));
    });
}

#[test]
fn a_correction_is_returned_as_revision_1_of_the_same_response() {
    visit(async |page| {
        open_invitation(page, session()).await;
        page.press_first("Begin").await;
        answer_all(page, "22222222w2", "Aare").await;
        page.click(Role::Link, "Go on to return them").await;
        let first = returned(&link(page).await, UnlockKey::None);
        page.click(Role::Button, "Save the file").await;
        page.sees("The file was saved at").await;
        // A file that was saved is no return: the person says when it is sent, and is reminded until then.
        page.sees("It isn’t returned yet").await;
        page.no_longer_sees("Trellis isn’t told whether they arrived")
            .await;
        let file = page.saved_file().await;
        page.driver().refresh().await.unwrap();
        page.is_titled("Return your answers").await;
        page.no_longer_sees("You returned your answers on").await;
        page.click(Role::Button, "Save the file").await;
        page.click(Role::Button, "Yes, it is sent").await;
        page.sees("Trellis isn’t told whether they arrived").await;
        let code = file
            .text
            .split_whitespace()
            .find(|word| word.starts_with("k1"));
        let saved = returned(&format!("#{}", code.expect("a code")), UnlockKey::None);
        assert_eq!(saved, first);
        let again = returned(&link(page).await, UnlockKey::None);
        assert_eq!(again, first, "the same answers are no correction");

        page.click(Role::Link, "Correct an answer").await;
        page.click(Role::Link, "Change: One definition").await;
        is_at(page, 1, ALL).await;
        page.press("5").await;
        page.click(Role::Button, "Back to the review").await;
        page.click(Role::Link, "Go on to return them").await;
        page.sees("This is correction 1.").await;
        let second = returned(&link(page).await, UnlockKey::None);
        assert_eq!((second.id, second.revision), (first.id, 1));
        assert_eq!(second.answers[0], point(5));
    });
}

#[test]
fn two_people_on_one_phone_return_answers_of_their_own() {
    visit(async |page| {
        open_invitation(page, session()).await;
        page.press_first("Begin").await;
        assert_eq!(page.count(Role::Button, ELSE).await, 0);
        answer_all(page, "22222222w2", "Aare").await;
        page.fill("Your name (optional)", "Noa").await;
        page.click(Role::Link, "Go on to return them").await;
        let first = returned(&link(page).await, UnlockKey::None);
        page.click(Role::Button, "It was scanned").await;
        page.sees("The code was scanned at").await;

        // The same invitation, opened once more on the same phone.
        page.driver().goto("about:blank").await.unwrap();
        open_invitation(page, session()).await;
        page.sees("Several people on one device").await;
        page.click(Role::Button, ELSE).await;
        page.is_titled(TITLE).await;
        page.sees("These are open now").await;
        page.sees("0 of 10 answered").await;
        page.press_first("Begin").await;
        answer_all(page, "44444444w4", "Reuss").await;
        page.click(Role::Link, "Go on to return them").await;
        page.no_longer_sees("This is correction").await;
        let second = returned(&link(page).await, UnlockKey::None);
        assert_ne!(second.id, first.id);
        assert_eq!((second.revision, &*second.name), (0, ""));
        assert_eq!(second.answers[0], point(4));
        page.click(Role::Button, "It was scanned").await;

        // The first one comes back, from the page of the second.
        page.click(Role::Link, "Open: Noa").await;
        page.is_titled(TITLE).await;
        page.press_first("Look at your answers").await;
        page.click(Role::Link, "Change: One definition").await;
        page.press("5").await;
        page.click(Role::Button, "Back to the review").await;
        page.click(Role::Link, "Go on to return them").await;
        page.sees("This is correction 1.").await;
        let corrected = returned(&link(page).await, UnlockKey::None);
        assert_eq!((corrected.id, corrected.revision), (first.id, 1));
        assert_eq!((&*corrected.name, corrected.answers[0]), ("Noa", point(5)));

        // Wiping takes the answers of the one, and leaves those of the other.
        page.click(Role::Button, "Remove all of it here").await;
        page.find(Role::Navigation, "Main").await;
        page.open("#/assess").await;
        page.click(Role::Link, &format!("Look at your answers: {TITLE}"))
            .await;
        page.sees("10 of 10 answered").await;
        page.sees("Reuss").await;
    });
}

#[test]
fn within_another_app_the_invitation_says_what_may_not_work() {
    visit(async |page| {
        open_invitation(page, session()).await;
        page.is_titled(TITLE).await;
        page.no_longer_sees("You see this inside another app.")
            .await;
        let agent = "Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 \
                     Chrome/128.0.0.0 Mobile Safari/537.36";
        let named = json!({ "userAgent": agent });
        page.devtools("Network.setUserAgentOverride", named)
            .await
            .unwrap();
        page.driver().refresh().await.unwrap();
        page.is_titled(TITLE).await;
        page.sees("You see this inside another app.").await;
        page.find(Role::Button, "Copy the address").await;
        page.press_first("Begin").await;
        page.go_back().await;
        page.sees("You see this inside another app.").await;
        assert_eq!(page.count(Role::Button, "Copy the address").await, 0);
    });
}

#[test]
fn sealed_answers_open_with_the_key_of_the_workshop_only() {
    visit(async |page| {
        let secret = SecretKey([9; 32]);
        let sealed = Session {
            key: Some(public_key(&secret)),
            ..session()
        };
        open_invitation(page, sealed).await;
        page.sees("Locked for this workshop.").await;
        page.press_first("Begin").await;
        answer_all(page, "12345555w4", "Aare").await;
        page.click(Role::Link, "Go on to return them").await;
        let link = link(page).await;
        let response = returned(&link, UnlockKey::Secrets(&[SecretKey([8; 32]), secret]));
        assert_eq!(response.answers[4], point(5));
        assert_eq!(response.own[0], GivenAnswer::Words("Aare".to_owned()));
    });
}

#[test]
fn whoever_loses_the_network_answers_and_returns_all_the_same() {
    let setup = Setup::default().fetching_ahead().without_workers();
    let setup = setup.expecting("ERR_INTERNET_DISCONNECTED");
    setup.visit(async |page| {
        open_invitation(page, session()).await;
        page.let_timers_end(2000).await;
        page.set_offline(true).await;
        let gone = "fetch('index.html').then(() => 'there', () => 'gone')";
        assert_eq!(page.evaluate(gone).await, json!("gone"));
        page.press_first("Begin").await;
        answer_all(page, "12345012w3", "Seeland").await;
        page.click(Role::Link, "Go on to return them").await;
        let response = returned(&link(page).await, UnlockKey::None);
        assert_eq!(response.answers[0], point(1));
        page.click(Role::Button, "Save the file").await;
        page.sees("The file was saved at").await;
        page.set_offline(false).await;
    });
}

#[test]
fn a_killed_tab_resumes_at_the_question_that_was_left() {
    visit(async |page| {
        open_invitation(page, session()).await;
        page.press_first("Begin").await;
        for number in 1..=8 {
            is_at(page, number, ALL).await;
            page.press("3").await;
            page.click(Role::Button, "Next question").await;
        }
        is_at(page, 9, ALL).await;
        page.fill("Which account would gain most?", "Seeland").await;
        page.driver().goto("about:blank").await.unwrap();

        page.open("#/").await;
        page.is_titled(TITLE).await;
        page.sees("9 of 10 answered").await;
        page.click(Role::Link, "Go on answering").await;
        is_at(page, 9, ALL).await;
        let field = page
            .find(Role::TextBox, "Which account would gain most?")
            .await;
        assert_eq!(field.value, "Seeland");

        // The link of the invitation leads to the same answers.
        open_invitation(page, session()).await;
        page.press_first("Go on").await;
        is_at(page, 9, ALL).await;
    });
}

#[test]
fn a_participation_is_listed_with_what_was_returned_and_can_be_deleted() {
    visit(async |page| {
        open_invitation(page, session()).await;
        page.press_first("Begin").await;
        answer_all(page, "22222222w2", "Aare").await;
        page.click(Role::Link, "Go on to return them").await;
        page.click(Role::Button, "It was scanned").await;
        page.sees("The code was scanned at").await;
        page.click(Role::Button, "Keep a private copy").await;
        page.click(Role::Link, "See my own result").await;
        page.is_titled(TITLE).await;

        page.open("#/assess").await;
        page.sees("You returned your answers on").await;
        page.click(Role::Link, &format!("Look at your answers: {TITLE}"))
            .await;
        page.is_titled("Check what you return").await;
        page.driver().back().await.unwrap();
        page.find(Role::Heading, "Workshops you take part in").await;
        let delete = format!("Delete: {TITLE}");
        until(&delete, async || {
            let buttons = page.things(None, Role::Button).await?;
            let last = buttons.iter().rfind(|button| button.name == delete);
            page.click_on(last.ok_or("it is not there")?).await
        })
        .await;
        page.no_longer_sees("Workshops you take part in").await;
    });
}

#[test]
fn on_a_borrowed_device_nothing_is_left_behind() {
    visit(async |page| {
        open_invitation(page, session()).await;
        page.press_first("Begin").await;
        answer_all(page, "22222222w2", "Aare").await;
        page.click(Role::Link, "Go on to return them").await;
        page.click(Role::Button, "Save the file").await;
        page.click(Role::Button, "Keep a private copy").await;
        page.find(Role::Link, "See my own result").await;
        page.is_saved().await;
        let kept = "Object.values(localStorage).filter((text) => text.includes('Aare')).length";
        assert_ne!(page.evaluate(kept).await, json!(0));
        page.click(Role::Button, "Remove all of it here").await;
        page.is_titled("See where your key account management stands, and what to tend next.")
            .await;
        assert_eq!(page.evaluate(kept).await, json!(0));
        let named =
            "Object.values(localStorage).filter((text) => text.includes('Cardiology')).length";
        assert_eq!(page.evaluate(named).await, json!(0));
        assert_eq!(page.count(Role::Button, "Undo").await, 0);
    });
}

#[test]
fn an_invitation_to_other_questions_says_so_and_begins_nothing() {
    visit(async |page| {
        let other = Session {
            fingerprint: Fingerprint(1),
            ..session()
        };
        page.go_to(&invitation(other)).await;
        page.is_titled("This invitation asks other questions than Trellis has here")
            .await;
        page.sees("Nothing was changed or sent.").await;
        assert_eq!(page.count(Role::Button, "Begin").await, 0);
    });
}

async fn fits(page: &Page, what: &str) {
    page.let_timers_end(50).await;
    let outside = page.evaluate(STICKING_OUT).await;
    assert_eq!(outside, Value::Array(Vec::new()), "{what}");
}

#[test]
fn every_step_fits_a_small_phone_however_long_the_texts_are() {
    visit(async |page| {
        page.window_is(360, 740).await;
        let long = |most: usize| -> String {
            "Donaudampfschifffahrtsgesellschaft"
                .chars()
                .cycle()
                .take(most)
                .collect()
        };
        let mut full = session();
        full.title = long(Session::MAX_TITLE);
        full.host = long(Session::MAX_HOST);
        full.welcome = long(Session::MAX_WELCOME);
        full.groups = (0..Session::MAX_GROUPS)
            .map(|_| long(Session::MAX_GROUP))
            .collect();
        let anchors = std::array::from_fn(|_| long(OwnQuestion::MAX_ANCHOR));
        full.questions = vec![
            OwnQuestion {
                text: long(OwnQuestion::MAX_TEXT),
                kind: QuestionKind::Anchors(anchors),
            },
            OwnQuestion {
                text: long(OwnQuestion::MAX_TEXT),
                kind: QuestionKind::Words,
            },
        ];
        open_invitation(page, full).await;
        fits(page, "the invitation").await;
        page.press_first("Begin").await;
        is_at(page, 1, ALL).await;
        fits(page, "a question").await;
        page.press("3").await;
        let address = page.address().await;
        let (document, _) = address.rsplit_once('/').unwrap();
        let document = document.to_owned();
        for step in ["9", "10", "review", "return", ""] {
            let address = format!("{document}/{step}");
            page.go_to(address.trim_end_matches('/')).await;
            page.let_timers_end(300).await;
            fits(page, step).await;
        }
        page.open("#/assess").await;
        fits(page, "the list").await;
        page.open("#/").await;
        fits(page, "the start page").await;
    });
}

#[test]
fn everything_from_the_invitation_to_the_return_works_by_keyboard() {
    visit(async |page| {
        let short = Session {
            dimensions: Selection::new(1).unwrap(),
            questions: Vec::new(),
            ..session()
        };
        open_invitation(page, short).await;
        page.tab_to(Role::Button, "Begin").await;
        page.press(Press::Enter).await;
        for number in 1..=4 {
            is_at(page, number, 4).await;
            page.press("2").await;
            page.press(Press::Enter).await;
        }
        page.is_titled("Check what you return").await;
        page.has_focus(Role::Heading, "Check what you return").await;
        page.tab_to(Role::ComboBox, "Your group (optional)").await;
        page.press("M").await;
        page.tab_to(Role::Link, "Go on to return them").await;
        page.press(Press::Enter).await;
        page.has_focus(Role::Heading, "Return your answers").await;
        page.tab_to(Role::Button, "Fill the screen").await;
        page.press(Press::Enter).await;
        page.has_focus(Role::Button, "Close").await;
        page.press(Press::Enter).await;
        page.has_focus(Role::Button, "Fill the screen").await;
        page.tab_to(Role::Button, "It was scanned").await;
        page.press(Press::Enter).await;
        page.sees("The code was scanned at").await;
        let response = returned(&link(page).await, UnlockKey::None);
        assert_eq!(response.answers, vec![point(2); 4]);
        assert_eq!(response.group, Some(1));
    });
}

/// The address that a mail with the answers begins with.
async fn mail(page: &Page) -> String {
    page.find(Role::Link, "Open a mail").await;
    let href = "document.querySelector('a[href^=\"mailto:\"]').getAttribute('href')";
    page.evaluate(href)
        .await
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

#[test]
fn where_to_send_the_answers_stands_beside_the_ways_and_a_mail_is_addressed() {
    let asked = |send_to: &str| Session {
        send_to: send_to.to_owned(),
        ..session()
    };
    visit(async |page| {
        for (send_to, begins) in [
            (
                "petra@seeland.example",
                "mailto:petra@seeland.example?subject=",
            ),
            ("The chat “Cardiology”", "mailto:?subject="),
            // No second recipient is smuggled in.
            ("a@b.example?bcc=c@d.example", "mailto:?subject="),
        ] {
            page.is_another_device().await;
            open_invitation(page, asked(send_to)).await;
            page.press_first("Begin").await;
            answer_all(page, "22222222w2", "Aare").await;
            page.click(Role::Link, "Go on to return them").await;
            page.is_titled("Return your answers").await;
            page.sees("Petra Oppliger asks you to send them to:").await;
            page.sees(send_to).await;
            let mail = mail(page).await;
            assert!(mail.starts_with(begins), "{send_to}: {mail}");
            page.find(Role::Button, "Copy where to").await;
        }
    });
}

#[test]
fn a_download_that_the_browser_refuses_is_no_return() {
    visit(async |page| {
        open_invitation(page, session()).await;
        page.press_first("Begin").await;
        answer_all(page, "22222222w2", "Aare").await;
        page.click(Role::Link, "Go on to return them").await;
        page.is_titled("Return your answers").await;
        let denied = json!({ "behavior": "deny" });
        page.devtools("Browser.setDownloadBehavior", denied)
            .await
            .unwrap();
        page.click(Role::Button, "Save the file").await;
        // The page can't know what became of it: it asks, and counts nothing as returned before the person says so.
        page.sees("It isn’t returned yet").await;
        page.is_saved().await;
        let stored = page.stored().await.to_string();
        assert!(
            stored.contains("participation") && !stored.contains("returned_at"),
            "{stored}"
        );
        // The code is there to be copied, and the start page still reminds.
        let response = returned(&link(page).await, UnlockKey::None);
        assert_eq!(response.own[0], GivenAnswer::Words("Aare".to_owned()));
        page.open("#/").await;
        page.find(Role::Link, &format!("Look at your answers: {TITLE}"))
            .await;
    });
}
