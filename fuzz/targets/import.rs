//! Tables of accounts: whatever a spreadsheet writes. Every line becomes an account or says what is wrong.
#![no_main]

use libfuzzer_sys::fuzz_target;
use trellis_fuzz::TODAY;
use trellis_fuzz::data::account::matching::KnownAccount;
use trellis_fuzz::data::account::spreadsheet::{
    ImportSheet, KnownColumns, Meanings, ReadingContext, TopRank,
};
use trellis_fuzz::domain::id::DocumentId;
use trellis_fuzz::domain::portfolio::Portfolio;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    // Columns are also known by words that don't depend on the language.
    let texts = |_| "text";
    let known = KnownColumns::of(&Portfolio::default(), &texts);
    let Ok(sheet) = ImportSheet::read(&text, &known) else {
        return;
    };
    let columns = known.of_sheet(&sheet);
    let mut names = 0;
    let lines = sheet.lines(ReadingContext {
        columns: &columns,
        top: bytes
            .first()
            .is_some_and(|byte| byte % 2 == 0)
            .then_some(TopRank::First),
        strict: &(0..bytes.len() % 4).collect(),
        with_notes: bytes.len() % 3 == 0,
        composed: &str::to_owned,
        here: &[KnownAccount {
            id: DocumentId::from_random(0),
            name: "Seeland".to_owned(),
            place: "Bern".to_owned(),
        }],
        managers: &["Ada".to_owned()].into(),
        meanings: &Meanings::new(),
        currency: "EUR",
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
