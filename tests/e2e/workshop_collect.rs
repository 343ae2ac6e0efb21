//! Collecting: whatever comes back, in whatever way. The answers are made outside of the browser, by the codec.

use serde_json::{Value, json};
use thirtyfour::Key as Press;
use trellis::data::link::packet::{self, Packet};
use trellis::data::link::{Lock, PacketContent};
use trellis::domain::account::Account;
use trellis::domain::assessment::own::OwnQuestionnaire;
use trellis::domain::day::Day;
use trellis::domain::id::DocumentId;
use trellis::domain::workshop::{
    Board, BoardPart, Fingerprint, GivenAnswer, Response, Selection, Session, Workshop,
};

use crate::support::pictures::{film_file, picture, white};
use crate::support::room::{link, link_of, locked, of_their_own, response, workshop};
use crate::support::wait::until;
use crate::support::{Page, Role, Setup, visit};

const TITLE: &str = "Where do we stand? Cardiology";

fn ours() -> Workshop {
    workshop("ours", TITLE, 7)
}

/// A correction of a response: a later revision with another answer.
fn corrected(mut response: Response, revision: u8) -> Response {
    response.revision = revision;
    response.answers[0] = None;
    response
}

/// A chat as a phone exports it, with each link in a message of its own.
fn transcript(links: &[String]) -> String {
    let people = ["Beat", "Simone (Medical)", "Jean-Luc", "+41 79 555 01 02"];
    let words = [
        "good morning, here is mine",
        "",
        "done 👍",
        "sorry for the delay",
    ];
    let mut text = String::from("Messages to this chat are end-to-end encrypted.\n");
    for (n, link) in links.iter().enumerate() {
        let (person, said) = (people[n % people.len()], words[n % words.len()]);
        text.push_str(&format!(
            "[22.11.26, 14:{:02}:07] {person}: {said}\n{link}\n",
            n % 60
        ));
    }
    text
}

/// Forty answers, three of them twice, two corrections, two damaged, one for another workshop.
fn forty(session: &Session, elsewhere: &Session) -> String {
    let all: Vec<Response> = (1..=40).map(|n| response(session, n)).collect();
    let mut links: Vec<String> = all.iter().map(|one| link(session, one, 1)).collect();
    for one in &all[..3] {
        links.push(link(session, one, 2));
    }
    for one in &all[10..12] {
        links.push(link(session, &corrected(one.clone(), 1), 3));
    }
    let cut = link(session, &response(session, 50), 4);
    links.insert(20, cut[..cut.len() - 30].to_owned());
    let mut changed = link(session, &response(session, 51), 5).into_bytes();
    let at = changed.len() - 20;
    changed[at] = if changed[at] == b'x' { b'y' } else { b'x' };
    links.insert(30, String::from_utf8(changed).unwrap());
    links.push(link(elsewhere, &response(elsewhere, 60), 6));
    transcript(&links)
}

/// Opens the reasons of what came last.
async fn open_reasons(page: &Page) {
    until("the reasons", async || {
        let lines = page.things(None, Role::Summary).await?;
        let mut lines = lines.iter();
        let line =
            lines.find(|line| line.name.ends_with("reasons") || line.name.ends_with("reason"));
        let line = line.ok_or("they are not there")?;
        if !line.is("expanded") {
            page.click_on(line).await?;
        }
        Ok(())
    })
    .await;
}

/// How many are in, as the board will count them: by group.
async fn has_by_group(page: &Page, sales: usize, medical: usize) {
    page.sees(&format!("Sales {sales} Medical {medical}")).await;
}

async fn forty_come_in(page: &Page, workshop: Workshop) {
    let elsewhere = crate::support::room::workshop("theirs", "Spring session", 8);
    page.open_workshops(std::slice::from_ref(&workshop)).await;
    let session = &workshop.session;
    page.collect(&forty(session, &elsewhere.session)).await;
    page.sees("Done: 40 added, 2 updated, 3 already in, 1 of another workshop, 2 cut or damaged.")
        .await;
    page.has_in(40).await;
    has_by_group(page, 20, 20).await;
    open_reasons(page).await;
    for words in [
        "Sales, no name: correction 1 replaces what was in",
        "Medical, no name: correction 1 replaces what was in",
        "A link is cut: ",
        "A link is damaged: a character was changed on the way",
        "An answer belongs to a workshop that is not in this browser",
    ] {
        page.sees(words).await;
    }

    page.click_beginning("Undo this batch").await;
    page.sees("40 answers are out again.").await;
    page.has_in(0).await;
    page.click_beginning("Take it in again").await;
    page.sees("40 answers are in again.").await;
    page.has_in(40).await;
    has_by_group(page, 20, 20).await;

    // The same chat once more: nothing is counted twice.
    page.collect(&forty(session, &elsewhere.session)).await;
    page.sees("Done: 43 already in, 2 older than yours,").await;
    page.has_in(40).await;

    // And after the browser was closed it is all there, and can still be undone.
    page.is_saved().await;
    page.reload().await;
    page.has_in(40).await;
    page.click_beginning("Undo this batch: Pasted text").await;
    page.has_in(0).await;
    // So can undoing it.
    page.is_saved().await;
    page.reload().await;
    page.has_in(0).await;
    page.click_beginning("Take it in again").await;
    page.has_in(40).await;
}

