//! A room of twenty-five, from the answers that people give to the figures that the room sees: each figure reckoned
//! here from the answers alone, by other means than the app's.

use std::collections::BTreeMap;

use trellis::domain::workshop::{GivenAnswer, OwnQuestion, QuestionKind, Response, Workshop};

use crate::support::answered::{answer, response, workshop};
use crate::support::wait::until;
use crate::support::{Page, Role, room, visit_both};

/// How many questions each answers: those of two dimensions, and one of our own.
const ALL: usize = 9;

/// How many of the people answer on their own device before our eyes; the answers of the others come in one thread.
const IN_PERSON: usize = 3;

/// What each of the room answers: the place of the group, then a letter a question, as keys give them: `1` to `5`,
/// `0` don't know, `n` not applicable, `-` nothing.
const ROOM: [(u8, &str); 25] = [
    (0, "134205n14"),
    (1, "2-3322145"),
    (2, "554433221"),
    (0, "123212323"),
    (0, "221133445"),
    (0, "5n4131250"),
    (0, "134212322"),
    (0, "3335n1414"),
    (0, "14424-335"),
    (0, "234155212"),
    (0, "441250313"),
    (1, "1532n2341"),
    (1, "2234013-2"),
    (1, "543312243"),
    (1, "1n1122334"),
    (1, "335544125"),
    (1, "42-331521"),
    (1, "231450322"),
    (1, "552213143"),
    (2, "1242350n4"),
    (2, "313224155"),
    (2, "4445n2311"),
    (2, "25113-242"),
    (2, "151324533"),
    (2, "3203412n5"),
];

const GROUPS: [&str; 3] = ["Sales", "Medical", "Finance"];

const OWN: &str = "How far do the plans fit together?";

fn ours() -> Workshop {
    let mut ours = workshop("ours", 0b101);
    ours.session.groups = GROUPS.map(str::to_owned).into();
    let anchors = ["Never", "Rarely", "At times", "Often", "Always"].map(str::to_owned);
    ours.session.questions = vec![OwnQuestion {
        text: OWN.to_owned(),
        kind: QuestionKind::Anchors(anchors),
    }];
    ours
}

/// What is said of the answers to some questions together, as the page writes it.
#[derive(Debug, PartialEq)]
struct Reckoned {
    /// How many gave each answer: the five points, don't know, not applicable, none.
    counts: [usize; 8],
    /// The lower quartile, the median, the upper quartile.
    quartiles: [f64; 3],
    /// In tenths.
    mean: usize,
    /// In hundredths and in thousandths.
    agreement: [usize; 2],
    coverage: usize,
}

/// Reckons with a list of the points that were given, in order, and nothing else.
fn reckoned(letters: &[char]) -> Reckoned {
    let kinds = ['1', '2', '3', '4', '5', '0', 'n', '-'];
    let counts = kinds.map(|kind| letters.iter().filter(|one| **one == kind).count());
    let mut points: Vec<u32> = letters
        .iter()
        .filter_map(|one| one.to_digit(10))
        .filter(|point| *point > 0)
        .collect();
    points.sort_unstable();
    let n = points.len();
    let quartile = |quarters: usize| {
        // A quarter that ends between two people lies halfway between them.
        let end = n * quarters;
        let upper = f64::from(points[(end / 4).min(n - 1)]);
        match end % 4 {
            0 => (f64::from(points[end / 4 - 1]) + upper) / 2.0,
            _ => upper,
        }
    };
    let sum = points.iter().sum::<u32>() as usize;
    // Leik: twice the smaller part on either side of each step, over the four steps of the scale.
    let disagreement: usize = (1..5)
        .map(|step| {
            let below = points.iter().filter(|point| **point <= step).count();
            2 * below.min(n - below)
        })
        .sum();
    let applies = letters.len() - counts[6];
    Reckoned {
        counts,
        quartiles: [1, 2, 3].map(quartile),
        mean: (20 * sum + n) / (2 * n),
        // Of 4n parts, half rounded up.
        agreement: [100, 1_000]
            .map(|parts| (2 * parts * (4 * n - disagreement) + 4 * n) / (2 * 4 * n)),
        coverage: n * 100 / applies,
    }
}

impl Reckoned {
    /// The cells of a table on the page, behind the name.
    fn on_the_page(&self) -> Vec<String> {
        let [lower, median, upper] = self.quartiles;
        let half = match lower == upper {
            true => lower.to_string(),
            false => format!("{lower}\u{2013}{upper}"),
        };
        let mut cells: Vec<String> = self.counts.iter().map(ToString::to_string).collect();
        let agreement = format!("{}%", self.agreement[0]);
        cells.extend([
            median.to_string(),
            half,
            agreement,
            format!("{}%", self.coverage),
        ]);
        cells
    }

    /// The cells of the saved table, behind who, topic and question.
    fn in_the_file(&self) -> Vec<String> {
        let [lower, median, upper] = self.quartiles;
        let figures = [
            self.coverage as f64,
            self.mean as f64 / 10.0,
            lower,
            median,
            upper,
            self.agreement[1] as f64 / 10.0,
        ];
        let counts = self.counts.iter().map(ToString::to_string);
        counts.chain(figures.map(|one| one.to_string())).collect()
    }
}

