//! What the method rests on.

use crate::content::text::Key;
use crate::key;

/// A published text that a rule or a question goes back to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// Market access account managers.
    S0,
    /// Key account management in the pharmaceutical industry.
    S1,
    /// The sequel to S1.
    S1b,
    /// The five steps of the journey.
    S2,
    /// The sequel to S2.
    S2b,
    /// What key account management is.
    S3,
    /// Small-k and big-K roles.
    S4,
}

impl Source {
    /// All sources.
    pub const ALL: [Self; 7] = [
        Self::S0,
        Self::S1,
        Self::S1b,
        Self::S2,
        Self::S2b,
        Self::S3,
        Self::S4,
    ];

    /// A few words, for beside a question.
    pub const fn label(self) -> Key {
        match self {
            Self::S0 => key!("source.s0.label"),
            Self::S1 => key!("source.s1.label"),
            Self::S1b => key!("source.s1b.label"),
            Self::S2 => key!("source.s2.label"),
            Self::S2b => key!("source.s2b.label"),
            Self::S3 => key!("source.s3.label"),
            Self::S4 => key!("source.s4.label"),
        }
    }

    /// The citation.
    pub const fn name(self) -> Key {
        match self {
            Self::S0 => key!("source.s0.name"),
            Self::S1 => key!("source.s1.name"),
            Self::S1b => key!("source.s1b.name"),
            Self::S2 => key!("source.s2.name"),
            Self::S2b => key!("source.s2b.name"),
            Self::S3 => key!("source.s3.name"),
            Self::S4 => key!("source.s4.name"),
        }
    }

    /// What the product takes from it.
    pub const fn gives(self) -> Key {
        match self {
            Self::S0 => key!("source.s0.gives"),
            Self::S1 => key!("source.s1.gives"),
            Self::S1b => key!("source.s1b.gives"),
            Self::S2 => key!("source.s2.gives"),
            Self::S2b => key!("source.s2b.gives"),
            Self::S3 => key!("source.s3.gives"),
            Self::S4 => key!("source.s4.gives"),
        }
    }
}
