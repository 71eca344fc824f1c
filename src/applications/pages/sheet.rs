//! An application as its page is drawn from it. Everything here follows from rows that the announcement has not yet
//! touched, or that it has: never from a decision that is pending.

use chrono::{DateTime, Utc};
use entity::application::State;
use entity::cycle::State as Season;
use entity::question::{self, Kind};
use minijinja::value::Serde;
use minijinja::{Value, context};
use sea_orm::{ActiveEnum, ConnectionTrait};

use super::{after, besides, timeline};
use crate::applications::consents::{self, Asked};
use crate::applications::counted::Counted;
use crate::applications::queries::{self, Dossier};
use crate::applications::reading::Read;
use crate::applications::reasons;
use crate::applications::renewal::{self, Past};
use crate::applications::rules::{self, Content};
use crate::l10n::{Locale, Message};
use crate::web::{Typed, instant};
use crate::{Error, cycles, people};

/// One line of the list of one's own.
pub fn line(dossier: &Dossier, now: DateTime<Utc>) -> Value {
    context! {
        id => dossier.application.id,
        title => dossier.cycle.title.as_str(),
        track => dossier.track.name.as_str(),
        path => dossier.path.name.as_str(),
        state => dossier.application.state.to_value(),
        saved_at => instant(dossier.application.updated_at),
        next => next(dossier, now),
    }
}

/// An application with what its page needs besides.
pub struct Sheet<'d> {
    dossier: &'d Dossier,
    now: DateTime<Utc>,
    past: Option<Past>,
    /// Why it may not be submitted by this person.
    barred: Option<Message>,
    /// Whether one confirmation submits it.
    pub is_fast: bool,
}

impl<'d> Sheet<'d> {
    pub async fn of(db: &impl ConnectionTrait, dossier: &'d Dossier, now: DateTime<Utc>) -> Result<Self, Error> {
        let past = Past::of(db, &dossier.application, &dossier.cycle).await?;
        let may_edit = dossier.may_edit(now);
        let barred = if may_edit { queries::barred(db, dossier, now).await? } else { None };
        let is_fast = may_edit && barred.is_none() && renewal::is_fast(db, dossier, past.as_ref()).await?;
        Ok(Self { dossier, now, past, barred, is_fast })
    }

    /// All that the page of one application shows.
    pub async fn page(&self, db: &impl ConnectionTrait, locale: Locale) -> Result<Value, Error> {
        let Dossier { application, cycle, paths, path: chosen, questions, .. } = self.dossier;
        let paths: Vec<_> =
            paths.iter().map(|p| context! { value => p.key.as_str(), label => p.name.as_str() }).collect();
        let carried = self.carried();
        let page = context! {
            version => application.version,
            year => cycle.year,
            cycle => context! {
                slug => cycle.slug.as_str(), title => cycle.title.as_str(), zone => cycle.zone.as_str(),
                closes_at => instant(self.dossier.closes()), auto_submit => cycle.auto_submit,
                announces_at => instant(cycle.announces_at),
            },
            chosen => context! { key => chosen.key.as_str(), name => chosen.name.as_str(), description => chosen.description.as_str() },
            paths, submitted => submitted(db, self.dossier).await?,
            progress => besides::progress(self.dossier, locale),
            questions => questions.iter().map(|q| self.asked(q, locale)).collect::<Vec<_>>(),
            answers => Serde(queries::paired(questions, &rules::asked(&application.answers, questions))),
            is_submitted => application.state == State::Submitted,
            has_changes => self.dossier.has_unsubmitted_changes(),
            has_other_words => self.dossier.has_other_words(),
            may_withdraw => rules::may_withdraw(application, cycle),
            may_take_up => application.state == State::Withdrawn && self.dossier.takes(self.now),
            barred => self.barred.as_ref().map(|why| why.in_(locale)),
            carried => (carried > 0).then(|| context! { cycle => self.past_title(), count => carried }),
            changed => self.changed(), past => self.past_title(),
            steps => timeline::steps(db, self.dossier, self.now).await?,
            result => result(db, self.dossier, locale, self.now).await?,
            after => after::of(db, self.dossier, self.now).await?,
        };
        let confirmation = self.is_fast.then(|| renewal::seen(self.dossier));
        let besides = context! { seen => confirmation, ..besides::of(self.dossier) };
        let end = end(db, self.dossier, self.now).await?;
        Ok(context! { ..page, ..besides, ..end, ..line(self.dossier, self.now) })
    }

