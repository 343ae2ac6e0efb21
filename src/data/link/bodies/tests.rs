use proptest::prelude::*;

use super::testing::{content, typed_content};
use super::*;
use crate::data::assessment::testing::fallback;

fn read(kind: PacketKind, bytes: &[u8]) -> Result<PacketContent, CodeError> {
    PacketContent::read(kind, bytes, &fallback())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn writing_and_reading_a_content_are_inverse(content in content()) {
        prop_assert_eq!(read(content.kind(), &content.write()), Ok(content));
    }

    #[test]
    fn every_truncation_of_a_content_is_refused_or_says_less(content in typed_content()) {
        let bytes = content.write();
        let step = bytes.len() / 200 + 1;
        for end in (0..bytes.len()).step_by(step) {
            // A content can end before a field that may be left out, but never within one.
            if let Ok(read) = read(content.kind(), &bytes[..end]) {
                prop_assert_ne!(&read, &content);
                prop_assert_eq!(read.write(), &bytes[..end]);
            }
        }
    }

    #[test]
    fn what_reads_is_written_so_that_it_reads_the_same(
        content in typed_content(), changes in prop::collection::vec((any::<usize>(), any::<u8>()), 1..40),
    ) {
        let bytes = content.write();
        for (at, to) in changes {
            let mut changed = bytes.clone();
            changed[at % bytes.len()] = to;
            if let Ok(content) = read(content.kind(), &changed) {
                prop_assert_eq!(read(content.kind(), &content.write()), Ok(content));
            }
        }
    }

    #[test]
    fn any_bytes_are_a_content_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        for kind in PacketKind::ALL {
            let _ = read(kind, &bytes);
        }
    }
}

#[test]
fn what_belongs_to_a_session_is_not_read_without_one() {
    use super::super::wire::WireWriter;
    let head = |first: u8| {
        let mut writer = WireWriter::default();
        writer.byte(first);
        writer.bytes(&[7; 8][..8 * usize::from(first)]);
        writer.bytes(&[7; 8 + 1 + 4 + 2]);
        writer.byte(1);
        writer
    };
    let response = |first: u8, field: u8| {
        let mut writer = head(first);
        // A choice, a group, a text of one letter.
        writer.field(field, |writer| {
            writer.byte(if field == 5 { 1 } else { b'a' })
        });
        read(PacketKind::Response, &writer.finish())
    };
    assert!(read(PacketKind::Response, &head(0).finish()).is_ok());
    for (field, needs_session) in [
        (1, true),
        (5, true),
        (7, false),
        (9, false),
        (11, false),
        (13, false),
    ] {
        // Where it doesn't belong it is a field that nobody knows, and odd: it is left out.
        let (with, without) = (response(1, field).unwrap(), response(0, field).unwrap());
        let says = |content: &PacketContent| content.write().len() > head(0).finish().len() + 8;
        assert_eq!(says(&with), needs_session, "field {field}");
        let plain = read(PacketKind::Response, &head(0).finish()).unwrap();
        assert_eq!(without == plain, needs_session, "field {field}");
    }
}

/// What a version that knows no plain choices says: it finds a field that it must not leave out.
#[test]
fn an_earlier_version_refuses_a_plain_choice_as_newer_and_reads_a_board_without_it() {
    use super::super::wire::WireReader;
    use crate::domain::workshop::testing::{TWO_BY_TWO, response, session};
    use crate::domain::workshop::{
        BoardChoice, Disclosure, GivenAnswer, OwnCounts, OwnQuestion, QuestionKind, Workshop,
    };
    let mut asks = session();
    let fields_after = |bytes: &[u8], head: usize, last_known: u8| {
        let mut reader = WireReader::new(bytes);
        reader.bytes(head).unwrap();
        // It asks for the fields that it knows, up to the last one, and then for the end.
        reader.field(last_known)?;
        reader.end_of_fields()
    };
    // The head of an invitation: 8 + 4 + 2 + 1, all dimensions in a byte, the questionnaire with its length.
    let head = 8 + 4 + 2 + 1 + 1 + 1 + asks.instrument.as_str().len();
    let plain = PacketContent::Session(Box::new(asks.clone())).write();
    assert_eq!(plain[head], 1, "the title comes first");
    asks.questions = vec![OwnQuestion {
        text: "Where to?".to_owned(),
        kind: QuestionKind::Options(["North", "South"].map(str::to_owned).to_vec()),
    }];
    let with = PacketContent::Session(Box::new(asks.clone())).write();
    let newer = |field| Err(CodeError::NewerField { field });
    // Fields of even numbers below the last known one are asked for: groups are odd, own questions are not there.
    assert_eq!(fields_after(&with, head, 13), newer(14));
    let mut gives = response(1, &[1; 4]);
    let head = 1 + 8 + 8 + 1 + 4 + 2 + 1 + 2;
    gives.own = vec![GivenAnswer::Choice(
        crate::domain::assessment::Answer::DontKnow,
    )];
    let without = PacketContent::Response(Box::new(gives.clone())).write();
    assert_eq!(fields_after(&without, head, 5), Ok(()));
    gives.own = vec![GivenAnswer::Option(1)];
    let with = PacketContent::Response(Box::new(gives)).write();
    assert_eq!(fields_after(&with, head, 5), newer(16));
    // A board's plain choices may be left out: all else of it is there.
    let workshop = Workshop::new(fallback().id, session());
    let counts = crate::domain::workshop::Aggregate::new(&TWO_BY_TWO, &workshop.session);
    let mut board = crate::domain::workshop::Board::of(&workshop, &Disclosure::new(counts, None));
    let without = PacketContent::Board(Box::new(board.clone())).write();
    board.choices = vec![BoardChoice {
        text: "Where to?".to_owned(),
        options: ["North", "South"].map(str::to_owned).to_vec(),
        answers: OwnCounts::default(),
    }];
    let with = PacketContent::Board(Box::new(board)).write();
    let (same, choice) = with.split_at(without.len());
    assert_eq!(same, without);
    assert_eq!(choice[0] % 2, 1, "an odd field");
}

