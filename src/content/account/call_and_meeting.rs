//! How a KAM meeting differs from a typical call (S2).

use crate::content::guide::{Contrast, contrast};

/// Both side by side. The hours of preparing are placeholders, `least` and `most`.
pub static CALL_AND_MEETING: Contrast = contrast!("word.meeting" ["typical", "kam"]
    "word.meeting": "variation", "aim", "preparation", "frequency", "circle");
