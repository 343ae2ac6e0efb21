//! A wasm as it compresses best: like functions stand beside each other, and what only debuggers and linkers read is
//! gone.

use std::cmp::Ordering;
use std::convert::Infallible;

use anyhow::{Context, Result, bail};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    CodeSection, DataCountSection, DataSection, ElementSection, ExportSection, FunctionSection,
    GlobalSection, ImportSection, MemorySection, Module, StartSection, TableSection, TypeSection,
};
use wasmparser::{FunctionBody, Parser, Payload, TypeRef};

/// The same wasm with its functions in order of their types and then of their code, and without custom sections (names,
/// producers, notes for the linker). What compresses looks for likenesses, and says in fewer bits what is near.
///
/// # Errors
/// When it is no wasm, or has a section that no compiler of ours writes.
pub fn compact(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut order = Order::read(wasm)?;
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.context("not a wasm")? {
            Payload::TypeSection(types) => {
                let mut section = TypeSection::new();
                order.parse_type_section(&mut section, types)?;
                module.section(&section);
            }
            Payload::ImportSection(imports) => {
                let mut section = ImportSection::new();
                order.parse_import_section(&mut section, imports)?;
                module.section(&section);
            }
            Payload::FunctionSection(_) => {
                let mut section = FunctionSection::new();
                for Function { ty, .. } in order.functions()? {
                    section.function(ty);
                }
                module.section(&section);
            }
            Payload::TableSection(tables) => {
                let mut section = TableSection::new();
                order.parse_table_section(&mut section, tables)?;
                module.section(&section);
            }
            Payload::MemorySection(memories) => {
                let mut section = MemorySection::new();
                order.parse_memory_section(&mut section, memories)?;
                module.section(&section);
            }
            Payload::GlobalSection(globals) => {
                let mut section = GlobalSection::new();
                order.parse_global_section(&mut section, globals)?;
                module.section(&section);
            }
            Payload::ExportSection(exports) => {
                let mut section = ExportSection::new();
                order.parse_export_section(&mut section, exports)?;
                module.section(&section);
            }
            Payload::StartSection { func, .. } => {
                let function_index = order.function_index(func)?;
                module.section(&StartSection { function_index });
            }
            Payload::ElementSection(elements) => {
                let mut section = ElementSection::new();
                order.parse_element_section(&mut section, elements)?;
                module.section(&section);
            }
            Payload::DataCountSection { count, .. } => {
                module.section(&DataCountSection { count });
            }
            Payload::CodeSectionStart { .. } => {
                let mut section = CodeSection::new();
                for Function { body, .. } in order.functions()? {
                    order.parse_function_body(&mut section, body)?;
                }
                module.section(&section);
            }
            Payload::DataSection(data) => {
                let mut section = DataSection::new();
                order.parse_data_section(&mut section, data)?;
                module.section(&section);
            }
            Payload::CodeSectionEntry(_)
            | Payload::CustomSection(_)
            | Payload::Version { .. }
            | Payload::End(_) => {}
            other => bail!("a wasm with a section that is not known here: {other:?}"),
        }
    }
    Ok(module.finish())
}

/// A function that is not imported.
#[derive(Clone)]
struct Function<'a> {
    /// The index of its type.
    ty: u32,
    body: FunctionBody<'a>,
}

/// In which order functions come, and what their indices become.
struct Order<'a> {
    /// How many functions are imported. Their indices come first and stay.
    imported: u32,
    /// The functions that are not, as they were.
    functions: Vec<Function<'a>>,
    /// Their places among `functions`, in the new order.
    order: Vec<usize>,
    /// The new place of each.
    places: Vec<u32>,
}

impl<'a> Order<'a> {
    fn read(wasm: &'a [u8]) -> Result<Self> {
        let mut imported = 0;
        let mut types = Vec::new();
        let mut bodies = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.context("not a wasm")? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        if matches!(import?.ty, TypeRef::Func(_)) {
                            imported += 1;
                        }
                    }
                }
                Payload::FunctionSection(section) => {
                    types = section.into_iter().collect::<Result<Vec<u32>, _>>()?;
                }
                Payload::CodeSectionEntry(body) => bodies.push(body),
                _ => {}
            }
        }
        if types.len() != bodies.len() {
            bail!(
                "a wasm of {} functions has code of {}",
                types.len(),
                bodies.len()
            );
        }
        let functions = types.into_iter().zip(bodies);
        let functions: Vec<Function> = functions.map(|(ty, body)| Function { ty, body }).collect();
        let mut order: Vec<usize> = (0..functions.len()).collect();
        order.sort_by(|one, other| by_likeness(&functions[*one], &functions[*other]));
        let mut places = vec![0; functions.len()];
        for (place, one) in order.iter().enumerate() {
            places[*one] = u32::try_from(place)?;
        }
        Ok(Self {
            imported,
            functions,
            order,
            places,
        })
    }

    /// The functions in the new order.
    fn functions(&self) -> Result<Vec<Function<'a>>> {
        let ordered = self
            .order
            .iter()
            .map(|one| self.functions.get(*one).cloned());
        ordered.collect::<Option<_>>().context("not an order")
    }
}

