//! The streams of a compound file (OLE), as Outlook's mails and the workbooks of old are.
//!
//! [MS-CFB]: sectors in chains, listed in a table of which the header names the beginning; a directory of streams, the
//! short ones packed into one long one.

/// What a compound file begins with.
pub const BEGINNING: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// A stream of a compound file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stream {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub content: Vec<u8>,
}

/// All streams, in whatever folder they are. What is damaged is left out; together they are hardly longer than the file.
pub fn streams(file: &[u8]) -> Vec<Stream> {
    read(file).unwrap_or_default()
}

fn read(file: &[u8]) -> Option<Vec<Stream>> {
    const HEADER: usize = 512;
    const ENTRY: usize = 128;
    const MINI: usize = 64;
    const IS_STREAM: u8 = 2;
    const IS_ROOT: u8 = 5;
    let size = match u16::from_le_bytes(array(file, 0x1E)?) {
        9 => 512,
        12 => 4_096,
        _ => return None,
    };
    let sectors = Sectors {
        bytes: file.get(size.max(HEADER)..)?,
        size,
        next: table(file, size)?,
    };
    let directory = sectors.chain(u32_at(file, 0x30)?, file.len());
    let short = u32_at(file, 0x38)? as usize;
    let minis = sectors.chain(u32_at(file, 0x3C)?, file.len());
    let root = directory
        .chunks_exact(ENTRY)
        .find(|entry| entry[66] == IS_ROOT)?;
    let packed = sectors.chain(u32_at(root, 116)?, file.len());
    let packed = Sectors {
        bytes: &packed,
        size: MINI,
        next: numbers(&minis),
    };
    let mut left = file.len() * 2;
    let mut streams = Vec::new();
    for entry in directory
        .chunks_exact(ENTRY)
        .filter(|entry| entry[66] == IS_STREAM)
    {
        let (start, length) = (u32_at(entry, 116)?, u32_at(entry, 120)? as usize);
        let sectors = if length < short { &packed } else { &sectors };
        let content = sectors.chain(start, length.min(left));
        left -= content.len();
        let letters = usize::from(u16::from_le_bytes(array(entry, 64)?)).saturating_sub(2) / 2;
        let units = entry[..64]
            .as_chunks::<2>()
            .0
            .iter()
            .map(|unit| u16::from_le_bytes(*unit));
        let units: Vec<u16> = units.take(letters).collect();
        streams.push(Stream {
            name: String::from_utf16_lossy(&units),
            content,
        });
    }
    Some(streams)
}

/// The table that says which sector follows each.
fn table(file: &[u8], size: usize) -> Option<Vec<u32>> {
    const IN_HEADER: usize = 109;
    let sector = |number: u32| {
        let from = (number as usize).checked_add(1)?.checked_mul(size)?;
        file.get(from..from.checked_add(size)?)
    };
    let most = file.len() / size;
    let mut places: Vec<u32> = numbers(file.get(0x4C..0x4C + IN_HEADER * 4)?);
    // Large files go on elsewhere; the last number of each such sector is the next one.
    let mut more = u32_at(file, 0x44)?;
    for _ in 0..most {
        let Some(bytes) = sector(more) else {
            break;
        };
        let mut listed = numbers(bytes);
        more = listed.pop().unwrap_or(u32::MAX);
        places.extend(listed);
    }
    let tables = places.into_iter().filter_map(sector).take(most);
    Some(tables.flat_map(numbers).collect())
}

/// Pieces of one size, each of which may be followed by another.
struct Sectors<'a> {
    bytes: &'a [u8],
    size: usize,
    next: Vec<u32>,
}

impl Sectors<'_> {
    /// The bytes of a chain, at most so many.
    fn chain(&self, start: u32, length: usize) -> Vec<u8> {
        let mut content = Vec::new();
        let mut at = start;
        while content.len() < length {
            let from = (at as usize).saturating_mul(self.size);
            let Some(bytes) = self.bytes.get(from..) else {
                break;
            };
            let wanted = self.size.min(length - content.len()).min(bytes.len());
            if wanted == 0 {
                break;
            }
            content.extend_from_slice(&bytes[..wanted]);
            match self.next.get(at as usize) {
                Some(next) => at = *next,
                None => break,
            }
        }
        content
    }
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes
        .as_chunks()
        .0
        .iter()
        .map(|number| u32::from_le_bytes(*number))
        .collect()
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(array(bytes, at)?))
}

fn array<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    bytes.get(at..at + N)?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::testing::compound;
    use super::*;

    #[test]
    fn streams_come_back_as_they_were() {
        let long: Vec<u8> = (0..9_000_u32).map(|n| n as u8).collect();
        let all: [(&str, &[u8]); 3] = [("short", b"a few bytes"), ("long", &long), ("empty", b"")];
        let found = streams(&compound(&all));
        let found: Vec<_> = found
            .iter()
            .map(|one| (&*one.name, &*one.content))
            .collect();
        assert_eq!(found, all);
    }

    proptest! {
        #[test]
        fn a_damaged_file_neither_panics_nor_grows(
            changes in prop::collection::vec((0_usize..3_000, any::<u8>()), 0..12),
            cut in 0_usize..4_000,
        ) {
            let mut bytes = compound(&[("one", b"first"), ("two", &[7; 5_000])]);
            for (place, byte) in changes {
                bytes[place] = byte;
            }
            for bytes in [&bytes[..], &bytes[..cut.min(bytes.len())]] {
                let all: usize = streams(bytes).iter().map(|one| one.content.len()).sum();
                prop_assert!(all <= bytes.len() * 2);
            }
        }
    }
}
