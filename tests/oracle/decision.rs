//! Decisions: the places where a formula compares, rounds or ranks, with how far from its edge each one was.

use crate::fraction::Fraction;
use crate::number::Number;

/// Where a decision turns.
#[derive(Clone, Debug)]
pub enum Edge {
    /// At zero.
    Zero,
    /// At every multiple of the step, moved by the offset.
    Every { step: Fraction, offset: Fraction },
}

impl Edge {
    /// At every integer.
    pub fn wholes() -> Edge {
        Edge::Every { step: Fraction::from(1), offset: Fraction::zero() }
    }

    /// Half way between two amounts of so many decimals.
    pub fn halves(decimals: u32) -> Edge {
        let offset = Fraction::new(5.into(), decimals + 1);
        Edge::Every { step: Fraction::new(1.into(), decimals), offset }
    }
}

/// One decision of a calculation.
#[derive(Clone, Debug)]
pub struct Decision {
    /// The formula and the part of it.
    pub site: String,
    /// The site with the row, the band or the month.
    pub key: String,
    /// What is looked at.
    pub value: Number,
    /// Where it turns.
    pub edge: Edge,
}

impl Decision {
    /// Values at which it turns, the nearest first, or the one below it.
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

    /// Whether it is made exactly on its edge.
    pub fn is_on_edge(&self) -> bool {
        self.edges(1) == [self.value.value.clone()]
    }
}

/// The decisions of a calculation, if they are asked for.
#[derive(Default)]
pub struct Trace {
    pub is_on: bool,
    /// The formula at hand, and the row that it stands in.
    pub owner: String,
    pub row: Option<usize>,
    pub decisions: Vec<Decision>,
}

impl Trace {
    /// Notes a decision at a part of the formula at hand.
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
