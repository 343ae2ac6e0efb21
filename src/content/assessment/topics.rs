//! How a table of ids becomes topics with their text keys.

/// A topic with its questions, from ids and sources.
///
/// `topic!("insight", quick "dmu": "dmu" [S1], …)` takes its texts from `dimension.insight.…`, `item.insight.dmu.…` and
/// `basis.insight.dmu`; its quick check asks `insight.dmu`. With `, with a term` behind that, `dimension.insight.term`
/// explains a term in its name. A questionnaire that keeps its texts elsewhere names the places after the id, each as a list
/// of parts; it has no quick check.
macro_rules! topic {
    ($dimension:literal, quick $quick:literal: $($questions:tt)+) => {
        $crate::content::assessment::topics::topic!(
            @ $dimension [Some($crate::domain::id::ItemId::fixed(concat!($dimension, ".", $quick)))] [None]
            ["dimension.", $dimension] ["item.", $dimension, "."] ["basis.", $dimension, "."]:
            $($questions)+
        )
    };
    ($dimension:literal, quick $quick:literal, with a term: $($questions:tt)+) => {
        $crate::content::assessment::topics::topic!(
            @ $dimension [Some($crate::domain::id::ItemId::fixed(concat!($dimension, ".", $quick)))]
            [Some($crate::key!("dimension.", $dimension, ".term"))]
            ["dimension.", $dimension] ["item.", $dimension, "."] ["basis.", $dimension, "."]:
            $($questions)+
        )
    };
    ($dimension:literal $about:tt $items:tt $basis:tt: $($questions:tt)+) => {
        $crate::content::assessment::topics::topic!(
            @ $dimension [None] [None] $about $items $basis: $($questions)+
        )
    };
    (
        @ $dimension:literal [$quick:expr] [$term:expr] [$($about:literal),+] $items:tt $basis:tt:
        $($item:literal $sources:expr),+ $(,)?
    ) => {
        $crate::content::assessment::Topic {
            id: $crate::domain::id::DimensionId::fixed($dimension),
            name: $crate::key!($($about,)+ ".name"),
            about: $crate::key!($($about,)+ ".about"),
            lead: $crate::key!($($about,)+ ".lead"),
            term: $term,
            quick: $quick,
            questions: const {
                &[$($crate::content::assessment::topics::question!(
                    $dimension, $item, $items, $basis, &$sources
                )),+]
            },
        }
    };
}

macro_rules! question {
    ($dimension:literal, $item:literal, [$($place:literal),+], [$($basis:literal),+], $sources:expr) => {
        $crate::content::assessment::Question {
            id: $crate::domain::id::ItemId::fixed(concat!($dimension, ".", $item)),
            short: $crate::key!($($place,)+ $item, ".short"),
            question: $crate::key!($($place,)+ $item, ".question"),
            help: $crate::key!($($place,)+ $item, ".help"),
            basis: $crate::key!($($basis,)+ $item),
            sources: $sources,
            anchors: [
                $crate::key!($($place,)+ $item, ".anchor.1"),
                $crate::key!($($place,)+ $item, ".anchor.2"),
                $crate::key!($($place,)+ $item, ".anchor.3"),
                $crate::key!($($place,)+ $item, ".anchor.4"),
                $crate::key!($($place,)+ $item, ".anchor.5"),
            ],
            steps: [
                $crate::content::assessment::topics::step!($($place,)+ $item, ".step.1"),
                $crate::content::assessment::topics::step!($($place,)+ $item, ".step.2"),
                $crate::content::assessment::topics::step!($($place,)+ $item, ".step.3"),
                $crate::content::assessment::topics::step!($($place,)+ $item, ".step.4"),
            ],
        }
    };
}

macro_rules! step {
    ($($place:literal),+) => {
        $crate::content::assessment::ItemAction {
            action: $crate::key!($($place,)+ ".do"),
            who: $crate::key!($($place,)+ ".who"),
            sign: $crate::key!($($place,)+ ".sign"),
        }
    };
}

pub(in crate::content) use {question, step, topic};
