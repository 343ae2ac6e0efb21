//! Links that stand behind words. Mail and chat programs show a link as its title; what is copied from them or dragged
//! out of them is a text without any address, and beside it the page and the addresses themselves.

use std::collections::BTreeSet;

use super::finder;

/// What a text says with the links behind its words, where the page or the addresses that came with it hold codes that
/// are not in the text; otherwise `None`, and the text is all there is.
pub fn with_links(text: &str, page: &str, addresses: &str) -> Option<String> {
    let mut known = codes(text);
    let mut said = text.trim_end().to_owned();
    if codes(page).iter().any(|code| !known.contains(code)) {
        said = as_text(page);
        known.extend(codes(page));
    }
    // A list of addresses has remarks as well.
    let lines = addresses.lines().filter(|line| !line.starts_with('#'));
    for line in lines {
        let codes = codes(line);
        if codes.iter().any(|code| !known.contains(code)) {
            said.push('\n');
            said.push_str(line);
            known.extend(codes);
        }
    }
    (said != text.trim_end()).then(|| said.trim().to_owned())
}

/// The codes in a text that are whole.
fn codes(text: &str) -> BTreeSet<String> {
    let found = finder::find(text).packets;
    found
        .into_iter()
        .map(|found| found.packet.to_string())
        .collect()
}

/// The words of a page, with the address of each link that holds a code behind the words that show it.
fn as_text(page: &str) -> String {
    const LINE_ENDS: [&str; 9] = ["br", "p", "div", "li", "tr", "h1", "h2", "h3", "blockquote"];
    let mut said = String::new();
    // The address of the link that is open, and where its words begin.
    let mut link: Option<(String, usize)> = None;
    let mut rest = page;
    while let Some((words, tag)) = rest.split_once('<') {
        said.push_str(&unescaped(words));
        if let Some(comment) = tag.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, behind)| behind);
            continue;
        }
        let Some((inner, behind)) = tag.split_once('>') else {
            rest = "";
            break;
        };
        rest = behind;
        let name: String = inner
            .trim_start_matches('/')
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .map(|c| c.to_ascii_lowercase())
            .collect();
        match &*name {
            "style" | "script" | "head" | "title" if !inner.starts_with('/') => {
                let end = format!("</{name}");
                let at = rest.to_ascii_lowercase().find(&end);
                rest = at.map_or("", |at| &rest[at..]);
            }
            "a" if inner.starts_with('/') => close(&mut said, link.take()),
            "a" => {
                close(&mut said, link.take());
                link = address(inner).map(|address| (address, said.len()));
            }
            name if LINE_ENDS.contains(&name) => said.push('\n'),
            "td" | "th" => said.push(' '),
            _ => {}
        }
    }
    said.push_str(&unescaped(rest));
    close(&mut said, link);
    said
}

/// Puts the address of a link behind its words, or in their place where they show the beginning of it.
fn close(said: &mut String, link: Option<(String, usize)>) {
    let Some((address, start)) = link.filter(|(address, _)| !codes(address).is_empty()) else {
        return;
    };
    let words = said.split_off(start);
    let words = words.trim();
    if !words.is_empty() && !words.contains("k1") {
        said.push_str(words);
        said.push(' ');
    }
    said.push_str(&address);
    said.push(' ');
}

/// The address in the attributes of a link.
fn address(attributes: &str) -> Option<String> {
    let at = attributes.to_ascii_lowercase().find("href")?;
    let value = attributes[at + 4..]
        .trim_start()
        .strip_prefix('=')?
        .trim_start();
    let value = match value.chars().next()? {
        mark @ ('"' | '\'') => value[1..].split(mark).next()?,
        _ => value.split_whitespace().next()?,
    };
    Some(unescaped(value))
}

/// A text without the escapes of a page that stand in addresses and names.
fn unescaped(text: &str) -> String {
    const ESCAPES: [(&str, &str); 6] = [
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    let mut text = text.replace(['\r', '\n'], " ");
    for (escape, letter) in ESCAPES {
        text = text.replace(escape, letter);
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::data::link::Packet;
    use crate::data::link::packet::{PacketKind, PacketLock};

    fn link(seed: u8) -> String {
        let packet = Packet::new(PacketKind::Response, PacketLock::Open, None, vec![seed; 40]);
        format!("https://trellis.example/kam/#{}", packet.unwrap())
    }

    fn found(text: &str) -> usize {
        let found = finder::find(text);
        assert_eq!(found.broken, [], "{text}");
        found.packets.len()
    }

    #[test]
    fn a_link_behind_words_is_found() {
        let (one, two, three) = (link(1), link(2), link(3));
        let page = format!(
            "<meta charset='utf-8'><!--StartFragment--><div><b>Ada</b> 10:14<br>Here are <a class=x href=\"{one}\">my answers</a></div>\
             <div>Bo 10:15<br><a href='{two}' title='x'>Trellis &amp; more</a></div><div>Chiara\
             <br><a href=\"{three}\">{}…</a> done!</div><!--EndFragment-->",
            &three[..45]
        );
        let said = with_links("Ada 10:14\nHere are my answers\nBo 10:15\n…", &page, "").unwrap();
        assert_eq!(found(&said), 3);
        let lines: Vec<&str> = said
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect();
        assert_eq!(
            lines,
            [
                "Ada 10:14",
                &format!("Here are my answers {one}"),
                "Bo 10:15",
                &format!("Trellis & more {two}"),
                "Chiara",
                &format!("{three}  done!"),
            ]
        );
    }

    #[test]
    fn a_text_that_has_all_links_stays_as_it_is() {
        let one = link(1);
        let page = format!("<p>Ada: <a href=\"{one}\">{one}</a></p>");
        assert_eq!(with_links(&format!("Ada: {one}\n"), &page, &one), None);
        assert_eq!(
            with_links("words", "<p>words</p>", "https://a.example"),
            None
        );
        assert_eq!(with_links("", "", ""), None);
        // An address alone, as a link that is dragged has it.
        assert_eq!(
            with_links("", "", &format!("# my answers\r\n{one}\r\n")),
            Some(one.clone())
        );
        assert_eq!(
            with_links("my answers", "", &one),
            Some(format!("my answers\n{one}"))
        );
        // Behind the address of a filter.
        let safe = one
            .replace(':', "%3A")
            .replace('/', "%2F")
            .replace('#', "%23");
        let page = format!(
            "<a href=\"https://eur01.safelinks.protection.outlook.com/?url={safe}&amp;data=05\">answers</a>"
        );
        assert_eq!(found(&with_links("answers", &page, "").unwrap()), 1);
    }

    proptest! {
        #[test]
        fn any_page_is_some_text(page in "[<>/a-z =\"'&;!é\\n-]{0,80}", with_link in any::<bool>()) {
            as_text(&page);
            let one = link(1);
            if with_link {
                let whole = format!("{page} <p><a href=\"{one}\">here</a>");
                let is_hidden = page.contains("<!--") || page.contains("<style") || page.contains('<');
                let said = with_links("here", &whole, "");
                prop_assert!(is_hidden || said.is_some_and(|said| said.contains(&one)));
            }
        }
    }
}
