//! Waiting for what will be, and no longer than that.

use std::time::{Duration, Instant};

/// How long something may take before a test fails. Generous, because it costs nothing when all is well.
const PATIENCE: Duration = Duration::from_secs(15);
/// How long to leave the browser alone between two looks.
const PAUSE: Duration = Duration::from_millis(30);

/// Looks again and again until `look` finds something.
///
/// # Panics
///
/// When nothing was found in time, with the reason of the last look.
pub async fn until<T>(what: &str, mut look: impl AsyncFnMut() -> Result<T, String>) -> T {
    let begun = Instant::now();
    loop {
        match look().await {
            Ok(found) => return found,
            Err(reason) if begun.elapsed() > PATIENCE => {
                panic!("waited {PATIENCE:?} for {what}, in vain: {reason}")
            }
            Err(_) => tokio::time::sleep(PAUSE).await,
        }
    }
}
