//! Why a code cannot be opened. Each reason is a whole one: it has words of its own in the locales.

/// Why a code cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, thiserror::Error)]
pub enum CodeError {
    /// The text is not a code of this app.
    #[error("not a Trellis code")]
    NotACode,
    /// It has more characters than any code may have.
    #[error("{characters} characters are more than any code has")]
    TooLong {
        /// Its characters.
        characters: usize,
    },
    /// The end is missing.
    #[error("{arrived} of {expected} characters arrived")]
    Cut {
        /// The characters that are there.
        arrived: usize,
        /// The characters that were sent.
        expected: usize,
    },
    /// So little arrived that not even the length is known.
    #[error("only the first {arrived} characters arrived")]
    CutEarly {
        /// The characters that are there.
        arrived: usize,
    },
    /// The code is followed by characters that do not belong to it, without a space.
    #[error("{arrived} characters arrived where {expected} were sent")]
    Overrun {
        /// The characters that are there.
        arrived: usize,
        /// The characters that were sent.
        expected: usize,
    },
    /// A character was changed, lost or added on the way: the check sum does not agree.
    #[error("a character was changed on the way")]
    Damaged,
    /// It arrived whole, but a newer version of the app made it.
    #[error("format {version} is newer than this app")]
    Newer {
        /// The version of its format.
        version: u8,
    },
    /// It arrived whole, but says that it is something this app does not know.
    #[error("kind {kind} is unknown")]
    UnknownKind {
        /// The number of its kind.
        kind: u8,
    },
    /// It arrived whole, but is packed or locked in a way that this app does not know.
    #[error("form {form:#04x} is unknown")]
    UnknownForm {
        /// The flags, or the number of the recipe for its key.
        form: u8,
    },
    /// It is locked with a passphrase, and none was given.
    #[error("a passphrase is needed")]
    NeedsPassphrase,
    /// The passphrase does not open it.
    #[error("the passphrase is another one")]
    WrongPassphrase,
    /// It is sealed, and no key was given.
    #[error("the key of the workshop is needed")]
    NeedsKey,
    /// It is sealed for somebody else: none of the keys opens it.
    #[error("sealed for somebody else")]
    SealedForOthers,
    /// Its compressed content does not inflate to exactly the length that it declares.
    #[error("the content does not inflate to the declared length")]
    WrongInflation,
    /// The check sum is right, but no version of this app writes it like this: the same content has one other
    /// code.
    #[error("no version of this app writes it like this")]
    NotCanonical,
    /// Its content ends too early, goes on too long, or holds a number out of range.
    #[error("the content does not make sense")]
    Malformed,
    /// Its content holds something that this app does not know and must not leave out.
    #[error("the content has a field {field} that must be understood")]
    NewerField {
        /// The number of the field.
        field: u8,
    },
    /// A text in it is longer than it may be.
    #[error("a text is longer than {most} characters")]
    TextTooLong {
        /// The most characters that this text may have.
        most: usize,
    },
    /// A text in it is not UTF-8.
    #[error("a text is not UTF-8")]
    NotText,
}

/// Why no code can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// The content is longer than a packet can hold.
    #[error("{bytes} bytes are more than a code holds")]
    Content {
        /// Its length before compressing.
        bytes: usize,
    },
    /// The code would have more characters than any code may have.
    #[error("the code would have {characters} characters")]
    Code {
        /// The characters that it would have.
        characters: usize,
    },
    /// The content could not be locked: a limit of the method.
    #[error("the content could not be locked")]
    Lock,
}
