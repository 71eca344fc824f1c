//! What was acknowledged is stored; the schema goes up, down and up again.

use entity::counter;
use migration::{Migrator, MigratorTrait};
use palmares::db::Db;
use sea_orm::{ActiveValue::Set, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait, PaginatorTrait, Statement};

use crate::support::{Backend, Scratch};

/// Without RETURNING: such a statement keeps no journal of its own, so SQLite rolls the whole transaction back when it fails.
async fn insert(txn: &DatabaseTransaction, name: String) -> Result<(), DbErr> {
    let row = counter::ActiveModel { name: Set(name), value: Set(1) };
    counter::Entity::insert(row).exec_without_returning(txn).await.map(drop)
}

/// SQLite rolls back by itself when the disk is full; without the guard of `db.rs` the pool would take the connection
/// back as if it were still in a transaction, and every later commit on it would be one of nothing.
#[rocket::async_test]
async fn a_full_disk_loses_nothing_that_was_acknowledged_later() {
    let scratch = Scratch::new(Backend::Sqlite).await;
    let db = Db::connect(scratch.url()).await.unwrap();
    let pages =
        db.write.query_one_raw(Statement::from_string(db.backend(), "PRAGMA page_count")).await.unwrap().unwrap();
    let pages: i64 = pages.try_get_by_index(0).unwrap();
    db.write.execute_unprepared(&format!("PRAGMA max_page_count = {}", pages + 2)).await.unwrap();

    let txn = db.begin().await.unwrap();
    let too_much = insert(&txn, "x".repeat(1 << 20)).await;
    assert!(palmares::Error::Db(too_much.unwrap_err()).is_passing(), "a full disk is a fault that passes");
    drop(txn);

    // On a connection that wrongly believes in an open transaction this rolls back to a savepoint and leaves it open.
    let undone = db.begin().await.unwrap();
    insert(&undone, "undone".into()).await.unwrap();
    undone.rollback().await.unwrap();

    for name in ["first", "second"] {
        let txn = db.begin().await.unwrap();
        insert(&txn, name.into()).await.unwrap();
        txn.commit().await.unwrap();
    }
    let stranger = Db::connect(scratch.url()).await.unwrap();
    let mut names: Vec<String> =
        counter::Entity::find().all(&stranger.read).await.unwrap().into_iter().map(|c| c.name).collect();
    names.sort();
    assert_eq!(names, ["first", "member", "second"], "an acknowledged write was lost");
    let other = stranger.begin().await.unwrap();
    insert(&other, "third".into()).await.unwrap();
    other.commit().await.unwrap();
}

#[rocket::async_test]
async fn sqlite_keeps_what_it_promised_over_a_power_cut() {
    let scratch = Scratch::new(Backend::Sqlite).await;
    let db = Db::connect(scratch.url()).await.unwrap();
    for (pragma, wanted) in
        [("synchronous", "2"), ("journal_mode", "wal"), ("foreign_keys", "1"), ("busy_timeout", "5000")]
    {
        let row = db
            .write
            .query_one_raw(Statement::from_string(db.backend(), format!("PRAGMA {pragma}")))
            .await
            .unwrap()
            .unwrap();
        let is = row
            .try_get_by_index::<String>(0)
            .or_else(|_| row.try_get_by_index::<i64>(0).map(|n| n.to_string()))
            .unwrap();
        assert_eq!(is, wanted, "{pragma}");
    }
    let written = db.read.execute_unprepared("DELETE FROM counter").await;
    assert!(written.is_err(), "a reader wrote");
}

async fn up_down_up(backend: Backend) {
    let scratch = Scratch::new(backend).await;
    let db = Db::connect(scratch.url()).await.unwrap();
    assert_eq!(db.migrations_missing().await.unwrap(), 0);
    let all = Migrator::migrations().len();
    for down in 1..=all {
        Migrator::down(&db.write, Some(1)).await.unwrap();
        assert_eq!(db.migrations_missing().await.unwrap(), down);
    }
    assert!(counter::Entity::find().count(&db.write).await.is_err(), "a table stayed");
    db.migrate().await.unwrap();
    db.migrate().await.unwrap();
    let counters = counter::Entity::find().all(&db.write).await.unwrap();
    assert_eq!(counters, [counter::Model { name: "member".into(), value: 0 }]);
    assert!(entity::program::Entity::find_by_id(1).one(&db.write).await.unwrap().is_some());
}

#[rocket::async_test]
async fn migrations_go_up_down_and_up_on_sqlite() {
    up_down_up(Backend::Sqlite).await;
}

#[rocket::async_test]
async fn migrations_go_up_down_and_up_on_postgres() {
    up_down_up(Backend::Postgres).await;
}

/// Deferred transactions that read and then write would end in "database is locked".
async fn readers_turned_writers(backend: Backend) {
    let scratch = Scratch::new(backend).await;
    let db = Db::connect(scratch.url()).await.unwrap();
    let tasks = (0..40).map(|n| {
        let db = db.clone();
        tokio::spawn(async move {
            let txn = db.begin().await?;
            counter::Entity::find().count(&txn).await?;
            insert(&txn, format!("n{n}")).await?;
            txn.commit().await
        })
    });
    for task in tasks.collect::<Vec<_>>() {
        task.await.unwrap().unwrap();
    }
    assert_eq!(counter::Entity::find().count(&db.read).await.unwrap(), 41);
}

#[rocket::async_test]
async fn many_write_at_once_on_sqlite() {
    readers_turned_writers(Backend::Sqlite).await;
}

#[rocket::async_test]
async fn many_write_at_once_on_postgres() {
    readers_turned_writers(Backend::Postgres).await;
}
