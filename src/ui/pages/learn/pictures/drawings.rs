//! One drawing for each topic. What each shows is said in its words, `guide.<topic>.picture`.

mod from_content;
mod gardens;

use crate::content::guide::GuideTopic;

use super::sketch::Sketch;

/// The drawing of a topic, with its words.
pub fn sketch(topic: GuideTopic) -> Sketch {
    match topic {
        GuideTopic::Journey => gardens::journey(),
        GuideTopic::Kam => gardens::kam(),
        GuideTopic::Gardener => gardens::gardener(),
        GuideTopic::Unit => from_content::unit(),
        GuideTopic::Types => from_content::types(),
        GuideTopic::Meetings => from_content::meetings(),
        GuideTopic::Access => from_content::access(),
        GuideTopic::Scope => gardens::scope(),
        GuideTopic::Success => from_content::success(),
        GuideTopic::Plan => from_content::plan(),
        GuideTopic::Workshop => from_content::workshop(),
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::words::Word as _;

    use super::super::sketch::FRAME;
    use super::*;
    use crate::content::guide::SCRIPT;
    use crate::content::role::REPORT_TO_MARKET_ACCESS;

    #[test]
    fn every_topic_has_a_drawing_with_something_that_grows() {
        for &topic in GuideTopic::ALL {
            let sketch = sketch(topic);
            let grown = sketch.strokes.iter().filter(|stroke| stroke.kind == "leaf");
            assert!(grown.count() >= 5, "{topic:?}");
            for word in &sketch.words {
                assert!((0.0..=FRAME.0).contains(&word.at.x), "{topic:?}");
                assert!((0.0..=FRAME.1).contains(&word.at.y), "{topic:?}");
            }
        }
    }

    #[test]
    fn as_many_leaves_are_filled_as_key_account_managers_report_to_market_access() {
        let sketch = from_content::access();
        let of = |kind: &str| sketch.strokes.iter().filter(|one| one.kind == kind).count();
        let filled = usize::from(REPORT_TO_MARKET_ACCESS);
        assert_eq!(of("leaf"), filled);
        assert_eq!(of("leaf pale"), 100 - filled);
    }

    #[test]
    fn the_ring_of_the_sundial_is_the_script() {
        let sketch = from_content::workshop();
        let pieces = sketch
            .strokes
            .iter()
            .filter(|stroke| stroke.kind.starts_with("dial"));
        assert_eq!(pieces.count(), SCRIPT.len());
    }
}
