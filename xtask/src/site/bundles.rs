//! Which modules of wasm come together in one file.
//!
//! Cutting makes a module of every set of parts that share something, some dozens of them. Each would be a request of
//! its own; so modules that are needed together lie one behind the other in one file.

use std::collections::{BTreeMap, HashMap};

/// The parts by how early they are needed: what a part shares with a later one comes in the file of the earlier one.
const EARLY: [&str; 5] = ["welcome", "assessing", "findings", "workshops", "planner"];

/// The parts of ways into the app: on each of them only what it needs is loaded. What both need is a file of its own.
const ENTRIES: [&str; 2] = ["welcome", "assessing"];

/// The file of what all ways into the app need.
const FRONT: &str = "shared_front";

/// The part whose files boot.js asks for ahead of the app, by a function of the glue.
const AHEAD: &str = "welcome";

/// A file, and the modules in it, in order.
#[derive(Debug, PartialEq, Eq)]
pub struct Bundle {
    /// Its name, without what follows its content.
    pub name: String,
    /// Names of modules.
    pub modules: Vec<String>,
}

/// The modules of all parts in files. `modules` says what each part needs: what it shares, and its own last.
///
/// A part's file holds what only the part needs. What several need is in a file that is named by the earliest of them,
/// which needs all of it. The first of all, and the [`ENTRIES`], have no such second file: what they need alone is little.
pub fn bundles(modules: &HashMap<String, Vec<String>>) -> Vec<Bundle> {
    let mut parts: Vec<&String> = modules.keys().collect();
    let early = |part: &str| EARLY.iter().position(|one| *one == part);
    parts.sort_by_key(|part| (early(part).unwrap_or(EARLY.len()), (*part).clone()));
    let mut needed_by: BTreeMap<&String, Vec<&String>> = BTreeMap::new();
    for part in &parts {
        for module in &modules[*part] {
            needed_by.entry(module).or_default().push(part);
        }
    }
    let mut bundles: Vec<Bundle> = Vec::new();
    for (module, by) in needed_by {
        let first = by[0];
        let entries = by.iter().filter(|part| ENTRIES.contains(&part.as_str()));
        let name = match (entries.count(), by.len()) {
            (2.., _) => FRONT.to_owned(),
            (0, 2..) if Some(&first) != parts.first() => format!("shared_{first}"),
            _ => format!("split_{first}"),
        };
        match bundles.iter_mut().find(|bundle| bundle.name == name) {
            Some(bundle) => bundle.modules.push(module.clone()),
            None => bundles.push(Bundle {
                name,
                modules: vec![module.clone()],
            }),
        }
    }
    bundles
}

/// Where a module lies.
#[derive(Debug)]
pub struct Piece {
    /// The name of the module.
    pub module: String,
    /// The file that it lies in.
    pub file: String,
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where it ends, in bytes.
    pub end: usize,
}

/// The script that loads the parts, with these pieces: the runtime of the cutter, and in place of its list of files
/// ours.
pub fn loader(
    runtime: &str,
    modules: &HashMap<String, Vec<String>>,
    pieces: &[Piece],
) -> Option<String> {
    let head = runtime.find("\n/* ").into_iter();
    let head = head.chain(runtime.find("\nexport const ")).min()?;
    let mut files: Vec<&str> = pieces.iter().map(|piece| &*piece.file).collect();
    files.dedup();
    let mut script = format!("{}\n{READER}", &runtime[..head]);
    let named: Vec<String> = files.iter().map(|file| format!("\"./{file}\"")).collect();
    script.push_str(&format!("const files = [{}];\n", named.join(", ")));
    let listed = pieces.iter().map(|piece| {
        let file = files.iter().position(|file| *file == piece.file);
        format!("[{}, {}, {}]", file.unwrap_or(0), piece.start, piece.end)
    });
    let listed: Vec<String> = listed.collect();
    script.push_str(&format!("const pieces = [{}];\n", listed.join(", ")));
    script.push_str("const loads = pieces.map((piece) => makeLoad(reader(piece), []));\n");
    let mut parts: Vec<_> = modules.iter().collect();
    parts.sort();
    for (part, needs) in parts {
        let own = format!("split_{part}");
        let place = |module: &String| pieces.iter().position(|piece| piece.module == *module);
        let shared: Vec<String> = needs
            .iter()
            .filter(|module| **module != own)
            .map(|module| place(module).map(|at| at.to_string()))
            .collect::<Option<_>>()?;
        let own = match place(&own) {
            Some(own) => format!("reader(pieces[{own}])"),
            None => "() => async () => ({})".to_owned(),
        };
        script.push_str(&format!(
            "export const __wasm_split_load_{part} = wrapAsyncCb(makeLoad({own}, [{}].map((n) => loads[n])));\n",
            shared.join(", ")
        ));
        if part == AHEAD {
            let mut ahead: Vec<usize> = Vec::new();
            for piece in needs.iter().filter_map(place) {
                let file = files.iter().position(|file| *file == pieces[piece].file);
                ahead.extend(file.filter(|file| !ahead.contains(file)));
            }
            script.push_str(&format!(
                "{AHEAD_EXPORT} = () => {ahead:?}.forEach((n) => file(files[n]).catch(() => {{}}));\n"
            ));
        }
    }
    Some(script)
}

