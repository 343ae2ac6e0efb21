//! CRC-32, as zip and Ethernet use it: tells damage, not malice.
//!
//! By the crate `crc` with one table of 1 kB. That of `crc32fast` is 16 kB, which no compression makes smaller, in
//! everybody's first load, for a speed that nothing here needs.

use crc::{CRC_32_ISO_HDLC, Crc, Digest, Table};

/// One table.
#[cfg(target_arch = "wasm32")]
type Tables = Table<1>;

/// As many as there are, where nobody loads them: the simulator made every ninth of its steps of check sums.
#[cfg(not(target_arch = "wasm32"))]
type Tables = Table<16>;

static CRC: Crc<u32, Tables> = Crc::<u32, Tables>::new(&CRC_32_ISO_HDLC);

/// The check sum of these bytes.
pub fn of(bytes: &[u8]) -> u32 {
    CRC.checksum(bytes)
}

/// A check sum of what comes piece by piece.
pub fn begin() -> Digest<'static, u32, Tables> {
    CRC.digest()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_is_what_others_make_of_the_same_bytes(
            parts in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..40), 0..4),
        ) {
            let whole = parts.concat();
            prop_assert_eq!(super::of(&whole), crc32fast::hash(&whole));
            let mut crc = super::begin();
            parts.iter().for_each(|part| crc.update(part));
            prop_assert_eq!(crc.finalize(), crc32fast::hash(&whole));
        }
    }
}
