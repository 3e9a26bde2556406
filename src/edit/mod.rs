//! Every change there can be to a session.
