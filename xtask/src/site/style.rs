//! The style sheets of the site, from the files below `style/`.
//!
//! A sheet is a list, `style/<name>.css`, that holds nothing but `@import "…";` lines; their order is the order of the
//! cascade. One file instead of many saves the visitor a chain of requests.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// The sheets in the order of the cascade, whichever of them comes first: those of the two first loads, then those of
/// packs, named as they are. What several parts share stands before what only one of them has.
pub const SHEETS: [&str; 16] = [
    "start",
    "guest",
    "warnings",
    "answering",
    "home",
    "words",
    "take_part",
    "exchange",
    "planner",
    "findings",
    "links",
    "room",
    "custody",
    "learn",
    "roles",
    "competences",
];

/// The file of the dark tokens, which the sheet has twice.
const DARK: &str = "tokens-dark.css";

/// When the dark tokens hold: by the system's preference, and by the switch.
const WHEN_DARK: [(&str, &str); 2] = [
    (
        "@media screen and (prefers-color-scheme: dark)",
        ":root:not([data-theme=\"light\"])",
    ),
    ("@media screen", ":root[data-theme=\"dark\"]"),
];

/// Puts the files that the list `sheet` imports one after the other and makes them small.
///
/// # Errors
/// Names the line that is no import, and the file that is missing.
pub fn bundle(sheet: &Path) -> Result<String> {
    let folder = sheet.parent().unwrap_or(Path::new(""));
    let list = fs::read_to_string(sheet).with_context(|| sheet.display().to_string())?;
    let mut all = String::new();
    for line in without_comments(&list).lines() {
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        let Some(name) = imported(line) else {
            bail!(
                "{}: `{line}` is not `@import \"file.css\";`",
                sheet.display()
            );
        };
        let file = folder.join(name);
        let text = fs::read_to_string(&file)
            .with_context(|| format!("{} imports {}", sheet.display(), file.display()))?;
        all.push_str(&if name == DARK { dark(&text)? } else { text });
        all.push('\n');
    }
    Ok(squeeze(&without_comments(&all)))
}

/// The dark tokens, which are written once as `:root { … }`, for each time that they hold.
fn dark(tokens: &str) -> Result<String> {
    let declarations = without_comments(tokens);
    let declarations = declarations.trim().strip_prefix(":root");
    let declarations = declarations.with_context(|| format!("{DARK} is not one `:root` rule"))?;
    let rules = WHEN_DARK.map(|(when, root)| format!("{when} {{ {root} {declarations} }}\n"));
    Ok(rules.concat())
}

fn imported(line: &str) -> Option<&str> {
    let name = line.strip_prefix("@import")?.strip_suffix(';')?.trim();
    let name = name.strip_prefix('"')?.strip_suffix('"')?;
    (!name.is_empty() && !name.contains('"')).then_some(name)
}

/// The parts of a style sheet that must be told apart to change anything in it.
enum Part<'a> {
    Text(&'a str),
    Quoted(&'a str),
    Comment,
}

fn parts(mut css: &str) -> impl Iterator<Item = Part<'_>> {
    std::iter::from_fn(move || {
        if css.is_empty() {
            return None;
        }
        let comment = css.starts_with("/*");
        let quoted = css.starts_with(['"', '\'']);
        let len = if comment {
            css.find("*/").map_or(css.len(), |at| at + 2)
        } else if quoted {
            quoted_len(css)
        } else {
            let ends = [css.find("/*"), css.find(['"', '\''])];
            ends.into_iter().flatten().min().unwrap_or(css.len())
        };
        let (head, tail) = css.split_at(len);
        css = tail;
        Some(match (comment, quoted) {
            (true, _) => Part::Comment,
            (_, true) => Part::Quoted(head),
            _ => Part::Text(head),
        })
    })
}

fn quoted_len(css: &str) -> usize {
    let quote = css.as_bytes()[0];
    let mut escaped = false;
    for (at, byte) in css.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            _ if byte == quote => return at + 1,
            _ => {}
        }
    }
    css.len()
}

fn without_comments(css: &str) -> String {
    parts(css)
        .map(|part| match part {
            Part::Text(text) | Part::Quoted(text) => text,
            Part::Comment => " ",
        })
        .collect()
}

