//! Tables of accounts: whatever a spreadsheet writes. Every line becomes an account or says what is wrong.
#![no_main]

use libfuzzer_sys::fuzz_target;
use trellis_fuzz::TODAY;
use trellis_fuzz::data::account::spreadsheet::{ImportSheet, ReadingContext, match_columns};
use trellis_fuzz::domain::id::DocumentId;
use trellis_fuzz::domain::portfolio::Portfolio;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let Ok(sheet) = ImportSheet::read(&text) else {
        return;
    };
    // Columns are also known by words that don't depend on the language.
    let texts = |_| "text";
    let columns = match_columns(&sheet.header, &Portfolio::default(), &texts);
    let mut names = 0;
    let lines = sheet.lines(ReadingContext {
        columns: &columns,
        open: &mut ["Seeland".to_owned()].into_iter(),
        level_reason: "As given",
        today: TODAY,
        new_id: &mut || {
            names += 1;
            DocumentId::from_random(names)
        },
        texts: &texts,
    });
    assert_eq!(lines.len(), sheet.rows.len());
});
