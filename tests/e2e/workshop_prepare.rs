//! Preparing a workshop. What the invitation says is read outside of the browser, from its link.

use serde_json::json;
use thirtyfour::common::print::PrintParameters;
use trellis::domain::assessment::Instrument;
use trellis::domain::day::Day;
use trellis::domain::workshop::{
    Fingerprint, NamesAsked, OwnQuestion, QuestionKind, Selection, Session, Workshop,
};

use crate::layout::STICKING_OUT;
use crate::support::room::{instrument, link, of_their_own, response, session_of, workshop};
use crate::support::wait::until;
use crate::support::{Page, Role, visit};

const TITLE: &str = "Where do we stand? Cardiology";

/// Waits until the invitation is as it should be.
async fn invites(page: &Page, what: &str, is: impl Fn(&Session) -> bool) -> Session {
    until(what, async || {
        let session = page.invitation().await;
        match is(&session) {
            true => Ok(session),
            false => Err(format!("it says {session:?}")),
        }
    })
    .await
}

/// Chooses the one whose words begin like this.
async fn choose(page: &Page, name: &str) {
    until(&format!("the choice “{name}…”"), async || {
        let choices = page.things(None, Role::Radio).await?;
        let mut choices = choices.iter();
        let choice = choices.find(|choice| choice.name.starts_with(name));
        page.click_on(choice.ok_or("it is not there")?).await
    })
    .await;
}

async fn is_disabled(page: &Page, role: Role, name: &str, disabled: bool) {
    until(&format!("{name} to be disabled: {disabled}"), async || {
        let thing = page.one(None, role, name).await?;
        (thing.is("disabled") == disabled)
            .then_some(())
            .ok_or("it is not".to_owned())
    })
    .await;
}

#[test]
fn the_invitation_link_says_what_was_typed() {
    visit(async |page| {
        page.prepare_workshop(TITLE).await;
        page.fill("Who asks", "Petra Oppliger").await;
        page.fill_day("Day of the workshop", Day::fixed(2027, 3, 9))
            .await;
        for dimension in ["Account selection", "Roles and organisation"] {
            page.click(Role::CheckBox, &format!("{dimension} 4 questions"))
                .await;
        }
        page.fill("Welcome (optional)", "Answer for the accounts you know.")
            .await;
        page.fill(
            "Where to send the answers (optional)",
            "petra@seeland.example",
        )
        .await;
        page.click(Role::Button, "Add a question").await;
        page.fill("Question", "Which account would gain most?")
            .await;
        page.click(Role::Button, "Done").await;
        page.click(Role::Button, "Add a question").await;
        page.fill("Question", "How far do our plans fit together?")
            .await;
        page.click(Role::Radio, "Five described answers").await;
        let anchors = [
            "They never meet",
            "Side by side",
            "Dates are shared",
            "One from the other",
            "One plan",
        ];
        for (number, anchor) in (1..).zip(anchors) {
            page.fill(&format!("Answer {number}"), anchor).await;
        }
        for (number, group) in (1..).zip(["Sales", "Medical", "Finance"]) {
            page.click(Role::Button, "Add a group").await;
            page.fill(&format!("Group {number}"), group).await;
        }
        page.click(Role::Button, "Remove Medical").await;
        page.click(Role::Radio, "Asked, optional").await;

        let session = invites(page, "all of it", |session| {
            session.names == NamesAsked::Optional && session.groups.len() == 2
        })
        .await;
        let instrument: &Instrument = instrument();
        assert_eq!(session.title, TITLE);
        assert_eq!(session.host, "Petra Oppliger");
        assert_eq!(session.day, Day::fixed(2027, 3, 9));
        assert_eq!(session.instrument, instrument.id);
        assert_eq!(session.fingerprint, Fingerprint::of(instrument));
        assert_eq!(Some(session.dimensions), Selection::new(0b1101_1101));
        assert_eq!(session.welcome, "Answer for the accounts you know.");
        assert_eq!(session.send_to, "petra@seeland.example");
        assert_eq!(session.groups, ["Sales", "Finance"]);
        let [first, second] = &session.questions[..] else {
            panic!("{:?}", session.questions);
        };
        assert_eq!(
            (&*first.text, &first.kind),
            ("Which account would gain most?", &QuestionKind::Words)
        );
        assert_eq!(second.text, "How far do our plans fit together?");
        assert_eq!(
            second.kind,
            QuestionKind::Anchors(anchors.map(str::to_owned))
        );
        assert_eq!(session.before, None);
        page.sees("24 questions and 2 of your own: about 25 minutes.")
            .await;
        page.sees("Your answers to the 24 questions").await;

        // A code on the screen, read by another hand, says the same as the link.
        page.click(Role::Button, "Fill the screen").await;
        let code = page.code_on_screen().await;
        assert_eq!(session_of(&code), session);
    });
}

