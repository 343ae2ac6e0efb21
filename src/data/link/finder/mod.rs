//! Finds every code in any text: chat exports, mails, pages, as they are.
//!
//! A code says how long it is and has a check sum, so nothing has to be known of the program that the text comes
//! from. From its beginning, letters and digits are gathered over everything that programs put between them
//! ([`noise`]) until it is whole. Where it doesn't become whole, how much of it arrived is reported.
//!
//! Parts of a mail that are written in base 64 are looked through decoded too ([`mail`]), and so are addresses that a
//! filter wrote like that ([`rewritten`]).
//!
//! The work grows with the length of the text, whatever is in it: see [`Finder::fuel`].

mod beside;
mod boundary;
mod gather;
pub mod mail;
mod noise;
mod rewritten;
mod work;

use std::collections::BTreeMap;

use crate::domain::order::ranked;

use super::code_error::CodeError;
use super::packet::{HEADER_CHARACTERS, MAX_CHARACTERS, PREFIX, Packet};

use beside::is_beside;
use boundary::{Boundary, before};
use gather::{Gathered, gather};

/// Where something begins in a text. What is in an encoded part of a mail stands where the part begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TextPosition {
    /// The line, from 1.
    pub line: usize,
    /// The byte, from 0.
    pub byte: usize,
}

impl TextPosition {
    const START: Self = Self { line: 1, byte: 0 };

    /// The place of a byte behind this one.
    fn on_to(self, byte: usize, text: &[u8]) -> Self {
        let between = text.get(self.byte..byte).unwrap_or_default();
        let lines = between.iter().filter(|&&byte| byte == b'\n').count();
        Self {
            line: self.line + lines,
            byte,
        }
    }
}

/// A packet that arrived whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundPacket {
    /// The packet.
    pub packet: Packet,
    /// Where it stands first.
    pub at: TextPosition,
    /// How often it is in the text. A mail has each link twice: as a text, and as a page.
    pub times: usize,
}

/// What looks like a packet but didn't arrive whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// What is wrong with it.
    pub error: CodeError,
    /// Its first characters, to recognise it by.
    pub beginning: String,
    /// Where it stands first.
    pub at: TextPosition,
}

impl Broken {
    /// The characters of a beginning.
    const BEGINNING: usize = 16;
}

/// What is in a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Findings {
    /// The packets, each once, in the order of the text.
    pub packets: Vec<FoundPacket>,
    /// What is broken, in the order of the text. So much of a code that it can't be another one is there once; shorter
    /// beginnings are, for all that anybody knows, of different people.
    pub broken: Vec<Broken>,
}

/// The one packet of a short text: an address, or what stands behind its `#`. More text around it does no harm.
///
/// # Errors
///
/// Says why there is none; for a text that is longer than a code can be, without looking at it.
pub fn only(text: &str) -> Result<Packet, CodeError> {
    // An address has something before its code.
    const AROUND: usize = 4_096;
    if text.len() > MAX_CHARACTERS + AROUND {
        let characters = text.chars().count();
        return Err(CodeError::TooLong { characters });
    }
    let Findings { packets, broken } = find(text);
    match packets.into_iter().next() {
        Some(found) => Ok(found.packet),
        None => Err(broken
            .first()
            .map_or(CodeError::NotACode, |broken| broken.error)),
    }
}

/// Finds every code in a text of any length.
pub fn find(text: &str) -> Findings {
    let mut catch = Catch::default();
    Finder::new(
        text.as_bytes(),
        Where::Counted(TextPosition::START),
        &mut catch,
    )
    .run();
    let mut place = TextPosition::START;
    for part in mail::parts(text) {
        place = place.on_to(part.at, text.as_bytes());
        Finder::new(&part.content, Where::Part(place), &mut catch).run();
    }
    let mut place = TextPosition::START;
    for part in rewritten::addresses(text) {
        place = place.on_to(part.at, text.as_bytes());
        Finder::new(&part.content, Where::Part(place), &mut catch).run();
    }
    catch.findings()
}

/// Looks through a text, or through a part of one.
struct Finder<'a> {
    bytes: &'a [u8],
    /// How many bytes may still be looked at behind the end of a line, for a code that might go on there. In any
    /// honest text a tenth of it is used; a text that is made to waste time comes to its end.
    fuel: usize,
    place: Where,
    catch: &'a mut Catch,
    /// What was found last, whole or not.
    last: Option<Last>,
}

/// What was found last: its code, where it ends, and, where it is broken and nothing more is known of it, since when.
struct Last {
    code: String,
    end: usize,
    broken_at: Option<TextPosition>,
}

/// How it is known where something stands.
#[derive(Clone, Copy)]
enum Where {
    /// Lines are counted, and are up to here.
    Counted(TextPosition),
    /// All of it stands in the part that begins here.
    Part(TextPosition),
}

impl<'a> Finder<'a> {
    fn new(bytes: &'a [u8], place: Where, catch: &'a mut Catch) -> Self {
        Self {
            bytes,
            fuel: bytes.len() * 4,
            place,
            catch,
            last: None,
        }
    }

    fn run(mut self) {
        let mut at = 0;
        while let Some(step) = self.bytes[at..]
            .iter()
            .position(|&byte| byte == PREFIX.as_bytes()[0])
        {
            at = self.look(at + step);
        }
    }

