//! Pieces that several pages use.

mod action_fields;
mod brand_mark;
mod checks;
mod compare_with;
mod contrast_table;
mod criterion;
mod details_form;
mod differences;
mod document_name;
mod downloads;
mod drawn;
mod due;
mod earlier_edition;
mod edition_mark;
mod example_account_button;
mod example_button;
mod example_note;
mod explained_choice;
mod export_button;
mod file_field;
mod first_few;
mod history_link;
mod leaves_in;
mod leaving;
mod level_mark;
mod level_reason;
mod measure_progress;
mod missing_document;
mod not_kept;
mod page_head;
mod place_mark;
mod plan_leaves;
mod plant;
mod plant_paths;
mod qr_code;
mod quick_check;
mod removal_dialog;
mod section;
mod sent_to_you;
mod sharing;
mod sheet;
mod source_chip;
mod stage_mark;
mod stage_scale;
mod take_tables;
mod uncopied;
mod undo_toast;
mod unread_file;
mod warning_banner;
mod would_change;

pub use action_fields::ActionFields;
pub use brand_mark::BrandMark;
pub use checks::{CheckRow, CheckTable, in_sight};
pub use compare_with::CompareWith;
pub use contrast_table::ContrastTable;
pub use criterion::{criterion_ends, criterion_name};
pub use details_form::{Details, DetailsForm, details_name_id};
pub use differences::{Line, difference_list, differences};
pub use document_name::{
    account_at_place, account_name, display_name, document_name, kind_name, record_name,
};
pub use downloads::{
    answers_table, csv_words, download_answers, download_assessment, download_backup, download_csv,
    file_name, file_stem, workbook_of_answers,
};
pub use drawn::drawn;
pub use due::{Due, distance, nearness};
pub use earlier_edition::{EarlierEdition, later_edition};
pub use edition_mark::EditionMark;
pub use example_account_button::ExampleAccountButton;
pub use example_button::ExampleButton;
pub use example_note::ExampleNote;
pub use explained_choice::ExplainedChoice;
pub use export_button::{ExportButton, ExportFile};
pub use file_field::FileField;
pub use first_few::FirstFew;
pub use history_link::HistoryLink;
pub use leaves_in::{LeavesIn, leaves_are_tens};
pub use leaving::{BeforeItLeaves, HowPeopleAppear, WhoIsNamed};
pub use level_mark::LevelMark;
pub use level_reason::{level_reason, yes_no_choices};
pub use measure_progress::{MeasureProgress, MeasureProgressView, Waiting, status_words};
pub use missing_document::{
    MissingDocument, MissingWorkshop, missing_account, missing_answers, missing_document,
    missing_role, missing_sheet, once_here, tell_when_taken_away, while_here,
};
pub use not_kept::NotKept;
pub use page_head::PageHead;
pub use place_mark::PlaceMark;
pub use plan_leaves::PlanLeaves;
pub use plant::{Astray, BareTrellis};
pub use qr_code::{QrCode, fits_code};
pub use quick_check::{GoOnToAll, QuickMark};
pub use removal_dialog::RemovalDialog;
pub use section::Section;
pub use sent_to_you::SentToYou;
pub use sharing::{
    CopyButton, FillScreen, LinkBox, Outgoing, Reach, Sendings, ShowIt, Way, carries,
};
pub use sheet::{SHEET_LINES, SheetLine, cut, sheet_list};
pub use source_chip::SourceChip;
pub use stage_mark::{MarkSize, StageMark, standing_word};
pub use stage_scale::{Growth, StageScale};
pub use take_tables::TakeTables;
pub use uncopied::{LastCopyLine, Uncopied};
pub use undo_toast::{UndoToast, took_back_plainly};
pub use unread_file::unread_file;
pub use warning_banner::WarningBanner;
pub use would_change::WouldChange;
