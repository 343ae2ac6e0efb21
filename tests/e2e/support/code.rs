//! Reading a code from the screen with a decoder of another hand: zbar.

use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

use super::page::Page;
use super::wait::until;

/// Tests run at the same time; each picture is a file of its own.
static PICTURES: AtomicU32 = AtomicU32::new(0);

impl Page {
    /// What the code on the screen says.
    ///
    /// # Panics
    ///
    /// When none can be read from a picture of the window.
    pub async fn code_on_screen(&self) -> String {
        let picture = std::env::temp_dir().join(format!(
            "trellis-code-{}-{}.png",
            std::process::id(),
            PICTURES.fetch_add(1, Ordering::Relaxed)
        ));
        let said = until("a code that can be read", async || {
            let shot = self.driver().screenshot(&picture).await;
            shot.map_err(|error| error.to_string())?;
            let read = Command::new("zbarimg")
                .args(["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable"])
                .arg(&picture)
                .output()
                .map_err(|error| format!("zbarimg: {error}"))?;
            let said = String::from_utf8_lossy(&read.stdout).trim().to_owned();
            match said.is_empty() {
                true => Err("zbarimg finds none".to_owned()),
                false => Ok(said),
            }
        });
        let said = said.await;
        let _ = std::fs::remove_file(&picture);
        said
    }
}
