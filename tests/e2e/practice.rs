//! Practice: all cases by keyboard, what is counted, where the cases lead, and that nothing of them is stored.

use thirtyfour::Key;

use crate::support::{Page, Role, visit};

/// The cases in their order: the word of the address, the title, the kind, and how the right answer begins.
const CASES: [(&str, &str, &str, &str); 12] = [
    (
        "marlow",
        "Marlow General Hospital",
        "Which level?",
        "An account: the group decides for one house",
    ),
    (
        "quell",
        "Quell pharmacies",
        "Which level?",
        "A key account: two functions settle together",
    ),
    (
        "brook",
        "Brook Valley hospitals",
        "Who is missing?",
        "The finance manager who looks after",
    ),
    (
        "sund",
        "The Sund health fund",
        "Who is missing?",
        "The patients’ representative",
    ),
    (
        "hallam",
        "The Hallam Clinics",
        "Call or KAM meeting?",
        "A typical call: half an hour of preparation",
    ),
    (
        "westmoor",
        "The Westmoor hospitals",
        "Which stage?",
        "Early KAM: visits serve",
    ),
    (
        "kestrel",
        "The Kestrel network",
        "Which stage?",
        "Structural KAM: one person owns it",
    ),
    (
        "linden",
        "The CFO of Linden",
        "What would you bring?",
        "What a stay costs his wards today",
    ),
    (
        "ardent",
        "The chief pharmacist of Ardent",
        "What would you bring?",
        "The steps of preparing it",
    ),
    (
        "fjord",
        "The Fjord fund, a payer",
        "What would you bring?",
        "How many people could get it",
    ),
    (
        "cask",
        "The Cask Street clinics",
        "Push or pull?",
        "Push: it begins with a product",
    ),
    (
        "harbour",
        "Harbour Health",
        "Small-k or big-K?",
        "A record of the joint projects",
    ),
];

/// The whole name of the answer that begins like this.
async fn answer(page: &Page, begins: &str) -> String {
    let names = page.names(Role::Button).await;
    let found = names.iter().find(|name| name.starts_with(begins));
    found.expect("an answer that begins like this").clone()
}

#[test]
fn all_cases_are_worked_through_by_keyboard_from_the_guide_on() {
    visit(async |page| {
        page.open("#/learn").await;
        page.tab_to(Role::Link, "Practice: twelve cases about invented accounts")
            .await;
        page.press(Key::Enter).await;
        page.has_focus(Role::Heading, "Practice").await;
        page.sees("0 of 12 cases worked through, 0 at first try.")
            .await;
        page.tab_to(Role::Link, CASES[0].1).await;
        page.press(Key::Enter).await;
        for (place, (word, title, kind, right)) in CASES.iter().enumerate() {
            page.has_focus(Role::Heading, title).await;
            assert_eq!(page.address().await, format!("#/learn/practice-{word}"));
            page.sees(&format!("Case {} of 12 · {kind}", place + 1))
                .await;
            let right = answer(page, right).await;
            page.tab_to(Role::Button, &right).await;
            page.press(Key::Enter).await;
            page.sees("Right.").await;
            page.sees("Done at first try.").await;
            if let Some((_, next, ..)) = CASES.get(place + 1) {
                page.tab_to(Role::Link, &format!("Next case: {next}")).await;
                page.press(Key::Enter).await;
            }
        }
        page.tab_to(Role::Link, "All cases").await;
        page.press(Key::Enter).await;
        page.has_focus(Role::Heading, "Practice").await;
        page.sees("12 of 12 cases worked through, 12 at first try.")
            .await;
    });
}

#[test]
fn a_wrong_answer_is_explained_and_only_the_first_one_counts_as_first_try() {
    visit(async |page| {
        page.open("#/learn/practice-marlow").await;
        let wrong = answer(page, "A key account: three functions").await;
        let right = answer(page, CASES[0].3).await;
        page.click(Role::Button, &wrong).await;
        page.sees("Not this one. A fair thought: a group that decides together is the core")
            .await;
        page.no_longer_sees("What the rule says").await;
        page.click(Role::Button, &right).await;
        page.sees("Done. What the other answers leave out").await;
        // Pressed again, an explanation closes.
        page.click(Role::Button, &wrong).await;
        page.no_longer_sees("Not this one.").await;
        // The rule of the plans says the same.
        page.click(Role::Summary, "What the rule says").await;
        page.sees("Its decisions stay at one site").await;
        page.click(Role::Link, "All cases").await;
        page.sees("1 of 12 cases worked through, 0 at first try.")
            .await;
        page.click(Role::Button, "Start all cases again").await;
        page.sees("0 of 12 cases worked through, 0 at first try.")
            .await;
    });
}

#[test]
fn a_case_of_a_stage_opens_to_the_relationship_check() {
    visit(async |page| {
        page.open("#/learn/practice-westmoor").await;
        let right = answer(page, CASES[5].3).await;
        page.click(Role::Button, &right).await;
        page.click(Role::Summary, "What the rule says").await;
        page.sees("Reach in the DMU: stage 2").await;
        page.sees("Plans shared: stage 1").await;
        page.sees("Answer to price pressure: open, the scene does not say")
            .await;
        page.sees("Stage 2: the highest one that at least 80% of the answered questions reach.")
            .await;
    });
}

#[test]
fn topics_lead_to_their_cases_and_back_and_nothing_is_kept_beyond_the_page() {
    visit(async |page| {
        page.open("#/learn/access").await;
        page.click(Role::Link, "The Fjord fund, a payer").await;
        page.is_titled("The Fjord fund, a payer").await;
        let right = answer(page, CASES[9].3).await;
        page.click(Role::Button, &right).await;
        page.sees("Done at first try.").await;
        page.click(
            Role::Link,
            "In the guide: Market access KAMs and the others",
        )
        .await;
        page.is_titled("Market access KAMs and the others").await;
        page.sees("done at first try").await;
        // Another page of the app takes nothing away; loading anew does, as the page says.
        page.open("#/roles").await;
        page.is_titled("Role profiles").await;
        page.open("#/learn/practice").await;
        page.sees("1 of 12 cases worked through, 1 at first try.")
            .await;
        page.sees("Kept until this page is closed or loaded again.")
            .await;
        page.reload().await;
        page.sees("0 of 12 cases worked through, 0 at first try.")
            .await;
        page.open("#/learn/practice-weather").await;
        page.is_titled("The guide has no page here").await;
    });
}
