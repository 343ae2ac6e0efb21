//! Knots that share the cells of a grid, none covering another.

use super::{Side, Spot};

/// The radius of a knot; those of other shapes fit into its circle's square.
pub const KNOT: f64 = 18.0;
/// From the middle of a knot to that of the next one in a cell.
const PITCH: f64 = 40.0;
/// As many stand one below the other with their labels; more stand closer, without.
const WITH_LABELS: usize = 12;
/// From the middle of a knot down to its label, and right to a label beside it.
const LABEL: (f64, f64) = (36.0, KNOT + 6.0);
/// From the middle of a line of text to where it stands.
const BASELINE: f64 = 5.0;

/// A grid in a drawing. Its rows become as high as their fullest cell needs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Grid {
    /// The corner from which it goes right and down.
    pub corner: Spot,
    /// How many columns there are.
    pub columns: usize,
    /// How many rows there are.
    pub rows: usize,
    /// How wide a column is.
    pub width: f64,
    /// How high a row is at least.
    pub height: f64,
}

/// A row of a grid.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// Where it begins.
    pub top: f64,
    /// How high it is.
    pub height: f64,
}

impl Band {
    /// Its middle.
    pub fn middle(self) -> f64 {
        self.top + self.height / 2.0
    }
}

/// Where a knot stands, and its label, if there is room for one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Knot {
    /// Its middle.
    pub spot: Spot,
    /// On which side of it the label stands, and where.
    pub label: Option<(Side, Spot)>,
}

/// A grid with the knots in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Crowd {
    /// The rows, from the top.
    pub rows: Vec<Band>,
    /// The knots, in the order in which they came.
    pub knots: Vec<Knot>,
}

impl Crowd {
    /// Where the last row ends.
    pub fn bottom(&self) -> f64 {
        self.rows.last().map_or(0.0, |row| row.top + row.height)
    }
}

impl Grid {
    /// Where the last column ends.
    pub fn right(self) -> f64 {
        self.corner.x + self.columns as f64 * self.width
    }

    /// Places knots, each given by its column and row from 0. One alone stands in the middle of its cell.
    /// What happens in one row moves the rows below, and nothing within them. Cells outside the grid are
    /// taken for the last ones.
    pub fn crowd(self, cells: &[(usize, usize)]) -> Crowd {
        let inside = |&(column, row): &(usize, usize)| {
            (column.min(self.columns - 1), row.min(self.rows - 1))
        };
        let cells: Vec<(usize, usize)> = cells.iter().map(inside).collect();
        let count = |cell| cells.iter().filter(|one| **one == cell).count();
        let mut top = self.corner.y;
        let mut rows = Vec::with_capacity(self.rows);
        for row in 0..self.rows {
            let lines = (0..self.columns).map(|column| self.lines(count((column, row))));
            let needed = lines.max().unwrap_or(0) as f64 * PITCH + 4.0;
            let height = needed.max(self.height);
            rows.push(Band { top, height });
            top += height;
        }
        let knots = cells.iter().enumerate().map(|(n, cell)| {
            let before = cells[..n].iter().filter(|one| *one == cell).count();
            self.knot(*cell, rows[cell.1], before, count(*cell))
        });
        Crowd {
            knots: knots.collect(),
            rows,
        }
    }

    /// How many stand side by side where there are so many.
    fn side_by_side(self, among: usize) -> usize {
        if among <= WITH_LABELS {
            return 1;
        }
        ((self.width / PITCH) as usize).max(1)
    }

    fn lines(self, among: usize) -> usize {
        among.div_ceil(self.side_by_side(among))
    }

    fn knot(self, cell: (usize, usize), row: Band, place: usize, among: usize) -> Knot {
        let left = self.corner.x + cell.0 as f64 * self.width;
        if among == 1 {
            let (x, y) = (left + self.width / 2.0, row.middle());
            let label = Spot { x, y: y + LABEL.0 };
            return Knot {
                spot: Spot { x, y },
                label: Some((Side::Bottom, label)),
            };
        }
        let abreast = self.side_by_side(among);
        let first = row.middle() - (self.lines(among) - 1) as f64 / 2.0 * PITCH;
        let spot = Spot {
            x: left + PITCH / 2.0 + (place % abreast) as f64 * PITCH,
            y: first + (place / abreast) as f64 * PITCH,
        };
        let label = Spot {
            x: spot.x + LABEL.1,
            y: spot.y + BASELINE,
        };
        Knot {
            spot,
            label: (abreast == 1).then_some((Side::Right, label)),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const GRID: Grid = Grid {
        corner: Spot { x: 70.0, y: 30.0 },
        columns: 5,
        rows: 5,
        width: 124.0,
        height: 74.0,
    };

    #[test]
    fn one_alone_stands_in_the_middle_with_its_label_below() {
        let crowd = GRID.crowd(&[(2, 0)]);
        let spot = Spot { x: 380.0, y: 67.0 };
        let label = Spot { x: 380.0, y: 103.0 };
        let knot = Knot {
            spot,
            label: Some((Side::Bottom, label)),
        };
        assert_eq!(crowd.knots, [knot]);
        assert_eq!(crowd.bottom(), 400.0);
    }

    #[test]
    fn a_few_stand_below_each_other_with_labels_and_many_without() {
        for (people, labelled) in [(2, 2), (12, 12), (13, 0), (60, 0)] {
            let crowd = GRID.crowd(&vec![(3, 1); people]);
            let labels = crowd.knots.iter().filter(|knot| knot.label.is_some());
            assert_eq!(labels.count(), labelled, "{people}");
        }
    }

    #[test]
    fn who_comes_into_another_cell_of_a_row_with_room_moves_nobody() {
        let cells = [(0, 0), (1, 2), (1, 2), (4, 4)];
        let before = GRID.crowd(&cells).knots;
        let after = GRID.crowd(&[cells.as_slice(), &[(3, 2)]].concat()).knots;
        assert_eq!(before, after[..4]);
    }

    proptest! {
        #[test]
        fn no_two_knots_cover_each_other_and_all_stand_in_their_cells(
            cells in prop::collection::vec((0_usize..5, 0_usize..5), 0..80),
        ) {
            let crowd = GRID.crowd(&cells);
            for (n, (knot, (column, row))) in crowd.knots.iter().zip(&cells).enumerate() {
                let Spot { x, y } = knot.spot;
                let left = 70.0 + *column as f64 * 124.0;
                prop_assert!(x - KNOT >= left && x + KNOT <= left + 124.0);
                let band = crowd.rows[*row];
                prop_assert!(y - KNOT >= band.top && y + KNOT <= band.top + band.height);
                for other in &crowd.knots[..n] {
                    let apart = (x - other.spot.x).hypot(y - other.spot.y);
                    prop_assert!(apart >= 2.0 * KNOT);
                }
            }
        }

        #[test]
        fn rows_follow_each_other(cells in prop::collection::vec((0_usize..9, 0_usize..9), 0..80)) {
            let crowd = GRID.crowd(&cells);
            for pair in crowd.rows.windows(2) {
                prop_assert!((pair[0].top + pair[0].height - pair[1].top).abs() < 1e-9);
            }
        }
    }
}
