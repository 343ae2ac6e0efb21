//! Counts the bytes that are looked at, for the tests: a time would say as much of the machine.

#[cfg(test)]
use std::cell::Cell;

#[cfg(test)]
thread_local! {
    static COUNTED: Cell<usize> = const { Cell::new(0) };
}

/// So many bytes more were looked at.
#[cfg(test)]
pub fn count_bytes(bytes: usize) {
    COUNTED.set(COUNTED.get() + bytes);
}

/// Nobody counts.
#[cfg(not(test))]
pub const fn count_bytes(_: usize) {}

/// How many bytes were looked at since this was asked last.
#[cfg(test)]
pub fn take_count() -> usize {
    COUNTED.take()
}
