//! Whether two codes are one: programs show a long link as its beginning, beside the link itself.

/// The longest that stands between a link and how it is shown, in bytes: a tag with its attributes.
const LONGEST: usize = 1_200;
/// So many letters of its end, shown behind the beginning of a link, tell which one it is.
const END: usize = 4;

/// Whether nothing but signs, addresses and the rest of one tag stand between a code and what shows it, where `whole`
/// is the code that may be shown. People's names, times and words tell two links apart, and so do lines and cells.
pub fn is_beside(between: &[u8], whole: &str) -> bool {
    if between.len() > LONGEST {
        return false;
    }
    let text = String::from_utf8_lossy(between);
    // Elements that end in between are two: cells of a table, links of a list.
    if text.contains("</") {
        return false;
    }
    // A link within a tag is shown behind that.
    let behind = match text.find(['<', '>']) {
        Some(at) if text[at..].starts_with('>') => &text[at + 1..],
        _ => &text,
    };
    // The soft line ends of a mail are none.
    let shown = without_tags(behind).replace("=\r\n", "").replace("=\n", "");
    !shown.contains('\n') && shown.split_whitespace().all(|token| is_sign(token, whole))
}

/// What stands outside of tags; a tag that doesn't end leads up to the code within it.
fn without_tags(text: &str) -> String {
    let mut shown = String::new();
    let mut rest = text;
    while let Some((before, tag)) = rest.split_once('<') {
        shown.push_str(before);
        match tag.split_once('>') {
            Some((_, behind)) => rest = behind,
            None => return shown,
        }
    }
    shown + rest
}

/// Whether a token is no word: signs, an address, or the end of the code that is shown.
fn is_sign(token: &str, whole: &str) -> bool {
    if !token.contains(|c: char| c.is_alphanumeric()) || token.contains(['/', '#', '%', '=', '&']) {
        return true;
    }
    let end: String = token
        .chars()
        .rev()
        .take_while(char::is_ascii_alphanumeric)
        .collect();
    let end: String = end.chars().rev().collect();
    end.len() >= END && whole.ends_with(&end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_between_a_link_and_how_it_is_shown() {
        for (between, is) in [
            ("\">https://a.example/#", true),
            (
                "\" style=\"color: blue\" class=\"x y\"><span dir=\"ltr\">https://a.example/#",
                true,
            ),
            ("…](https://a.example/#", true),
            ("... <https://a.example/#", true),
            (
                "…<https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2F%23",
                true,
            ),
            ("[...]xyz9 (https://a.example/#", true),
            ("\">=\r\nhttps://a.example/#", true),
            ("[...]abcd https://a.example/#", false),
            ("\nhttps://a.example/#", false),
            ("…\nRead more\nSven  10:03\nhttps://a.example/#", false),
            (" Sven https://a.example/#", false),
            ("</t></is></c><c r=\"B2\"><is><t>https://a.example/#", false),
        ] {
            assert_eq!(is_beside(between.as_bytes(), "k1…xyz9"), is, "{between}");
        }
    }
}
