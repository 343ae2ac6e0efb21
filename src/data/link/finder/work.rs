//! How many bytes are looked at, for the tests: a time would say as much of the machine.

#[cfg(test)]
use std::cell::Cell;

#[cfg(test)]
thread_local! {
    static LOOKED_AT: Cell<usize> = const { Cell::new(0) };
}

/// So many bytes more were looked at.
#[cfg(test)]
pub fn looked_at(bytes: usize) {
    LOOKED_AT.set(LOOKED_AT.get() + bytes);
}

/// Nobody counts.
#[cfg(not(test))]
pub const fn looked_at(_: usize) {}

/// How many bytes were looked at since this was asked last.
#[cfg(test)]
pub fn take() -> usize {
    LOOKED_AT.take()
}
