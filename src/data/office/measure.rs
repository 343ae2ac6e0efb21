//! How wide a text is, by estimate: nobody here can ask a font. Widths are those of Arial, which office programs have or
//! stand in for with a font of the same widths.

/// The widths of the characters from the blank to the tilde, in thousandths of the size.
const ARIAL: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/// A little more than the font's own, because programs differ.
const AIR: f64 = 1.03;
/// Bold letters are so much wider.
const BOLD: f64 = 1.08;
/// What stands where a text was cut.
const CUT: &str = "…";

/// A piece of a text in one look.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Run {
    /// The piece.
    pub text: String,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it stands back.
    pub muted: bool,
}

/// How wide a text is in one line of this size.
pub fn width(text: &str, size: f64, bold: bool) -> f64 {
    let all: f64 = text.chars().map(of).sum();
    all / 1000.0 * size * AIR * if bold { BOLD } else { 1.0 }
}

fn of(c: char) -> f64 {
    let plain = (c as usize).checked_sub(' ' as usize);
    if let Some(width) = plain.and_then(|at| ARIAL.get(at)) {
        return f64::from(*width);
    }
    match c {
        // Those of Europe are as wide as their plain sisters, at most.
        '\u{80}'..='\u{24f}' if c.is_lowercase() => 611.0,
        '\u{2010}'..='\u{201f}' | '·' => 556.0,
        // Far Eastern letters, and pictures.
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ff60}' => 1000.0,
        '\u{10000}'.. => 1300.0,
        _ => 1000.0,
    }
}

/// A text as one line of at most this width; what is longer ends with a mark.
pub fn one_line(text: &str, room: f64, size: f64, bold: bool) -> String {
    let run = Run {
        text: text.to_owned(),
        bold,
        muted: false,
    };
    let runs = fit(&[run], room, size, 1).0.into_iter();
    runs.map(|run| run.text).collect()
}

/// A word, the run that it belongs to, and its width.
struct Word<'a> {
    run: usize,
    text: &'a str,
    width: f64,
}

/// As much of some pieces of a text as fits so many lines of this width, and how many lines it takes. White space is one
/// blank, between pieces too. A word that is wider than a line is broken; what is cut ends with a mark.
pub fn fit(runs: &[Run], room: f64, size: f64, most: usize) -> (Vec<Run>, usize) {
    fit_before(runs, room, size, most, 0.0)
}

/// The same for a text with words behind it that are kept whole where they take no more than a part of a line: what is
/// before them is cut.
pub fn fit_with_end(
    runs: &[Run],
    end: &Run,
    room: f64,
    size: f64,
    most: usize,
) -> (Vec<Run>, usize) {
    /// How much of a line is for them at most.
    const PART: f64 = 0.7;
    let all: Vec<Run> = runs.iter().chain([end]).cloned().collect();
    let (whole, lines) = fit(&all, room, size, usize::MAX);
    if lines <= most {
        return (whole, lines);
    }
    let words = end.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let needed = width(&words, size, end.bold) + width(" ", size, false);
    if words.is_empty() || needed > room * PART {
        return fit(&all, room, size, most);
    }
    let (mut kept, _) = fit_before(runs, room, size, most, needed);
    if let Some(last) = kept.last_mut() {
        last.text.push(' ');
    }
    kept.push(Run {
        text: words,
        ..end.clone()
    });
    // A word that had to be broken may leave less room than was thought.
    match fit(&kept, room, size, usize::MAX).1 {
        lines if lines <= most => (kept, lines),
        _ => fit(&all, room, size, most),
    }
}

/// As [`fit`], with so much of the last line left free.
fn fit_before(runs: &[Run], room: f64, size: f64, most: usize, free: f64) -> (Vec<Run>, usize) {
    let words: Vec<Word> = (runs.iter().enumerate())
        .flat_map(|(at, run)| {
            let words = run.text.split_whitespace();
            words.map(move |text| Word {
                run: at,
                text,
                width: width(text, size, run.bold),
            })
        })
        .collect();
    let mut kept = Kept {
        runs: Vec::new(),
        from: usize::MAX,
    };
    let (mut line, mut at) = (1, 0.0);
    for (number, word) in words.iter().enumerate() {
        let run = &runs[word.run];
        let blank = if at > 0.0 {
            width(" ", size, run.bold)
        } else {
            0.0
        };
        let is_last = number + 1 == words.len();
        let mark = width(CUT, size, true);
        let limit = |line: usize| match line < most {
            true => room,
            false if is_last => room - free,
            false => room - free - mark,
        };
        if at + blank + word.width <= limit(line) {
            kept.push(run, word, word.text, number > 0);
            at += blank + word.width;
            continue;
        }
        let start = line + usize::from(at > 0.0);
        let left = if start <= most {
            let lines = lines_of_word(word.width, room);
            let ends = start + lines - 1;
            let last = room_of(lines, room) - free - if is_last { 0.0 } else { mark };
            if ends < most || ends == most && word.width <= last {
                kept.push(run, word, word.text, number > 0);
                line = ends;
                at = if lines > 1 { room } else { word.width };
                continue;
            }
            room_of(most - start + 1, room) - mark - free
        } else {
            room - at - blank - mark - free
        };
        let mut used = 0.0;
        let end = word.text.char_indices().find(|(_, c)| {
            used += width(c.encode_utf8(&mut [0; 4]), size, run.bold);
            used > left
        });
        let part = end.map_or(word.text, |(end, _)| &word.text[..end]);
        // A letter or two of a word say nothing.
        if part.chars().count() > 2 || kept.runs.is_empty() {
            kept.push(run, word, part, number > 0);
        }
        if let Some(last) = kept.runs.last_mut() {
            // What was cut before ends with a mark already.
            let said = last.text.trim_end().trim_end_matches(CUT).trim_end().len();
            last.text.truncate(said);
            last.text.push_str(CUT);
        }
        return (kept.runs, most);
    }
    (kept.runs, line)
}

