//! Visible text lives in the locale files, everything there is used, and it comes with the pages that show it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::sources::sources;

/// Keys that a macro puts together, from parts that the compiler checks one by one.
const COMPOSED: [&str; 28] = [
    "case.",
    "competence.",
    "item.",
    "edition1.",
    "relationship.",
    "factor.",
    "basis.",
    "dimension.",
    "stage.",
    "source.",
    "term.",
    "guide.journey.",
    "guide.kam.",
    "guide.gardener.",
    "guide.dmu.",
    "guide.types.",
    "guide.meetings.",
    "guide.access.",
    "guide.scope.",
    "guide.success.",
    "guide.plan.",
    "guide.workshop.",
    "example.note.",
    "word.",
    "trouble.",
    "role_pair.",
    "role_axis.",
    "template.",
];

/// A text of the locale files: one form of it, where it has plural forms.
pub struct Text {
    /// Its dotted key.
    pub key: String,
    /// The plural form: `one`, `other` and so on.
    pub form: Option<&'static str>,
    /// What it says.
    pub words: String,
}

/// All texts in English.
pub fn texts() -> Vec<Text> {
    let mut all = Vec::new();
    collect(Path::new("locales/en"), &mut all);
    assert!(
        all.len() > 1_000,
        "the texts are not where this test looks for them"
    );
    all
}

fn collect(dir: &Path, all: &mut Vec<Text>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, all);
        } else if path.extension().is_some_and(|ext| ext == "toml") {
            let table: toml::Table = fs::read_to_string(&path).unwrap().parse().unwrap();
            flatten("", &table, all);
        }
    }
}

fn flatten(prefix: &str, table: &toml::Table, all: &mut Vec<Text>) {
    for (name, value) in table {
        let key = if prefix.is_empty() {
            name.clone()
        } else {
            format!("{prefix}.{name}")
        };
        let mut add = |form, words: &toml::Value| {
            all.push(Text {
                key: key.clone(),
                form,
                words: words.as_str().unwrap().to_owned(),
            });
        };
        match value {
            toml::Value::Table(inner) if is_plural(inner) => {
                for form in KINDS {
                    if let Some(words) = inner.get(form) {
                        add(Some(form), words);
                    }
                }
            }
            toml::Value::Table(inner) => flatten(&key, inner, all),
            words => add(None, words),
        }
    }
}

/// The plural forms that a text may have.
const KINDS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Whether a table holds the forms of one text: each is a text, and named by a number's kind.
fn is_plural(forms: &toml::Table) -> bool {
    let is_form = |(name, form): (&String, &toml::Value)| KINDS.contains(&&**name) && form.is_str();
    forms.contains_key("other") && forms.iter().all(is_form)
}

#[test]
fn every_text_is_used() {
    let all: BTreeSet<String> = texts().into_iter().map(|text| text.key).collect();
    let mut code: String = sources().into_iter().map(|source| source.text).collect();
    code.push_str(&fs::read_to_string("index.html").unwrap());
    let unused: Vec<&String> = all
        .iter()
        .filter(|key| !COMPOSED.iter().any(|prefix| key.starts_with(prefix)))
        .filter(|key| {
            !code.contains(&format!("\"{key}\"")) && !code.contains(&format!(":{key}}}}}"))
        })
        .collect();
    assert!(unused.is_empty(), "nobody shows these texts: {unused:#?}");
}

/// A line that is nothing but a string in a view is shown. Signs and separators may stand there, and words of the
/// style in an expression, which are lower case; a sentence or a label may not.
#[test]
fn no_text_stands_in_a_component() {
    for source in sources() {
        if source.floor() != "ui" {
            continue;
        }
        for (number, line) in source.code() {
            let line = line.trim();
            let Some(inside) = line
                .strip_prefix('"')
                .and_then(|rest| rest.strip_suffix('"'))
            else {
                continue;
            };
            let letters: Vec<char> = inside.chars().filter(|c| c.is_alphabetic()).collect();
            let is_label = letters.len() > 1 && letters[0].is_uppercase();
            let is_sentence = inside.contains(' ') && inside.ends_with(['.', '?', ':', ',']);
            assert!(
                !is_label && !is_sentence,
                "{}:{number} is text: {line}",
                source.path.display()
            );
        }
    }
}

