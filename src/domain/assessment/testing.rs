//! Small instruments and answers for tests.

use crate::domain::day::Day;

use crate::domain::id::{DimensionId, DocumentId, InstrumentId, ItemId};

use super::{Answer, Answers, Assessment, Dimension, Instrument, Point, Tally};

/// An instrument with dimensions of these sizes; item 1 of dimension 0 is `d0.i1`.
pub fn instrument(sizes: &[usize]) -> Instrument {
    let dimensions = sizes
        .iter()
        .enumerate()
        .map(|(d, &size)| Dimension {
            id: DimensionId::new(format!("d{d}")),
            items: (0..size)
                .map(|i| ItemId::new(format!("d{d}.i{i}")))
                .collect(),
            quick: None,
        })
        .collect();
    Instrument {
        id: InstrumentId::fixed("test"),
        highest: Point::new(5).unwrap(),
        dimensions,
    }
}

/// As [`instrument`], with a quick check of these items, by their places in their dimensions.
pub fn with_quick_check(sizes: &[usize], places: &[usize]) -> Instrument {
    let mut instrument = instrument(sizes);
    for (dimension, &place) in instrument.dimensions.iter_mut().zip(places) {
        dimension.quick = Some(place);
    }
    instrument
}

/// A point; 0 is unanswered, 6 don't know, 7 not applicable, as in the packed link format.
pub fn answer(code: u8) -> Option<Answer> {
    match code {
        0 => None,
        6 => Some(Answer::DontKnow),
        7 => Some(Answer::NotApplicable),
        n => Some(Answer::Point(Point::new(n).unwrap())),
    }
}

/// Answers in the order of asking, coded as in [`answer`].
pub fn answers(instrument: &Instrument, codes: &[u8]) -> Answers {
    assert_eq!(instrument.len(), codes.len());
    instrument
        .items()
        .zip(codes)
        .filter_map(|(item, &code)| Some((item.clone(), answer(code)?)))
        .collect()
}

/// An assessment with these answers.
pub fn assessment(instrument: &Instrument, codes: &[u8]) -> Assessment {
    let id = DocumentId::new("test").unwrap();
    let mut assessment = Assessment::new(id, instrument.id.clone(), Day::fixed(2026, 3, 2));
    assessment.answers = answers(instrument, codes);
    assessment
}

/// A tally of these codes.
pub fn tally(codes: &[u8]) -> Tally {
    let mut tally = Tally::default();
    for &code in codes {
        tally.add(answer(code));
    }
    tally
}
