//! Files for office programs, as Office Open XML has them (ECMA-376): slides (PPTX) and texts (DOCX). What stands on them is
//! decided where the words are; here it is laid out and written.

pub mod measure;
mod package;
pub mod paper;
pub mod presentation;
pub mod slides;
pub mod word;
mod xml;

#[cfg(test)]
pub mod testing;

/// Why no file was made: it could not be packed.
#[derive(Debug, thiserror::Error)]
#[error("the file was not packed: {0}")]
pub struct OfficeError(#[from] zip::result::ZipError);