/// The function of the glue that asks for them.
pub const AHEAD_EXPORT: &str = "export const ahead";

/// Reads a module out of its file. A file that did not come is asked for again the next time.
const READER: &str = r#"
const coming = {};
const file = (name) => coming[name] ??= fetch(new URL(name, import.meta.url)).then((answer) => {
    if (!answer.ok) throw new Error(`${answer.status} ${name}`);
    return answer.arrayBuffer();
}).catch((error) => {
    delete coming[name];
    throw error;
});
const reader = ([of, start, end]) => () => {
    const bytes = file(files[of]);
    bytes.catch(() => {});
    return async (imports) => WebAssembly.instantiate(new Uint8Array(await bytes, start, end - start), imports);
};
"#;

#[cfg(test)]
mod tests {
    use super::*;

    fn modules() -> HashMap<String, Vec<String>> {
        let needs = [
            ("assessing", vec!["chunk_1", "chunk_2", "split_assessing"]),
            ("planner", vec!["chunk_1", "chunk_3", "split_planner"]),
            ("room", vec!["chunk_2", "chunk_3", "split_room"]),
        ];
        let owned = |all: Vec<&str>| all.into_iter().map(str::to_owned).collect();
        needs
            .map(|(part, all)| (part.to_owned(), owned(all)))
            .into()
    }

    #[test]
    fn what_the_first_part_needs_is_one_file_and_what_later_ones_share_another() {
        let of = |name: &str, modules: &[&str]| Bundle {
            name: name.to_owned(),
            modules: modules.iter().map(|one| (*one).to_owned()).collect(),
        };
        let expected = [
            of(
                "split_assessing",
                &["chunk_1", "chunk_2", "split_assessing"],
            ),
            of("shared_planner", &["chunk_3"]),
            of("split_planner", &["split_planner"]),
            of("split_room", &["split_room"]),
        ];
        assert_eq!(bundles(&modules()), expected);
    }

    #[test]
    fn a_way_into_the_app_loads_nothing_that_only_another_needs() {
        let needs = [
            ("welcome", vec!["chunk_1", "chunk_2", "split_welcome"]),
            ("assessing", vec!["chunk_1", "chunk_3", "split_assessing"]),
            (
                "findings",
                vec!["chunk_1", "chunk_2", "chunk_3", "split_findings"],
            ),
        ];
        let owned = |all: Vec<&str>| all.into_iter().map(str::to_owned).collect();
        let modules = needs.map(|(part, all)| (part.to_owned(), owned(all)));
        let files = bundles(&modules.into());
        let file_of = |module: &str| {
            let is_in = |bundle: &&Bundle| bundle.modules.iter().any(|one| one == module);
            files.iter().find(is_in).map(|bundle| bundle.name.as_str())
        };
        assert_eq!(file_of("chunk_1"), Some("shared_front"));
        assert_eq!(file_of("chunk_2"), Some("split_welcome"));
        assert_eq!(file_of("chunk_3"), Some("split_assessing"));
        assert_eq!(file_of("split_findings"), Some("split_findings"));
    }

    #[test]
    fn the_loader_names_for_each_part_what_it_needs_and_where_it_lies() {
        let runtime =
            "let runtime;\n/* assessing, planner */\nconst __chunk_1 = 1;\nexport const x = 2;\n";
        let names = [
            "chunk_1",
            "chunk_2",
            "split_assessing",
            "chunk_3",
            "split_planner",
        ];
        let pieces = names.iter().enumerate().map(|(n, module)| Piece {
            module: (*module).to_owned(),
            file: if n < 3 { "a.wasm" } else { "b.wasm" }.to_owned(),
            start: n * 10,
            end: n * 10 + 10,
        });
        let pieces: Vec<Piece> = pieces.collect();
        let mut modules = modules();
        modules.remove("room");
        let script = loader(runtime, &modules, &pieces).unwrap();
        assert!(script.starts_with("let runtime;\n"));
        assert!(!script.contains("__chunk_1"));
        assert!(script.contains("const files = [\"./a.wasm\", \"./b.wasm\"];"));
        assert!(script.contains("[0, 0, 10], [0, 10, 20], [0, 20, 30], [1, 30, 40]"));
        let assessing =
            "__wasm_split_load_assessing = wrapAsyncCb(makeLoad(reader(pieces[2]), [0, 1].map(";
        let planner =
            "__wasm_split_load_planner = wrapAsyncCb(makeLoad(reader(pieces[4]), [0, 3].map(";
        assert!(
            script.contains(assessing) && script.contains(planner),
            "{script}"
        );
        assert_eq!(loader(runtime, &modules, &pieces[..1]), None);
        assert!(!script.contains("ahead"));
        // The start page of somebody new is asked for ahead of the app: each of its files once.
        let needs = ["chunk_1", "chunk_2", "chunk_3"].map(str::to_owned);
        modules.insert("welcome".to_owned(), needs.into());
        let script = loader(runtime, &modules, &pieces).unwrap();
        let ahead =
            "export const ahead = () => [0, 1].forEach((n) => file(files[n]).catch(() => {}));";
        assert!(script.contains(ahead), "{script}");
    }
}
