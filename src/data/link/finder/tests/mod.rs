//! What is found, and what is named as broken.

mod any_text;
mod cost;

use super::*;
use crate::data::link::base58;
use crate::data::link::packet::{PacketKind, PacketLock};

/// A packet with so long a body, and its code.
pub fn packet(seed: u8, length: usize) -> (Packet, String) {
    let body = (0..length)
        .map(|at| (at as u8).wrapping_mul(97) ^ seed)
        .collect();
    let packet = Packet::new(PacketKind::Response, PacketLock::Open, None, body).unwrap();
    let code = packet.to_string();
    (packet, code)
}

/// The code in lines of so many characters.
pub fn wrapped(code: &str, width: usize, line_end: &str) -> String {
    let lines: Vec<&str> = code
        .as_bytes()
        .chunks(width)
        .map(|line| std::str::from_utf8(line).unwrap())
        .collect();
    lines.join(line_end)
}

/// Exactly these packets are in the text, and nothing is broken.
#[track_caller]
fn assert_finds(text: &str, packets: &[&Packet]) {
    let findings = find(text);
    assert_eq!(findings.broken, [], "{text}");
    let found: Vec<&Packet> = findings.packets.iter().map(|found| &found.packet).collect();
    assert_eq!(found, packets, "{text}");
}

#[track_caller]
fn assert_broken(text: &str, troubles: &[CodeError]) {
    let findings = find(text);
    let found: Vec<CodeError> = findings.broken.iter().map(|broken| broken.error).collect();
    assert_eq!(found, troubles, "{text}");
}

#[test]
fn a_code_is_found_in_whatever_programs_make_of_it() {
    let (packet, code) = packet(1, 90);
    let twice = |text: &str| text.replace('%', "%25");
    let safe = format!("https%3A%2F%2Fa.example%2Fkam%2F%23{code}");
    let soft = wrapped(&code, 40, "\u{AD}");
    let cases = [
        code.clone(),
        format!("https://a.example/kam/#{code}"),
        format!("http://localhost:8080/#{code}"),
        format!(
            "[22.11.26, 10:14:03] Ana: here it is https://a.example/#{code}\n[22.11.26, 10:15:00] Bo: thanks"
        ),
        format!(
            "22/11/2026, 10:14 - Ana: https://a.example/#{code}\n22/11/2026, 10:15 - Bo: <Media omitted>"
        ),
        // Teams and Outlook.
        format!(
            "<p>Here: <a href=\"https://a.example/#{code}\" title=\"x\">my answers</a>&nbsp;</p>"
        ),
        format!(
            "<a href=3D\"https://a.example/#{}\">x</a>",
            wrapped(&code, 60, "=\r\n")
        ),
        format!(
            "https://eur01.safelinks.protection.outlook.com/?url={safe}&data=05%7C02%7C&reserved=0"
        ),
        format!("https://eur01.safelinks.protection.outlook.com/?url={safe}&amp;data=05%7C02%7C"),
        format!("https://b.example/?u={}%26data%3D05", twice(&safe)),
        format!("https://c.example/?u={}%2526data", twice(&twice(&safe))),
        format!("https://urldefense.com/v3/__https://a.example/kam/*{code}__;Iw!!abc"),
        format!("https://urldefense.proofpoint.com/v2/url?u=https-3A__a.example_-23{code}&d=DwMF"),
        // One filter within another.
        format!(
            "https://urldefense.com/v3/__https://eur01.safelinks.protection.outlook.com/?url=https*3A*2F*2Fa.example*2F*23{code}&data=05*7C02__;JSUl!!abc"
        ),
        format!(
            "https://urldefense.proofpoint.com/v2/url?u=https-3A__eur01.safelinks.protection.outlook.com_-3Furl-3Dhttps-253A-252F-252Fa.example-252F-2523{code}-26data-3D05&d=DwMF"
        ),
        format!(
            "https://eur01.safelinks.protection.outlook.com/?url={}&data=05",
            twice(&format!(
                "https%3A%2F%2Furldefense.com%2Fv3%2F__https%3A%2F%2Fa.example%2F*{code}__"
            ))
        ),
        format!(
            "https://eu.protection.sophos.com?d=a.example&u={}&i=abc",
            base64::Engine::encode(
                &base64::engine::general_purpose::STANDARD_NO_PAD,
                format!("https://a.example/#{code}")
            )
        ),
        // A PDF parts it like a word.
        wrapped(&code, 30, "-\n"),
        wrapped(&code, 30, "-\r\n"),
        wrapped(&code, 30, "\u{2010} \n"),
        // Slack.
        format!("<https://a.example/#{code}|my answers> :+1:"),
        format!("{{\"text\":\"see <https:\\/\\/a.example\\/#{code}>\\nthanks\"}}"),
        format!("{{\"text\":\"all:\\n{code}\\nend\"}}"),
        format!("{{\"text\":\"https://a.example/\\u0023{code}\"}}"),
        // Markdown and punctuation.
        format!("[answers](https://a.example/#{code}), **{code}**, `{code}`, _{code}_"),
        format!("(https://a.example/#{code}). \"{code}\"; '{code}', «{code}»"),
        // HTML source.
        format!("https://a.example/&#35;{code}&amp;x=1"),
        format!(
            "https:&#x2F;&#x2F;a.example&#x2F;&#x23;{}",
            wrapped(&code, 50, "<wbr>")
        ),
        wrapped(&code, 30, "</span><span class=\"x\">"),
        wrapped(&code, 30, "&shy;"),
        wrapped(&code, 30, "&#8203;"),
        // Invisible characters.
        soft.clone(),
        wrapped(&code, 1, "\u{200B}"),
        wrapped(&code, 25, "\u{2060}\u{FEFF}"),
        wrapped(&code, 25, "%E2%80%8B"),
        // Wrapped and quoted lines.
        wrapped(&code, 72, "\r\n"),
        wrapped(&code, 72, " \n> "),
        wrapped(&code, 70, "\n>> > "),
        wrapped(&code, 70, "<br>\n&gt; "),
        wrapped(&code, 20, "\n    "),
        wrapped(&code, 5, "\n"),
        format!(
            "> https://a.example/#{}\n>\n> Best,\n> Ana",
            wrapped(&code, 50, "\n> ")
        ),
        wrapped(&code, 72, "=\r\n"),
        format!("=23{}=20\r\nBest", wrapped(&code, 72, "=\n")),
        // Words behind it, without and with an end of the line.
        format!("{code} thanks"),
        format!("{code}\nthanks"),
        format!("{code}Thanks"),
        format!("{code}…"),
    ];
    for text in cases {
        assert_finds(&text, &[&packet]);
    }
}

