//! The site at an address, asked for as a browser asks.
//!
//! `curl` does it: it is there wherever anybody develops, and a client with TLS as a crate would be built before every
//! other command of this project.

use std::collections::BTreeMap;
use std::env;
use std::ffi::OsStr;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::{Context, Result, bail};

use super::report::{Found, PAGE, Report};
use crate::process::{command, find_on_path};
use crate::supply::listing::{Content, Listing};
use crate::tools::apt;

/// Seconds that a file may take. The largest has less than a megabyte.
const PATIENCE: &str = "120";

/// Bytes that a file may have, so that no host fills the disk.
const FILE_LIMIT: &str = "100000000";

/// No file of a site has this name: how a host answers it is how it answers for what is not there.
const NOWHERE: &str = "there-is-no-such-file.txt";

/// How often something was asked: each time has a folder of its own.
static ASKED: AtomicU32 = AtomicU32::new(0);

/// Where a site stands.
#[derive(Debug, PartialEq, Eq)]
pub struct Address {
    /// What the names of its files are put behind; ends with a slash.
    folder: String,
}

/// What a host answered.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Answer {
    /// The status, 0 where there was no answer.
    status: u16,
    /// What came, decompressed.
    body: Content,
}

impl Address {
    /// Reads an address as it is copied from a browser: of the page, with or without its name, or a place in it.
    /// `None` for what is no address of the web.
    ///
    /// # Errors
    /// When it can't be the address of a site.
    pub fn parse(text: &str) -> Result<Option<Self>> {
        let lower = text.to_ascii_lowercase();
        let Some(scheme) = ["https://", "http://"]
            .into_iter()
            .find(|one| lower.starts_with(one))
        else {
            return Ok(None);
        };
        let folder = text.split(['#', '?']).next().unwrap_or(text);
        let folder = folder.strip_suffix(PAGE).unwrap_or(folder);
        let folder = folder.trim_end_matches('/');
        if folder.len() <= scheme.len() - 1
            || folder.contains(|c: char| c.is_whitespace() || c.is_control())
        {
            bail!("`{text}` is no address of a site");
        }
        Ok(Some(Self {
            folder: format!("{folder}/"),
        }))
    }

    /// Makes sure that somebody answers.
    ///
    /// # Errors
    /// When nobody does, with what curl says.
    pub fn knock(&self) -> Result<()> {
        let (answers, said) = self.ask(&[""])?;
        if answers[0].status == 0 {
            bail!("nothing can be read from {}: {}", self.folder, said.trim());
        }
        Ok(())
    }

    /// Asks for every file of the build and compares.
    ///
    /// # Errors
    /// When curl can't be run.
    pub fn compare(&self, wanted: &Listing) -> Result<Report> {
        let names: Vec<&str> = wanted.keys().map(String::as_str).collect();
        // People and the service worker ask for the page without its name.
        let asked = [&["", NOWHERE][..], &names].concat();
        let (answers, _) = self.ask(&asked)?;
        let [front, nowhere, answers @ ..] = &answers[..] else {
            bail!("curl answered less than it was asked");
        };
        let page = wanted.get(PAGE);
        let stands_in =
            |body: &Content| (nowhere.status == 200 && *body == nowhere.body) || Some(body) == page;
        let mut found = BTreeMap::new();
        for (name, answer) in names.into_iter().zip(answers) {
            let file = match answer {
                _ if name == PAGE => page_of(front, answer, page),
                Answer { status: 0, .. } => Found::Nothing("no answer".to_owned()),
                Answer { status: 200, body }
                    if wanted.get(name) != Some(body) && stands_in(body) =>
                {
                    Found::Nothing("a page is sent in its place".to_owned())
                }
                Answer { status: 200, body } => Found::File(body.clone()),
                Answer { status, .. } => Found::Nothing(format!("status {status}")),
            };
            found.insert(name.to_owned(), file);
        }
        Ok(Report::of(wanted, &found))
    }

