//! Sites on hosts of several habits.

use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::thread;

use super::*;
use crate::server;
use crate::supply::listing;

const SITE: [(&str, &str); 3] = [
    ("index.html", "<title>Trellis</title>"),
    ("app-1.js", "run()"),
    ("texts-1.json", "[1]"),
];

fn wanted() -> Listing {
    let content = |text: &str| Content::of(text.as_bytes());
    SITE.map(|(name, text)| (name.to_owned(), content(text)))
        .into()
}

/// What a host has at the path of a request: the lines of its head and its body.
type Habit = fn(path: &str) -> (String, Vec<u8>);

/// A host of this habit; ends with the tests.
fn host(habit: Habit) -> Result<String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let address = listener.local_addr()?;
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            // Whoever asked notices when the answer fails.
            let _ = serve(&stream, habit);
        }
    });
    Ok(format!("http://{address}"))
}

fn serve(mut stream: &TcpStream, habit: Habit) -> Result<()> {
    let mut lines = BufReader::new(stream).lines();
    let request = lines.next().context("no request")??;
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let (head, body) = habit(request.split(' ').nth(1).unwrap_or_default());
    write!(
        stream,
        "HTTP/1.1 {head}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(&body)?;
    Ok(())
}

fn file(path: &str) -> Option<Vec<u8>> {
    let name = path.trim_start_matches('/');
    let name = if name.is_empty() { PAGE } else { name };
    let file = SITE.iter().find(|(other, _)| *other == name);
    file.map(|(_, text)| text.as_bytes().to_vec())
}

fn compared(address: &str) -> Result<Report> {
    let address = Address::parse(address)?.context("an address")?;
    address.knock()?;
    address.compare(&wanted())
}

#[test]
fn an_address_is_read_as_people_copy_it() -> Result<()> {
    for text in [
        "https://example.org/kam",
        "https://example.org/kam/",
        "https://example.org/kam/index.html",
        "https://example.org/kam/?x=1#/assessments",
        "https://example.org/kam/#k1abc",
    ] {
        let folder = Address::parse(text)?.map(|address| address.folder);
        assert_eq!(
            folder.as_deref(),
            Some("https://example.org/kam/"),
            "{text}"
        );
    }
    for folder in ["dist", "/srv/trellis", "C:\\site", "ftp://example.org"] {
        assert_eq!(Address::parse(folder)?, None, "{folder}");
    }
    for wrong in ["https://", "https:///", "http://a b/", "http://a\n/"] {
        assert!(Address::parse(wrong).is_err(), "{wrong}");
    }
    Ok(())
}

#[test]
fn a_site_below_a_path_is_this_build_until_a_byte_of_it_changes() -> Result<()> {
    let folder = env::temp_dir().join(format!("xtask-verify-{}", std::process::id()));
    let site = folder.join("below/here");
    fs::create_dir_all(&site)?;
    for (name, text) in SITE {
        fs::write(site.join(name), text)?;
    }
    assert!(Report::of_folder(&wanted(), &listing::of_folder(&site)?).is_this_build());
    let address = format!("http://{}/below/here", server::start(folder.clone(), 0)?);
    assert_eq!(compared(&address)?, Report::default());

    fs::write(site.join("app-1.js"), "run();")?;
    fs::remove_file(site.join("texts-1.json"))?;
    let report = compared(&address)?;
    assert_eq!(report.different, [("app-1.js".to_owned(), 6)].into());
    let missing = ("texts-1.json".to_owned(), "status 404".to_owned());
    assert_eq!(report.missing, [missing].into());

    fs::write(
        site.join(PAGE),
        "<title>Trellis</title><script src=\"https://example.org\">",
    )?;
    assert!(compared(&address)?.different.contains_key(PAGE));
    fs::remove_dir_all(folder)?;
    Ok(())
}

#[test]
fn a_page_that_is_sent_for_what_is_not_there_is_seen_as_missing() -> Result<()> {
    // Every address is answered with status 200; one file has not been published.
    let habit: Habit = |path| {
        let found = file(path).filter(|_| !path.contains("texts"));
        (
            "200 OK".to_owned(),
            found.unwrap_or_else(|| b"<p>Welcome".to_vec()),
        )
    };
    let report = compared(&host(habit)?)?;
    assert_eq!(report.missing.keys().collect::<Vec<_>>(), ["texts-1.json"]);
    assert!(report.different.is_empty());

    let habit: Habit = |_| ("200 OK".to_owned(), SITE[0].1.as_bytes().to_vec());
    let report = compared(&host(habit)?)?;
    assert_eq!(
        report.missing.keys().collect::<Vec<_>>(),
        ["app-1.js", "texts-1.json"]
    );
    Ok(())
}

#[test]
fn a_host_that_compresses_sends_the_same_files() -> Result<()> {
    let habit: Habit = |path| match file(path) {
        Some(body) => (
            "200 OK\r\nContent-Encoding: deflate".to_owned(),
            zlib(&body),
        ),
        None => ("404 Not Found".to_owned(), Vec::new()),
    };
    assert_eq!(compared(&host(habit)?)?, Report::default());
    Ok(())
}

#[test]
fn a_host_that_leads_from_the_name_of_the_page_to_its_folder_is_followed() -> Result<()> {
    let habit: Habit = |path| match file(path) {
        Some(_) if path.ends_with(PAGE) => ("308 Moved\r\nLocation: ./".to_owned(), Vec::new()),
        Some(body) => ("200 OK".to_owned(), body),
        None => ("404 Not Found".to_owned(), Vec::new()),
    };
    assert_eq!(compared(&host(habit)?)?, Report::default());
    // Nor does a host have to know the page by its name.
    let habit: Habit = |path| match file(path).filter(|_| !path.ends_with(PAGE)) {
        Some(body) => ("200 OK".to_owned(), body),
        None => ("404 Not Found".to_owned(), Vec::new()),
    };
    assert_eq!(compared(&host(habit)?)?, Report::default());
    Ok(())
}

#[test]
fn another_page_under_its_name_is_seen() -> Result<()> {
    let habit: Habit = |path| match file(path) {
        Some(_) if path.ends_with(PAGE) => ("200 OK".to_owned(), b"another".to_vec()),
        Some(body) => ("200 OK".to_owned(), body),
        None => ("404 Not Found".to_owned(), Vec::new()),
    };
    let report = compared(&host(habit)?)?;
    assert_eq!(report.different, [(PAGE.to_owned(), 7)].into());
    Ok(())
}

#[test]
fn where_nobody_answers_that_is_said() -> Result<()> {
    // Taken and given back, so that nobody is there.
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port();
    let address = Address::parse(&format!("http://127.0.0.1:{port}/"))?.context("an address")?;
    let error = address.knock().map_err(|error| error.to_string());
    assert!(error.is_err_and(|error| error.contains("nothing can be read")));
    Ok(())
}

/// In the format that HTTP calls deflate, in one stored block (RFC 1950, RFC 1951).
fn zlib(bytes: &[u8]) -> Vec<u8> {
    let len = u16::try_from(bytes.len()).unwrap_or_default();
    let (mut a, mut b) = (1_u32, 0_u32);
    for byte in bytes {
        a = (a + u32::from(*byte)) % 65_521;
        b = (b + a) % 65_521;
    }
    let mut out = vec![0x78, 0x01, 0x01];
    out.extend(len.to_le_bytes());
    out.extend((!len).to_le_bytes());
    out.extend(bytes);
    out.extend(((b << 16) | a).to_be_bytes());
    out
}
