//! Drawings with names, numbers and figures of the content: they change with it.

use crate::content::account::call_and_meeting::CALL_AND_MEETING;
use crate::content::account::words::Label;
use crate::content::guide::{SCRIPT, guide_figures, script_minutes};
use crate::content::role::REPORT_TO_MARKET_ACCESS;
use crate::domain::account::stakeholders::DmuRole;
use crate::domain::account::steps::Step;
use crate::domain::account::typing::AccountGroup;
use crate::domain::factors::Factor;
use crate::domain::words::Word;
use crate::ui::charts::geometry::{arc, on_ring};
use crate::ui::text::{filled, plain};

use super::super::sketch::{Align, Sketch, circle};

pub fn unit() -> Sketch {
    let mut s = Sketch::default();
    s.ground(172.0, 8.0, 352.0);
    let feet = [34.0, 92.0, 150.0, 210.0, 268.0, 326.0];
    for (foot, role) in feet.iter().zip(DmuRole::ALL) {
        s.wood(3.5, format!("M{foot} 172C{foot} 128 180 138 180 92"));
        let (angle, side) = if *foot < 180.0 {
            (150.0, 2.0)
        } else {
            (30.0, -2.0)
        };
        s.leaf(foot + side, 152.0, angle, 15.0);
        s.leaf(foot + side * 3.0, 146.0, 180.0 - angle, 13.0);
        let row = usize::from(
            feet.iter()
                .position(|x| x == foot)
                .is_some_and(|n| n % 2 == 1),
        );
        s.word(
            "name",
            *foot,
            192.0 + 18.0 * row as f64,
            Align::Middle,
            plain(role.label()),
        );
    }
    s.wood(6.0, "M180 98C182 80 178 64 180 46");
    s.wood(
        3.0,
        "M180 62C168 46 152 44 132 42M180 50C196 34 214 32 236 36",
    );
    s.leaves(&[
        (132.0, 42.0, 170.0, 18.0),
        (146.0, 43.0, 110.0, 17.0),
        (156.0, 45.0, 230.0, 15.0),
        (168.0, 50.0, 120.0, 15.0),
        (180.0, 46.0, 95.0, 20.0),
        (200.0, 36.0, 80.0, 17.0),
        (216.0, 33.0, 65.0, 17.0),
        (236.0, 36.0, 5.0, 18.0),
    ]);
    s.fruit(220.0, 34.0, 1.5);
    // The gate: two posts, a bar, and palings.
    s.line(
        "shaft",
        "M304 172v-34M348 172v-34M304 148h44M304 162h44M315 142v28M326 142v28M337 142v28",
    );
    s
}

pub fn types() -> Sketch {
    let mut s = Sketch::default();
    let (x, rows) = (150.0, [48.0, 82.0, 116.0, 150.0, 184.0]);
    s.ground(212.0, 40.0, 320.0);
    s.wood(5.5, "M150 212C154 160 146 90 150 30");
    s.leaf(x, 30.0, 105.0, 18.0);
    s.leaf(x, 30.0, 65.0, 16.0);
    for (group, side) in [
        (AccountGroup::Trade, -1.0),
        (AccountGroup::CareAndPayers, 1.0),
    ] {
        let align = if side < 0.0 { Align::End } else { Align::Start };
        s.word("head", x + side * 26.0, 20.0, align, plain(group.label()));
        for (driver, y) in group.drivers().iter().zip(rows) {
            let at = |far: f64| x + side * far;
            s.wood(
                2.5,
                format!(
                    "M{x} {}C{} {} {} {y} {} {y}",
                    y + 12.0,
                    at(4.0),
                    y + 3.0,
                    at(10.0),
                    at(22.0)
                ),
            );
            s.leaf(at(21.0), y, if side < 0.0 { 172.0 } else { 8.0 }, 24.0);
            s.word("name", at(50.0), y + 4.0, align, plain(driver.label()));
        }
    }
    s
}

pub fn meetings() -> Sketch {
    let mut s = Sketch::default();
    let ground = 112.0;
    s.ground(ground, 4.0, 356.0);
    for number in 0..6 {
        let x = 22.0 + 22.0 * f64::from(number);
        s.wood(2.5, format!("M{x} {ground}v-30"));
        s.leaf(x, 98.0, 150.0, 13.0);
        s.leaf(x, 92.0, 30.0, 13.0);
        s.line("bud", circle(x, 79.0, 4.0));
        s.roots(x, ground, &[(x - 5.0, 121.0), (x + 4.0, 123.0)]);
    }
    s.roots(
        258.0,
        ground,
        &[
            (196.0, 160.0),
            (222.0, 186.0),
            (250.0, 196.0),
            (272.0, 192.0),
            (300.0, 182.0),
            (324.0, 156.0),
        ],
    );
    s.tree(258.0, ground, &[(84.0, 62.0), (50.0, 52.0)]);
    s.fruits(&[(222.0, 84.0), (296.0, 84.0), (284.0, 50.0)], 0.7);
    let [call, meeting] = CALL_AND_MEETING.sides;
    s.word("head", 78.0, 20.0, Align::Middle, plain(call));
    s.word("head", 258.0, 20.0, Align::Middle, plain(meeting));
    let hours = CALL_AND_MEETING
        .rows
        .iter()
        .find(|[label, ..]| *label == crate::key!("word.meeting.preparation.label"));
    if let Some([_, left, right]) = hours {
        s.word("name", 78.0, 146.0, Align::Middle, plain(*left));
        s.word(
            "name",
            258.0,
            214.0,
            Align::Middle,
            filled(*right, &guide_figures()),
        );
    }
    s
}

