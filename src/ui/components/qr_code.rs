//! A link as a QR code: one path, read by any camera.

use std::fmt::Write;

use fast_qr::{ECL, QRBuilder, QRCode};
use leptos::prelude::*;

use crate::t;

/// The most characters of a code: those of version 15 at the lowest level. Above, a camera needs too long.
const MOST: usize = 520;

/// The white modules around a code.
const QUIET: usize = 4;

/// Whether a text, all ASCII as a link is, fits into a code that cameras read at once.
pub fn fits_code(text: &str) -> bool {
    text.len() <= MOST
}

/// A code as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Drawing {
    /// The modules of a side, with the quiet zone.
    side: usize,
    /// The dark modules, as a path.
    path: String,
}

impl Drawing {
    /// The code of a text; `None` if that has more than [`MOST`] characters of ASCII.
    ///
    /// It is as small as can be, and within that repairs as much as can be.
    fn of(text: &str) -> Option<Self> {
        if !fits_code(text) {
            return None;
        }
        let build = |level| QRBuilder::new(text).ecl(level).build().ok();
        let smallest = build(ECL::L)?;
        let same_size = |code: &QRCode| code.size == smallest.size;
        let levels = [ECL::H, ECL::Q, ECL::M];
        let better = levels
            .into_iter()
            .find_map(|level| build(level).filter(same_size));
        Some(Self::new(&better.unwrap_or(smallest)))
    }

    fn new(code: &QRCode) -> Self {
        let mut path = String::new();
        for row in 0..code.size {
            let mut column = 0;
            while column < code.size {
                let rest = &code[row][column..];
                let dark = rest.iter().take_while(|module| module.value()).count();
                if dark > 0 {
                    // A String takes everything.
                    let (x, y) = (column + QUIET, row + QUIET);
                    let _ = write!(path, "M{x} {y}h{dark}v1h-{dark}z");
                }
                column += dark.max(1);
            }
        }
        Self {
            side: code.size + 2 * QUIET,
            path,
        }
    }
}

/// A text as a QR code; where it is too long for one, how long it is. The text is ASCII, as a link is.
#[component]
pub fn QrCode(
    #[prop(into)] text: Signal<String>,
    /// What it is a code of, for who does not see it.
    #[prop(into)]
    label: Signal<String>,
    /// Beside `qr`: `large`.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let drawing = Memo::new(move |_| text.with(|text| Drawing::of(text)));
    move || match drawing.get() {
        Some(Drawing { side, path }) => view! {
            <figure class=format!("qr {class}")>
                <svg viewBox=format!("0 0 {side} {side}") role="img" aria-label=label>
                    <path d=path></path>
                </svg>
            </figure>
        }
        .into_any(),
        None => view! {
            <p class="qr-none">
                <strong>{t!("sending.code.none")}</strong>
                <span>{t!("sending.code.too_long", n = text.with(String::len), most = MOST)}</span>
            </p>
        }
        .into_any(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Draws the path at three dots a module, and reads it as a camera would.
    fn read(drawing: &Drawing) -> String {
        const DOTS: usize = 3;
        let mut dark = vec![false; drawing.side * drawing.side];
        for run in drawing.path.split('M').skip(1) {
            let mut numbers = run
                .split(|c: char| !c.is_ascii_digit())
                .filter_map(|number| number.parse::<usize>().ok());
            let (x, y) = (numbers.next().unwrap(), numbers.next().unwrap());
            let length = numbers.next().unwrap();
            dark[y * drawing.side + x..][..length].fill(true);
        }
        let side = drawing.side * DOTS;
        let shade = |x: usize, y: usize| match dark[y / DOTS * drawing.side + x / DOTS] {
            true => 0,
            false => 255,
        };
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, shade);
        let codes = image.detect_grids();
        assert_eq!(codes.len(), 1);
        codes[0].decode().unwrap().1
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn another_hand_reads_what_is_drawn(code in "[1-9A-HJ-NP-Za-km-z]{0,480}") {
            let link = format!("https://trellis.example/#k1{code}");
            prop_assert_eq!(read(&Drawing::of(&link).unwrap()), link);
        }
    }

    #[test]
    fn a_code_goes_up_to_version_15() {
        let longest = Drawing::of(&"a".repeat(MOST)).unwrap();
        assert_eq!(longest.side, 15 * 4 + 17 + 2 * QUIET);
        assert_eq!(Drawing::of(&"a".repeat(MOST + 1)), None);
    }

    #[test]
    fn the_quiet_zone_stays_white() {
        let drawing = Drawing::of("https://trellis.example/#/").unwrap();
        for run in drawing.path.split('M').skip(1) {
            let (x, rest) = run.split_once(' ').unwrap();
            let (y, rest) = rest.split_once('h').unwrap();
            let (length, _) = rest.split_once('v').unwrap();
            let number = |text: &str| text.parse::<usize>().unwrap();
            let inside = QUIET..=drawing.side - QUIET;
            assert!(inside.contains(&number(x)) && inside.contains(&number(y)));
            assert!(number(x) + number(length) <= drawing.side - QUIET);
        }
    }
}