/// What there is room for in so many lines: breaking a word leaves a little of each free.
fn room_of(lines: usize, room: f64) -> f64 {
    match lines {
        ..=1 => room,
        _ => lines as f64 * room * 0.9,
    }
}

/// How many lines a word takes that begins one.
fn lines_of_word(width: f64, room: f64) -> usize {
    match width <= room {
        true => 1,
        false => (width / (room.max(1.0) * 0.9)).ceil() as usize,
    }
}

/// What is kept of the runs so far.
struct Kept {
    runs: Vec<Run>,
    from: usize,
}

impl Kept {
    fn push(&mut self, run: &Run, word: &Word, text: &str, has_blank: bool) {
        if self.from != word.run {
            if let Some(before) = self.runs.last_mut() {
                before.text.push(' ');
            }
            self.from = word.run;
            self.runs.push(Run {
                text: text.to_owned(),
                ..run.clone()
            });
            return;
        }
        if let Some(last) = self.runs.last_mut() {
            if has_blank {
                last.text.push(' ');
            }
            last.text.push_str(text);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn run(text: &str) -> Run {
        Run {
            text: text.to_owned(),
            ..Run::default()
        }
    }

    #[test]
    fn a_long_text_ends_with_a_mark_and_a_short_one_stays() {
        assert_eq!(one_line(" two\n words ", 100.0, 10.0, false), "two words");
        let name = "Prof. Hanspeter Zaugg-Wirtschaftlichkeitsprüfung";
        assert_eq!(one_line(name, 100.0, 10.0, false), "Prof. Hanspeter…");
        assert_eq!(one_line("Wirtschaftlichkeit", 30.0, 10.0, false), "Wirt…");
        assert_eq!(one_line("", 30.0, 10.0, false), "");
    }

    #[test]
    fn pieces_keep_their_looks_over_lines() {
        let bold = Run {
            bold: true,
            ..run("Ten days")
        };
        let (runs, lines) = fit(&[bold, run("at all three hospitals")], 60.0, 10.0, 3);
        let texts: Vec<&str> = runs.iter().map(|run| &*run.text).collect();
        assert_eq!(texts, ["Ten days ", "at all three hospitals"]);
        assert_eq!(lines, 3);
        assert!(runs[0].bold && !runs[1].bold);
    }

    #[test]
    fn what_stands_at_the_end_stays_whole() {
        let end = run("on track");
        let (runs, lines) =
            fit_with_end(&[run("Patients start their therapy")], &end, 100.0, 10.0, 1);
        let texts: Vec<&str> = runs.iter().map(|run| &*run.text).collect();
        assert_eq!((texts, lines), (vec!["Patients… ", "on track"], 1));
        let (runs, _) = fit_with_end(&[run("already cut…")], &run(""), 50.0, 10.0, 1);
        assert_eq!(runs[0].text, "already…");
    }

    proptest! {
        #[test]
        fn one_line_is_no_wider_than_its_room(text in "\\PC{0,120}", room in 20.0..400.0_f64) {
            let line = one_line(&text, room, 9.0, false);
            prop_assert!(width(&line, 9.0, false) <= room + 9.0, "{line}");
        }

        #[test]
        fn what_fits_says_the_beginning_in_no_more_lines(
            texts in prop::collection::vec("\\PC{0,80}", 0..4),
            most in 1_usize..6,
        ) {
            let runs: Vec<Run> = texts.iter().map(|text| run(text)).collect();
            let (kept, lines) = fit(&runs, 90.0, 9.0, most);
            prop_assert!((1..=most).contains(&lines));
            let said: String = kept.iter().map(|run| &*run.text).collect();
            let whole = texts.join(" ");
            let whole: Vec<&str> = whole.split_whitespace().collect();
            let whole = whole.join(" ");
            let said = said.trim_end();
            prop_assert!(said == whole || whole.starts_with(said.trim_end_matches('…').trim_end()), "{said} of {whole}");
            let all = width(said, 9.0, false);
            prop_assert!(all <= 90.0 * lines as f64 + 9.0, "{said}");
        }
    }
}
