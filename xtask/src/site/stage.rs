//! `cargo xtask stage`, Trunk's last step before it moves the staged site into dist/: the texts, the style, the
//! worked example, boot.js, the exporter, names that follow the content, and what makes the site installable.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};

use super::compact::compact;
use super::manifest;
use super::packs;
use super::page::{content_hash, fill, squeeze};
use super::release;
use super::split::{APP, Start, split};
use super::style;
use crate::pack::Catalogue;
use crate::process::root;
use crate::supply::sbom;

/// The language that the page is written in before the app chooses another.
const LANG: &str = "en";

/// Finishes the folder that Trunk names.
pub fn run() -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("`stage` is called by Trunk; use `cargo xtask dist`")?;
    let catalogues = catalogues(&root().join("locales"))?;
    let texts = catalogues
        .get(LANG)
        .with_context(|| format!("locales/{LANG} is missing"))?;
    let mut parts = Vec::new();
    for (lang, catalogue) in &catalogues {
        for (file, packs) in packs::files(catalogue) {
            let content = catalogue.file(&packs).map_err(|e| anyhow!(e))?;
            let name = write(&staging, &format!("{lang}-{file}"), "json", &content)?;
            if lang == LANG {
                parts.push((format!("texts-{file}"), name));
            }
        }
    }
    for sheet in style::SHEETS {
        let content = style::bundle(&root().join(format!("style/{sheet}.css")))?;
        parts.push((
            format!("style-{sheet}"),
            write(&staging, sheet, "css", &content)?,
        ));
    }
    let first_style = parts.iter().find(|(file, _)| file == "style-start");
    let (_, first_style) = first_style
        .context("there is no style for the first load")?
        .clone();
    let example = squeeze_json(&source(&format!("locales/{LANG}/example_account.json"))?);
    let example = write(&staging, "example", "json", &example)?;
    let boot = write(&staging, "boot", "js", &script("src/boot.js")?)?;
    let offline = write(&staging, "offline", "js", &script("src/offline.js")?)?;
    let exporter = exporter(&staging, &script("src/exporter.js")?)?;

    let page = staging.join("index.html");
    let html = fs::read_to_string(&page).with_context(|| page.display().to_string())?;
    let html = name_start(&staging, &split(&staging, APP)?, &squeeze(&html)?)?;
    let html = name_parts(&without_preloads(&html)?, &parts)?;
    let guest = guest(&staging)?;
    let html = fill(&html, |name| match name {
        "boot" => Ok(format!("./{boot}")),
        "exporter" => Ok(format!("./{exporter}")),
        "example" => Ok(format!("./{example}")),
        "guest_js" => Ok(format!("./{}", guest.js)),
        "guest_wasm" => Ok(format!("./{}", guest.wasm)),
        "offline" => Ok(format!("./{offline}")),
        // Follows from everything else, so `release` writes it last.
        "release" => Ok(String::new()),
        "lang" => Ok(LANG.to_owned()),
        "style" => Ok(format!("./{first_style}")),
        _ => match name.strip_prefix("text:").map(|key| (key, texts.text(key))) {
            Some((_, Some(text))) => Ok(text.to_owned()),
            Some((key, None)) => {
                bail!("index.html wants the text `{key}`; locales/{LANG} has none")
            }
            None => bail!("index.html has a placeholder `{name}` that nothing fills"),
        },
    })?;
    fs::write(&page, html).with_context(|| page.display().to_string())?;
    manifest::write(&staging, LANG, texts)?;
    sbom::write(&staging)?;
    name_release(&staging)
}

/// Names the release that lies in the folder and writes its service worker. Stands alone too: tests make another
/// release of a copy.
///
/// # Errors
/// When the folder is no site.
pub fn name_release(site: &Path) -> Result<()> {
    release::write(site, &script("src/service-worker.js")?)
}

fn catalogues(locales: &Path) -> Result<BTreeMap<String, Catalogue>> {
    let mut catalogues = BTreeMap::new();
    for entry in fs::read_dir(locales).with_context(|| locales.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            let lang = path.file_name().unwrap_or_default().to_string_lossy();
            let catalogue = Catalogue::read(&path).map_err(|e| anyhow!(e))?;
            catalogues.insert(lang.into_owned(), catalogue);
        }
    }
    Ok(catalogues)
}

