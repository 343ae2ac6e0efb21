//! Sentences to sort: what the reader decides, and what the sources say.

use crate::content::account::call_and_meeting::CALL_AND_MEETING;
use crate::content::text::Key;
use crate::key;

use super::contrast::{ACCESS, Contrast, GARDENER, KAM, SCOPE};

/// Sentences, each of which belongs to one of several sides.
#[derive(Debug)]
pub struct Sorting {
    /// What the sides are called.
    pub sides: Sides,
    /// The sentences, in the order in which they are asked.
    pub statements: &'static [Statement],
}

/// The sides of a sorting: those of a contrast that is shown above it, or the parts of a decision-making unit.
#[derive(Debug, Clone, Copy)]
pub enum Sides {
    /// The two of a contrast.
    Of(&'static Contrast),
    /// The parts that people play in a decision, in their usual order.
    Roles,
}

/// A sentence to sort.
#[derive(Debug)]
pub struct Statement {
    /// The sentence.
    pub text: Key,
    /// Why it belongs where it does.
    pub why: Key,
    /// The place of its side.
    pub side: usize,
}

macro_rules! sorting {
    ($topic:literal, $sides:expr; $($statement:literal $side:literal),+ $(,)?) => {
        Sorting {
            sides: $sides,
            statements: &[$(Statement {
                text: key!("guide.", $topic, ".sort.", $statement, ".text"),
                why: key!("guide.", $topic, ".sort.", $statement, ".why"),
                side: $side,
            }),+],
        }
    };
}

pub(super) static PUSH_OR_PULL: Sorting = sorting!("kam", Sides::Of(&KAM);
    "listing" 0, "year" 1, "sales" 0, "differ" 1, "slides" 0, "easier" 1);

pub(super) static WHO_IS_AT_WORK: Sorting = sorting!("gardener", Sides::Of(&GARDENER);
    "friday" 0, "introduce" 1, "after" 1, "first" 0, "wait" 1);

pub(super) static WHICH_PART: Sorting = sorting!("dmu", Sides::Roles;
    "consultant" 0, "nurse" 1, "professor" 2, "committee" 3, "procurement" 4, "office" 5);

pub(super) static CALL_OR_MEETING: Sorting = sorting!("meetings", Sides::Of(&CALL_AND_MEETING);
    "slides" 0, "table" 1, "day" 1, "order" 0, "committee" 1, "often" 0);

pub(super) static WHO_LOOKS_AFTER_IT: Sorting = sorting!("access", Sides::Of(&ACCESS);
    "fund" 0, "network" 1, "budget" 0, "chain" 1, "sales" 1);

pub(super) static WHOSE_SUPPORT: Sorting = sorting!("scope", Sides::Of(&SCOPE);
    "dashboard" 0, "initiatives" 1, "alert" 0, "director" 1, "template" 0, "story" 1);
