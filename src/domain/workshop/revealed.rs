//! What the room may see. Results stay hidden until the facilitator reveals them.

use std::collections::BTreeSet;

use crate::domain::id::ItemId;

/// A part of the results that is revealed by itself.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Revealable {
    /// The whole: stages, dimensions, what the room agrees on most and least.
    Summary,
    /// An item, and its share in the dimension.
    Item(ItemId),
    /// An own question, by its place in the session.
    Own(u8),
}

/// What was revealed: some parts, or everything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Revealed {
    /// These parts.
    Parts(BTreeSet<Revealable>),
    /// Everything, whatever comes.
    Everything,
}

impl Default for Revealed {
    fn default() -> Self {
        Self::Parts(BTreeSet::new())
    }
}

impl Revealed {
    /// Whether a part may be seen.
    pub fn shows(&self, part: &Revealable) -> bool {
        match self {
            Self::Parts(parts) => parts.contains(part),
            Self::Everything => true,
        }
    }

    /// Reveals a part.
    pub fn reveal(&mut self, part: Revealable) {
        if let Self::Parts(parts) = self {
            parts.insert(part);
        }
    }

    /// Hides a part again. Where everything was revealed, nothing but the given other parts stays revealed.
    pub fn hide(&mut self, part: &Revealable, others: impl IntoIterator<Item = Revealable>) {
        match self {
            Self::Parts(parts) => {
                parts.remove(part);
            }
            Self::Everything => {
                let others = others.into_iter().filter(|other| other != part);
                *self = Self::Parts(others.collect());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_part_can_be_hidden_after_all_were_revealed() {
        let mut revealed = Revealed::default();
        assert!(!revealed.shows(&Revealable::Summary));
        revealed.reveal(Revealable::Own(1));
        assert!(revealed.shows(&Revealable::Own(1)));
        revealed = Revealed::Everything;
        revealed.reveal(Revealable::Summary);
        assert!(revealed.shows(&Revealable::Own(4)));
        revealed.hide(&Revealable::Own(0), (0..3).map(Revealable::Own));
        assert!(revealed.shows(&Revealable::Own(2)));
        assert!(!revealed.shows(&Revealable::Own(0)));
        assert!(!revealed.shows(&Revealable::Summary));
    }
}
