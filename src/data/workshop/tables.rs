//! A workshop as tables: every response, and what the room says together.

use crate::content::assessment::{Questionnaire, questionnaire};
use crate::content::text::{Argument, Key, Wording};
use crate::data::table::{Cell, CellKind, Column, Table, TableId};
use crate::domain::assessment::{Answer, Index, Point};
use crate::domain::id::{DimensionId, ItemId};
use crate::domain::workshop::{
    Aggregate, Disclosure, Distribution, GivenAnswer, Halves, OwnQuestion, QuestionKind, Response,
    Session, Workshop,
};
use crate::key;

/// The words of a session's questions, and of the tables about it.
#[derive(Clone, Copy)]
pub struct TableWords<'a> {
    /// The session.
    pub session: &'a Session,
    /// The reader's language.
    pub wording: Wording,
}

/// A table under way.
struct TableBuilder {
    wording: Wording,
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
}

impl TableBuilder {
    fn new(wording: Wording) -> Self {
        Self {
            wording,
            columns: Vec::new(),
            rows: Vec::new(),
        }
    }

    fn column(&mut self, title: Key, kind: CellKind) {
        self.columns
            .push(Column::new(self.wording.say(title), kind));
    }

    fn numbers(&mut self, titles: &[Key]) {
        titles
            .iter()
            .for_each(|title| self.column(*title, CellKind::Number));
    }

    /// A column for each point of the scale.
    fn points(&mut self, title: Key) {
        for number in 1..=Point::MAX {
            let title = self
                .wording
                .fill(title, &[("number", Argument::from(number))]);
            self.columns.push(Column::new(title, CellKind::Number));
        }
    }

    fn finish(self, id: &'static str, title: Key) -> Table {
        Table {
            id: TableId::fixed(id),
            title: self.wording.say(title).to_owned(),
            columns: self.columns,
            rows: self.rows,
        }
    }
}

