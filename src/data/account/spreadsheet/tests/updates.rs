//! What a line changes of an account that is here.

use super::*;
use crate::content::account::spreadsheet::TableColumn;

/// A table of one line with these columns.
struct OneLine {
    row: ImportedRow,
    columns: Vec<Option<Target>>,
}

impl OneLine {
    fn of(text: &str) -> Self {
        let sheet = ImportSheet::read(text, &known_columns()).unwrap();
        Self {
            columns: known_columns().of_sheet(&sheet),
            row: lines_of(text, &[]).remove(0),
        }
    }

    fn with<T>(&self, act: impl Fn(&LineUpdate) -> T) -> T {
        let RowOutcome::Ready(line) = &self.row.outcome else {
            panic!("{:?}", self.row);
        };
        act(&LineUpdate {
            line,
            level: self.row.level,
            columns: &self.columns,
            level_reason: REASON,
            today: TODAY,
            composed: &|text| text.nfkc().collect(),
            money: &|amount, currency| format!("{amount} {currency}"),
            texts: &english_text,
        })
    }

    fn all(&self, account: &Account) -> Account {
        self.with(|update| update.changed(account, |_| true))
    }

    fn changes(&self, account: &Account) -> Vec<[String; 2]> {
        let changes = self.with(|update| update.changes(account));
        changes.into_iter().map(|one| [one.was, one.is]).collect()
    }
}

#[test]
fn scores_owner_level_and_revenue_come_in_field_by_field() {
    let line = OneLine::of(
        "Kunde;Verantwortlich;Ort;Typ;Segment;Umsatz 2025;Patients served\n\
         Spital Nord;Ada;;Krankenhaus;strategisch;CHF 1'250'000;4\n",
    );
    let mut here = Account::new(DocumentId::from_random(7), TODAY.plus_days(-40));
    here.name = "Spital NORD".into();
    here.profile.manager = "Bo".into();
    here.profile.place = "Aarau".into();
    let criterion = Portfolio::SIZE[0];
    set_score(
        &mut here.placements,
        criterion,
        Score::new(2),
        TODAY.plus_days(-9),
    );
    assert_eq!(
        line.changes(&here),
        [
            ["Bo", "Ada"],
            ["", "Hospital"],
            ["", "Strategic account"],
            ["", "1250000 EUR"],
            ["2", "4"],
        ]
    );
    let then = line.all(&here);
    assert_eq!(
        (&*then.name, &*then.profile.place),
        ("Spital NORD", "Aarau")
    );
    assert_eq!(then.typing.chosen_level, Some(Level::StrategicAccount));
    assert_eq!(then.typing.chosen_because, REASON);
    let figure = then.figures.iter().next().unwrap();
    assert_eq!((&*figure.name, figure.as_of), ("Umsatz 2025", Some(TODAY)));
    // What it was scored before stays.
    let scores: Vec<_> = then
        .placements
        .iter()
        .map(|one| one.scores[&criterion].number())
        .collect();
    assert_eq!(scores, [2, 4]);
    assert_eq!(line.changes(&then), Vec::<[String; 2]>::new());
    // The figure of this name is the one that changes.
    let next = OneLine::of("Kunde;Umsatz 2025\nSpital Nord;1'300'000\n");
    assert_eq!(next.changes(&then), [["1250000 EUR", "1300000 EUR"]]);
    assert_eq!(next.all(&then).figures.len(), 1);
    // Only what is wanted.
    let only = Target::Column(TableColumn::Manager);
    let then = line.with(|update| update.changed(&here, |target| target == only));
    assert_eq!(then.profile.manager, "Ada");
    assert!(then.typing.kind.is_none() && then.figures.is_empty());
}

