use std::collections::BTreeSet;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use proptest::prelude::*;

use super::*;
use crate::content::text::english_wording;
use crate::data::account::example::example_account;
use crate::data::fields::fill::fill;
use crate::data::table::{Cell, workbook};
use crate::domain::account::contacts::Contacts;
use crate::domain::account::stakeholders::{Contact, DmuRole, Stakeholder, Stance};
use crate::domain::account::tactics::Action;
use crate::domain::account::testing::{account, blank, complete_account, day, meeting, today};
use crate::domain::id::DocumentId;
use crate::domain::programme::Programme;
use crate::domain::records::RecordId;

fn around(portfolio: &Portfolio) -> Around<'_> {
    Around {
        portfolio,
        today: today(),
        wording: english_wording(),
    }
}

fn table(account: &Account, id: &str) -> Table {
    let portfolio = Portfolio::default();
    let tables = of_account(account, around(&portfolio));
    tables
        .into_iter()
        .find(|one| one.id.as_str() == id)
        .unwrap()
}

#[test]
fn a_table_has_its_columns_even_without_rows() {
    let portfolio = Portfolio::default();
    let around = around(&portfolio);
    let empty = of_account(&account(), around);
    let none = of_accounts(&[], around);
    let many = of_accounts(&[&complete_account(), &account()], around);
    for ((empty, none), many) in empty.iter().zip(&none).zip(&many) {
        assert!(!empty.columns.is_empty(), "{:?}", empty.id);
        assert!(none.rows.is_empty(), "{:?}", none.id);
        assert_eq!(none.columns, many.columns);
    }
}

fn cells<'a>(table: &'a Table, column: &str) -> Vec<&'a Cell> {
    let place = table.columns.iter().position(|one| one.title == column);
    let place = place.unwrap_or_else(|| panic!("{column} in {}", table.title));
    table.rows.iter().map(|row| &row[place]).collect()
}

/// What the plan on paper says of step 7 in one row.
fn rhythms(account: &Account) -> Table {
    let portfolio = Portfolio::default();
    let chapters = full_plan(account, around(&portfolio)).into_iter();
    let mut step = chapters.filter(|one| one.page == PlanPage::Step(Step::Monitoring));
    step.next().and_then(|one| one.facts).unwrap()
}

#[test]
fn a_meeting_counts_in_the_tables_as_it_does_on_the_page() {
    let mut account = complete_account();
    let person = RecordId::fixed(1);
    let known = account.stakeholders.get_mut(person).unwrap();
    (known.contact, known.last_contact) = (Some(Contact::NoContact), Some(day("2026-03-02")));
    known.coverage.clear();
    account.meetings.push(meeting(true, "2026-06-11", &[1]));
    let people = table(&account, "stakeholders");
    assert_eq!(
        cells(&people, "Last contact")[0],
        &Cell::from(Some(day("2026-06-11")))
    );
    assert_eq!(cells(&people, "Contact")[0], &Cell::from("Brief"));
    assert_eq!(
        cells(&rhythms(&account), "Last follow-up")[0],
        &Cell::from(Some(day("2026-06-11")))
    );
}

proptest! {
    /// What is derived is the same in each table as wherever else it is asked for.
    #[test]
    fn derived_values_of_any_plan_are_those_of_the_domain(seed in any::<u64>()) {
        let mut account = account();
        fill(&mut account, seed);
        let contacts = Contacts::of(&account, today());
        let people = table(&account, "stakeholders");
        let (last, depth) = (cells(&people, "Last contact"), cells(&people, "Contact"));
        for (place, person) in account.stakeholders.iter().enumerate() {
            prop_assert_eq!(last[place], &Cell::from(contacts.last(person.id)));
            let word = contacts.depth(person.id).map(|one| english_wording().say(one.label()));
            prop_assert_eq!(depth[place], &word.map_or(Cell::Empty, Cell::from));
        }
        let accounts = table(&account, "accounts");
        let last = cells(&accounts, "Last follow-up")[0];
        prop_assert_eq!(last, &Cell::from(account.last_follow_up(today())));
    }
}

#[test]
fn ids_titles_and_headers_are_unique_and_short() {
    let portfolio = Portfolio::default();
    let tables = of_account(&account(), around(&portfolio));
    let ids: BTreeSet<&str> = tables.iter().map(|one| one.id.as_str()).collect();
    let titles: BTreeSet<&str> = tables.iter().map(|one| &*one.title).collect();
    assert_eq!((ids.len(), titles.len()), (tables.len(), tables.len()));
    for table in &tables {
        assert!(table.title.chars().count() <= 31, "{}", table.title);
        let headers: BTreeSet<&str> = table.columns.iter().map(|one| &*one.title).collect();
        assert_eq!(headers.len(), table.columns.len(), "{}", table.title);
    }
}

