//! Files for tests, written by a hand of their own.

use miniz_oxide::deflate::compress_to_vec;

/// A zip of these members, packed where that is shorter.
pub fn zip(members: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in members {
        let packed = compress_to_vec(content, 6);
        let is_packed = packed.len() < content.len();
        let body = if is_packed { &packed[..] } else { content };
        let mut head = Vec::new();
        for field in [20, 0, u16::from(is_packed) * 8, 0, 0] {
            head.extend_from_slice(&field.to_le_bytes());
        }
        for field in [
            crc32fast::hash(content),
            body.len() as u32,
            content.len() as u32,
        ] {
            head.extend_from_slice(&field.to_le_bytes());
        }
        head.extend_from_slice(&(name.len() as u16).to_le_bytes());
        head.extend_from_slice(&[0; 2]);
        directory.extend_from_slice(b"PK\x01\x02\x14\0");
        directory.extend_from_slice(&head);
        directory.extend_from_slice(&[0; 10]);
        directory.extend_from_slice(&(bytes.len() as u32).to_le_bytes());
        directory.extend_from_slice(name.as_bytes());
        bytes.extend_from_slice(b"PK\x03\x04");
        bytes.extend_from_slice(&head);
        bytes.extend_from_slice(name.as_bytes());
        bytes.extend_from_slice(body);
    }
    let start = bytes.len() as u32;
    bytes.extend_from_slice(&directory);
    bytes.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    let count = (members.len() as u16).to_le_bytes();
    bytes.extend_from_slice(&[count, count].concat());
    bytes.extend_from_slice(&(directory.len() as u32).to_le_bytes());
    bytes.extend_from_slice(&start.to_le_bytes());
    bytes.extend_from_slice(&[0; 2]);
    bytes
}

/// A compound file of these streams: sectors of 512 bytes, short streams of less than 4,096 packed together.
pub fn compound(streams: &[(&str, &[u8])]) -> Vec<u8> {
    const SECTOR: usize = 512;
    const MINI: usize = 64;
    const END: u32 = 0xFFFF_FFFE;
    let mut sectors: Vec<u8> = Vec::new();
    let mut next: Vec<u32> = Vec::new();
    let mut add = |content: &[u8]| -> u32 {
        if content.is_empty() {
            return END;
        }
        let start = next.len() as u32;
        let count = content.len().div_ceil(SECTOR);
        for n in 1..=count as u32 {
            next.push(if n == count as u32 { END } else { start + n });
        }
        sectors.extend_from_slice(content);
        sectors.resize(next.len() * SECTOR, 0);
        start
    };
    let (mut packed, mut minis) = (Vec::new(), Vec::<u32>::new());
    let mut entries = Vec::new();
    for (name, content) in streams {
        let start = match content.len() {
            0 => END,
            length if length < 4_096 => {
                let start = minis.len() as u32;
                let count = length.div_ceil(MINI) as u32;
                for n in 1..=count {
                    minis.push(if n == count { END } else { start + n });
                }
                packed.extend_from_slice(content);
                packed.resize(minis.len() * MINI, 0);
                start
            }
            _ => add(content),
        };
        entries.push(entry(name, 2, start, content.len() as u32));
    }
    let packed_at = add(&packed);
    entries.insert(0, entry("Root Entry", 5, packed_at, packed.len() as u32));
    let minis: Vec<u8> = minis
        .iter()
        .flat_map(|number| number.to_le_bytes())
        .collect();
    let minis_at = add(&minis);
    let directory_at = add(&entries.concat());
    // The table of sectors names itself too.
    let tables = (next.len() + 4).div_ceil(SECTOR / 4);
    let table_at = next.len() as u32;
    next.extend(std::iter::repeat_n(0xFFFF_FFFD, tables));
    next.resize(tables * SECTOR / 4, u32::MAX);
    let mut head = vec![0; SECTOR];
    head[..8].copy_from_slice(super::compound::BEGINNING);
    head[0x1E] = 9;
    head[0x20] = 6;
    for (at, value) in [
        (0x2C, tables as u32),
        (0x30, directory_at),
        (0x38, 4_096),
        (0x3C, minis_at),
        (0x44, END),
    ] {
        head[at..at + 4].copy_from_slice(&value.to_le_bytes());
    }
    head[0x4C..].fill(0xFF);
    for n in 0..tables {
        let at = 0x4C + n * 4;
        head[at..at + 4].copy_from_slice(&(table_at + n as u32).to_le_bytes());
    }
    let table: Vec<u8> = next
        .iter()
        .flat_map(|number| number.to_le_bytes())
        .collect();
    [head, sectors, table].concat()
}

fn entry(name: &str, kind: u8, start: u32, length: u32) -> Vec<u8> {
    let mut entry = vec![0; 128];
    for (at, unit) in name.encode_utf16().enumerate() {
        entry[at * 2..at * 2 + 2].copy_from_slice(&unit.to_le_bytes());
    }
    let letters = name.encode_utf16().count() as u16;
    entry[64..66].copy_from_slice(&((letters + 1) * 2).to_le_bytes());
    entry[66] = kind;
    entry[116..120].copy_from_slice(&start.to_le_bytes());
    entry[120..124].copy_from_slice(&length.to_le_bytes());
    entry
}
