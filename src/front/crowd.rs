//! Who sits where: how many connections an address holds, and which of them waits longest.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

/// The seats of all connections.
pub struct Crowd {
    per_address: usize,
    in_all: usize,
    taken: Mutex<Taken>,
}

#[derive(Default)]
struct Taken {
    next: u64,
    /// In the order they came.
    seats: std::collections::BTreeMap<u64, Arc<State>>,
    by_address: HashMap<IpAddr, usize>,
}

struct State {
    address: Option<IpAddr>,
    busy: AtomicBool,
    leaving: AtomicBool,
    wanted: Notify,
}

/// A place for one connection; free again when dropped.
pub struct Seat {
    crowd: Arc<Crowd>,
    number: u64,
    state: Arc<State>,
}

impl Crowd {
    pub fn new(per_address: usize, in_all: usize) -> Arc<Self> {
        Arc::new(Self { per_address, in_all, taken: Mutex::default() })
    }

    /// A seat for a newcomer. Where there is none left, the connection that waits longest gives up its own: one from
    /// the same address where that address has its fill, any otherwise. None where all are being answered.
    pub fn seat(self: &Arc<Self>, address: Option<IpAddr>) -> Option<Seat> {
        let address = address.map(network);
        let mut taken = self.taken();
        let full = address.is_some_and(|a| taken.by_address.get(&a).copied().unwrap_or(0) >= self.per_address);
        if full || taken.seats.len() >= self.in_all {
            let (number, waiting) = taken
                .seats
                .iter()
                .find(|(_, s)| {
                    (!full || s.address == address)
                        && !s.busy.load(Ordering::Relaxed)
                        && !s.leaving.load(Ordering::Relaxed)
                })
                .map(|(n, s)| (*n, s.clone()))?;
            waiting.leaving.store(true, Ordering::Relaxed);
            waiting.wanted.notify_one();
            taken.leave(number);
        }
        let state = Arc::new(State {
            address,
            busy: AtomicBool::new(false),
            leaving: AtomicBool::new(false),
            wanted: Notify::new(),
        });
        let number = taken.next;
        taken.next += 1;
        taken.seats.insert(number, state.clone());
        if let Some(address) = address {
            *taken.by_address.entry(address).or_default() += 1;
        }
        Some(Seat { crowd: self.clone(), number, state })
    }

    fn taken(&self) -> MutexGuard<'_, Taken> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Taken {
    fn leave(&mut self, number: u64) {
        let Some(state) = self.seats.remove(&number) else { return };
        if let Some(address) = state.address
            && let Some(count) = self.by_address.get_mut(&address)
        {
            *count -= 1;
            if *count == 0 {
                self.by_address.remove(&address);
            }
        }
    }
}

impl Seat {
    /// While it is being answered, nobody takes its seat.
    pub fn busy(&self, busy: bool) {
        self.state.busy.store(busy, Ordering::Relaxed);
    }

    /// Resolves when somebody else needs the seat.
    pub async fn wanted(&self) {
        self.state.wanted.notified().await;
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.crowd.taken().leave(self.number);
    }
}

/// An IPv6 host has a whole /64 to itself.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(a) => {
            let [a, b, c, d, ..] = a.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        v4 => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> Option<IpAddr> {
        Some(text.parse().unwrap())
    }

    #[test]
    fn a_crowd_from_one_address_pushes_out_its_own() {
        let crowd = Crowd::new(2, 10);
        let other = crowd.seat(ip("198.51.100.1")).unwrap();
        let first = crowd.seat(ip("203.0.113.1")).unwrap();
        let second = crowd.seat(ip("203.0.113.1")).unwrap();
        let _third = crowd.seat(ip("203.0.113.1")).unwrap();
        assert!(first.state.leaving.load(Ordering::Relaxed));
        assert!(!second.state.leaving.load(Ordering::Relaxed) && !other.state.leaving.load(Ordering::Relaxed));
    }

    #[test]
    fn who_is_being_answered_stays() {
        let crowd = Crowd::new(1, 10);
        let seat = crowd.seat(ip("203.0.113.1")).unwrap();
        seat.busy(true);
        assert!(crowd.seat(ip("203.0.113.1")).is_none());
        drop(seat);
        assert!(crowd.seat(ip("203.0.113.1")).is_some());
    }

    #[test]
    fn a_seat_given_up_is_counted_once() {
        let crowd = Crowd::new(1, 10);
        let first = crowd.seat(ip("2001:db8::1")).unwrap();
        let second = crowd.seat(ip("2001:db8::2")).unwrap();
        drop(first);
        assert_eq!(crowd.taken().by_address.values().sum::<usize>(), 1);
        drop(second);
        assert!(crowd.taken().by_address.is_empty() && crowd.taken().seats.is_empty());
    }
}
