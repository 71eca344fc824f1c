//! What a test begins with: tracks, cycles, applications, awards, as rows.

use chrono::{Datelike, NaiveDate, TimeDelta};
use entity::application::State;
use entity::{
    Answers, Words, application, award, criterion, cycle, path, person, question, review, review_plan, snapshot, track,
};
use palmares::directory;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, QueryFilter};

use super::Portal;

impl Portal {
    pub async fn track(&self, slug: &str, kind: track::Kind) -> track::Model {
        let row = track::ActiveModel {
            slug: Set(slug.into()),
            name: Set(format!("{} title", slug.to_uppercase())),
            kind: Set(kind),
            description: Set("A title.".into()),
            description_html: Set("<p>A title.</p>".into()),
            position: Set(if kind == track::Kind::Main { 0 } else { 10 }),
            requires_main: Set(kind != track::Kind::Main),
            ..Default::default()
        };
        row.insert(&self.db.write).await.unwrap()
    }

    /// The main track, made when it is first asked for.
    pub async fn main_track(&self) -> track::Model {
        let found = track::Entity::find().filter(track::COLUMN.slug.eq("main")).one(&self.db.write).await.unwrap();
        match found {
            Some(track) => track,
            None => self.track("main", track::Kind::Main).await,
        }
    }

    /// Opened yesterday, closes tomorrow, announces in ten days.
    pub async fn open_cycle(&self, slug: &str) -> cycle::Model {
        self.cycle(slug, TimeDelta::days(-1), TimeDelta::days(1)).await
    }

    /// Closed yesterday, announces in eight days.
    pub async fn closed_cycle(&self, slug: &str) -> cycle::Model {
        self.cycle(slug, TimeDelta::days(-9), TimeDelta::days(-1)).await
    }

    /// A cycle of the main track for the clock's year with two paths: `evangelist` asks `why` (long, required),
    /// `blog` (URL) and `kinds` (several of Talks, Posts, Code); `partner` asks `company` (short, required). It
    /// announces nine days after it closes.
    pub async fn cycle(&self, slug: &str, opens: TimeDelta, closes: TimeDelta) -> cycle::Model {
        let track = self.main_track().await;
        let year = self.now().year();
        let row = cycle::ActiveModel {
            slug: Set(slug.into()),
            track_id: Set(track.id),
            title: Set(format!("Awards of {slug}")),
            year: Set(year),
            zone: Set("UTC".into()),
            opens_at: Set(self.now() + opens),
            closes_at: Set(self.now() + closes),
            grace_minutes: Set(0),
            announces_at: Set(self.now() + closes + TimeDelta::days(9)),
            term_start: Set(NaiveDate::from_ymd_opt(year, 1, 1).unwrap()),
            term_end: Set(NaiveDate::from_ymd_opt(year, 12, 31).unwrap()),
            intro: Set(String::new()),
            intro_html: Set(String::new()),
            ..Default::default()
        };
        let cycle = row.insert(&self.db.write).await.unwrap();
        let evangelist = self.path(&cycle, "evangelist").await;
        self.question(&evangelist, "why", question::Kind::Long, true, &[]).await;
        self.question(&evangelist, "blog", question::Kind::Url, false, &[]).await;
        self.question(&evangelist, "kinds", question::Kind::Several, false, &["Talks", "Posts", "Code"]).await;
        let partner = self.path(&cycle, "partner").await;
        self.question(&partner, "company", question::Kind::Short, true, &[]).await;
        cycle
    }

    pub async fn path(&self, cycle: &cycle::Model, key: &str) -> path::Model {
        let row = path::ActiveModel {
            cycle_id: Set(cycle.id),
            key: Set(key.into()),
            name: Set(key.to_uppercase()),
            description: Set(String::new()),
            position: Set(0),
            ..Default::default()
        };
        row.insert(&self.db.write).await.unwrap()
    }

    pub async fn question(
        &self,
        path: &path::Model,
        key: &str,
        kind: question::Kind,
        required: bool,
        choices: &[&str],
    ) {
        let row = question::ActiveModel {
            path_id: Set(path.id),
            key: Set(key.into()),
            label: Set(format!("Question {key}")),
            help: Set(String::new()),
            kind: Set(kind),
            required: Set(required),
            max_length: Set(2000),
            choices: Set(choices.iter().copied().collect::<Words>()),
            position: Set(0),
            ..Default::default()
        };
        row.insert(&self.db.write).await.unwrap();
    }

