//! Which lines are of an account that is here already.

use super::*;

/// Of each line, what it is the same as.
fn twins(text: &str, open: &[&str]) -> Vec<Option<Twin>> {
    let twin = |line: &ImportedRow| match &line.outcome {
        RowOutcome::Again(_, twin) => Some(twin.clone()),
        _ => None,
    };
    lines_of(text, open).iter().map(twin).collect()
}

/// The first account that is here.
fn first() -> Twin {
    Twin::Here(here(&["x"])[0].id.clone())
}

#[test]
fn two_of_one_name_in_two_places_are_two() {
    let text = "Name,City\nSpital Nord,Aarau\nSpital Nord,Basel\nSpital Nord,Basel\n";
    assert_eq!(twins(text, &[]), [None, None, Some(Twin::ImportedRow(3))]);
    let unsure = Some(Twin::Unsure(vec![here(&["x"])[0].id.clone()]));
    let twins = twins(text, &["Spital Nord, Aarau"]);
    assert_eq!(twins, [Some(first()), unsure, Some(Twin::ImportedRow(3))]);
}

#[test]
fn an_account_of_the_same_name_is_noticed() {
    let text = "Name\nSpital Nord\nspital  NORD\nKlinik\nSpital Süd";
    let twins = twins(text, &["KLINIK"]);
    assert_eq!(
        twins,
        [None, Some(Twin::ImportedRow(2)), Some(first()), None]
    );
}

#[test]
fn a_name_written_in_another_form_is_the_same() {
    let text = "Account,Place\nHo\u{302}pital Co\u{302}te\u{301},x\nClínica São João,x\nCli\u{301}nica Sa\u{303}o Joa\u{303}o,x\n";
    let twins = twins(text, &["Hôpital Côté"]);
    assert_eq!(twins, [Some(first()), None, Some(Twin::ImportedRow(3))]);
}
