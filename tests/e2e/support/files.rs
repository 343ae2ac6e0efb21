//! Files that the browser saves and files that a test chooses.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::json;

use super::page::Page;
use super::role::Role;
use super::wait::until;

/// Where nothing of this run of the tests is.
pub fn unused_path() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let name = format!("trellis-e2e-{}-{number}", std::process::id());
    std::env::temp_dir().join(name)
}

/// A folder of one browser, gone with it.
#[derive(Debug)]
pub struct DownloadFolder(PathBuf);

impl DownloadFolder {
    /// A new and empty one.
    pub fn new() -> Self {
        let folder = unused_path();
        fs::create_dir_all(folder.join("saved")).expect("a folder for downloads");
        Self(folder)
    }

    /// Where the browser saves.
    pub fn path(&self) -> PathBuf {
        self.0.join("saved")
    }

    /// Writes a file to be chosen, beside those that the browser saves.
    pub fn put(&self, name: &str, content: &(impl AsRef<[u8]> + ?Sized)) -> PathBuf {
        let file = self.0.join(name);
        fs::write(&file, content).expect("a file to choose");
        file
    }
}

impl Drop for DownloadFolder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A file that was saved.
#[derive(Debug)]
pub struct Saved {
    pub name: String,
    pub bytes: Vec<u8>,
    /// Empty for a file that is no text.
    pub text: String,
}

impl Page {
    /// Waits for the one file that the browser saves, takes it and leaves the folder empty.
    pub async fn saved_file(&self) -> Saved {
        let folder = self.downloads.path();
        let file = until("a saved file", async || finished(&folder)).await;
        let name = file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let bytes = fs::read(&file).expect("a file to read");
        let text = String::from_utf8(bytes.clone()).unwrap_or_default();
        fs::remove_file(&file).expect("a file of ours");
        Saved { name, bytes, text }
    }

    /// Chooses a file that holds this, in the field of a page that takes one.
    pub async fn choose_file(&self, name: &str, content: &(impl AsRef<[u8]> + ?Sized)) {
        let file = self.downloads.put(name, content);
        until("the field for a file", async || {
            let fields = self.things(None, Role::Button).await?;
            let field = fields
                .iter()
                .find(|thing| thing.name.starts_with("Choose a file, or drop it here"))
                .ok_or("it is not there")?;
            let files = json!({ "backendNodeId": field.node, "files": [file] });
            self.devtools("DOM.setFileInputFiles", files).await
        })
        .await;
    }
}

fn finished(folder: &Path) -> Result<PathBuf, String> {
    let entries = fs::read_dir(folder).map_err(|error| error.to_string())?;
    let files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    let is_partial = |file: &PathBuf| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        name.ends_with(".crdownload") || name.starts_with('.')
    };
    match &files[..] {
        [file] if !is_partial(file) => Ok(file.clone()),
        other => Err(format!("the folder holds {other:?}")),
    }
}
