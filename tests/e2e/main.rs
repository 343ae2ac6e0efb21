//! Tests of the built site in a real browser: `cargo xtask test e2e`, which serves the site at
//! `TRELLIS_URL` and starts the driver at `WEBDRIVER_URL`.
#![cfg(not(target_arch = "wasm32"))]