#[test]
fn words_that_begin_like_a_code_are_no_alarm() {
    for text in [
        "k1",
        "k1 ",
        "K1",
        "#k1",
        "k1.",
        "k100 and k1000",
        "the k1tchen",
        "task1DYdfg",
        "k1D",
        "#k1D",
        "k1Drive and k1DNS",
        "https://a.example/#k1-section",
        "#k1Details",
        "#k1Dance",
        "k1Dashboard.tsx",
        "k1 is short for k1 of Trellis",
        "sk1DYdfXBEyWGwabc",
        "a=k1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6e7f8",
        "key k1abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ",
        "k 1 D Y d f",
        "k\n1\nD",
        "k1D k1D k1D",
        "#/accounts/k1m3n5p7q9r1s/plan",
    ] {
        assert_finds(text, &[]);
    }
}

#[test]
fn a_packet_is_named_once_with_its_place() {
    let (one, one_code) = packet(1, 40);
    let (two, two_code) = packet(2, 40);
    let text =
        format!("Hi\nä #{one_code}\n\n{two_code} {one_code}\n<a href='#{one_code}'>{one_code}</a>");
    let findings = find(&text);
    let found = |packet: &Packet, line, byte, times| FoundPacket {
        packet: packet.clone(),
        at: TextPosition { line, byte },
        times,
    };
    let second = text.find(&two_code).unwrap();
    let wanted = [found(&one, 2, 7, 4), found(&two, 4, second, 1)];
    assert_eq!(findings.packets, wanted);
    assert_eq!(findings.broken, []);
}

#[test]
fn what_did_not_arrive_whole_is_named_with_the_reason() {
    let (_, code) = packet(3, 120);
    let expected = code.len();
    let (arrived, half) = (100, &code[..100]);
    let cut = CodeError::Cut { arrived, expected };
    let mut changed = code.clone();
    let other = if &code[60..61] == "z" { "y" } else { "z" };
    changed.replace_range(60..61, other);
    let long = [&[0x4B, 1, 2, 0, 0x55, 0, 0, 0][..], &[7; 0x5500 + 4]].concat();
    let long = format!("k1{}", base58::encode(&long));
    let cases = [
        (format!("#{half}"), cut),
        (format!("#{half} and more words about this and that"), cut),
        (
            format!("#{half}\nThanks\nAna Example\nHead of Market Access"),
            cut,
        ),
        (
            format!("> {}\n> Best regards", wrapped(half, 50, "\n> ")),
            cut,
        ),
        (format!("<p>{half}</p><p>Thanks</p>"), cut),
        (format!("{half}…"), cut),
        (format!("(#{half}...)"), cut),
        (
            format!("#{}", &code[..9]),
            CodeError::CutEarly { arrived: 9 },
        ),
        (
            format!("#{} so", &code[..9]),
            CodeError::CutEarly { arrived: 9 },
        ),
        (
            format!("https://a.example/%23{}", &code[..12]),
            CodeError::CutEarly { arrived: 12 },
        ),
        (changed.clone(), CodeError::Damaged),
        (wrapped(&changed, 40, "\n> "), CodeError::Damaged),
        // A letter that no code has.
        (
            format!("{}0{}", &code[..50], &code[51..]),
            CodeError::Damaged,
        ),
        // A letter too many.
        (
            format!("{}7{}", &code[..50], &code[50..]),
            CodeError::Overrun {
                arrived: expected + 1,
                expected,
            },
        ),
        // A letter too few.
        (
            format!("{}{}\nThanks", &code[..50], &code[51..]),
            CodeError::Cut {
                arrived: expected - 1,
                expected,
            },
        ),
        // Longer than any code: as long as its header says.
        (
            format!("#{long}"),
            CodeError::TooLong {
                characters: long.len(),
            },
        ),
        // Its header says so, but it is not.
        (format!("#{}", &long[..200]), CodeError::Damaged),
        // The header itself was changed: nobody knows how long it was.
        (format!("#k1E{}", &code[3..]), CodeError::Damaged),
    ];
    for (text, error) in cases {
        assert_broken(&text, &[error]);
        if text.len() < MAX_CHARACTERS {
            assert_eq!(only(&text), Err(error), "{text}");
        }
        assert_eq!(find(&text).packets, [], "{text}");
    }
}

