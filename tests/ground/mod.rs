//! The ground everything stands on: the databases, the door, the front, the process.

mod bounces;
mod database;
mod door;
mod front;
mod language;
mod mail;
mod process;