#[test]
fn an_empty_cell_empties_nothing() {
    let line = OneLine::of("Name;City;KAM;Type;Level;DMU;Patients served\nA;;-;;;;\n");
    let mut here = Account::new(DocumentId::from_random(7), TODAY);
    here.name = "A".into();
    here.profile.manager = "Bo".into();
    here.typing.kind = Some(AccountType::Payer);
    assert_eq!(line.changes(&here), Vec::<[String; 2]>::new());
    assert_eq!(line.all(&here), here);
}

#[test]
fn what_a_type_a_level_or_an_owner_means_is_said_once() {
    let text = "Name;Type;Level;Owner\nA;Customer;gold;aa\nB;Customer;2;Bo\nC;Hospital;gold;aa\n";
    let managers = BTreeSet::from(["Bo".to_owned(), "Ada".to_owned()]);
    let meaning = |column, cell: &str, word: &str| ((column, cell.to_owned()), word.to_owned());
    let read = |meanings: Meanings| {
        let lines = lines_as(
            text,
            &[],
            &Decisions {
                managers: managers.clone(),
                meanings,
                ..Decisions::default()
            },
        );
        let row = |line: &ImportedRow| match &line.outcome {
            RowOutcome::Ready(account) => (
                account.typing.kind,
                line.level,
                account.profile.manager.clone(),
                line.left_empty.len(),
                line.to_choose.len(),
            ),
            other => panic!("{other:?}"),
        };
        lines.iter().map(row).collect::<Vec<_>>()
    };
    let (hospital, key) = (Some(AccountType::Hospital), Some(Level::KeyAccount));
    let (bo, aa) = ("Bo".to_owned(), "aa".to_owned());
    assert_eq!(
        read(Meanings::new()),
        [
            (None, None, aa.clone(), 2, 1),
            (None, key, bo.clone(), 1, 0),
            (hospital, None, aa, 1, 1)
        ]
    );
    let meanings = Meanings::from([
        meaning(1, "Customer", "payer"),
        meaning(2, "gold", "3"),
        meaning(3, "aa", "Ada"),
    ]);
    let (payer, top, ada) = (
        Some(AccountType::Payer),
        Some(Level::StrategicAccount),
        "Ada".to_owned(),
    );
    assert_eq!(
        read(meanings),
        [
            (payer, top, ada.clone(), 0, 3),
            (payer, key, bo, 0, 1),
            (hospital, top, ada, 0, 2)
        ]
    );
}

#[test]
fn the_headings_of_german_and_french_lists_are_known() {
    for text in [
        "Kundenname;Typ;Einstufung;Kundenbetreuer;Stadt;Jahresumsatz 2025 CHF;Währung\nA;Spital;strategisch;Bo;Bern;12;CHF\n",
        "Nom du client;Type de client;Niveau;Responsable;Ville;Chiffre d'affaires 2025;Devise\nA;Hôpital;stratégique;Bo;Bern;12;CHF\n",
    ] {
        let account = only_account(text);
        assert_eq!(account.typing.kind, Some(AccountType::Hospital), "{text}");
        assert_eq!(
            account.typing.level(),
            Some(Level::StrategicAccount),
            "{text}"
        );
        let profile = &account.profile;
        assert_eq!(
            (&*profile.manager, &*profile.place, &*profile.currency),
            ("Bo", "Bern", "CHF")
        );
        assert_eq!(account.figures.iter().next().unwrap().unit, "CHF");
    }
}

proptest! {
    #[test]
    fn a_table_that_was_taken_in_changes_nothing_the_second_time(one in any_account(), other in any_account()) {
        let table = write(&[other], &Portfolio::default(), TODAY, "Accounts", &english_text);
        let line = OneLine::of(&csv::write(&table, CsvForm::Comma));
        let then = line.all(&one);
        prop_assert_eq!(line.changes(&then), Vec::<[String; 2]>::new());
        prop_assert_eq!(line.all(&then), then.clone());
        // Whose name it is, and what it has beyond the table, stay.
        prop_assert_eq!((&then.id, then.created), (&one.id, one.created));
    }
}
