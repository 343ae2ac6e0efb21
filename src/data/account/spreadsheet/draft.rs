//! One line of a table while it is read into an account.

use std::collections::BTreeMap;

use crate::content::account::spreadsheet::{self, TableColumn};
use crate::data::fields::{MAX_LINE, MAX_TEXT};
use crate::data::table::csv::unguarded;
use crate::domain::account::Account;
use crate::domain::account::profile::KeyFigure;
use crate::domain::account::typing::{AccountType, Level};
use crate::domain::checksum;
use crate::domain::figure::Figure;
use crate::domain::number::Number;
use crate::domain::portfolio::Placement;
use crate::domain::records::{Record, RecordId};
use crate::domain::words::Word;

use super::amounts::{amount, grouping};
use super::ranks::{RankColumn, TopRank};
use super::values::{Dictionary, currency, is_unknown, score, shown};
use super::{CellError, Expected, ImportSheet, ReadingContext, RowError, SheetRow, Target};

/// All vocabularies of a table, and how its amounts are written.
pub struct Vocabulary {
    ranks: Option<RankColumn>,
    top: Option<TopRank>,
    types: Dictionary,
    levels: Dictionary,
    yes_no: Dictionary,
    functions: Dictionary,
    grouping: Option<char>,
}

impl Vocabulary {
    /// The words for the cells of this table.
    pub fn of(sheet: &ImportSheet, reading: &ReadingContext) -> Self {
        let revenue = Some(Target::Column(TableColumn::Revenue));
        let column = reading.columns.iter().position(|target| *target == revenue);
        let cells = column.map(|column| {
            sheet
                .rows
                .iter()
                .filter_map(move |row| row.cells.get(column))
        });
        Self {
            ranks: RankColumn::find(sheet, reading.columns, reading.texts),
            top: reading.top,
            types: Dictionary::of(reading.texts, spreadsheet::TYPES),
            levels: Dictionary::of(reading.texts, spreadsheet::LEVELS),
            yes_no: Dictionary::of(reading.texts, spreadsheet::YES_NO),
            functions: Dictionary::of(reading.texts, spreadsheet::FUNCTIONS),
            grouping: cells.and_then(|cells| grouping(cells.map(String::as_str))),
        }
    }
}

impl ReadingContext<'_> {
    /// What can be chosen for a cell that can be read, or was given a meaning.
    fn asked(&self, target: Target, cell: &str, meant: Option<&String>) -> Option<Expected> {
        match target {
            Target::Column(TableColumn::Type) => meant.map(|_| Expected::Type),
            Target::Column(TableColumn::Level) => meant.map(|_| Expected::Level),
            Target::Column(TableColumn::Manager) => {
                let is_new = !is_unknown(cell) && !self.managers.contains(unguarded(cell));
                (is_new && !self.managers.is_empty()).then_some(Expected::Manager)
            }
            _ => None,
        }
    }
}

/// An account while its line is read.
pub struct Draft {
    /// As far as it was read.
    pub account: Account,
    /// Why the line can't be read.
    pub errors: Vec<RowError>,
    /// See [`super::ImportedRow::left_empty`].
    pub left_empty: Vec<CellError>,
    /// See [`super::ImportedRow::to_choose`].
    pub to_choose: Vec<CellError>,
    /// See [`super::ImportedRow::level`].
    pub level: Option<Level>,
    amount: Option<Number>,
}

impl Draft {
    /// A draft of which nothing was read.
    pub fn new(account: Account) -> Self {
        Self {
            account,
            errors: Vec::new(),
            left_empty: Vec::new(),
            to_choose: Vec::new(),
            level: None,
            amount: None,
        }
    }

