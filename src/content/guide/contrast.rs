//! Two things side by side.

use crate::content::text::Key;

/// Two things, and in which respects they differ.
#[derive(Debug)]
pub struct Contrast {
    /// What the two are called.
    pub sides: [Key; 2],
    /// In which respect, and how it is with each.
    pub rows: &'static [[Key; 3]],
}

/// A contrast by the words of its keys: those of the two sides below `$place`, those of the rows below `$table`.
macro_rules! contrast {
    ($place:literal [$left:literal, $right:literal] $table:literal: $($row:literal),+ $(,)?) => {
        $crate::content::guide::Contrast {
            sides: [
                $crate::key!($place, ".", $left),
                $crate::key!($place, ".", $right),
            ],
            rows: &[$([
                $crate::key!($table, ".", $row, ".label"),
                $crate::key!($table, ".", $row, ".left"),
                $crate::key!($table, ".", $row, ".right"),
            ]),+],
        }
    };
}

pub(in crate::content) use contrast;

pub(super) static KAM: Contrast = contrast!("guide.kam.two" ["push", "pull"]
    "guide.kam.two": "begin", "work", "value");

pub(super) static GARDENER: Contrast = contrast!("guide.gardener" ["hunter", "gardener"]
    "guide.gardener.two": "horizon", "counts", "knows", "strength");

pub(super) static ACCESS: Contrast = contrast!("guide.access" ["payers", "wider"]
    "guide.access.two": "clients", "accounts", "background", "work");

pub(super) static SCOPE: Contrast = contrast!("guide.scope" ["small", "big"]
    "guide.scope.two": "looks", "meets", "work", "needs");
