//! The guide: from topic to topic by keyboard, what its tries say, where its links lead, and its terms.

use thirtyfour::Key;

use crate::support::{Page, Role, visit};

/// The topics in their order, with the words of their addresses.
const TOPICS: [(&str, &str); 11] = [
    ("journey", "The five-stage journey"),
    ("kam", "What KAM is, and what it isn’t"),
    ("gardener", "Hunter and gardener"),
    ("dmu", "The decision-making unit"),
    ("types", "Types, drivers, levels, and the key-account test"),
    ("meetings", "The typical call and the KAM meeting"),
    ("access", "Market access KAMs and the others"),
    ("scope", "Small-k and big-K"),
    ("success", "Five success factors"),
    ("plan", "The seven steps of an account plan"),
    ("workshop", "Running a workshop"),
];

#[test]
fn the_whole_guide_is_read_and_tried_by_keyboard() {
    visit(async |page| {
        page.open("#/learn").await;
        page.is_titled("Guide").await;
        page.tab_to(Role::Link, TOPICS[0].1).await;
        page.press(Key::Enter).await;
        for (place, (word, title)) in TOPICS.iter().enumerate() {
            page.has_focus(Role::Heading, title).await;
            assert_eq!(page.address().await, format!("#/learn/{word}"));
            page.sees(&format!("Topic {} of 11", place + 1)).await;
            // The first choice of whatever there is to try.
            let radios = page.names(Role::Radio).await;
            if let Some(first) = radios.first() {
                page.tab_to(Role::Radio, first).await;
                page.press(" ").await;
                if *word == "success" {
                    page.press(Key::Down + Key::Down).await;
                    page.sees("Begin here: Ask the head of each function").await;
                } else {
                    page.sees("Right.").await;
                    page.press(Key::Down).await;
                    page.sees("Our answer is").await;
                }
            }
            if let Some((_, next)) = TOPICS.get(place + 1) {
                page.tab_to(Role::Link, &format!("Next: {next}")).await;
                page.press(Key::Enter).await;
            }
        }
        page.tab_to(Role::Link, "All topics").await;
        page.press(Key::Enter).await;
        page.has_focus(Role::Heading, "Guide").await;
        page.go_back().await;
        page.is_titled(TOPICS[10].1).await;
    });
}

#[test]
fn all_five_stages_stand_in_full_with_the_words_that_results_have() {
    visit(async |page| {
        page.open("#/learn/journey").await;
        page.sees("none reaches the decision-making unit").await;
        for (stage, sentence) in [
            ("Early KAM", "A successor has been briefed"),
            (
                "Structural KAM",
                "Once a month, colleagues agree dates and tasks",
            ),
            (
                "Value-based KAM",
                "A project is settled before the account’s staff are asked",
            ),
            (
                "Synergistic KAM",
                "What we mean by KAM has been tested at accounts.",
            ),
        ] {
            open_summary_with(page, stage).await;
            page.sees(sentence).await;
        }
        page.sees("What makes a programme fall back").await;
    });
}

/// Opens what stands below the line that has these words.
async fn open_summary_with(page: &Page, words: &str) {
    let names = page.names(Role::Summary).await;
    let name = names.iter().find(|name| name.contains(words));
    page.click(Role::Summary, name.expect("a line with these words"))
        .await;
}

#[test]
fn sentences_are_counted_and_can_be_sorted_anew() {
    visit(async |page| {
        page.open("#/learn/meetings").await;
        for (sentence, side) in [
            ("The visitor uses the slides of last week", "Typical call"),
            (
                "A head of nursing, a pharmacist and a controller",
                "KAM meeting",
            ),
            ("Two colleagues have each taken three hours", "KAM meeting"),
            (
                "It ends with the question whether the next order",
                "Typical call",
            ),
            ("It ends when the chief pharmacist agrees", "KAM meeting"),
        ] {
            choose_for(page, sentence, side).await;
        }
        page.sees("5 of 6 as we would sort them. 1 to go.").await;
        choose_for(page, "There is one every other week", "KAM meeting").await;
        page.sees("Our answer is: Typical call.").await;
        page.sees("5 of 6 as we would sort them.").await;
        choose_for(page, "There is one every other week", "Typical call").await;
        page.sees("6 of 6 as we would sort them.").await;
        page.click(Role::Button, "Start again").await;
        page.no_longer_sees("as we would sort them").await;
    });
}

/// Chooses a side for the sentence that begins like this.
async fn choose_for(page: &Page, sentence: &str, side: &str) {
    let groups = page.names(Role::Group).await;
    let group = groups.iter().find(|name| name.starts_with(sentence));
    let group = group.expect("a sentence that begins like this").clone();
    page.click_in((Role::Group, &group), Role::Radio, side)
        .await;
}

