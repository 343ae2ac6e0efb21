//! What must hold for index.html, whoever edits it.

use std::fs;

use anyhow::{Context, Result, anyhow, ensure};

use super::page::{fill, squeeze};
use crate::pack::Catalogue;
use crate::process::root;

/// Everything the page may load: files of its own site, and pictures and sounds it makes itself.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                      img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; \
                      worker-src 'self'; media-src 'self' blob:; base-uri 'none'; \
                      form-action 'none'; require-trusted-types-for 'script'; \
                      trusted-types default";

fn page() -> Result<String> {
    squeeze(&fs::read_to_string(root().join("index.html"))?)
}

#[test]
fn the_policy_of_the_page_is_the_strict_one_and_comes_first() -> Result<()> {
    let html = page()?;
    let (before, rest) = html
        .split_once("<meta http-equiv=\"Content-Security-Policy\" content=\"")
        .context("index.html has no policy")?;
    let (policy, _) = rest.split_once('"').context("the policy is not closed")?;
    assert_eq!(policy, POLICY);
    for governed in ["<script", "<link", "<style", "<img"] {
        assert!(!before.contains(governed), "{governed} before the policy");
    }
    Ok(())
}

#[test]
fn nothing_in_the_page_is_inline() -> Result<()> {
    let html = page()?.to_lowercase();
    for inline in ["<script", "<style", " style=", "javascript:"] {
        assert!(!html.contains(inline), "index.html contains `{inline}`");
    }
    let handler = html.split('<').find(|tag| {
        let tag = tag.split('>').next().unwrap_or(tag);
        tag.split_whitespace()
            .skip(1)
            .any(|word| word.starts_with("on") && word.contains('='))
    });
    assert_eq!(handler, None, "an event handler in index.html");
    Ok(())
}

#[test]
fn the_tag_that_trunk_writes_names_a_file() -> Result<()> {
    let config: toml::Table = fs::read_to_string(root().join("Trunk.toml"))?.parse()?;
    let script = config
        .get("build")
        .and_then(|build| build.get("pattern_script"))
        .and_then(toml::Value::as_str)
        .context("Trunk.toml has no pattern_script")?;
    ensure!(script.starts_with("<script src=\"") && script.ends_with("\"></script>"));
    Ok(())
}

#[test]
fn the_page_loads_nothing_from_elsewhere() -> Result<()> {
    let html = page()?;
    for elsewhere in ["http://", "https://", "=\"//"] {
        assert!(
            !html.contains(elsewhere),
            "index.html contains `{elsewhere}`"
        );
    }
    Ok(())
}

#[test]
fn every_text_of_the_page_is_written() -> Result<()> {
    let texts = Catalogue::read(&root().join("locales/en")).map_err(|e| anyhow!(e))?;
    fill(&page()?, |name| match name.strip_prefix("text:") {
        Some(key) => texts
            .text(key)
            .map(str::to_owned)
            .with_context(|| key.to_owned()),
        None => Ok(String::new()),
    })?;
    Ok(())
}
