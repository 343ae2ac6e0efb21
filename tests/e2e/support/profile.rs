//! A browser that is killed, and another one that finds what it left.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::files::unused_path;

/// The profile of a browser, which outlives it.
#[derive(Debug)]
pub struct Profile(PathBuf);

impl Profile {
    /// A new and empty one.
    pub fn new() -> Self {
        let folder = unused_path();
        fs::create_dir_all(&folder).expect("a folder for a profile");
        Self(folder)
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Kills the browser that uses it with all its processes, as a crash or an empty battery does.
    pub fn kill_browser(&self) {
        let mine = format!("--user-data-dir={}", self.0.display());
        let processes = fs::read_dir("/proc").expect("the list of processes");
        let ids: Vec<String> = processes
            .flatten()
            .filter(|entry| {
                let line = fs::read(entry.path().join("cmdline")).unwrap_or_default();
                String::from_utf8_lossy(&line).contains(&mine)
            })
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        assert!(!ids.is_empty(), "no browser uses {mine}");
        // One call for all: none of them has time to end in good order.
        let killed = Command::new("kill").arg("-KILL").args(&ids).status();
        assert!(killed.is_ok());
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