impl TableWords<'_> {
    fn asked(self) -> Option<&'static Questionnaire> {
        questionnaire(&self.session.instrument)
    }

    fn topic(self, dimension: &DimensionId) -> String {
        let topic = self.asked().and_then(|asked| asked.topic(dimension));
        topic.map_or_else(
            || dimension.to_string(),
            |topic| self.wording.say(topic.name).to_owned(),
        )
    }

    fn question(self, item: &ItemId) -> String {
        let question = self.asked().and_then(|asked| asked.question(item));
        question.map_or_else(
            || item.to_string(),
            |question| self.wording.say(question.question).to_owned(),
        )
    }

    fn answer(self, answer: Option<Answer>) -> Cell {
        match answer {
            None => Cell::Empty,
            Some(Answer::Point(point)) => f64::from(point.number()).into(),
            Some(Answer::DontKnow) => self.wording.say(key!("room_tables.dont_know")).into(),
            Some(Answer::NotApplicable) => {
                self.wording.say(key!("room_tables.not_applicable")).into()
            }
        }
    }

    fn group(self, group: Option<u8>) -> Cell {
        let name = group.and_then(|group| self.session.groups.get(usize::from(group)));
        name.cloned().into()
    }

    /// Every response as a row: for the facilitator, who may know who said what where names were given. Answers in
    /// words to own questions are columns of it, so they have no table of their own.
    pub fn responses(self, aggregate: &Aggregate, responses: &[Response]) -> Table {
        let mut sheet = TableBuilder::new(self.wording);
        sheet.column(key!("room_tables.day"), CellKind::Day);
        sheet.column(key!("room_tables.group"), CellKind::Text);
        sheet.column(key!("room_tables.name"), CellKind::Text);
        for (item, _) in aggregate.items(aggregate.room()) {
            let title = self.question(item);
            sheet.columns.push(Column::new(title, CellKind::Number));
        }
        for question in &self.session.questions {
            let title = question.text.as_str();
            sheet.columns.push(Column::new(title, CellKind::Text));
        }
        for response in responses {
            let mut row = vec![
                response.day.into(),
                self.group(response.group),
                response.name.as_str().into(),
            ];
            row.extend(response.answers.iter().map(|answer| self.answer(*answer)));
            let own = response.own.iter().zip(&self.session.questions);
            row.extend(own.map(|(own, question)| match own {
                GivenAnswer::Words(words) => words.as_str().into(),
                GivenAnswer::Option(place) => {
                    let option = question.kind.choices().get(usize::from(*place));
                    option.cloned().into()
                }
                GivenAnswer::Choice(answer) => self.answer(Some(*answer)),
                GivenAnswer::Unanswered => Cell::Empty,
            }));
            sheet.rows.push(row);
        }
        let table = sheet.finish("responses", key!("room_tables.responses"));
        table.without_empty_columns()
    }

    /// How each question was answered, by everybody and by each group that may be shown there. Own questions with
    /// described answers come after those of the questionnaire; what was answered in words can't be counted, and plain
    /// choices, which are no scale, have a table of their own.
    pub fn counts(self, counts: &Disclosure) -> Table {
        let mut sheet = TableBuilder::new(self.wording);
        for title in [
            key!("room_tables.who"),
            key!("room_tables.topic"),
            key!("room_tables.question"),
        ] {
            sheet.column(title, CellKind::Text);
        }
        sheet.points(key!("room_tables.point"));
        sheet.numbers(&[
            key!("room_tables.dont_know"),
            key!("room_tables.not_applicable"),
            key!("room_tables.unanswered"),
            key!("room_tables.coverage"),
            key!("room_tables.mean"),
            key!("room_tables.lower_quartile"),
            key!("room_tables.median"),
            key!("room_tables.upper_quartile"),
            key!("room_tables.agreement"),
        ]);
        let all = counts.all();
        for (who, group) in self.parts() {
            let mut add = |place: usize, topic: &str, question: String| {
                let answers = match group {
                    None => counts.room_at(place),
                    Some(group) => counts.group_at(group, place),
                };
                if let Some(answers) = answers {
                    let mut row: Vec<Cell> =
                        vec![who.as_str().into(), topic.into(), question.into()];
                    row.extend(figures(&answers, all.highest()));
                    sheet.rows.push(row);
                }
            };
            let mut place = 0;
            for dimension in all.dimensions() {
                let topic = self.topic(&dimension.id);
                for item in &dimension.items {
                    add(place, &topic, self.question(item));
                    place += 1;
                }
            }
            let own = self.wording.say(key!("room_tables.own"));
            for question in &self.session.questions {
                if let QuestionKind::Anchors(_) = &question.kind {
                    add(place, own, question.text.clone());
                }
                place += 1;
            }
        }
        sheet.finish("counts", key!("room_tables.counts"))
    }

    /// How many chose which option of each plain choice, of everybody and of each group that may be shown there: a row for
    /// each option, because each question has its own. `None` where none is asked.
    pub fn choices(self, counts: &Disclosure) -> Option<Table> {
        let mut sheet = TableBuilder::new(self.wording);
        for title in [
            key!("room_tables.who"),
            key!("room_tables.question"),
            key!("room_tables.option"),
        ] {
            sheet.column(title, CellKind::Text);
        }
        sheet.numbers(&[key!("room_tables.responses_in")]);
        let items = counts.room().items.len();
        let asked = (items..).zip(&self.session.questions);
        let asked = asked.filter(|(_, question)| question.kind.is_plain());
        let asked: Vec<(usize, &OwnQuestion)> = asked.collect();
        for (place, question) in &asked {
            for (who, group) in self.parts() {
                let answers = match group {
                    None => counts.room_options_at(*place),
                    Some(group) => counts.group_options_at(group, *place),
                };
                let Some(answers) = answers else {
                    continue;
                };
                let options = question.kind.choices().iter().map(String::as_str);
                let others = [
                    (key!("room_tables.dont_know"), answers.dont_know),
                    (key!("room_tables.not_applicable"), answers.not_applicable),
                    (key!("room_tables.unanswered"), answers.unanswered),
                ];
                let others = others.map(|(name, people)| (self.wording.say(name), people));
                for (option, people) in options.zip(answers.chosen).chain(others) {
                    sheet.rows.push(vec![
                        who.as_str().into(),
                        question.text.as_str().into(),
                        option.into(),
                        count(people),
                    ]);
                }
            }
        }
        let table = sheet.finish("choices", key!("room_tables.choices"));
        (!asked.is_empty()).then_some(table)
    }

    /// The tables that tell nothing of a single person.
    pub fn totals(self, counts: &Disclosure) -> Vec<Table> {
        let choices = self.choices(counts);
        let all = [self.counts(counts)].into_iter().chain(choices);
        all.chain([self.stages(counts)]).collect()
    }

    /// How many respondents stand at each stage, of everybody and of each group that may be shown.
    pub fn stages(self, counts: &Disclosure) -> Table {
        let mut sheet = TableBuilder::new(self.wording);
        sheet.column(key!("room_tables.who"), CellKind::Text);
        sheet.numbers(&[key!("room_tables.responses_in")]);
        sheet.points(key!("room_tables.stage"));
        sheet.numbers(&[
            key!("room_tables.no_stage"),
            key!("room_tables.provisional"),
            key!("room_tables.median"),
        ]);
        for (who, group) in self.parts() {
            let shown = match group {
                None => Some((counts.room().stages, counts.room().provisional)),
                Some(group) => counts.group_stages(group),
            };
            let Some((stages, provisional)) = shown else {
                continue;
            };
            let n = group.map_or(counts.room().n, |group| counts.group_size(group));
            let mut row: Vec<Cell> = vec![who.into(), count(n)];
            row.extend(stages.points.map(count));
            row.extend([count(stages.unanswered), count(provisional)]);
            row.push(stages.median().map(Halves::number).into());
            sheet.rows.push(row);
        }
        sheet.finish("stages", key!("room_tables.stages"))
    }

    /// What the room agreed to do.
    pub fn actions(self, workshop: &Workshop) -> Table {
        let mut sheet = TableBuilder::new(self.wording);
        sheet.column(key!("room_tables.what"), CellKind::Text);
        sheet.column(key!("room_tables.owner"), CellKind::Text);
        sheet.column(key!("room_tables.due"), CellKind::Day);
        sheet.column(key!("room_tables.question"), CellKind::Text);
        for action in workshop.agreed() {
            let item = action.item.as_ref();
            sheet.rows.push(vec![
                action.what.as_str().into(),
                action.owner.as_str().into(),
                action.due.into(),
                item.map(|item| self.question(item)).into(),
            ]);
        }
        sheet.finish("actions", key!("room_tables.actions"))
    }

    /// Everybody, then the groups by their places.
    fn parts(self) -> Vec<(String, Option<usize>)> {
        let everybody = self.wording.say(key!("room_tables.room")).to_owned();
        let groups = self.session.groups.iter().enumerate();
        let groups = groups.map(|(place, name)| (name.clone(), Some(place)));
        std::iter::once((everybody, None)).chain(groups).collect()
    }
}

