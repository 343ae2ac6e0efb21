//! What a document of any kind has.

use serde_json::Value;

use crate::data::account::{
    tidy_account, tidy_portfolio, tidy_programme, write_account, write_portfolio, write_programme,
};
use crate::data::assessment::tidy;
use crate::data::keys::DocumentKey;
use crate::data::settings::Settings;
use crate::data::workshop::{
    tidy_participation, tidy_workshop, write_participation, write_workshop,
};
use crate::domain::account::Account;
use crate::domain::assessment::Assessment;
use crate::domain::id::DocumentId;
use crate::domain::portfolio::Portfolio;
use crate::domain::programme::Programme;
use crate::domain::workshop::{Participation, Workshop};

/// What a document of any kind has.
pub trait Content {
    /// Names it in the storage.
    fn key(&self) -> DocumentKey;

    /// Gives it another name in the storage. Nothing happens where there is one of its kind.
    fn set_id(&mut self, _: DocumentId) {}

    /// What the person calls it; empty where there is one of its kind.
    fn name(&self) -> &str {
        ""
    }

    /// Changes what the person calls it. Nothing happens where there is one of its kind.
    fn set_name(&mut self, _: String) {}

    /// When it was changed last, in milliseconds since 1970 (UTC); 0 if never, or if nobody counts.
    fn edited(&self) -> u64;

    /// Notes when it was changed last.
    fn set_edited(&mut self, edited: u64);

    /// Cleans and cuts every text, so that what is in use is what will be read back.
    fn tidy(&mut self);

    /// The document as JSON.
    fn write(&self) -> Value;

    /// The document as it is stored.
    fn payload(&self) -> String {
        self.write().to_string()
    }
}

/// For kinds of which there are many, with a field for id and name.
macro_rules! named {
    () => {
        fn set_id(&mut self, id: DocumentId) {
            self.id = id;
        }

        fn name(&self) -> &str {
            &self.name
        }

        fn set_name(&mut self, name: String) {
            self.name = name;
        }
    };
}

/// For kinds with a field for when they were changed.
macro_rules! dated {
    () => {
        fn edited(&self) -> u64 {
            self.edited
        }

        fn set_edited(&mut self, edited: u64) {
            self.edited = edited;
        }
    };
}

impl Content for Assessment {
    fn key(&self) -> DocumentKey {
        DocumentKey::Assessment(self.id.clone())
    }

    named!();

    dated!();

    fn tidy(&mut self) {
        tidy(self);
    }

    fn write(&self) -> Value {
        // Fails only for maps whose keys are not texts, which no document has.
        serde_json::to_value(self).unwrap_or_default()
    }
}

impl Content for Account {
    fn key(&self) -> DocumentKey {
        DocumentKey::Account(self.id.clone())
    }

    named!();

    dated!();

    fn tidy(&mut self) {
        tidy_account(self);
    }

    fn write(&self) -> Value {
        write_account(self)
    }
}

/// For kinds that are called as their session is.
macro_rules! titled {
    () => {
        fn set_id(&mut self, id: DocumentId) {
            self.id = id;
        }

        fn name(&self) -> &str {
            &self.session.title
        }

        fn set_name(&mut self, name: String) {
            self.session.title = name;
        }
    };
}

impl Content for Workshop {
    fn key(&self) -> DocumentKey {
        DocumentKey::Workshop(self.id.clone())
    }

    titled!();

    dated!();

    fn tidy(&mut self) {
        tidy_workshop(self);
    }

    fn write(&self) -> Value {
        write_workshop(self)
    }
}

impl Content for Participation {
    fn key(&self) -> DocumentKey {
        DocumentKey::Participation(self.id.clone())
    }

    titled!();

    dated!();

    fn tidy(&mut self) {
        tidy_participation(self);
    }

    fn write(&self) -> Value {
        write_participation(self)
    }
}

impl Content for Portfolio {
    fn key(&self) -> DocumentKey {
        DocumentKey::Portfolio
    }

    dated!();

    fn tidy(&mut self) {
        tidy_portfolio(self);
    }

    fn write(&self) -> Value {
        write_portfolio(self)
    }
}

impl Content for Programme {
    fn key(&self) -> DocumentKey {
        DocumentKey::Programme
    }

    dated!();

    fn tidy(&mut self) {
        tidy_programme(self);
    }

    fn write(&self) -> Value {
        write_programme(self)
    }
}

/// Nobody asks when a choice was made.
impl Content for Settings {
    fn key(&self) -> DocumentKey {
        DocumentKey::Settings
    }

    fn edited(&self) -> u64 {
        0
    }

    fn set_edited(&mut self, _: u64) {}

    fn tidy(&mut self) {}

    fn write(&self) -> Value {
        // As above.
        serde_json::to_value(self).unwrap_or_default()
    }
}
