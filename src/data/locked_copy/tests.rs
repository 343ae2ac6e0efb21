use proptest::prelude::*;

use super::*;

fn phrase(text: &str) -> Passphrase {
    Passphrase::new(text).unwrap()
}

fn ours() -> Passphrase {
    phrase("unfixed canopy ratio sift paper")
}

fn locked(backup: &str) -> String {
    lock(backup, &ours(), &[7; SALT], "A copy of Trellis.").unwrap()
}

proptest! {
    // Each case works as long as a person may wait.
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn locking_and_opening_are_inverse(backup in any::<String>(), times in 0_usize..300) {
        let backup = backup.repeat(times);
        let file = locked(&backup);
        prop_assert!(is_locked(&file));
        prop_assert_eq!(check(&file), Ok(()));
        prop_assert_eq!(unlock(&file, &ours()), Ok(backup));
    }
}

proptest! {
    #[test]
    fn no_text_is_opened_that_was_not_locked(text in any::<String>()) {
        prop_assert_eq!(check(&text), Err(LockedCopyError::NotLocked));
    }

    #[test]
    fn a_file_of_any_content_is_refused_without_panic(
        version in any::<u64>(), bytes in prop::collection::vec(any::<u8>(), 0..80), has_check: bool,
    ) {
        let mut bytes = bytes;
        if has_check {
            bytes.extend(CRC.checksum(&bytes).to_be_bytes());
        }
        let content = Base64::encode_string(&bytes);
        let file = serde_json::json!({ "format": FORMAT, "version": version % 3, "content": content });
        // A map sorts its fields.
        let file = file.to_string().replacen('{', "{\"format\":\"trellis-locked\",", 1);
        prop_assert!(unlock(&file, &ours()).is_err());
    }

    #[test]
    fn a_changed_character_is_noticed(place: prop::sample::Index, other in "[A-Za-z0-9+/]") {
        let file = LOCKED.get_or_init(|| locked("content of no weight, content of no weight"));
        let start = file.find("\"content\": \"").unwrap() + 12;
        let end = file.rfind('"').unwrap();
        let at = start + place.index(end - start);
        prop_assume!(file[at..=at] != other);
        let changed = format!("{}{other}{}", &file[..at], &file[at + 1..]);
        prop_assert_eq!(check(&changed), Err(LockedCopyError::Damaged));
    }
}

static LOCKED: std::sync::OnceLock<String> = std::sync::OnceLock::new();

#[test]
fn each_reason_why_not_is_its_own() {
    let file = locked("content");
    assert_eq!(unlock(&file, &ours()), Ok("content".to_owned()));
    assert_eq!(
        unlock(&format!("\u{FEFF}\n{file}"), &ours()),
        Ok("content".to_owned())
    );
    let case_and_spaces = phrase("Unfixed  canopy ratio SIFT paper");
    assert_eq!(unlock(&file, &case_and_spaces), Ok("content".to_owned()));
    let other = phrase("unfixed canopy ratio sift stone");
    assert_eq!(unlock(&file, &other), Err(LockedCopyError::WrongPassphrase));
    // Wherever it is cut, once it says what it is.
    let said = file.find("trellis-locked").unwrap() + 15;
    for end in said..file.trim_end().len() - 1 {
        assert_eq!(check(&file[..end]), Err(LockedCopyError::Cut), "{end}");
    }
    let newer = file.replace("\"version\": 1", "\"version\": 2");
    assert_eq!(check(&newer), Err(LockedCopyError::Newer { version: 2 }));
    let odd = file.replace("\"version\": 1", "\"version\": 0");
    assert_eq!(check(&odd), Err(LockedCopyError::Damaged));
    for text in [
        "",
        "{}",
        "{\"format\": \"trellis\"}",
        "[\"trellis-locked\"]",
    ] {
        assert!(!is_locked(text), "{text}");
        assert_eq!(check(text), Err(LockedCopyError::NotLocked));
    }
}

#[test]
fn a_copy_too_short_to_hold_anything_asks_for_no_words() {
    for length in 0..=PASSPHRASE_OVERHEAD {
        let mut content = [
            MAGIC.to_vec(),
            10_u32.to_be_bytes().to_vec(),
            vec![1; length],
        ]
        .concat();
        content.extend(CRC.checksum(&content).to_be_bytes());
        let file = locked("content");
        let start = file.find("\"content\": \"").unwrap() + 12;
        let whole = &file[start..file.rfind('"').unwrap()];
        let short = file.replace(whole, &Base64::encode_string(&content));
        assert_eq!(check(&short), Err(LockedCopyError::Damaged), "{length}");
    }
}

#[test]
fn the_length_that_the_head_declares_is_bound_and_nothing_more_is_made() {
    let file = locked(&"ab".repeat(5_000));
    let start = file.find("\"content\": \"").unwrap() + 12;
    let content = &file[start..file.rfind('"').unwrap()];
    let bytes = Base64::decode_vec(content).unwrap();
    for length in [0, 9_999, 10_001, MAX_BYTES as u32, u32::MAX] {
        let mut changed = bytes[..bytes.len() - CHECK].to_vec();
        changed[MAGIC.len()..HEAD].copy_from_slice(&length.to_be_bytes());
        changed.extend(CRC.checksum(&changed).to_be_bytes());
        let changed = file.replace(content, &Base64::encode_string(&changed));
        let refused = match length {
            u32::MAX => LockedCopyError::Damaged,
            _ => LockedCopyError::WrongPassphrase,
        };
        assert_eq!(unlock(&changed, &ours()), Err(refused), "{length}");
    }
    assert_eq!(
        lock(&"a".repeat(MAX_BYTES + 1), &ours(), &[7; SALT], ""),
        Err(NotLocked)
    );
}

/// A file of the format as it was first, made by another hand (OpenSSL and zlib): it has to open for ever.
#[test]
fn the_locked_file_of_every_version_opens() {
    let file = include_str!("../../../tests/corpus/locked-1.json");
    let opened = unlock(file, &ours()).unwrap();
    assert_eq!(opened, include_str!("../../../tests/corpus/backup-4.json"));
    let again = lock(
        &opened,
        &ours(),
        &[7; SALT],
        "A copy of Trellis, locked with a passphrase.",
    );
    assert_eq!(unlock(&again.unwrap(), &ours()), Ok(opened));
}
