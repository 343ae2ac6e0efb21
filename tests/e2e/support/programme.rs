//! The questionnaire as a test needs it: names of its items, and files with answers.

use serde_json::{Map, Value, json};

/// How many questions there are.
pub const QUESTIONS: usize = 32;

/// The questions' names in a file, in the order of asking: eight dimensions of four.
#[rustfmt::skip]
pub const ITEMS: [&str; QUESTIONS] = [
    "meaning.definition", "meaning.vision", "meaning.sponsorship", "meaning.expectations",
    "selection.test", "selection.levels", "selection.criteria", "selection.review",
    "insight.dmu", "insight.strategy", "insight.needs", "insight.changes",
    "value.offer", "value.propositions", "value.evidence", "value.jointwork",
    "engagement.preparation", "engagement.advance", "engagement.breadth", "engagement.trust",
    "organisation.ownership", "organisation.coordination", "organisation.roles", "organisation.alignment",
    "people.profile", "people.training", "people.coaching", "people.incentives",
    "planning.plans", "planning.tools", "planning.followup", "planning.tenders",
];

/// What is answered to each question: `1` to `5`, `0` don't know, `n` not applicable, `-` nothing.
pub fn answers_all(answer: char) -> String {
    answer.to_string().repeat(QUESTIONS)
}

/// An assessment as a file has it, answered by the letters of [`answers_all`].
pub fn assessment(id: &str, name: &str, date: &str, answers: &str) -> Value {
    let answered: Map<String, Value> = ITEMS
        .iter()
        .zip(answers.chars())
        .filter_map(|(item, letter)| {
            let answer = match letter {
                '-' => return None,
                '0' => json!("dk"),
                'n' => json!("na"),
                point => json!(point.to_digit(10).expect("a digit")),
            };
            Some(((*item).to_owned(), json!({ "answer": answer })))
        })
        .collect();
    json!({
        "id": id, "instrument": "programme.2", "name": name, "date": date,
        "scope": { "company": "", "unit": "", "team": "" },
        "answers": answered, "edited": 0, "archived": false, "example": false,
    })
}

/// A file with these assessments, as Trellis writes it.
pub fn backup(assessments: &[Value]) -> String {
    let file = json!({
        "format": "trellis", "version": 1, "exported": 1_790_000_000_000_u64,
        "assessments": assessments,
    });
    file.to_string()
}
