//! What a release is: its files and their content, the id that follows from both, and the service worker that keeps
//! it for offline use.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::supply::sbom;

/// The name of the worker, the same in every release: browsers look there for a newer one.
pub const WORKER: &str = "service-worker.js";

/// The place of the id in index.html.
const ATTRIBUTE: &str = "data-release=\"";

/// Digits of the id: enough to tell releases apart.
const ID_DIGITS: usize = 16;

/// When a page needs a file. The worker (`src/service-worker.js`) knows the numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// When it is used.
    Later = 0,
    /// To be there at all.
    Page = 1,
    /// To start the app.
    Start = 2,
}

/// Names the release that lies in the folder `site`, in its page, and writes the worker from this script. May be done
/// again after its files changed.
///
/// # Errors
/// When the page has no place for the id, the script none for the list, or a file can't be read or written.
pub fn write(site: &Path, script: &str) -> Result<()> {
    let page = site.join("index.html");
    let html = fs::read_to_string(&page).with_context(|| page.display().to_string())?;
    let html = with_id(&html, "")?;
    let mut files = Vec::new();
    for entry in fs::read_dir(site).with_context(|| site.display().to_string())? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if ![WORKER, "index.html", sbom::FILE].contains(&&*name) && path.is_file() {
            let content = fs::read(&path).with_context(|| path.display().to_string())?;
            files.push((name.into_owned(), content));
        }
    }
    files.sort();
    let id = id(&files, &html);
    let html = with_id(&html, &id)?;
    fs::write(&page, &html).with_context(|| page.display().to_string())?;
    files.push(("index.html".to_owned(), html.clone().into_bytes()));
    let list = list(&id, &files, &html);
    let (before, after) = script
        .split_once("{{release}}")
        .context("the service worker has no place for its list")?;
    let worker = site.join(WORKER);
    fs::write(&worker, format!("{before}{list}{after}"))
        .with_context(|| worker.display().to_string())
}

/// The page with this id in place of the one that it has.
fn with_id(html: &str, id: &str) -> Result<String> {
    let (before, rest) = html
        .split_once(ATTRIBUTE)
        .context("index.html has no place for the release's id")?;
    let (_, after) = rest
        .split_once('"')
        .context("the attribute is not closed")?;
    Ok(format!("{before}{ATTRIBUTE}{id}\"{after}"))
}

/// Follows from the names and contents of all files, and from the page without an id.
fn id(files: &[(String, Vec<u8>)], page: &str) -> String {
    let mut all = Sha256::new();
    for (name, content) in files {
        all.update(name);
        all.update([0]);
        all.update(Sha256::digest(content));
    }
    all.update(page);
    hex(&all.finalize()[..ID_DIGITS / 2])
}

/// The list as JSON: for each name the digest of the content, its size and its role.
fn list(id: &str, files: &[(String, Vec<u8>)], page: &str) -> String {
    let files = files.iter().map(|(name, content)| {
        let digest = hex(&Sha256::digest(content));
        let role = role(name, page) as u8;
        format!("\"{name}\":[\"{digest}\",{},{role}]", content.len())
    });
    let files: Vec<String> = files.collect();
    format!("{{\"id\":\"{id}\",\"files\":{{{}}}}}", files.join(","))
}

/// The page says what it needs: by its links and the source of its script to be there, by the attributes of its
/// script to start the app. What the app of whoever was invited starts with comes when it is used.
fn role(name: &str, page: &str) -> Role {
    let named = format!("\"./{name}\"");
    let starts =
        ["js", "wasm", "texts-start", "style-start"].map(|what| format!("data-{what}={named}"));
    if starts.iter().any(|attribute| page.contains(attribute)) {
        return Role::Start;
    }
    let needs = |tag: &str| {
        let source = tag.starts_with("script") && tag.contains(&format!("src={named}"));
        let links = ["stylesheet", "icon", "manifest"].map(|rel| format!("rel=\"{rel}\""));
        let linked = tag.starts_with("link") && tag.contains(&format!("href={named}"));
        source || linked && links.iter().any(|rel| tag.contains(rel))
    };
    if name == "index.html" || page.split('<').any(needs) {
        Role::Page
    } else {
        Role::Later
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing into a text never fails.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<link rel=\"stylesheet\" href=\"./s-1.css\">\n\
        <link rel=\"preload\" href=\"./en-1.json\">\n<link rel=\"icon\" href=\"./icon.svg\">\n\
        <script src=\"./boot-1.js\" data-js=\"./a-1.js\" data-texts-start=\"./en-1.json\" data-exporter=\"./e-1.js\" \
        data-release=\"old\"></script>";

    /// A site in a folder of its own, and the worker's text after each change that `between` makes.
    fn workers(name: &str, between: impl Fn(&Path) -> Result<()>) -> Result<[String; 2]> {
        let folder = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("index.html"), PAGE)?;
        fs::write(folder.join("en-1.json"), "texts")?;
        let written = || -> Result<String> {
            write(&folder, "const list = `{{release}}`;")?;
            Ok(fs::read_to_string(folder.join(WORKER))?)
        };
        let before = written()?;
        between(&folder)?;
        let both = [before, written()?];
        fs::remove_dir_all(folder)?;
        Ok(both)
    }

    #[test]
    fn the_same_files_are_the_same_release() -> Result<()> {
        let [one, two] = workers("same", |_| Ok(()))?;
        assert_eq!(one, two);
        Ok(())
    }

    #[test]
    fn another_content_is_another_release_and_the_page_says_which() -> Result<()> {
        let [one, two] = workers("other", |site| {
            let page = fs::read_to_string(site.join("index.html"))?;
            let id = page
                .split(ATTRIBUTE)
                .nth(1)
                .and_then(|rest| rest.get(..ID_DIGITS));
            let worker = fs::read_to_string(site.join(WORKER))?;
            assert!(worker.contains(&format!("\"id\":\"{}\"", id.context("no id")?)));
            Ok(fs::write(site.join("en-1.json"), "other texts")?)
        })?;
        let id = |worker: &str| {
            worker
                .split("\"id\":\"")
                .nth(1)
                .map(|rest| rest[..ID_DIGITS].to_owned())
        };
        assert_ne!(id(&one), id(&two));
        // SHA-256 of "texts", as other programs write it.
        assert!(one.contains("\"en-1.json\":[\"a4b992ab42964e5b7112ad2609ec66bcec05b99340bbb063ec00a52af5ea9d3d\",5,2]"), "{one}");
        Ok(())
    }

    #[test]
    fn the_worker_knows_the_roles_by_the_same_numbers() -> Result<()> {
        let worker = fs::read_to_string(crate::process::root().join("src/service-worker.js"))?;
        for (name, role) in [("PAGE", Role::Page), ("START", Role::Start)] {
            let known = format!("const {name} = {};", role as u8);
            assert!(worker.contains(&known), "{known}");
        }
        Ok(())
    }

    #[test]
    fn the_page_says_what_it_needs_and_what_the_app_starts_with() {
        for (name, wanted) in [
            ("index.html", Role::Page),
            ("s-1.css", Role::Page),
            ("icon.svg", Role::Page),
            ("boot-1.js", Role::Page),
            ("a-1.js", Role::Start),
            ("en-1.json", Role::Start),
            ("e-1.js", Role::Later),
            ("split_planner-1.wasm", Role::Later),
        ] {
            assert_eq!(role(name, PAGE), wanted, "{name}");
        }
    }
}
