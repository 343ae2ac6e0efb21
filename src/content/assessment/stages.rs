//! What the stages are called. What is said of them stands in `said.rs`.

use crate::content::text::Key;
use crate::domain::assessment::{Stage, SubStage};
use crate::key;

/// What a stage is called.
#[derive(Debug, Clone, Copy)]
pub struct StageText {
    /// Its name: "Structural KAM".
    pub name: Key,
    /// The stage in a phrase.
    pub tag: Key,
}

macro_rules! stage_text {
    ($number:literal) => {
        StageText {
            name: key!("stage.", $number, ".name"),
            tag: key!("stage.", $number, ".tag"),
        }
    };
}

/// What a stage is called.
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
    /// It in a sentence, which follows from how it is told from the other one.
    pub summary: Key,
}

/// The texts of a form of stage 1.
pub const fn sub_stage_text(sub: SubStage) -> SubStageText {
    match sub {
        SubStage::OneToOne => SubStageText {
            name: key!("stage.1a.name"),
            summary: key!("stage.1a.summary"),
        },
        SubStage::LowTraction => SubStageText {
            name: key!("stage.1b.name"),
            summary: key!("stage.1b.summary"),
        },
    }
}
