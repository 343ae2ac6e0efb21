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
        println!("cargo::rustc-link-arg-bin=guest=--emit-relocs");
    }
    if env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        println!("cargo::rustc-link-arg-bin=trellis=--emit-relocs");
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
    let keys: Vec<&str> = catalogue.keys().collect();
    let source = format!(
        "/// Every text key, sorted: the position is the text's number in the pack.\n\
         pub(super) static KEYS: [&str; {}] = {:?};\n\
         /// The fingerprint that a pack of this build carries.\n\
         pub(super) const FINGERPRINT: u32 = {};\n",
        keys.len(),
        keys,
        catalogue.fingerprint(),
    );
    fs::write(Path::new(&env::var("OUT_DIR")?).join("keys.rs"), source)?;
    // Native tests read the pack from here; the site's copy is written by `cargo xtask stage`.
    fs::write(
        Path::new(&env::var("OUT_DIR")?).join("pack.json"),
        catalogue.json(),
    )?;
    Ok(())
}
