//! Tests of the built site in a real browser: `cargo xtask test e2e`, which serves the site at
//! `TRELLIS_URL` and starts the driver at `WEBDRIVER_URL`.
//!
//! A test does what a person does: it finds things by the role and name that the browser's own
//! accessibility tree gives them, clicks and types, and reads what is on the page. Every test has a
//! browser of its own with an empty profile, and ends with the checks of [`support::checks`].
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

mod accounts;
mod addresses;
mod automatic_copy;
mod backup;
mod barcode_readers;
mod bench;
mod blocked_storage;
mod bringing_up_to_date;
mod compare;
mod damage;
mod decision_making_unit;
mod diagnosis;
mod editions;
mod example_account;
mod explanations;
mod exporter;
mod focus;
mod form;
mod full_storage;
mod gap_to_plan;
mod gone;
mod guest;
mod guide;
mod history;
mod hostile_packets;
mod import_drop;
mod keeping;
mod keyboard;
mod keyboard_account;
mod kill;
mod layout;
mod load;
mod locked_copy;
mod masthead;
mod meetings;
mod mixed_answers;
mod monitoring;
mod next_year;
mod objectives;
mod offline;
mod one_screen;
mod order;
mod pace;
mod parts;
mod policy;
mod portfolio;
mod practice;
mod printing;
mod programme;
mod quick_check;
mod receiving;
mod report;
mod restoring;
mod result_screen;
mod resume;
mod roles;
mod room_of_25;
mod safe;
mod sharing;
mod shots;
mod spreadsheet;
mod stages;
mod start_up;
mod success_factors;
mod tables_from_elsewhere;
mod tactics;
mod taking_part;
mod targets;
mod theme;
mod today;
mod torture;
mod translators;
mod two_tabs;
mod typing_and_time;
mod undoing;
mod whatever_comes;
mod whole_paper;
mod whole_plan;
mod wiping;
mod workshop_board;
mod workshop_collect;
mod workshop_moderation;
mod workshop_prepare;
mod workshop_projector;
mod workshop_report;
mod workshop_room;
