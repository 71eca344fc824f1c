use sea_orm::entity::prelude::*;

/// A person's photo: three sizes of the square that others see, and the whole picture that it is cut from. All are
/// written anew from what was sent, which is not kept. A table of its own: no list reads it by accident.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "photo")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: i64,
    /// Of the square, part of its address: another with each cut. None: nothing was cut yet, or it was taken away.
    pub version: Option<String>,
    /// Of the whole picture: a cut is of this one and no other.
    pub whole_version: String,
    /// The whole picture that the square was cut from; a newer one may wait for its cut.
    pub shown_whole: Option<String>,
    /// How the square lies in the whole picture, or would lie at first, in percent.
    pub zoom: i32,
    pub x: i32,
    pub y: i32,
    /// Of the whole picture, in pixels.
    pub width: i32,
    pub height: i32,
    pub touched_at: DateTimeUtc,
    // JPEG. The smallest first: SQLite walks over what stands before a column.
    pub small: Option<Vec<u8>>,
    pub medium: Option<Vec<u8>>,
    pub large: Option<Vec<u8>>,
    pub whole: Vec<u8>,
}

/// A size of the square.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    Small,
    Medium,
    Large,
}

impl Size {
    pub const ALL: [Self; 3] = [Self::Small, Self::Medium, Self::Large];

    /// The side in pixels; its name in addresses.
    pub const fn side(self) -> u32 {
        match self {
            Self::Small => 96,
            Self::Medium => 256,
            Self::Large => 640,
        }
    }

    pub fn of(side: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.side().to_string() == side)
    }

    pub fn column(self) -> Column {
        match self {
            Self::Small => Column::Small,
            Self::Medium => Column::Medium,
            Self::Large => Column::Large,
        }
    }
}

impl ActiveModelBehavior for ActiveModel {}
