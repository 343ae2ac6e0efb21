//! Charts. They get figures and draw them; every figure also stands beside its mark as text.

mod arrow;
mod bars;
mod dumbbells;
pub mod geometry;
mod portfolio_map;
mod radar;
mod scale_line;
mod spark;
mod stage_trend;
mod stages;
mod way;

pub use arrow::Arrow;
pub use bars::{BarRow, Bars};
pub use dumbbells::{DumbbellLegend, DumbbellRow, Dumbbells};
pub use portfolio_map::{MapPoint, PortfolioMap, Shape};
pub use radar::{Radar, RadarAxis};
pub use spark::Spark;
pub use stage_trend::StageTrend;
pub use stages::{Stages, StagesPoint};
pub use way::Way;
