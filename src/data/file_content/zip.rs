//! The members of a zip, as far as they can be read: workbooks and documents are zips too.

use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// What a zip begins with.
pub const BEGINNING: &[u8] = b"PK\x03\x04";

/// A member of a zip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Member<'a> {
    /// Its name, with the folders that it is in.
    pub name: &'a str,
    /// Whether a password is needed.
    pub is_locked: bool,
    is_deflated: bool,
    packed: &'a [u8],
}

impl Member<'_> {
    /// Its bytes, where they are at most so many; `None` where they can't be read.
    pub fn unpacked(&self, limit: usize) -> Option<Vec<u8>> {
        if self.is_locked {
            return None;
        }
        match self.is_deflated {
            true => decompress_to_vec_with_limit(self.packed, limit).ok(),
            false => (self.packed.len() <= limit).then(|| self.packed.to_vec()),
        }
    }
}

/// The members that the directory at the end of a zip lists. What it says wrongly is left out.
pub fn members(zip: &[u8]) -> Vec<Member<'_>> {
    const MOST: usize = 4_000;
    let Some((mut at, count)) = directory(zip) else {
        return Vec::new();
    };
    let mut members = Vec::new();
    for _ in 0..count.min(MOST) {
        let Some((member, length)) = entry(zip, at) else {
            break;
        };
        members.extend(member);
        at += length;
    }
    members
}

/// Where the directory begins, and how many members it lists.
fn directory(zip: &[u8]) -> Option<(usize, usize)> {
    const END: &[u8] = b"PK\x05\x06";
    const LENGTH: usize = 22;
    // A comment may stand behind it.
    const LONGEST_COMMENT: usize = 0xFFFF;
    let from = zip.len().saturating_sub(LENGTH + LONGEST_COMMENT);
    let end = zip[from..]
        .windows(END.len())
        .rposition(|bytes| bytes == END)?
        + from;
    Some((u32_at(zip, end + 16)?, u16_at(zip, end + 10)?))
}

/// The member that an entry of the directory names, and how long the entry is.
fn entry(zip: &[u8], at: usize) -> Option<(Option<Member<'_>>, usize)> {
    const ENTRY: &[u8] = b"PK\x01\x02";
    const LENGTH: usize = 46;
    if !zip.get(at..)?.starts_with(ENTRY) {
        return None;
    }
    let lengths = [28, 30, 32].map(|field| u16_at(zip, at + field));
    let [Some(name), Some(extra), Some(comment)] = lengths else {
        return None;
    };
    let length = LENGTH + name + extra + comment;
    let name = zip.get(at + LENGTH..at + LENGTH + name)?;
    let packed = || {
        let local = u32_at(zip, at + 42)?;
        let content = local + 30 + u16_at(zip, local + 26)? + u16_at(zip, local + 28)?;
        let packed = zip.get(content..content.checked_add(u32_at(zip, at + 20)?)?)?;
        zip.get(local..)?.starts_with(BEGINNING).then_some(packed)
    };
    let member = || {
        Some(Member {
            name: std::str::from_utf8(name).unwrap_or_default(),
            is_locked: u16_at(zip, at + 8)? & 1 == 1,
            is_deflated: match u16_at(zip, at + 10)? {
                0 => false,
                8 => true,
                _ => return None,
            },
            packed: packed()?,
        })
    };
    Some((member(), length))
}

fn u16_at(bytes: &[u8], at: usize) -> Option<usize> {
    let bytes = bytes.get(at..at.checked_add(2)?)?;
    Some(usize::from(u16::from_le_bytes(bytes.try_into().ok()?)))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<usize> {
    let bytes = bytes.get(at..at.checked_add(4)?)?;
    usize::try_from(u32::from_le_bytes(bytes.try_into().ok()?)).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::testing::zip;
    use super::*;

    #[test]
    fn members_come_back_as_they_were() {
        let long = "answer ".repeat(400);
        let bytes = zip(&[
            ("a.txt", long.as_bytes()),
            ("in/b.xml", b"<b/>"),
            ("c", b""),
        ]);
        let found: Vec<_> = members(&bytes)
            .iter()
            .map(|one| (one.name, one.unpacked(10_000)))
            .collect();
        assert_eq!(
            found,
            [
                ("a.txt", Some(long.clone().into_bytes())),
                ("in/b.xml", Some(b"<b/>".to_vec())),
                ("c", Some(Vec::new())),
            ]
        );
        assert_eq!(
            members(&bytes)[0].unpacked(1_000),
            None,
            "more than is wanted"
        );
    }

    proptest! {
        #[test]
        fn a_damaged_zip_is_read_as_far_as_it_goes(
            content in prop::collection::vec(any::<u8>(), 0..200),
            changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
            cut in any::<prop::sample::Index>(),
        ) {
            let mut bytes = zip(&[("a", &content), ("b", b"text")]);
            for (place, byte) in changes {
                let place = place.index(bytes.len());
                bytes[place] = byte;
            }
            let end = cut.index(bytes.len() + 1);
            for bytes in [&bytes[..], &bytes[..end]] {
                for member in members(bytes) {
                    let unpacked = member.unpacked(1_000).unwrap_or_default();
                    prop_assert!(unpacked.len() <= 1_000);
                }
            }
        }
    }
}
