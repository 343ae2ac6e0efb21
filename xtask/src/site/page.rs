//! The text of index.html: its `{{placeholders}}`, comments and content-named files.

use anyhow::{Context, Result, bail};

/// Replaces every `{{name}}` by what `value` gives for the name, escaped for HTML text and
/// attributes.
///
/// # Errors
/// As `value`, and when a placeholder is not closed.
pub fn fill(html: &str, mut value: impl FnMut(&str) -> Result<String>) -> Result<String> {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, tail) = after
            .split_once("}}")
            .context("a `{{` of index.html has no `}}`")?;
        out.push_str(before);
        out.push_str(&escape(&value(name.trim())?));
        rest = tail;
    }
    out.push_str(rest);
    Ok(out)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// The page without its comments and the indentation of its lines: they are for who edits it.
///
/// # Errors
/// When a comment is not closed.
pub fn squeeze(html: &str) -> Result<String> {
    let mut bare = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<!--") {
        bare.push_str(before);
        match after.split_once("-->") {
            Some((_, tail)) => rest = tail,
            None => bail!("a comment of index.html is not closed"),
        }
    }
    bare.push_str(rest);
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    Ok(lines.flat_map(|line| [line, "\n"]).collect())
}

/// Eight hexadecimal digits that change when the content does (FNV-1a), for file names that a
/// browser may keep for ever.
pub fn content_hash(content: &[u8]) -> String {
    let hash = content
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        });
    format!("{:08x}", (hash >> 32) ^ (hash & 0xffff_ffff))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn greet(name: &str) -> Result<String> {
        match name {
            "text:greeting" => Ok("A <b> & \"c\"".to_owned()),
            other => bail!("unknown: {other}"),
        }
    }

    #[test]
    fn placeholders_are_filled_and_escaped() -> Result<()> {
        let html = r#"<p title="{{text:greeting}}">{{ text:greeting }}</p>{x}"#;
        let filled =
            r#"<p title="A &lt;b&gt; &amp; &quot;c&quot;">A &lt;b&gt; &amp; &quot;c&quot;</p>{x}"#;
        assert_eq!(fill(html, greet)?, filled);
        Ok(())
    }

    #[test]
    fn an_unknown_or_open_placeholder_fails() {
        assert!(fill("{{text:gone}}", greet).is_err_and(|e| e.to_string().contains("text:gone")));
        assert!(fill("{{text:greeting", greet).is_err());
    }

    #[test]
    fn comments_and_indentation_are_not_shipped() -> Result<()> {
        let html = "<head>\n  <!-- two\n  lines -->\n  <meta>\n</head>\n";
        assert_eq!(squeeze(html)?, "<head>\n<meta>\n</head>\n");
        assert!(squeeze("<!-- open").is_err());
        Ok(())
    }

    #[test]
    fn the_hash_is_eight_digits_and_follows_the_content() {
        assert_eq!(content_hash(b"").len(), 8);
        assert_ne!(content_hash(b"a"), content_hash(b"b"));
        assert_eq!(content_hash(b"a"), content_hash(b"a"));
    }
}
