//! Gathering the characters of one code from where it begins.

use crate::data::link::base58::is_digit;
use crate::data::link::code_error::CodeError;
use crate::data::link::packet::{
    HEADER_CHARACTERS, MAX_CHARACTERS, PREFIX, Packet, expected_characters,
};

use super::noise::{Separator, skip};
use super::work::count_bytes;

/// What was gathered.
pub struct Gathered {
    /// The characters that are there, without what stood between them.
    pub code: String,
    /// The packet, or what is wrong with it.
    pub result: Result<Packet, CodeError>,
    /// Where its first line ends: behind it another code may begin.
    pub first_end: usize,
    /// Where all that was gathered ends.
    pub end: usize,
}

/// Gathers a code that begins here; `None` if what stands here does not begin like one. `fuel` is what may still
/// be looked at behind the first line.
pub fn gather(bytes: &[u8], start: usize, fuel: &mut usize) -> Option<Gathered> {
    let mut gathering = Gathering {
        bytes,
        fuel,
        code: Vec::new(),
        lines: vec![GatheredLine {
            characters: 0,
            end: start,
        }],
    };
    // Two characters first: what looks like one letter after another is not gathered anew from each of them.
    for enough in [PREFIX.len(), HEADER_CHARACTERS] {
        gathering.run(enough);
        if !begins_like_a_code(&gathering.code) {
            return None;
        }
    }
    if !gathering.fill(HEADER_CHARACTERS) {
        return Some(gathering.cut(|arrived| CodeError::CutEarly { arrived }));
    }
    let expected = expected_characters(&gathering.code);
    let Some(expected) = expected.filter(|&length| length <= MAX_CHARACTERS) else {
        // Only what stands in one line tells a damaged header from words, and from a code that is too long.
        let error = gathering.too_much();
        return Some(gathering.end(Err(error)));
    };
    if gathering.fill(expected) {
        let result = Packet::parse(&String::from_utf8_lossy(&gathering.code));
        match result {
            // Where words of the text made up the length, it was cut.
            Err(CodeError::Damaged) if gathering.credible() < gathering.lines.len() => {}
            Err(CodeError::Damaged) => {
                let error = gathering.overrun(expected);
                return Some(gathering.end(Err(error)));
            }
            result => return Some(gathering.end(result)),
        }
    }
    Some(gathering.cut(|arrived| CodeError::Cut { arrived, expected }))
}

struct Gathering<'a> {
    bytes: &'a [u8],
    fuel: &'a mut usize,
    code: Vec<u8>,
    lines: Vec<GatheredLine>,
}

#[derive(Clone, Copy)]
struct GatheredLine {
    /// The characters of the code up to its end.
    characters: usize,
    /// Where it ends in the text.
    end: usize,
}

impl Gathering<'_> {
    /// Gathers over the ends of lines until so many characters are there; whether they are.
    fn fill(&mut self, until: usize) -> bool {
        loop {
            self.run(until);
            if self.code.len() >= until {
                return true;
            }
            let Some(end) = self.next_line() else {
                return false;
            };
            let characters = self.code.len();
            self.lines.push(GatheredLine { characters, end });
        }
    }

    /// Gathers within a line until so many characters are there, over what cannot be seen.
    fn run(&mut self, until: usize) {
        let mut line = self.line();
        let mut at = line.end;
        while self.code.len() < until {
            count_bytes(1);
            match self.bytes.get(at) {
                Some(&c) if is_digit(c) => {
                    self.code.push(c);
                    at += 1;
                    line.end = at;
                }
                Some(c) if c.is_ascii_alphanumeric() => break,
                _ => match skip(self.bytes, at) {
                    (next, Separator::Soft) if next > at => at = next,
                    _ => break,
                },
            }
        }
        line.characters = self.code.len();
        if self.lines.len() > 1 {
            *self.fuel = self.fuel.saturating_sub(line.end - self.line().end);
        }
        self.lines.pop();
        self.lines.push(line);
    }

    /// The line that is being gathered.
    fn line(&self) -> GatheredLine {
        let start = GatheredLine {
            characters: 0,
            end: 0,
        };
        self.lines.last().copied().unwrap_or(start)
    }

    /// Where the code may go on in another line.
    fn next_line(&mut self) -> Option<usize> {
        let at = self.line().end;
        let (next, gap) = skip(self.bytes, at);
        *self.fuel = self.fuel.checked_sub(next - at)?;
        let rest = self.bytes.get(next..)?;
        let goes_on = gap == Separator::Hard && rest.first().is_some_and(|&c| is_digit(c));
        (goes_on && expected_characters(rest).is_none()).then_some(next)
    }

    /// How many lines look like pieces of a code.
    fn credible(&self) -> usize {
        let mut start = 0;
        let is_code = |line: &&GatheredLine| {
            let is_first = start == 0;
            let piece = &self.code[start..line.characters];
            start = line.characters;
            is_first || is_piece(piece)
        };
        self.lines.iter().take_while(is_code).count()
    }

    /// What is wrong with a code that has all its characters: others may follow it.
    fn overrun(&mut self, expected: usize) -> CodeError {
        self.run(MAX_CHARACTERS);
        match self.code.len() {
            arrived if arrived > expected => CodeError::Overrun { arrived, expected },
            _ => CodeError::Damaged,
        }
    }

    /// What is wrong with a code whose header names no length that a code can have: where more follows than a code
    /// can have, it is as long as the header says.
    fn too_much(&mut self) -> CodeError {
        self.run(MAX_CHARACTERS + 1);
        match expected_characters(&self.code) {
            Some(characters) if self.code.len() > MAX_CHARACTERS => {
                CodeError::TooLong { characters }
            }
            _ => CodeError::Damaged,
        }
    }

    /// The code did not become whole.
    fn cut(mut self, error: impl FnOnce(usize) -> CodeError) -> Gathered {
        self.lines.truncate(self.credible());
        let GatheredLine { characters, end } = self.line();
        self.code.truncate(characters);
        // A letter that no code has was changed on the way.
        let is_changed = self.bytes.get(end).is_some_and(u8::is_ascii_alphanumeric);
        let error = if is_changed {
            CodeError::Damaged
        } else {
            error(characters)
        };
        self.end(Err(error))
    }

    fn end(self, result: Result<Packet, CodeError>) -> Gathered {
        let end = self.line().end;
        Gathered {
            code: String::from_utf8_lossy(&self.code).into_owned(),
            result,
            first_end: self.lines.first().map_or(end, |line| line.end),
            end,
        }
    }
}

/// Whether this is how a code begins, as far as it goes. The first byte of every header makes it a `D`.
fn begins_like_a_code(code: &[u8]) -> bool {
    const START: &[u8] = b"k1D";
    code.starts_with(START) || START.starts_with(code) || is_long_token(code)
}

/// A header may have been changed on the way: any code-like text will do that is long enough.
fn is_long_token(code: &[u8]) -> bool {
    code.len() == HEADER_CHARACTERS && code.starts_with(b"k1")
}

/// Whether a line looks like a piece of a code: words are shorter, and have no digits among their letters.
fn is_piece(line: &[u8]) -> bool {
    const LONG: usize = 24;
    let has = |what: fn(&u8) -> bool| line.iter().any(what);
    line.len() >= LONG || has(u8::is_ascii_digit) && has(u8::is_ascii_alphabetic)
}
