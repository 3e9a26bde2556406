//! The controls that every screen is made of. Each has a name for screen readers, is at least 28
//! points high, shows when it has the keyboard, and takes its colours from [`crate::ui::theme`].

mod banner;
mod button;
mod card;
mod chip;
mod choice;
mod dialog;
mod empty_state;
mod follow;
mod heading;
mod heights;
mod icon_button;
mod key_hint;
mod list_row;
mod number_field;
mod paint;
mod progress;
mod table;
mod tabs;
mod tall_list;
mod text_field;
mod title_button;
mod toast;
mod toggle;

pub use banner::Banner;
pub use button::Button;
pub use card::Card;
pub use chip::{Chip, swatch_ui};
pub use choice::Choice;
pub use dialog::{Dialog, DialogOutput, dialog_buttons_ui};
pub use empty_state::empty_state_ui;
pub use follow::follow_focus;
pub use heading::{Level, heading_text_ui, heading_ui};
pub use icon_button::IconButton;
pub use key_hint::key_hint_ui;
pub use list_row::ListRow;
pub use number_field::NumberField;
pub use progress::progress_ui;
pub use table::{Cells, Column, Rows, Table};
pub use tabs::tabs_ui;
pub use tall_list::TallList;
pub use text_field::{FieldOutput, TextField};
pub use title_button::TitleButton;
pub use toast::{Toast, ToastAnswer, toast_ui, toasts_ui};
pub use toggle::Toggle;