/// Writes `<stem>-<hash>.<ext>` and returns its name.
fn write(folder: &Path, stem: &str, ext: &str, text: &str) -> Result<String> {
    let name = format!("{stem}-{}.{ext}", content_hash(text.as_bytes()));
    let file = folder.join(&name);
    fs::write(&file, text).with_context(|| file.display().to_string())?;
    Ok(name)
}

/// Trunk gives the files of a worker the same names in every build, under which a browser could keep old ones.
/// Here the glue and our script become one file, and the wasm gets its name, so that the one finds the other.
/// Returns the name of the script.
fn exporter(staging: &Path, script: &str) -> Result<String> {
    let (glue, wasm) = (
        staging.join("exporter.js"),
        staging.join("exporter_bg.wasm"),
    );
    let glue_text = fs::read_to_string(&glue).with_context(|| glue.display().to_string())?;
    let code = fs::read(&wasm).with_context(|| wasm.display().to_string())?;
    let code = compact(&code)?;
    let text = format!("{glue_text}\n{script}");
    let hash = content_hash(&[text.as_bytes(), &code].concat());
    let name = format!("exporter-{hash}.js");
    fs::write(staging.join(&name), text).with_context(|| name.clone())?;
    fs::write(staging.join(format!("exporter-{hash}.wasm")), code)?;
    fs::remove_file(&wasm)?;
    fs::remove_file(&glue)?;
    Ok(name)
}

/// Trunk glues the guest's app as a worker; ours takes its place, split.
fn guest(staging: &Path) -> Result<Start> {
    for file in ["guest.js", "guest_bg.wasm"] {
        let file = staging.join(file);
        fs::remove_file(&file).with_context(|| file.display().to_string())?;
    }
    split(staging, "guest")
}

/// The page names the glue and the wasm that Trunk made; ours take their place, and Trunk's go.
fn name_start(staging: &Path, start: &Start, html: &str) -> Result<String> {
    let mut html = html.to_owned();
    for (attribute, new) in [("data-js", &start.js), ("data-wasm", &start.wasm)] {
        let old = html
            .split_once(&format!("{attribute}=\""))
            .and_then(|(_, rest)| rest.split_once('"'))
            .map(|(name, _)| name.trim_start_matches("./").to_owned())
            .with_context(|| format!("index.html has no `{attribute}`"))?;
        let file = staging.join(&old);
        fs::remove_file(&file).with_context(|| file.display().to_string())?;
        html = html.replace(&old, new);
    }
    Ok(html)
}

/// The tag of boot.js names the files that come beside the code of a part: `data-texts-planner="./en-planner-….json"`.
fn name_parts(html: &str, files: &[(String, String)]) -> Result<String> {
    const BEFORE: &str = " data-lang=";
    if html.matches(BEFORE).count() != 1 {
        bail!("index.html has not one tag with `{}`", BEFORE.trim());
    }
    let attributes: String = files
        .iter()
        .map(|(attribute, name)| format!(" data-{attribute}=\"./{name}\""))
        .collect();
    Ok(html.replace(BEFORE, &format!("{attributes}{BEFORE}")))
}

/// Without the links by which Trunk has the browser fetch the app before anybody asks for it: which app it is stands
/// behind the `#` of the address, and only boot.js reads that.
fn without_preloads(html: &str) -> Result<String> {
    let mut html = html.to_owned();
    for start in ["<link rel=\"modulepreload\"", "<link rel=\"preload\""] {
        while let Some((before, after)) = html.split_once(start) {
            let (_, tail) = after.split_once('>').context("a link without an end")?;
            html = format!("{before}{tail}");
        }
    }
    Ok(html)
}

/// A script of ours as it is shipped.
fn script(path: &str) -> Result<String> {
    Ok(without_comment_lines(&source(path)?))
}

fn source(path: &str) -> Result<String> {
    fs::read_to_string(root().join(path)).with_context(|| path.to_owned())
}

/// JSON without the white space between its parts, which is for who edits it.
fn squeeze_json(json: &str) -> String {
    let (mut in_text, mut is_escaped) = (false, false);
    let stays = |c: &char| {
        let stays = in_text || !c.is_ascii_whitespace();
        in_text ^= *c == '"' && !is_escaped;
        is_escaped = *c == '\\' && !is_escaped;
        stays
    };
    json.chars().filter(stays).collect()
}

