//! Instrument D: the five success factors (S1; docs/method.md, "Success factors"). The guide explains them with the same
//! texts.

use crate::content::text::Key;
use crate::domain::factors::{Evidence, Factor, Light, Statement};
use crate::key;

use super::words::{Explained, Label};

/// What a statement says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatementTexts {
    /// The end of a sentence: how one sees that the factor is there.
    pub sign: Key,
    /// What to do first where nobody can name an example.
    pub act: Key,
}

impl Label for Factor {
    fn label(self) -> Key {
        match self {
            Self::BuyIn => key!("factor.buyin.name"),
            Self::Trust => key!("factor.trust.name"),
            Self::Value => key!("factor.value.name"),
            Self::Access => key!("factor.access.name"),
            Self::Top => key!("factor.top.name"),
        }
    }
}

impl Explained for Factor {
    fn about(self) -> Key {
        match self {
            Self::BuyIn => key!("factor.buyin.about"),
            Self::Trust => key!("factor.trust.about"),
            Self::Value => key!("factor.value.about"),
            Self::Access => key!("factor.access.about"),
            Self::Top => key!("factor.top.about"),
        }
    }
}

impl Label for Light {
    fn label(self) -> Key {
        match self {
            Self::Red => key!("word.light.red"),
            Self::Amber => key!("word.light.amber"),
            Self::Green => key!("word.light.green"),
        }
    }
}

impl Explained for Light {
    fn about(self) -> Key {
        match self {
            Self::Red => key!("word.light_means.red"),
            Self::Amber => key!("word.light_means.amber"),
            Self::Green => key!("word.light_means.green"),
        }
    }
}

impl Label for Evidence {
    fn label(self) -> Key {
        match self {
            Self::Nobody => key!("word.evidence.nobody"),
            Self::One => key!("word.evidence.one"),
            Self::Several => key!("word.evidence.several"),
        }
    }
}

/// What a statement says.
pub const fn statement_texts(statement: Statement) -> StatementTexts {
    macro_rules! texts {
        ($word:literal) => {
            StatementTexts {
                sign: key!("factor.", $word, ".sign"),
                act: key!("factor.", $word, ".act"),
            }
        };
    }
    match statement {
        Statement::Functions => texts!("buyin.functions"),
        Statement::Time => texts!("buyin.time"),
        Statement::Decision => texts!("buyin.decision"),
        Statement::Calls => texts!("trust.calls"),
        Statement::Promises => texts!("trust.promises"),
        Statement::BadNews => texts!("trust.bad_news"),
        Statement::Gain => texts!("value.gain"),
        Statement::Review => texts!("value.review"),
        Statement::Share => texts!("value.share"),
        Statement::Owner => texts!("access.owner"),
        Statement::Dates => texts!("access.dates"),
        Statement::Solved => texts!("access.solved"),
        Statement::Sponsor => texts!("top.sponsor"),
        Statement::Between => texts!("top.between"),
        Statement::Goals => texts!("top.goals"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::text::english_wording;
    use crate::domain::words::Word;

    #[test]
    fn a_statement_ends_a_sentence_and_what_to_do_is_one_of_its_own() {
        let starts_upper = |text: &str| text.starts_with(char::is_uppercase);
        let say = |key| english_wording().say(key);
        for statement in Statement::ALL {
            let texts = statement_texts(*statement);
            let (sign, act) = (say(texts.sign), say(texts.act));
            assert!(!starts_upper(sign) && sign.ends_with('.'), "{sign}");
            assert!(starts_upper(act) && act.ends_with('.'), "{act}");
        }
    }
}
