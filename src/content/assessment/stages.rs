//! What the stages mean, in words.

use crate::content::text::Key;
use crate::domain::assessment::{Stage, SubStage};
use crate::key;

/// The texts of a stage.
#[derive(Debug, Clone, Copy)]
pub struct StageText {
    /// Its name: "Structural KAM".
    pub name: Key,
    /// The stage in a phrase.
    pub tag: Key,
    /// The stage in a sentence.
    pub summary: Key,
    /// What it looks like from inside the company.
    pub inside: Key,
    /// What the customer notices.
    pub customer: Key,
    /// What usually blocks the way on.
    pub blocks: Key,
    /// The heart of the next step.
    pub next: Key,
}

macro_rules! stage_text {
    ($number:literal) => {
        StageText {
            name: key!("stage.", $number, ".name"),
            tag: key!("stage.", $number, ".tag"),
            summary: key!("stage.", $number, ".summary"),
            inside: key!("stage.", $number, ".inside"),
            customer: key!("stage.", $number, ".customer"),
            blocks: key!("stage.", $number, ".blocks"),
            next: key!("stage.", $number, ".next"),
        }
    };
}

/// The texts of a stage.
pub const fn stage_text(stage: Stage) -> StageText {
    match stage {
        Stage::PreKam => stage_text!("1"),
        Stage::Early => stage_text!("2"),
        Stage::Structural => stage_text!("3"),
        Stage::ValueBased => stage_text!("4"),
        Stage::Synergistic => stage_text!("5"),
    }
}

/// The texts of a form of stage 1.
#[derive(Debug, Clone, Copy)]
pub struct SubStageText {
    /// Its name.
    pub name: Key,
    /// It in a sentence.
    pub summary: Key,
    /// What it says of the programme.
    pub meaning: Key,
}

/// The texts of a form of stage 1.
pub const fn sub_stage_text(sub: SubStage) -> SubStageText {
    match sub {
        SubStage::OneToOne => SubStageText {
            name: key!("stage.1a.name"),
            summary: key!("stage.1a.summary"),
            meaning: key!("stage.1a.meaning"),
        },
        SubStage::LowTraction => SubStageText {
            name: key!("stage.1b.name"),
            summary: key!("stage.1b.summary"),
            meaning: key!("stage.1b.meaning"),
        },
    }
}
