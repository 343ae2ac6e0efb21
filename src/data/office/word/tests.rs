use proptest::prelude::*;

use super::super::testing::{parts, texts};
use super::*;
use crate::data::table::testing::{any_table, of_texts};

fn paper(blocks: Vec<Block>) -> Paper {
    Paper {
        title: "Seeland & <sons>".to_owned(),
        language: "en".to_owned(),
        blocks,
    }
}

#[test]
fn a_text_has_its_headings_fields_and_tables() {
    let table = of_texts(&["What", "Who"], &[&["Call\nagain", "Ada"], &["Write", ""]]);
    let heading = Block::Heading {
        level: 2,
        text: "1 Analysis".to_owned(),
    };
    let blocks = vec![
        heading,
        Block::Text("As of today".to_owned()),
        Block::Fields(of_texts(&["Place"], &[&["Seefurt"]])),
        Block::Table(table),
    ];
    let parts = parts(&write(&paper(blocks)).unwrap());
    let document = &parts["word/document.xml"];
    assert_eq!(
        texts(document),
        [
            "Seeland & <sons>",
            "1 Analysis",
            "As of today",
            "Place: ",
            "Seefurt",
            "What",
            "Who",
            "Call",
            "again",
            "Ada",
            "Write",
        ]
    );
    assert!(document.contains("<w:pStyle w:val=\"Heading1\"/>"));
    assert!(document.contains("<w:br/>"));
    for style in ["Title", "Heading1", "Field", "Cell", "Lines", "Footer"] {
        assert!(
            parts["word/styles.xml"].contains(&format!("w:styleId=\"{style}\"")),
            "{style}"
        );
    }
}

#[test]
fn the_same_text_gives_the_same_bytes() {
    let text = paper(vec![Block::Text("One".to_owned())]);
    assert_eq!(write(&text).unwrap(), write(&text).unwrap());
}

fn any_block() -> impl Strategy<Value = Block> {
    prop_oneof![
        (0_usize..6, any::<String>()).prop_map(|(level, text)| Block::Heading { level, text }),
        any::<String>().prop_map(Block::Text),
        any_table().prop_map(Block::Fields),
        any_table().prop_map(Block::Table),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_text_breaks_the_file(blocks in prop::collection::vec(any_block(), 0..6), title in any::<String>()) {
        let paper = Paper { title, ..paper(blocks) };
        let parts = parts(&write(&paper).unwrap());
        prop_assert!(parts.contains_key("word/document.xml"));
    }
}
