use std::io::Cursor;

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use proptest::prelude::*;

use super::super::TableId;
use super::super::testing::{any_table, of_texts};
use super::*;

fn open(tables: &[Table]) -> Xlsx<Cursor<Vec<u8>>> {
    open_workbook_from_rs(Cursor::new(write(tables).unwrap())).unwrap()
}

/// The only sheet of a workbook of this table.
fn sheet(table: Table) -> calamine::Range<Data> {
    open(&[table]).worksheet_range_at(0).unwrap().unwrap()
}

fn same(cell: &Cell, read: &Data) -> bool {
    match (cell, read) {
        (Cell::Day { day }, Data::DateTime(moment)) => {
            let wanted = serial(*day);
            moment.is_datetime() && wanted == Some(moment.as_f64())
        }
        (Cell::Day { day }, Data::String(text)) => {
            serial(*day).is_none() && *text == day.to_string()
        }
        (Cell::Number(number), Data::Float(read)) => number == read,
        (Cell::Text(text), Data::String(read)) => {
            text.replace("\r\n", "\n") == read.replace("\r\n", "\n")
        }
        (_, Data::Empty) => cell.text().is_empty(),
        _ => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn every_table_reads_back_cell_by_cell_with_its_kinds(table in any_table()) {
        let sheet = sheet(table.clone());
        for (row_at, row) in (1..).zip(&table.rows) {
            for (at, cell) in (0..).zip(table.cells(row)) {
                let read = sheet.get_value((row_at, at)).unwrap_or(&Data::Empty);
                prop_assert!(same(cell, read), "{cell:?} became {read:?}");
            }
        }
        for (at, column) in (0..).zip(&table.columns) {
            let read = sheet.get_value((0, at)).unwrap_or(&Data::Empty);
            prop_assert!(same(&Cell::from(&*column.title), read), "{column:?} became {read:?}");
        }
    }

    #[test]
    fn every_title_gives_a_name_that_a_sheet_may_have(titles in prop::collection::vec(any::<String>(), 1..8)) {
        let mut names = Names::default();
        for title in titles.iter().chain(&titles) {
            let name = names.unused(title);
            prop_assert!(Worksheet::new().set_name(&name).is_ok(), "{name:?}");
        }
        prop_assert_eq!(names.0.len(), 1 + 2 * titles.len());
    }
}

#[test]
fn no_text_is_a_formula_a_link_or_a_number() {
    for text in [
        "=1+1",
        "+1",
        "@SUM(A1)",
        "https://example.com",
        "mailto:a@b.de",
        "12",
        "TRUE",
        "_x0041_",
    ] {
        let sheet = sheet(of_texts(&[text], &[&[text]]));
        assert_eq!(
            sheet.get_value((1, 0)),
            Some(&Data::String(text.to_owned()))
        );
        assert_eq!(
            sheet.get_value((0, 0)),
            Some(&Data::String(text.to_owned()))
        );
    }
    let mut book = open(&[of_texts(&["=1"], &[&["=1+1"], &["https://example.com"]])]);
    assert!(book.worksheet_formula("Test").unwrap().is_empty());
}

#[test]
fn days_are_the_days_that_a_spreadsheet_shows() {
    for (day, wanted) in [
        (Day::fixed(1900, 3, 1), Some(61.0)),
        (Day::fixed(2026, 11, 21), Some(46_347.0)),
        (Day::fixed(9999, 12, 31), Some(2_958_465.0)),
        (Day::fixed(1900, 2, 28), None),
    ] {
        assert_eq!(serial(day), wanted, "{day}");
    }
}

#[test]
fn sheets_are_named_after_their_tables() {
    let mut names = Names::default();
    for (title, wanted) in [
        ("Stakeholders", "Stakeholders"),
        ("stakeholders", "stakeholders 2"),
        ("Stakeholders", "Stakeholders 3"),
        ("Goals / actions: [all]?", "Goals actions all"),
        ("'Quoted'", "Quoted"),
        ("", "Table"),
        ("*", "Table 2"),
        ("History", "History 2"),
        (
            "Decision-making unit of the regional hospital",
            "Decision-making unit of the reg",
        ),
        (
            "Decision-making unit of the regional clinic",
            "Decision-making unit of the r 2",
        ),
    ] {
        assert_eq!(names.unused(title), wanted);
    }
}

#[test]
fn a_workbook_has_a_sheet_for_each_table_even_an_empty_one() {
    let none = Table {
        id: TableId::fixed("none"),
        title: "None".to_owned(),
        columns: vec![],
        rows: vec![vec![1.0.into()]],
    };
    let book = open(&[of_texts(&["A"], &[]), none]);
    assert_eq!(book.sheet_names(), ["Test", "None"]);
    assert_eq!(open(&[]).sheet_names().len(), 1);
}

#[test]
fn a_text_that_no_cell_can_hold_is_cut_and_marked() {
    let long = "ä😀".repeat(20_000);
    let sheet = sheet(of_texts(&["A"], &[&[&long]]));
    let Some(Data::String(read)) = sheet.get_value((1, 0)) else {
        panic!("no text");
    };
    assert_eq!(read.encode_utf16().count(), 32_767);
    assert!(read.ends_with('…'));
}
