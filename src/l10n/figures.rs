//! Days and numbers as a language writes them (CLDR, through ICU4X). Digits are 0 to 9 everywhere: a member's number is
//! compared, typed and searched.

use std::sync::Arc;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use chrono_tz::Tz;
use fluent_bundle::FluentArgs;
use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{YM, YMD};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::Locale as Tag;

use super::Locale;

#[derive(Clone)]
pub struct Figures(Arc<Formatters>);

struct Formatters {
    day: Option<FixedCalendarDateTimeFormatter<Gregorian, YMD>>,
    short_day: Option<FixedCalendarDateTimeFormatter<Gregorian, YMD>>,
    month: Option<FixedCalendarDateTimeFormatter<Gregorian, YM>>,
    number: Option<DecimalFormatter>,
}

impl Figures {
    /// Where ICU knows nothing of a language, days are told as ISO 8601 has them.
    pub fn of(tag: &str) -> Self {
        // English without a country would be American, and put the month first.
        let region = if tag == super::ENGLISH { "-GB" } else { "" };
        let tag: Tag = format!("{tag}{region}-u-nu-latn").parse().unwrap_or(Tag::UNKNOWN);
        Self(Arc::new(Formatters {
            day: FixedCalendarDateTimeFormatter::try_new(tag.clone().into(), YMD::long()).ok(),
            short_day: FixedCalendarDateTimeFormatter::try_new(tag.clone().into(), YMD::medium()).ok(),
            month: FixedCalendarDateTimeFormatter::try_new(tag.clone().into(), YM::long()).ok(),
            number: DecimalFormatter::try_new(tag.into(), Default::default()).ok(),
        }))
    }

    pub fn number(&self, n: i64) -> String {
        self.0.number.as_ref().map_or_else(|| n.to_string(), |f| f.format(&Decimal::from(n)).to_string())
    }
}

fn gregorian(day: NaiveDate) -> Option<Date<Gregorian>> {
    Date::try_new_gregorian(day.year(), u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?).ok()
}

impl Locale {
    /// "12,345".
    pub fn number(self, n: i64) -> String {
        self.0.figures.number(n)
    }

    /// "31 January 2027".
    pub fn day(self, day: NaiveDate) -> String {
        let known = self.0.figures.0.day.as_ref().zip(gregorian(day));
        known.map_or_else(|| day.to_string(), |(f, day)| f.format(&day).to_string())
    }

    /// "31 Jan 2027".
    pub fn short_day(self, day: NaiveDate) -> String {
        let known = self.0.figures.0.short_day.as_ref().zip(gregorian(day));
        known.map_or_else(|| day.to_string(), |(f, day)| f.format(&day).to_string())
    }

    /// "January 2027".
    pub fn month(self, day: NaiveDate) -> String {
        let known = self.0.figures.0.month.as_ref().zip(gregorian(day));
        known.map_or_else(|| day.format("%Y-%m").to_string(), |(f, day)| f.format(&day).to_string())
    }

    /// "31 January 2027, 23:59 CET": exact, in a named zone.
    pub fn zoned(self, at: DateTime<Utc>, zone: Tz) -> String {
        let local = at.with_timezone(&zone);
        let mut args = FluentArgs::new();
        args.set("day", self.day(local.date_naive()));
        args.set("time", local.format("%H:%M").to_string());
        args.set("zone", local.format("%Z").to_string());
        self.say("instant", Some(&args))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_numbers_follow_the_language() {
        let day = NaiveDate::from_ymd_opt(2027, 1, 31).unwrap();
        let at = day.and_hms_opt(22, 59, 0).unwrap().and_utc();
        let told = |tag: &str| {
            let l = Locale::by_tag(tag).unwrap();
            (l.day(day), l.number(1_234_567), l.zoned(at, Tz::Europe__Berlin))
        };
        let en = told("en");
        assert_eq!(
            (en.0.as_str(), en.1.as_str(), en.2.as_str()),
            ("31 January 2027", "1,234,567", "31 January 2027, 23:59 CET")
        );
        let fr = told("fr");
        assert_eq!((fr.0.as_str(), fr.1.as_str()), ("31 janvier 2027", "1\u{202f}234\u{202f}567"));
        let ar = told("ar");
        assert!(ar.0.contains("يناير") && ar.0.contains("2027"), "{}", ar.0);
        assert_eq!(Locale::english().short_day(day), "31 Jan 2027");
    }
}