/// What these people answered to one of the questions, or to several together.
fn letters(group: Option<u8>, places: std::ops::Range<usize>) -> Vec<char> {
    let people = ROOM
        .iter()
        .filter(|(of, _)| group.is_none_or(|group| group == *of));
    let people = people.map(|(_, answers)| answers);
    people
        .flat_map(|answers| answers.chars().skip(places.start).take(places.len()))
        .collect()
}

/// Answers on the person's own device, from the invitation to the link that is sent back.
async fn answers_there(page: &Page, invitation: &str, group: u8, answers: &str) -> String {
    page.is_another_device().await;
    page.driver().goto(invitation).await.unwrap();
    page.is_titled("Where do we stand?").await;
    page.press_first("Begin").await;
    for (number, letter) in (1..).zip(answers.chars()) {
        let title = format!("Question {number} of {ALL} · Trellis");
        until(&title, async || {
            let found = page.driver().title().await.map_err(|e| e.to_string())?;
            (found == title).then_some(()).ok_or(found)
        })
        .await;
        if letter != '-' {
            page.press(letter.to_string()).await;
        }
        let on = match number == ALL {
            true => "Check and return",
            false => "Next question",
        };
        page.click(Role::Button, on).await;
    }
    page.is_titled("Check what you return").await;
    page.choose("Your group (optional)", GROUPS[usize::from(group)])
        .await;
    page.click(Role::Link, "Go on to return them").await;
    page.is_titled("Return your answers").await;
    page.click(Role::Summary, "See the link").await;
    page.find(Role::TextBox, "The link with your answers")
        .await
        .value
}

fn sent(ours: &Workshop, number: usize) -> Response {
    let (group, answers) = ROOM[number];
    let (items, own) = answers.split_at(ALL - 1);
    let own = own.chars().next().and_then(answer);
    let own = own.map_or(GivenAnswer::Unanswered, GivenAnswer::Choice);
    response(ours, number as u64 + 1, Some(group), items, vec![own])
}

#[test]
fn every_figure_of_a_room_of_twenty_five_is_the_one_reckoned_from_the_answers() {
    visit_both(async |facilitator, participant| {
        let ours = ours();
        facilitator
            .open_workshops(std::slice::from_ref(&ours))
            .await;
        facilitator.click(Role::Link, "Prepare").await;
        let invitation = facilitator.find(Role::TextBox, "Link").await.value;
        facilitator.click(Role::Link, "Collect").await;
        for (number, (group, answers)) in ROOM.iter().take(IN_PERSON).enumerate() {
            let link = answers_there(participant, &invitation, *group, answers).await;
            facilitator
                .collect(&format!("Dear Petra, here it is: {link}"))
                .await;
            facilitator.has_in(number + 1).await;
        }
        let thread: String = (IN_PERSON..ROOM.len())
            .map(|number| {
                let link = room::link(&ours.session, &sent(&ours, number), 0);
                format!("[{number:02}:15] Somebody: {link}\n")
            })
            .collect();
        facilitator.collect(&thread).await;
        facilitator.has_in(ROOM.len()).await;

        facilitator.click(Role::Link, "Board").await;
        facilitator.click(Role::Button, "Uncover all").await;
        let dimensions = "Each dimension: answers at each stage, and what they come to";
        let table = facilitator.table(dimensions).await;
        assert_eq!(table.len(), 2);
        for (row, places) in table.iter().zip([0..4, 4..8]) {
            let expected = reckoned(&letters(None, places)).on_the_page();
            assert_eq!(row[1..=expected.len()], expected, "{}", row[0]);
        }

        facilitator.click(Role::Link, "Report").await;
        let tables = [
            "Shared meaning and leadership: answers to each question",
            "Customer and DMU insight: answers to each question",
            "Our own questions: answers to each",
        ];
        let mut place = 0;
        for caption in tables {
            for row in facilitator.table(caption).await {
                let expected = reckoned(&letters(None, place..place + 1)).on_the_page();
                assert_eq!(row[1..], expected, "{caption}: {}", row[0]);
                place += 1;
            }
        }
        assert_eq!(place, ALL, "every question has a row");

        // Every group of them has five or more who answered each question.
        facilitator.click(Role::Button, "Totals as CSV").await;
        let file = facilitator.saved_file().await;
        let text = file
            .text
            .strip_prefix('\u{FEFF}')
            .expect("a mark for Excel");
        let mut table = csv::ReaderBuilder::new().from_reader(text.as_bytes());
        let mut asked: BTreeMap<String, usize> = BTreeMap::new();
        for row in table.records() {
            let row = row.expect("a row");
            let cells: Vec<&str> = row.iter().collect();
            let group = GROUPS.iter().position(|group| *group == cells[0]);
            let place = asked.entry(cells[0].to_owned()).or_default();
            let expected = letters(group.map(|group| group as u8), *place..*place + 1);
            assert_eq!(cells[3..], reckoned(&expected).in_the_file(), "{cells:?}");
            *place += 1;
        }
        let everybody = ["Everybody", "Sales", "Medical", "Finance"];
        assert_eq!(asked, everybody.map(|who| (who.to_owned(), ALL)).into());
    });
}
