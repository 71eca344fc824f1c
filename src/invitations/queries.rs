pub use crate::cycles::who::was_asked as asked;
