//! The parts of a mail that are written in base 64. Many mail programs send every text like this that is not plain
//! English, and a mail that is saved or exported is the mail as it was sent: nobody would see a code in it.
//!
//! The decoder is our own. A part that was cut is to give what is there of it, so that its code is named as cut;
//! the crates that decode base 64 give nothing then, and want the line ends taken out before.

/// The most that is decoded of a part, in bytes. No text is so long; pictures are, and nothing is looked for in
/// the rest of them.
pub const MAX_PART: usize = 4 * 1024 * 1024;

/// A part of a mail, decoded.
#[derive(Debug, PartialEq, Eq)]
pub struct MailPart {
    /// Where it begins in the text, in bytes.
    pub at: usize,
    /// What it holds, in whatever encoding its letters are.
    pub content: Vec<u8>,
}

/// The parts of a text that are written in base 64, in their order. Each is decoded when it is asked for, so that
/// only one is held. Every line is looked at once.
pub fn parts(text: &str) -> impl Iterator<Item = MailPart> {
    Parts {
        text: text.as_bytes(),
        at: 0,
    }
}

struct Parts<'a> {
    text: &'a [u8],
    /// Where the next line begins.
    at: usize,
}

impl Iterator for Parts<'_> {
    type Item = MailPart;

    fn next(&mut self) -> Option<MailPart> {
        let mut is_encoded = false;
        while let Some((line, end)) = self.line() {
            self.at = end;
            if let Some(encoding) = encoding(line) {
                is_encoded = encoding.eq_ignore_ascii_case(b"base64");
            } else if is_encoded && line.is_empty() {
                is_encoded = false;
                let part = self.body();
                if !part.content.is_empty() {
                    return Some(part);
                }
            }
        }
        None
    }
}

impl<'a> Parts<'a> {
    /// The next line, without the white space behind it, and where it ends; `None` at the end of the text.
    fn line(&self) -> Option<(&'a [u8], usize)> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let length = rest.iter().position(|&byte| byte == b'\n');
        let length = length.map_or(rest.len(), |end| end + 1);
        Some((rest[..length].trim_ascii_end(), self.at + length))
    }

    /// What the lines hold from here to the first one that is not base 64: an empty one, or the boundary between
    /// two parts. More than one line may be empty before.
    fn body(&mut self) -> MailPart {
        while let Some(([], end)) = self.line() {
            self.at = end;
        }
        let at = self.at;
        let mut decoder = Decoder::default();
        while let Some((line, end)) = self.line() {
            if !decoder.take(line) {
                break;
            }
            self.at = end;
        }
        let content = decoder.content;
        MailPart { at, content }
    }
}

/// How a part is written, if this line of its head says so.
fn encoding(line: &[u8]) -> Option<&[u8]> {
    const NAME: &[u8] = b"Content-Transfer-Encoding:";
    let (name, value) = line.split_at_checked(NAME.len())?;
    name.eq_ignore_ascii_case(NAME)
        .then(|| value.trim_ascii_start())
}

#[derive(Default)]
struct Decoder {
    content: Vec<u8>,
    /// Bits that are not a whole byte yet, in the lowest places, and how many.
    bits: u16,
    count: u32,
}

impl Decoder {
    /// Takes a line in, unless it is none of base 64.
    fn take(&mut self, line: &[u8]) -> bool {
        let padding = line.iter().rev().take_while(|&&byte| byte == b'=').count();
        let digits = &line[..line.len() - padding];
        if line.is_empty() || !digits.iter().all(|&byte| value(byte).is_some()) {
            return false;
        }
        for six in digits.iter().filter_map(|&digit| value(digit)) {
            self.bits = self.bits << 6 | u16::from(six);
            self.count += 6;
            if self.count >= 8 {
                self.count -= 8;
                self.push((self.bits >> self.count) as u8);
            }
        }
        true
    }

    fn push(&mut self, byte: u8) {
        if self.content.len() < MAX_PART {
            self.content.push(byte);
        }
    }
}

