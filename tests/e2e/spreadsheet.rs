//! The table for a spreadsheet.

use serde_json::json;

use crate::support::programme::{QUESTIONS, assessment};
use crate::support::{Role, visit};

#[test]
fn the_table_has_a_row_for_each_question_and_runs_no_formula() {
    let answers = format!("4{}0n-", "2".repeat(28));
    let mut document = assessment("table", "=cmd, \"quoted\"", "2026-03-04", &answers);
    document["answers"]["meaning.definition"]["note"] = json!("=1+1");
    document["answers"]["meaning.vision"]["note"] = json!("Said \"no\", then\nyes");
    document["answers"]["planning.tenders"] = json!({ "note": "@later" });
    visit(async |page| {
        page.import(&[document]).await;
        page.open("#/assess/table/result").await;
        page.click(Role::Button, "Download as CSV").await;
        let file = page.saved_file().await;
        assert_eq!(file.name, "trellis-cmd---quoted-2026-03-04.csv");
        let text = file
            .text
            .strip_prefix('\u{FEFF}')
            .expect("a mark for Excel");
        assert!(
            text.contains("\"Said \"\"no\"\", then\nyes\""),
            "quoted by doubling"
        );
        assert!(
            text.lines()
                .next()
                .unwrap()
                .starts_with("Assessment,Date,Dimension,Question,")
        );

        let mut table = csv::ReaderBuilder::new().from_reader(text.as_bytes());
        assert_eq!(
            table.headers().unwrap().iter().collect::<Vec<_>>(),
            [
                "Assessment",
                "Date",
                "Dimension",
                "Question",
                "Answer",
                "What the answer says",
                "Note"
            ]
        );
        let rows: Vec<csv::StringRecord> = table.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), QUESTIONS);
        assert_eq!(
            rows[0].iter().collect::<Vec<_>>(),
            [
                "'=cmd, \"quoted\"",
                "2026-03-04",
                "Shared meaning and leadership",
                "What do colleagues in different functions answer when they are asked what KAM means \
                 here?",
                "4",
                "One sentence agreed by functions says who does KAM, for which deciders, led by whom, \
                 for what gain in care.",
                "'=1+1",
            ]
        );
        assert_eq!(&rows[1][6], "Said \"no\", then\nyes");
        let ends: Vec<[&str; 2]> = rows[29..].iter().map(|row| [&row[4], &row[5]]).collect();
        assert_eq!(ends, [["", "Don’t know"], ["", "Not applicable"], ["", ""]]);
        assert_eq!(&rows[31][6], "'@later");
        let runs = ['=', '+', '-', '@', '\t', '\r'];
        for cell in rows.iter().flatten() {
            assert!(!cell.starts_with(runs), "a spreadsheet would run {cell}");
        }
    });
}
