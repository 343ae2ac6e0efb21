//! The bytes of a content: numbers, texts, and fields that a later version may add to.
//!
//! Every content has one writing: numbers take as few bytes as they need, fields stand in ascending order, and a
//! field that says nothing is left out. Anything else is refused.

use unsigned_varint::{decode, encode};

use crate::data::text::{Lines, clean};

use super::code_error::CodeError;

/// Writes the bytes of a content.
#[derive(Debug, Default)]
pub struct WireWriter(Vec<u8>);

impl WireWriter {
    /// What was written.
    pub fn finish(self) -> Vec<u8> {
        self.0
    }

    /// One byte.
    pub fn byte(&mut self, byte: u8) {
        self.0.push(byte);
    }

    /// Bytes whose number the reader knows.
    pub fn bytes(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    /// A number: seven bits a byte, the lowest first, the highest bit set on all bytes but the last.
    pub fn number(&mut self, number: u32) {
        self.bytes(encode::u32(number, &mut encode::u32_buffer()));
    }

    /// A text of at most `most` characters, cleaned and cut as the reader wants it.
    pub fn text(&mut self, text: &str, lines: Lines, most: usize) {
        let (text, _) = clean(text, lines, most);
        self.number(text.len() as u32);
        self.bytes(text.as_bytes());
    }

    /// A field of the content, in ascending order of their numbers; left out where `write` writes nothing. An
    /// even number says that a reader who doesn't know the field must not go on without it.
    pub fn field(&mut self, field: u8, write: impl FnOnce(&mut Self)) {
        let mut inner = Self::default();
        write(&mut inner);
        if !inner.0.is_empty() {
            self.byte(field);
            self.number(inner.0.len() as u32);
            self.0.append(&mut inner.0);
        }
    }

    /// A text as a field of its own; left out where it is empty.
    pub fn text_field(&mut self, field: u8, text: &str, lines: Lines, most: usize) {
        let (text, _) = clean(text, lines, most);
        self.field(field, |inner| inner.bytes(text.as_bytes()));
    }
}

/// Reads what a [`WireWriter`] wrote.
#[derive(Debug, Clone)]
pub struct WireReader<'a> {
    rest: &'a [u8],
    last_field: Option<u8>,
}

impl<'a> WireReader<'a> {
    /// Reads these bytes.
    pub const fn new(rest: &'a [u8]) -> Self {
        Self {
            rest,
            last_field: None,
        }
    }

    /// Whether everything is read.
    pub const fn is_done(&self) -> bool {
        self.rest.is_empty()
    }

    /// Nothing may follow.
    ///
    /// # Errors
    ///
    /// When something does.
    pub fn end(self) -> Result<(), CodeError> {
        self.is_done().then_some(()).ok_or(CodeError::Malformed)
    }

    /// One byte.
    ///
    /// # Errors
    ///
    /// At the end.
    pub fn byte(&mut self) -> Result<u8, CodeError> {
        self.array().map(|[byte]| byte)
    }

    /// So many bytes.
    ///
    /// # Errors
    ///
    /// Where there are fewer.
    pub fn array<const N: usize>(&mut self) -> Result<[u8; N], CodeError> {
        let (bytes, rest) = self.rest.split_first_chunk().ok_or(CodeError::Malformed)?;
        self.rest = rest;
        Ok(*bytes)
    }

