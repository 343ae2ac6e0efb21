//! Short names in the glue, and for what it shares with its wasm.
//!
//! wasm-bindgen gives what crosses between the two a name with a digest in it, once in the glue and once in the wasm:
//! nothing compresses them.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use wasmparser::{Parser, Payload};

/// How many hexadecimal digits a digest in a name has.
const DIGEST: usize = 16;

/// What the names of exported functions begin with that only the glue calls. They are of any length.
const CALLED_BY_GLUE: &str = "wasm_bindgen_";

/// How many arguments of functions have names that are counted: `arg0` and so on.
const ARGUMENTS: usize = 10;

/// Glue and wasm with short names in place of those that are long.
///
/// # Errors
/// When it is no wasm.
pub fn shortened(glue: &str, wasm: &[u8]) -> Result<(String, Vec<u8>)> {
    let mut names = Names {
        glue: words(glue).into_iter().collect(),
        short: own_names(glue),
    };
    let mut out = wasm.get(..8).context("not a wasm")?.to_vec();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload.context("not a wasm")?;
        let Some((id, range)) = payload.as_section() else {
            continue;
        };
        let range = range.start as usize..range.end as usize;
        let content = wasm
            .get(range.clone())
            .context("a wasm that ends too soon")?;
        // Where each entry starts, and which of its texts is its name.
        let (starts, texts) = match payload {
            Payload::ImportSection(section) => {
                let imports = section.into_iter_with_offsets();
                let starts = imports.map(|import| Ok(import?.0 as usize - range.start));
                // Behind the name of its module.
                (starts.collect::<Result<Vec<usize>>>()?, 2)
            }
            Payload::ExportSection(section) => {
                let exports = section.into_iter_with_offsets();
                let starts = exports.map(|export| Ok(export?.0 as usize - range.start));
                (starts.collect::<Result<Vec<usize>>>()?, 1)
            }
            _ => (Vec::new(), 0),
        };
        let mut renamed = content[..starts.first().copied().unwrap_or(content.len())].to_vec();
        let ends = starts.iter().copied().skip(1).chain([content.len()]);
        for (start, end) in starts.iter().copied().zip(ends) {
            renamed.extend(names.entry(&content[start..end], texts)?);
        }
        out.push(id);
        out.extend(length(renamed.len()));
        out.extend(renamed);
    }
    Ok((names.rename(glue), out))
}

/// Names and the short ones in their place.
struct Names<'a> {
    /// All words of the glue.
    glue: BTreeSet<&'a str>,
    short: BTreeMap<String, String>,
}

impl Names<'_> {
    /// An entry of a section: its texts, of which the last one is its name, and what it is.
    fn entry(&mut self, entry: &[u8], texts: usize) -> Result<Vec<u8>> {
        let mut out = Vec::new();
        let mut rest = entry;
        for behind in (0..texts).rev() {
            let (name, after) = text(rest)?;
            rest = after;
            let name = match behind == 0 && is_long(name) && self.glue.contains(name) {
                true => self.short_for(name),
                false => name.to_owned(),
            };
            out.extend(length(name.len()));
            out.extend(name.bytes());
        }
        out.extend(rest);
        Ok(out)
    }

    fn short_for(&mut self, name: &str) -> String {
        let number = self.short.len();
        let short = self.short.entry(name.to_owned());
        short.or_insert_with(|| format!("${number}")).clone()
    }

    /// The glue with the short names.
    fn rename(&self, glue: &str) -> String {
        let mut out = String::new();
        let mut rest = glue;
        while let Some(start) = rest.find(is_word) {
            let (before, from) = rest.split_at(start);
            let end = from.find(|c| !is_word(c)).unwrap_or(from.len());
            let (word, behind) = from.split_at(end);
            out.push_str(before);
            out.push_str(self.short.get(word).map_or(word, String::as_str));
            rest = behind;
        }
        out.push_str(rest);
        out
    }
}

/// Whether a name of something that crosses has a digest in it.
fn is_long(name: &str) -> bool {
    name.starts_with(CALLED_BY_GLUE)
        || name.rsplit_once('_').is_some_and(|(_, end)| {
            end.len() == DIGEST && end.bytes().all(|b| b.is_ascii_hexdigit())
        })
}

