//! What is written is read again, and nothing else is.

use proptest::prelude::*;

use super::*;

proptest! {
    #[test]
    fn numbers_and_texts_are_read_as_they_were_written(number: u32, line in "\\PC{0,20}") {
        let mut writer = WireWriter::default();
        writer.number(number);
        writer.text(&line, Lines::One, 20);
        writer.byte(7);
        let bytes = writer.finish();
        let mut reader = WireReader::new(&bytes);
        prop_assert_eq!(reader.number(u32::MAX), Ok(number));
        prop_assert_eq!(reader.text(Lines::One, 20), Ok(clean(&line, Lines::One, 20).0.into_owned()));
        prop_assert_eq!(reader.byte(), Ok(7));
        prop_assert_eq!(reader.end(), Ok(()));
    }

    #[test]
    fn a_number_has_one_writing(bytes in prop::collection::vec(any::<u8>(), 0..7)) {
        let mut reader = WireReader::new(&bytes);
        if let Ok(number) = reader.number(u32::MAX) {
            let mut writer = WireWriter::default();
            writer.number(number);
            prop_assert_eq!(&writer.finish()[..], &bytes[..bytes.len() - reader.rest.len()]);
        }
    }
}

/// Reads fields 2 and 5 of these bytes, as texts.
fn two_and_five(bytes: &[u8]) -> Result<(String, String), CodeError> {
    let mut reader = WireReader::new(bytes);
    let two = reader.text_field(2, Lines::One, 3)?;
    let five = reader.text_field(5, Lines::Many, 3)?;
    reader.end_of_fields()?;
    Ok((two, five))
}

#[test]
fn fields_may_be_added_if_they_are_odd() {
    let both = Ok(("ab".to_owned(), "c".to_owned()));
    let cases: &[(&[u8], _)] = &[
        (&[], Ok((String::new(), String::new()))),
        (b"\x02\x02ab\x05\x01c", both.clone()),
        (
            b"\x01\x01x\x02\x02ab\x03\x01x\x05\x01c\x07\x01x",
            both.clone(),
        ),
        (b"\x02\x02ab\x05\x01c\xFF\x01x", both),
        (
            b"\x02\x02ab\x04\x01x",
            Err(CodeError::NewerField { field: 4 }),
        ),
        (b"\x00\x01x", Err(CodeError::NewerField { field: 0 })),
        (
            b"\x05\x01c\xFE\x01x",
            Err(CodeError::NewerField { field: 0xFE }),
        ),
        (b"\x05\x01c\x02\x02ab", Err(CodeError::NotCanonical)),
        (b"\x02\x02ab\x02\x02ab", Err(CodeError::NotCanonical)),
        (b"\x03\x01x\x03\x01x", Err(CodeError::NotCanonical)),
        (b"\x05\x01c\xFF\x01x\xFF\x01x", Err(CodeError::Malformed)),
        (b"\x02\x00", Err(CodeError::NotCanonical)),
        (b"\x03\x00", Err(CodeError::NotCanonical)),
        (b"\x02\x82\x00ab", Err(CodeError::NotCanonical)),
        (b"\x02", Err(CodeError::Malformed)),
        (b"\x02\x03ab", Err(CodeError::Malformed)),
        (b"\x02\xFF\xFF\xFF\xFF\x0Fab", Err(CodeError::Malformed)),
        (b"\x02\x04abcd", Err(CodeError::TextTooLong { most: 3 })),
        (
            b"\x02\x0Dabcdabcdabcda",
            Err(CodeError::TextTooLong { most: 3 }),
        ),
        (b"\x02\x01\xFF", Err(CodeError::NotText)),
    ];
    for (bytes, result) in cases {
        assert_eq!(two_and_five(bytes), *result, "{bytes:?}");
    }
}

#[test]
fn what_could_deceive_a_reader_is_removed_on_both_ways() {
    let mut writer = WireWriter::default();
    writer.text_field(2, "a\u{202E}\0b", Lines::One, 3);
    assert_eq!(writer.finish(), b"\x02\x02ab");
    let hostile = "\x02\x06a\u{202E}\0b\x05\x03x\ny";
    let texts = ("ab".to_owned(), "x\ny".to_owned());
    assert_eq!(two_and_five(hostile.as_bytes()), Ok(texts));
}
