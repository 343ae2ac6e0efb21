//! Without a mouse.

use thirtyfour::Key;

use crate::support::{Page, Role, visit};

#[test]
fn the_skip_link_comes_first_and_leads_past_the_masthead() {
    visit(async |page| {
        page.open("#/").await;
        page.press(Key::Tab).await;
        page.has_focus(Role::Link, "Skip to the content").await;
        page.press(Key::Enter).await;
        page.press(Key::Tab).await;
        page.has_focus(Role::Link, "Start the quick check").await;
        assert_eq!(
            page.address().await,
            "#/",
            "the address is still that of the page"
        );
    });
}

/// From the first Tab to the result and its print button, the mouse lies still.
#[test]
fn everything_from_the_first_page_to_the_result_works_by_keyboard() {
    visit(async |page| {
        page.open("#/").await;
        page.tab_to(Role::Link, "Start the full assessment").await;
        page.press(Key::Enter).await;
        page.has_focus(Role::Heading, "New assessment").await;
        page.tab_to(Role::TextBox, "Name").await;
        page.press("By keyboard").await;
        page.tab_to(Role::Button, "Create and answer").await;
        page.press(Key::Enter).await;

        // Space chooses the first answer, arrows move on, Enter leads on.
        page.is_at_question(1).await;
        let first = page.names(Role::Radio).await.remove(0);
        page.tab_to(Role::Radio, &first).await;
        page.press(" ").await;
        page.has_chosen(1).await;
        page.press(Key::Down + Key::Down).await;
        page.has_chosen(3).await;
        page.press(Key::Up).await;
        page.has_chosen(2).await;
        page.press(Key::Enter).await;
        page.is_at_question(2).await;
        page.has_focus(Role::Heading, &page.heading().await).await;

        // By number key and the button.
        page.press("2").await;
        page.has_chosen(2).await;
        page.tab_to(Role::Button, "Next question").await;
        page.press(" ").await;
        page.is_at_question(3).await;

        // From here on the page goes on by itself, because it is told to.
        page.tab_to(Role::Summary, "Keys and pace").await;
        page.press(Key::Enter).await;
        page.tab_to(Role::Switch, "Go on to the next question after an answer")
            .await;
        page.press(" ").await;
        for number in 3..=32 {
            page.is_at_question(number).await;
            page.press("2").await;
        }
        page.has_focus(Role::Heading, "Review your answers").await;
        page.tab_to(Role::Link, "See the result").await;
        page.press(Key::Enter).await;
        page.has_focus(Role::Heading, "By keyboard").await;
        page.find(Role::Heading, "Stage 2: Early KAM").await;
        page.tab_to(Role::Button, "Print this report").await;
    });
}

impl Page {
    /// Waits until the answer in this place, from 1, is the only one that is chosen.
    async fn has_chosen(&self, place: usize) {
        crate::support::wait::until(&format!("answer {place} to be chosen"), async || {
            let radios = self.things(None, Role::Radio).await?;
            let chosen: Vec<usize> = (1..)
                .zip(&radios)
                .filter(|(_, radio)| radio.is("checked"))
                .map(|(n, _)| n)
                .collect();
            (chosen == [place])
                .then_some(())
                .ok_or(format!("chosen is {chosen:?}"))
        })
        .await;
    }
}
