//! The database: many readers and, on SQLite, exactly one writer.

use std::time::Duration;

use migration::{Migrator, MigratorTrait};
use sea_orm::sqlx::Connection;
use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr,
    SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait,
};

/// Two pools: a page that writes shows at a glance. On PostgreSQL they are one.
#[derive(Clone, Debug)]
pub struct Db {
    pub read: DatabaseConnection,
    pub write: DatabaseConnection,
}

impl Db {
    /// Opens `sqlite:PATH`, `sqlite://PATH` or `postgres://…`. Creates a missing SQLite file; migrates nothing.
    pub async fn connect(url: &str) -> Result<Self, DbErr> {
        if url.starts_with("sqlite:") {
            let write = Database::connect(sqlite(url, 1, false)).await?;
            let read = Database::connect(sqlite(url, 8, true)).await?;
            let db = Self { read, write };
            db.assert_durable().await?;
            Ok(db)
        } else {
            let mut options = ConnectOptions::new(url);
            options
                .max_connections(16)
                .min_connections(1)
                .connect_timeout(Duration::from_secs(5))
                .acquire_timeout(Duration::from_secs(5))
                .test_before_acquire(true)
                .sqlx_logging(false)
                .set_application_name("palmares");
            let both = Database::connect(options).await?;
            Ok(Self { read: both.clone(), write: both })
        }
    }

    /// Brings the schema up to date.
    pub async fn migrate(&self) -> Result<(), DbErr> {
        Migrator::up(&self.write, None).await
    }

    /// How many migrations this binary knows that the database has not had.
    pub async fn migrations_missing(&self) -> Result<usize, DbErr> {
        Ok(Migrator::get_pending_migrations(&self.write).await?.len())
    }

    /// A transaction that may read and then write. On SQLite it takes the write lock at once: a deferred one that
    /// turns into a writer fails with "database is locked", whatever the busy time-out.
    pub async fn begin(&self) -> Result<DatabaseTransaction, DbErr> {
        self.write
            .begin_with_options(TransactionOptions {
                sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                ..Default::default()
            })
            .await
    }

    pub fn backend(&self) -> DbBackend {
        self.read.get_database_backend()
    }

    pub async fn close(self) -> Result<(), DbErr> {
        self.read.close().await?;
        self.write.close().await
    }

    /// An acknowledged write must survive a power cut: WAL alone does not promise it, `synchronous=FULL` (2) does.
    async fn assert_durable(&self) -> Result<(), DbErr> {
        for (pragma, wanted) in [("synchronous", "2"), ("journal_mode", "wal"), ("foreign_keys", "1")] {
            let row =
                self.write.query_one_raw(Statement::from_string(DbBackend::Sqlite, format!("PRAGMA {pragma}"))).await?;
            let row = row.ok_or_else(|| DbErr::Custom(format!("SQLite does not answer PRAGMA {pragma}")))?;
            let is =
                row.try_get_by_index::<String>(0).or_else(|_| row.try_get_by_index::<i64>(0).map(|n| n.to_string()))?;
            if is != wanted {
                return Err(DbErr::Custom(format!(
                    "SQLite runs with {pragma}={is}; {wanted} is needed to keep what was acknowledged"
                )));
            }
        }
        Ok(())
    }
}

fn sqlite(url: &str, connections: u32, read_only: bool) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(10))
        .idle_timeout(None::<Duration>)
        .max_lifetime(None::<Duration>)
        .test_before_acquire(false)
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(move |options| {
            let options = options
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Full)
                .busy_timeout(Duration::from_secs(5))
                .foreign_keys(true)
                .statement_cache_capacity(256)
                .pragma("cache_size", "-16000")
                .pragma("mmap_size", "268435456")
                .pragma("temp_store", "memory");
            if read_only { options.pragma("query_only", "on") } else { options.create_if_missing(true) }
        })
        .map_sqlx_sqlite_pool_opts(|pool| {
            // SQLite rolls back by itself when the disk is full; sqlx 0.9 then believes that the transaction is still
            // open, and every later "commit" on that connection only releases a savepoint. The ping waits for the
            // queued rollback; a connection that still claims a transaction is closed, not reused.
            pool.after_release(|connection, _| {
                Box::pin(async move {
                    connection.ping().await?;
                    Ok(!connection.is_in_transaction())
                })
            })
        });
    options
}
