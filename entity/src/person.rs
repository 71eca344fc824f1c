use std::collections::BTreeMap;

use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::Words;

/// Anyone the portal knows: applicant, member, manager. A member has a `number`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "person")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Given at the first award, never changed, never reused (R1).
    #[sea_orm(unique)]
    pub number: Option<i64>,
    pub name: String,
    pub native_name: Option<String>,
    /// The name folded as for search: how an import finds the same name again.
    pub name_key: String,
    pub headline: String,
    /// Where they work, as they write it; empty where they do not say.
    pub employer: String,
    /// The same, folded and without its legal form: how colleagues are known as such (R6).
    pub employer_key: String,
    /// The keys of those they named before: who takes an employer back still judges nobody who works there.
    pub former_employers: Words,
    #[sea_orm(column_type = "Text")]
    pub bio: String,
    #[sea_orm(column_type = "Text")]
    pub bio_html: String,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    pub city: String,
    /// BCP 47.
    pub languages: Words,
    pub topics: Words,
    pub standing: Standing,
    pub founding: bool,
    /// False once the person opted out of the directory (R9).
    pub listed: bool,
    pub visibility: Visibility,
    /// The language of pages and letters that they chose (BCP 47); none follows the browser.
    pub locale: Option<String>,
    /// The survivor, where two records were one person.
    pub merged_into: Option<i64>,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

/// What a person is besides their awards (R1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(16))", rename_all = "snake_case")]
pub enum Standing {
    Active,
    OnHold,
    Resigned,
    /// Employed by the vendor: emeritus.
    Staff,
    Honorary,
    /// In memoriam; never any mail.
    Deceased,
    Erased,
}

/// Who may see a field. The default is `Public`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    Public,
    Members,
    Staff,
}

/// Field name to audience, for those that are not public.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Visibility(pub BTreeMap<String, Audience>);

impl Visibility {
    /// The fields a person may hide.
    pub const FIELDS: [&'static str; 10] =
        ["photo", "native_name", "headline", "employer", "bio", "country", "city", "languages", "topics", "links"];

    pub fn of(&self, field: &str) -> Audience {
        self.0.get(field).copied().unwrap_or(Audience::Public)
    }

    /// Whether somebody who counts as `viewer` sees the field.
    pub fn shows(&self, field: &str, viewer: Audience) -> bool {
        self.of(field) <= viewer
    }
}

impl ActiveModelBehavior for ActiveModel {}