    /// An application on the cycle's first path with `why` answered; a submitted one has its snapshot.
    pub async fn application(&self, cycle: &cycle::Model, of: &person::Model, state: State) -> application::Model {
        let path =
            path::Entity::find().filter(path::COLUMN.cycle_id.eq(cycle.id)).one(&self.db.write).await.unwrap().unwrap();
        let answers = Answers([("why".to_owned(), vec![format!("{} wrote many posts.", of.name)])].into());
        let submitted = (state != State::Draft).then(|| self.now());
        let row = application::ActiveModel {
            cycle_id: Set(cycle.id),
            person_id: Set(of.id),
            path_id: Set(path.id),
            state: Set(state),
            answers: Set(answers.clone()),
            version: Set(1),
            created_at: Set(self.now()),
            updated_at: Set(self.now()),
            submitted_at: Set(submitted),
            ..Default::default()
        };
        let application = row.insert(&self.db.write).await.unwrap();
        if let Some(at) = submitted {
            let row = snapshot::ActiveModel {
                application_id: Set(application.id),
                revision: Set(1),
                path_id: Set(path.id),
                answers: Set(answers),
                submitted_at: Set(at),
                ..Default::default()
            };
            row.insert(&self.db.write).await.unwrap();
        }
        application
    }

    /// The cycle is reviewed as `change` says, by one criterion of weight 1, `Impact`.
    pub async fn review_plan(
        &self,
        cycle: &cycle::Model,
        change: impl FnOnce(&mut review_plan::Model),
    ) -> criterion::Model {
        let mut plan = review_plan::Model::usual(cycle.id);
        change(&mut plan);
        plan.into_active_model().reset_all().insert(&self.db.write).await.unwrap();
        self.criterion(cycle, "Impact", 1).await
    }

    pub async fn criterion(&self, cycle: &cycle::Model, name: &str, weight: i32) -> criterion::Model {
        let row = criterion::ActiveModel {
            cycle_id: Set(cycle.id),
            name: Set(name.into()),
            help: Set(format!("What {name} means.")),
            weight: Set(weight),
            position: Set(0),
            ..Default::default()
        };
        row.insert(&self.db.write).await.unwrap()
    }

    /// A review that the reviewer was asked for, as a row.
    pub async fn asked(&self, of: &application::Model, reviewer: &person::Model) -> review::Model {
        let row = review::ActiveModel {
            application_id: Set(of.id),
            reviewer_id: Set(reviewer.id),
            state: Set(review::State::Asked),
            scores: Set(review::Scores::default()),
            words: Set(String::new()),
            note: Set(String::new()),
            version: Set(1),
            asked_at: Set(self.now()),
            reason: Set(String::new()),
            ..Default::default()
        };
        row.insert(&self.db.write).await.unwrap()
    }

    /// A review that was given: so many points for each of the cycle's criteria.
    pub async fn reviewed(&self, of: &application::Model, reviewer: &person::Model, points: i32) -> review::Model {
        let criteria = criterion::Entity::find().filter(criterion::COLUMN.cycle_id.eq(of.cycle_id));
        let criteria = criteria.all(&self.db.write).await.unwrap();
        let scores = review::Scores(criteria.iter().map(|c| (c.id, points)).collect());
        let score = scores.weighted(&criteria);
        let mut row = self.asked(of, reviewer).await.into_active_model();
        row.state = Set(review::State::Given);
        row.scores = Set(scores);
        row.score = Set(score);
        row.words = Set(format!("{} gives {points}.", reviewer.name));
        row.revision = Set(Some(1));
        row.saved_at = Set(Some(self.now()));
        row.given_at = Set(Some(self.now()));
        row.update(&self.db.write).await.unwrap()
    }

    /// An award for a calendar year, with a number for its holder and their entry in the directory.
    pub async fn award(&self, to: &person::Model, track: &track::Model, year: i32) -> award::Model {
        let person = person::Entity::find_by_id(to.id).one(&self.db.write).await.unwrap().unwrap();
        if person.number.is_none() {
            let mut numbered = person.clone().into_active_model();
            numbered.number = Set(Some(1000 + person.id));
            numbered.update(&self.db.write).await.unwrap();
        }
        let row = award::ActiveModel {
            person_id: Set(to.id),
            track_id: Set(track.id),
            year: Set(year),
            term_start: Set(NaiveDate::from_ymd_opt(year, 1, 1).unwrap()),
            term_end: Set(NaiveDate::from_ymd_opt(year, 12, 31).unwrap()),
            state: Set(award::State::Active),
            public_note: Set(String::new()),
            created_at: Set(self.now()),
            ..Default::default()
        };
        let award = row.insert(&self.db.write).await.unwrap();
        directory::refresh(&self.db.write, to.id, self.now()).await.unwrap();
        award
    }

    /// The row as it is now.
    pub async fn reload(&self, application: &application::Model) -> application::Model {
        application::Entity::find_by_id(application.id).one(&self.db.write).await.unwrap().unwrap()
    }
}