fn count(n: u32) -> Cell {
    f64::from(n).into()
}

fn figures(answers: &Distribution, highest: Point) -> Vec<Cell> {
    let mut cells: Vec<Cell> = answers.points.map(count).into();
    cells.extend([
        count(answers.dont_know),
        count(answers.not_applicable),
        count(answers.unanswered),
    ]);
    cells.push(f64::from(answers.coverage_percent()).into());
    let tenths = answers.index().map(Index::tenths);
    cells.push(tenths.map(|tenths| f64::from(tenths) / 10.0).into());
    let (lower, upper) = answers.quartiles().unzip();
    for place in [lower, answers.median(), upper] {
        cells.push(place.map(Halves::number).into());
    }
    let agreement = answers.agreement(highest);
    cells.push(agreement.map(|one| f64::from(one.permille()) / 10.0).into());
    cells
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::text::english_wording;
    use crate::domain::workshop::HandCounts;
    use crate::domain::workshop::testing::{TWO_BY_TWO, response, session};

    #[test]
    fn every_response_is_a_row_and_small_groups_are_none() {
        let session = session();
        let words = TableWords {
            session: &session,
            wording: english_wording(),
        };
        let mut aggregate = Aggregate::new(&TWO_BY_TWO, &session);
        let mut responses: Vec<Response> = (0..10).map(|n| response(n, &[1, 2, 6, 0])).collect();
        for one in &mut responses[5..] {
            one.group = Some(1);
        }
        responses[9].answers[0] = None;
        responses.iter().for_each(|one| aggregate.add(one));
        let table = words.responses(&aggregate, &responses);
        // Nobody answered the last question.
        assert_eq!(table.columns.len(), 3 + 3 + 2);
        assert_eq!(table.rows.len(), 10);
        let first: Vec<_> = table.rows[0].iter().map(Cell::text).collect();
        let expected = [
            "2026-11-22",
            "Spain",
            "Ada",
            "1",
            "2",
            "Don’t know",
            "3",
            "More time",
        ];
        assert_eq!(first, expected);
        let shown = |aggregate: &Aggregate| Disclosure::new(aggregate.clone(), None);
        let counts = words.counts(&shown(&aggregate));
        // Four questions and the own one with described answers, of everybody. Of the groups the second one and the own
        // one: four of France answered the first, and nobody the last two.
        assert_eq!(counts.rows.len(), 5 + 2 + 2);
        let row: Vec<_> = counts.rows[0].iter().skip(3).map(Cell::text).collect();
        let expected = [
            "9", "0", "0", "0", "0", "0", "0", "1", "90", "1", "1", "1", "1", "100",
        ];
        assert_eq!(row, expected);
        let own: Vec<Vec<_>> = [4, 6, 8]
            .iter()
            .map(|row| counts.rows[*row].iter().take(8).map(Cell::text).collect())
            .collect();
        let expected = [["Everybody", "10"], ["Spain", "5"], ["France", "5"]].map(|[who, n]| {
            let question = "How sure are we?";
            [who, "Our own question", question, "0", "0", n, "0", "0"].map(str::to_owned)
        });
        assert_eq!(own, expected);
        let in_words = |row: &Vec<Cell>| row.iter().any(|cell| cell.text() == "What else?");
        assert!(!counts.rows.iter().any(in_words), "words are not counted");
        assert!(
            counts
                .rows
                .iter()
                .all(|row| row.len() == counts.columns.len())
        );
        let stages = words.stages(&shown(&aggregate));
        assert_eq!(stages.rows.len(), 3);
        assert!(
            stages
                .rows
                .iter()
                .all(|row| row.len() == stages.columns.len())
        );
        aggregate.remove(&responses[9]);
        assert_eq!(words.counts(&shown(&aggregate)).rows.len(), 5);
    }

    #[test]
    fn options_are_rows_of_their_own_and_text_in_a_single_answer() {
        let mut session = session();
        session.questions[0].kind =
            QuestionKind::Options(["=North", "South", "East"].map(str::to_owned).to_vec());
        let words = TableWords {
            session: &session,
            wording: english_wording(),
        };
        let mut aggregate = Aggregate::new(&TWO_BY_TWO, &session);
        let responses: Vec<Response> = (0..12)
            .map(|n| {
                let mut one = response(n, &[1, 2, 3, 4]);
                one.group = Some(u8::from(n >= 6));
                one.own[0] = match n {
                    0..=3 => GivenAnswer::Option(0),
                    11 => GivenAnswer::Choice(Answer::DontKnow),
                    _ => GivenAnswer::Option(2),
                };
                one
            })
            .collect();
        responses.iter().for_each(|one| aggregate.add(one));
        let table = words.responses(&aggregate, &responses);
        let own = table.columns.len() - 2;
        assert_eq!(table.rows[0][own].text(), "=North");
        assert_eq!(table.rows[11][own].text(), "Don’t know");
        let counts = Disclosure::new(aggregate, None);
        // No scale: the choice is in no table of medians.
        assert_eq!(words.counts(&counts).rows.len(), 4 * 3);
        let choices = words.choices(&counts).unwrap();
        let rows = choices.rows.iter();
        let rows: Vec<Vec<String>> = rows
            .map(|row| row.iter().map(|cell| cell.text().into_owned()).collect())
            .collect();
        assert_eq!(rows.len(), 6 * 3);
        assert_eq!(rows[0], ["Everybody", "How sure are we?", "=North", "4"]);
        assert_eq!(
            rows[3],
            ["Everybody", "How sure are we?", "Don’t know", "1"]
        );
        assert_eq!(rows[8], ["Spain", "How sure are we?", "East", "2"]);
        assert_eq!(rows[14], ["France", "How sure are we?", "East", "5"]);
        let ids: Vec<_> = words
            .totals(&counts)
            .iter()
            .map(|one| one.id.clone())
            .collect();
        assert_eq!(ids.len(), 3);
        assert!(without_choice().is_none(), "no table where none is asked");
    }

    fn without_choice() -> Option<Table> {
        let session = session();
        let words = TableWords {
            session: &session,
            wording: english_wording(),
        };
        words.choices(&Disclosure::new(
            Aggregate::new(&TWO_BY_TWO, &session),
            None,
        ))
    }

    #[test]
    fn groups_beside_which_a_few_hands_stand_out_are_no_rows() {
        let session = session();
        let words = TableWords {
            session: &session,
            wording: english_wording(),
        };
        let mut aggregate = Aggregate::new(&TWO_BY_TWO, &session);
        (0..6).for_each(|n| aggregate.add(&response(n, &[1; 4])));
        let counts = Disclosure::new(aggregate, None);
        assert_eq!(words.stages(&counts).rows.len(), 2);
        assert_eq!(words.counts(&counts).rows.len(), 10);
        let mut hands = HandCounts::default();
        let item = TWO_BY_TWO.item_at(0).unwrap();
        hands.set(item, Answer::DontKnow, 2);
        let all = counts.with_hands(&hands);
        // At one question the room without the group would be two hands; stages have none.
        assert_eq!(words.counts(&all).rows.len(), 9);
        assert_eq!(words.stages(&all).rows.len(), 2);
    }
}
