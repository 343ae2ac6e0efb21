//! What only a browser can show: storage, dates and numbers, the page. Run as wasm inside a headless one:
//! `cargo xtask test wasm`.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod exporter;
mod intl;
mod page;
mod part_files;
mod random;
mod site_file;
mod storage;
mod workspace;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
