//! `Retry-After`: until when a server wants to be left alone.

use chrono::{DateTime, TimeDelta, Utc};

/// A server may ask to be left alone for so long and no longer.
const LONGEST: TimeDelta = TimeDelta::days(30);

/// `Retry-After`, in seconds or as a date (RFC 9110, 10.2.3).
pub fn retry_after(header: &str, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let header = header.trim();
    let at = match header.parse::<u32>() {
        Ok(seconds) => now + TimeDelta::seconds(seconds.into()),
        Err(_) => http_date(header)?,
    };
    (at > now).then_some(at.min(now + LONGEST))
}

/// `Sun, 06 Nov 1994 08:49:37 GMT`: its other forms are dead.
fn http_date(text: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc2822(text).ok().map(|at| at.with_timezone(&Utc))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn servers_say_when() {
        let now: DateTime<Utc> = "2027-01-15T12:00:00Z".parse().unwrap();
        assert_eq!(retry_after("120", now), Some(now + TimeDelta::minutes(2)));
        assert_eq!(retry_after("Fri, 15 Jan 2027 13:00:00 GMT", now), Some(now + TimeDelta::hours(1)));
        assert_eq!(retry_after("4000000000", now), Some(now + LONGEST));
        for none in ["", "0", "soon", "-5", "Fri, 15 Jan 2027 11:00:00 GMT"] {
            assert_eq!(retry_after(none, now), None, "{none}");
        }
    }
}