/// Short names for what only the glue knows: its functions, but for those that it exports, and their arguments.
fn own_names(glue: &str) -> BTreeMap<String, String> {
    let exported: Vec<&str> = glue
        .lines()
        .filter(|line| line.starts_with("export "))
        .flat_map(words)
        .collect();
    let arguments = (0..ARGUMENTS).map(|number| format!("arg{number}"));
    let functions = glue.lines().filter_map(|line| {
        let name = line.strip_prefix("function ")?.split('(').next()?;
        (!exported.contains(&name)).then(|| name.to_owned())
    });
    let names = arguments.chain(functions).enumerate();
    names
        .map(|(number, name)| (name, format!("${number}")))
        .collect()
}

fn words(text: &str) -> Vec<&str> {
    let words = text.split(|c| !is_word(c));
    words.filter(|word| !word.is_empty()).collect()
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

/// A text with its length before it, and what comes behind it.
fn text(bytes: &[u8]) -> Result<(&str, &[u8])> {
    let mut length = 0;
    let mut rest = bytes;
    for shift in (0..).step_by(7) {
        let (&byte, behind) = rest.split_first().context("an entry that ends too soon")?;
        length |= usize::from(byte & 0x7f) << shift;
        rest = behind;
        if byte & 0x80 == 0 {
            break;
        }
    }
    let (text, rest) = rest
        .split_at_checked(length)
        .context("an entry that ends too soon")?;
    Ok((
        std::str::from_utf8(text).context("a name that is no text")?,
        rest,
    ))
}

/// A length as a wasm writes it: LEB128.
pub fn length(mut length: usize) -> Vec<u8> {
    let mut out = Vec::new();
    while length > 0x7f {
        out.push((length & 0x7f) as u8 | 0x80);
        length >>= 7;
    }
    out.push(length as u8);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A wasm that imports these functions of the module "m".
    fn importing(names: &[&str]) -> Vec<u8> {
        let mut imports = length(names.len());
        for name in names {
            imports.extend([1, b'm']);
            imports.extend(length(name.len()));
            imports.extend(name.bytes());
            imports.extend([0, 0]);
        }
        let mut wasm = vec![0, b'a', b's', b'm', 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 2];
        wasm.extend(length(imports.len()));
        wasm.extend(imports);
        wasm
    }

    /// A wasm that exports its only function under this name.
    fn exporting(name: &str) -> Vec<u8> {
        let mut exports = vec![1];
        exports.extend(length(name.len()));
        exports.extend(name.bytes());
        exports.extend([0, 0]);
        let mut wasm = vec![0, b'a', b's', b'm', 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0];
        wasm.extend([3, 2, 1, 0, 7]);
        wasm.extend(length(exports.len()));
        wasm.extend(exports);
        wasm.extend([10, 4, 1, 2, 0, 0x0b]);
        wasm
    }

    #[test]
    fn a_name_with_a_digest_becomes_short_in_both_and_others_stay() -> Result<()> {
        let long = "__wbg_getItem_49556a3e59cfb688";
        let glue = format!("{{ {long}: function() {{}}, memory: 1 }}");
        let (glue, wasm) = shortened(&glue, &importing(&["memory", long, "not_a_digest"]))?;
        assert_eq!(glue, "{ $10: function() {}, memory: 1 }");
        assert_eq!(wasm, importing(&["memory", "$10", "not_a_digest"]));
        Ok(())
    }

    #[test]
    fn a_function_that_only_the_glue_calls_has_a_short_name_in_both() -> Result<()> {
        let long = "wasm_bindgen_99f4aa5189200f0___convert__closures_____invoke_______true_";
        let (glue, wasm) = shortened(&format!("wasm.{long}();"), &exporting(long))?;
        assert_eq!(glue, "wasm.$10();");
        assert_eq!(wasm, exporting("$10"));
        let wasm = exporting("__wbindgen_malloc");
        assert_eq!(shortened("wasm.__wbindgen_malloc();", &wasm)?.1, wasm);
        Ok(())
    }

    #[test]
    fn what_only_the_glue_knows_has_short_names_and_what_it_exports_keeps_its_own() -> Result<()> {
        let glue = "function handleError(f, arg0) {\nf(arg0, arg01);\n}\nfunction begin() {\nhandleError(x, 1);\n}\n\
            export { begin };\n";
        let short = "function $10(f, $0) {\nf($0, arg01);\n}\nfunction begin() {\n$10(x, 1);\n}\n\
            export { begin };\n";
        assert_eq!(shortened(glue, &importing(&[]))?.0, short);
        Ok(())
    }

    #[test]
    fn a_name_that_the_glue_does_not_have_stays() -> Result<()> {
        let wasm = importing(&["__wbg_getItem_49556a3e59cfb688"]);
        assert_eq!(shortened("", &wasm)?, (String::new(), wasm));
        assert!(shortened("", b"nonsense").is_err());
        Ok(())
    }
}
