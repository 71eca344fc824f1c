use entity::track;
use minijinja::{Value, context};
use rocket::form::{Contextual, Form};
use rocket::http::Header;
use rocket::{Route, State};
use sea_orm::ActiveEnum;

use crate::Error;
use crate::activities::actions::{self, Planned, Step};
use crate::activities::forms::{self, Confirmed, File};
use crate::activities::queries::{self, Logged};
use crate::activities::rules::sheet::{self, Row};
use crate::db::Db;
use crate::l10n::Message;
use crate::tracks;
use crate::web::{Me, Now, Onward, Page, Typed, View};

pub fn routes() -> Vec<Route> {
    routes![export, template, begin, preview, confirm]
}

/// A file for a spreadsheet.
#[derive(Responder)]
#[response(content_type = "text/csv; charset=utf-8")]
struct Table {
    csv: String,
    name: Header<'static>,
}

fn table(csv: String, name: &str) -> Table {
    Table { csv, name: Header::new("Content-Disposition", format!("attachment; filename=\"{name}.csv\"")) }
}

#[get("/me/activities.csv")]
async fn export(me: Me, db: &State<Db>) -> Result<Table, Error> {
    let tracks = tracks::queries::all(&db.read).await?;
    let log = queries::of_person(&db.read, me.id).await?;
    let csv = sheet::write(log.iter().map(|logged| cells(logged, &tracks)))?;
    Ok(table(csv, "activities"))
}

/// How a table is filled: a day and all of it, a month and little more.
const EXAMPLES: [[&str; 13]; 2] = [
    [
        "2026-11-03",
        "talk",
        "Mesh routing for beginners",
        "https://example.org/talk",
        "Lisbon",
        "no",
        "en",
        "mesh routing, teaching",
        "Speaker",
        "120",
        "",
        "public",
        "",
    ],
    [
        "2026-10",
        "forum",
        "Answers in the forum",
        "",
        "",
        "yes",
        "en",
        "",
        "",
        "40",
        "",
        "private",
        "The month is enough",
    ],
];

/// The columns, with two rows as examples.
#[get("/me/activities/template.csv")]
async fn template(_me: Me) -> Result<Table, Error> {
    Ok(table(sheet::write(EXAMPLES.map(|row| row.map(str::to_owned)))?, "activities-template"))
}

#[get("/me/activities/import")]
async fn begin(_me: Me, view: View<'_>) -> Result<Page, Error> {
    view.page("activities/import", limits())
}

/// What the file would do; nothing is written.
#[post("/me/activities/import", data = "<form>")]
async fn preview(
    me: Me,
    form: Form<Contextual<'_, File<'_>>>,
    db: &State<Db>,
    now: Now,
    view: View<'_>,
) -> Result<Page, Error> {
    let looked = looked(&me, form.value.as_ref(), db, now).await;
    let (csv, planned) = match looked {
        Err(Error::Wrong(wrong)) => {
            return Err(view.again("activities/import", &Typed::default().wrong(wrong), limits()));
        }
        looked => looked?,
    };
    view.page("activities/import_preview", context! { csv, ..told(&planned, &view) })
}

async fn looked(me: &Me, sent: Option<&File<'_>>, db: &Db, now: Now) -> Result<(String, Vec<Planned>), Error> {
    let csv = sent.ok_or_else(forms::too_large)?.text().await?;
    if csv.trim().is_empty() {
        return Err(Error::wrong("file", Message::new("activities-import-missing")));
    }
    let planned = actions::plan(&db.read, me.id, &rows(&csv)?, now.0).await?;
    Ok((csv, planned))
}

#[post("/me/activities/import/confirmation", data = "<form>")]
async fn confirm(
    me: Me,
    form: Form<Contextual<'_, Confirmed<'_>>>,
    db: &State<Db>,
    now: Now,
    view: View<'_>,
) -> Result<Onward, Error> {
    let csv = form.value.as_ref().map_or("", |typed| typed.csv);
    let imported = match rows(csv) {
        Ok(rows) => actions::import(db, &me, &rows, now.0).await,
        Err(e) => Err(e),
    };
    match imported {
        Ok(count) => {
            Ok(Onward::to("/me/activities").saying(Message::new("activities-said-imported").count("n", count)))
        }
        Err(Error::Wrong(wrong)) => Err(view.again("activities/import", &Typed::default().wrong(wrong), limits())),
        Err(e) => Err(e),
    }
}

fn rows(csv: &str) -> Result<Vec<Row>, Error> {
    if csv.len() > sheet::MOST_KIBIBYTES << 11 {
        return Err(forms::too_large());
    }
    sheet::read(csv).map_err(|why| Error::wrong("file", why))
}

fn limits() -> Value {
    context! { rows => sheet::MOST_ROWS, kibibytes => sheet::MOST_KIBIBYTES, columns => sheet::HEAD.to_vec() }
}

fn told(planned: &[Planned], view: &View<'_>) -> Value {
    let (mut new, mut there, mut wrong) = (0, 0, 0);
    let rows: Vec<Value> = planned
        .iter()
        .map(|row| {
            let (step, whys) = match &row.step {
                Step::New(_) => (&mut new, Vec::new()),
                Step::There => (&mut there, Vec::new()),
                Step::Wrong(all) => (&mut wrong, all.iter().map(|w| w.why.in_(view.locale)).collect()),
            };
            *step += 1;
            let step = match &row.step {
                Step::New(_) => "new",
                Step::There => "there",
                Step::Wrong(_) => "wrong",
            };
            context! { line => row.line, title => row.title.as_str(), step, whys }
        })
        .collect();
    context! { rows, new, there, wrong }
}

fn cells(logged: &Logged, tracks: &[track::Model]) -> [String; 13] {
    let a = &logged.activity;
    let track = tracks.iter().find(|t| Some(t.id) == a.track_id).map(|t| t.slug.clone());
    [
        if a.month_only { a.on_date.format("%Y-%m").to_string() } else { a.on_date.to_string() },
        logged.kind.key.clone(),
        a.title.clone(),
        a.url.clone(),
        a.place.clone(),
        if a.online { "yes" } else { "no" }.to_owned(),
        a.language.clone(),
        a.topics.joined(),
        a.role.clone(),
        a.reach.map(|n| n.to_string()).unwrap_or_default(),
        track.unwrap_or_default(),
        a.visibility.to_value(),
        a.note.clone(),
    ]
}