    /// Reads the cells of a line.
    pub fn read(
        &mut self,
        header: &[String],
        row: &SheetRow,
        reading: &ReadingContext,
        vocabulary: &Vocabulary,
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
            let meant = reading.meanings.get(&(column, shown(cell)));
            let read = match target {
                None => Ok(()),
                Some(Target::Column(known)) => {
                    let meant = meant.map_or("", String::as_str);
                    self.read_column(*known, cell, meant, vocabulary)
                }
                Some(Target::Score(_)) if is_unknown(cell) => Ok(()),
                Some(Target::Score(criterion)) => score(cell).ok_or(Expected::Score).map(|score| {
                    self.placement().scores.insert(*criterion, score);
                }),
            };
            let error = |expected| CellError {
                column,
                header: title.clone(),
                cell: shown(cell),
                expected,
            };
            if let Some(expected) = target.and_then(|target| reading.asked(target, cell, meant)) {
                self.to_choose.push(error(expected));
            }
            if let Err(expected) = read {
                let error = error(expected);
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
        self.amount(header, reading);
        let typing = &mut self.account.typing;
        self.level = typing.chosen_level;
        let suggested = typing.suggestion().map(|suggestion| suggestion.level);
        if typing.chosen_level == suggested {
            typing.chosen_level = None;
        }
    }

    fn read_column(
        &mut self,
        column: TableColumn,
        cell: &str,
        meant: &str,
        vocabulary: &Vocabulary,
    ) -> Result<(), Expected> {
        let Account {
            name,
            profile,
            typing,
            ..
        } = &mut self.account;
        let (line, max) = match column {
            TableColumn::Name => (name, MAX_LINE),
            _ if is_unknown(cell) => return Ok(()),
            TableColumn::Manager => (&mut profile.manager, MAX_LINE),
            TableColumn::Sponsor => (&mut profile.sponsor, MAX_LINE),
            TableColumn::Place => (&mut profile.place, MAX_LINE),
            TableColumn::About => (&mut profile.about, MAX_TEXT),
            TableColumn::LevelReason => (&mut typing.chosen_because, MAX_TEXT),
            TableColumn::Type => {
                let kind = vocabulary.types.find(cell);
                let kind = kind.or_else(|| AccountType::from_word(meant));
                let kind = kind.ok_or(Expected::Type)?;
                typing.kind = Some(kind);
                return Ok(());
            }
            TableColumn::Level => {
                let level = match (&vocabulary.ranks, vocabulary.top) {
                    (Some(_), None) => return Ok(()),
                    (Some(ranks), Some(top)) => ranks.level(cell, top),
                    (None, _) => None,
                };
                let level = level.or_else(|| vocabulary.levels.find(cell));
                let level = level.or_else(|| Level::from_word(meant));
                typing.chosen_level = Some(level.ok_or(Expected::Level)?);
                return Ok(());
            }
            TableColumn::Functions => {
                let functions = vocabulary.functions.find(cell);
                typing.test.functions = Some(functions.ok_or(Expected::Functions)?);
                return Ok(());
            }
            TableColumn::Dmu | TableColumn::Sites | TableColumn::Loss => {
                let answer = vocabulary.yes_no.find(cell).ok_or(Expected::YesNo)?;
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
            TableColumn::Revenue => {
                let amount = amount(cell, vocabulary.grouping).ok_or(Expected::Amount)?;
                self.amount = Some(amount);
                return Ok(());
            }
        };
        let cell = match (column, meant) {
            (TableColumn::Manager, meant) if !meant.is_empty() => meant,
            _ => unguarded(cell),
        };
        if cell.chars().count() > max {
            return Err(Expected::Characters(max));
        }
        *line = match max {
            MAX_LINE => cell.split_whitespace().collect::<Vec<_>>().join(" "),
            _ => cell.to_owned(),
        };
        Ok(())
    }

    /// The amount as a key figure that is called as its column is, for the day of the import.
    fn amount(&mut self, header: &[String], reading: &ReadingContext) {
        let revenue = Some(Target::Column(TableColumn::Revenue));
        let column = reading.columns.iter().position(|target| *target == revenue);
        let title = column.and_then(|column| header.get(column));
        let (Some(amount), Some(title)) = (self.amount, title) else {
            return;
        };
        let unit = match &*self.account.profile.currency {
            "" => reading.currency,
            currency => currency,
        };
        // One id for one name: taken in by two tabs, it is one figure.
        let id = RecordId::from_random(checksum::of(title.as_bytes()).into());
        let figure = KeyFigure {
            name: title.chars().take(MAX_LINE).collect(),
            value: Figure::Number(amount),
            unit: unit.to_owned(),
            as_of: Some(reading.today),
            ..KeyFigure::blank(id)
        };
        self.account.figures.push(figure);
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
}
