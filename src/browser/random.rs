//! Random numbers: bits that name things, and bytes that keep secrets.

/// The browser has no source of random numbers that nobody can predict. Without one no key is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("there is no source of random numbers for secrets")]
pub struct NoRandomness;

/// 64 random bits from the browser's cryptographic source. Where there is none, from `Math.random`: the
/// bits name documents and keep no secret; what does is made of [`secret`].
pub fn bits() -> u64 {
    match secret() {
        Ok(bytes) => u64::from_le_bytes(bytes),
        Err(NoRandomness) => {
            let half = || (js_sys::Math::random() * f64::from(u32::MAX)) as u64;
            half() << 32 | half()
        }
    }
}

/// Bytes that nobody can predict, for keys, salts, seals and passphrases: from the browser's cryptographic source
/// and from no other.
///
/// # Errors
///
/// Where the browser has no such source, or it fails.
pub fn secret<const N: usize>() -> Result<[u8; N], NoRandomness> {
    let mut bytes = [0; N];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    let filled = crypto
        .ok_or(NoRandomness)?
        .get_random_values_with_u8_array(&mut bytes);
    filled.map(|_| bytes).map_err(|_| NoRandomness)
}
