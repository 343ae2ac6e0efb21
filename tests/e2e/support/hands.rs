//! Acting on the page: real clicks and key strokes, which the browser sends to whatever is there. Before
//! a click it is checked that the thing is what is there.

use std::time::Duration;

use serde_json::json;
use thirtyfour::action_chain::ActionChain;
use thirtyfour::{Key, TypingData};
use trellis::domain::day::Day;

use super::accessible::{Thing, squeeze};
use super::page::{Page, describe};
use super::role::Role;
use super::wait::until;

/// Control, as WebDriver writes it.
const CONTROL: char = '\u{E009}';
/// More stops of the Tab key than any page has.
const MANY_TABS: usize = 300;
/// More entries than any list field has.
const MANY_ENTRIES: usize = 12;

impl Page {
    /// Clicks on something, in its middle.
    pub async fn click(&self, role: Role, name: &str) {
        let what = format!("a click on {}", describe(role, name));
        until(&what, async || {
            let thing = self.one(None, role, name).await?;
            self.click_on(&thing).await
        })
        .await;
    }

    /// Clicks on something inside a part of the page.
    pub async fn click_in(&self, part: (Role, &str), role: Role, name: &str) {
        let what = format!(
            "a click on {} in {}",
            describe(role, name),
            describe(part.0, part.1)
        );
        until(&what, async || {
            let part = self.one(None, part.0, part.1).await?;
            let thing = self.one(Some(part.node), role, name).await?;
            self.click_on(&thing).await
        })
        .await;
    }

    /// Clicks on a thing, if it is in reach.
    pub async fn click_on(&self, thing: &Thing) -> Result<(), String> {
        if thing.is("disabled") {
            return Err("it is disabled".to_owned());
        }
        let middle = self.on_node(thing.node, MIDDLE).await?;
        let at = |axis: &str| middle[axis].as_f64().map(|at| at as i64);
        let (Some(x), Some(y)) = (at("x"), at("y")) else {
            return Err(format!("it is out of reach: {middle}"));
        };
        let click = self.input().move_to(x, y).click();
        click.perform().await.map_err(|error| error.to_string())?;
        // What moved between the look and the click was missed, as a person would see. What is gone was hit.
        match self.on_node(thing.node, HIT).await {
            Ok(hit) if hit == json!("missed") => Err("it moved away from the click".to_owned()),
            Ok(_) | Err(_) => Ok(()),
        }
    }

