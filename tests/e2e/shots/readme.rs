//! The pictures of README.md, of the real thing: `cargo xtask shots` makes them anew.

use std::fs;
use std::path::Path;

use serde_json::json;

use super::stocks::{Stock, fill};
use super::{THEMES, capture, show};
use crate::support::Setup;

/// Where README.md has them from.
const FOLDER: &str = "docs/pictures";

/// The window in pixels: a laptop, without what its browser takes of the screen.
const WINDOW: (u32, u32) = (1280, 720);

/// Its name as a file, what is in the browser, its address.
const PICTURES: [(&str, Stock, &str); 3] = [
    ("question", Stock::Own, "#/assess/half/10"),
    ("result", Stock::Example, "#/assess/example2/result"),
    ("board", Stock::Room, "#/workshops/ours/board"),
];

#[test]
#[ignore = "takes pictures instead of testing: cargo xtask shots"]
fn pictures_of_the_readme() {
    let folder = Path::new(FOLDER);
    fs::create_dir_all(folder).expect("the folder for the pictures");
    for (name, stock, address) in PICTURES {
        Setup::default().visit(async |page| {
            fill(page, stock).await;
            for theme in THEMES {
                show(page, address, WINDOW, theme).await;
                let picture = capture(page, json!({ "format": "webp", "quality": 85 })).await;
                fs::write(folder.join(format!("{name}-{theme}.webp")), picture)
                    .expect("a picture is written");
            }
        });
    }
}