#[test]
fn a_cut_code_does_not_hide_the_next_one() {
    let (one, one_code) = packet(4, 60);
    let (_, two_code) = packet(5, 600);
    let cut = CodeError::Cut {
        arrived: 200,
        expected: two_code.len(),
    };
    for between in [
        " ",
        "\n",
        "\n> ",
        "\n\nOn Monday Ana wrote:\n",
        "\nhttps://a.example/#",
    ] {
        let text = format!("{}{between}{one_code}", &two_code[..200]);
        let findings = find(&text);
        assert_eq!(findings.packets.len(), 1, "{text}");
        assert_eq!(findings.packets[0].packet, one);
        assert_broken(&text, &[cut]);
    }
}

#[test]
fn a_link_shown_short_beside_itself_is_not_broken() {
    let (packet, code) = packet(6, 300);
    let link = format!("https://a.example/#{code}");
    for shown in [30, 60, 200] {
        let short = &link[..shown];
        for text in [
            format!("<a href=\"{link}\">{short}…</a>"),
            format!("[{short}...]({link})"),
            format!("{short}… <{link}>"),
            format!("{short}[...]{} ({link})", &link[link.len() - 12..]),
        ] {
            assert_finds(&text, &[&packet]);
        }
    }
    // So much of it that it can be no other, wherever it stands.
    assert_finds(
        &format!("{}…\n\nMore words\n{link}", &link[..60]),
        &[&packet],
    );
}

#[test]
fn a_cut_code_of_somebody_else_is_named_beside_whole_ones() {
    // All answers of a workshop that are equally long begin with the same characters.
    let body = |last: u8| [vec![3; 8], vec![last; 32]].concat();
    let code = |last: u8| {
        let packet = Packet::new(PacketKind::Response, PacketLock::Open, None, body(last)).unwrap();
        (packet.clone(), packet.to_string())
    };
    let [(_, rosa), (sven, sven_code), (tara, tara_code)] = [code(1), code(2), code(3)];
    let link = |code: &str| format!("https://trellis.example/kam/#{code}");
    for arrived in [14, 21, 22, 30] {
        assert!(arrived > 21 || rosa[..arrived] == sven_code[..arrived]);
        let cut = CodeError::Cut {
            arrived,
            expected: rosa.len(),
        };
        let (rosa, end) = (link(&rosa[..arrived]), &rosa[rosa.len() - 12..]);
        for text in [
            format!(
                "Rosa  10:02\n{rosa}[...]{end}\nSven  10:03\n{}\nTara  10:04\n{}\n",
                link(&sven_code),
                link(&tara_code)
            ),
            format!("{}\n{}\n{rosa}…\n", link(&sven_code), link(&tara_code)),
            format!(
                "<td>{}</td><td>{}</td><td>{rosa}</td>",
                link(&sven_code),
                link(&tara_code)
            ),
        ] {
            let findings = find(&text);
            let found: Vec<_> = findings.packets.iter().map(|found| &found.packet).collect();
            assert_eq!(found, [&sven, &tara], "{text}");
            assert_broken(&text, &[cut]);
        }
        // Two that are cut at the same place are of two people, as long as they can be.
        let two = format!("Rosa  10:02\n{rosa}…\nRead more\nSven  10:03\n{rosa}…\nRead more\n");
        assert_broken(&two, &[cut, cut]);
        // A program that cuts a link cuts it in the address as well.
        assert_broken(&format!("<a href=\"{rosa}\">{rosa}…</a>"), &[cut]);
    }
}

#[test]
fn one_packet_of_an_address_or_the_reason_why_not() {
    let (packet, code) = packet(7, 30);
    for text in [
        code.clone(),
        format!("#{code}"),
        format!("%23{code}"),
        format!("  {code}\u{200B}\n"),
        format!("<{code}>."),
        format!("https://a.example/x/?y#{code}"),
    ] {
        assert_eq!(only(&text), Ok(packet.clone()), "{text}");
    }
    assert_eq!(only(""), Err(CodeError::NotACode));
    assert_eq!(only("k1"), Err(CodeError::NotACode));
    assert_eq!(only("#/accounts"), Err(CodeError::NotACode));
    let characters = 40_000;
    let long = "z".repeat(characters);
    assert_eq!(only(&long), Err(CodeError::TooLong { characters }));
}
