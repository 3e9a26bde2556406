//! What the line that is being typed will become: its marks, and what `#` and `@` may stand for.

mod completion;
mod marks;
mod pasted;

pub use completion::{Begun, Completion};
pub use marks::{Mark, Marked};
pub use pasted::Pasted;
