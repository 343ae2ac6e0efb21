//! A static host of a test's own, with everything that can happen to one: it is out of reach, it has another release,
//! it answers with a page where a file is missing, a download breaks off.

use std::collections::HashMap;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use super::release::Release;

const PATIENCE: Duration = Duration::from_secs(10);

/// What is sent for a file that is not there.
const PAGE: &[u8] = b"<!doctype html><title>Somebody else's page</title><p>Nothing is here.</p>";

/// A page that has a text and nothing else.
pub const TEXT_ONLY: &str = "text_only.html";
const TEXT: &[u8] =
    b"<!doctype html><meta charset=utf-8><title>Text</title><link rel=icon href=data:,>\
<h1>Where do we stand?</h1><p>This page has a text and nothing else.</p>";

/// How the host answers for a file that it does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absent {
    /// With a page that says so.
    NotFound,
    /// With a page, as if that were the file.
    Page,
}

impl Absent {
    const fn status(self) -> &'static str {
        match self {
            Self::NotFound => "404 Not Found",
            Self::Page => "200 OK",
        }
    }
}

#[derive(Debug)]
struct State {
    folder: PathBuf,
    is_off: bool,
    absent: Absent,
    /// Files whose name begins like this are not there.
    lacks: Option<&'static str>,
    /// Files whose name begins like this break off in the middle.
    cuts: Option<&'static str>,
    asked: Vec<String>,
    /// What is sent in place of files, compressed.
    compressed: HashMap<String, Vec<u8>>,
}

/// Serves a release below any path of one step: `/kam/`, `/other/`.
#[derive(Debug)]
pub struct Host {
    origin: String,
    state: Arc<Mutex<State>>,
}

impl Host {
    /// Serves this release until the tests end.
    pub fn start(release: &Release) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let origin = format!("http://{}", listener.local_addr().expect("an address"));
        let state = Arc::new(Mutex::new(State {
            folder: release.folder().to_owned(),
            is_off: false,
            absent: Absent::NotFound,
            lacks: None,
            cuts: None,
            asked: Vec::new(),
            compressed: HashMap::new(),
        }));
        let of_thread = Arc::clone(&state);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let state = Arc::clone(&of_thread);
                // A browser that went away needs no answer.
                thread::spawn(move || answer(&stream, &state).ok());
            }
        });
        Self { origin, state }
    }

    /// Where the site is, without a slash at the end.
    pub fn site(&self) -> String {
        self.below("kam")
    }

    /// The same site below another path.
    pub fn below(&self, path: &str) -> String {
        format!("{}/{path}", self.origin)
    }

    /// Sends everything compressed from now on, as good hosts do.
    pub fn compresses(&self) {
        let folder = self.state.lock().expect("no thread failed").folder.clone();
        let entries = fs::read_dir(folder).expect("the release");
        let files = entries.map(|entry| entry.expect("a file").path());
        let compressed = files.filter(|file| file.is_file()).map(|file| {
            let name = file.file_name().expect("a name").to_string_lossy();
            let content = fs::read(&file).expect("a file");
            (name.into_owned(), brotli(&content))
        });
        let mut compressed: HashMap<_, _> = compressed.collect();
        compressed.insert(TEXT_ONLY.to_owned(), brotli(TEXT));
        self.set(|state| state.compressed = compressed);
    }

    fn set(&self, change: impl FnOnce(&mut State)) {
        change(&mut self.state.lock().expect("no thread failed"));
    }

    /// Nobody answers any more, or again.
    pub fn is_off(&self, is_off: bool) {
        self.set(|state| state.is_off = is_off);
    }

    /// Another release is published in place of this one.
    pub fn publish(&self, release: &Release) {
        self.set(|state| state.folder = release.folder().to_owned());
    }

    /// Files whose name begins like this are not there, and this is what is said.
    pub fn lacks(&self, files: Option<&'static str>, absent: Absent) {
        self.set(|state| (state.lacks, state.absent) = (files, absent));
    }

    /// Downloads of files whose name begins like this break off in the middle.
    pub fn cuts(&self, files: Option<&'static str>) {
        self.set(|state| state.cuts = files);
    }

    /// The files that were asked for, in order; nothing for the page itself.
    pub fn asked(&self) -> Vec<String> {
        self.state.lock().expect("no thread failed").asked.clone()
    }
}

fn answer(stream: &TcpStream, state: &Mutex<State>) -> std::io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let mut lines = BufReader::new(stream.take(1 << 14)).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let target = request.split(' ').nth(1).unwrap_or_default();
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let name = path.trim_start_matches('/').split_once('/');
    let name = name.map_or(path, |(_, name)| name).to_owned();
    let mut out = stream;
    let file = if name.is_empty() {
        "index.html"
    } else {
        &*name
    };
    let (folder, absent, is_lacking, is_cut, compressed) = {
        let mut state = state.lock().expect("no thread failed");
        if state.is_off {
            return Ok(());
        }
        state.asked.push(name.clone());
        let begins = |with: Option<&str>| with.is_some_and(|with| name.starts_with(with));
        let is_lacking = begins(state.lacks);
        (
            state.folder.clone(),
            state.absent,
            is_lacking,
            begins(state.cuts),
            state.compressed.get(file).cloned(),
        )
    };
    let encoding = match compressed {
        Some(_) => "Content-Encoding: br\r\n",
        None => "",
    };
    let body = compressed.map_or_else(|| fs::read(folder.join(file)), Ok);
    let (status, kind, body) = match body {
        Ok(body) if !is_lacking => ("200 OK", kind_of(file), body),
        Ok(_) | Err(_) => (absent.status(), "text/html", PAGE.to_vec()),
    };
    write!(
        out,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n{encoding}\
         Cache-Control: no-cache\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    let sent = if is_cut { body.len() / 2 } else { body.len() };
    out.write_all(&body[..sent])
}

/// As it is sent: at the best quality.
pub fn brotli(content: &[u8]) -> Vec<u8> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
    writer.write_all(content).expect("memory");
    writer.into_inner()
}

fn kind_of(file: &str) -> &'static str {
    match Path::new(file).extension().and_then(|ext| ext.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}