    /// How many answers of a draft still are those of the year before.
    fn carried(&self) -> usize {
        self.dossier.questions.iter().filter(|q| self.is_carried(q)).count()
    }

    /// How many of the questions that were answered the year before ask something else now.
    fn changed(&self) -> usize {
        self.dossier.questions.iter().filter(|q| self.change(q).is_some()).count()
    }

    fn is_carried(&self, question: &question::Model) -> bool {
        let application = &self.dossier.application;
        let carries = |p: &Past| p.is_carried(question, &application.answers);
        application.state == State::Draft && self.past.as_ref().is_some_and(carries)
    }

    /// The question as it was the year before, where that was another.
    fn change(&self, question: &question::Model) -> Option<&question::Model> {
        self.past.as_ref().filter(|_| self.dossier.application.state == State::Draft)?.changed(question)
    }

    fn past_title(&self) -> &str {
        self.past.as_ref().map_or("", |p| &p.cycle.title)
    }

    /// A question as the form asks it.
    fn asked(&self, question: &question::Model, locale: Locale) -> Value {
        let change = self.change(question).map(|then| {
            let answers = self.past.as_ref().map_or(&[][..], |p| p.answers.all(&question.key));
            context! {
                label => then.label.as_str(), kind => then.kind.to_value(), choices => then.choices.0.clone(),
                has_other_kind => then.kind != question.kind, answers => answers.to_vec(),
            }
        });
        context! { is_carried => self.is_carried(question), change, ..asked(question, locale) }
    }
}

/// What was submitted last.
async fn submitted(db: &impl ConnectionTrait, dossier: &Dossier) -> Result<Option<Value>, Error> {
    let Some(snapshot) = &dossier.snapshot else { return Ok(None) };
    let path = dossier.paths.iter().find(|p| p.id == snapshot.path_id).unwrap_or(&dossier.path);
    Ok(Some(context! {
        at => instant(snapshot.submitted_at),
        revision => snapshot.revision,
        answers => Serde(queries::shown(db, snapshot).await?),
        evidence => Serde(Read::of(snapshot, &dossier.cycle, path)),
        agreed => consents::labels(&dossier.consents, &snapshot.agreed).into_iter().map(besides::agreed).collect::<Vec<_>>(),
        is_employee => snapshot.is_employee,
    }))
}

/// A form that holds what was written.
pub fn filled(dossier: &Dossier, content: &Content) -> Typed {
    let hold = |typed: Typed, q: &question::Model| typed.with_all(&rules::field(&q.key), content.answers.all(&q.key));
    let typed = dossier.questions.iter().fold(Typed::default(), hold);
    let counted = dossier.log.countable().map(|e| e.logged.activity.id).filter(|id| !content.left_out.0.contains(id));
    let counted: Vec<String> = counted.map(|id| id.to_string()).collect();
    let agree = |typed: Typed, c: &Asked| match c.agreed(&content.agreed) {
        Some(version) => typed.with(&c.field(), version),
        None => typed,
    };
    let typed = dossier.consents.iter().fold(typed.with_all("counted", &counted), agree);
    typed.with("is_employee", content.is_employee)
}

/// A question as the form asks it.
fn asked(question: &question::Model, locale: Locale) -> Value {
    let is_text = matches!(question.kind, Kind::Short | Kind::Long | Kind::Markdown);
    let choices = question.choices.0.iter().map(|c| context! { value => c.as_str(), label => c.as_str() });
    let mut help = vec![question.help.clone()];
    if question.kind == Kind::Markdown {
        help.push(Message::new("applications-edit-markdown").in_(locale));
    }
    if question.max_length > 0 && is_text {
        help.push(Message::new("applications-edit-most").count("most", question.max_length).in_(locale));
    }
    help.retain(|h| !h.is_empty());
    context! {
        name => rules::field(&question.key),
        label => question.label.as_str(),
        help => help.join(" "),
        kind => question.kind.to_value(),
        required => question.required,
        options => choices.collect::<Vec<_>>(),
    }
}

