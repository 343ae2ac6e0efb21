//! What stands on slides. Places and sizes are in points, from the upper left corner of a slide.

use serde::{Deserialize, Serialize};

/// The size of a slide: 16 by 9.
pub const SLIDE: (f64, f64) = (960.0, 540.0);

/// Some slides.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Deck {
    /// What the file is called for a reader.
    pub title: String,
    /// The language that its texts are in, as BCP 47 names it.
    pub language: String,
    /// The slides.
    pub slides: Vec<Slide>,
}

/// A slide.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Slide {
    /// Its title; one line.
    pub title: String,
    /// What stands below the title; one line.
    pub about: String,
    /// What stands at its foot; one line.
    pub foot: String,
    /// What is on it.
    pub panels: Vec<Panel>,
}

/// A part of a slide with a heading.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Panel {
    /// Where it is.
    pub area: Area,
    /// Its heading; one line.
    pub title: String,
    /// What is in it.
    pub content: PanelContent,
}

/// A place on a slide.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Area {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

/// What a panel shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PanelContent {
    /// A list.
    Lines {
        /// The size of its letters.
        size: f64,
        /// What is in it: not more than [`Area::entries`].
        lines: Vec<PanelLine>,
        /// What stands below: how many more there are, or that there are none. Empty for nothing.
        below: String,
    },
    /// A drawing.
    Drawing(Drawing),
}

/// A line of a list: what it is about, what is said of it, and what stands back behind.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PanelLine {
    /// What it is about.
    pub strong: String,
    /// What is said of it.
    pub text: String,
    /// What stands back behind.
    pub small: String,
}

/// From the top of a panel to what is in it.
pub const HEADING: f64 = 18.0;

impl Area {
    /// The area below the heading of a panel.
    pub fn below_heading(self) -> Self {
        Self {
            y: self.y + HEADING,
            height: (self.height - HEADING).max(0.0),
            ..self
        }
    }

    /// For how many entries of a list of this size the panel has room, the words below them included.
    pub fn entries(self, size: f64) -> usize {
        let room = self.below_heading().height;
        ((room + gap(size)) / (line_height(size) + gap(size))).floor() as usize
    }
}

/// How high a line of letters of this size is.
pub fn line_height(size: f64) -> f64 {
    size * 1.2
}

/// Between two entries of a list of this size.
pub fn gap(size: f64) -> f64 {
    size * 0.35
}

/// A drawing made of shapes, each of which can be changed by itself. Whoever draws it scales it to its place.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Drawing {
    /// What it shows, in words.
    pub about: String,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// Its shapes, the hindmost first.
    pub shapes: Vec<Shape>,
}

/// A shape of a drawing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// A box, with or without a text.
    Box(BoxShape),
    /// A straight line.
    Line {
        /// Where it begins.
        from: (f64, f64),
        /// Where it ends.
        to: (f64, f64),
        /// Whether it is dashed.
        dashed: bool,
    },
}

/// A box of a drawing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BoxShape {
    /// Where it is.
    pub area: Area,
    /// What it is filled with.
    pub fill: Tone,
    /// The colour of its edge.
    pub edge: Tone,
    /// Whether its corners are round.
    pub round: bool,
    /// Its text; one line.
    pub text: String,
    /// The size of its letters.
    pub size: f64,
    /// Whether they are bold.
    pub bold: bool,
    /// Their colour.
    pub ink: Tone,
    /// On which side the text stands.
    pub align: Align,
}

/// A colour by what it is for; the theme of a presentation says which one it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// None.
    #[default]
    Clear,
    /// What text is written with.
    Ink,
    /// What stands back is written with.
    Muted,
    /// The ground.
    Paper,
    /// A surface on the ground.
    Surface,
    /// What the eye should find first.
    Accent,
    /// A second colour beside it.
    Leaf,
    /// Thin lines.
    Wire,
}

/// On which side a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    /// At the left.
    #[default]
    Left,
    /// In the middle.
    Middle,
    /// At the right.
    Right,
}