    /// Input without pauses between its events.
    fn input(&self) -> ActionChain {
        self.driver()
            .action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO))
    }

    /// Presses a key, or several one after the other.
    pub async fn press(&self, keys: impl Into<TypingData>) {
        let chain = self.input();
        chain
            .send_keys(keys)
            .perform()
            .await
            .expect("keys are pressed");
    }

    /// Takes back the last act by the keys.
    pub async fn take_back(&self) {
        let chain = self.input().key_down(CONTROL).send_keys("z");
        chain
            .key_up(CONTROL)
            .perform()
            .await
            .expect("keys are pressed");
    }

    /// Does again what was taken back last, by the keys.
    pub async fn do_again(&self) {
        let chain = self.input().key_down(CONTROL).key_down(Key::Shift);
        let chain = chain.send_keys("z").key_up(Key::Shift);
        chain
            .key_up(CONTROL)
            .perform()
            .await
            .expect("keys are pressed");
    }

    /// Puts a text into a field, in place of what is there.
    pub async fn fill(&self, name: &str, text: &str) {
        self.click(Role::TextBox, name).await;
        self.type_over(text).await;
    }

    /// Puts a text into a field of a part of the page, in place of what is there.
    pub async fn fill_in(&self, part: (Role, &str), name: &str, text: &str) {
        self.click_in(part, Role::TextBox, name).await;
        self.type_over(text).await;
    }

    async fn type_over(&self, text: &str) {
        let chain = self.input();
        let all = chain.key_down(CONTROL).send_keys("a").key_up(CONTROL);
        all.send_keys(Key::Delete)
            .send_keys(text)
            .perform()
            .await
            .expect("keys are pressed");
    }

    /// Presses at one place, moves to another, and lets go there.
    pub async fn drag(&self, from: (i64, i64), to: (i64, i64)) {
        let chain = self.input().move_to(from.0, from.1).click_and_hold();
        // Not in one leap: what is dragged hears of its way.
        let half = ((from.0 + to.0) / 2, (from.1 + to.1) / 2);
        let chain = chain.move_to(half.0, half.1).move_to(to.0, to.1);
        chain.release().perform().await.expect("a drag");
    }

    /// Chooses an entry of a list field by the arrow keys, by the beginning of what it says.
    pub async fn choose(&self, name: &str, entry: &str) {
        until(
            &format!("the focus on {}", describe(Role::ComboBox, name)),
            async || {
                let field = self.one(None, Role::ComboBox, name).await?;
                self.on_node(field.node, "function () { this.focus(); }")
                    .await
            },
        )
        .await;
        self.press(Key::Home).await;
        let mut passed = Vec::new();
        for _ in 0..MANY_ENTRIES {
            let field = self
                .one(None, Role::ComboBox, name)
                .await
                .expect("the field stays");
            if field.value.starts_with(entry) {
                return;
            }
            passed.push(field.value);
            self.press(Key::Down).await;
        }
        panic!("{name} has no entry {entry} but {passed:?}");
    }

    /// Types a day into a field for days, in the order of a reader of the United States.
    pub async fn fill_day(&self, name: &str, day: Day) {
        let what = format!("the focus on {}", describe(Role::DateField, name));
        until(&what, async || {
            let field = self.one(None, Role::DateField, name).await?;
            self.on_node(field.node, "function () { this.blur(); this.focus(); }")
                .await
        })
        .await;
        let (year, month, of_month) = day.parts();
        self.press(format!("{month:02}{of_month:02}{year:04}"))
            .await;
    }

    /// The day that the page takes for today, and so many days later.
    pub async fn day(&self, later: i32) -> Day {
        let today = "new Date().toLocaleDateString('sv-SE')";
        let today = self.evaluate(today).await;
        let today: Day = today.as_str().expect("a text").parse().expect("a day");
        today.plus_days(later)
    }

    /// Lets the page's own timers run: those that end within this time have ended when this returns.
    pub async fn let_timers_end(&self, milliseconds: u32) {
        // Timers end in their order, so this is no guess.
        self.evaluate(&format!(
            "new Promise(done => setTimeout(done, {milliseconds}))"
        ))
        .await;
    }

    /// The word for the role, and the name, of what has the focus at this moment.
    pub async fn focused(&self) -> (String, String) {
        let focused = json!({ "expression": "document.activeElement" });
        let focused = self
            .devtools("Runtime.evaluate", focused)
            .await
            .expect("a focus");
        let asked = json!({ "objectId": focused["result"]["objectId"], "fetchRelatives": false });
        let found = self
            .devtools("Accessibility.getPartialAXTree", asked)
            .await
            .expect("a tree");
        let text = |what: &str| found["nodes"][0][what]["value"].as_str().map(squeeze);
        (
            text("role").unwrap_or_default(),
            text("name").unwrap_or_default(),
        )
    }

    /// Presses Tab until something has the focus.
    pub async fn tab_to(&self, role: Role, name: &str) {
        let mut passed = Vec::new();
        for _ in 0..MANY_TABS {
            self.press(Key::Tab).await;
            let focused = self.focused().await;
            if focused.0 == role.word() && focused.1 == name {
                return;
            }
            passed.push(focused);
        }
        panic!(
            "Tab never came to {}, but to {passed:?}",
            describe(role, name)
        );
    }

    /// Waits until something has the focus.
    pub async fn has_focus(&self, role: Role, name: &str) {
        until(
            &format!("the focus on {}", describe(role, name)),
            async || {
                let thing = self.one(None, role, name).await?;
                thing
                    .is("focused")
                    .then_some(())
                    .ok_or("it is elsewhere".to_owned())
            },
        )
        .await;
    }
}

/// Brings a node into sight and gives its middle, if a click there would reach it: it, something in it,
/// or the label around it.
const MIDDLE: &str = "function () {
    const node = this.nodeType === Node.TEXT_NODE ? this.parentElement : this;
    node.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    let box = node.getBoundingClientRect();
    if (this.nodeType === Node.TEXT_NODE) {
        const range = document.createRange();
        range.selectNodeContents(this);
        box = range.getClientRects()[0] ?? box;
    } else if (node.getClientRects().length > 1) {
        box = node.getClientRects()[0];
    }
    const at = { x: Math.floor(box.x + box.width / 2), y: Math.floor(box.y + box.height / 2) };
    const hit = document.elementFromPoint(at.x, at.y);
    if (!hit) return 'nothing is there';
    const reached = node.contains(hit) || hit.closest('label')?.control === node;
    if (!reached) return 'covered by ' + hit.outerHTML.slice(0, 200);
    window.clicked = 'missed';
    const listen = ({ target }) => {
        const isHit = node.contains(target) || target.closest?.('label')?.control === node;
        window.clicked = isHit ? 'hit' : 'missed';
    };
    window.addEventListener('click', listen, { once: true, capture: true });
    return at;
}";

/// Whether the last click hit the thing; nothing where the page is another one since.
const HIT: &str = "function () { return window.clicked ?? null; }";
