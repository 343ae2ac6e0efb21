//! Tests that need a browser's own storage, clock or page, run as wasm inside a headless one:
//! `cargo xtask test wasm`.
#![cfg(target_arch = "wasm32")]
