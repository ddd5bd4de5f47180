//! What calculators say about costs and pipeline beside published ranges. A calculator that uses these notices defines
//! `usualCost` and `target`, the ranges, and has a line `pipelineMultiple`.

use crate::schema::Level::{Good, Info, Warning};
use crate::schema::Unit::{Money, Multiple};
use crate::schema::{Notice, Param, notice};

/// The typical cost.
pub(super) const COST_RANGE: &[Param] = &[("low", Money, "usualCost.low"), ("high", Money, "usualCost.high")];

const PIPELINE_RANGE: &[Param] = &[("low", Multiple, "target.low"), ("high", Multiple, "target.high")];

pub(super) const PIPELINE_BELOW_TARGET: Notice =
    notice("pipelineBelowTarget", Warning, "pipelineMultiple < target.low", PIPELINE_RANGE).published();

pub(super) const PIPELINE_ON_TARGET: Notice = notice(
    "pipelineOnTarget",
    Good,
    "pipelineMultiple ≥ target.low and pipelineMultiple ≤ target.high",
    PIPELINE_RANGE,
)
.published();

pub(super) const PIPELINE_ABOVE_TARGET: Notice = notice(
    "pipelineAboveTarget",
    Good,
    "pipelineMultiple > target.high and pipelineMultiple ≤ 2 × target.high",
    PIPELINE_RANGE,
)
.published();

/// A pipeline of more than twice the typical maximum is more likely a wrong rate than a success.
pub(super) const PIPELINE_UNLIKELY: Notice = notice(
    "pipelineUnlikely",
    Info,
    "pipelineMultiple > 2 × target.high",
    &[("high", Multiple, "target.high")],
)
.published();

/// The notices about costs, of which at most one holds.
pub(super) const COSTS_EXCLUDE: &[&str] = &["costBelowTypical", "costAboveTypical"];

/// The notices about the pipeline, of which at most one holds.
pub(super) const PIPELINES_EXCLUDE: &[&str] =
    &["pipelineBelowTarget", "pipelineOnTarget", "pipelineAboveTarget", "pipelineUnlikely"];
