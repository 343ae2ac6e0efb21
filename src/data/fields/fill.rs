//! Fields with arbitrary values, for property tests: every field that is walked is filled.

use crate::data::text::{Lines, clean};

use super::{Entries, Fields, Leaf, Rows, Walker};

/// A stream of bits that only looks random (SplitMix64).
pub struct Bits(u64);

impl Bits {
    /// A stream that always begins alike for the same seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from 0 to below the end.
    pub fn below(&mut self, end: u64) -> u64 {
        self.bits() % end
    }

    /// Yes or no.
    pub fn maybe(&mut self) -> bool {
        self.below(2) == 0
    }

    /// One of these.
    pub fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len() as u64) as usize]
    }

    /// A text with what people and machines put into texts.
    pub fn text(&mut self) -> String {
        const PIECES: [&str; 10] = [
            "Seeland",
            "größer",
            "\"quoted\"",
            "=1+1",
            "<b>",
            "日本",
            "a,b;c",
            "|",
            "👩‍⚕️",
            " ",
        ];
        (0..self.below(6)).map(|_| self.one_of(&PIECES)).collect()
    }
}

/// Fills every field with some value that it may have; lists get up to two things.
pub fn fill(fields: &mut dyn Fields, seed: u64) {
    fields.walk(&mut Filler(Bits::new(seed)));
}

struct Filler(Bits);

impl Walker for Filler {
    fn text(&mut self, _: &'static str, lines: Lines, max: usize, text: &mut String) {
        let written = self.0.text() + if self.0.maybe() { "\n" } else { "" };
        *text = clean(&written, lines, max).0.into_owned();
    }

    fn leaf(&mut self, _: &'static str, leaf: &mut dyn Leaf) {
        leaf.fill(&mut self.0);
    }

    fn group(&mut self, _: &'static str, group: &mut dyn Fields) {
        group.walk(self);
    }

    fn rows(&mut self, _: &'static str, rows: &mut dyn Rows) {
        for _ in 0..self.0.below(3) {
            rows.append(&mut |row| row.walk(self));
        }
    }

    fn entries(&mut self, _: &'static str, entries: &mut dyn Entries) {
        for n in 0..self.0.below(3) {
            entries.insert(&format!("d{n}.i0"), &mut |entry| entry.walk(self));
        }
    }
}
