//! What plain choices bring along, as the app writes it, in `tests/corpus/codes-choices.txt`: an invitation that asks one,
//! an answer to it, and a board with what the room chose.

use crate::domain::workshop::{BoardChoice, OwnCounts, OwnQuestion, QuestionKind};

use super::*;

const FILE: &str = "tests/corpus/codes-choices.txt";

fn options() -> Vec<String> {
    [
        "The hospital in Seeland",
        "The private clinics",
        "Neither yet",
    ]
    .map(str::to_owned)
    .to_vec()
}

fn asks() -> Session {
    let mut asks = session(true);
    asks.questions.insert(
        1,
        OwnQuestion {
            text: "Where do we begin?".to_owned(),
            kind: QuestionKind::Options(options()),
        },
    );
    asks
}

fn all() -> [PacketContent; 3] {
    let mut gives = response(true);
    gives.own.insert(1, GivenAnswer::Option(2));
    let mut shows = board(true);
    shows.choices = vec![BoardChoice {
        text: "Where do we begin?".to_owned(),
        options: options(),
        answers: OwnCounts {
            chosen: [12, 300, 0, 0, 0, 0],
            dont_know: 2,
            not_applicable: 0,
            unanswered: 1,
        },
    }];
    [
        PacketContent::Session(Box::new(asks())),
        PacketContent::Response(Box::new(gives)),
        PacketContent::Board(Box::new(shows)),
    ]
}

#[test]
fn plain_choices_are_read_as_they_were_written() {
    let text = std::fs::read_to_string(FILE).unwrap();
    let codes: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(codes.len(), all().len());
    for (code, content) in codes.into_iter().zip(all()) {
        let packet = Packet::parse(code).unwrap();
        assert_eq!(
            open(&packet, UnlockKey::None, &fallback()).unwrap(),
            content
        );
        assert_eq!(packet.to_string(), code);
    }
}

/// As in [`super::editions`].
#[test]
#[ignore = "writes a file of the corpus"]
fn write_the_codes_of_plain_choices() {
    let mut text = String::from(
        "# An invitation with a plain choice, an answer and a board: codes of format 1 with the fields 14, 16 and 13.\n",
    );
    for content in all() {
        text += &format!("{}\n", packed(&content, packet::PacketLock::Open));
    }
    std::fs::write(FILE, text).unwrap();
}
