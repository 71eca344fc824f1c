use sea_orm::entity::prelude::*;

/// A number that only grows: `member` is the last member number given, `terms_told` the second up to which everyone was
/// told of the end of terms, `calls_digested` the Monday of the last digest of calls.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "counter")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub name: String,
    pub value: i64,
}

impl ActiveModelBehavior for ActiveModel {}
