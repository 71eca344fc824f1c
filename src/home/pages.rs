use entity::{cycle, listing, track};
use minijinja::{Value, context};
use rocket::http::{ContentType, Status};
use rocket::{Route, State};

use super::sitemap::{self, PER_FILE, Plan};
use super::{chart, queries};
use crate::config::Site;
use crate::db::Db;
use crate::l10n::Locale;
use crate::web::{Anyone, Now, Page, View, instant};
use crate::{Error, calls, cycles, directory, posts, profiles, program, tracks};

pub fn routes() -> Vec<Route> {
    routes![index, whole_sitemap, part_of_sitemap, robots, live, ready]
}

#[get("/")]
async fn index(now: Now, who: Anyone, db: &State<Db>, view: View<'_>) -> Result<Page, Error> {
    let program = program::queries::the(&db.read).await?;
    let texts = program::queries::told(&db.read, &program, view.locale).await?;
    let tracks = tracks::queries::all(&db.read).await?;
    let numbers = queries::numbers(&db.read).await?;
    let latest = numbers.years.last().map(|(year, _)| *year);
    let newest = queries::newest(&db.read, latest).await?;
    let page = context! {
        about_html => texts.about_html,
        about_lang => texts.about_lang,
        criteria_lang => texts.criteria_lang,
        criteria_html => texts.criteria_html,
        members => numbers.members, countries => numbers.countries, given => numbers.given,
        years => numbers.years.len(),
        bars => chart::drawn(&numbers.years),
        chart => context! { width => chart::WIDTH, height => chart::HEIGHT },
        places => places(&queries::places(&db.read).await?, view.locale),
        newest => newest.iter().map(|(m, held)| awarded(m, held, latest, &tracks)).collect::<Vec<_>>(),
        open => queries::open(&db.read, now.0).await?.iter().map(|c| told(c, &tracks)).collect::<Vec<_>>(),
        has_tracks => !tracks.is_empty(),
        renewals => renewals(db, &who, now).await?,
        written => posts::shown::front(&db.read, now.0).await?,
        calls => wanted(db, now).await?,
    };
    view.page("home/index", page)
}

/// The calls for content that are open to read for everyone, the first to end first.
async fn wanted(db: &Db, now: Now) -> Result<Vec<Value>, Error> {
    const SHOWN: usize = 3;
    let running = calls::queries::running(&db.read, &calls::rules::Reader::default(), now.0).await?;
    let told = |c: &calls::queries::Counted| {
        let (call, stage) = (&c.call, c.stage(now.0));
        context! {
            slug => call.slug.as_str(), title => call.title.as_str(), zone => call.zone.as_str(), stage => stage.slug(),
            deadline => instant(call.deadline), places => call.places, free => c.tally.free(call.places),
        }
    };
    Ok(running.iter().take(SHOWN).map(told).collect())
}

/// Where the member who looks may renew.
async fn renewals(db: &Db, who: &Anyone, now: Now) -> Result<Vec<Value>, Error> {
    let Some(me) = who.me() else { return Ok(Vec::new()) };
    let renewals = profiles::renewals::of_person(&db.read, me.id, now.0).await?;
    Ok(renewals.iter().map(profiles::renewals::Renewal::told).collect())
}

/// The countries with most members, each with its share of the greatest.
fn places(counted: &[(String, i64)], locale: Locale) -> Vec<Value> {
    let most = counted.iter().map(|(_, n)| *n).max().unwrap_or(1).max(1);
    let place = |(code, count): &(String, i64)| {
        context! { code, count, name => locale.country(code), most }
    };
    counted.iter().map(place).collect()
}

fn told(cycle: &cycle::Model, tracks: &[track::Model]) -> Value {
    context! {
        slug => cycle.slug.as_str(),
        title => cycle.title.as_str(),
        year => cycle.year,
        track => name_of(cycle.track_id, tracks),
        zone => cycle.zone.as_str(),
        closes_at => instant(cycle.closes_at),
    }
}

fn awarded(member: &listing::Model, held: &[i64], year: Option<i32>, tracks: &[track::Model]) -> Value {
    context! {
        number => member.number,
        name => member.name.as_str(),
        photo => member.photo.as_deref(),
        country => member.country.as_deref(),
        headline => member.headline.as_str(),
        tracks => tracks.iter().filter(|t| held.contains(&t.id)).map(title).collect::<Vec<_>>(),
        year,
    }
}

