//! Which column holds what.

use super::*;

#[test]
fn columns_are_known_by_their_headers() {
    let find = |header: &[&str]| {
        let line = vec!["x"; header.len()];
        let text = format!("{}\n{}\n", header.join(";"), line.join(";"));
        let sheet = ImportSheet::read(&text, &known_columns()).unwrap();
        known_columns().of_sheet(&sheet)
    };
    use crate::content::account::spreadsheet::TableColumn::*;
    let column = |column| Some(Target::Column(column));
    assert_eq!(
        find(&["NAME", "account_type", "Why?", "", "Network impact", "City"]),
        [
            column(Name),
            column(Type),
            None,
            None,
            Some(Target::Score(Portfolio::SIZE[3])),
            column(Place)
        ]
    );
    // The exact header wins, wherever it stands; nothing is held twice.
    assert_eq!(
        find(&["Customer", "Account", "Company", "Account"]),
        [None, column(Name), None, None]
    );
    assert_eq!(find(&["Customer", "Company"]), [column(Name), None]);
    // What a customer database calls them.
    assert_eq!(
        find(&[
            "Name",
            "Billing City",
            "Billing Country",
            "Assigned User",
            "Type"
        ]),
        [
            column(Name),
            column(Place),
            None,
            column(Manager),
            column(Type)
        ]
    );
}

#[test]
fn an_empty_column_takes_no_other_s_place() {
    let account = only_account("Name,Address,Billing City\nSpital Nord,,Bern\n");
    assert_eq!(account.profile.place, "Bern");
}

#[test]
fn a_rank_is_no_level_before_somebody_says_which_end_is_the_top() {
    let text = "Account,Tier,Region\nUniversity hospital,1,North\nMarket pharmacy,3,South\n";
    let levels = |top| {
        let lines = lines_as(
            text,
            &[],
            &Decisions {
                top,
                ..Decisions::default()
            },
        );
        lines
            .iter()
            .map(|line| match &line.outcome {
                RowOutcome::Ready(account) => account.typing.chosen_level,
                other => panic!("{other:?}"),
            })
            .collect::<Vec<_>>()
    };
    let (top, low) = (Some(Level::StrategicAccount), Some(Level::Account));
    assert_eq!(levels(None), [None, None]);
    assert_eq!(levels(Some(TopRank::First)), [top, low]);
    assert_eq!(levels(Some(TopRank::Last)), [low, top]);
    // A word among them still is one; what is neither is left empty and named.
    let text = "Account;Class\nA1;A\nB1;key account\nC1;gold\n";
    let top = Some(TopRank::First);
    let lines = lines_as(
        text,
        &[],
        &Decisions {
            top,
            ..Decisions::default()
        },
    );
    let RowOutcome::Ready(account) = &lines[1].outcome else {
        panic!("{lines:?}");
    };
    assert_eq!(account.typing.chosen_level, Some(Level::KeyAccount));
    assert_eq!(lines[2].left_empty[0].expected, Expected::Level);
}

#[test]
fn every_column_is_found_by_its_own_header() {
    use crate::content::account::spreadsheet::TableColumn;
    for column in TableColumn::ALL {
        for header in [english_text(column.header()), column.word()] {
            // A quotation mark, since a heading may have a comma in it.
            let text = format!("\"{header}\"\nx\n");
            let sheet = ImportSheet::read(&text, &known_columns()).unwrap();
            let found = known_columns().of_sheet(&sheet);
            assert_eq!(found, [Some(Target::Column(*column))], "{header}");
        }
    }
}
