//! Numbers the texts as the app does.

#[path = "../build.rs"]
#[allow(dead_code, reason = "its `main` is for the app")]
mod app;

use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    app::write_keys(Path::new(".."))
}
