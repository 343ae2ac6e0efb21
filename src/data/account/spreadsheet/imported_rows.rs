//! The lines of a table as accounts.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::account::spreadsheet::{self, TableColumn};
use crate::data::fields::{MAX_LINE, MAX_TEXT};
use crate::data::table::csv::unguarded;
use crate::domain::account::Account;
use crate::domain::day::Day;
use crate::domain::id::DocumentId;
use crate::domain::portfolio::Placement;

use super::ranks::{RankColumn, TopRank};
use super::tail::no_accounts;
use super::values::{Dictionary, currency, is_unknown, same_name, score, shown};
use super::{ImportSheet, SheetRow, Target, TextLookup};

/// What a line of a table became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedRow {
    /// On which line of the file it begins, from 1.
    pub line: usize,
    /// What it became.
    pub outcome: RowOutcome,
    /// The cells that could not be read, and are left empty in the account.
    pub left_empty: Vec<CellError>,
}

/// What a line of a table became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowOutcome {
    /// An account.
    Ready(Box<Account>),
    /// An account of a name that is there already.
    Again(Box<Account>, Twin),
    /// Nothing: it can't be read whole.
    Wrong(Vec<RowError>),
    /// Nothing: it looks like a total or a note of a report.
    NoAccount,
}

/// Who else has the name of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Twin {
    /// An account of the workspace.
    Open,
    /// An account of this line of the file.
    ImportedRow(usize),
}

/// Why a line can't be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowError {
    /// It has more cells than the header: most often a name with a separator in it that is not in quotation
    /// marks.
    TooManyCells {
        /// So many.
        cells: usize,
        /// The header has so many.
        header: usize,
    },
    /// It has no name.
    NoName,
    /// A cell can't be read.
    Cell(CellError),
}

/// Why a cell can't be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellError {
    /// The place of its column.
    pub column: usize,
    /// What the header of its column says.
    pub header: String,
    /// What stands in it, the beginning of it.
    pub cell: String,
    /// What would be right.
    pub expected: Expected,
}

/// What a cell may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A type of account.
    Type,
    /// 1, 2 or 3.
    Level,
    /// Yes or no.
    YesNo,
    /// 1, 2, 3 or 4.
    Functions,
    /// 1 to 5.
    Score,
    /// Three letters.
    Currency,
    /// A text of at most so many characters.
    Characters(usize),
}

/// What lines are read with.
pub struct ReadingContext<'a> {
    /// What each column holds, as many as the header has.
    pub columns: &'a [Option<Target>],
    /// Which end of the ranks is the top, where a column has ranks for levels; without it that column is not used.
    pub top: Option<TopRank>,
    /// The columns of which a cell that can't be read leaves out the whole line.
    pub strict: &'a BTreeSet<usize>,
    /// Whether lines that look like totals or notes are read like others.
    pub with_notes: bool,
    /// A text as the same letters are always written: composed, in their usual form (NFKC).
    pub composed: &'a dyn Fn(&str) -> String,
    /// The names of the accounts that are there.
    pub open: &'a mut dyn Iterator<Item = String>,
    /// Why an account has another level than the suggested one, where the table has no column that says so.
    pub level_reason: &'a str,
    /// The day of the import.
    pub today: Day,
    /// A new name for an account.
    pub new_id: &'a mut dyn FnMut() -> DocumentId,
    /// Looks texts up.
    pub texts: TextLookup<'a>,
}

/// All vocabularies of a table.
struct Dictionaries {
    ranks: Option<RankColumn>,
    top: Option<TopRank>,
    types: Dictionary,
    levels: Dictionary,
    yes_no: Dictionary,
    functions: Dictionary,
}

impl ImportSheet {
    /// Reads all lines. A cell with nothing in it, or with a dash, says nothing of the account, nor does one that can't
    /// be read; a level that type and test suggest anyway is no choice of its own.
    pub fn lines(&self, reading: ReadingContext) -> Vec<ImportedRow> {
        let dictionaries = Dictionaries {
            ranks: RankColumn::find(self, reading.columns, reading.texts),
            top: reading.top,
            types: Dictionary::of(reading.texts, spreadsheet::TYPES),
            levels: Dictionary::of(reading.texts, spreadsheet::LEVELS),
            yes_no: Dictionary::of(reading.texts, spreadsheet::YES_NO),
            functions: Dictionary::of(reading.texts, spreadsheet::FUNCTIONS),
        };
        let reason = Target::Column(TableColumn::LevelReason);
        let gives_reasons = reading.columns.contains(&Some(reason));
        let same_name = |name: &str| same_name(&(reading.composed)(name));
        let open = reading.open.map(|name| (same_name(&name), Twin::Open));
        let mut names: BTreeMap<String, Twin> = open.collect();
        let mut lines = Vec::with_capacity(self.rows.len());
        let name = Target::Column(TableColumn::Name);
        let name = reading
            .columns
            .iter()
            .position(|target| *target == Some(name));
        let mut no_account = no_accounts(self, name);
        if reading.with_notes {
            no_account.fill(false);
        }
        for (row, is_none) in self.rows.iter().zip(no_account) {
            if is_none {
                lines.push(ImportedRow {
                    line: row.line,
                    outcome: RowOutcome::NoAccount,
                    left_empty: Vec::new(),
                });
                continue;
            }
            let account = Account::new((reading.new_id)(), reading.today);
            let mut draft = Draft {
                account,
                errors: Vec::new(),
                left_empty: Vec::new(),
            };
            draft.read(&self.header, row, &reading, &dictionaries);
            if !gives_reasons && draft.account.typing.chosen_level.is_some() {
                draft.account.typing.chosen_because = reading.level_reason.to_owned();
            }
            let name = same_name(&draft.account.name);
            lines.push(ImportedRow {
                line: row.line,
                left_empty: std::mem::take(&mut draft.left_empty),
                outcome: draft.outcome(row.line, name, &mut names),
            });
        }
        lines
    }
}