fn title(track: &track::Model) -> Value {
    context! { name => track.name.as_str(), shape => track.kind.slug(), slug => track.slug.as_str() }
}

fn name_of(track: i64, tracks: &[track::Model]) -> &str {
    tracks.iter().find(|t| t.id == track).map_or("", |t| t.name.as_str())
}

#[get("/sitemap.xml")]
async fn whole_sitemap(now: Now, db: &State<Db>, site: &State<Site>) -> Result<(ContentType, String), Error> {
    let pages = of_the_program(db, now).await?;
    let members = directory::queries::count_all(&db.read).await?;
    let url = |path: String| site.url(&path);
    let xml = match sitemap::plan(pages.len() as u64, members) {
        Plan::Whole => sitemap::pages(pages.into_iter().chain(of_members(db, 0).await?).map(url)),
        Plan::Index(files) => sitemap::index((1..=files).map(|n| url(format!("/sitemap-{n}.xml")))),
    };
    Ok((ContentType::XML, xml))
}

#[get("/<file>")]
async fn part_of_sitemap(
    file: &str,
    now: Now,
    db: &State<Db>,
    site: &State<Site>,
) -> Result<(ContentType, String), Error> {
    let part = sitemap::number(file).ok_or(Error::NotFound)?;
    let pages = of_the_program(db, now).await?;
    let members = directory::queries::count_all(&db.read).await?;
    let paths = match sitemap::plan(pages.len() as u64, members) {
        Plan::Index(_) if part == 1 => pages,
        Plan::Index(files) if part <= files => of_members(db, (part - 2) * PER_FILE).await?,
        _ => return Err(Error::NotFound),
    };
    Ok((ContentType::XML, sitemap::pages(paths.into_iter().map(|path| site.url(&path)))))
}

async fn of_the_program(db: &Db, now: Now) -> Result<Vec<String>, Error> {
    let mut paths: Vec<String> =
        ["/", "/directory", "/tracks", "/cycles", "/posts", "/news", "/calls", "/verify"].map(str::to_owned).into();
    for track in tracks::queries::all(&db.read).await? {
        let years = tracks::history::years(&db.read, track.id).await?;
        paths.push(format!("/tracks/{}", track.slug));
        paths.extend(years.iter().map(|(year, _)| format!("/tracks/{}/{year}", track.slug)));
    }
    let cycles = cycles::queries::all(&db.read).await?;
    paths.extend(cycles.iter().map(|c| format!("/cycles/{}", c.slug)));
    let calls = calls::queries::slugs(&db.read, now.0).await?;
    paths.extend(calls.iter().map(|slug| format!("/calls/{slug}")));
    // All that stands before the members fits one file.
    let room = PER_FILE.saturating_sub(paths.len() as u64);
    let written = posts::queries::addresses(&db.read, room, now.0).await?;
    paths.extend(written.iter().map(|(slug, is_news)| posts::rules::path(slug, *is_news)));
    Ok(paths)
}

async fn of_members(db: &Db, after: u64) -> Result<Vec<String>, Error> {
    let numbers = directory::queries::numbers(&db.read, after, PER_FILE).await?;
    Ok(numbers.into_iter().map(directory::shown::path).collect())
}

#[get("/robots.txt")]
fn robots(site: &State<Site>) -> String {
    let closed = ["/me", "/manage", "/review", "/sign-in"].map(|path| format!("Disallow: {path}\n")).concat();
    format!("User-agent: *\n{closed}Sitemap: {}\n", site.url("/sitemap.xml"))
}

/// The process answers.
#[get("/health/live")]
fn live() -> &'static str {
    "live\n"
}

/// The process and its database answer.
#[get("/health/ready")]
async fn ready(db: &State<Db>) -> (Status, &'static str) {
    match db.read.ping().await {
        Ok(()) => (Status::Ok, "ready\n"),
        Err(e) => {
            tracing::warn!(error = %e, "the database does not answer");
            (Status::ServiceUnavailable, "the database does not answer\n")
        }
    }
}
