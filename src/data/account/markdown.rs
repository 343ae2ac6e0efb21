//! The whole plan of an account as Markdown, in the dialect of GitHub.

use crate::data::office::paper::{Block, Paper};
use crate::data::table::Table;
use crate::data::table::markdown::{cell, inline, write};

/// The text under its title.
pub fn plan(paper: &Paper) -> String {
    let mut out = String::new();
    heading(&mut out, 1, &paper.title);
    for block in &paper.blocks {
        match block {
            Block::Heading { level, text } => heading(&mut out, *level, text),
            Block::Text(text) => paragraph(&mut out, &inline(text, " ")),
            Block::Fields(table) => fields(&mut out, table),
            Block::Table(table) => {
                out.push_str(&write(table));
                out.push('\n');
            }
        }
    }
    out
}

/// The fields of each row as a list.
fn fields(out: &mut String, table: &Table) {
    for row in &table.rows {
        let fields = table.columns.iter().zip(row);
        for (column, field) in fields.filter(|(_, field)| field.says()) {
            out.push_str("- **");
            out.push_str(&inline(&column.title, " "));
            out.push_str(":** ");
            out.push_str(&cell(field));
            out.push('\n');
        }
        out.push('\n');
    }
}

fn heading(out: &mut String, level: usize, text: &str) {
    out.push_str(&"#".repeat(level));
    out.push(' ');
    // Signs at the end would close the heading.
    out.push_str(&inline(text, " ").replace('#', "\\#"));
    out.push_str("\n\n");
}

fn paragraph(out: &mut String, text: &str) {
    out.push_str(text);
    out.push_str("\n\n");
}

#[cfg(test)]
mod tests {
    use comrak::nodes::{AstNode, NodeValue};
    use comrak::{Arena, Options, parse_document};
    use proptest::prelude::*;

    use super::*;
    use crate::content::text::english_wording;
    use crate::data::account::paper::{Head, paper};
    use crate::data::account::tables::{Around, full_plan};
    use crate::data::fields::fill::fill;
    use crate::domain::account::Account;
    use crate::domain::account::stakeholders::Stakeholder;
    use crate::domain::account::testing::{account, blank, complete_account, today};
    use crate::domain::id::DocumentId;
    use crate::domain::portfolio::Portfolio;

    fn written(account: &Account) -> String {
        let portfolio = Portfolio::default();
        let around = Around {
            portfolio: &portfolio,
            today: today(),
            wording: english_wording(),
        };
        let chapters = full_plan(account, around);
        let head = Head {
            title: account.name.clone(),
            language: "en".to_owned(),
            made: "Made on 2026-06-15".to_owned(),
        };
        plan(&paper(head, &chapters, around.wording))
    }

    #[test]
    fn a_plan_reads_from_top_to_bottom() {
        let mut account = account();
        account.name = "Seeland # 1 #".into();
        for (number, name) in [(1, "Ada *"), (2, "")] {
            account.stakeholders.push(Stakeholder {
                name: name.into(),
                function: "Chief | pharmacist".into(),
                needs: "Less\nwork".into(),
                owner: "Ines".into(),
                last_contact: Some(today()),
                stance_because: "- said so".into(),
                ..blank(number)
            });
        }
        let text = written(&account);
        assert!(text.starts_with("# Seeland \\# 1 \\#\n\nMade on 2026-06-15\n\n## 1 Analysis\n\n"));
        let entry = "#### Ada \\*\n\n\
            - **Function:** Chief \\| pharmacist\n\
            - **Reason for the stance:** - said so\n\
            - **Relationship owner:** Ines\n\
            - **Last contact:** 2026-06-15\n\
            - **Needs:** Less<br>work\n\n#### –\n\n- **Function:**";
        assert!(text.contains(entry), "{text}");
        assert!(
            text.contains("Nothing is noted yet under: Who knows whom.\n"),
            "{text}"
        );
        assert!(
            text.contains("\n- **Contact at least:** Every 3 months\n"),
            "{text}"
        );
        let whole = written(&complete_account());
        assert_eq!(whole.matches("\n## ").count(), 8);
    }

    fn allowed<'a>(node: &'a AstNode<'a>) {
        for child in node.descendants() {
            let value = &child.data().value;
            let is_ours = match value {
                NodeValue::HtmlInline(tag) => tag == "<br>",
                NodeValue::Link(link) => link.url.starts_with("mailto:"),
                NodeValue::Document
                | NodeValue::Heading(_)
                | NodeValue::Paragraph
                | NodeValue::Text(_)
                | NodeValue::Strong
                | NodeValue::List(_)
                | NodeValue::Item(_)
                | NodeValue::Table(_)
                | NodeValue::TableRow(_)
                | NodeValue::TableCell => true,
                _ => false,
            };
            assert!(is_ours, "{value:?} came out of a text");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn no_text_of_a_plan_becomes_markup(seed in any::<u64>(), name in "\\PC{0,20}") {
            let mut account = Account::new(DocumentId::from_random(1), today());
            fill(&mut account, seed);
            account.name = name;
            let text = written(&account);
            let mut options = Options::default();
            options.extension.table = true;
            options.extension.autolink = true;
            options.extension.strikethrough = true;
            options.extension.footnotes = true;
            let arena = Arena::new();
            allowed(parse_document(&arena, &text, &options));
        }
    }
}
