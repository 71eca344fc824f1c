//! The most that could be had: one row, one statement, one commit that is on the disk.

use std::time::Instant;

use palmares::db::Db;
use sea_orm::{ConnectionTrait, Statement};

use crate::support::{Backend, Scratch};

pub struct Raw {
    db: Db,
    _scratch: Scratch,
}

impl Raw {
    /// A database of its own, opened as the portal opens its own: on SQLite one writer, WAL, `synchronous=FULL`.
    pub async fn new(backend: Backend) -> Self {
        let scratch = Scratch::new(backend).await;
        let db = Db::connect(scratch.url()).await.unwrap();
        db.write.execute_unprepared("CREATE TABLE raw (id BIGINT PRIMARY KEY, words TEXT NOT NULL)").await.unwrap();
        if backend == Backend::Postgres {
            for setting in ["fsync", "synchronous_commit", "full_page_writes"] {
                let row = db.write.query_one_raw(Statement::from_string(db.backend(), format!("SHOW {setting}"))).await;
                let is: String = row.unwrap().unwrap().try_get_by_index(0).unwrap();
                assert_eq!(is, "on", "{setting}: what this PostgreSQL acknowledges is not on the disk");
            }
        }
        Self { db, _scratch: scratch }
    }

    /// Inserts a second, by so many tasks at once.
    pub async fn insert(&self, tasks: usize, each: usize) -> f64 {
        let words = "What somebody did for the community, in a few words. ".repeat(8);
        let began = Instant::now();
        let mut all = tokio::task::JoinSet::new();
        for _ in 0..tasks {
            let (db, words) = (self.db.clone(), words.clone());
            all.spawn(async move {
                for _ in 0..each {
                    let id = i64::from_le_bytes(palmares::secret::random()) >> 1;
                    let sql = "INSERT INTO raw (id, words) VALUES ($1, $2)";
                    let statement =
                        Statement::from_sql_and_values(db.backend(), sql, [id.into(), words.clone().into()]);
                    db.write.execute_raw(statement).await.unwrap();
                }
            });
        }
        all.join_all().await;
        (tasks * each) as f64 / began.elapsed().as_secs_f64()
    }
}
