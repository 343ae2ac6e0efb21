//! The plan on slides (PPTX) and as a document (DOCX).

use serde_json::{Value, json};

use crate::report::{EXAMPLE, choose, overfull};
use crate::support::office::{OfficePart, office_parts};
use crate::support::{Page, Role, visit};

const SLIDES: &str = "Slides (PPTX)";
const DOCUMENT: &str = "Document (DOCX)";

/// The file that a button of the report saves, part by part.
async fn taken(page: &Page, button: &str, ending: &str) -> Vec<OfficePart> {
    page.click(Role::Button, button).await;
    let file = page.saved_file().await;
    assert!(file.name.ends_with(ending), "{}", file.name);
    office_parts(&file.bytes)
}

/// The slides in their order.
async fn slides(page: &Page) -> Vec<OfficePart> {
    let parts = taken(page, SLIDES, ".pptx").await;
    let mut slides: Vec<OfficePart> = (parts.into_iter())
        .filter(|part| part.path.starts_with("ppt/slides/slide"))
        .collect();
    slides.sort_by(|one, other| one.path.cmp(&other.path));
    slides
}

fn says(slide: &OfficePart, words: &str) -> bool {
    slide.texts.iter().any(|text| text.contains(words))
}

fn count(slide: &OfficePart, element: &str) -> usize {
    slide.elements.iter().filter(|one| *one == element).count()
}

#[test]
fn the_worked_example_stands_on_five_slides_as_on_its_summary() {
    visit(async |page| {
        page.open_example_account().await;
        page.open(EXAMPLE).await;
        let shown = page.main_text().await;
        choose(page, "Names.").await;
        let slides = slides(page).await;
        assert_eq!(slides.len(), 5);
        for words in [
            "Seeland Hospital Group",
            "Decision-making unit",
            "Brunner",
            "What the account wants",
            "Every new therapy starts within ten working days",
            "Our objectives",
            "26 → 17 → 10 working days",
            "Initiatives",
            "Treatment at home",
            "Next steps",
            "What could stop us",
            "In figures",
            "CHF million a year",
            "Confidential",
        ] {
            assert!(says(&slides[0], words), "{words:?} is on the first slide");
        }
        // What is left out is the same on the page: the lists are the same.
        let left_out: Vec<&String> = (slides[0].texts.iter())
            .filter(|text| text.starts_with("and ") && text.ends_with(" more"))
            .collect();
        assert!(!left_out.is_empty());
        for more in left_out {
            assert!(shown.contains(more), "{more:?}: {shown}");
        }
        assert!(
            says(&slides[1], "Dr. Nadja Brunner"),
            "whole where there is room"
        );
        // Everybody on the map is a shape with a name, in a group.
        assert_eq!(count(&slides[0], "p:grpSp"), 1);
        assert!(count(&slides[0], "p:sp") > 9 + 12);
        for (slide, words) in slides.iter().zip([
            "Seeland Hospital Group",
            "Decision-making unit",
            "Objectives and initiatives",
            "Next steps",
            "In figures",
        ]) {
            assert!(slide.texts[0].contains(words), "{:?}", slide.texts[0]);
            assert_eq!(count(slide, "p:ph"), 1, "a title that an outline shows");
        }
    });
}

#[test]
fn an_empty_plan_is_one_slide_that_says_so() {
    visit(async |page| {
        let account = json!({ "id": "acme", "name": "Acme <&>", "created": "2026-01-05" });
        page.open_account(&account, "report").await;
        choose(page, "Names.").await;
        let slides = slides(page).await;
        assert_eq!(slides.len(), 1);
        assert_eq!(slides[0].texts[0], "Acme <&>");
        assert!(says(&slides[0], "Nothing yet."));
    });
}

#[test]
fn of_an_overfull_plan_each_slide_says_how_many_more_there_are() {
    visit(async |page| {
        page.open_account(&overfull(), "report").await;
        choose(page, "Names.").await;
        let slides = slides(page).await;
        assert_eq!(slides.len(), 5);
        for (at, slide) in slides[..4].iter().enumerate() {
            let more = slide
                .texts
                .iter()
                .filter(|text| text.starts_with("and ") && text.ends_with(" more"));
            assert!(more.count() > 0, "slide {}", at + 1);
            assert!(slide.texts.iter().all(|text| text.chars().count() < 400));
        }
    });
}

/// An account with so many people, all with a place on the map.
pub fn crowd(count: usize) -> Value {
    const FIRST: [&str; 8] = [
        "Nadja",
        "Simone",
        "Lea",
        "Urs",
        "Hanspeter",
        "Mirjam",
        "Daniel",
        "Regula",
    ];
    const LAST: [&str; 10] = [
        "Brunner",
        "Keller-Steinegger",
        "Fontana",
        "Aebi",
        "Zaugg",
        "Gerber",
        "Imhof",
        "Oppliger",
        "Wyss",
        "Bühlmann",
    ];
    let stances = ["opponent", "sceptic", "neutral", "supporter", "advocate"];
    let person = |n: usize| {
        let name = format!("{} {}", FIRST[n % 8], LAST[n / 8 * 3 % 10]);
        json!({
            "id": format!("r{}", n + 1), "name": name, "function": "Chief pharmacist",
            "roles": [if n.is_multiple_of(9) { "decider" } else { "user" }],
            "influence": (5 - n % 5).to_string(), "stance": stances[n * 7 / 3 % 5],
            "reports_to": (n > 0).then(|| format!("r{}", (n - 1) / 4 + 1)),
            "influences": if n % 3 == 1 { json!([format!("r{}", (n + 5) % count + 1)]) } else { json!([]) },
        })
    };
    json!({
        "id": "acme", "name": "Acme hospitals", "created": "2026-01-05",
        "stakeholders": (0..count).map(person).collect::<Vec<_>>(),
    })
}

#[test]
fn forty_people_keep_their_names_on_the_map_of_a_slide() {
    visit(async |page| {
        page.open_account(&crowd(40), "report").await;
        choose(page, "Names.").await;
        let slides = slides(page).await;
        assert_eq!(slides.len(), 3, "the people, and whom to speak with");
        let names = |slide: &OfficePart| {
            let last = ["Brunner", "Fontana", "Aebi", "Imhof", "Bühlmann"];
            let named = slide
                .texts
                .iter()
                .filter(|text| last.iter().any(|name| text.ends_with(name)));
            named.count()
        };
        assert!(names(&slides[1]) > 30, "{:?}", slides[1].texts);
        assert!(names(&slides[0]) > 30, "{:?}", slides[0].texts);
    });
}

#[test]
fn the_document_holds_the_whole_plan() {
    visit(async |page| {
        page.open_example_account().await;
        page.open(EXAMPLE).await;
        choose(page, "Names.").await;
        page.click(Role::Button, "Text (Markdown)").await;
        let markdown = page.saved_file().await.text;
        let parts = taken(page, DOCUMENT, ".docx").await;
        let document = parts.iter().find(|part| part.path == "word/document.xml");
        let document = document.unwrap();
        let headings = markdown.lines().filter_map(|line| {
            let text = line.trim_start_matches('#');
            (text.len() < line.len()).then(|| text.trim().replace('\\', ""))
        });
        let mut seen = 0;
        for heading in headings {
            assert!(document.texts.contains(&heading), "{heading:?}");
            seen += 1;
        }
        assert!(seen > 40, "{seen}");
        assert!(count(document, "w:tbl") > 5);
        assert!(says(document, "Dr. Nadja Brunner"));
    });
}
