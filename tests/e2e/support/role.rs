//! What things are, in the words of Chromium's accessibility tree.

/// A role. Most are ARIA's own; a few elements have one of the browser's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Alert,
    Banner,
    Button,
    CheckBox,
    ComboBox,
    DateField,
    Dialog,
    Group,
    Heading,
    Link,
    Main,
    Navigation,
    Option,
    Radio,
    SearchBox,
    /// The line that opens a `<details>`.
    Summary,
    Switch,
    Table,
    /// A piece of visible text.
    Text,
    TextBox,
}

impl Role {
    /// The word that the tree uses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Alert => "alert",
            Self::Banner => "banner",
            Self::Button => "button",
            Self::CheckBox => "checkbox",
            Self::ComboBox => "combobox",
            Self::DateField => "Date",
            Self::Dialog => "dialog",
            Self::Group => "group",
            Self::Heading => "heading",
            Self::Link => "link",
            Self::Main => "main",
            Self::Navigation => "navigation",
            Self::Option => "option",
            Self::Radio => "radio",
            Self::SearchBox => "searchbox",
            Self::Summary => "DisclosureTriangle",
            Self::Switch => "switch",
            Self::Table => "table",
            Self::Text => "StaticText",
            Self::TextBox => "textbox",
        }
    }
}
