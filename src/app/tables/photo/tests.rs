//! Photos come in once they are on the disk, and only then.