#[test]
fn a_type_shows_its_drivers_and_the_test_suggests_the_level_that_a_plan_would() {
    visit(async |page| {
        page.open("#/learn/types").await;
        page.sees("Choose a type, or answer some questions").await;
        page.choose("Type of account", "National wholesaler").await;
        page.sees("What usually drives it: Trade").await;
        page.choose("Type of account", "Payer").await;
        page.sees("What usually drives it: Care and payers").await;
        page.sees("Usual for this type (Payer): Strategic account.")
            .await;
        page.choose("Is there a decision-making unit (DMU)?", "No")
            .await;
        page.sees("One person decides; there is no decision-making unit.")
            .await;
        page.choose("Is there a decision-making unit (DMU)?", "Yes")
            .await;
        page.choose("How many functions decide?", "3").await;
        page.choose("Does it reach beyond one site?", "Yes").await;
        page.sees("How many decide: 3 functions.").await;
        page.sees("Its decisions reach beyond one site.").await;
    });
}

#[test]
fn the_places_of_the_app_lead_to_their_topics_and_back() {
    visit(async |page| {
        page.open("#/").await;
        page.click(Role::Link, "What KAM is").await;
        page.is_titled(TOPICS[1].1).await;
        page.open_example().await;
        page.open_example_account().await;
        for (address, link, topic) in [
            (
                "#/accounts/exampleaccount/segmentation",
                "This step in the guide",
                4,
            ),
            ("#/accounts/exampleaccount/dmu", "This step in the guide", 3),
            (
                "#/accounts/exampleaccount/tactics",
                "This step in the guide",
                9,
            ),
            (
                "#/accounts/exampleaccount/factors",
                "This topic in the guide",
                8,
            ),
            ("#/programme/factors", "This topic in the guide", 8),
            (
                "#/accounts/exampleaccount/meetings/r117",
                "More in the guide",
                5,
            ),
        ] {
            page.open(address).await;
            page.click(Role::Link, link).await;
            page.is_titled(TOPICS[topic].1).await;
        }
        page.open("#/assess/example2/result").await;
        page.click(Role::Button, "What the stage means").await;
        page.click(Role::Link, "All five stages, in the guide")
            .await;
        page.is_titled(TOPICS[0].1).await;
        page.click(Role::Link, "Go to the assessments").await;
        page.is_titled("Assessments").await;
        page.open("#/workshops").await;
        page.click(Role::Button, "Prepare a workshop").await;
        page.click(Role::Link, "A script for the whole workshop, with times")
            .await;
        page.is_titled(TOPICS[10].1).await;
        page.open("#/learn/gardener").await;
        page.click(Role::Link, "Go to the role profiles").await;
        page.is_titled("Role profiles").await;
        page.open("#/learn/types").await;
        page.click(Role::Link, "Go to the portfolio map").await;
        page.is_titled("Portfolio").await;
        page.open("#/learn/weather").await;
        page.is_titled("The guide has no page here").await;
        page.click(Role::Link, "All topics").await;
        page.is_titled("Guide").await;
    });
}

#[test]
fn terms_are_looked_up_by_words_by_subject_by_letter_and_by_address() {
    visit(async |page| {
        page.open("#/learn/term-advance").await;
        page.is_titled("Terms").await;
        has_focus_at(page, "term-advance").await;
        page.click(Role::Link, "Terms with T").await;
        has_focus_at(page, "term-target").await;
        page.click(Role::SearchBox, "Find a term").await;
        page.press("sickness fund regional").await;
        page.sees("No term has these words.").await;
        for _ in " regional".chars() {
            page.press(Key::Backspace).await;
        }
        page.sees("1 term").await;
        page.sees("An organisation that pays for care").await;
        page.no_longer_sees("The concrete next step that a stakeholder agrees to")
            .await;
        page.click(Role::Link, "More: Market access KAMs and the others")
            .await;
        page.is_titled(TOPICS[6].1).await;
        page.click(Role::Summary, "Tender").await;
        page.sees("A formal purchase in which suppliers bid").await;
        page.click(Role::Link, "All terms, to search and to look up")
            .await;
        page.is_titled("Terms").await;
        page.click(Role::Button, "By subject").await;
        page.find(Role::Heading, "Who decides at an account").await;
    });
}

/// Waits until the element with this id has the focus.
async fn has_focus_at(page: &Page, id: &str) {
    crate::support::wait::until(&format!("the focus on {id}"), async || {
        let focused = page
            .try_to_evaluate("document.activeElement?.id ?? ''")
            .await?;
        (focused == id)
            .then_some(())
            .ok_or(format!("it is on {focused}"))
    })
    .await;
}