#[test]
fn who_is_to_be_asked_again_is_there_after_a_reload_until_it_is_done_with() {
    const ASKED: &str = "[22.11.26, 14:20:07] Beat: good morning, here is mine";
    visit(async |page| {
        let workshop = ours();
        let elsewhere = crate::support::room::workshop("theirs", "Spring session", 8);
        page.open_workshops(std::slice::from_ref(&workshop)).await;
        page.collect(&forty(&workshop.session, &elsewhere.session))
            .await;
        page.has_in(40).await;
        page.is_saved().await;
        page.reload().await;
        page.sees("Pasted text: 48 links in").await;
        open_reasons(page).await;
        page.sees("A link is cut: ").await;
        page.sees(ASKED).await;
        page.click_beginning("Done with it: A link is cut").await;
        page.no_longer_sees("A link is cut: ").await;
        page.is_saved().await;
        page.reload().await;
        open_reasons(page).await;
        page.sees("A link is damaged: a character was changed on the way")
            .await;
        page.no_longer_sees(ASKED).await;
        // It goes with the workshop.
        page.open("#/workshops").await;
        let text = "Object.values(localStorage).some((text) => text.includes('14:30:07'))";
        assert_eq!(page.evaluate(text).await, json!(true));
    });
}

#[test]
fn forty_open_answers_come_out_of_a_chat() {
    visit(async |page| forty_come_in(page, ours()).await);
}

#[test]
fn forty_locked_answers_come_out_of_a_chat() {
    visit(async |page| forty_come_in(page, locked(ours(), 3)).await);
}

#[test]
fn an_answer_for_another_workshop_that_is_here_is_handed_on() {
    visit(async |page| {
        let theirs = locked(workshop("theirs", "Spring session", 8), 9);
        page.open_workshops(&[ours(), theirs.clone()]).await;
        let one = response(&theirs.session, 1);
        page.collect(&link(&theirs.session, &one, 1)).await;
        page.sees("Done: 1 of another workshop.").await;
        open_reasons(page).await;
        page.sees("An answer belongs to your workshop “Spring session”")
            .await;
        page.click(Role::Button, "Take it in there").await;
        page.sees("The answer is in the other workshop now.").await;
        page.has_in(0).await;
        open_reasons(page).await;
        page.click(Role::Link, "See that workshop").await;
        page.is_titled("Spring session").await;
        page.has_in(1).await;
        page.sees(&format!("Handed on from “{TITLE}”")).await;
    });
}

#[test]
fn that_a_copy_has_the_keys_of_locked_workshops_is_said_where_it_is_made() {
    const KEYS: &str =
        "The file also holds the keys that open the locked answers to your workshops";
    visit(async |page| {
        page.import_workshops(vec![(ours(), Vec::new())]).await;
        page.find(Role::Button, "Download everything").await;
        assert!(!page.text().await.contains(KEYS), "none is locked");
        let theirs = locked(workshop("theirs", "Spring session", 8), 9);
        page.import_workshops(vec![(theirs, Vec::new())]).await;
        page.sees(KEYS).await;
    });
}

#[test]
fn answers_locked_for_another_key_are_left_alone() {
    visit(async |page| {
        let workshop = locked(ours(), 3);
        page.open_workshops(std::slice::from_ref(&workshop)).await;
        let earlier = locked(ours(), 4).session;
        let two: Vec<String> = (1..=2)
            .map(|n| link(&earlier, &response(&earlier, n), n as u8))
            .collect();
        page.collect(&two.join(" ")).await;
        page.sees("Done: 2 locked for another key.").await;
        page.has_in(0).await;
        open_reasons(page).await;
        page.sees("Open it in that browser, or import its copy here.")
            .await;
    });
}

