//! A package: parts of XML that refer to each other, in a zip.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::OfficeError;
use super::xml::{Xml, xml};

/// What the types of relations within a document begin with.
const WITHIN: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// A part: where it lies, what it is, what is in it, and to which other parts it refers.
pub struct Part {
    /// Its place in the package, without a stroke at the beginning.
    pub path: String,
    /// Its content type, behind what all of them begin with.
    pub kind: &'static str,
    /// What is in it.
    pub text: String,
    /// The kind of each relation and the place it leads to, from the folder of this part. They are named `rId1` and on.
    pub relations: Vec<(&'static str, String)>,
}

/// A package of a document with this title; the first part is the document.
///
/// It has no author and no time: the file says nothing about a person but what stands in it, and the same document
/// gives the same bytes.
pub fn pack(title: &str, parts: &[Part]) -> Result<Vec<u8>, OfficeError> {
    let core = Part {
        path: "docProps/core.xml".to_owned(),
        kind: "application/vnd.openxmlformats-package.core-properties+xml",
        text: core(title).document(),
        relations: Vec::new(),
    };
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut put = |path: &str, text: &str| -> Result<(), OfficeError> {
        zip.start_file(path, options)?;
        zip.write_all(text.as_bytes())
            .map_err(|error| OfficeError(error.into()))
    };
    let all = || parts.iter().chain([&core]);
    put("[Content_Types].xml", &types(all()).document())?;
    put("_rels/.rels", &first_relations(parts, &core).document())?;
    for part in all() {
        put(&part.path, &part.text)?;
        if !part.relations.is_empty() {
            let relations = part.relations.iter();
            let relations = relations.map(|(kind, to)| (format!("{WITHIN}{kind}"), to.clone()));
            let (folder, name) = part.path.rsplit_once('/').unwrap_or(("", &part.path));
            put(
                &format!("{folder}/_rels/{name}.rels"),
                &relationships(relations).document(),
            )?;
        }
    }
    Ok(zip.finish()?.into_inner())
}

fn types<'a>(parts: impl Iterator<Item = &'a Part>) -> Xml {
    let default = |ending: &str, kind: &str| {
        xml("Default")
            .with("Extension", ending)
            .with("ContentType", kind)
    };
    let over = parts.map(|part| {
        xml("Override")
            .with("PartName", format!("/{}", part.path))
            .with("ContentType", part.kind)
    });
    xml("Types")
        .with(
            "xmlns",
            "http://schemas.openxmlformats.org/package/2006/content-types",
        )
        .holding(default(
            "rels",
            "application/vnd.openxmlformats-package.relationships+xml",
        ))
        .holding(default("xml", "application/xml"))
        .all(over)
}

fn first_relations(parts: &[Part], core: &Part) -> Xml {
    let document = parts
        .first()
        .map(|part| (format!("{WITHIN}officeDocument"), part.path.clone()));
    let about =
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    let core = (about.to_owned(), core.path.clone());
    relationships(document.into_iter().chain([core]))
}

fn relationships(all: impl Iterator<Item = (String, String)>) -> Xml {
    let one = |(at, (kind, to)): (usize, (String, String))| {
        xml("Relationship")
            .with("Id", relation(at))
            .with("Type", kind)
            .with("Target", to)
    };
    xml("Relationships")
        .with(
            "xmlns",
            "http://schemas.openxmlformats.org/package/2006/relationships",
        )
        .all(all.enumerate().map(one))
}

/// What a part calls the relation at this place of its list.
pub fn relation(at: usize) -> String {
    format!("rId{}", at + 1)
}

fn core(title: &str) -> Xml {
    xml("cp:coreProperties")
        .with(
            "xmlns:cp",
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        )
        .with("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .holding(xml("dc:title").says(title))
}