    /// So many bytes, as they stand there.
    ///
    /// # Errors
    ///
    /// Where there are fewer.
    pub fn bytes(&mut self, length: usize) -> Result<&'a [u8], CodeError> {
        let (bytes, rest) = self
            .rest
            .split_at_checked(length)
            .ok_or(CodeError::Malformed)?;
        self.rest = rest;
        Ok(bytes)
    }

    /// A number up to `most`.
    ///
    /// # Errors
    ///
    /// For a higher one, and one in more bytes than it needs.
    pub fn number(&mut self, most: u32) -> Result<u32, CodeError> {
        let (number, rest) = decode::u64(self.rest).map_err(|error| match error {
            decode::Error::NotMinimal => CodeError::NotCanonical,
            _ => CodeError::Malformed,
        })?;
        self.rest = rest;
        let number = u32::try_from(number).ok();
        number.filter(|&n| n <= most).ok_or(CodeError::Malformed)
    }

    /// A text of at most `most` characters, without what [`clean`] removes.
    ///
    /// # Errors
    ///
    /// For a longer one, and one that is not UTF-8.
    pub fn text(&mut self, lines: Lines, most: usize) -> Result<String, CodeError> {
        let length = self.number(u32::MAX)? as usize;
        let bytes = self.bytes(length)?;
        text(bytes, lines, most)
    }

    /// All that is left as a text of at most `most` characters.
    ///
    /// # Errors
    ///
    /// For a longer one, and one that is not UTF-8.
    pub fn rest_as_text(self, lines: Lines, most: usize) -> Result<String, CodeError> {
        text(self.rest, lines, most)
    }

    /// The field with this number, where it is there. Fields are asked for in ascending order; those between
    /// that nobody asks for are left out, if they may be.
    ///
    /// # Errors
    ///
    /// For a field that must not be left out, one that says nothing, and fields that do not ascend.
    pub fn field(&mut self, wanted: u8) -> Result<Option<WireReader<'a>>, CodeError> {
        while let Some(&field) = self.rest.first() {
            if field > wanted {
                break;
            }
            if self.last_field.is_some_and(|last| field <= last) {
                return Err(CodeError::NotCanonical);
            }
            if field < wanted && field % 2 == 0 {
                return Err(CodeError::NewerField { field });
            }
            self.byte()?;
            self.last_field = Some(field);
            let length = self.number(u32::MAX)? as usize;
            let bytes = self.bytes(length)?;
            if bytes.is_empty() {
                return Err(CodeError::NotCanonical);
            }
            if field == wanted {
                return Ok(Some(Self::new(bytes)));
            }
        }
        Ok(None)
    }

    /// A field that is a text; empty where it is not there.
    ///
    /// # Errors
    ///
    /// As [`WireReader::field`] and [`WireReader::text`].
    pub fn text_field(
        &mut self,
        field: u8,
        lines: Lines,
        most: usize,
    ) -> Result<String, CodeError> {
        match self.field(field)? {
            Some(text) => text.rest_as_text(lines, most),
            None => Ok(String::new()),
        }
    }

    /// So many texts, each of at most `most` characters.
    ///
    /// # Errors
    ///
    /// As [`WireReader::text`].
    pub fn texts<const N: usize>(
        &mut self,
        lines: Lines,
        most: usize,
    ) -> Result<[String; N], CodeError> {
        let mut texts = [const { String::new() }; N];
        for text in &mut texts {
            *text = self.text(lines, most)?;
        }
        Ok(texts)
    }

    /// A byte that says how many there are, and so many things.
    ///
    /// # Errors
    ///
    /// For more than `most`, and where one of them can't be read.
    pub fn list<T>(
        &mut self,
        most: usize,
        mut one: impl FnMut(&mut Self) -> Result<T, CodeError>,
    ) -> Result<Vec<T>, CodeError> {
        let count = usize::from(self.byte()?);
        if count > most {
            return Err(CodeError::Malformed);
        }
        (0..count).map(|_| one(self)).collect()
    }

    /// A field that holds things up to its end; none where it is not there.
    ///
    /// # Errors
    ///
    /// As [`WireReader::field`], for more than `most`, and where one of them can't be read.
    pub fn list_field<T>(
        &mut self,
        field: u8,
        most: usize,
        mut one: impl FnMut(&mut Self) -> Result<T, CodeError>,
    ) -> Result<Vec<T>, CodeError> {
        let mut things = Vec::new();
        if let Some(mut field) = self.field(field)? {
            while !field.is_done() {
                if things.len() == most {
                    return Err(CodeError::Malformed);
                }
                things.push(one(&mut field)?);
            }
        }
        Ok(things)
    }

    /// A field of so many bytes.
    ///
    /// # Errors
    ///
    /// As [`WireReader::field`], and for more or fewer bytes.
    pub fn array_field<const N: usize>(&mut self, field: u8) -> Result<Option<[u8; N]>, CodeError> {
        let Some(mut field) = self.field(field)? else {
            return Ok(None);
        };
        let bytes = field.array()?;
        field.end()?;
        Ok(Some(bytes))
    }

    /// Only fields may follow that nobody knows and that may be left out.
    ///
    /// # Errors
    ///
    /// As [`WireReader::field`].
    pub fn end_of_fields(mut self) -> Result<(), CodeError> {
        match self.field(u8::MAX)? {
            // The last number is odd: such a field may be left out too.
            Some(_) | None => self.end(),
        }
    }
}

fn text(bytes: &[u8], lines: Lines, most: usize) -> Result<String, CodeError> {
    // No character takes more than four bytes: a longer text is not even looked through.
    if bytes.len() > most * 4 {
        return Err(CodeError::TextTooLong { most });
    }
    let text = std::str::from_utf8(bytes).map_err(|_| CodeError::NotText)?;
    let (text, change) = clean(text, lines, most);
    match change.cut {
        true => Err(CodeError::TextTooLong { most }),
        false => Ok(text.into_owned()),
    }
}

#[cfg(test)]
mod tests;
