//! One tree for everything that is printed or sent, and who may see what.
