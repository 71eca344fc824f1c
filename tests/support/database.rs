use palmares::db::Db;
use sea_orm::{ConnectionTrait, Database};
use tokio::sync::OnceCell;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    Sqlite,
    Postgres,
}

/// A migrated database for one test, gone with it.
pub enum Scratch {
    Sqlite { url: String, _dir: tempfile::TempDir },
    Postgres { url: String },
}

impl Scratch {
    pub async fn new(backend: Backend) -> Self {
        match backend {
            Backend::Sqlite => Self::sqlite().await,
            Backend::Postgres => Self::postgres().await,
        }
    }

    pub fn url(&self) -> &str {
        let (Self::Sqlite { url, .. } | Self::Postgres { url }) = self;
        url
    }

    /// A copy of one file that was migrated once.
    async fn sqlite() -> Self {
        static MIGRATED: OnceCell<Vec<u8>> = OnceCell::const_new();
        let bytes = MIGRATED.get_or_init(|| async {
            let dir = tempfile::tempdir().unwrap();
            let file = dir.path().join("migrated.db");
            let db = Db::connect(&format!("sqlite:{}", file.display())).await.unwrap();
            db.migrate().await.unwrap();
            db.write.execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await.unwrap();
            db.close().await.unwrap();
            std::fs::read(file).unwrap()
        });
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("test.db");
        std::fs::write(&file, bytes.await).unwrap();
        Self::Sqlite { url: format!("sqlite:{}", file.display()), _dir: dir }
    }

    /// A database made from a template that was migrated once.
    async fn postgres() -> Self {
        static TEMPLATE: OnceCell<String> = OnceCell::const_new();
        let template = TEMPLATE.get_or_init(|| async {
            let name = format!("template_{}", std::process::id());
            create(&name, "template0").await;
            let db = Db::connect(&postgres_url(&name)).await.unwrap();
            db.migrate().await.unwrap();
            db.close().await.unwrap();
            name
        });
        let name = format!("test_{}", palmares::secret::random::<8>().map(|b| format!("{b:02x}")).concat());
        create(&name, template.await).await;
        Self::Postgres { url: postgres_url(&name) }
    }
}

/// The private cluster that `tests/run` starts. A test without it fails: nothing is skipped.
fn postgres_url(database: &str) -> String {
    let base = std::env::var("TEST_POSTGRES").expect("TEST_POSTGRES names no PostgreSQL: run the tests with tests/run");
    format!("{base}/{database}")
}

/// One at a time: PostgreSQL copies a template only while nobody else does.
async fn create(name: &str, template: &str) {
    static ONE: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());
    let _one = ONE.lock().await;
    let server = Database::connect(postgres_url("postgres")).await.unwrap();
    server.execute_unprepared(&format!("CREATE DATABASE {name} TEMPLATE {template}")).await.unwrap();
    server.close().await.unwrap();
}
