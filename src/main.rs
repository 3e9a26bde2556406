//! The `saltaire` program.

fn main() {}
