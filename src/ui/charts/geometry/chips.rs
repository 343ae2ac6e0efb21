//! Chips with names in the cells of a grid whose size is fixed: however many there are, they stay inside.

use crate::data::office::slides::Area;

/// How high a chip is at most and at least.
const HIGHEST: f64 = 16.0;
const LOWEST: f64 = 9.5;
/// How wide one is at most, and at least where several stand abreast.
const WIDEST: f64 = 130.0;
const NARROWEST: f64 = 62.0;
/// Between a chip and the next one, and between chips and the edge of their cell.
const APART: f64 = 1.5;
const EDGE: f64 = 2.5;
/// A column in which nobody stands is as wide as this part of another.
const EMPTY: f64 = 0.45;
/// How low a row may become.
const LOW_ROW: f64 = 14.0;

/// A column or a row: where it begins, and how far it goes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Track {
    /// Where it begins.
    pub from: f64,
    /// How wide or high it is.
    pub size: f64,
}

impl Track {
    /// Its middle.
    pub fn middle(self) -> f64 {
        self.from + self.size / 2.0
    }
}

/// A grid with its chips.
#[derive(Debug, Clone, PartialEq)]
pub struct Chips {
    /// The columns from the left.
    pub columns: Vec<Track>,
    /// The rows from the top.
    pub rows: Vec<Track>,
    /// Where each chip is, in the order in which they came; `None` where its cell has no room for it.
    pub chips: Vec<Option<Area>>,
    /// Where it is said how many more are in a cell, and how many.
    pub more: Vec<(Area, usize)>,
}

impl Chips {
    /// Places chips, each given by its column and row from 0, in a grid of so many columns and rows. Rows are as high as
    /// those in them need; where even the lowest chips don't fit, the first ones of a cell are shown. Cells outside the grid
    /// are taken for the last ones.
    pub fn of(area: Area, (columns, rows): (usize, usize), cells: &[(usize, usize)]) -> Self {
        let inside = |&(column, row): &(usize, usize)| (column.min(columns - 1), row.min(rows - 1));
        let cells: Vec<(usize, usize)> = cells.iter().map(inside).collect();
        let count = |cell| cells.iter().filter(|one| **one == cell).count();
        let weight = |column: usize| match cells.iter().any(|(at, _)| *at == column) {
            true => 1.0,
            false => EMPTY,
        };
        let weights: Vec<f64> = (0..columns).map(weight).collect();
        let unit = area.width / weights.iter().sum::<f64>();
        let column_tracks = tracks(area.x, weights.iter().map(|weight| weight * unit));

        let abreast = |column: usize| {
            let inner = column_tracks[column].size - 2.0 * EDGE + APART;
            ((inner / (NARROWEST + APART)) as usize).max(1)
        };
        let lines = |row: usize| {
            let lines = (0..columns).map(|column| count((column, row)).div_ceil(abreast(column)));
            lines.max().unwrap_or(0)
        };
        let needs: Vec<usize> = (0..rows).map(lines).collect();
        let row_height = |lines: usize, chip: f64| {
            (lines as f64 * (chip + APART) - APART + 2.0 * EDGE).max(LOW_ROW)
        };
        let all = |chip: f64| {
            needs
                .iter()
                .map(|lines| row_height(*lines, chip))
                .sum::<f64>()
        };
        let mut chip = HIGHEST;
        while chip > LOWEST && all(chip) > area.height {
            chip -= 0.5;
        }
        let free = area.height - all(chip);
        let heights = needs.iter().map(|lines| {
            let needed = row_height(*lines, chip);
            // Where it is too much, the high ones give way.
            let low = LOW_ROW * rows as f64;
            match free >= 0.0 {
                true => needed + free / rows as f64,
                false if area.height > low => {
                    LOW_ROW + (needed - LOW_ROW) * (area.height - low) / (all(chip) - low)
                }
                false => area.height / rows as f64,
            }
        });
        let row_tracks = tracks(area.y, heights);

        let mut placed = Self {
            columns: column_tracks.clone(),
            rows: row_tracks,
            chips: vec![None; cells.len()],
            more: Vec::new(),
        };
        for row in 0..rows {
            for column in 0..columns {
                let members: Vec<usize> = (0..cells.len())
                    .filter(|at| cells[*at] == (column, row))
                    .collect();
                placed.fill((column, row), &members, chip, abreast(column));
            }
        }
        placed
    }

