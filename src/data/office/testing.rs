//! Reads packages back, with readers of another hand.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use quick_xml::events::Event;
use quick_xml::{Reader, XmlVersion};

/// Every part of a package by its path. Each is well-formed, and every relation leads to a part.
pub fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let path = file.name().unwrap().into_owned();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        parts.insert(path, text);
    }
    let types = &parts["[Content_Types].xml"];
    for (path, text) in &parts {
        texts(text);
        let is_known = path.ends_with(".rels")
            || path.starts_with('[')
            || types.contains(&format!("\"/{path}\""));
        assert!(is_known, "{path} has a content type");
        if !path.ends_with(".rels") {
            continue;
        }
        let (folder, _) = path.split_once("_rels/").unwrap();
        for target in attributes(text, "Target") {
            let mut place: Vec<&str> = folder.split('/').filter(|one| !one.is_empty()).collect();
            for step in target.split('/') {
                match step {
                    ".." => drop(place.pop().unwrap()),
                    step => place.push(step),
                }
            }
            let place = place.join("/");
            assert!(parts.contains_key(&place), "{path} leads to {place}");
        }
    }
    parts
}

/// The texts of a document of XML, one for each piece.
pub fn texts(document: &str) -> Vec<String> {
    let mut reader = Reader::from_str(document);
    let mut texts = vec![String::new()];
    let mut open = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                for attribute in start.attributes() {
                    attribute.unwrap();
                }
                open.push(start.name().as_ref().to_owned());
                texts.push(String::new());
            }
            Event::Empty(start) => {
                for attribute in start.attributes() {
                    attribute.unwrap();
                }
            }
            Event::End(end) => assert_eq!(open.pop().unwrap(), end.name().as_ref()),
            Event::Text(text) => texts.last_mut().unwrap().push_str(&text),
            Event::GeneralRef(name) => {
                let said = quick_xml::escape::resolve_predefined_entity(&name).unwrap();
                texts.last_mut().unwrap().push_str(said);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty(), "every element ends");
    texts.retain(|text| !text.trim().is_empty());
    texts
}

/// The values of an attribute wherever it stands.
pub fn attributes(document: &str, name: &str) -> Vec<String> {
    let mut reader = Reader::from_str(document);
    let mut values = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) | Event::Empty(start) => {
                for attribute in start.attributes().flatten() {
                    if attribute.key.as_ref() == name {
                        values.push(
                            attribute
                                .normalized_value(XmlVersion::Implicit1_0)
                                .unwrap()
                                .into_owned(),
                        );
                    }
                }
            }
            Event::Eof => return values,
            _ => {}
        }
    }
}
