//! What a file holds, told by its bytes: its name and the type that a browser gives it are often wrong.
//!
//! Whatever holds texts is unpacked, also one within another: zips, workbooks, documents, mails as Outlook saves them,
//! mails with mails in them, and of a PDF the addresses of its links. What it takes is limited, whatever is in it.

mod compound;
pub mod encoding;
mod pdf;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod zip;

use miniz_oxide::inflate::decompress_to_vec_with_limit;

use super::link::finder::mail;

/// What a file turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A text, or texts that were packed.
    Text,
    /// A picture that browsers open.
    Picture,
    /// A photo in a form that most browsers can't open: HEIC, TIFF, those of cameras.
    Photo,
    /// A film or a recording.
    Film,
    /// A mail, as Outlook saves one.
    Mail,
    /// A workbook, as XLSX or ODS.
    Workbook,
    /// A text document, as DOCX or ODT, or slides.
    Document,
    /// A workbook or document in the old binary form.
    OldOffice,
    /// A PDF.
    Pdf,
    /// A zip or the like, of which what holds texts was unpacked.
    Archive,
    /// Packed in a way that can't be read here.
    OtherArchive,
    /// A file that asks for a password.
    Locked,
    /// Something else that is no text.
    Other,
}

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileContent {
    /// What it is.
    pub kind: FileKind,
    /// All texts in it; empty where none could be read.
    pub text: String,
}

/// The most that is unpacked of a file, in bytes.
const MOST: usize = 40_000_000;
/// How deep one file may stand in another.
const DEEPEST: usize = 4;

impl FileContent {
    /// What these bytes are, without looking into what is packed.
    pub fn kind_of(bytes: &[u8]) -> FileKind {
        sniff(bytes)
    }

    /// What these bytes hold.
    pub fn of(bytes: Vec<u8>) -> Self {
        let mut left = MOST.max(bytes.len());
        Self::within(bytes, 0, &mut left)
    }

    /// The same of what stands so deep in another file, where so many bytes may still be unpacked.
    fn within(bytes: Vec<u8>, depth: usize, left: &mut usize) -> Self {
        let kind = sniff(&bytes);
        let text = match kind {
            _ if depth > DEEPEST => String::new(),
            FileKind::Archive if bytes.starts_with(zip::BEGINNING) => {
                return of_zip(&bytes, depth, left);
            }
            FileKind::Archive => {
                let unpacked = gzip_body(&bytes)
                    .and_then(|body| decompress_to_vec_with_limit(body, *left).ok());
                let Some(unpacked) = unpacked else {
                    return Self::without_text(FileKind::OtherArchive);
                };
                *left -= unpacked.len();
                return Self::within(unpacked, depth + 1, left);
            }
            FileKind::OldOffice => return of_compound(&bytes, depth, left),
            FileKind::Pdf => pdf::addresses(&bytes),
            FileKind::Text => {
                let mut text = encoding::lossy(bytes);
                let inner = in_mail(&text, depth, left, true);
                text.push_str(&inner);
                text
            }
            _ => String::new(),
        };
        Self { kind, text }
    }

    const fn without_text(kind: FileKind) -> Self {
        Self {
            kind,
            text: String::new(),
        }
    }
}

