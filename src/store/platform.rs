//! What the workspace needs of the world, so that tests can be the world.

use std::rc::Rc;

use crate::domain::day::Day;

use crate::browser::storage::{self, Storage};
use crate::browser::{clock, random};

/// Storage, time and chance.
pub trait Platform {
    /// Where documents are kept.
    fn storage(&self) -> &dyn Storage;

    /// Now, in milliseconds since 1970 (UTC).
    fn now(&self) -> u64;

    /// Today where the person is.
    fn today(&self) -> Day;

    /// 64 random bits.
    fn random(&self) -> u64;

    /// Runs something once, after so many milliseconds.
    fn after(&self, ms: u32, run: Box<dyn FnOnce()>);
}

/// The browser, with memory in place of a blocked storage.
pub struct BrowserPlatform {
    storage: Rc<dyn Storage>,
}

impl BrowserPlatform {
    /// Tries the storage.
    pub fn new() -> Self {
        Self {
            storage: storage::open(),
        }
    }
}

impl Default for BrowserPlatform {
    fn default() -> Self {
        Self::new()
    }
}

impl Platform for BrowserPlatform {
    fn storage(&self) -> &dyn Storage {
        &*self.storage
    }

    fn now(&self) -> u64 {
        clock::now()
    }

    fn today(&self) -> Day {
        clock::today()
    }

    fn random(&self) -> u64 {
        random::bits()
    }

    fn after(&self, ms: u32, run: Box<dyn FnOnce()>) {
        clock::after(ms, run);
    }
}
