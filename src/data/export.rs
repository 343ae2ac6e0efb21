//! What the exporter is asked for: files whose making needs so much code that it is fetched on demand.

use serde::{Deserialize, Serialize};

use super::calendar::{Calendar, icalendar};
use super::office::paper::Paper;
use super::office::slides::Deck;
use super::office::{OfficeError, presentation, word};
use super::table::{Table, workbook};

/// A file to be made. Crosses to the exporter as JSON.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Export {
    /// A workbook for spreadsheets (XLSX), one sheet for each table.
    Workbook(Vec<Table>),
    /// A calendar file (iCalendar).
    Calendar(Calendar),
    /// Slides (PPTX).
    Slides(Deck),
    /// A text for word processors (DOCX).
    Paper(Paper),
}

impl Export {
    /// The request as JSON.
    pub fn request(&self) -> String {
        // Fails only for maps whose keys are not texts, which neither has.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// Why no file was made.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// It was not said which file.
    #[error("the request cannot be read: {0}")]
    Request(#[from] serde_json::Error),
    /// It does not fit the format.
    #[error(transparent)]
    Workbook(#[from] workbook::WorkbookError),
    /// It was not packed.
    #[error(transparent)]
    Office(#[from] OfficeError),
}

/// Makes the file that is asked for in JSON. Only the exporter calls it.
///
/// # Errors
///
/// See [`ExportError`].
pub fn make(request: &str) -> Result<Vec<u8>, ExportError> {
    Ok(match serde_json::from_str(request)? {
        Export::Workbook(tables) => workbook::write(&tables)?,
        Export::Calendar(calendar) => icalendar::write(&calendar).into_bytes(),
        Export::Slides(deck) => presentation::write(&deck)?,
        Export::Paper(paper) => word::write(&paper)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::table::testing::of_texts;

    #[test]
    fn each_request_gives_its_file() {
        let tables = vec![of_texts(&["Name"], &[&["Ada"]])];
        let workbook = make(&Export::Workbook(tables).request()).unwrap();
        assert!(workbook.starts_with(b"PK"));
        let calendar = Calendar {
            name: "Plan".to_owned(),
            events: vec![],
        };
        let calendar = make(&Export::Calendar(calendar).request()).unwrap();
        assert!(calendar.starts_with(b"BEGIN:VCALENDAR\r\n"));
        let slides = make(&Export::Slides(Deck::default()).request()).unwrap();
        assert!(slides.starts_with(b"PK"));
        let paper = make(&Export::Paper(Paper::default()).request()).unwrap();
        assert!(paper.starts_with(b"PK"));
    }

    #[test]
    fn another_request_is_refused() {
        for request in ["", "{}", r#"{"workbook":[7]}"#, r#"{"poster":[]}"#] {
            assert!(matches!(make(request), Err(ExportError::Request(_))));
        }
    }
}
