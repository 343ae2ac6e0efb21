//! Pieces that several pages use.

mod brand_mark;
mod details_form;
mod dimension_progress;
mod document_name;
mod downloads;
mod example_account_button;
mod example_button;
mod example_note;
mod first_few;
mod last_edit;
mod missing_document;
mod page_head;
mod plant;
mod plant_paths;
mod stage_mark;
mod stage_scale;

pub use brand_mark::BrandMark;
pub use details_form::{Details, DetailsForm, details_name_id};
pub use dimension_progress::DimensionProgress;
pub use document_name::{document_name, kind_name};
pub use downloads::{display_name, download_assessment, download_backup, download_csv};
pub use example_account_button::ExampleAccountButton;
pub use example_button::ExampleButton;
pub use example_note::ExampleNote;
pub use first_few::FirstFew;
pub use last_edit::last_edit;
pub use missing_document::MissingDocument;
pub use page_head::PageHead;
pub use plant::{Astray, BareTrellis};
pub use stage_mark::{MarkSize, StageMark};
pub use stage_scale::{Growth, StageScale};
