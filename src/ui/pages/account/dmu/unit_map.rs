//! The map of influence and stance with names in it, for a slide and for the summary on paper.

use crate::content::account::words::Label;
use crate::data::office::measure::width;
use crate::data::office::slides::{Align, Area, BoxShape, Drawing, Shape, Tone};
use crate::domain::account::Account;
use crate::domain::account::stakeholders::{Influence, Stance};
use crate::domain::day::Day;
use crate::domain::order::ranked;
use crate::domain::words::Word;
use crate::t;
use crate::ui::charts::geometry::Chips;
use crate::ui::text::plain;

use super::person::Person;
use super::short_names;
use super::stance_map::column_and_row;

/// Left of the grid: the figures of influence. Above it: the name of their axis. Below it: the names of the stances, and
/// who is not on the map.
const LEFT: f64 = 16.0;
const ABOVE: f64 = 12.0;
const LINE: f64 = 13.0;
/// The size of what stands beside the grid.
const SMALL: f64 = 8.0;
/// The size of a name, as a part of its chip's height.
const OF_CHIP: f64 = 0.62;
/// From the edge of a chip to its name.
const AIR: f64 = 2.0;

/// The map in a drawing of this size; `None` where nobody has a place on it.
pub fn unit_map(account: &Account, today: Day, (wide, high): (f64, f64)) -> Option<Drawing> {
    let people = Person::all(account, today);
    let (placed, missing): (Vec<&Person>, Vec<&Person>) =
        people.iter().partition(|one| column_and_row(one).is_some());
    // Where there is no room for all of a cell, those who decide or buy are shown.
    let placed = ranked(placed, |one| (-i64::from(one.decides_or_buys()), 0));
    let cells: Vec<(usize, usize)> = placed
        .iter()
        .filter_map(|one| column_and_row(one))
        .collect();
    if cells.is_empty() {
        return None;
    }
    let below = LINE * if missing.is_empty() { 1.0 } else { 2.0 };
    let grid = Area {
        x: LEFT,
        y: ABOVE,
        width: wide - LEFT,
        height: high - ABOVE - below,
    };
    let chips = Chips::of(grid, (Stance::ALL.len(), Influence::ALL.len()), &cells);

    let mut shapes = vec![Shape::Box(BoxShape {
        fill: Tone::Paper,
        edge: Tone::Wire,
        ..blank(grid)
    })];
    let (right, bottom) = (grid.x + grid.width, grid.y + grid.height);
    let line = |from, to| Shape::Line {
        from,
        to,
        dashed: true,
    };
    shapes.extend(
        chips
            .rows
            .iter()
            .skip(1)
            .map(|row| line((grid.x, row.from), (right, row.from))),
    );
    shapes.extend(
        chips
            .columns
            .iter()
            .skip(1)
            .map(|one| line((one.from, grid.y), (one.from, bottom))),
    );
    for (row, influence) in chips.rows.iter().zip(Influence::ALL.iter().rev()) {
        let area = Area {
            x: 0.0,
            y: row.from,
            width: LEFT - 3.0,
            height: row.size,
        };
        shapes.push(words(area, influence.word(), Align::Right));
    }
    for (column, stance) in chips.columns.iter().zip(Stance::ALL) {
        let area = Area {
            x: column.from,
            y: bottom,
            width: column.size,
            height: LINE,
        };
        shapes.push(words(area, plain(stance.label()), Align::Middle));
    }
    let line_at = |y: f64| Area {
        x: 0.0,
        y,
        width: wide,
        height: LINE,
    };
    let axis = format!("↑ {}", t!("dmu.map_influence"));
    shapes.push(words(line_at(-1.0), &axis, Align::Left));
    if !missing.is_empty() {
        let names: Vec<String> = missing.iter().map(|one| one.named()).collect();
        let said = format!("{} {}", t!("dmu.map_missing"), names.join(", "));
        shapes.push(words(line_at(bottom + LINE), &said, Align::Left));
    }
    for (person, area) in placed.iter().zip(&chips.chips) {
        shapes.extend(area.map(|area| chip(area, person)));
    }
    for (area, count) in &chips.more {
        shapes.push(words(*area, &t!("report.more", n = *count), Align::Middle));
    }
    Some(Drawing {
        about: t!("dmu.map_label", n = placed.len()),
        width: wide,
        height: high,
        shapes,
    })
}

fn blank(area: Area) -> BoxShape {
    BoxShape {
        area,
        fill: Tone::Clear,
        edge: Tone::Clear,
        round: false,
        text: String::new(),
        size: SMALL,
        bold: false,
        ink: Tone::Ink,
        align: Align::Middle,
    }
}

fn words(area: Area, text: &str, align: Align) -> Shape {
    Shape::Box(BoxShape {
        text: text.to_owned(),
        ink: Tone::Muted,
        align,
        ..blank(area)
    })
}

/// A person: filled for who decides or buys. The name is whole where it fits, else its telling part.
fn chip(area: Area, person: &Person) -> Shape {
    let size = area.height * OF_CHIP;
    let decides = person.decides_or_buys();
    let room = area.width - 2.0 * AIR;
    let named = person.named();
    let letters = (room / (size * 0.56)) as usize;
    let text = match width(&named, size, decides) <= room {
        true => named,
        false => short_names::label(&named, letters.max(1)),
    };
    Shape::Box(BoxShape {
        fill: if decides { Tone::Accent } else { Tone::Surface },
        edge: Tone::Wire,
        round: true,
        text,
        size,
        bold: decides,
        ..blank(area)
    })
}
