use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use entity::audit::Action;
use rocket::form::FromForm;
use sea_orm::ActiveEnum;

use super::rules::Group;
use crate::web::Typed;

/// What the log is narrowed to; a word that means nothing narrows nothing.
#[derive(Clone, Debug, Default, FromForm)]
pub struct Filter<'v> {
    /// Groups of kinds; any of them.
    pub group: Vec<&'v str>,
    /// Kinds by themselves, besides those.
    pub action: Vec<&'v str>,
    /// Who did it: words of a name, a member number or an id; `portal` for what nobody did.
    #[field(default = "")]
    pub by: &'v str,
    /// To whom it was done, in the same words.
    #[field(default = "")]
    pub on: &'v str,
    /// The id of a person: who did it or to whom it was done.
    #[field(default = "")]
    pub person: &'v str,
    /// The table, and the id of the row where one is wanted.
    #[field(default = "")]
    pub subject: &'v str,
    #[field(default = "")]
    pub subject_id: &'v str,
    /// The slug of a cycle: what was done to it and to its applications.
    #[field(default = "")]
    pub cycle: &'v str,
    /// Days in UTC, the last one included.
    #[field(default = "")]
    pub from: &'v str,
    #[field(default = "")]
    pub to: &'v str,
    /// Words of the note or of a state.
    #[field(default = "")]
    pub q: &'v str,
    /// Anything: who read what is in the list, too. It would fill each page otherwise.
    #[field(default = "")]
    pub reads: &'v str,
}

impl<'v> Filter<'v> {
    pub fn fields(&self) -> Vec<(&'static str, &'v str)> {
        let many = |name, values: &[&'v str]| values.iter().map(|v| (name, *v)).collect::<Vec<_>>();
        let one = [
            ("by", self.by),
            ("on", self.on),
            ("person", self.person),
            ("subject", self.subject),
            ("subject_id", self.subject_id),
            ("cycle", self.cycle),
            ("from", self.from),
            ("to", self.to),
            ("q", self.q),
            ("reads", self.reads),
        ];
        [many("group", &self.group), many("action", &self.action), one.to_vec()].concat()
    }

    pub fn typed(&self) -> Typed {
        let owned = |values: &[&str]| values.iter().map(|v| (*v).to_owned()).collect::<Vec<_>>();
        let typed = Typed::default().with_all("group", &owned(&self.group)).with_all("action", &owned(&self.action));
        self.fields()
            .iter()
            .filter(|(name, _)| !matches!(*name, "group" | "action"))
            .fold(typed, |typed, (field, value)| typed.with(field, value))
    }

    /// The kinds that are wanted; none where every kind is.
    pub fn actions(&self) -> Option<Vec<Action>> {
        let single = self.action.iter().filter_map(|a| Action::try_from_value(&(*a).to_owned()).ok());
        let grouped = self.group.iter().filter_map(|g| Group::by_slug(g)).flat_map(Group::actions);
        let all: Vec<Action> = single.chain(grouped).collect();
        (!all.is_empty()).then_some(all)
    }

    /// Whether the list leaves out who read what: where nobody asked for it, and no kinds are named.
    pub fn folds_reads(&self) -> bool {
        self.reads.is_empty() && self.actions().is_none()
    }

    /// From the first instant of a day to the first of the one after the last.
    pub fn span(&self) -> (Option<DateTime<Utc>>, Option<DateTime<Utc>>) {
        let start = |day: NaiveDate| day.and_time(chrono::NaiveTime::MIN).and_utc();
        // PostgreSQL knows no day before 4713 BC; nothing was written down before the portal was.
        let day = |text: &str| text.parse::<NaiveDate>().ok().filter(|day| (1900..=2999).contains(&day.year()));
        (day(self.from).map(start), day(self.to).and_then(|d| d.checked_add_days(Days::new(1))).map(start))
    }

    /// How many of the finer filters are set, which lie behind a lid.
    pub fn finer(&self) -> usize {
        let set = [self.person, self.subject, self.subject_id, self.q].iter().filter(|v| !v.is_empty()).count();
        set + self.action.iter().filter(|a| !a.is_empty()).count()
    }
}