#[test]
fn a_scanner_that_types_is_read_at_once_and_can_go_on() {
    visit(async |page| {
        let workshop = ours();
        page.open_workshops(std::slice::from_ref(&workshop)).await;
        page.click(Role::TextBox, "Paste anything here").await;
        for n in 1..=3 {
            let link = link(&workshop.session, &response(&workshop.session, n), 1);
            page.press(format!("{link}{}", Press::Enter.value())).await;
        }
        page.has_in(3).await;
        page.has_focus(Role::TextBox, "Paste anything here").await;
        assert_eq!(
            page.find(Role::TextBox, "Paste anything here").await.value,
            ""
        );
        // Words are not a scan.
        page.press(format!("hello{}", Press::Enter.value())).await;
        let box_ = page.find(Role::TextBox, "Paste anything here").await;
        assert!(box_.value.starts_with("hello"), "{:?}", box_.value);
        page.click(Role::Button, "Take in").await;
        page.sees("There is no answer in this. Nothing was changed.")
            .await;
        let box_ = page.find(Role::TextBox, "Paste anything here").await;
        assert!(box_.value.starts_with("hello"), "{:?}", box_.value);
    });
}

#[test]
fn files_are_chosen_and_dropped() {
    visit(async |page| {
        let workshop = ours();
        let session = &workshop.session;
        page.open_workshops(std::slice::from_ref(&workshop)).await;
        let file = page
            .downloads
            .put("answers.trellis", &link(session, &response(session, 1), 1));
        page.choose_in("Choose files", &file).await;
        page.sees("File “answers.trellis”").await;
        page.has_in(1).await;

        let texts: Vec<String> = (2..=4)
            .map(|n| link(session, &response(session, n), 1))
            .collect();
        let dropped = page
            .evaluate(&format!(
                "(() => {{
                    const carried = new DataTransfer();
                    const texts = {};
                    carried.items.add(new File([texts[0]], 'one.txt', {{ type: 'text/plain' }}));
                    carried.items.add(new File([texts[1] + ' ' + texts[2]], 'two.eml'));
                    const target = document.querySelector('.collect-box');
                    const tell = (kind) => target.dispatchEvent(new DragEvent(kind, {{
                        bubbles: true, cancelable: true, dataTransfer: carried,
                    }}));
                    return !tell('dragover') && !tell('drop');
                }})()",
                json!(texts)
            ))
            .await;
        assert_eq!(dropped, json!(true), "the drop is taken");
        page.has_in(4).await;
        page.sees("File “two.eml”").await;
        // What each of them brought is said.
        page.sees("“one.txt”: Done: 1 added. “two.eml”: Done: 2 added.")
            .await;

        let zip = page.downloads.put("chat.zip", b"PK\x03\x04\x14\0");
        page.choose_in("Choose files", &zip).await;
        page.sees("“chat.zip” is packed in a way that cannot be read here, or it is damaged.")
            .await;
        page.has_in(4).await;
    });
}

#[test]
fn a_photo_of_a_code_is_read() {
    visit(async |page| {
        let workshop = locked(ours(), 3);
        let session = &workshop.session;
        page.open_workshops(std::slice::from_ref(&workshop)).await;
        let code = picture(&link(session, &response(session, 1), 1));
        let photo = page.downloads.put("photo.bmp", &code);
        page.choose_in("Photo of a code", &photo).await;
        page.has_in(1).await;
        page.sees("Done: 1 added.").await;

        // A picture without a code, and a file that is no picture.
        let blank = page.downloads.put("blank.bmp", &white(&picture("nothing")));
        page.choose_in("Photo of a code", &blank).await;
        page.sees("There is no code on “blank.bmp” that can be read.")
            .await;
        let broken = page.downloads.put("broken.png", "not a picture");
        page.choose_in("Photo of a code", &broken).await;
        page.sees("“broken.png” is no picture that this browser knows.")
            .await;
        page.has_in(1).await;
    });
}

#[test]
fn the_camera_reads_a_code_once() {
    let workshop = ours();
    let session = &workshop.session;
    let file = film_file("once", &link(session, &response(session, 1), 1));
    Setup::default().camera(&file).visit(async |page| {
        page.open_workshops(std::slice::from_ref(&workshop)).await;
        page.click(Role::Button, "Camera").await;
        page.has_in(1).await;
        page.sees("Code from the camera").await;
        // The code stays in sight.
        page.let_timers_end(1_500).await;
        page.sees("Done: 1 added.").await;
        assert_eq!(
            page.evaluate("document.querySelectorAll('.batches > li').length")
                .await,
            json!(1)
        );
        page.click(Role::Button, "Close the camera").await;
        page.has_focus(Role::Button, "Camera").await;
    });
    let _ = std::fs::remove_file(&file);
}