/// Our scripts keep their comments to themselves; only whole lines are dropped, which needs no parser.
fn without_comment_lines(js: &str) -> String {
    js.lines()
        .filter(|line| !line.trim_start().starts_with("//") && !line.trim().is_empty())
        .flat_map(|line| [line, "\n"])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_our_files_in_place_of_those_of_trunk() -> Result<()> {
        let folder = env::temp_dir().join(format!("xtask-stage-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("app-0123.js"), "glue")?;
        fs::write(folder.join("app-0123_bg.wasm"), "code")?;
        let html = "<script data-js=\"./app-0123.js\" data-wasm=\"./app-0123_bg.wasm\"></script>\
                    <link href=\"./app-0123.js\"><link href=\"./app-0123_bg.wasm\">";
        let start = Start {
            js: "ours.js".to_owned(),
            wasm: "ours.wasm".to_owned(),
        };
        let named = name_start(&folder, &start, html)?;
        assert_eq!(named.matches("./ours.js").count(), 2);
        assert_eq!(named.matches("./ours.wasm").count(), 2);
        assert_eq!(fs::read_dir(&folder)?.count(), 0);
        fs::remove_dir_all(folder)?;
        Ok(())
    }

    #[test]
    fn the_tag_names_the_files_of_the_parts() -> Result<()> {
        let files = [("texts-a", "a-1.json"), ("texts-b", "b-2.json")];
        let files = files.map(|(attribute, name)| (attribute.to_owned(), name.to_owned()));
        let named = name_parts("<script data-js=\"j\" data-lang=\"en\">", &files)?;
        let wanted = "<script data-js=\"j\" data-texts-a=\"./a-1.json\" \
                      data-texts-b=\"./b-2.json\" data-lang=\"en\">";
        assert_eq!(named, wanted);
        assert!(name_parts("<script data-js=\"j\">", &files).is_err());
        Ok(())
    }

    #[test]
    fn the_files_of_the_exporter_share_a_name_that_follows_both() -> Result<()> {
        let folder = env::temp_dir().join(format!("xtask-exporter-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let mut names = Vec::new();
        // A wasm of nothing, and one with an empty list of types.
        let (none, types) = ("\0asm\x01\0\0\0", "\0asm\x01\0\0\0\x01\x01\0");
        for (glue, code, ours) in [
            ("glue", none, "run"),
            ("glue", none, "run 2"),
            ("glue", types, "run"),
        ] {
            fs::write(folder.join("exporter.js"), glue)?;
            fs::write(folder.join("exporter_bg.wasm"), code)?;
            let name = exporter(&folder, ours)?;
            assert_eq!(
                fs::read_to_string(folder.join(&name))?,
                format!("{glue}\n{ours}")
            );
            let wasm = folder.join(name.replace(".js", ".wasm"));
            assert_eq!(fs::read_to_string(wasm)?, code);
            assert!(!names.contains(&name), "{name} twice");
            names.push(name);
        }
        assert_eq!(fs::read_dir(&folder)?.count(), 2 * names.len());
        fs::remove_dir_all(folder)?;
        Ok(())
    }

    #[test]
    fn nothing_of_an_app_is_fetched_before_boot_chose_it() -> Result<()> {
        let html = "<script src=\"b\"></script>\n<link rel=\"stylesheet\" href=\"s\">\
                    <link rel=\"modulepreload\" href=\"j\" integrity=\"1\">\
                    <link rel=\"preload\" href=\"w\" integrity=\"2\" as=\"fetch\"></head>";
        let wanted = "<script src=\"b\"></script>\n<link rel=\"stylesheet\" href=\"s\"></head>";
        assert_eq!(without_preloads(html)?, wanted);
        assert!(without_preloads("<link rel=\"preload\" href=\"w\"").is_err());
        Ok(())
    }

    #[test]
    fn only_white_space_outside_of_texts_leaves_the_json() {
        let json = "{\n  \"a b\": [1, \"c: \\\" d\"],\r\n\t\"e\\\\\" : true\n}\n";
        let kept = "{\"a b\":[1,\"c: \\\" d\"],\"e\\\\\":true}";
        assert_eq!(squeeze_json(json), kept);
    }

    #[test]
    fn only_whole_comment_lines_leave_the_script() {
        let js = "// why\nconst a = \"http://x\"; // stays\n\n  // gone\nb();\n";
        let kept = "const a = \"http://x\"; // stays\nb();\n";
        assert_eq!(without_comment_lines(js), kept);
    }
}
