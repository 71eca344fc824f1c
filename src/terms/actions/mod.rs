mod own;
mod tell;

pub use own::change;
pub use tell::tell;
