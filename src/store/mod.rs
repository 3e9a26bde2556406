//! The session file: reading, writing, checking; and the app's own files beside it.
//!
//! A file is RON between a first line that names the format and its version and a last line that says what the file should
//! hold ([`write()`], [`read`], [`Remark`]). It is saved whole or not at all ([`save_atomic`]), never over what somebody else
//! changed ([`FileStamp`]), with the versions before it in the app's own folder ([`Backups`], [`Home`]). A [`Lock`] beside it
//! keeps a second window or import away. A file of another version goes through its own reader ([`Version`]), or is only shown
//! ([`Newer`]); of a damaged one [`rescue()`] reads what can be read.

mod backups;
mod conflict_copy;
mod disk;
mod end_line;
mod file_stamp;
#[cfg(test)]
mod hand_edit_tests;
mod home;
mod journal;
mod kept_file;
mod lexical;
mod load_error;
mod lock;
mod photos;
mod plain_words;
mod probe;
mod reading;
mod real_path;
mod recent;
mod refusal;
mod rescue;
mod ron_writer;
mod save_error;
mod saving;
mod session_file;
mod settings;
mod soundness;
mod take_over;
mod temporary;
mod usual_mistakes;
mod versions;
mod writing;

pub use backups::{BackedUp, BackupContents, BackupEntry, Backups, RestoreError, Rewritten};
pub use conflict_copy::{conflict_copies_beside, is_conflict_copy};
pub use disk::{Access, Disk, RealDisk, Seen, Writing};
#[doc(hidden)]
pub use disk::{Calls, Crash, Crashes, Fault, FaultyDisk, MOST_STATES, SimDisk};
pub use end_line::Count;
pub use file_stamp::FileStamp;
pub use home::{HOME_VARIABLE, Home, HomeError};
#[doc(hidden)]
pub use journal::framed;
pub use journal::{
    Brings, Contents, EditLine, Found, JOURNAL_VERSION, JOURNALS, Journal, JournalEdit, JournalHeader, JournalRead, Journals, LeftBehind,
    Looked, Recovery, UnreadJournal, read_journal,
};
pub use kept_file::Kept;
pub use load_error::LoadError;
pub use lock::{Holder, Lock, LockError, OpenElsewhere};
pub use photos::{MOST_PHOTO_BYTES, PhotoError, copy_photo, keep_photo, photo_folder, photos_beside, read_photo, read_photo_file};
pub use plain_words::why;
pub use reading::{CURRENT_VERSION, Document, LARGEST_FILE, Loaded, Newer, read};
pub use recent::{MOST_RECENT, Owed, Recent, RecentSession};
pub use rescue::{LostPart, Repair, Rescued, fault_places, placed, rescue, rescue_file};
pub use ron_writer::{Layout, WriteError, write_ron};
pub use save_error::SaveError;
pub use saving::{Keep, Over, SaveRemark, Saved, remove_stranded, save_atomic, save_private, temporaries_of};
pub use session_file::load;
pub use settings::{RoomSettings, Settings, SideWidths, ThemeChoice, WindowPlace};
pub use soundness::Remark;
pub use take_over::TakeOver;
pub use versions::{Dropped, Nothing, Version};
pub use writing::write;