#[test]
fn what_a_row_refers_to_is_named() {
    let mut account = account();
    account.stakeholders.push(Stakeholder {
        name: " Ada ".into(),
        roles: vec![DmuRole::Decider, DmuRole::User],
        stance: Some(Stance::Sceptic),
        last_contact: Some(day("2026-05-04")),
        ..blank(1)
    });
    account.stakeholders.push(Stakeholder {
        name: "Bo".into(),
        reports_to: Some(RecordId::fixed(1)),
        influences: vec![RecordId::fixed(1), RecordId::fixed(9)],
        ..blank(2)
    });
    account.actions.push(Action {
        what: "Call".into(),
        stakeholder: Some(RecordId::fixed(2)),
        ..blank(1)
    });
    let people = table(&account, "stakeholders").without_empty_columns();
    let titles: Vec<&str> = people.columns.iter().map(|one| &*one.title).collect();
    assert_eq!(
        titles,
        [
            "Name",
            "Roles in the DMU",
            "Stance",
            "Last contact",
            "Reports to",
            "Influences"
        ]
    );
    assert_eq!(
        people.rows,
        [
            vec![
                "Ada".into(),
                "Decider, User".into(),
                "Sceptic".into(),
                day("2026-05-04").into(),
                Cell::Empty,
                Cell::Empty,
            ],
            vec![
                "Bo".into(),
                Cell::Empty,
                Cell::Empty,
                Cell::Empty,
                "Ada".into(),
                "Ada".into(),
            ],
        ]
    );
    let actions = table(&account, "actions").without_empty_columns();
    assert_eq!(
        actions.rows,
        [["Call", "Open", "Bo"].map(Cell::from).to_vec()]
    );
}

#[test]
fn the_plan_says_what_it_holds_and_what_is_empty() {
    let portfolio = Portfolio::default();
    let plan = full_plan(&complete_account(), around(&portfolio));
    let titles: Vec<String> = plan
        .iter()
        .map(|chapter| chapter.title(english_wording()))
        .collect();
    assert_eq!(
        titles,
        [
            "1 Analysis",
            "2 Segmentation",
            "3 Decision-making unit",
            "4 Diagnosis",
            "5 Objectives",
            "6 Tactical plan",
            "7 Monitoring",
            "Meetings"
        ]
    );
    for chapter in &plan {
        for table in &chapter.tables {
            assert!(!table.rows.is_empty() && !table.columns.is_empty());
            assert!(!chapter.empty.contains(&&*table.title));
        }
    }
    let empty = full_plan(&account(), around(&portfolio));
    let there: Vec<&Chapter> = empty.iter().filter(|one| one.facts.is_some()).collect();
    assert_eq!(there.len(), 1, "a new plan has nothing but its rhythms");
    assert!(empty.iter().all(|chapter| chapter.tables.is_empty()));
}

#[test]
fn the_programme_has_its_actions() {
    let portfolio = Portfolio::default();
    let mut programme = Programme::default();
    programme.actions.push(Action {
        what: "Draw the DMU".into(),
        due: Some(today()),
        ..blank(1)
    });
    let table = programme_actions(&programme, around(&portfolio));
    assert_eq!(table.columns.len(), 6);
    assert_eq!(table.rows[0][0], "Draw the DMU".into());
    assert_eq!(table.rows[0][2], today().into());
}

/// A cell as a spreadsheet hands it back.
fn same(cell: &Cell, read: &Data) -> bool {
    match (cell, read) {
        (Cell::Day { day }, Data::DateTime(moment)) => {
            let zero = Day::fixed(1899, 12, 30);
            moment.as_f64() == f64::from(zero.days_until(*day))
        }
        (Cell::Number(number), Data::Float(read)) => number == read,
        (Cell::Text(text), Data::String(read)) => text == read,
        (cell, Data::Empty) => !cell.says(),
        _ => false,
    }
}

#[test]
fn the_worked_example_is_in_its_workbook_cell_by_cell() {
    let portfolio = Portfolio::default();
    let tables = of_account(&example_account(), around(&portfolio));
    let filled = tables.iter().filter(|table| !table.rows.is_empty()).count();
    assert_eq!(filled, tables.len(), "the example has something everywhere");
    let book = workbook::write(&tables).unwrap();
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(book)).unwrap();
    for table in &tables {
        let sheet = book.worksheet_range(&table.title).unwrap();
        for (at, column) in (0..).zip(&table.columns) {
            let title = Data::String(column.title.clone());
            assert_eq!(sheet.get_value((0, at)), Some(&title));
        }
        for (row_at, row) in (1..).zip(&table.rows) {
            for (at, cell) in (0..).zip(row) {
                let read = sheet.get_value((row_at, at)).unwrap_or(&Data::Empty);
                assert!(
                    same(cell, read),
                    "{}: {cell:?} became {read:?}",
                    table.title
                );
            }
        }
        assert_eq!(sheet.height(), table.rows.len() + 1, "{}", table.title);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn tables_of_anything_fit_their_headers(seed in any::<u64>()) {
        let portfolio = Portfolio::default();
        let mut account = Account::new(DocumentId::from_random(1), today());
        fill(&mut account, seed);
        for table in of_accounts(&[&account], around(&portfolio)) {
            for row in &table.rows {
                prop_assert_eq!(row.len(), table.columns.len(), "{}", &table.title);
            }
        }
        for table in full_plan(&account, around(&portfolio)).iter().flat_map(|one| one.facts.iter().chain(&one.tables)) {
            for row in &table.rows {
                prop_assert_eq!(row.len(), table.columns.len());
            }
        }
    }
}
