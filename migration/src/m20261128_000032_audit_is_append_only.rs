use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

/// The database itself refuses that what was done is told otherwise later, whoever asks.
#[derive(DeriveMigrationName)]
pub struct Migration;

const SQLITE: [&str; 3] = [
    "CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit \
     BEGIN SELECT RAISE(ABORT, 'the audit log is only ever added to'); END",
    "CREATE TRIGGER audit_is_never_removed BEFORE DELETE ON audit \
     BEGIN SELECT RAISE(ABORT, 'the audit log is only ever added to'); END",
    // REPLACE would take a row away without a DELETE.
    "CREATE TRIGGER audit_is_never_replaced BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id) \
     BEGIN SELECT RAISE(ABORT, 'the audit log is only ever added to'); END",
];

const POSTGRES: [&str; 3] = [
    "CREATE FUNCTION audit_is_only_added_to() RETURNS trigger LANGUAGE plpgsql AS \
     $$ BEGIN RAISE EXCEPTION 'the audit log is only ever added to'; END $$",
    "CREATE TRIGGER audit_is_never_changed BEFORE UPDATE OR DELETE ON audit \
     FOR EACH ROW EXECUTE FUNCTION audit_is_only_added_to()",
    "CREATE TRIGGER audit_is_never_emptied BEFORE TRUNCATE ON audit \
     FOR EACH STATEMENT EXECUTE FUNCTION audit_is_only_added_to()",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let at = Index::create().name("audit_at").table("audit").col("at").to_owned();
        manager.create_index(at).await?;
        all(manager, if is_postgres(manager) { &POSTGRES } else { &SQLITE }).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let back: &[&str] = if is_postgres(manager) {
            &[
                "DROP TRIGGER audit_is_never_emptied ON audit",
                "DROP TRIGGER audit_is_never_changed ON audit",
                "DROP FUNCTION audit_is_only_added_to()",
            ]
        } else {
            &[
                "DROP TRIGGER audit_is_never_replaced",
                "DROP TRIGGER audit_is_never_removed",
                "DROP TRIGGER audit_is_never_changed",
            ]
        };
        all(manager, back).await?;
        manager.drop_index(Index::drop().name("audit_at").table("audit").to_owned()).await
    }
}

fn is_postgres(manager: &SchemaManager<'_>) -> bool {
    manager.get_database_backend() == DbBackend::Postgres
}

async fn all(manager: &SchemaManager<'_>, statements: &[&str]) -> Result<(), DbErr> {
    for statement in statements {
        manager.get_connection().execute_unprepared(statement).await?;
    }
    Ok(())
}