/// Drops the white space that never means anything in CSS, and no other: the space before a colon
/// or around a `+` can change a selector or a sum, so it stays.
fn squeeze(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    for part in parts(css) {
        let text = match part {
            Part::Quoted(text) => {
                out.push_str(text);
                continue;
            }
            Part::Text(text) => text,
            Part::Comment => continue,
        };
        for c in text.chars() {
            let c = if c.is_ascii_whitespace() { ' ' } else { c };
            match c {
                ' ' if out.is_empty() || out.ends_with([' ', '{', '}', ';', ',', ':']) => {}
                '{' | '}' | ';' | ',' => {
                    if out.ends_with(' ') {
                        out.pop();
                    }
                    if c == '}' && out.ends_with(';') {
                        out.pop();
                    }
                    out.push(c);
                }
                _ => out.push(c),
            }
        }
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_and_comments_go_and_meaning_stays() {
        let css = "/* a */\n:root {\n  --gap : calc(1rem + 2px);\n  color: red;\n}\n\
                   a :hover , b > c { content: \"/* { ; } */\"; font: 1em \"A  B\", serif; }\n\
                   @media (width >= 40rem) and (hover: hover) { a::before { color: blue } }\n";
        assert_eq!(
            squeeze(&without_comments(css)),
            ":root{--gap :calc(1rem + 2px);color:red}\
             a :hover,b > c{content:\"/* { ; } */\";font:1em \"A  B\",serif}\
             @media (width >= 40rem) and (hover:hover){a::before{color:blue}}"
        );
    }

    #[test]
    fn every_list_is_a_sheet_and_every_file_stands_in_one() -> Result<()> {
        let folder = crate::process::root().join("style");
        let mut sheets = Vec::new();
        let mut listed = String::new();
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            let text = fs::read_to_string(&path).unwrap_or_default();
            if text.starts_with("@import") {
                bundle(&path)?;
                sheets.push(
                    path.file_stem()
                        .unwrap_or_default()
                        .to_string_lossy()
                        .into_owned(),
                );
                listed.push_str(&text);
            }
        }
        sheets.sort_unstable();
        let mut wanted = SHEETS;
        wanted.sort_unstable();
        assert_eq!(sheets, wanted);
        for part in ["components", "pages", "print"] {
            for entry in fs::read_dir(folder.join(part))? {
                let name = entry?.file_name();
                let line = format!("@import \"{part}/{}\";", name.to_string_lossy());
                assert!(listed.contains(&line), "no sheet has {line}");
            }
        }
        Ok(())
    }

    #[test]
    fn the_dark_tokens_hold_by_preference_and_by_the_switch() -> Result<()> {
        let both = squeeze(&dark("/* dark */\n:root {\n  --paper: #121a15;\n}\n")?);
        let wanted = "@media screen and (prefers-color-scheme:dark){:root:not([data-theme=\"light\"]){--paper:#121a15}}\
                      @media screen{:root[data-theme=\"dark\"]{--paper:#121a15}}";
        assert_eq!(both, wanted);
        assert!(dark("a { top: 0; }").is_err());
        Ok(())
    }

    #[test]
    fn imports_come_in_their_order_and_a_missing_one_is_named() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("xtask-style-{}", std::process::id()));
        fs::create_dir_all(folder.join("pages"))?;
        let main = folder.join("main.css");
        fs::write(folder.join("b.css"), "b { top: 0; }\n")?;
        fs::write(folder.join("pages/a.css"), "a { top: 1px; }\n")?;
        fs::write(
            &main,
            "/* order matters */\n@import \"pages/a.css\";\n@import \"b.css\";\n",
        )?;
        assert_eq!(bundle(&main)?, "a{top:1px}b{top:0}");

        fs::write(&main, "@import \"gone.css\";\n")?;
        let error = bundle(&main).map_err(|e| format!("{e:#}"));
        assert!(error.is_err_and(|e| e.contains("gone.css")));

        fs::write(&main, "body { margin: 0; }\n")?;
        let error = bundle(&main).map_err(|e| format!("{e:#}"));
        assert!(error.is_err_and(|e| e.contains("is not `@import")));
        fs::remove_dir_all(folder)?;
        Ok(())
    }
}
