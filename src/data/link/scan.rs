//! Reads QR codes on a picture, for browsers that have no reader of their own.

use rqrr::PreparedImage;

/// The texts of all codes on a picture that can be read. A shade for each dot, row by row: 0 is black, 255 white.
/// A picture with fewer shades than dots has white where they end.
pub fn codes(width: usize, height: usize, shades: &[u8]) -> Vec<String> {
    // The reader looks at dots around those that it was asked about.
    if width == 0 || height == 0 {
        return Vec::new();
    }
    let shade = |x: usize, y: usize| shades.get(y * width + x).copied().unwrap_or(u8::MAX);
    let mut picture = PreparedImage::prepare_from_greyscale(width, height, shade);
    let grids = picture.detect_grids().into_iter();
    grids
        .filter_map(|grid| grid.decode().ok())
        .map(|(_, text)| text)
        .collect()
}

#[cfg(test)]
mod tests {
    use fast_qr::QRBuilder;
    use proptest::prelude::*;

    use super::*;

    /// The code of a text at so many dots a module, with its quiet zone.
    fn drawn(text: &str, dots: usize) -> (usize, Vec<u8>) {
        const QUIET: usize = 4;
        let code = QRBuilder::new(text).build().unwrap();
        let side = (code.size + 2 * QUIET) * dots;
        let is_dark = |x: usize, y: usize| {
            let place = |at: usize| (at / dots).checked_sub(QUIET);
            let inside = place(x).zip(place(y));
            let inside = inside.filter(|(x, y)| *x < code.size && *y < code.size);
            inside.is_some_and(|(x, y)| code[y][x].value())
        };
        let places = (0..side * side).map(|at| is_dark(at % side, at / side));
        let shades = places.map(|dark| if dark { 20 } else { 230 }).collect();
        (side, shades)
    }

    #[test]
    fn a_code_is_read_in_every_size() {
        for (length, dots) in [(20, 2), (100, 3), (300, 4), (500, 3)] {
            let text = format!("https://trellis.example/#k1{}", "z".repeat(length));
            let (side, shades) = drawn(&text, dots);
            assert_eq!(codes(side, side, &shades), [text], "{length}, {dots}");
        }
    }

    #[test]
    fn what_is_no_picture_holds_no_code() {
        assert!(codes(0, 9, &[]).is_empty());
        assert!(codes(30, 30, &[]).is_empty());
        assert!(codes(1, 1, &[0]).is_empty());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn any_picture_is_looked_at(
            width in 1_usize..60,
            shades in prop::collection::vec(any::<u8>(), 0..3_000),
        ) {
            let height = shades.len() / width + 1;
            prop_assert!(codes(width, height, &shades).is_empty());
        }

        #[test]
        fn a_code_that_was_spoilt_is_read_as_it_is_or_not_at_all(
            bytes in "[1-9A-Za-z]{1,90}",
            spoilt in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 1_usize..90), 0..60),
            lost in 0_usize..40,
        ) {
            let (side, mut shades) = drawn(&bytes, 3);
            for (at, shade, run) in spoilt {
                let at = at.index(shades.len());
                let end = (at + run).min(shades.len());
                shades[at..end].fill(shade);
            }
            shades.truncate(shades.len() - lost * side);
            let read = codes(side, side, &shades);
            prop_assert!(read.iter().all(|text| *text == bytes), "{:?} of {:?}", read, bytes);
        }
    }
}