/// What a file is by how it begins. A compound file is looked into to tell what it is.
fn sniff(bytes: &[u8]) -> FileKind {
    const BEGINNINGS: [(&[u8], FileKind); 28] = [
        (zip::BEGINNING, FileKind::Archive),
        (b"PK\x05\x06", FileKind::Archive),
        (b"\x1F\x8B\x08", FileKind::Archive),
        (compound::BEGINNING, FileKind::OldOffice),
        (pdf::BEGINNING, FileKind::Pdf),
        (b"\x89PNG\r\n", FileKind::Picture),
        (b"\xFF\xD8\xFF", FileKind::Picture),
        (b"GIF8", FileKind::Picture),
        (b"BM", FileKind::Picture),
        (b"II*\0", FileKind::Photo),
        (b"MM\0*", FileKind::Photo),
        (b"FUJIFILM", FileKind::Photo),
        (b"II\xBC\x01", FileKind::Photo),
        (b"\0\0\0\x0CJXL ", FileKind::Photo),
        (b"\xFF\x0A", FileKind::Photo),
        (b"8BPS", FileKind::Photo),
        (b"ID3", FileKind::Film),
        (b"OggS", FileKind::Film),
        (b"fLaC", FileKind::Film),
        (b"\x1A\x45\xDF\xA3", FileKind::Film),
        (b"#!AMR", FileKind::Film),
        (b"7z\xBC\xAF\x27\x1C", FileKind::OtherArchive),
        (b"Rar!\x1A\x07", FileKind::OtherArchive),
        (b"BZh", FileKind::OtherArchive),
        (b"\xFD7zXZ", FileKind::OtherArchive),
        (b"\x28\xB5\x2F\xFD", FileKind::OtherArchive),
        (b"MZ\x90", FileKind::Other),
        (b"SQLite format 3\0", FileKind::Other),
    ];
    let begins = BEGINNINGS
        .iter()
        .find(|(beginning, _)| bytes.starts_with(beginning));
    match (begins, bytes) {
        // "BM" also begins words.
        (Some((b"BM", _)), _) if bytes.get(6..10) != Some(&[0; 4]) => FileKind::Text,
        (Some((b"BZh" | b"ID3" | b"GIF8" | b"8BPS", _)), _)
            if bytes
                .iter()
                .take(64)
                .all(|byte| byte.is_ascii_graphic() || *byte == b' ') =>
        {
            FileKind::Text
        }
        (Some((_, kind)), _) => *kind,
        (None, [b'R', b'I', b'F', b'F', _, _, _, _, form @ ..]) => match form {
            [b'W', b'E', b'B', b'P', ..] => FileKind::Picture,
            [b'W', b'A', b'V', b'E', ..] | [b'A', b'V', b'I', b' ', ..] => FileKind::Film,
            _ => FileKind::Text,
        },
        (None, [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..]) => match brand {
            [b'h', b'e', b'i' | b'v', ..]
            | [b'm', b'i', b'f' | b'a', ..]
            | [b'm', b's', b'f', b'1', ..] => FileKind::Photo,
            [b'a', b'v', b'i', ..] => FileKind::Picture,
            [b'c', b'r', b'x', ..] => FileKind::Photo,
            _ => FileKind::Film,
        },
        _ => match is_text(bytes) {
            true => FileKind::Text,
            false => FileKind::Other,
        },
    }
}

/// Whether bytes are letters in the main: a few that are none don't make a text something else, for codes are still
/// found in it.
fn is_text(bytes: &[u8]) -> bool {
    const LOOKED_AT: usize = 4_096;
    let beginning = &bytes[..bytes.len().min(LOOKED_AT)];
    if encoding::unicode(beginning).is_some_and(|text| !text.contains('\0')) {
        return true;
    }
    let text = encoding::lossy(beginning.to_vec());
    let is_odd = |c: &char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{C}' | '\u{1B}');
    let odd = text.chars().filter(is_odd).count();
    odd * 50 <= text.chars().count()
}

/// The body of a gzip behind its head.
fn gzip_body(bytes: &[u8]) -> Option<&[u8]> {
    let flags = *bytes.get(3)?;
    let mut rest = bytes.get(10..)?;
    if flags & 4 != 0 {
        let length = u16::from_le_bytes(rest.get(..2)?.try_into().ok()?);
        rest = rest.get(2 + usize::from(length)..)?;
    }
    // A name and a comment end with a zero.
    for flag in [8, 16] {
        if flags & flag != 0 {
            let end = rest.iter().position(|byte| *byte == 0)?;
            rest = &rest[end + 1..];
        }
    }
    if flags & 2 != 0 {
        rest = rest.get(2..)?;
    }
    Some(rest)
}

