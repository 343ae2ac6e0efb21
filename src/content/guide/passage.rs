//! What a page of the guide is made of.

use crate::content::assessment::Source;
use crate::content::text::Key;

use super::contrast::Contrast;
use super::sorting::Sorting;

/// A page of the guide.
#[derive(Debug)]
pub struct Chapter {
    /// What it is about, as its heading.
    pub title: Key,
    /// What to know before reading on.
    pub lead: Key,
    /// What its drawing shows, in words.
    pub picture: Key,
    /// Where in Trellis the topic is met.
    pub used: Key,
    /// Its parts, in order.
    pub passages: &'static [Passage],
    /// The terms to know for it, by the ids of the glossary.
    pub terms: &'static [&'static str],
    /// Where its facts and names come from.
    pub sources: &'static [Source],
    /// The places of the app to go on to.
    pub places: &'static [Place],
}

/// A part of a page.
#[derive(Debug)]
pub struct Passage {
    /// Names the part on its page.
    pub id: &'static str,
    /// Its heading.
    pub title: Key,
    /// A paragraph.
    pub text: Key,
    /// A list below it; may be empty.
    pub points: &'static [Key],
    /// What else stands there.
    pub holds: Holds,
}

/// What a part has beside words of its own.
#[derive(Debug, Clone, Copy)]
pub enum Holds {
    /// Nothing.
    Words,
    /// Two things side by side.
    Contrast(&'static Contrast),
    /// Sentences to sort.
    Sorting(&'static Sorting),
    /// The five stages in full.
    Stages,
    /// The parts that people play in a decision.
    Roles,
    /// The two groups of types with what drives them.
    Groups,
    /// The three levels.
    Levels,
    /// A type to choose and the key-account test to answer.
    TypeAndTest,
    /// The success factors with a traffic light.
    Factors,
    /// The steps of a plan.
    Steps,
    /// The facilitator's script.
    Script,
}

/// A place of the app that a page of the guide leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The quick check.
    QuickCheck,
    /// The list of assessments.
    Assessments,
    /// The list of accounts.
    Accounts,
    /// The portfolio map.
    Portfolio,
    /// The programme's own plan.
    Programme,
    /// The list of role profiles.
    Roles,
    /// The list of workshops.
    Workshops,
}