/// An account while its line is read.
struct Draft {
    account: Account,
    errors: Vec<RowError>,
    left_empty: Vec<CellError>,
}

impl Draft {
    fn read(
        &mut self,
        header: &[String],
        row: &SheetRow,
        reading: &ReadingContext,
        dictionaries: &Dictionaries,
    ) {
        let beyond = row.cells.get(header.len()..).unwrap_or_default();
        if beyond.iter().any(|cell| !cell.is_empty()) {
            // Its cells stand in the wrong columns, so what they say is no matter.
            self.errors.push(RowError::TooManyCells {
                cells: row.cells.len(),
                header: header.len(),
            });
            return;
        }
        let columns = header.iter().zip(reading.columns).enumerate();
        for ((column, (title, target)), cell) in columns.zip(&row.cells) {
            let read = match target {
                None => Ok(()),
                Some(Target::Column(column)) => self.read_column(*column, cell, dictionaries),
                Some(Target::Score(_)) if is_unknown(cell) => Ok(()),
                Some(Target::Score(criterion)) => score(cell).ok_or(Expected::Score).map(|score| {
                    self.placement().scores.insert(*criterion, score);
                }),
            };
            if let Err(expected) = read {
                let error = CellError {
                    column,
                    header: title.clone(),
                    cell: shown(cell),
                    expected,
                };
                let is_name = *target == Some(Target::Column(TableColumn::Name));
                match is_name || reading.strict.contains(&column) {
                    true => self.errors.push(RowError::Cell(error)),
                    false => self.left_empty.push(error),
                }
            }
        }
        if self.account.name.is_empty() {
            self.errors.push(RowError::NoName);
        }
        let typing = &mut self.account.typing;
        let suggested = typing.suggestion().map(|suggestion| suggestion.level);
        if typing.chosen_level == suggested {
            typing.chosen_level = None;
        }
    }

    fn read_column(
        &mut self,
        column: TableColumn,
        cell: &str,
        dictionaries: &Dictionaries,
    ) -> Result<(), Expected> {
        let Account {
            name,
            profile,
            typing,
            ..
        } = &mut self.account;
        let (line, max) = match column {
            TableColumn::Name => (name, MAX_LINE),
            TableColumn::Manager => (&mut profile.manager, MAX_LINE),
            TableColumn::Sponsor => (&mut profile.sponsor, MAX_LINE),
            TableColumn::Place => (&mut profile.place, MAX_LINE),
            TableColumn::About => (&mut profile.about, MAX_TEXT),
            TableColumn::LevelReason => (&mut typing.chosen_because, MAX_TEXT),
            _ if is_unknown(cell) => return Ok(()),
            TableColumn::Type => {
                let kind = dictionaries.types.find(cell).ok_or(Expected::Type)?;
                typing.kind = Some(kind);
                return Ok(());
            }
            TableColumn::Level => {
                let level = match (&dictionaries.ranks, dictionaries.top) {
                    (Some(_), None) => return Ok(()),
                    (Some(ranks), Some(top)) => ranks.level(cell, top),
                    (None, _) => None,
                };
                let level = level.or_else(|| dictionaries.levels.find(cell));
                typing.chosen_level = Some(level.ok_or(Expected::Level)?);
                return Ok(());
            }
            TableColumn::Functions => {
                let functions = dictionaries.functions.find(cell);
                typing.test.functions = Some(functions.ok_or(Expected::Functions)?);
                return Ok(());
            }
            TableColumn::Dmu | TableColumn::Sites | TableColumn::Loss => {
                let answer = dictionaries.yes_no.find(cell).ok_or(Expected::YesNo)?;
                let question = match column {
                    TableColumn::Dmu => &mut typing.test.decision_making_unit,
                    TableColumn::Sites => &mut typing.test.beyond_one_site,
                    _ => &mut typing.test.would_change_our_year,
                };
                *question = Some(answer);
                return Ok(());
            }
            TableColumn::Currency => {
                profile.currency = currency(cell).ok_or(Expected::Currency)?;
                return Ok(());
            }
        };
        let cell = unguarded(cell);
        if cell.chars().count() > max {
            return Err(Expected::Characters(max));
        }
        *line = match max {
            MAX_LINE => cell.split_whitespace().collect::<Vec<_>>().join(" "),
            _ => cell.to_owned(),
        };
        Ok(())
    }

    /// The scores of the day of the import.
    fn placement(&mut self) -> &mut Placement {
        let day = self.account.created;
        let placements = &mut self.account.placements;
        if placements.is_empty() {
            placements.push(Placement {
                day,
                scores: BTreeMap::new(),
            });
        }
        &mut placements[0]
    }

    /// `name` is that of the account, as names are compared.
    fn outcome(self, line: usize, name: String, names: &mut BTreeMap<String, Twin>) -> RowOutcome {
        if !self.errors.is_empty() {
            return RowOutcome::Wrong(self.errors);
        }
        let account = Box::new(self.account);
        match names.get(&name) {
            Some(twin) => RowOutcome::Again(account, *twin),
            None => {
                names.insert(name, Twin::ImportedRow(line));
                RowOutcome::Ready(account)
            }
        }
    }
}
