//! The one style sheet of the site, from the files below `style/`.
//!
//! `style/main.css` holds nothing but `@import "…";` lines; their order is the order of the cascade.
//! One file instead of many saves the visitor a chain of requests.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// Puts the files that `main` imports one after the other and makes them small.
///
/// # Errors
/// Names the line that is no import, and the file that is missing.
pub fn bundle(main: &Path) -> Result<String> {
    let folder = main.parent().unwrap_or(Path::new(""));
    let list = fs::read_to_string(main).with_context(|| main.display().to_string())?;
    let mut sheet = String::new();
    for line in without_comments(&list).lines() {
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        let Some(name) = imported(line) else {
            bail!(
                "{}: `{line}` is not `@import \"file.css\";`",
                main.display()
            );
        };
        let file = folder.join(name);
        let text = fs::read_to_string(&file)
            .with_context(|| format!("{} imports {}", main.display(), file.display()))?;
        sheet.push_str(&text);
        sheet.push('\n');
    }
    Ok(squeeze(&without_comments(&sheet)))
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
