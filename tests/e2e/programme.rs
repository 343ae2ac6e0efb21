//! The programme: what the next stage needs, and all of it on one page for the management.

use serde_json::{Value, json};

use crate::report::{A4, LETTER, pages};
use crate::support::programme::{answers_all, assessment};
use crate::support::{Page, Role, visit};

/// Takes in a file with these assessments, accounts, and a programme with so many actions.
async fn take_in(page: &Page, assessments: &[Value], accounts: &[Value], actions: usize) {
    let action = |number: usize| {
        json!({
            "id": format!("r{number}"),
            "what": format!("Action {number}: {}", "agree on one definition with every function. ".repeat(4)),
            "owner": "Ines of market access",
            "due": format!("2026-{:02}-01", 12 - number % 12),
        })
    };
    let actions: Vec<Value> = (1..=actions).map(action).collect();
    let file = json!({
        "format": "trellis", "version": 5, "exported": 0,
        "assessments": assessments, "accounts": accounts,
        "programme": { "actions": actions, "edited": 1 },
    });
    page.open("#/data").await;
    page.choose_file("programme.json", &file.to_string()).await;
    let names = page.names(Role::Button).await;
    let add = names
        .iter()
        .find(|name| name.starts_with("Add ") && name.contains("document"))
        .expect("a button that adds them");
    page.click(Role::Button, add).await;
    let added = add.replacen("Add", "Added", 1);
    page.find(Role::Heading, &added).await;
}

#[test]
fn what_the_next_stage_needs_stands_with_the_programme() {
    visit(async |page| {
        page.import(&[assessment("one", "Spring", "2026-03-02", &answers_all('2'))])
            .await;
        page.open("#/programme").await;
        page.find(Role::Heading, "What the next stage needs").await;
        // As many as the result names: of equal answers, four in five.
        page.sees("is reached with the fewest changes when these")
            .await;
        let text = page.main_text().await;
        let lifts = text.matches("2 → 3").count();
        let said = format!("when these {lifts} answers move");
        assert!(lifts > 1 && text.contains(&said), "{lifts} {text}");
        page.import(&[assessment("two", "Autumn", "2026-10-02", &answers_all('5'))])
            .await;
        page.open("#/programme").await;
        page.sees("The highest stage is reached.").await;
    });
}

#[test]
fn the_programme_fits_one_page_whatever_there_is_to_say() {
    let accounts: Vec<Value> = (0..12)
        .map(|number| {
            json!({
                "id": format!("account{number}"),
                "name": format!("Hospital {number}"),
                "typing": { "level": (number % 3 + 1).to_string() },
            })
        })
        .collect();
    let assessments = [
        assessment("one", "Spring", "2026-03-02", &answers_all('2')),
        assessment("two", "Autumn", "2026-10-02", &answers_all('3')),
    ];
    visit(async |page| {
        take_in(page, &assessments, &accounts, 40).await;
        page.open("#/programme").await;
        page.click(Role::Link, "On one page, for the management")
            .await;
        page.is_titled("The programme on one page").await;
        let text = page.main_text().await;
        for words in [
            "index 3.0.",
            "it was",
            "index 2.0.",
            "was 2.0",
            "3 → 4",
            "Strategic account 4",
            "12 accounts have no account manager",
            "and 35 more",
            "Ines of market access",
        ] {
            assert!(text.contains(words), "{words} is not in {text}");
        }
        for paper in [A4, LETTER] {
            assert_eq!(pages(page, paper).await, 1);
        }
    });
}
