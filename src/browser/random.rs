//! Random numbers.

/// 64 random bits from the browser's cryptographic source. Where there is none, from `Math.random`: the
/// bits name documents and keep no secret.
pub fn bits() -> u64 {
    if let Some(bytes) = secret() {
        u64::from_le_bytes(bytes)
    } else {
        let half = || (js_sys::Math::random() * f64::from(u32::MAX)) as u64;
        half() << 32 | half()
    }
}

/// Random bytes that nobody can predict, for keys; `None` where the browser has no cryptographic source.
pub fn secret<const LENGTH: usize>() -> Option<[u8; LENGTH]> {
    let mut bytes = [0; LENGTH];
    let crypto = web_sys::window()?.crypto().ok()?;
    let filled = crypto.get_random_values_with_u8_array(&mut bytes);
    filled.is_ok().then_some(bytes)
}
