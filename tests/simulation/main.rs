//! The simulator: one computer with a browser, tabs and a person in it, natively, quickly and from a seed, while disks,
//! clocks and tabs fail as they do, and worse. Whatever the app called saved has to be found afterwards.
//!
//! `cargo xtask simulate` runs as many as wanted; a short run is a test here. ARCHITECTURE.md, "The simulator".
#![allow(
    missing_docs,
    reason = "a test program has no readers of its documentation"
)]
#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod browser;
mod checking;
mod chosen;
mod custody;
mod days;
mod deeds;
mod earlier;
mod facts;
mod journal;
mod passing;
mod person;
mod regime;
mod removing;
mod replacing;
mod run;
mod settling;
mod tab;
mod typed;
mod visible;
mod world;

/// A third of a step was the allocator of the system.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
