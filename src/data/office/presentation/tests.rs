use proptest::prelude::*;

use super::super::measure::width;
use super::super::slides::{BoxShape, Drawing, PanelLine, Shape, gap, line_height};
use super::super::testing::{attributes, parts, texts};
use super::*;

const AREA: Area = Area {
    x: 24.0,
    y: 70.0,
    width: 300.0,
    height: 120.0,
};

fn deck(panels: Vec<Panel>) -> Deck {
    let slide = Slide {
        title: "Seeland".to_owned(),
        about: "Hospital group".to_owned(),
        foot: "Confidential".to_owned(),
        panels,
    };
    Deck {
        title: "Seeland".to_owned(),
        language: "en".to_owned(),
        slides: vec![slide],
    }
}

fn list(lines: Vec<PanelLine>, below: &str) -> Panel {
    Panel {
        area: AREA,
        title: "Next steps".to_owned(),
        content: PanelContent::Lines {
            size: 10.0,
            lines,
            below: below.to_owned(),
        },
    }
}

fn line(text: &str) -> PanelLine {
    PanelLine {
        text: text.to_owned(),
        ..PanelLine::default()
    }
}

#[test]
fn a_slide_has_its_title_its_lists_and_what_is_left_out() {
    let entry = PanelLine {
        strong: "4 May".to_owned(),
        text: "Call <Ada> & Ben".to_owned(),
        small: "in 3 days".to_owned(),
    };
    let bytes = write(&deck(vec![list(vec![entry], "and 4 more")])).unwrap();
    let parts = parts(&bytes);
    let slide = &parts["ppt/slides/slide1.xml"];
    assert_eq!(
        texts(slide),
        [
            "Seeland",
            "Hospital group",
            "Confidential",
            "Next steps",
            "4 May ",
            "Call <Ada> & Ben ",
            "in 3 days",
            "and 4 more",
        ]
    );
    assert!(slide.contains("<p:ph type=\"title\"/>"));
    assert!(parts["docProps/core.xml"].contains("<dc:title>Seeland</dc:title>"));
}

#[test]
fn there_are_as_many_slides_as_were_asked_for() {
    for count in 0..=5 {
        let mut deck = deck(Vec::new());
        deck.slides = vec![deck.slides[0].clone(); count];
        let parts = parts(&write(&deck).unwrap());
        let slides = parts
            .keys()
            .filter(|path| path.starts_with("ppt/slides/slide"));
        assert_eq!(slides.count(), count);
        let named = attributes(&parts["ppt/presentation.xml"], "r:id");
        assert_eq!(named.len(), count + 1, "with the master");
    }
}

#[test]
fn what_is_too_much_for_its_area_is_cut_and_what_is_left_out_is_still_said() {
    let long = "Wirtschaftlichkeitsprüfung und so weiter ".repeat(20);
    let most = AREA.entries(10.0);
    let lines = vec![line(&long); most - 1];
    let bytes = write(&deck(vec![list(lines, "and 55 more")])).unwrap();
    let said = texts(&parts(&bytes)["ppt/slides/slide1.xml"]);
    let cut = said.iter().filter(|text| text.ends_with('…'));
    assert_eq!(cut.count(), most - 1);
    assert_eq!(said.last().unwrap(), "and 55 more");
    for text in &said[4..] {
        assert!(
            width(text, 10.0, false) <= AREA.width * 2.0,
            "two lines at most: {text}"
        );
    }
}

#[test]
fn a_drawing_is_a_group_of_shapes_inside_its_area() {
    let chip = |x: f64| {
        Shape::Box(BoxShape {
            area: Area {
                x,
                y: 10.0,
                width: 80.0,
                height: 20.0,
            },
            fill: Tone::Accent,
            edge: Tone::Ink,
            round: true,
            text: "Nadja Brunner".to_owned(),
            size: 9.0,
            bold: false,
            ink: Tone::Ink,
            align: Default::default(),
        })
    };
    let line = Shape::Line {
        from: (0.0, 50.0),
        to: (400.0, 0.0),
        dashed: true,
    };
    let drawing = Drawing {
        about: "Two people".to_owned(),
        width: 400.0,
        height: 50.0,
        shapes: vec![line, chip(10.0), chip(310.0)],
    };
    let panel = Panel {
        content: PanelContent::Drawing(drawing),
        ..list(Vec::new(), "")
    };
    let parts = parts(&write(&deck(vec![panel])).unwrap());
    let slide = &parts["ppt/slides/slide1.xml"];
    assert_eq!(slide.matches("<p:grpSp>").count(), 1);
    assert_eq!(slide.matches("prst=\"roundRect\"").count(), 2);
    assert!(slide.contains("descr=\"Two people\""));
    assert!(slide.contains("flipV=\"1\""));
    let right = emu(AREA.x + AREA.width);
    let (_, group) = slide.split_once("<p:grpSp>").unwrap();
    for place in group.split("<a:off x=\"").skip(1) {
        let x: i64 = place.split('"').next().unwrap().parse().unwrap();
        assert!((emu(AREA.x)..right).contains(&x), "{x}");
    }
    let ids = attributes(slide, "id");
    let mut different = ids.clone();
    different.sort();
    different.dedup();
    assert_eq!(
        different.len(),
        ids.len(),
        "every shape has a number of its own"
    );
}

fn any_line() -> impl Strategy<Value = PanelLine> {
    let text = prop_oneof![
        any::<String>(),
        "[\u{0}-\u{20}<>&\"';\\]]{0,40}",
        "\\PC{0,300}"
    ];
    (text.clone(), text.clone(), text).prop_map(|(strong, text, small)| PanelLine {
        strong,
        text,
        small,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_text_breaks_the_file(
        title in any::<String>(),
        lines in prop::collection::vec(any_line(), 0..12),
        below in any::<String>(),
        area in (0.0..900.0_f64, 0.0..500.0_f64, 0.0..900.0_f64, 0.0..500.0_f64),
    ) {
        let (x, y, width, height) = area;
        let panel = Panel {
            title: title.clone(),
            area: Area { x, y, width, height },
            ..list(lines, &below)
        };
        let deck = Deck { title, ..deck(vec![panel]) };
        let parts = parts(&write(&deck).unwrap());
        prop_assert!(parts.contains_key("ppt/slides/slide1.xml"));
    }

    #[test]
    fn no_list_is_higher_than_its_area(
        lines in prop::collection::vec(any_line(), 0..30),
        has_below in any::<bool>(),
        height in 0.0..300.0_f64,
        size in 7.0..14.0_f64,
    ) {
        let area = Area { height, ..AREA };
        let below = if has_below { "and 3 more" } else { "" };
        let written = shapes::list(area, size, &lines, below);
        let paragraphs = written.len();
        let lines: usize = written.iter().map(|one| shapes::lines_of(one, area.width, size)).sum();
        let needed = lines as f64 * line_height(size) + paragraphs.saturating_sub(1) as f64 * gap(size);
        let least = if has_below { line_height(size) } else { 0.0 };
        prop_assert!(needed <= height.max(least) + 1e-6, "{needed} of {height}");
    }
}
