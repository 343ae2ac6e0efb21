//! What the browser needs to know to install the app: the manifest and its pictures.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::pack::Catalogue;
use crate::process::root;

/// The name of the manifest, which index.html links to.
const MANIFEST: &str = "manifest.webmanifest";

/// The pictures of the app, with the width of those that have one. The PNG files are drawn from the SVG files beside
/// them: the maskable one and that for Apple's home screen from `full.svg`, which has no corners of its own and leaves
/// room for those that the system cuts.
const ICONS: [(&str, Option<u32>); 5] = [
    ("icon.svg", None),
    ("icon-192.png", Some(192)),
    ("icon-512.png", Some(512)),
    ("icon-maskable-512.png", Some(512)),
    ("apple-touch-icon.png", Some(180)),
];

/// Writes manifest and pictures into the folder `site`.
///
/// # Errors
/// When a text, the colour or a picture is missing, or the folder can't be written.
pub fn write(site: &Path, lang: &str, texts: &Catalogue) -> Result<()> {
    for (name, _) in ICONS {
        let icon = root().join("src/icons").join(name);
        fs::copy(&icon, site.join(name)).with_context(|| icon.display().to_string())?;
    }
    let tokens = root().join("style/tokens.css");
    let tokens = fs::read_to_string(&tokens).with_context(|| tokens.display().to_string())?;
    let manifest = manifest(lang, texts, &tokens)?;
    fs::write(site.join(MANIFEST), manifest.to_string()).context(MANIFEST)
}

/// All addresses are relative to the manifest. It has no `id`: one would be resolved at the root of the host, and two
/// sites below different paths would be one app; without it the start is what tells them apart.
fn manifest(lang: &str, texts: &Catalogue, tokens: &str) -> Result<Value> {
    let text = |key: &str| {
        let text = texts.text(key).map(str::to_owned);
        text.with_context(|| format!("locales/{lang} has no text `{key}`"))
    };
    let paper = token(tokens, "--paper").context("style/tokens.css has no colour of the paper")?;
    let icons = ICONS.iter().filter_map(|(name, width)| {
        let purpose = if name.contains("maskable") { "maskable" } else { "any" };
        match width {
            // Apple's devices read its link in index.html.
            _ if name.starts_with("apple") => None,
            Some(width) => Some(json!({
                "src": format!("./{name}"), "type": "image/png", "sizes": format!("{width}x{width}"),
                "purpose": purpose,
            })),
            None => Some(json!({
                "src": format!("./{name}"), "type": "image/svg+xml", "sizes": "any", "purpose": purpose,
            })),
        }
    });
    Ok(json!({
        "name": text("shell.title")?,
        "short_name": text("shell.brand")?,
        "description": text("shell.description")?,
        "lang": lang,
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": paper,
        "theme_color": paper,
        "icons": icons.collect::<Vec<Value>>(),
    }))
}

/// The first value of a token: that of the light theme.
fn token<'a>(tokens: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tokens.split_once(&format!("{name}:"))?;
    rest.split_once(';').map(|(value, _)| value.trim())
}

#[cfg(test)]
mod tests {
    use anyhow::anyhow;

    use super::*;

    #[test]
    fn the_manifest_speaks_with_our_texts_and_stays_below_its_path() -> Result<()> {
        let texts = Catalogue::read(&root().join("locales/en")).map_err(|e| anyhow!(e))?;
        let tokens =
            ":root {\n  --paper: #f2f5ea;\n  --paper-raised: #fff;\n}\n:root { --paper: #000; }";
        let manifest = manifest("en", &texts, tokens)?;
        assert_eq!(manifest["short_name"], json!("Trellis"));
        assert_eq!(manifest["background_color"], json!("#f2f5ea"));
        assert_eq!(manifest["start_url"], json!("./"));
        assert_eq!(manifest.get("id"), None);
        let icons = manifest["icons"].as_array().context("no icons")?;
        let purposes: Vec<&Value> = icons.iter().map(|icon| &icon["purpose"]).collect();
        assert_eq!(purposes, ["any", "any", "any", "maskable"]);
        for icon in icons {
            assert!(
                icon["src"]
                    .as_str()
                    .is_some_and(|src| src.starts_with("./"))
            );
        }
        Ok(())
    }

    #[test]
    fn every_picture_has_the_size_that_it_is_said_to_have() -> Result<()> {
        for (name, width) in ICONS {
            let Some(width) = width else { continue };
            let png = fs::read(root().join("src/icons").join(name)).context(name)?;
            // The signature, and the first chunk: its length, its name, the width and the height.
            assert_eq!(png.get(..8), Some(&b"\x89PNG\r\n\x1a\n"[..]), "{name}");
            assert_eq!(png.get(12..16), Some(&b"IHDR"[..]), "{name}");
            let side = |at: usize| png.get(at..at + 4).map(|four| four.to_vec());
            assert_eq!(side(16), Some(width.to_be_bytes().to_vec()), "{name}");
            assert_eq!(side(20), Some(width.to_be_bytes().to_vec()), "{name}");
        }
        Ok(())
    }

    #[test]
    fn the_maskable_picture_reaches_its_edges() -> Result<()> {
        let full = fs::read_to_string(root().join("src/icons/full.svg"))?;
        assert!(
            full.contains("<rect width=\"32\" height=\"32\" fill="),
            "{full}"
        );
        Ok(())
    }
}
