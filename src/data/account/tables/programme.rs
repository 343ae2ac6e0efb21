//! The programme's own plan.

use crate::data::table::{Table, TableId};
use crate::domain::programme::Programme;
use crate::key;

use super::Around;
use super::ahead::action;
use super::table_writer::TableWriter;

/// The actions of the programme.
pub fn programme_actions(programme: &Programme, around: Around) -> Table {
    let mut sheet = TableWriter::new(around, false);
    let nobody = sheet.nobody();
    sheet.list(&nobody, &programme.actions, action);
    Table {
        id: TableId::fixed("programme-actions"),
        title: around.wording.say(key!("tables.programme")).to_owned(),
        columns: sheet.columns,
        rows: sheet.rows,
    }
}
