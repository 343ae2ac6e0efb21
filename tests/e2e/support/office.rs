//! Files of office programs, read back.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;

/// A part of such a file: its path, the texts in it, and the elements.
pub struct OfficePart {
    pub path: String,
    pub texts: Vec<String>,
    pub elements: Vec<String>,
}

/// All parts of a file, each well-formed.
pub fn office_parts(bytes: &[u8]) -> Vec<OfficePart> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let parts = (0..zip.len()).map(|at| {
        let mut file = zip.by_index(at).unwrap();
        let path = file.name().unwrap().into_owned();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        let (texts, elements) = read(&text);
        OfficePart {
            path,
            texts,
            elements,
        }
    });
    parts.collect()
}

fn read(document: &str) -> (Vec<String>, Vec<String>) {
    let mut reader = Reader::from_str(document);
    let (mut texts, mut elements) = (vec![String::new()], Vec::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                elements.push(start.name().as_ref().to_owned());
                texts.push(String::new());
            }
            Event::Empty(start) => elements.push(start.name().as_ref().to_owned()),
            Event::Text(text) => texts.last_mut().unwrap().push_str(&text),
            Event::GeneralRef(name) => {
                let said = quick_xml::escape::resolve_predefined_entity(&name).unwrap();
                texts.last_mut().unwrap().push_str(said);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    texts.retain(|text| !text.trim().is_empty());
    (texts, elements)
}
