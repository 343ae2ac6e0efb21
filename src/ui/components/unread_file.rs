//! What is said of a file that holds nothing to take in.

use crate::data::file_content::FileKind;
use crate::t;

/// What a file is, and what to do; `None` for a text, of which the page knows more.
pub fn unread_file(kind: FileKind, name: &str) -> Option<String> {
    Some(match kind {
        FileKind::Text => return None,
        FileKind::Picture => t!("file.picture", name = name),
        FileKind::Photo => t!("file.photo", name = name),
        FileKind::Film => t!("file.film", name = name),
        FileKind::Mail => t!("file.mail", name = name),
        FileKind::Workbook => t!("file.workbook", name = name),
        FileKind::Document => t!("file.document", name = name),
        FileKind::OldOffice => t!("file.old_office", name = name),
        FileKind::Pdf => t!("file.pdf", name = name),
        FileKind::Archive => t!("file.archive", name = name),
        FileKind::OtherArchive => t!("file.other_archive", name = name),
        FileKind::Locked => t!("file.locked", name = name),
        FileKind::Other => t!("file.other", name = name),
    })
}
