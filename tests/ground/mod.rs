//! The ground everything stands on: the databases, the door, the front, the process.

mod database;
mod door;
mod front;
mod mail;
mod process;
