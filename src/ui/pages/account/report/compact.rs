//! Tables for a page to read: a few columns, and what is longer below each row.

use crate::content::text::{Key, Wording};
use crate::data::table::{Cell, Column, Table};
use crate::key;

use crate::ui::components::cut;

/// A table as far as it fits a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Compact {
    /// The columns that are left, from the left.
    pub columns: Vec<Column>,
    /// Its rows, from the top.
    pub rows: Vec<Entry>,
}

/// A row: its cells, and what else is said.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// As many as there are columns.
    pub cells: Vec<Cell>,
    /// What stands below them, by its name. Nothing in it is empty.
    pub below: Vec<(String, Cell)>,
}

/// How a table of the plan is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// These columns stay; all others stand below their row.
    Rows(&'static [Key]),
    /// The same, and narrow enough to stand beside another.
    Half(&'static [Key]),
    /// The same, as a part of each record of another list.
    Within(&'static [Key]),
    /// Drawn otherwise.
    Drawn,
}

impl Form {
    /// The form of the table with this id.
    pub fn of(id: &str) -> Self {
        match id {
            "team" => Self::Half(&[key!("tables.role")]),
            "figures" => Self::Half(&[
                key!("tables.value"),
                key!("tables.unit"),
                key!("tables.as_of"),
            ]),
            "account-objectives" => {
                Self::Rows(&[key!("tables.their_measure"), key!("tables.checked")])
            }
            "moves" => Self::Rows(&[key!("tables.event")]),
            "drivers" => Self::Rows(&[key!("tables.means_here")]),
            "relationship-checks" => Self::Half(&[
                key!("tables.stage"),
                key!("tables.index"),
                key!("tables.provisional"),
            ]),
            "stakeholders" => Self::Rows(&[
                key!("tables.function"),
                key!("tables.dmu_roles"),
                key!("tables.influence"),
                key!("tables.stance"),
                key!("tables.contact"),
                key!("tables.relationship_owner"),
            ]),
            "competitors" => Self::Rows(&[key!("tables.their_offer")]),
            "issues" => Self::Rows(&[
                key!("tables.kind"),
                key!("tables.status"),
                key!("tables.owner"),
                key!("tables.due"),
            ]),
            "propositions" => Self::Rows(&[key!("tables.need"), key!("tables.offer")]),
            "actions" => Self::Rows(&[
                key!("tables.owner"),
                key!("tables.due"),
                key!("tables.status"),
            ]),
            "resources" => Self::Rows(&[
                key!("tables.amount"),
                key!("tables.budget"),
                key!("tables.spent"),
            ]),
            "reviews" => Self::Rows(&[key!("tables.held"), key!("tables.took_part")]),
            "returns" => Self::Rows(&[
                key!("tables.what"),
                key!("tables.worth"),
                key!("tables.cost"),
            ]),
            "attendees" => Self::Within(&[key!("tables.advance"), key!("tables.agreed_to")]),
            "agreed" => Self::Within(&[key!("tables.owner"), key!("tables.due")]),
            _ => Self::Drawn,
        }
    }
}

/// The longest mention of an objective or an offer, in characters: it stands in full in a list of its own.
const MENTION: usize = 60;

impl Compact {
    /// The first column of a table and those with these titles; the rest goes below its row. What only says the
    /// first cell again, as the function of a person who appears by their role, is left out.
    pub fn of(mut table: Table, kept: &[Key], wording: Wording) -> Self {
        for row in &mut table.rows {
            if let Some((first, others)) = row.split_first_mut() {
                let again = others.iter_mut().filter(|cell| *cell == first);
                again.for_each(|cell| *cell = Cell::Empty);
            }
        }
        let table = table.without_empty_columns();
        let kept: Vec<&str> = kept.iter().map(|key| wording.say(*key)).collect();
        let stays: Vec<bool> = (table.columns.iter().enumerate())
            .map(|(at, column)| at == 0 || kept.contains(&&*column.title))
            .collect();
        let mentions = [key!("tables.objective"), key!("tables.offer")].map(|key| wording.say(key));
        let rows = table.rows.into_iter().map(|row| {
            let (mut cells, mut below) = (Vec::new(), Vec::new());
            for ((column, stays), cell) in table.columns.iter().zip(&stays).zip(row) {
                match cell {
                    cell if *stays => cells.push(cell),
                    Cell::Text(text) if mentions.contains(&&*column.title) => {
                        below.push((column.title.clone(), cut(&text, MENTION).into()));
                    }
                    cell if cell.says() => below.push((column.title.clone(), cell)),
                    _ => (),
                }
            }
            Entry { cells, below }
        });
        let rows = rows.collect();
        let columns = table.columns.into_iter().zip(stays);
        Self {
            columns: columns
                .filter_map(|(column, stays)| stays.then_some(column))
                .collect(),
            rows,
        }
    }
}

/// So many rows of a table from one of them on, without the columns with these titles and without those that say
/// nothing there; `None` if there are none. For the part of a list that belongs to one record of another.
pub fn part_of(
    table: &Table,
    from: usize,
    rows: usize,
    without: &[Key],
    wording: Wording,
) -> Option<Table> {
    let without: Vec<&str> = without.iter().map(|key| wording.say(*key)).collect();
    let stays = |column: &Column| !without.contains(&&*column.title);
    let cells = |row: &Vec<Cell>| {
        let cells = table.columns.iter().zip(row);
        let cells = cells.filter(|(column, _)| stays(column));
        cells.map(|(_, cell)| cell.clone()).collect::<Vec<_>>()
    };
    let part = Table {
        id: table.id.clone(),
        title: table.title.clone(),
        columns: (table.columns.iter().filter(|one| stays(one)).cloned()).collect(),
        rows: table.rows.iter().skip(from).take(rows).map(cells).collect(),
    };
    let part = part.without_empty_columns();
    (!part.columns.is_empty()).then_some(part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::text::english_wording;
    use crate::data::account::tables::{Around, full_plan};
    use crate::data::table::{CellKind, TableId};
    use crate::domain::account::testing::{complete_account, today};
    use crate::domain::portfolio::Portfolio;

    fn table() -> Table {
        let text = |title| Column::new(title, CellKind::Text);
        Table {
            id: TableId::fixed("actions"),
            title: "Actions".into(),
            columns: [
                "Action",
                "Owner",
                "Sign that it worked",
                "Objective",
                "Status",
            ]
            .map(text)
            .into(),
            rows: vec![
                vec![
                    "Call".into(),
                    "Ada".into(),
                    "They answer".into(),
                    "o".repeat(100).into(),
                    "Open".into(),
                ],
                vec![
                    Cell::Empty,
                    Cell::Empty,
                    Cell::Empty,
                    Cell::Empty,
                    "Done".into(),
                ],
            ],
        }
    }

    #[test]
    fn what_has_no_column_stands_below_its_row_and_what_is_empty_nowhere() {
        let wording = english_wording();
        let Form::Rows(kept) = Form::of("actions") else {
            panic!("actions are rows");
        };
        let compact = Compact::of(table(), kept, wording);
        let titles: Vec<&str> = compact.columns.iter().map(|one| &*one.title).collect();
        assert_eq!(titles, ["Action", "Owner", "Status"]);
        assert_eq!(
            compact.rows[0].cells,
            ["Call".into(), "Ada".into(), "Open".into()]
        );
        let mention = format!("{}…", "o".repeat(MENTION));
        assert_eq!(
            compact.rows[0].below,
            [
                ("Sign that it worked".to_owned(), "They answer".into()),
                ("Objective".to_owned(), mention.as_str().into()),
            ]
        );
        assert_eq!(compact.rows[1].cells[2], "Done".into());
        assert_eq!(compact.rows[1].below, []);
    }

    #[test]
    fn what_says_the_first_cell_again_is_left_out() {
        let mut table = table();
        table.rows[0][1] = "Call".into();
        let owner = [key!("tables.owner")];
        let compact = Compact::of(table, &owner, english_wording());
        assert_eq!(compact.columns.len(), 1, "nobody else is an owner");
        assert_eq!(compact.rows[0].cells, ["Call".into()]);
    }

    #[test]
    fn a_part_of_a_table_has_its_rows_and_only_columns_that_say_something() {
        let wording = english_wording();
        let owner = [key!("tables.owner")];
        let part = part_of(&table(), 1, 5, &owner, wording).unwrap();
        assert_eq!(part.columns.len(), 1);
        assert_eq!(part.rows, [["Done".into()]]);
        assert_eq!(part_of(&table(), 2, 5, &owner, wording), None);
        assert_eq!(part_of(&table(), 0, 0, &[], wording), None);
    }

    #[test]
    fn every_table_of_a_plan_has_its_form_and_no_column_is_named_in_vain() {
        let (portfolio, wording) = (Portfolio::default(), english_wording());
        let around = Around {
            portfolio: &portfolio,
            today: today(),
            wording,
        };
        let drawn = [
            "scores",
            "relationship-answers",
            "coverage",
            "swot",
            "objectives",
            "readings",
            "initiatives",
            "milestones",
            "kpis",
            "kpi-readings",
            "meetings",
        ];
        let tables: Vec<Table> = full_plan(&complete_account(), around)
            .into_iter()
            .flat_map(|chapter| chapter.tables)
            .collect();
        assert!(!tables.is_empty());
        for table in tables {
            let id = table.id.as_str();
            assert_eq!(drawn.contains(&id), Form::of(id) == Form::Drawn, "{id}");
        }
    }
}