pub fn access() -> Sketch {
    let mut s = Sketch::default();
    const IN_A_ROW: usize = 20;
    let rows = [44.0, 84.0, 124.0, 164.0, 204.0];
    s.line("wire", rows.map(|y| format!("M6 {y}H354")).concat());
    for number in 0..100 {
        let x = 18.0 + 17.0 * (number % IN_A_ROW) as f64;
        let y = rows[number / IN_A_ROW];
        if number < usize::from(REPORT_TO_MARKET_ACCESS) {
            s.leaf(x, y, 82.0, 24.0);
        } else {
            s.pale_leaf(x, y, 82.0, 20.0);
        }
    }
    s
}

pub fn success() -> Sketch {
    let mut s = Sketch::default();
    let ground = 118.0;
    s.ground(ground, 4.0, 356.0);
    let ends = [
        (40.0, 170.0),
        (108.0, 194.0),
        (180.0, 200.0),
        (252.0, 194.0),
        (320.0, 170.0),
    ];
    s.roots(180.0, ground, &ends);
    for ((x, y), number) in ends.iter().zip(1..=Factor::ALL.len()) {
        s.number(*x, *y, number);
    }
    s.tree(180.0, ground, &[(92.0, 104.0), (60.0, 92.0), (28.0, 74.0)]);
    s.fruits(
        &[
            (104.0, 60.0),
            (146.0, 28.0),
            (224.0, 60.0),
            (262.0, 60.0),
            (214.0, 28.0),
        ],
        0.7,
    );
    s
}

pub fn plan() -> Sketch {
    let mut s = Sketch::default();
    s.ground(206.0, 4.0, 356.0);
    s.line("shoot", "M322 30C372 110 280 214 66 196");
    s.wood(
        4.0,
        "M28 206C40 190 58 182 78 170S112 132 136 128S182 102 204 92S252 66 266 56S306 44 322 22",
    );
    s.leaf(322.0, 22.0, 70.0, 18.0);
    let steps = Step::ALL.iter().zip([
        (52.0, 186.0),
        (96.0, 152.0),
        (138.0, 127.0),
        (182.0, 104.0),
        (224.0, 83.0),
        (266.0, 56.0),
        (308.0, 38.0),
    ]);
    for (number, (_, (x, y))) in (1..).zip(steps) {
        let (lean, far) = if number % 2 == 1 {
            (118.0, -24.0)
        } else {
            (-40.0, 26.0)
        };
        s.leaf(x, y, lean, 22.0);
        s.leaf(x, y, lean + 180.0 - 40.0, 15.0);
        let beside = if far < 0.0 {
            (-4.0, -34.0)
        } else {
            (30.0, 24.0)
        };
        s.number(x + beside.0, y + beside.1, number);
    }
    s
}

pub fn workshop() -> Sketch {
    let mut s = Sketch::default();
    let (x, y, radius) = (180.0, 110.0, 74.0);
    let all = f64::from(script_minutes());
    let mut from = 0.0;
    for (number, step) in (1..).zip(&SCRIPT) {
        let to = from + f64::from(step.minutes) / all;
        s.line(
            if number % 2 == 1 {
                "dial"
            } else {
                "dial other"
            },
            arc(x, y, radius, from + 0.004, to - 0.004),
        );
        let spot = on_ring(x, y, radius + 22.0, (from + to) / 2.0);
        s.word(
            "in-dial",
            spot.x,
            spot.y + 5.0,
            Align::Middle,
            number.to_string(),
        );
        from = to;
    }
    s.line("wire", circle(x, y, 58.0));
    // The shoot in the middle casts the shadow.
    s.line("shadow", format!("M{x} {y}L{} {}", x + 44.0, y + 26.0));
    s.wood(
        4.0,
        format!(
            "M{x} {y}C{} {} {} {} {} {}",
            x + 2.0,
            y - 16.0,
            x - 4.0,
            y - 28.0,
            x - 2.0,
            y - 40.0
        ),
    );
    for (up, angle) in [
        (40.0, 95.0),
        (32.0, 150.0),
        (26.0, 35.0),
        (16.0, 155.0),
        (10.0, 30.0),
    ] {
        s.leaf(x - 1.0, y - up, angle, 15.0);
    }
    s.line("knot", circle(x, y, 4.0));
    s
}
