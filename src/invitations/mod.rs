//! Who was asked to apply: invited by a manager, or nominated by a Pro. Nothing but the address is kept until its owner
//! applies (R8).

pub mod queries;