#[test]
fn a_plain_choice_has_one_writing() {
    use crate::domain::workshop::testing::{response, session};
    use crate::domain::workshop::{GivenAnswer, OwnQuestion, QuestionKind};
    let mut asks = session();
    asks.questions = vec![OwnQuestion {
        text: "Where to?".to_owned(),
        kind: QuestionKind::Options(["North", "South"].map(str::to_owned).to_vec()),
    }];
    let bytes = PacketContent::Session(Box::new(asks)).write();
    let at = bytes.len() - (1 + 1 + 1 + 10 + 6 + 6);
    assert_eq!(bytes[at], 14);
    let mut moved = bytes.clone();
    // The same question where others stand: in the field of questions without a choice.
    moved[at] = 8;
    let sent = read(PacketKind::Session, &moved);
    assert_eq!(sent, Err(CodeError::NotCanonical));
    // One option, and seven.
    for count in [1, 7] {
        let mut changed = bytes.clone();
        changed[at + 2] = count;
        assert!(read(PacketKind::Session, &changed).is_err(), "{count}");
    }
    let mut gives = response(1, &[1; 4]);
    (gives.group, gives.name) = (None, String::new());
    gives.own = vec![GivenAnswer::Option(1)];
    let bytes = PacketContent::Response(Box::new(gives)).write();
    let at = bytes.len() - 3;
    assert_eq!(bytes[at..], [16, 1, 10]);
    for (changed, error) in [
        ([5, 1, 10], CodeError::NotCanonical),
        ([16, 1, 6], CodeError::NotCanonical),
        ([16, 1, 15], CodeError::Malformed),
    ] {
        let changed = [&bytes[..at], &changed].concat();
        assert_eq!(read(PacketKind::Response, &changed), Err(error));
    }
}

#[test]
fn lists_have_limits() {
    let mut session = Vec::new();
    session.extend([7; 8 + 4 + 2]);
    session.extend([0, 1, 1, b'a']);
    let groups = |count: u8| [&session[..], &[7, count], &vec![0; count.into()]].concat();
    assert!(read(PacketKind::Session, &groups(12)).is_ok());
    assert_eq!(
        read(PacketKind::Session, &groups(13)),
        Err(CodeError::Malformed)
    );
    let answers = [&[0xFF_u8, 0x7F][..], &[0; 99]].concat();
    assert_eq!(
        read(PacketKind::Response, &answers),
        Err(CodeError::Malformed)
    );
    assert_eq!(
        read(PacketKind::Instrument, &[13]),
        Err(CodeError::Malformed)
    );
    assert_eq!(read(PacketKind::Plan, b"[1]"), Err(CodeError::Malformed));
    let deep = "[".repeat(60_000);
    assert_eq!(
        read(PacketKind::Plan, deep.as_bytes()),
        Err(CodeError::Malformed)
    );
}

#[test]
fn no_board_has_more_answers_than_a_workshop() {
    use super::super::wire::WireWriter;
    use crate::domain::workshop::{BoardPart, Distribution};
    // Written by hand, for what writes boards cuts what is too high.
    let forged = |n: u32, count: u32| {
        let mut writer = WireWriter::default();
        writer.bytes(&[7; 4 + 2]);
        writer.bytes(&[1, 1, b'a']);
        writer.number(n);
        // One item, revealed, of which the lowest and the highest point were chosen.
        writer.bytes(&[1, 0b10, 0b1_0001]);
        writer.number(count);
        writer.number(1);
        read(PacketKind::Board, &writer.finish())
    };
    let (most_n, most) = (BoardPart::MAX_N, BoardPart::MAX_COUNT);
    let Ok(PacketContent::Board(mut board)) = forged(most_n, most) else {
        panic!("what a workshop can reach is refused");
    };
    let counts = Distribution {
        points: [most, 0, 0, 0, 1],
        ..Distribution::default()
    };
    assert_eq!(board.room.n, most_n);
    assert_eq!(board.room.items, [Some(counts)]);
    for (n, count) in [
        (0, most + 1),
        (0, u32::MAX),
        (most_n + 1, 1),
        (u32::MAX, u32::MAX),
    ] {
        assert_eq!(forged(n, count), Err(CodeError::Malformed), "{n} {count}");
    }
    // What is written can be read, whatever was counted.
    let highest = PacketContent::Board(board.clone()).write();
    board.room.n = u32::MAX;
    board.room.items[0] = Some(Distribution {
        points: [u32::MAX, 0, 0, 0, 1],
        ..Distribution::default()
    });
    assert_eq!(PacketContent::Board(board).write(), highest);
}
