//! What the site is made of, and whether what stands somewhere is the site of this checkout.

pub mod audit;
mod components;
#[cfg(test)]
mod licences;
pub mod listing;
pub mod reproduce;
pub mod sbom;
pub mod verify;
