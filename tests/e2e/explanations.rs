//! Every number opens to the answers and the rule behind it.

use crate::support::wait::until;
use crate::support::{Page, Role, visit};

/// Opens or closes something and waits until it says so.
async fn toggle(page: &Page, role: Role, name: &str, nth: usize, open: bool) {
    until(
        &format!("{name} to be {}", if open { "open" } else { "closed" }),
        async || {
            let mut named = page.things(None, role).await?;
            named.retain(|thing| thing.name == name);
            let thing = named.into_iter().nth(nth).ok_or("it is not there")?;
            if thing.is("expanded") == open {
                return Ok(());
            }
            page.click_on(&thing).await?;
            Err("it was clicked".to_owned())
        },
    )
    .await;
}

/// What opens from the table of contents.
const PARTS: [&str; 4] = [
    "What the stage means",
    "More actions",
    "Index, target and priority",
    "Strongest and weakest",
];

/// Names with how many of the same name came before.
fn numbered(names: &[String]) -> Vec<(String, usize)> {
    let before = |at: usize| {
        names[..at]
            .iter()
            .filter(|name| **name == names[at])
            .count()
    };
    names
        .iter()
        .cloned()
        .enumerate()
        .map(|(at, name)| (name, before(at)))
        .collect()
}

#[test]
fn every_figure_of_the_table_opens_the_answers_and_the_rules_of_its_row() {
    visit(async |page| {
        page.open_example().await;
        page.click(Role::Button, "Index, target and priority").await;
        let labels = ["Answered", "Index", "Shortfall", "Priority"];
        let is_figure = |name: &String| labels.iter().any(|l| name.contains(&format!(", {l}: ")));
        let mut figures = page.names(Role::Button).await;
        figures.retain(is_figure);
        assert_eq!(figures.len(), 8 * labels.len(), "{figures:?}");
        for figure in &figures {
            toggle(page, Role::Button, figure, 0, true).await;
            for words in [
                "The index is the mean of all answers from 1 to 5",
                "Sum of the stages ",
                "Shortfall: to target ",
                "A dimension stands at the highest stage",
                "Priority: lacking ",
            ] {
                page.sees(words).await;
            }
            toggle(page, Role::Button, figure, 0, false).await;
            page.no_longer_sees("Sum of the stages ").await;
        }
    });
}

#[test]
fn every_line_that_opens_does_and_shows_more() {
    visit(async |page| {
        page.open_example().await;
        // Those within a folded part are there once it is open.
        for part in PARTS {
            page.click(Role::Button, part).await;
        }
        let lines = numbered(&page.names(Role::Summary).await);
        let has = |words: &str| lines.iter().any(|(name, _)| name.contains(words));
        assert!(
            has("answered from 1 to 5") && has("Index ") && has("Why stage 3"),
            "{lines:?}"
        );
        assert!(has("2 of 30 answers are at 4 or higher."), "{lines:?}");
        assert!(has("2 dimensions stand below stage 3: "), "{lines:?}");
        let is_part = |line: &String| PARTS.iter().any(|part| line.starts_with(part));
        for (line, nth) in lines.iter().filter(|(line, _)| !is_part(line)) {
            let before = page.main_text().await.len();
            toggle(page, Role::Summary, line, *nth, true).await;
            assert!(
                page.main_text().await.len() > before + 40,
                "{line} opens to nothing"
            );
            toggle(page, Role::Summary, line, *nth, false).await;
        }
    });
}

#[test]
fn the_verdict_adds_up_in_what_opens_beneath_it() {
    visit(async |page| {
        page.open_example().await;
        // 30 points, one don't know, one not applicable.
        page.click(Role::Summary, "30 of 31 answered from 1 to 5: 96%")
            .await;
        page.sees("30 ÷ (32 − 1 not applicable) = 96%, rounded down")
            .await;
        page.click(Role::Summary, "Index 2.9").await;
        page.sees("Sum of the stages 87 ÷ 30 answers = 2.9").await;
    });
}

#[test]
fn an_answer_behind_a_number_can_be_changed_from_there() {
    visit(async |page| {
        page.open_example().await;
        page.click(Role::Button, "Index, target and priority").await;
        page.click(Role::Button, "Account selection, Index: 3.0")
            .await;
        page.click_in(
            (
                Role::Table,
                "Priority is the shortfall times the importance, rounded once at the end. What holds the next stage back comes before it.",
            ),
            Role::Link,
            "Change: Key account test",
        )
        .await;
        page.is_at_question(5).await;
    });
}
