//! Charts. They get figures and draw them; every figure also stands beside its mark as text.

mod arrow;
mod bars;
mod competence_wire;
mod dumbbells;
pub mod geometry;
mod legend;
mod options;
mod portfolio_map;
mod radar;
mod role_wire;
mod scale_line;
mod spark;
mod spread;
mod spread_words;
mod stage_trend;
mod stages;
mod twin;
mod way;

pub use arrow::Arrow;
pub use bars::{BarRow, Bars};
pub use competence_wire::{CompetenceWire, ViewMark, ViewMarkAlone};
pub use dumbbells::{DumbbellLegend, DumbbellRow, Dumbbells};
pub use legend::{Legend, LegendEntry, swatch};
pub use options::{OptionBars, OptionsSentence, option_rows, options_in_short};
pub use portfolio_map::{MapPoint, PointShape, PortfolioMap};
pub use radar::{Radar, RadarAxis};
pub use role_wire::{RoleWire, TeamWire};
pub use spark::Spark;
pub use spread::{Count, Spread, SpreadFigures, SpreadKey, SpreadScale, SpreadSize};
pub use spread_words::{
    SpreadNumbers, SpreadSentence, agreement, counts, in_short, points_apart, twin_cells, twin_head,
};
pub use stage_trend::StageTrend;
pub use stages::{Stages, StagesPoint};
pub use twin::Twin;
pub use way::Way;