    /// The answers to these names, and what curl had to say of failures.
    fn ask(&self, names: &[&str]) -> Result<(Vec<Answer>, String)> {
        let number = ASKED.fetch_add(1, Ordering::Relaxed);
        let name = format!("trellis-verify-{}-{number}", std::process::id());
        let folder = env::temp_dir().join(name);
        fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
        let answers = self.ask_into(names, &folder);
        fs::remove_dir_all(&folder).with_context(|| folder.display().to_string())?;
        answers
    }

    fn ask_into(&self, names: &[&str], folder: &Path) -> Result<(Vec<Answer>, String)> {
        let file = |n: usize| folder.join(n.to_string());
        let mut wanted = String::new();
        for (n, name) in names.iter().enumerate() {
            let (url, output) = (format!("{}{name}", self.folder), file(n));
            let lines = [("url", url), ("output", output.display().to_string())];
            for (option, value) in lines {
                wanted.push_str(&format!("{option} = \"{}\"\n", escaped(&value)));
            }
        }
        let mut curl = command(curl()?);
        // First, or a file of the person's own adds options.
        curl.arg("--disable");
        curl.args(["--silent", "--show-error", "--globoff", "--compressed"]);
        curl.args(["--location", "--max-redirs", "5"]);
        curl.args([
            "--proto",
            "=http,https",
            "--proto-redir",
            self.next_schemes(),
        ]);
        curl.args([
            "--connect-timeout",
            "20",
            "--max-time",
            PATIENCE,
            "--max-filesize",
            FILE_LIMIT,
        ]);
        curl.args([
            "--write-out",
            "%{http_code} %{filename_effective}\\n",
            "--config",
            "-",
        ]);
        let mut child = curl
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .context("curl could not start")?;
        let mut stdin = child.stdin.take().context("curl takes no input")?;
        stdin.write_all(wanted.as_bytes())?;
        drop(stdin);
        let done = child.wait_with_output()?;
        let statuses = String::from_utf8_lossy(&done.stdout).into_owned();
        let answers = (0..names.len())
            .map(|n| answer(&statuses, &file(n)))
            .collect::<Result<_>>()?;
        Ok((answers, String::from_utf8_lossy(&done.stderr).into_owned()))
    }

    /// What is asked for safely isn't fetched in the open after all.
    fn next_schemes(&self) -> &'static str {
        let is_safe = self.folder.to_ascii_lowercase().starts_with("https://");
        if is_safe { "=https" } else { "=http,https" }
    }
}

/// The page is what the folder's address shows. Where it can be had by its name too, that has to be the same; some
/// hosts only answer the one.
fn page_of(front: &Answer, named: &Answer, wanted: Option<&Content>) -> Found {
    let is_other = named.status == 200 && Some(&named.body) != wanted;
    let shown = if front.status == 200 && Some(&front.body) == wanted && is_other {
        named
    } else {
        front
    };
    match shown.status {
        200 => Found::File(shown.body.clone()),
        0 => Found::Nothing("no answer".to_owned()),
        status => Found::Nothing(format!("status {status}")),
    }
}

/// What became of the file, by the lines that curl wrote: a status and a name each.
fn answer(statuses: &str, file: &Path) -> Result<Answer> {
    let mut lines = statuses.lines().filter_map(|line| line.split_once(' '));
    let status = lines.find(|(_, name)| OsStr::new(name) == file.as_os_str());
    let status = status
        .and_then(|(status, _)| status.parse().ok())
        .unwrap_or(0);
    // A file without content is never made.
    let body = if file.exists() {
        fs::read(file).with_context(|| file.display().to_string())?
    } else {
        Vec::new()
    };
    Ok(Answer {
        status,
        body: Content::of(&body),
    })
}

fn escaped(value: &str) -> String {
    value.replace('\\', "\\\\").replace('"', "\\\"")
}

fn curl() -> Result<PathBuf> {
    if find_on_path("curl").is_none() {
        apt::install(&["curl", "ca-certificates"])
            .context("files of an address are fetched with `curl`: install it")?;
    }
    find_on_path("curl").context("curl is still not there")
}

#[cfg(test)]
mod tests;
