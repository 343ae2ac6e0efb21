//! A sheet of paper: lists of a few lines each, so that it stays one page whatever there is to say.

use leptos::prelude::*;

use crate::t;

/// A line of a list: what it is about, what is to be said of it, and what stands small behind.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SheetLine {
    /// What it is about.
    pub strong: String,
    /// What is said of it.
    pub text: String,
    /// What stands small behind.
    pub small: String,
}

/// So many lines of a list are on the page.
pub const SHEET_LINES: usize = 5;

/// A text as one line, cut where it is too long.
pub fn cut(text: &str, longest: usize) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let line = words.join(" ");
    match line.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}

/// A list with its heading: at most so many lines, and how many more there are.
pub fn sheet_list(title: &'static str, lines: Vec<SheetLine>, most: usize) -> AnyView {
    let more = lines.len().saturating_sub(most);
    let is_empty = lines.is_empty();
    let items: Vec<AnyView> = lines.into_iter().take(most).map(line).collect();
    view! {
        <section>
            <h3>{title}</h3>
            {is_empty.then(|| view! { <p class="muted">{t!("report.nothing")}</p> })}
            <ul>{items}</ul>
            {(more > 0).then(|| view! { <p class="more">{t!("report.more", n = more)}</p> })}
        </section>
    }
    .into_any()
}

fn line(line: SheetLine) -> AnyView {
    let SheetLine {
        strong,
        text,
        small,
    } = line;
    view! {
        <li>
            {(!strong.is_empty()).then(|| view! { <b>{strong}</b> })} " " {text} " "
            {(!small.is_empty()).then(|| view! { <small>{small}</small> })}
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_one_line_with_a_mark_at_its_end() {
        for (text, short) in [
            ("", ""),
            (" two\n lines ", "two lines"),
            ("größer als", "größer als"),
            ("größer als 10", "größer als…"),
        ] {
            assert_eq!(cut(text, 10), short);
        }
    }
}
