//! The lines of a table as accounts.

use std::collections::BTreeMap;

use crate::content::account::spreadsheet::{self, TableColumn};
use crate::data::fields::{MAX_LINE, MAX_TEXT};
use crate::data::table::csv::unguarded;
use crate::domain::account::Account;
use crate::domain::day::Day;
use crate::domain::id::DocumentId;
use crate::domain::portfolio::Placement;

use super::values::{Dictionary, currency, is_unknown, same_name, score, shown};
use super::{ImportSheet, SheetRow, Target, TextLookup};

/// What a line of a table became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedRow {
    /// On which line of the file it begins, from 1.
    pub line: usize,
    /// What it became.
    pub outcome: RowOutcome,
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
    types: Dictionary,
    levels: Dictionary,
    yes_no: Dictionary,
    functions: Dictionary,
}

impl ImportSheet {
    /// Reads all lines. A cell with nothing in it, or with a dash, says nothing of the account; a level that type
    /// and test suggest anyway is no choice of its own.
    pub fn lines(&self, reading: ReadingContext) -> Vec<ImportedRow> {
        let dictionaries = Dictionaries {
            types: Dictionary::of(reading.texts, spreadsheet::TYPES),
            levels: Dictionary::of(reading.texts, spreadsheet::LEVELS),
            yes_no: Dictionary::of(reading.texts, spreadsheet::YES_NO),
            functions: Dictionary::of(reading.texts, spreadsheet::FUNCTIONS),
        };
        let reason = Target::Column(TableColumn::LevelReason);
        let gives_reasons = reading.columns.contains(&Some(reason));
        let open = reading.open.map(|name| (same_name(&name), Twin::Open));
        let mut names: BTreeMap<String, Twin> = open.collect();
        let mut lines = Vec::with_capacity(self.rows.len());
        for row in &self.rows {
            let account = Account::new((reading.new_id)(), reading.today);
            let mut draft = Draft {
                account,
                errors: Vec::new(),
            };
            draft.read(&self.header, row, reading.columns, &dictionaries);
            if !gives_reasons && draft.account.typing.chosen_level.is_some() {
                draft.account.typing.chosen_because = reading.level_reason.to_owned();
            }
            lines.push(ImportedRow {
                line: row.line,
                outcome: draft.outcome(row.line, &mut names),
            });
        }
        lines
    }
}

/// An account while its line is read.
struct Draft {
    account: Account,
    errors: Vec<RowError>,
}

impl Draft {
    fn read(
        &mut self,
        header: &[String],
        row: &SheetRow,
        columns: &[Option<Target>],
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
        for ((title, target), cell) in header.iter().zip(columns).zip(&row.cells) {
            let read = match target {
                None => Ok(()),
                Some(Target::Column(column)) => self.read_column(*column, cell, dictionaries),
                Some(Target::Score(_)) if is_unknown(cell) => Ok(()),
                Some(Target::Score(criterion)) => score(cell).ok_or(Expected::Score).map(|score| {
                    self.placement().scores.insert(*criterion, score);
                }),
            };
            if let Err(expected) = read {
                self.errors.push(RowError::Cell(CellError {
                    header: title.clone(),
                    cell: shown(cell),
                    expected,
                }));
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
                let level = dictionaries.levels.find(cell).ok_or(Expected::Level)?;
                typing.chosen_level = Some(level);
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

    fn outcome(self, line: usize, names: &mut BTreeMap<String, Twin>) -> RowOutcome {
        if !self.errors.is_empty() {
            return RowOutcome::Wrong(self.errors);
        }
        let account = Box::new(self.account);
        let name = same_name(&account.name);
        match names.get(&name) {
            Some(twin) => RowOutcome::Again(account, *twin),
            None => {
                names.insert(name, Twin::ImportedRow(line));
                RowOutcome::Ready(account)
            }
        }
    }
}