/// The cycles that what it says may be copied into.
async fn copies(db: &impl ConnectionTrait, dossier: &Dossier, now: DateTime<Utc>) -> Result<Vec<Value>, Error> {
    if !rules::may_copy(&dossier.application) {
        return Ok(Vec::new());
    }
    let into = queries::copies_into(db, dossier, now).await?;
    Ok(into.iter().map(|c| context! { slug => c.slug.as_str(), title => c.title.as_str() }).collect())
}

/// What the end of its owner's time means for it.
async fn end(db: &impl ConnectionTrait, dossier: &Dossier, now: DateTime<Utc>) -> Result<Value, Error> {
    let Dossier { application, cycle, snapshot, .. } = dossier;
    let kept = rules::is_kept_a_year(application, snapshot.is_some());
    Ok(context! {
        lasts_until => (now >= dossier.closes()).then(|| instant(dossier.takes_until())),
        extended => dossier.extended.filter(|until| dossier.closes() == *until).map(instant),
        kept_until => kept.then(|| instant(rules::kept_until(cycle))),
        copies => copies(db, dossier, now).await?,
        may_be_late => cycle.announced_at.is_none() && now >= cycle.opens_at && !dossier.takes(now),
    })
}

/// The result as the announcement told it, and where it leads.
async fn result(
    db: &impl ConnectionTrait,
    dossier: &Dossier,
    locale: Locale,
    now: DateTime<Utc>,
) -> Result<Option<Value>, Error> {
    let Some(decision) = queries::announced_decision(db, dossier).await? else { return Ok(None) };
    if decision.verdict.result() != dossier.application.state {
        return Ok(None);
    }
    let person = people::by_id(db, dossier.application.person_id).await?;
    let counted = dossier.snapshot.as_ref().and_then(|s| {
        let path = dossier.paths.iter().find(|p| p.id == s.path_id);
        Counted::of(&s.evidence, path.map_or(0, |p| p.evidence_min)).told(locale)
    });
    let others = cycles::queries::all(db).await?;
    let coming = others.iter().filter(|c| c.track_id == dossier.track.id && c.id != dossier.cycle.id);
    let coming = coming.filter(|c| matches!(c.state(now), Season::Scheduled | Season::Open)).min_by_key(|c| c.opens_at);
    Ok(Some(context! {
        why => reasons::all(db).await?.told(&decision.reason, locale), counted, words => decision.words,
        number => person.number, listed => person.listed, shape => dossier.track.kind.slug(),
        coming => coming.map(|c| context! {
            slug => c.slug.as_str(), title => c.title.as_str(), is_open => c.state(now) == Season::Open,
            opens_at => instant(c.opens_at), zone => c.zone.as_str(),
        }),
    }))
}

/// What happens next, by its name, and until or at when.
fn next(dossier: &Dossier, now: DateTime<Utc>) -> Value {
    let cycle = &dossier.cycle;
    let deadline = if now < dossier.closes() { dossier.closes() } else { dossier.takes_until() };
    let (step, at) = match dossier.application.state {
        State::Draft if dossier.takes(now) => ("finish", Some(deadline)),
        State::Draft if now < cycle.opens_at => ("unopened", Some(cycle.opens_at)),
        State::Draft if cycle.announced_at.is_none() => ("closing", None),
        State::Draft | State::Incomplete => ("missed", None),
        State::Submitted if dossier.takes(now) => ("received", Some(deadline)),
        State::Submitted if cycle.announced_at.is_some() => ("forgotten", None),
        State::Submitted if now < cycle.announces_at => ("expected", Some(cycle.announces_at)),
        State::Submitted => ("late", None),
        State::Accepted => ("accepted", None),
        State::Declined => ("declined", None),
        State::Waitlisted => ("waitlisted", None),
        State::Deferred => ("deferred", None),
        State::Withdrawn if dossier.takes(now) => ("withdrawable", Some(deadline)),
        State::Withdrawn => ("withdrawn", None),
    };
    context! { step, at => at.map(instant), zone => cycle.zone.as_str() }
}
