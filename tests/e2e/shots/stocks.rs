//! What is in the browser when a page is looked at.

use serde_json::{Value, json};
use trellis::data::link::PacketContent;
use trellis::domain::workshop::{NamesAsked, OwnQuestion, QuestionKind, Revealed, Session};

use crate::roles::{mixed, profile};
use crate::support::answered::{fourteen, response, workshop};
use crate::support::programme::assessment;
use crate::support::{Page, Role, packets};

/// What is in the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stock {
    /// Nothing at all.
    Nothing,
    /// The worked example.
    Example,
    /// Some assessments, finished and not.
    Own,
    /// Role profiles: a usual one, and one that is answered to one pole each.
    Roles,
    /// Sixty assessments with long names.
    Full,
    /// A deleted document and a damaged one.
    Troubled,
    /// An invitation that was begun.
    Guest,
    /// A workshop that nobody has answered yet.
    Host,
    /// Workshops with fourteen people.
    Room,
    /// A workshop with as many people, groups and words as it may ask.
    FullRoom,
}

impl Stock {
    pub const ALL: [Self; 10] = [
        Self::Nothing,
        Self::Example,
        Self::Own,
        Self::Roles,
        Self::Full,
        Self::Troubled,
        Self::Guest,
        Self::Host,
        Self::Room,
        Self::FullRoom,
    ];
}

/// Fills the browser.
pub async fn fill(page: &Page, stock: Stock) {
    match stock {
        Stock::Nothing => page.open("#/").await,
        Stock::Example => page.open_example().await,
        Stock::Own => {
            page.import(&own()).await;
            page.open_example().await;
            // The one that is changed last comes first.
            page.open("#/assess/half/9").await;
            page.is_at_question(9).await;
            page.press("3").await;
            page.is_saved().await;
            page.reload().await;
        }
        Stock::Roles => {
            let one_way = profile(
                "oneway",
                "All one way",
                [&[-2; 5], &[2; 5], &[-2; 5], &[2; 5]],
            );
            page.import_roles(&[mixed(), one_way]).await;
            // Without the offer to undo the import, which would lie over every picture.
            page.reload().await;
        }
        Stock::Full => {
            let many: Vec<Value> = (1..=60).map(one_of_many).collect();
            page.import(&many).await;
            // Without the offer to undo the import, which would lie over every picture.
            page.reload().await;
        }
        Stock::Troubled => {
            page.import(&own()).await;
            page.open("#/assess").await;
            page.click(Role::Button, "Delete: Cardiology, first look")
                .await;
            page.find(Role::Button, "Undo").await;
            let damage = "for (const slot of 'ab') localStorage.setItem(
                'trellis:assessment:bare:' + slot, 'trellis 1 7 damaged');";
            page.evaluate(damage).await;
            page.reload().await;
        }
        Stock::Guest => {
            let session = Session {
                welcome: "We answer for the accounts in cardiology.".to_owned(),
                groups: vec!["Sales".to_owned(), "Medical".to_owned()],
                names: NamesAsked::Optional,
                ..packets::session("Where do we stand? Cardiology Switzerland")
            };
            let code = packets::code(PacketContent::Session(Box::new(session)));
            page.go_to(&format!("#{code}")).await;
            page.is_titled("Where do we stand? Cardiology Switzerland")
                .await;
            page.press_first("Begin").await;
            for key in ["3", "2", "0", "n", "4"] {
                page.press(key).await;
                page.click(Role::Button, "Next question").await;
            }
            page.is_saved().await;
        }
        Stock::Host => page.prepare_workshop("Where do we stand?").await,
        Stock::Room => {
            let (mut ours, people) = fourteen("ours");
            ours.revealed = Revealed::Everything;
            page.import_workshops(vec![(ours, people), fourteen("covered")])
                .await;
            page.reload().await;
        }
        Stock::FullRoom => {
            page.import_workshops(vec![full_room()]).await;
            page.reload().await;
        }
    }
}

/// Two hundred people in eight groups with long names, with five own questions.
fn full_room() -> (
    trellis::domain::workshop::Workshop,
    Vec<trellis::domain::workshop::Response>,
) {
    use trellis::domain::workshop::GivenAnswer;

    let long = |what: &str, n: usize| -> String {
        let words = format!("{what} of the hospital business unit in the northern region ");
        words.chars().cycle().take(n).collect()
    };
    let mut full = workshop("full", 0xFF);
    full.session.title = long(
        "Where do we stand, all together, with the key accounts",
        Session::MAX_TITLE,
    );
    full.session.groups = (0..Session::MAX_GROUPS)
        .map(|n| long(&format!("{n}. Group"), Session::MAX_GROUP))
        .collect();
    full.session.questions = (0..Session::MAX_QUESTIONS)
        .map(|n| OwnQuestion {
            text: long(&format!("{n}. What holds us back"), OwnQuestion::MAX_TEXT),
            kind: QuestionKind::Words,
        })
        .collect();
    full.revealed = Revealed::Everything;
    let people = (0..200).map(|n: usize| {
        let answers: String = "3423541032n"
            .chars()
            .cycle()
            .skip(n % 11)
            .take(32)
            .collect();
        let words = (0..Session::MAX_QUESTIONS).map(|at| match (n + at) % 9 {
            0 => GivenAnswer::Words(long("Nobody has time for it", 300)),
            _ => GivenAnswer::Unanswered,
        });
        let group = (n % Session::MAX_GROUPS) as u8;
        response(&full, n as u64 + 1, Some(group), &answers, words.collect())
    });
    let people = people.collect();
    (full, people)
}

fn own() -> [Value; 3] {
    let mut half = assessment(
        "half",
        "Oncology Nordics, autumn",
        "2026-11-02",
        &format!("32334221{}0n", "-".repeat(12)),
    );
    half["scope"] = json!({ "company": "Fictavia Pharma", "unit": "Oncology", "team": "Nordics" });
    half["answers"]["meaning.vision"]["note"] = json!(
        "The one-pager of last autumn is quoted in two of five plans. The KAM lead could confirm it."
    );
    half["edited"] = json!(1_790_000_000_002_u64);
    let done = "33322221323213322233323222322211";
    [
        half,
        assessment("done", "Cardiology, first look", "2026-06-15", done),
        assessment(
            "bare",
            "Just begun",
            "2026-11-20",
            &format!("00{}", "-".repeat(30)),
        ),
    ]
}

fn one_of_many(number: usize) -> Value {
    let name = format!("{number}. Hospital business unit of the northern region, ");
    let name: String = name
        .chars()
        .chain("assessed together with everybody ".chars().cycle())
        .take(120)
        .collect();
    let answers: String = "12345"
        .chars()
        .cycle()
        .skip(number)
        .take(number % 33)
        .collect();
    let mut one = assessment(&format!("many{number}"), &name, "2026-03-15", &answers);
    one["scope"] = json!({ "company": "Fictavia Pharma", "unit": "Hospital", "team": "North" });
    one
}