    /// Looks at a `k`, and returns where to look on.
    fn look(&mut self, start: usize) -> usize {
        let next = start + 1;
        // Nearly every `k` is a letter of a word.
        let follows = self.bytes.get(next).copied().unwrap_or(b' ');
        if follows.is_ascii_alphanumeric() && follows != PREFIX.as_bytes()[1] {
            return next;
        }
        let Some(before) = before(self.bytes, start) else {
            return next;
        };
        let Some(Gathered {
            code,
            result,
            first_end,
            end,
        }) = gather(self.bytes, start, &mut self.fuel)
        else {
            return next;
        };
        match result {
            Ok(packet) => {
                let at = self.place(start);
                if let Some(Last {
                    code: short,
                    broken_at: Some(at),
                    ..
                }) = &self.last
                    && code.starts_with(short)
                    && self.is_beside_last(start, &code)
                {
                    self.catch.take_back(short, *at);
                }
                self.last = Some(Last {
                    code: code.clone(),
                    end,
                    broken_at: None,
                });
                self.catch.found(at, code, packet);
                end
            }
            Err(error) if is_credible(before, &code, error) => {
                let at = self.place(start);
                let last = self.last.as_ref();
                let is_shown = last.is_some_and(|last| {
                    last.code.starts_with(&code) && self.is_beside_last(start, &last.code)
                });
                if !is_shown {
                    self.catch.broke(at, code.clone(), error);
                    self.last = Some(Last {
                        code,
                        end: first_end,
                        broken_at: Some(at),
                    });
                }
                first_end
            }
            Err(_) => first_end,
        }
    }

    /// Whether what was found last and what begins here are one link and how it is shown.
    fn is_beside_last(&self, start: usize, whole: &str) -> bool {
        let between = self
            .last
            .as_ref()
            .and_then(|last| self.bytes.get(last.end..start));
        between.is_some_and(|between| is_beside(between, whole))
    }

    /// Places are asked for in the order of the text, so that each line is counted once.
    fn place(&mut self, byte: usize) -> TextPosition {
        match &mut self.place {
            Where::Counted(place) => {
                *place = place.on_to(byte, self.bytes);
                *place
            }
            Where::Part(place) => *place,
        }
    }
}

/// What was found so far.
#[derive(Default)]
struct Catch {
    packets: Vec<FoundPacket>,
    /// The place of each packet in `packets`, by its code.
    places: BTreeMap<String, usize>,
    /// What is broken, by what is there of its code: once where that can be one code only, otherwise as often as it
    /// is there.
    broken: BTreeMap<String, Vec<Broken>>,
}

impl Catch {
    /// Codes are different within so many characters: all of a workshop begin with the same header and the same name
    /// of the workshop, behind which each has its own, or a key of its own.
    const UNIQUE: usize = HEADER_CHARACTERS + 22;
    /// So often the same beginning is named; no room is larger.
    const MOST_ALIKE: usize = 500;

    fn found(&mut self, at: TextPosition, code: String, packet: Packet) {
        match self.places.get(&code) {
            Some(&place) => {
                let known = &mut self.packets[place];
                known.times += 1;
                known.at = known.at.min(at);
            }
            None => {
                self.places.insert(code, self.packets.len());
                let times = 1;
                self.packets.push(FoundPacket { packet, at, times });
            }
        }
    }

    fn broke(&mut self, at: TextPosition, code: String, error: CodeError) {
        let broken = Broken {
            error,
            beginning: code.chars().take(Broken::BEGINNING).collect(),
            at,
        };
        let is_one = code.len() >= Self::UNIQUE;
        let alike = self.broken.entry(code).or_default();
        if is_one && let Some(first) = alike.first_mut() {
            first.at = first.at.min(at);
        } else if alike.len() < Self::MOST_ALIKE {
            alike.push(broken);
        }
    }

    /// What was broken there is how a code is shown that is whole.
    fn take_back(&mut self, code: &str, at: TextPosition) {
        if let Some(alike) = self.broken.get_mut(code) {
            alike.retain(|broken| broken.at != at);
        }
    }

    fn findings(self) -> Findings {
        let is_shown_short = |code: &String| {
            if code.len() < Self::UNIQUE {
                return false;
            }
            let mut from = self.places.range::<String, _>(code..);
            from.next()
                .is_some_and(|(whole, _)| whole.starts_with(code))
        };
        // Programs show a long link as its beginning, beside the link itself.
        let broken = self.broken.iter();
        let broken = broken.filter(|(code, _)| !is_shown_short(code));
        let broken = broken.flat_map(|(_, alike)| alike.iter().cloned());
        let rank = |at: TextPosition| (at.byte as i64, 0);
        Findings {
            broken: ranked(broken, |broken| rank(broken.at)),
            packets: ranked(self.packets, |found| rank(found.at)),
        }
    }
}

/// Whether what is broken was a code, and not a word that begins like one.
fn is_credible(before: Boundary, code: &str, error: CodeError) -> bool {
    /// What every code of format 1 begins with: magic and version.
    const BEGINNING: &str = "k1DYd";
    /// Words and most names in files are shorter.
    const LONG: usize = 40;
    let begins = code.starts_with(BEGINNING);
    match error {
        CodeError::CutEarly { .. } => begins && before == Boundary::Hash,
        // Its header, and so its length, may be what was changed.
        CodeError::Damaged => begins || code.len() >= LONG && before == Boundary::Hash,
        _ => true,
    }
}

#[cfg(test)]
mod tests;
