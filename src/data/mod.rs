//! Documents as text and back: what is stored, what is exported, what is accepted. Pure, tested natively.
//!
//! Whatever comes in is untrusted: reading never fails on partial damage and never destroys the original.

pub mod account;
pub mod acts;
pub mod assessment;
pub mod backup;
pub mod calendar;
pub mod competence;
pub mod days;
pub mod document;
pub mod dropped;
pub mod envelope;
pub mod export;
pub mod fields;
pub mod file_content;
pub mod history;
pub mod journal;
pub mod keys;
pub mod kind;
pub mod lineage;
pub mod link;
pub mod locked_copy;
pub mod office;
pub mod quarantine;
pub mod role;
pub mod settings;
pub mod slots;
pub mod stored_text;
pub mod table;
pub mod text;
pub mod trash;
pub mod usage;
pub mod workshop;