/// What a digit of base 64 stands for.
fn value(digit: u8) -> Option<u8> {
    Some(match digit {
        b'A'..=b'Z' => digit - b'A',
        b'a'..=b'z' => digit - b'a' + 26,
        b'0'..=b'9' => digit - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;
    use proptest::prelude::*;

    use super::*;
    use crate::data::link::code_error::CodeError;
    use crate::data::link::finder::tests::{packet, wrapped};
    use crate::data::link::finder::{Broken, FoundPacket, TextPosition, find};

    const HEAD: &str = "Content-Transfer-Encoding: base64\r\n\r\n";

    fn encoded(content: impl AsRef<[u8]>, width: usize, line_end: &str) -> String {
        wrapped(&STANDARD.encode(content), width, line_end)
    }

    fn contents(text: &str) -> Vec<Vec<u8>> {
        parts(text).map(|part| part.content).collect()
    }

    /// A mail as it is saved: a text in base 64, and the same as a page in quoted-printable.
    fn mail(text: &str, page: &str) -> String {
        let text = encoded(text, 76, "\r\n");
        let page = wrapped(&page.replace('=', "=3D"), 75, "=\r\n");
        [
            "Received: from mail.example (mail.example [192.0.2.7])",
            "From: =?utf-8?B?SsO8cmcgTcO8bGxlcg==?= <juerg@a.example>",
            "Subject: Antworten",
            "MIME-Version: 1.0",
            "Content-Type: multipart/alternative; boundary=\"=_b1_x+y\"",
            "",
            "This is a multi-part message in MIME format.",
            "",
            "--=_b1_x+y",
            "Content-Type: text/plain; charset=utf-8",
            "content-transfer-encoding: BASE64 ",
            "Content-Disposition: inline",
            "",
            &text,
            "",
            "--=_b1_x+y",
            "Content-Type: text/html; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable",
            "",
            &page,
            "",
            "--=_b1_x+y--",
            "",
        ]
        .join("\r\n")
    }

    #[test]
    fn a_code_is_found_in_a_mail_as_it_was_sent() {
        let (one, code) = packet(1, 90);
        let link = format!("https://a.example/kam/#{code}");
        let text = format!("Grüezi Ana\r\n\r\nHier sind sie: {link}\r\n\r\nFreundliche Grüße\r\n");
        let page = format!("<p>Gr=C3=BCezi</p><a href='{link}'>{link}</a>");
        let mail = mail(&text, &page);
        let at = mail.find(&encoded(&text, 76, "\r\n")).unwrap();
        let line = mail[..at].matches('\n').count() + 1;
        let wanted = |times| FoundPacket {
            packet: one.clone(),
            at: TextPosition { line, byte: at },
            times,
        };
        let findings = find(&mail);
        assert_eq!(findings.packets, [wanted(3)]);
        assert_eq!(findings.broken, []);
        // Without the page it is in base 64 only.
        let (text_only, _) = mail.split_once("Content-Type: text/html").unwrap();
        assert!(!text_only.contains("k1D"));
        assert_eq!(find(text_only).packets, [wanted(1)]);
    }

    #[test]
    fn what_is_in_several_parts_is_named_in_their_order() {
        let all: Vec<_> = (1..=3).map(|seed| packet(seed, 40)).collect();
        let codes: Vec<&str> = all.iter().map(|(_, code)| &**code).collect();
        let text = format!(
            "{HEAD}{}\n--b\n{}\n--b\n{HEAD}{}\n--b--\n",
            encoded(codes[0], 60, "\n"),
            codes[1],
            encoded(codes[2], 60, "\n")
        );
        let found: Vec<_> = find(&text).packets;
        let packets: Vec<_> = found.iter().map(|found| &found.packet).collect();
        assert_eq!(packets, all.iter().map(|(one, _)| one).collect::<Vec<_>>());
    }

    #[test]
    fn a_part_that_was_cut_gives_what_is_there_of_it() {
        let (_, code) = packet(2, 200);
        let begin = "Hier: https://a.example/#";
        let whole = STANDARD.encode(format!("{begin}{code}\n"));
        for arrived in [100, 101, 102, 103] {
            let digits = ((begin.len() + arrived) * 8).div_ceil(6);
            let text = format!("{HEAD}{}", wrapped(&whole[..digits], 76, "\r\n"));
            let broken = Broken {
                error: CodeError::Cut {
                    arrived,
                    expected: code.len(),
                },
                beginning: code[..16].to_owned(),
                at: TextPosition {
                    line: 3,
                    byte: HEAD.len(),
                },
            };
            let findings = find(&text);
            assert_eq!(findings.broken, [broken]);
            assert_eq!(findings.packets, []);
        }
    }

    #[test]
    fn of_a_part_that_is_huge_only_the_beginning_is_looked_through() {
        let [(first, begin), (_, end), (last, other)] = [3, 4, 5].map(|seed| packet(seed, 40));
        let picture = vec![0xD8; MAX_PART];
        let huge = [begin.as_bytes(), b"\n", &picture, b"\n#", end.as_bytes()].concat();
        let text = format!(
            "{HEAD}{}\r\n\r\n--b\r\n{HEAD}{}\r\n--b--",
            encoded(&huge, 76, "\r\n"),
            encoded(&other, 76, "\r\n")
        );
        let packets = find(&text).packets.into_iter().map(|found| found.packet);
        assert_eq!(packets.collect::<Vec<_>>(), [first, last]);
        let sizes: Vec<usize> = contents(&text).iter().map(Vec::len).collect();
        assert_eq!(sizes, [MAX_PART, other.len()]);
    }

    #[test]
    fn a_part_is_what_its_head_says() {
        let body = encoded("Hello, Ana", 8, "\n");
        let is_part = |head: &str| contents(&format!("{head}{body}")) == [b"Hello, Ana"];
        for head in [
            "Content-Transfer-Encoding: base64\n\n",
            "CONTENT-TRANSFER-ENCODING:base64\r\n\r\n",
            "content-transfer-encoding:\tBase64  \nContent-Type: text/plain;\n charset=utf-8\n\n",
            "Content-Transfer-Encoding: base64\n\n\n\n",
            "Content-Transfer-Encoding: base64\n \n",
        ] {
            assert!(is_part(head), "{head:?}");
        }
        for head in [
            "",
            "\n\n",
            "Content-Transfer-Encoding: base64\n",
            "Content-Transfer-Encoding: 7bit\n\n",
            "Content-Transfer-Encoding: base64\nContent-Transfer-Encoding: 8bit\n\n",
            "X-Content-Transfer-Encoding: base64\n\n",
            "Content-Transfer-Encoding: base64\n\nNot in base 64.\n",
        ] {
            assert!(!is_part(head), "{head:?}");
        }
        for end in [
            "",
            "\n",
            "\n\nAnd more\n",
            "\n--boundary",
            "\n--boundary--\nMore\n",
            "\nNot in it.",
        ] {
            let text = format!("{HEAD}{body}{end}");
            assert_eq!(contents(&text), [b"Hello, Ana"], "{end:?}");
        }
        // A code that stands there as it is.
        let (_, code) = packet(6, 40);
        assert_eq!(find(&format!("{HEAD}{code}")).packets.len(), 1);
    }

    proptest! {
        #[test]
        fn decoding_is_the_inverse_of_encoding(
            content in prop::collection::vec(any::<u8>(), 1..300), width in 1_usize..90,
        ) {
            let text = format!("{HEAD}{}\r\n--b", encoded(&content, width, "\r\n"));
            prop_assert_eq!(contents(&text), [content]);
        }

        #[test]
        fn parts_are_apart_from_each_other(pieces in prop::collection::vec(prop_oneof![
            Just(HEAD.to_owned()), Just("\n".to_owned()), Just("--b\n".to_owned()), "[A-Za-z0-9+/= \\n:-]{0,90}",
        ], 0..20)) {
            let text = pieces.concat();
            let mut end = 0;
            for part in parts(&text) {
                prop_assert!(part.at >= end && !part.content.is_empty());
                end = part.at + part.content.len() * 4 / 3;
                prop_assert!(end <= text.len());
            }
        }
    }
}
