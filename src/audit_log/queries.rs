use entity::audit;
use entity::{application, award, cycle, extension, path, person, review};
use sea_orm::sea_query::{Expr, Func, LikeExpr, SelectStatement};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, IntoSimpleExpr, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, QueryTrait, Select,
};

use super::forms::Filter;
use super::rules::Group;
use crate::audit::readable;
use crate::web::Pager;
use crate::{Error, text};

const PER_PAGE: u64 = 50;

/// A page of it as `viewer` may read it, the newest first. Reads are folded away where nobody asks for them; the file has
/// them always.
pub async fn found(
    db: &impl ConnectionTrait,
    viewer: i64,
    filter: &Filter<'_>,
    page: Option<u64>,
) -> Result<(Vec<audit::Model>, Pager), Error> {
    let mut wanted = wanted(viewer, filter);
    if filter.folds_reads() {
        wanted = wanted.filter(audit::Column::Action.is_not_in(Group::Reads.actions()));
    }
    let pager = Pager::new(page, PER_PAGE, wanted.clone().count(db).await?);
    let entries = wanted
        .order_by_desc(audit::COLUMN.at)
        .order_by_desc(audit::COLUMN.id)
        .offset(pager.offset())
        .limit(PER_PAGE)
        .all(db)
        .await?;
    Ok((entries, pager))
}

/// The next of them for a file, the newest first, from below an id.
pub async fn below(
    db: &impl ConnectionTrait,
    viewer: i64,
    filter: &Filter<'_>,
    id: Option<i64>,
    many: u64,
) -> Result<Vec<audit::Model>, Error> {
    let mut wanted = wanted(viewer, filter);
    if let Some(id) = id {
        wanted = wanted.filter(audit::COLUMN.id.lt(id));
    }
    Ok(wanted.order_by_desc(audit::COLUMN.id).limit(many).all(db).await?)
}

fn wanted(viewer: i64, filter: &Filter<'_>) -> Select<audit::Entity> {
    let mut wanted = audit::Entity::find().filter(readable(viewer));
    if let Some(actions) = filter.actions() {
        wanted = wanted.filter(audit::Column::Action.is_in(actions));
    }
    if filter.by.trim().eq_ignore_ascii_case("portal") {
        wanted = wanted.filter(audit::Column::ById.is_null());
    } else if let Some(people) = people(filter.by) {
        wanted = wanted.filter(audit::Column::ById.in_subquery(people));
    }
    if let Some(people) = people(filter.on) {
        wanted = wanted.filter(audit::Column::PersonId.in_subquery(people));
    }
    if let Ok(person) = filter.person.parse::<i64>() {
        let any = Condition::any().add(audit::COLUMN.person_id.eq(person)).add(audit::COLUMN.by_id.eq(person));
        wanted = wanted.filter(any);
    }
    if !filter.subject.is_empty() {
        wanted = wanted.filter(audit::COLUMN.subject.eq(filter.subject));
    }
    if let Ok(id) = filter.subject_id.parse::<i64>() {
        wanted = wanted.filter(audit::COLUMN.subject_id.eq(id));
    }
    if !filter.cycle.is_empty() {
        wanted = wanted.filter(of_cycle(filter.cycle));
    }
    let (from, until) = filter.span();
    if let Some(from) = from {
        wanted = wanted.filter(audit::COLUMN.at.gte(from));
    }
    if let Some(until) = until {
        wanted = wanted.filter(audit::COLUMN.at.lt(until));
    }
    let q = filter.q.trim();
    if !q.is_empty() {
        let holds = |column: audit::Column| Func::lower(column.into_simple_expr()).like(containing(&q.to_lowercase()));
        let columns = [audit::Column::Note, audit::Column::FromState, audit::Column::ToState];
        wanted = wanted.filter(columns.into_iter().fold(Condition::any(), |any, c| any.add(holds(c))));
    }
    wanted
}

/// Whom words of a name mean, or a number: a member's, or the id in the address of their page; `#12` is only the one,
/// `id:12` only the other. None where nothing was typed.
fn people(typed: &str) -> Option<SelectStatement> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    let mut any = Condition::any();
    let id = typed.strip_prefix("id:").unwrap_or(typed).trim().parse::<i64>();
    let number = typed.trim_start_matches(['#', '№', ' ']).parse::<i64>();
    if id.is_ok() || number.is_ok() {
        any = id.into_iter().fold(any, |any, id| any.add(person::COLUMN.id.eq(id)));
        any = number.into_iter().fold(any, |any, number| any.add(person::COLUMN.number.eq(number)));
    } else {
        let name = |word: &String| person::Column::NameKey.into_expr().like(containing(word));
        let words = text::words(typed);
        // What holds no word names nobody.
        any = match words.is_empty() {
            true => any.add(Expr::value(false)),
            false => any.add(words.iter().fold(Condition::all(), |all, word| all.add(name(word)))),
        };
    }
    Some(person::Entity::find().select_only().column(person::Column::Id).filter(any).into_query())
}

/// What was done to a cycle, to what it asks, and to the applications in it with all that hangs on them.
fn of_cycle(slug: &str) -> Condition {
    let cycles =
        cycle::Entity::find().select_only().column(cycle::Column::Id).filter(cycle::COLUMN.slug.eq(slug)).into_query();
    let applications = application::Entity::find()
        .select_only()
        .column(application::Column::Id)
        .filter(application::Column::CycleId.in_subquery(cycles.clone()))
        .into_query();
    let reviews = review::Entity::find()
        .select_only()
        .column(review::Column::Id)
        .filter(review::Column::ApplicationId.in_subquery(applications.clone()));
    let awards = award::Entity::find()
        .select_only()
        .column(award::Column::Id)
        .filter(award::Column::CycleId.in_subquery(cycles.clone()));
    let paths = path::Entity::find()
        .select_only()
        .column(path::Column::Id)
        .filter(path::Column::CycleId.in_subquery(cycles.clone()));
    let extensions = extension::Entity::find()
        .select_only()
        .column(extension::Column::Id)
        .filter(extension::Column::CycleId.in_subquery(cycles.clone()));
    let of = |subject: &str, rows: SelectStatement| {
        Condition::all().add(audit::COLUMN.subject.eq(subject)).add(audit::Column::SubjectId.in_subquery(rows))
    };
    Condition::any()
        .add(of("cycle", cycles))
        .add(of("application", applications))
        .add(of("review", reviews.into_query()))
        .add(of("award", awards.into_query()))
        .add(of("path", paths.into_query()))
        .add(of("extension", extensions.into_query()))
}

/// What contains the words themselves, whatever signs are in them.
fn containing(words: &str) -> LikeExpr {
    let plain = words.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    LikeExpr::new(format!("%{plain}%")).escape('\\')
}

/// The tables that something was done to, as far as the viewer may know.
pub async fn subjects(db: &impl ConnectionTrait, viewer: i64) -> Result<Vec<String>, Error> {
    let subjects = audit::Entity::find().select_only().column(audit::Column::Subject).distinct();
    let subjects = subjects.filter(readable(viewer)).order_by_asc(audit::COLUMN.subject);
    Ok(subjects.into_tuple().all(db).await?)
}
