//! Start-up, nothing else.

fn main() {}
