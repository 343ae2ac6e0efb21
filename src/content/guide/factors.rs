//! The five success factors (S1).

use crate::content::text::Key;
use crate::key;

/// A success factor.
#[derive(Debug)]
pub struct Factor {
    /// Its id, unique among the five.
    pub id: &'static str,
    /// Its name.
    pub name: Key,
    /// What it means.
    pub about: Key,
    /// The end of a sentence: how one sees that it is there.
    pub sign: Key,
    /// What to do first where it is not.
    pub act: Key,
}

macro_rules! factors {
    ($($id:literal),+) => {
        [$(Factor {
            id: $id,
            name: key!("guide.success.factor.", $id, ".name"),
            about: key!("guide.success.factor.", $id, ".about"),
            sign: key!("guide.success.factor.", $id, ".sign"),
            act: key!("guide.success.factor.", $id, ".act"),
        }),+]
    };
}

/// All of them, in the order of S1.
pub static FACTORS: [Factor; 5] = factors!["buyin", "trust", "value", "access", "top"];