fn by_likeness(one: &Function, other: &Function) -> Ordering {
    let [this, that] = [one, other].map(|function| function.body.as_bytes());
    one.ty.cmp(&other.ty).then_with(|| this.cmp(that))
}

impl Reencode for Order<'_> {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        let Some(own) = function.checked_sub(self.imported) else {
            return Ok(function);
        };
        let place = self.places.get(own as usize).copied();
        Ok(self.imported + place.unwrap_or(own))
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        CustomSection, EntityType, ExportKind, Instruction, NameMap, NameSection, ValType,
    };

    use super::*;

    /// An imported function and four of our own; the exports `a` to `d` return 1 to 4, `d` by calling the import and then `c`.
    fn sample() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([ValType::I32], [ValType::I32]);
        types.ty().function([], [ValType::I32]);
        let mut imports = ImportSection::new();
        imports.import("m", "f", EntityType::Function(1));
        let mut functions = FunctionSection::new();
        let mut code = CodeSection::new();
        let mut exports = ExportSection::new();
        let returned = |value| vec![Instruction::I32Const(value)];
        let calls = vec![
            Instruction::Call(0),
            Instruction::Drop,
            Instruction::Call(3),
        ];
        let bodies = [
            (1, returned(3)),
            (0, returned(2)),
            (1, returned(1)),
            (1, calls),
        ];
        for (at, ((ty, body), name)) in bodies.into_iter().zip(["a", "b", "c", "d"]).enumerate() {
            functions.function(ty);
            let mut function = wasm_encoder::Function::new([]);
            for instruction in body {
                function.instruction(&instruction);
            }
            function.instruction(&Instruction::End);
            code.function(&function);
            exports.export(name, ExportKind::Func, at as u32 + 1);
        }
        let mut names = NameSection::new();
        let mut of_functions = NameMap::new();
        of_functions.append(1, "a");
        names.functions(&of_functions);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions);
        module.section(&exports).section(&code).section(&names);
        let data = b"for the linker".into();
        module.section(&CustomSection {
            name: "n".into(),
            data,
        });
        module.finish()
    }

    /// The name of each export, and the function that it is.
    type Exported = Vec<(String, u32)>;

    /// The code of each function in order, and what is exported.
    fn shape(wasm: &[u8]) -> Result<(Vec<String>, Exported)> {
        let (mut codes, mut exported) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::CodeSectionEntry(body) => {
                    let code = body.get_operators_reader()?.into_iter();
                    codes.push(format!("{:?}", code.collect::<Result<Vec<_>, _>>()?));
                }
                Payload::ExportSection(exports) => {
                    for export in exports {
                        let export = export?;
                        exported.push((export.name.to_owned(), export.index));
                    }
                }
                Payload::CustomSection(section) => bail!("{} is still there", section.name()),
                _ => {}
            }
        }
        Ok((codes, exported))
    }

    #[test]
    fn like_functions_stand_together_and_everything_refers_to_the_same_ones() -> Result<()> {
        let compacted = compact(&sample())?;
        let (codes, exported) = shape(&compacted)?;
        let expected = [
            "[I32Const { value: 2 }, End]",
            "[Call { function_index: 0 }, Drop, Call { function_index: 3 }, End]",
            "[I32Const { value: 1 }, End]",
            "[I32Const { value: 3 }, End]",
        ];
        assert_eq!(codes, expected);
        let exported: Vec<_> = exported
            .iter()
            .map(|(name, at)| (name.as_str(), *at))
            .collect();
        assert_eq!(exported, [("a", 4), ("b", 1), ("c", 3), ("d", 2)]);
        // Once in order, it stays as it is.
        assert_eq!(compact(&compacted)?, compacted);
        assert!(compact(b"nonsense").is_err());
        Ok(())
    }
}
