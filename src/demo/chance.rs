//! Chance that comes out the same on every machine.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

const SEED: u64 = 0x1A17E12;

/// A stream of chance: the same number gives the same stream, whatever was drawn from others.
pub struct Chance(ChaCha8Rng);

impl Chance {
    pub fn of(stream: u64) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(SEED);
        rng.set_stream(stream);
        Self(rng)
    }

    /// From `low` to `high`, both included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        self.0.random_range(low..=high)
    }

    pub fn one_in(&mut self, n: i64) -> bool {
        self.between(1, n) == 1
    }

    /// True in so many cases of a hundred.
    pub fn percent(&mut self, n: i64) -> bool {
        self.between(1, 100) <= n
    }

    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    /// Some of a list, each once, in the list's order.
    pub fn some<'a, T>(&mut self, from: &'a [T], how_many: usize) -> Vec<&'a T> {
        let mut left = how_many.min(from.len());
        let mut taken = Vec::with_capacity(left);
        for (i, one) in from.iter().enumerate() {
            if self.below(from.len() - i) < left {
                taken.push(one);
                left -= 1;
            }
        }
        taken
    }

    /// One of a list in which each says how likely it is.
    pub fn weighted<'a, T>(&mut self, from: &'a [T], weight: impl Fn(&T) -> u32) -> &'a T {
        let total: u32 = from.iter().map(&weight).sum();
        let mut at = self.0.random_range(0..total);
        for one in from {
            match at.checked_sub(weight(one)) {
                Some(rest) => at = rest,
                None => return one,
            }
        }
        &from[from.len() - 1]
    }

    fn below(&mut self, n: usize) -> usize {
        // u32: the same draw on machines of either word size.
        self.0.random_range(0..u32::try_from(n).unwrap_or(u32::MAX)) as usize
    }
}
