//! What a wasm says to debuggers and linkers, and nobody else reads.

use anyhow::{Context, Result};
use wasmparser::{Parser, Payload};

use super::names::length;

/// The wasm without its custom sections: names, producers, notes for the linker.
///
/// # Errors
/// When it is no wasm.
pub fn without_notes(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut out = wasm.get(..8).context("not a wasm")?.to_vec();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload.context("not a wasm")?;
        if matches!(payload, Payload::CustomSection(_)) {
            continue;
        }
        if let Some((id, range)) = payload.as_section() {
            let content = wasm
                .get(range.start as usize..range.end as usize)
                .context("a wasm that ends too soon")?;
            out.push(id);
            out.extend(length(content.len()));
            out.extend(content);
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_leave_the_wasm_and_the_rest_stays() -> Result<()> {
        // An empty custom section called "n" between a type section and a start of nothing.
        let types = [1, 4, 1, 0x60, 0, 0];
        let notes = [0, 2, 1, b'n'];
        let head = [0, b'a', b's', b'm', 1, 0, 0, 0];
        let wasm = [&head[..], &types, &notes].concat();
        assert_eq!(without_notes(&wasm)?, [&head[..], &types].concat());
        assert!(without_notes(b"nonsense").is_err());
        Ok(())
    }
}
