//! Turns the keys of the English texts into a table that every use of a text is checked against while
//! compiling: a key that does not exist does not build.

#[path = "xtask/src/pack.rs"]
#[allow(missing_docs, reason = "documented where it lives")]
mod pack;

use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // Where the parts are cut out, the linker's notes on who refers to whom are needed.
    if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        for app in ["trellis", "guest"] {
            println!("cargo::rustc-link-arg-bin={app}=--emit-relocs");
        }
    }
    write_keys(Path::new(""))
}

/// Writes the table of keys of the repository at `root`; the fuzz targets, a package of their own, call it too.
pub fn write_keys(root: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let texts = root.join("locales/en");
    for source in [&texts, &root.join("xtask/src/pack.rs")] {
        println!("cargo::rerun-if-changed={}", source.display());
    }
    let catalogue = pack::Catalogue::read(&texts)?;
    let mut keys: Vec<(&str, usize)> = catalogue.keys().zip(0..).collect();
    keys.sort_unstable();
    let packs: Vec<(&str, usize, usize)> = catalogue
        .runs()
        .map(|run| (run.pack, run.first, run.len))
        .collect();
    let words: Vec<usize> = catalogue.words().collect();
    let source = format!(
        "/// Every text key with its number, sorted by name.\n\
         pub(super) static KEYS: [(&str, u16); {}] = {:?};\n\
         /// Every pack: its name, the number of its first text, how many it has.\n\
         pub(super) static PACKS: [(&str, u16, u16); {}] = {:?};\n\
         /// How many words each text has, by its number.\n\
         pub(super) const WORDS: [u16; {}] = {:?};\n\
         /// The fingerprint that a file of texts of this build carries.\n\
         pub(super) const FINGERPRINT: u32 = {};\n",
        keys.len(),
        keys,
        packs.len(),
        packs,
        words.len(),
        words,
        catalogue.fingerprint(),
    );
    fs::write(Path::new(&env::var("OUT_DIR")?).join("keys.rs"), source)?;
    // Native tests read all texts from here; the site's files are written by `cargo xtask stage`.
    let all: Vec<&str> = catalogue.runs().map(|run| run.pack).collect();
    fs::write(
        Path::new(&env::var("OUT_DIR")?).join("pack.json"),
        catalogue.file(&all)?,
    )?;
    Ok(())
}