#[test]
fn questions_are_moved_removed_and_brought_back() {
    visit(async |page| {
        page.prepare_workshop(TITLE).await;
        for text in ["First?", "Second?", "Third?"] {
            page.click(Role::Button, "Add a question").await;
            page.fill("Question", text).await;
        }
        // The last one is open.
        page.click(Role::Button, "Move up").await;
        let texts = |session: &Session| -> Vec<String> {
            session
                .questions
                .iter()
                .map(|one| one.text.clone())
                .collect()
        };
        let is = |order: [&'static str; 3]| move |session: &Session| texts(session) == order;
        invites(page, "another order", is(["First?", "Third?", "Second?"])).await;
        page.click(Role::Button, "Remove").await;
        invites(page, "two questions", |one| {
            texts(one) == ["First?", "Second?"]
        })
        .await;
        page.click(Role::Button, "Undo").await;
        invites(page, "three again", is(["First?", "Third?", "Second?"])).await;
    });
}

#[test]
fn locked_or_open_is_part_of_the_invitation() {
    visit(async |page| {
        page.prepare_workshop(TITLE).await;
        let locked = invites(page, "a key", |session| session.key.is_some()).await;
        choose(page, "Open.").await;
        invites(page, "no key", |session| session.key.is_none()).await;
        choose(page, "Locked for this workshop.").await;
        let again = invites(page, "a key again", |session| session.key.is_some()).await;
        // Nobody can come by the key of an invitation that was not sent.
        assert_ne!(locked.key, again.key);
        page.sees("There is no copy yet").await;
    });
}

#[test]
fn what_is_asked_stays_once_the_invitation_is_out() {
    visit(async |page| {
        page.prepare_workshop(TITLE).await;
        page.click(Role::Button, "Add a group").await;
        page.fill("Group 1", "Sales").await;
        page.click(Role::Button, "Begin to collect").await;
        page.find(Role::TextBox, "Paste anything here").await;
        page.click(Role::Link, "Prepare").await;
        page.sees("What is asked stays as it is now.").await;
        page.sees("Nobody has answered yet.").await;
        let dimension = "Account selection 4 questions";
        is_disabled(page, Role::CheckBox, dimension, true).await;
        is_disabled(page, Role::Button, "Add a group", true).await;
        // Words can be corrected.
        page.fill("Title", "Where do we stand now?").await;
        page.fill("Group 1", "Sales and service").await;
        invites(page, "the new words", |session| {
            session.title == "Where do we stand now?" && session.groups == ["Sales and service"]
        })
        .await;
        page.click(Role::Button, "Back to preparing").await;
        is_disabled(page, Role::CheckBox, dimension, false).await;
        page.click(Role::Button, "Begin to collect").await;
        page.find(Role::TextBox, "Paste anything here").await;
        // With an answer there is no way back.
        page.click(Role::Link, "Prepare").await;
        let here = page.invitation().await;
        let one = response(&here, 1);
        page.click(Role::Link, "Collect").await;
        page.collect(&link(&here, &one, 1)).await;
        page.has_in(1).await;
        assert_eq!(page.count(Role::Button, "Back to preparing").await, 0);
        page.click(Role::Link, "Prepare").await;
        page.sees("To ask something else, prepare the next workshop.")
            .await;
        is_disabled(page, Role::CheckBox, dimension, true).await;
    });
}

#[test]
fn own_answers_can_begin_with_the_stages_and_blanks_are_said_beside_the_invitation() {
    visit(async |page| {
        page.prepare_workshop(TITLE).await;
        // The invitation is on the projector in one step from the top.
        page.find(Role::Link, "The invitation on the projector")
            .await;
        page.click(Role::Button, "Add a question").await;
        page.fill("Question", "How well do we know this board?")
            .await;
        page.click(Role::Radio, "Five described answers").await;
        page.sees("Before you send it:").await;
        page.sees("A described answer of your own question 1: it needs all five.")
            .await;
        page.click(Role::Button, "Begin with the names of the stages")
            .await;
        assert_eq!(page.find(Role::TextBox, "Answer 1").await.value, "Pre-KAM");
        page.no_longer_sees("Before you send it:").await;
        page.click(Role::Link, "The invitation on the projector")
            .await;
        page.find(Role::Heading, TITLE).await;
    });
}

#[test]
fn an_invitation_that_lacks_something_is_not_begun() {
    visit(async |page| {
        page.open("#/workshops").await;
        page.click(Role::Button, "Prepare a workshop").await;
        page.click(Role::Button, "Add a group").await;
        page.click(Role::Button, "Add a question").await;
        page.click(Role::Radio, "Five described answers").await;
        page.click(Role::Button, "Begin to collect").await;
        for lack in [
            "A title. Participants read it first.",
            "The words of your own question 1, or remove it.",
            "A described answer of your own question 1: it needs all five.",
            "The name of group 1, or remove it.",
        ] {
            page.sees(lack).await;
        }
        page.fill("Title", TITLE).await;
        page.no_longer_sees("A title. Participants read it first.")
            .await;
        page.sees("Preparing").await;
    });
}

#[test]
fn an_invitation_too_long_for_a_code_says_by_how_much() {
    visit(async |page| {
        page.prepare_workshop(TITLE).await;
        page.sees("of 520 characters that a code can hold.").await;
        let long = "What the answers are for, and what happens with them: 0123456789. ".repeat(9);
        let field = page.find(Role::TextBox, "Welcome (optional)").await;
        page.click_on(&field).await.unwrap();
        // As unlike itself as words can be, so that little of it can be compressed.
        let unlike: String = long
            .chars()
            .enumerate()
            .map(|(n, c)| match n % 3 {
                0 => char::from(b'a' + (n * 7 % 26) as u8),
                1 => char::from(b'A' + (n * n % 26) as u8),
                _ => c,
            })
            .collect();
        page.devtools("Input.insertText", json!({ "text": unlike }))
            .await
            .unwrap();
        page.sees("Shorten the welcome or a question by").await;
        page.sees("Too long for a code").await;
        invites(page, "the whole welcome", |session| {
            session.welcome.len() > 500
        })
        .await;
        page.click(Role::Link, "Print a sheet").await;
        page.sees("The invitation is too long for a code").await;
        page.sees("Open the link of the invitation that was sent to you.")
            .await;
    });
}

#[test]
fn the_list_tells_how_far_each_workshop_is() {
    visit(async |page| {
        page.open("#/workshops").await;
        page.sees("People answer on their own phones").await;
        page.prepare_workshop("First session").await;
        page.click(Role::Button, "Begin to collect").await;
        page.find(Role::TextBox, "Paste anything here").await;
        page.click(Role::Link, "Prepare").await;
        let session = page.invitation().await;
        page.click(Role::Link, "Collect").await;
        let three: Vec<String> = (1..=3)
            .map(|n| link(&session, &response(&session, n), n as u8))
            .collect();
        page.collect(&three.join("\n")).await;
        page.has_in(3).await;
        page.open("#/workshops").await;
        page.sees("3 answers").await;
        page.sees("Collecting").await;
        page.click(Role::Button, "Prepare the next workshop: First session")
            .await;
        page.find(Role::Button, "Begin to collect").await;
        let next = page.invitation().await;
        assert_eq!(next.before, Some(session.id));
        assert_ne!((next.id, next.key), (session.id, session.key));
        assert!(next.key.is_some());
        page.open("#/workshops").await;
        let names = page.names(Role::Button).await;
        let deletes = names
            .iter()
            .filter(|name| name.starts_with("Delete: "))
            .count();
        assert_eq!(deletes, 2);
        page.click_beginning("Delete: First session").await;
        page.find(Role::Button, "Undo").await;
        until("one workshop", async || {
            let left = page.count(Role::Link, "First session").await;
            (left == 1).then_some(()).ok_or(format!("{left} are there"))
        })
        .await;
        page.click(Role::Button, "Undo").await;
        until("two workshops", async || {
            let left = page.count(Role::Link, "First session").await;
            (left == 2).then_some(()).ok_or(format!("{left} are there"))
        })
        .await;
        page.click_beginning("Archive: First session").await;
        page.click(Role::Button, "Archived 1").await;
        page.click_beginning("Take out of the archive").await;
        page.sees("There is none here.").await;
    });
}

#[test]
fn the_sheet_prints_on_one_page() {
    visit(async |page| {
        page.prepare_workshop(TITLE).await;
        page.click(Role::Link, "Print a sheet").await;
        page.is_titled(TITLE).await;
        page.sees("Answer 32 questions. It takes about 30 minutes.")
            .await;
        let pdf = page
            .driver()
            .print_page(PrintParameters::default())
            .await
            .unwrap();
        let text = String::from_utf8_lossy(&pdf);
        let pages = text
            .matches("/Type /Page\n")
            .count()
            .max(text.matches("/Type /Page ").count());
        assert_eq!(pages, 1);
        page.evaluate("document.querySelector('.qr').scrollIntoView()")
            .await;
        let code = page.code_on_screen().await;
        assert_eq!(session_of(&code).title, TITLE);
    });
}

#[test]
fn a_workshop_that_is_not_here_says_so() {
    visit(async |page| {
        page.open("#/workshops/nowhere/collect").await;
        page.is_titled("This workshop is not here").await;
        page.find(Role::Link, "All workshops").await;
    });
}

/// A workshop with as many and as long texts as there can be.
fn overfull() -> Workshop {
    let word = "Donaudampfschifffahrtsgesellschaft ";
    let long = |most: usize| -> String { word.repeat(20).chars().take(most - 1).collect() };
    let mut one = workshop("overfull", &long(Session::MAX_TITLE), 5);
    one.session.host = long(Session::MAX_HOST);
    one.session.welcome = long(Session::MAX_WELCOME);
    one.session.groups = vec![long(Session::MAX_GROUP); Session::MAX_GROUPS];
    let question = OwnQuestion {
        text: long(OwnQuestion::MAX_TEXT),
        kind: QuestionKind::Anchors(std::array::from_fn(|_| long(OwnQuestion::MAX_ANCHOR))),
    };
    one.session.questions = vec![question; Session::MAX_QUESTIONS];
    one
}

#[test]
fn an_overfull_workshop_fits_a_small_phone() {
    visit(async |page| {
        let workshop = overfull();
        page.open_workshops(std::slice::from_ref(&workshop)).await;
        let sticking_out = async |address: &str| {
            page.open(address).await;
            let outside = page.evaluate(STICKING_OUT).await;
            assert_eq!(outside, json!([]), "{address}");
        };
        let phone = json!({ "width": 360, "height": 740, "deviceScaleFactor": 1, "mobile": false });
        page.devtools("Emulation.setDeviceMetricsOverride", phone)
            .await
            .unwrap();
        for address in [
            "#/workshops",
            "#/workshops/overfull/prepare",
            "#/workshops/overfull/sheet",
        ] {
            sticking_out(address).await;
        }
        page.open("#/workshops/overfull/prepare").await;
        page.click_beginning("Donaudampf").await;
        let outside = page.evaluate(STICKING_OUT).await;
        assert_eq!(outside, json!([]), "with a question open");
        let all: Vec<String> = (0..60)
            .map(|n| link(&workshop.session, &of_their_own(&workshop.session, n), 1))
            .collect();
        page.open("#/workshops/overfull/collect").await;
        page.collect(&all.join("\n")).await;
        page.has_in(60).await;
        let cut = link(&workshop.session, &response(&workshop.session, 99), 1);
        page.collect(&format!("{}\n{}", all.join("\n"), &cut[..80]))
            .await;
        page.sees("Done: 60 already in, 1 cut or damaged.").await;
        page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")
            .await;
        let outside = page.evaluate(STICKING_OUT).await;
        assert_eq!(outside, json!([]), "with all reasons open");
        sticking_out("#/workshops/overfull/collect").await;
    });
}
