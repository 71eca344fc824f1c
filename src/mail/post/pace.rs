//! How fast letters leave: a mail server that takes so many a minute is never given more.

use std::collections::VecDeque;
use std::time::Duration;

use tokio::time::Instant;

const MINUTE: Duration = Duration::from_mins(1);

/// Letters begin evenly apart, and never more than so many within any minute.
#[derive(Debug)]
pub struct Pace {
    per_minute: usize,
    /// A little less than a fair share of the minute: it makes good what is lost between turns.
    apart: Duration,
    begun: VecDeque<Instant>,
}

impl Pace {
    pub fn of(per_minute: u32) -> Self {
        let apart = MINUTE.mul_f64(0.9) / per_minute.max(1);
        Self { per_minute: usize::try_from(per_minute).unwrap_or(usize::MAX).max(1), apart, begun: VecDeque::new() }
    }

    /// How long to wait before the next may begin.
    pub fn wait(&mut self, now: Instant) -> Duration {
        while self.begun.front().is_some_and(|first| *first + MINUTE <= now) {
            self.begun.pop_front();
        }
        let spaced = self.begun.back().map(|last| *last + self.apart);
        let full = if self.begun.len() < self.per_minute { None } else { self.begun.front().map(|f| *f + MINUTE) };
        spaced.max(full).map_or(Duration::ZERO, |at| at.saturating_duration_since(now))
    }

    pub fn begin(&mut self, now: Instant) {
        self.begun.push_back(now);
    }

    /// About as many as begin within a second.
    pub fn a_second(&self) -> usize {
        (self.per_minute / 60).max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_minute_has_more_than_it_may() {
        let start = Instant::now();
        for per_minute in [1, 7, 500] {
            let mut pace = Pace::of(per_minute);
            let (mut now, mut begun) = (start, Vec::new());
            for _ in 0..3 * per_minute {
                now += pace.wait(now);
                pace.begin(now);
                begun.push(now);
            }
            let many = per_minute as usize;
            for (first, next) in begun.iter().zip(&begun[many..]) {
                assert!(*next - *first >= MINUTE, "{per_minute} a minute");
            }
            // And it is reached: three minutes' worth has begun within two minutes and the last one's share.
            assert!(*begun.last().unwrap() - start <= MINUTE * 3, "{per_minute} a minute");
        }
    }

    #[test]
    fn after_a_rest_the_next_goes_at_once() {
        let start = Instant::now();
        let mut pace = Pace::of(60);
        assert_eq!(pace.wait(start), Duration::ZERO);
        pace.begin(start);
        assert!(pace.wait(start) > Duration::from_millis(800));
        assert_eq!(pace.wait(start + Duration::from_secs(1)), Duration::ZERO);
    }
}
