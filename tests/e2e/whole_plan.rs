//! From nothing to a plan: all seven steps, a meeting, a follow-up, the report on paper.

use thirtyfour::Key;
use thirtyfour::common::print::PrintParameters;

use crate::support::wait::until;
use crate::support::{Page, Role, visit};

impl Page {
    /// Goes to the next step by the link at the foot of the page.
    async fn next_step(&self, name: &str) {
        self.click(Role::Link, &format!("Next: {name}")).await;
        self.is_titled(name).await;
    }

    /// Types into the field that a button has led to, once the focus has arrived in an empty one.
    async fn write(&self, text: &str) {
        until("the focus in an empty field", async || {
            let empty = "['INPUT', 'TEXTAREA'].includes(document.activeElement.tagName)
                && document.activeElement.value === ''";
            match self.try_to_evaluate(empty).await?.as_bool() {
                Some(true) => Ok(()),
                _ => Err("it is elsewhere".to_owned()),
            }
        })
        .await;
        self.press(text).await;
    }

    /// Adds a person with role, influence, stance and contact.
    async fn add_stakeholder(&self, name: &str, role: &str, influence: &str, stance: &str) {
        // While nobody is there, a check offers the same button.
        self.tab_to(Role::Button, "Add a stakeholder").await;
        self.press(Key::Enter).await;
        self.has_focus(Role::TextBox, "Name").await;
        self.press(name).await;
        self.click(Role::CheckBox, role).await;
        self.click(Role::Radio, influence).await;
        self.click(Role::Radio, stance).await;
        self.click(Role::Radio, "Several").await;
        let today = self.day(0).await;
        self.fill_day("Last contact", today).await;
        self.press(Key::Escape).await;
        self.has_focus(Role::Button, name).await;
    }
}