fn of_zip(bytes: &[u8], depth: usize, left: &mut usize) -> FileContent {
    let members = zip::members(bytes);
    let has = |beginning: &str| {
        members
            .iter()
            .any(|member| member.name.starts_with(beginning))
    };
    let kind = match () {
        () if members.is_empty() => FileKind::OtherArchive,
        () if members
            .iter()
            .all(|member| member.is_locked || member.name.ends_with('/')) =>
        {
            FileKind::Locked
        }
        () if has("xl/") => FileKind::Workbook,
        () if has("word/") || has("ppt/") => FileKind::Document,
        () if has("mimetype") && has("content.xml") => {
            let named = members.iter().find(|member| member.name == "mimetype");
            let named = named
                .and_then(|member| member.unpacked(200))
                .unwrap_or_default();
            match named.ends_with(b"spreadsheet") {
                true => FileKind::Workbook,
                false => FileKind::Document,
            }
        }
        () => FileKind::Archive,
    };
    let mut texts = Vec::new();
    for member in members {
        let Some(content) = member.unpacked(*left) else {
            continue;
        };
        *left -= content.len();
        let text = FileContent::within(content, depth + 1, left).text;
        if !text.is_empty() {
            texts.push(text);
        }
    }
    FileContent {
        kind,
        text: texts.join("\n"),
    }
}

/// A mail of Outlook has a stream for each of its fields, and those of the mails in it; a workbook or document of old
/// has its strings in streams of its own form, in letters of one or of two bytes.
fn of_compound(bytes: &[u8], depth: usize, left: &mut usize) -> FileContent {
    const FIELD: &str = "__substg1.0_";
    let streams = compound::streams(bytes);
    let has = |name: &str| streams.iter().any(|stream| stream.name == name);
    if has("EncryptedPackage") {
        return FileContent::without_text(FileKind::Locked);
    }
    if !streams.iter().any(|stream| stream.name.starts_with(FIELD)) {
        let texts = streams.iter().filter(|stream| {
            ["Workbook", "Book", "WordDocument", "PowerPoint Document"].contains(&&*stream.name)
        });
        let texts = texts.map(|stream| {
            // Without its zeros a letter of two bytes is one of ASCII.
            let letters = stream.content.iter().copied().filter(|byte| *byte != 0);
            encoding::lossy(letters.collect())
        });
        return FileContent {
            kind: FileKind::OldOffice,
            text: texts.collect::<Vec<_>>().join("\n"),
        };
    }
    let mut texts = Vec::new();
    for stream in streams {
        let Some(field) = stream.name.strip_prefix(FIELD) else {
            continue;
        };
        let content = stream.content;
        // The property, and its type: texts in two forms; of the bytes, the page of the mail and what is attached.
        match (field.get(..4), field.get(4..)) {
            (_, Some("001F")) => {
                let marked = [&[0xFF, 0xFE][..], &content].concat();
                texts.push(encoding::lossy(marked));
            }
            (_, Some("001E")) => texts.push(encoding::lossy(content)),
            (Some("1013" | "3701"), _) => {
                texts.push(FileContent::within(content, depth + 1, left).text)
            }
            _ => {}
        }
    }
    FileContent {
        kind: FileKind::Mail,
        text: texts.join("\n"),
    }
}

/// The texts of what is attached to a mail in base 64 and is no plain text: the finder looks through those itself, but
/// not through those of a mail in a mail.
fn in_mail(text: &str, depth: usize, left: &mut usize, is_outer: bool) -> String {
    let mut inner = String::new();
    for part in mail::parts(text) {
        let Some(rest) = left.checked_sub(part.content.len()) else {
            break;
        };
        // A text of two bytes a letter is one of ASCII with zeros in it.
        let is_text = sniff(&part.content) == FileKind::Text && !part.content.contains(&0);
        let found = match std::str::from_utf8(&part.content) {
            Ok(text) if is_text => {
                let attached = match depth < DEEPEST {
                    true if mail::parts(text).next().is_some() => {
                        in_mail(text, depth + 1, left, false)
                    }
                    _ => String::new(),
                };
                match is_outer {
                    true => attached,
                    false => format!("{text}\n{attached}"),
                }
            }
            _ if depth < DEEPEST => {
                *left = rest;
                FileContent::within(part.content, depth + 1, left).text
            }
            _ => String::new(),
        };
        if !found.is_empty() {
            inner.push('\n');
            inner.push_str(&found);
        }
    }
    inner
}
