//! Short names for what a wasm imports of its glue.
//!
//! wasm-bindgen gives each a name with a digest in it, once in the glue and once in the wasm: nothing compresses them.

use anyhow::{Context, Result};
use wasmparser::{Parser, Payload};

/// How many hexadecimal digits the digest at the end of a name has.
const DIGEST: usize = 16;

/// Glue and wasm with short names in place of those that end in a digest.
///
/// # Errors
/// When it is no wasm.
pub fn shortened(glue: &str, wasm: &[u8]) -> Result<(String, Vec<u8>)> {
    let mut glue = glue.to_owned();
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
        let content = match payload {
            Payload::ImportSection(section) => {
                let imports = section.into_iter_with_offsets();
                let starts = imports.map(|import| Ok(import?.0 as usize - range.start));
                let mut starts = starts.collect::<Result<Vec<usize>>>()?;
                starts.push(content.len());
                let mut renamed = content[..starts[0]].to_vec();
                for (number, entry) in starts.windows(2).enumerate() {
                    renamed.extend(entry_with_short_name(
                        &content[entry[0]..entry[1]],
                        number,
                        &mut glue,
                    )?);
                }
                renamed
            }
            _ => content.to_vec(),
        };
        out.push(id);
        out.extend(length(content.len()));
        out.extend(content);
    }
    Ok((glue, out))
}

/// An entry of the section of imports: the name of the module, its own name, and what it is.
fn entry_with_short_name(entry: &[u8], number: usize, glue: &mut String) -> Result<Vec<u8>> {
    let (module, rest) = text(entry)?;
    let (name, what) = text(rest)?;
    let is_long = name
        .rsplit_once('_')
        .is_some_and(|(_, end)| end.len() == DIGEST && end.bytes().all(|b| b.is_ascii_hexdigit()));
    let short = format!("i{number}");
    let name = if is_long && glue.contains(name) {
        *glue = glue.replace(name, &short);
        &*short
    } else {
        name
    };
    let mut out = Vec::new();
    for text in [module, name] {
        out.extend(length(text.len()));
        out.extend(text.bytes());
    }
    out.extend(what);
    Ok(out)
}

/// A text with its length before it, and what comes behind it.
fn text(bytes: &[u8]) -> Result<(&str, &[u8])> {
    let mut length = 0;
    let mut rest = bytes;
    for shift in (0..).step_by(7) {
        let (&byte, behind) = rest.split_first().context("an import that ends too soon")?;
        length |= usize::from(byte & 0x7f) << shift;
        rest = behind;
        if byte & 0x80 == 0 {
            break;
        }
    }
    let (text, rest) = rest
        .split_at_checked(length)
        .context("an import that ends too soon")?;
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

    #[test]
    fn a_name_with_a_digest_becomes_short_in_both_and_others_stay() -> Result<()> {
        let long = "__wbg_getItem_49556a3e59cfb688";
        let glue = format!("{{ {long}: function() {{}}, memory: 1 }}");
        let (glue, wasm) = shortened(&glue, &importing(&["memory", long, "not_a_digest"]))?;
        assert_eq!(glue, "{ i1: function() {}, memory: 1 }");
        assert_eq!(wasm, importing(&["memory", "i1", "not_a_digest"]));
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
