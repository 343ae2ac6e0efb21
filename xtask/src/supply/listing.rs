//! The files of a site by name, each by the SHA-256 of its content.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest as _, Sha256};

/// What identifies the content of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    /// SHA-256, in hexadecimal digits.
    pub digest: String,
    /// Its length in bytes.
    pub len: usize,
}

impl Content {
    /// The content of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self {
            digest: format!("{:x}", Sha256::digest(bytes)),
            len: bytes.len(),
        }
    }
}

/// Files by their names relative to a folder, with `/` between the parts.
pub type Listing = BTreeMap<String, Content>;

/// All files in and below a folder.
///
/// # Errors
/// Names the folder or file that can't be read.
pub fn of_folder(folder: &Path) -> Result<Listing> {
    let mut listing = Listing::new();
    collect(folder, "", &mut listing)?;
    Ok(listing)
}

/// Adds the files in and below `path`, or that file; their names begin with `name`.
///
/// # Errors
/// Names what can't be read.
pub fn collect(path: &Path, name: &str, listing: &mut Listing) -> Result<()> {
    if path.is_file() {
        let bytes = fs::read(path).with_context(|| path.display().to_string())?;
        listing.insert(name.to_owned(), Content::of(&bytes));
        return Ok(());
    }
    for entry in fs::read_dir(path).with_context(|| path.display().to_string())? {
        let entry = entry.with_context(|| path.display().to_string())?;
        let own = entry.file_name();
        let own = own.to_string_lossy();
        let name = if name.is_empty() {
            own.into_owned()
        } else {
            format!("{name}/{own}")
        };
        collect(&entry.path(), &name, listing)?;
    }
    Ok(())
}

/// One digest of all names and contents.
pub fn digest(listing: &Listing) -> String {
    let mut all = Sha256::new();
    for (name, content) in listing {
        all.update(name);
        all.update([0]);
        all.update(&content.digest);
    }
    format!("{:x}", all.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_relative_and_any_change_is_another_digest() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("xtask-listing-{}", std::process::id()));
        fs::create_dir_all(folder.join("de"))?;
        fs::write(folder.join("index.html"), "page")?;
        fs::write(folder.join("de/index.html"), "texts")?;
        let before = of_folder(&folder)?;
        assert_eq!(
            before.keys().collect::<Vec<_>>(),
            ["de/index.html", "index.html"]
        );
        // SHA-256 of "texts", as other programs write it.
        let texts = "a4b992ab42964e5b7112ad2609ec66bcec05b99340bbb063ec00a52af5ea9d3d";
        let texts = Content {
            digest: texts.to_owned(),
            len: 5,
        };
        assert_eq!(before["de/index.html"], texts);
        assert_eq!(digest(&before), digest(&of_folder(&folder)?));

        fs::write(folder.join("index.html"), "pagf")?;
        assert_ne!(digest(&before), digest(&of_folder(&folder)?));
        fs::write(folder.join("index.html"), "page")?;
        fs::rename(folder.join("de"), folder.join("fr"))?;
        assert_ne!(digest(&before), digest(&of_folder(&folder)?));
        fs::remove_dir_all(folder)?;
        Ok(())
    }
}
