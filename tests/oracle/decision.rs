//! Decisions: the places where a formula compares, rounds or ranks, each with its distance from the
//! edge.

use crate::fraction::Fraction;
use crate::number::Number;

/// The values at which a decision changes.
#[derive(Clone, Debug)]
pub enum Edge {
    /// Zero.
    Zero,
    /// Every multiple of the step, moved by the offset.
    Every { step: Fraction, offset: Fraction },
}

impl Edge {
    /// Every integer.
    pub fn wholes() -> Edge {
        Edge::Every { step: Fraction::from(1), offset: Fraction::zero() }
    }

    /// Every value halfway between two amounts with `decimals` decimals.
    pub fn halves(decimals: u32) -> Edge {
        let offset = Fraction::new(5.into(), decimals + 1);
        Edge::Every { step: Fraction::new(1.into(), decimals), offset }
    }
}

/// One decision of a calculation.
#[derive(Clone, Debug)]
pub struct Decision {
    /// The formula, and the deciding part of it.
    pub site: String,
    /// The site with the row, the band or the month.
    pub key: String,
    /// The value that the decision depends on.
    pub value: Number,
    /// The values at which the decision changes.
    pub edge: Edge,
}

impl Decision {
    /// Up to `most` edges, upward from the edge at or below the value.
    pub fn edges(&self, most: u32) -> Vec<Fraction> {
        match &self.edge {
            Edge::Zero => vec![Fraction::zero()],
            Edge::Every { step, offset } => {
                let steps = self.value.value.minus(offset).over(step).floor();
                let below = step.times(&Fraction::new(steps, 0)).plus(offset);
                (0..most).map(|further| below.plus(&step.times(&Fraction::from(further)))).collect()
            }
        }
    }

    /// Whether the value is exactly on an edge.
    pub fn is_on_edge(&self) -> bool {
        self.edges(1) == [self.value.value.clone()]
    }
}

/// The decisions of a calculation, recorded only if requested.
#[derive(Default)]
pub struct Trace {
    pub is_on: bool,
    /// The current formula, with its row.
    pub owner: String,
    pub row: Option<usize>,
    pub decisions: Vec<Decision>,
}

impl Trace {
    /// Records a decision at a part of the current formula.
    pub fn note(
        &mut self,
        place: usize,
        detail: impl FnOnce() -> String,
        value: impl FnOnce() -> Number,
        edge: impl FnOnce() -> Edge,
    ) {
        if !self.is_on {
            return;
        }
        let value = value();
        if !value.approximate {
            let site = format!("{}:{place}", self.owner);
            let key = format!("{site}:{:?}:{}", self.row, detail());
            self.decisions.push(Decision { site, key, value, edge: edge() });
        }
    }
}
