use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

/// An instant as site generators write it: a day, a day with a time, with a zone or in UTC.
pub fn when(written: &str) -> Option<DateTime<Utc>> {
    let written = written.trim();
    let zoned = |format| DateTime::parse_from_str(written, format).ok().map(|at| at.with_timezone(&Utc));
    let plain = |format| NaiveDateTime::parse_from_str(written, format).ok().map(|at| at.and_utc());
    let day = |format| NaiveDate::parse_from_str(written, format).ok()?.and_hms_opt(0, 0, 0).map(|at| at.and_utc());
    DateTime::parse_from_rfc3339(written)
        .ok()
        .or_else(|| DateTime::parse_from_rfc2822(written).ok())
        .map(|at| at.with_timezone(&Utc))
        .or_else(|| ["%Y-%m-%d %H:%M:%S %z", "%Y-%m-%d %H:%M %z", "%Y-%m-%dT%H:%M%z"].into_iter().find_map(zoned))
        .or_else(|| {
            let formats = [
                "%Y-%m-%d %H:%M:%S%.f",
                "%Y-%m-%d %H:%M",
                "%Y-%m-%dT%H:%M:%S%.f",
                "%Y-%m-%dT%H:%M",
                "%Y-%m-%dT%H:%M:%SZ",
            ];
            formats.into_iter().find_map(plain)
        })
        .or_else(|| ["%Y-%m-%d", "%Y/%m/%d", "%B %d, %Y", "%d %B %Y", "%d.%m.%Y"].into_iter().find_map(day))
}

#[cfg(test)]
mod tests {
    use super::when;

    #[test]
    fn dates_of_many_generators_are_read() {
        for (written, wanted) in [
            ("2020-03-05", "2020-03-05T00:00:00Z"),
            ("2020-03-05 10:30:00 +0100", "2020-03-05T09:30:00Z"),
            ("2020-03-05T10:30:00+01:00", "2020-03-05T09:30:00Z"),
            ("2020-03-05T10:30", "2020-03-05T10:30:00Z"),
            ("2020-03-05 10:30:00", "2020-03-05T10:30:00Z"),
            ("2020/03/05", "2020-03-05T00:00:00Z"),
            ("5 March 2020", "2020-03-05T00:00:00Z"),
            ("Thu, 05 Mar 2020 10:30:00 +0000", "2020-03-05T10:30:00Z"),
        ] {
            assert_eq!(when(written), Some(wanted.parse().unwrap()), "{written}");
        }
        for none in ["", "yesterday", "2020-13-05", "05/03/2020"] {
            assert_eq!(when(none), None, "{none}");
        }
    }
}
