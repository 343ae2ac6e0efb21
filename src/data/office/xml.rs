//! XML as a tree, which can't be written but well-formed, whatever its texts hold.

use std::fmt::Write as _;

/// An element.
#[derive(Debug, Clone)]
pub struct Xml {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    content: Vec<Content>,
}

#[derive(Debug, Clone)]
enum Content {
    Element(Xml),
    Text(String),
}

/// An element of that name.
pub fn xml(name: &'static str) -> Xml {
    Xml {
        name,
        attributes: Vec::new(),
        content: Vec::new(),
    }
}

impl Xml {
    /// With an attribute.
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.attributes.push((name, value.to_string()));
        self
    }

    /// With an element in it, behind those before.
    pub fn holding(mut self, element: Self) -> Self {
        self.content.push(Content::Element(element));
        self
    }

    /// With elements in it, behind those before.
    pub fn all(mut self, elements: impl IntoIterator<Item = Self>) -> Self {
        self.content
            .extend(elements.into_iter().map(Content::Element));
        self
    }

    /// With a text in it.
    pub fn says(mut self, text: impl Into<String>) -> Self {
        self.content.push(Content::Text(text.into()));
        self
    }

    /// The element as a document of its own.
    pub fn document(&self) -> String {
        let mut out = HEAD.to_owned();
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) {
        // Writing into a text doesn't fail.
        let _ = write!(out, "<{}", self.name);
        for (name, value) in &self.attributes {
            let _ = write!(out, " {name}=\"");
            escape(value, out);
            out.push('"');
        }
        if self.content.is_empty() {
            out.push_str("/>");
            return;
        }
        out.push('>');
        for content in &self.content {
            match content {
                Content::Element(element) => element.write(out),
                Content::Text(text) => escape(text, out),
            }
        }
        let _ = write!(out, "</{}>", self.name);
    }
}

/// What a document begins with.
pub const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Control characters are no XML, not even escaped: they are left out. A break or tab is a blank: within an attribute it
/// would become one anyway.
fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' | '\r' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c < ' ' => {}
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use quick_xml::events::Event;
    use quick_xml::{Reader, XmlVersion};

    use super::*;

    #[test]
    fn an_element_holds_what_it_was_given() {
        let written = xml("a:p")
            .with("n", "\"1\" & <2>")
            .holding(xml("a:t").says("5 < 6\u{0}"))
            .all([xml("b")])
            .document();
        let body = "<a:p n=\"&quot;1&quot; &amp; &lt;2&gt;\"><a:t>5 &lt; 6</a:t><b/></a:p>";
        assert_eq!(written, format!("{HEAD}{body}"));
    }

    proptest! {
        #[test]
        fn whatever_a_text_holds_it_is_read_back(text in any::<String>(), value in any::<String>()) {
            let written = xml("t").with("n", &value).says(&text).document();
            let mut reader = Reader::from_str(written.strip_prefix(HEAD).unwrap());
            let (mut read, mut attribute) = (String::new(), String::new());
            loop {
                match reader.read_event().unwrap() {
                    Event::Start(start) => {
                        let one = start.attributes().next().unwrap().unwrap();
                        attribute = one.normalized_value(XmlVersion::Implicit1_0).unwrap().into_owned();
                    }
                    Event::Text(text) => read.push_str(&text),
                    Event::GeneralRef(name) => {
                        read.push_str(quick_xml::escape::resolve_predefined_entity(&name).unwrap());
                    }
                    Event::Eof => break,
                    _ => {}
                }
            }
            let plain = |text: &str| -> String {
                let kept = text.chars().map(|c| if matches!(c, '\n' | '\t' | '\r') { ' ' } else { c });
                kept.filter(|c| *c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}')).collect()
            };
            prop_assert_eq!(read, plain(&text));
            prop_assert_eq!(attribute, plain(&value));
        }
    }
}