    fn fill(
        &mut self,
        (column, row): (usize, usize),
        members: &[usize],
        chip: f64,
        abreast: usize,
    ) {
        let (across, down) = (self.columns[column], self.rows[row]);
        let lines = (((down.size - 2.0 * EDGE + APART) / (chip + APART)) as usize).max(1);
        // One below the other as long as there is room.
        let abreast = if members.len() <= lines { 1 } else { abreast };
        let room = lines * abreast;
        let shown = match members.len() > room {
            true => room - 1,
            false => members.len(),
        };
        let is_more = members.len() > shown;
        let used = (shown + usize::from(is_more)).div_ceil(abreast);
        let inner = across.size - 2.0 * EDGE;
        let width = ((inner + APART) / abreast as f64 - APART).min(WIDEST);
        let left = across.middle() - (abreast as f64 * (width + APART) - APART) / 2.0;
        // Where even one chip is higher than its row, it is as high as that.
        let chip = chip.min(down.size);
        let top = down.middle() - (used as f64 * (chip + APART) - APART) / 2.0;
        let place = |at: usize| Area {
            x: left + (at % abreast) as f64 * (width + APART),
            y: top + (at / abreast) as f64 * (chip + APART),
            width,
            height: chip,
        };
        for (at, member) in members.iter().take(shown).enumerate() {
            self.chips[*member] = Some(place(at));
        }
        if is_more {
            self.more.push((place(shown), members.len() - shown));
        }
    }
}

/// Tracks of these sizes one behind the other.
fn tracks(start: f64, sizes: impl Iterator<Item = f64>) -> Vec<Track> {
    let mut from = start;
    sizes
        .map(|size| {
            let track = Track { from, size };
            from += size;
            track
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const AREA: Area = Area {
        x: 40.0,
        y: 10.0,
        width: 360.0,
        height: 380.0,
    };

    #[test]
    fn one_alone_stands_in_the_middle_of_its_cell() {
        let chips = Chips::of(AREA, (5, 5), &[(2, 0)]);
        let chip = chips.chips[0].unwrap();
        let (column, row) = (chips.columns[2], chips.rows[0]);
        assert!((chip.x + chip.width / 2.0 - column.middle()).abs() < 1e-9);
        assert!((chip.y + chip.height / 2.0 - row.middle()).abs() < 1e-9);
        assert!(column.size > chips.columns[1].size, "nobody stands there");
    }

    #[test]
    fn forty_in_all_cells_are_all_shown() {
        let cells: Vec<(usize, usize)> = (0..40).map(|n| (n % 5, n / 5 % 5)).collect();
        let chips = Chips::of(AREA, (5, 5), &cells);
        assert!(chips.chips.iter().all(Option::is_some) && chips.more.is_empty());
    }

    #[test]
    fn where_a_cell_is_full_it_is_said_how_many_more_there_are() {
        let chips = Chips::of(AREA, (5, 5), &[(3, 1); 200]);
        let shown = chips.chips.iter().flatten().count();
        assert_eq!(chips.more.len(), 1);
        assert_eq!(shown + chips.more[0].1, 200);
        assert!(shown > 20, "{shown}");
    }

    proptest! {
        #[test]
        fn no_chip_leaves_its_cell_or_covers_another(
            cells in prop::collection::vec((0_usize..6, 0_usize..6), 0..120),
            width in 150.0..900.0_f64,
            height in 100.0..500.0_f64,
        ) {
            let area = Area { width, height, ..AREA };
            let placed = Chips::of(area, (5, 5), &cells);
            let mut all: Vec<Area> = placed.more.iter().map(|(area, _)| *area).collect();
            for (chip, cell) in placed.chips.iter().zip(&cells) {
                let Some(chip) = chip else { continue };
                let (column, row) = (placed.columns[cell.0.min(4)], placed.rows[cell.1.min(4)]);
                prop_assert!(chip.x >= column.from && chip.x + chip.width <= column.from + column.size + 1e-9);
                prop_assert!(chip.y >= row.from - 1e-9 && chip.y + chip.height <= row.from + row.size + 1e-9);
                all.push(*chip);
            }
            for (at, one) in all.iter().enumerate() {
                prop_assert!(one.width > 0.0 && one.height > 0.0);
                prop_assert!(one.x + one.width <= area.x + area.width + 1e-6);
                prop_assert!(one.y + one.height <= area.y + area.height + 1e-6);
                for other in &all[..at] {
                    let beside = one.x + one.width <= other.x + 1e-9 || other.x + other.width <= one.x + 1e-9;
                    let below = one.y + one.height <= other.y + 1e-9 || other.y + other.height <= one.y + 1e-9;
                    prop_assert!(beside || below);
                }
            }
            let more: usize = placed.more.iter().map(|(_, count)| count).sum();
            prop_assert_eq!(placed.chips.iter().flatten().count() + more, cells.len());
        }
    }
}
