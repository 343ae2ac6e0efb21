//! A static file server for one folder, on this computer only: what any static host does, and
//! nothing more. For looking at the site and for the browser tests.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};

const HEAD_LIMIT: u64 = 16 * 1024;
const PATIENCE: Duration = Duration::from_secs(10);

/// Serves `folder` on `port` of 127.0.0.1 (0 picks a free one) from a thread of its own, until this
/// process ends. Returns the address.
///
/// # Errors
/// When the port is taken.
pub fn start(folder: PathBuf, port: u16) -> Result<SocketAddr> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .with_context(|| format!("port {port} of this computer cannot be used"))?;
    let address = listener.local_addr()?;
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let folder = folder.clone();
            // A browser opens connections ahead and leaves them silent; each waits in its own thread.
            thread::spawn(move || {
                // The other side went away; there is nobody to tell.
                let _ = answer(&stream, &folder);
            });
        }
    });
    Ok(address)
}

fn answer(stream: &TcpStream, folder: &Path) -> Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let mut lines = BufReader::new(stream.take(HEAD_LIMIT)).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    // The rest of the head is read, or closing the connection would reset it under the answer.
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let mut words = request.split(' ');
    let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    let (status, mime, body) = match method {
        "GET" | "HEAD" => match file_for(folder, target).map(|file| (fs::read(&file), file)) {
            Some((Ok(body), file)) => ("200 OK", mime_of(&file), body),
            _ => ("404 Not Found", "text/plain", b"not found".to_vec()),
        },
        _ => ("405 Method Not Allowed", "text/plain", Vec::new()),
    };
    let mut out = stream;
    write!(
        out,
        "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\nContent-Length: {}\r\n\
         Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    if method != "HEAD" {
        out.write_all(&body)?;
    }
    Ok(())
}

/// The file that a request's target names; `None` when it would lie outside of the folder.
fn file_for(folder: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.trim_start_matches('/');
    let relative = PathBuf::from(decode(path)?);
    let inside = relative
        .components()
        .all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    let file = folder.join(relative);
    let file = if file.is_dir() {
        file.join("index.html")
    } else {
        file
    };
    inside.then_some(file)
}

fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn mime_of(file: &Path) -> &'static str {
    match file.extension().and_then(|ext| ext.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_never_leaves_the_folder() {
        let folder = Path::new("site");
        assert_eq!(file_for(folder, "/a/b.js?v=1"), Some("site/a/b.js".into()));
        assert_eq!(file_for(folder, "/a%20b.js"), Some("site/a b.js".into()));
        for outside in ["/../secret", "/a/../../secret", "/%2e%2e/secret", "/%zz"] {
            assert_eq!(file_for(folder, outside), None, "{outside}");
        }
        assert_eq!(
            file_for(folder, "//etc/passwd"),
            Some("site/etc/passwd".into())
        );
        assert_eq!(file_for(folder, "/%2fetc/passwd"), None);
    }

    #[test]
    fn files_come_with_their_type_and_missing_ones_are_404() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("xtask-server-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("index.html"), "home")?;
        fs::write(folder.join("app.wasm"), "wasm")?;
        let address = start(folder.clone(), 0)?;
        let get = |target: &str| -> Result<String> {
            let mut stream = TcpStream::connect(address)?;
            write!(stream, "GET {target} HTTP/1.1\r\nHost: x\r\n\r\n")?;
            let mut answer = String::new();
            stream.read_to_string(&mut answer)?;
            Ok(answer)
        };
        let home = get("/")?;
        assert!(home.starts_with("HTTP/1.1 200 OK") && home.ends_with("\r\n\r\nhome"));
        assert!(get("/app.wasm")?.contains("Content-Type: application/wasm"));
        assert!(get("/none")?.starts_with("HTTP/1.1 404"));
        fs::remove_dir_all(folder)?;
        Ok(())
    }
}