/// Where the sources of a part stand; what shows nothing but its own pages. The empty name is the first load.
const AREAS: [(&str, &[&str]); 12] = [
    (
        "",
        &[
            "src/ui/app.rs",
            "src/ui/guest",
            "src/ui/navigation.rs",
            "src/ui/parts",
            "src/ui/shell",
            "src/ui/pages/home",
            "src/ui/pages/not_found.rs",
        ],
    ),
    (
        "assessing",
        &[
            "src/ui/sheet",
            "src/ui/pages/answering",
            "src/ui/pages/new_assessment.rs",
            "src/ui/pages/quick_check.rs",
        ],
    ),
    (
        "assessments",
        &[
            "src/ui/pages/assessments",
            "src/ui/pages/home/awaited.rs",
            "src/ui/pages/home/come_back.rs",
            "src/ui/pages/home/resume.rs",
            "src/ui/pages/home/welcome_back.rs",
            "src/ui/pages/review",
            "src/ui/pages/take_part/list.rs",
        ],
    ),
    (
        "competences",
        &[
            "src/ui/pages/competences",
            "src/ui/pages/open/competences.rs",
        ],
    ),
    (
        "custody",
        &[
            "src/ui/pages/data",
            "src/ui/pages/history",
            "src/ui/pages/safe",
        ],
    ),
    (
        "findings",
        &[
            "src/ui/pages/compare",
            "src/ui/pages/gap",
            "src/ui/pages/result",
        ],
    ),
    (
        "guest",
        &[
            "src/ui/pages/open/invited.rs",
            "src/ui/pages/open/session.rs",
            "src/ui/pages/take_part",
        ],
    ),
    ("learn", &["src/ui/pages/learn"]),
    (
        "links",
        &[
            "src/ui/pages/copies",
            "src/ui/pages/open",
            "src/ui/pages/passphrase.rs",
            "src/ui/pages/share",
        ],
    ),
    (
        "planner",
        &[
            "src/ui/pages/account",
            "src/ui/pages/accounts",
            "src/ui/pages/agenda",
            "src/ui/pages/import_accounts",
            "src/ui/pages/new_account",
            "src/ui/pages/portfolio",
            "src/ui/pages/programme",
            "src/ui/pages/today",
        ],
    ),
    ("roles", &["src/ui/pages/roles"]),
    ("room", &["src/ui/pages/workshop", "src/ui/pages/workshops"]),
];

/// What of the guest's pages comes behind the last answer, or beside an invitation, with a pack of its own.
const RETURNING: [&str; 11] = [
    "take_part/about_you.rs",
    "take_part/afterwards.rs",
    "take_part/chat_browser.rs",
    "take_part/check.rs",
    "take_part/on_this_device.rs",
    "take_part/open_answers.rs",
    "take_part/other_questions.rs",
    "take_part/own_workshop.rs",
    "take_part/packing.rs",
    "take_part/returned.rs",
    "take_part/returning.rs",
];

/// The words that stand between the quotes of a piece of code.
fn quoted(code: &str) -> impl Iterator<Item = &str> {
    code.split('"').skip(1).step_by(2)
}

/// The packs of a file of texts that holds several, as `xtask` puts it together.
fn packs_of_file(name: &str) -> BTreeSet<String> {
    let list = fs::read_to_string("xtask/src/site/packs.rs").unwrap();
    let line = list.split(&format!("\"{name}\",")).nth(1).unwrap();
    let packs = quoted(line.split(']').next().unwrap());
    packs.map(str::to_owned).collect()
}

/// The packs that a part names.
fn packs_of_part(part: &str) -> BTreeSet<String> {
    let code = fs::read_to_string(format!("src/ui/parts/{part}.rs")).unwrap();
    let named = code
        .split("pack!(")
        .skip(1)
        .filter_map(|rest| quoted(rest).next());
    named.map(str::to_owned).collect()
}

/// The pack of every key.
fn packs_by_key() -> BTreeMap<String, String> {
    let mut packs = BTreeMap::new();
    for entry in fs::read_dir("locales/en").unwrap() {
        let folder = entry.unwrap().path();
        if folder.is_dir() {
            let mut texts = Vec::new();
            collect(&folder, &mut texts);
            let pack = folder.file_name().unwrap().to_string_lossy().into_owned();
            packs.extend(texts.into_iter().map(|text| (text.key, pack.clone())));
        }
    }
    packs
}

/// What the end-to-end tests find at the pages that they open, found before anything is built.
#[test]
fn a_page_asks_only_for_texts_that_come_with_its_part() {
    let packs = packs_by_key();
    let start = packs_of_file("start");
    let guest = packs_of_file("guest");
    for (part, folders) in AREAS {
        let mut here = start.clone();
        if !part.is_empty() {
            here.extend(packs_of_part(part));
        }
        let mut seen = 0;
        for source in sources() {
            // The longest name decides, so that a file of the first load may stand in the folder of a part.
            let is_in = |folder: &&&str| source.path.starts_with(folder);
            let all = AREAS
                .iter()
                .flat_map(|(part, folders)| folders.iter().map(move |f| (*part, f)));
            let nearest = all.filter(|(_, f)| is_in(f)).max_by_key(|(_, f)| f.len());
            if nearest.is_none_or(|(of, _)| of != part) || !folders.iter().any(|f| is_in(&f)) {
                continue;
            }
            seen += 1;
            for (number, line) in source.code() {
                for pack in quoted(line).filter_map(|word| packs.get(word)) {
                    let at = format!("{}:{number} {}", source.path.display(), line.trim());
                    assert!(
                        here.contains(pack),
                        "{at}: its text is in the pack `{pack}`"
                    );
                    let is_guests = part == "guest"
                        || source.path.starts_with("src/ui/sheet")
                        || source.path.starts_with("src/ui/guest");
                    let is_behind = RETURNING.iter().any(|file| source.path.ends_with(file));
                    assert!(
                        !is_guests || guest.contains(pack) || is_behind && pack == "returning",
                        "{at}: its text is in the pack `{pack}`, which the guests' file has not"
                    );
                }
            }
        }
        assert!(
            seen > 0,
            "the sources of `{part}` are not where this test looks"
        );
    }
}