#[test]
fn without_a_camera_the_other_ways_are_named() {
    visit(async |page| {
        page.open_workshops(&[ours()]).await;
        page.click(Role::Button, "Camera").await;
        page.sees("Choose a photo of the code").await;
        page.click(Role::Button, "Close the camera").await;
    });
}

/// What a scanner types into whatever has the focus, and then a pause longer than it makes.
const SCANNED: &str = "(async () => {
    for (const key of ['k', '1', '5', '5', 'x', '3', '3', '4', 'Enter']) {
        const code = /[0-9]/.test(key) ? 'Digit' + key : key;
        const event = new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true });
        const goes_on = document.activeElement.dispatchEvent(event);
        if (key === 'Enter' && goes_on) document.activeElement.click();
    }
    await new Promise((done) => setTimeout(done, 100));
})()";

#[test]
fn hands_are_counted_by_buttons_and_keys() {
    visit(async |page| {
        page.open_workshops(&[ours()]).await;
        page.choose("Question", "2. ").await;
        let point = (Role::Group, "Hands for answer 3");
        for _ in 0..3 {
            page.click_in(point, Role::Button, "One hand more").await;
        }
        page.click_in(point, Role::Button, "One hand less").await;
        page.press("5").await;
        page.press("5").await;
        page.sees("4 hands counted for this question").await;
        let shifted = page.driver().action_chain().key_down(Press::Shift);
        let shifted = shifted.send_keys("5").key_up(Press::Shift);
        shifted.perform().await.unwrap();
        page.sees("3 hands counted for this question").await;
        page.click_in(
            (Role::Group, "Hands for don’t know"),
            Role::Button,
            "One hand more",
        )
        .await;
        page.sees("Up to 4 raised hands for a question were counted as well.")
            .await;
        page.sees("Collecting").await;
        page.click(Role::Button, "Next question").await;
        page.sees("0 hands counted for this question").await;
        page.is_saved().await;
        page.reload().await;
        page.choose("Question", "2. ").await;
        page.sees("4 hands counted for this question").await;
        page.click(Role::Button, "All back to 0").await;
        page.sees("0 hands counted for this question").await;
        page.click(Role::Button, "Undo").await;
        page.sees("4 hands counted for this question").await;
        // A scanner that types while a counter has the focus counts no hands.
        page.click_in(point, Role::Button, "One hand more").await;
        page.sees("5 hands counted for this question").await;
        page.evaluate(SCANNED).await;
        page.press("5").await;
        page.sees("6 hands counted for this question").await;
    });
}

#[test]
fn a_closed_collection_takes_nothing_in_until_it_is_opened_again() {
    visit(async |page| {
        let workshop = ours();
        let session = &workshop.session;
        page.open_workshops(std::slice::from_ref(&workshop)).await;
        page.collect(&link(session, &response(session, 1), 1)).await;
        page.has_in(1).await;
        page.click(Role::Button, "Close the collection").await;
        page.sees("The collection is closed: nothing more is taken in.")
            .await;
        page.has_focus(Role::Button, "Open the collection again")
            .await;
        assert_eq!(page.count(Role::TextBox, "Paste anything here").await, 0);
        page.click(Role::Button, "Open the collection again").await;
        page.collect(&link(session, &response(session, 2), 1)).await;
        page.has_in(2).await;
    });
}

/// What is stored of workshops and their answers, without what there is to say of what came.
async fn stored(page: &Page) -> Value {
    page.evaluate(
        r#"(() => {
            const kept = Object.entries(localStorage).filter(([key]) =>
                /trellis:(workshop|responses|participation|account|assessment)/.test(key));
            const said = kept.map(([key, text]) => {
                if (!key.startsWith("trellis:workshop:")) return `${key} ${text}`;
                const document = JSON.parse(text.slice(text.indexOf("\n") + 1));
                delete document.intakes;
                delete document.edited;
                return JSON.stringify(document);
            });
            return JSON.stringify([...new Set(said)].sort());
        })()"#,
    )
    .await
}