#[test]
fn a_plan_is_built_from_nothing_through_all_seven_steps_met_followed_up_and_printed() {
    visit(async |page| {
        // An account.
        page.open("#/accounts").await;
        page.click(Role::Link, "Add an account").await;
        page.is_titled("New account").await;
        page.fill("Name", "Hospitals of the Lake").await;
        page.choose("Type", "Hospital chain").await;
        page.click(Role::Button, "Create and begin the plan").await;

        // 1. Analysis.
        page.is_titled("Analysis").await;
        page.click(Role::ComboBox, "Account manager").await;
        page.write("Lea Amstad").await;
        page.fill(
            "What it does, for whom, and how it is organised",
            "Three hospitals under one board.",
        )
        .await;
        page.click(Role::Button, "Add an objective of the account")
            .await;
        page.write("Patients wait less than two weeks").await;
        page.fill("Where this comes from", "Quality report").await;
        page.press(Key::Escape).await;
        page.click(Role::Button, "Add the usual drivers").await;
        page.find(Role::Button, "Cost-benefit").await;
        page.click(Role::Button, "Note a change").await;
        page.write("A new chief pharmacist began").await;
        page.press(Key::Escape).await;
        page.sees("Enough").await;

        // 2. Segmentation.
        page.next_step("Segmentation").await;
        page.click(Role::Radio, "Yes, a group decides").await;
        page.click(Role::Radio, "3 functions").await;
        page.click(Role::Radio, "Yes, it binds other sites").await;
        page.sees("suggests: Key account").await;
        for group in ["Patient need in our areas", "Patients served"] {
            page.click_in((Role::Group, group), Role::Radio, "4").await;
        }
        page.sees("Invest jointly").await;
        page.click(Role::Link, "To the relationship check").await;
        page.is_titled("Relationship").await;
        page.click(Role::Button, "Begin the first check").await;
        for question in 1..=8 {
            let choose = format!(
                "document.querySelectorAll('.ladder')[{}].querySelectorAll('input')[2].click()",
                question - 1
            );
            page.evaluate(&choose).await;
        }
        page.sees("8 of 8 answered").await;
        page.sees("Structural KAM").await;
        page.click(Role::Link, "3 Decision-making unit, Not started")
            .await;

        // 3. The decision-making unit.
        page.is_titled("Decision-making unit").await;
        page.add_stakeholder("Nadja Brunner", "Decider", "5", "Supporter")
            .await;
        page.add_stakeholder("Marc Steinegger", "Influencer", "4", "Neutral")
            .await;
        page.add_stakeholder("Claudia Meister", "Gatekeeper", "2", "Neutral")
            .await;
        page.sees("We know who decides: Nadja Brunner.").await;

        // 4. Diagnosis.
        page.next_step("Diagnosis").await;
        for (button, text) in [
            ("Add a strength", "Figures are shared"),
            ("Add a weakness", "One contact in purchasing"),
            ("Add an opportunity", "Treatment at home is paid"),
            ("Add a threat", "A tender in spring"),
        ] {
            page.click(Role::Button, button).await;
            page.write(text).await;
            page.press(Key::Escape).await;
        }
        page.click(Role::Button, "Add a competitor").await;
        page.write("Another company").await;
        page.press(Key::Escape).await;
        page.sees("Enough").await;

        // 5. Objectives.
        page.next_step("Objectives").await;
        page.click(Role::Button, "Add an objective").await;
        page.write("Therapy within ten days").await;
        page.fill("Measured by", "Median days").await;
        page.fill("Unit", "days").await;
        page.fill("Value at the beginning", "26").await;
        page.fill("Target", "10").await;
        let due = page.day(300).await;
        page.fill_day("To be reached by", due).await;
        page.fill("What the account gains", "Shorter waiting").await;
        page.click(Role::Button, "Add a reading").await;
        page.fill_in((Role::Group, "Reading 1"), "Value", "17,5")
            .await;
        page.press(Key::Escape).await;
        page.sees("53% of the way").await;

        // 6. Tactical plan.
        page.next_step("Tactical plan").await;
        page.click(Role::Button, "Add a proposition for Nadja Brunner")
            .await;
        page.has_focus(Role::TextBox, "What we offer beyond the product")
            .await;
        page.write("A common way of counting days").await;
        page.fill("What proves that it works", "A count of two hospitals")
            .await;
        page.click(Role::Button, "Done").await;
        page.click(Role::Button, "Add an action").await;
        page.has_focus(Role::TextBox, "What is done").await;
        page.write("Agree how days are counted").await;
        page.click(Role::Button, "Done").await;
        page.sees("Agree how days are counted").await;

        // 7. Monitoring: the rhythm, and the first follow-up.
        page.next_step("Monitoring").await;
        page.fill("Follow up with the account every (optional)", "4")
            .await;
        page.choose("Follow up with the account every, Weeks or months", "weeks")
            .await;
        page.click(Role::Button, "Done today").await;
        page.sees("in 28 days").await;

        // A meeting, held at once.
        page.click(Role::Link, "Meetings").await;
        page.click(Role::Button, "Plan a meeting").await;
        page.fill("What the meeting is about", "How we count days")
            .await;
        let today = page.day(0).await;
        page.fill_day("Day", today).await;
        page.click(Role::CheckBox, "Nadja Brunner").await;
        page.click(Role::CheckBox, "The meeting took place").await;
        page.fill("Outcome", "One way of counting from January")
            .await;
        page.click(Role::Button, "Add an agreed item").await;
        page.has_focus(Role::TextBox, "What was agreed").await;
        page.write("Send the definition").await;
        page.press(Key::Escape).await;
        page.click(Role::Button, "Turn 1 item into an action").await;
        page.is_saved().await;

        // All of it is there after the tab was closed, and no step is untouched.
        page.reload().await;
        page.click(Role::Link, "Hospitals of the Lake").await;
        page.is_titled("Hospitals of the Lake").await;
        page.sees("One way of counting from January").await;
        let states = page
            .evaluate("[...document.querySelectorAll('.cordon > li')].map(li => li.dataset.state)")
            .await;
        let states = states.as_array().cloned().unwrap_or_default();
        assert_eq!(states.len(), 7);
        assert!(!states.contains(&"open".into()), "{states:?}");

        // On paper.
        page.click(Role::Link, "Report").await;
        page.is_titled("Report").await;
        page.sees("Therapy within ten days").await;
        let pdf = page.driver().print_page(PrintParameters::default()).await;
        assert!(pdf.unwrap().starts_with(b"%PDF-"));
    });
}
