//! Counting tests in what the test programs print.

/// How many tests passed and failed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed.
    pub failed: usize,
}

impl Counts {
    /// Adds others to these.
    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// What a line such as `test result: ok. 3 passed; 0 failed; …` says; `None` for other lines.
    ///
    /// Rust's own test programs and the one for wasm print the same line.
    pub fn from_line(line: &str) -> Option<Self> {
        let (_, result) = line.split_once("test result: ")?;
        let (_, counts) = result.split_once(". ")?;
        let number = |what: &str| {
            let part = counts.split("; ").find(|part| part.ends_with(what))?;
            part.split(' ').next()?.parse().ok()
        };
        Some(Self {
            passed: number(" passed")?,
            failed: number(" failed")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn result_lines_are_counted_and_others_are_not() {
        let ok = "test result: ok. 12 passed; 0 failed; 3 ignored; 0 measured; 0 filtered out; \
                  finished in 0.21s";
        let failed = "test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 filtered out";
        assert_eq!(
            Counts::from_line(ok),
            Some(Counts {
                passed: 12,
                failed: 0
            })
        );
        assert_eq!(
            Counts::from_line(failed),
            Some(Counts {
                passed: 1,
                failed: 2
            })
        );
        assert_eq!(Counts::from_line("test domain::level ... ok"), None);
        assert_eq!(Counts::from_line("test result: none"), None);
    }
}