/// A packet of every kind that must not get in, and what the page says of it.
fn hostile(session: &Session) -> Vec<(String, &'static str)> {
    let answer = |change: fn(&mut Response)| {
        let mut one = response(session, 1);
        change(&mut one);
        link(session, &one, 1)
    };
    let raw = |kind, body: Vec<u8>, inflated| {
        format!(
            "#{}",
            Packet::new(kind, packet::PacketLock::Open, inflated, body).unwrap()
        )
    };
    let board = Board {
        title: "Board".to_owned(),
        day: session.day,
        instrument: session.instrument.clone(),
        fingerprint: session.fingerprint,
        selection: session.dimensions,
        room: BoardPart {
            items: vec![None; 32],
            ..BoardPart::default()
        },
        groups: Vec::new(),
        own: Vec::new(),
        choices: Vec::new(),
        targets: vec![None; 8],
        notes: String::new(),
        actions: Vec::new(),
    };
    let account = Account::new(DocumentId::from_random(5), Day::fixed(2026, 1, 1));
    let questionnaire = OwnQuestionnaire {
        title: "Own".to_owned(),
        ..OwnQuestionnaire::default()
    };
    let open = |content: PacketContent| link_of(&content, Lock::Open);
    // A bomb: a kilobyte that says that it inflates to 64, and doesn't.
    let bomb = raw(packet::PacketKind::Response, vec![0; 1_000], Some(u16::MAX));
    vec![
        (
            open(PacketContent::Session(Box::new(session.clone()))),
            "An invitation, not an answer",
        ),
        (
            open(PacketContent::Board(Box::new(board))),
            "The board of a workshop, not an answer",
        ),
        (
            open(PacketContent::Plan(Box::new(account), Vec::new())),
            "An account plan, not an answer",
        ),
        (
            open(PacketContent::Instrument(Box::new(questionnaire))),
            "A questionnaire, not an answer",
        ),
        (bomb, "what is in it makes no sense"),
        (
            raw(packet::PacketKind::Response, vec![255; 60], None),
            "what is in it makes no sense",
        ),
        (
            raw(packet::PacketKind::Plan, vec![255; 60], None),
            "An account plan, not an answer",
        ),
        (
            answer(|one| one.session = None),
            "not an answer to a workshop",
        ),
        (
            answer(|one| one.fingerprint = Fingerprint(1)),
            "answers another version of the questionnaire",
        ),
        (
            answer(|one| {
                one.answers.pop();
            }),
            "answers other dimensions",
        ),
        (
            answer(|one| one.selection = Selection::all(1)),
            "answers other dimensions",
        ),
        (
            answer(|one| one.group = Some(200)),
            "chose a group that this workshop does not have",
        ),
        (
            answer(|one| {
                one.own = vec![GivenAnswer::Words(
                    "<img src=x onerror=alert(1)>".to_owned(),
                )]
            }),
            "does not fit your own questions",
        ),
    ]
}

#[test]
fn a_hostile_packet_of_every_kind_changes_nothing() {
    visit(async |page| {
        let workshop = ours();
        page.open_workshops(std::slice::from_ref(&workshop)).await;
        page.is_saved().await;
        let before = stored(page).await;
        for (number, (link, words)) in (1..).zip(hostile(&workshop.session)) {
            page.collect(&link).await;
            let rows = "document.querySelectorAll('.batches > li').length";
            until(&format!("packet {number}, {words}"), async || {
                let rows = page.try_to_evaluate(rows).await?;
                (rows == json!(number))
                    .then_some(())
                    .ok_or(rows.to_string())
            })
            .await;
            page.evaluate("document.querySelector('.batches > li details').open = true")
                .await;
            page.sees(words).await;
            page.has_in(0).await;
        }
        page.let_timers_end(500).await;
        assert_eq!(stored(page).await, before);
    });
}

#[test]
fn five_hundred_answers_in_a_megabyte_leave_the_page_alive() {
    visit(async |page| {
        let workshop = locked(ours(), 3);
        let session = &workshop.session;
        page.open_workshops(std::slice::from_ref(&workshop)).await;
        let mut text = String::new();
        for n in 1..=500 {
            text.push_str(
                &"So nice to see you all yesterday, and thanks for the cake. ".repeat(33),
            );
            text.push_str(&link(session, &of_their_own(session, n), n as u8));
            text.push('\n');
        }
        assert!(text.len() > 1_000_000, "{}", text.len());
        page.paste(&text).await;
        // How long the page was deaf at most, in milliseconds.
        page.evaluate(
            "window.longest = 0; let last = performance.now();
             window.pulse = setInterval(() => {
                 const now = performance.now();
                 window.longest = Math.max(window.longest, now - last);
                 last = now;
             }, 5); 0",
        )
        .await;
        page.click(Role::Button, "Take in").await;
        page.sees("Done: 500 added.").await;
        page.has_in(500).await;
        let longest = page
            .evaluate("clearInterval(window.pulse), window.longest")
            .await;
        println!("the page was deaf for {longest} ms at most");
        let longest = longest.as_f64().unwrap();
        assert!(longest < 2_000.0, "{longest} ms");
    });
}
