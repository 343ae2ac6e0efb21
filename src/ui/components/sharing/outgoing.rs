//! What is to be sent.

use crate::browser::page;
use crate::data::link::Packet;
use crate::t;

use super::reach::carries;

/// Something to be sent as a link, or as a file where it is too long for one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outgoing {
    /// The whole link.
    pub link: String,
    /// The code within it.
    pub code: String,
    /// What the file is called, without its ending.
    pub file: String,
    /// What a mail is about.
    pub subject: String,
    /// What a mail or message says before the link.
    pub message: String,
    /// To whom a mail goes; empty where the person says that.
    pub to: String,
}

impl Outgoing {
    /// The ending of a file that holds a code.
    pub const ENDING: &'static str = "trellis";

    /// Its media type: any program may look into it.
    pub const MIME: &'static str = "text/plain;charset=utf-8";

    /// A packet on its way: `file` is the name of the file without an ending, `message` stands before the link.
    pub fn new(packet: &Packet, file: String, subject: String, message: String) -> Self {
        let code = packet.to_string();
        Self {
            link: page::address_of(&format!("#{code}")).unwrap_or_default(),
            code,
            file,
            subject,
            message,
            to: String::new(),
        }
    }

    /// The same, with a mail to this address.
    pub fn to(self, address: &str) -> Self {
        Self {
            to: address.to_owned(),
            ..self
        }
    }

    /// Message and link, for a program that takes a text.
    pub fn text(&self) -> String {
        format!("{}\n\n{}", self.message, self.link)
    }

    /// What is in the file of a code: how to open it, and the code.
    pub fn file_text(code: &str) -> String {
        let site = page::address_of("#/open").unwrap_or_default();
        let how = t!("sending.file_text", site = site);
        format!("{how}\n\n{code}\n")
    }

    /// What opens a mail with subject, message and link, as RFC 6068 writes it; without the subject where the whole
    /// address would be too long for Windows, which then opens nothing and says nothing. `None` where it still is.
    pub fn mail(&self) -> Option<String> {
        let (subject, body) = (escaped(&self.subject), escaped(&self.text()));
        // Nothing but a letter stands for itself, so an address stays one and adds nothing to the mail.
        let to = escaped(&self.to).replace("%40", "@");
        let whole = format!("mailto:{to}?subject={subject}&body={body}");
        let ways = [whole, format!("mailto:{to}?body={body}")];
        ways.into_iter().find(|address| carries(address.len()))
    }
}

/// A text with everything escaped that is not a letter, a digit or one of `-._~`; lines end as mail ends them.
fn escaped(text: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut escaped = String::with_capacity(text.len());
    for byte in text.replace('\n', "\r\n").bytes() {
        match byte {
            b'-' | b'.' | b'_' | b'~' => escaped.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => escaped.push(char::from(byte)),
            _ => {
                escaped.push('%');
                escaped.push(char::from(DIGITS[usize::from(byte >> 4)]));
                escaped.push(char::from(DIGITS[usize::from(byte & 15)]));
            }
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_mail_says_what_was_written(text in "\\PC{0,40}") {
            let escaped = escaped(&text);
            let mut bytes = Vec::new();
            let mut rest = escaped.bytes();
            while let Some(byte) = rest.next() {
                prop_assert!(byte == b'%' || byte.is_ascii_alphanumeric() || b"-._~".contains(&byte));
                bytes.push(match byte {
                    b'%' => {
                        let digits = [rest.next().unwrap(), rest.next().unwrap()];
                        u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap()
                    }
                    byte => byte,
                });
            }
            prop_assert_eq!(String::from_utf8(bytes).unwrap(), text);
        }
    }

    #[test]
    fn the_sharp_of_a_link_does_not_end_the_mail() {
        let one = Outgoing {
            link: "https://trellis.example/#k1abc".to_owned(),
            code: "k1abc".to_owned(),
            file: "trellis".to_owned(),
            subject: "A & B".to_owned(),
            message: "Here it is:".to_owned(),
            to: String::new(),
        };
        let expected = "mailto:?subject=A%20%26%20B&body=Here%20it%20is%3A%0D%0A%0D%0A\
                        https%3A%2F%2Ftrellis.example%2F%23k1abc";
        assert_eq!(one.mail().as_deref(), Some(expected));
        let addressed = one.to("petra+kam@seeland.example").mail();
        let addressed = addressed.expect("an address");
        assert!(addressed.starts_with("mailto:petra%2Bkam@seeland.example?subject=A"));
        assert_eq!(addressed.matches(['?', '&']).count(), 2);
    }

    #[test]
    fn a_mail_whose_address_is_too_long_is_not_offered() {
        let mail = |letters: usize, subject: &str| {
            let one = Outgoing {
                link: "k".repeat(letters),
                subject: subject.to_owned(),
                message: "Here:".to_owned(),
                ..Outgoing::default()
            };
            one.mail()
        };
        assert!(mail(1_900, "Plan").is_some_and(|address| address.contains("subject=Plan")));
        // A title of a script that is escaped letter by letter.
        let title = "計画".repeat(20);
        let address = mail(1_900, &title);
        assert!(
            address.is_some_and(|address| !address.contains("subject") && address.len() <= 2_000)
        );
        assert_eq!(mail(1_990, ""), None);
        for letters in 1_500..2_100 {
            assert!(mail(letters, "Plan").is_none_or(|address| address.len() <= 2_000));
        }
    }
}
