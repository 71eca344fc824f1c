use chrono::{DateTime, Utc};
use entity::{cycle, review_plan};
use minijinja::value::Serde;
use minijinja::{Value, context};
use rocket::form::Form;
use rocket::{Route, State};

use super::head;
use crate::assignments::actions::{self, Reminded};
use crate::assignments::forms::Reminder;
use crate::assignments::queries::{self, Board, Panel, ReviewerLine};
use crate::assignments::{scores, telling};
use crate::config::Site;
use crate::cycles::queries as cycles;
use crate::db::Db;
use crate::l10n::Message;
use crate::web::{Manager, Now, Onward, Page, Pager, View, instant};
use crate::{Error, people};

pub fn routes() -> Vec<Route> {
    routes![show, remind]
}

const PER_PAGE: u64 = 25;

/// By what the reviewers are ordered; the first is the usual one.
const SORTS: [&str; 4] = ["owing", "name", "given", "mean"];

/// Who owes what, and what is short of reviews.
#[get("/manage/cycles/<slug>/reviews?<sort>&<page>")]
async fn show(
    slug: &str,
    sort: Option<&str>,
    page: Option<u64>,
    by: Manager,
    now: Now,
    db: &State<Db>,
    view: View<'_>,
) -> Result<Page, Error> {
    let cycle = cycles::by_slug(&db.read, slug).await?;
    let Some(plan) = queries::plan(&db.read, cycle.id).await? else {
        return view.page("assignments/board", context! { cycle => head(&cycle, None, now.0), board => false });
    };
    let sort = SORTS.iter().find(|s| Some(**s) == sort).unwrap_or(&SORTS[0]);
    let mut board = Board::of(&db.read, &cycle, &plan, by.id, now.0).await?;
    order(&mut board.reviewers, sort);
    let pager = Pager::new(page, PER_PAGE, board.short.len() as u64);
    let short = short(db, (&cycle, &plan), &board, &pager, (by.id, now.0)).await?;
    let page = context! {
        cycle => head(&cycle, Some(&plan), now.0), board => true, sort => *sort, sorts => SORTS, short,
        pager => Value::from(Serde(&pager)), ..told(&board, now.0)
    };
    view.page("assignments/board", page)
}

#[post("/manage/cycles/<slug>/reviews/reminders", data = "<form>")]
async fn remind(
    slug: &str,
    by: Manager,
    form: Form<Reminder>,
    now: Now,
    db: &State<Db>,
    site: &State<Site>,
) -> Result<Onward, Error> {
    let cycle = cycles::by_slug(&db.read, slug).await?;
    let Reminded { written, rested, unreached } =
        actions::remind(db, site, &by, (cycle.id, form.reviewer), now.0).await?;
    let said = Message::new("assignments-reminded-said");
    let said = said.count("written", written).count("rested", rested).count("unreached", unreached);
    Ok(Onward::to(format!("/manage/cycles/{slug}/reviews#reviewers")).saying(said))
}

fn order(reviewers: &mut [ReviewerLine], sort: &str) {
    // They come by name, and stay so where nothing else tells them apart.
    match sort {
        "given" => reviewers.sort_by_key(|r| std::cmp::Reverse(r.given)),
        "mean" => reviewers.sort_by_key(|r| (r.mean.is_none(), r.mean)),
        "name" => {}
        _ => reviewers.sort_by_key(|r| std::cmp::Reverse((r.overdue, r.open))),
    }
}

fn told(board: &Board, now: DateTime<Utc>) -> Value {
    let coverage = board.coverage;
    let all = coverage.enough + coverage.partly + coverage.none;
    let percent = (coverage.given * 100).checked_div(coverage.needed).unwrap_or(100);
    let late = board.reviewers.iter().filter(|r| r.overdue > 0).count();
    context! {
        reviewers => board.reviewers.iter().map(|r| reviewer(r, now)).collect::<Vec<_>>(),
        mean => board.mean.map(scores::told), late, all, percent,
        coverage => context! {
            enough => coverage.enough, partly => coverage.partly, none => coverage.none, unasked => coverage.unasked,
            given => coverage.given, needed => coverage.needed,
        },
    }
}

fn reviewer(r: &ReviewerLine, now: DateTime<Utc>) -> Value {
    let rests = r.reminded_at.is_some_and(|at| now < at + chrono::TimeDelta::hours(24));
    context! {
        id => r.id, name => &r.name, is_here => r.is_here, asked => r.asked, given => r.given, open => r.open,
        drafts => r.drafts, recused => r.recused, overdue => r.overdue, most => r.most,
        is_full => r.most.is_some_and(|most| usize::try_from(most).is_ok_and(|most| r.given + r.open >= most)),
        away_until => r.away_until.map(|day| day.to_string()), mean => r.mean.map(scores::told),
        deviation => r.deviation.map(scores::told_signed), rests,
        // Reminded of something that is not on this board: that is told to nobody here.
        reminded_at => r.reminded_at.filter(|_| r.asked > 0).map(instant),
    }
}

/// A page of what is short, each with who may be asked, and why too few can be. Nothing is planned for it: it only counts.
async fn short(
    db: &Db,
    (cycle, plan): (&cycle::Model, &review_plan::Model),
    board: &Board,
    pager: &Pager,
    (viewer, now): (i64, DateTime<Utc>),
) -> Result<Vec<Value>, Error> {
    let from = usize::try_from(pager.offset()).unwrap_or_default();
    let lines: Vec<_> = board.short.iter().skip(from).take(PER_PAGE as usize).collect();
    let ids: Vec<i64> = lines.iter().map(|a| a.id).collect();
    let names = people::queries::names(&db.read, lines.iter().map(|a| a.applicant)).await?;
    let panels = Panel::of(&db.read, (cycle, plan), &ids, viewer, now).await?;
    let line = |(line, panel): (&&queries::ApplicationLine, &Panel)| {
        let name = names.get(&line.applicant).map(String::as_str);
        context! { name, ..telling::told(panel, plan) }
    };
    Ok(lines.iter().zip(&panels).map(line).collect())
}
