//! Which packs of texts come together in one file.

use crate::pack::Catalogue;

/// What a file of texts holds: its name, and its packs.
type File = (&'static str, &'static [&'static str]);

/// The file of the first load: what the start page says, and the little that a question says besides what it asks, which
/// would be a request of its own.
const START: File = ("start", &["shell", "home", "answering"]);

/// The file of whoever was invited: what an invitation and answering it say.
const GUEST: File = (
    "guest",
    &["shell", "questionnaire", "answering", "take_part"],
);

/// What index.html says itself; the app shows none of it.
const PAGE: &str = "page";

/// The files of texts with their packs: that of the first load first, that of the guests, and one for each pack
/// that one of the two doesn't bring.
pub fn files(catalogue: &Catalogue) -> Vec<(&str, Vec<&str>)> {
    let joined = [START, GUEST].map(|(name, packs)| (name, packs.to_vec()));
    let others = catalogue
        .runs()
        .map(|run| run.pack)
        .filter(|pack| *pack != PAGE && !(START.1.contains(pack) && GUEST.1.contains(pack)))
        .map(|pack| (pack, vec![pack]));
    joined.into_iter().chain(others).collect()
}

#[cfg(test)]
mod tests {
    use anyhow::{Result, anyhow};

    use super::*;
    use crate::process::root;

    #[test]
    fn every_pack_is_in_a_file_and_no_file_has_the_name_of_another() -> Result<()> {
        let catalogue = Catalogue::read(&root().join("locales/en")).map_err(|e| anyhow!(e))?;
        let files = files(&catalogue);
        for run in catalogue.runs() {
            let is_there = files.iter().any(|(_, packs)| packs.contains(&run.pack));
            assert_eq!(is_there, run.pack != PAGE, "{}", run.pack);
        }
        let mut names: Vec<_> = files.iter().map(|(name, _)| name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), files.len());
        for (_, packs) in &files {
            catalogue.file(packs).map_err(|e| anyhow!(e))?;
        }
        Ok(())
    }
}
