//! The kinds of parts that a session has many of, each in its list.

use super::fields::fields_of;
use crate::model::{
    AgendaItem, AskedFormat, Concern, Decision, Entity, Keyed, NextStep, Note, Paragraph, Position, SavedFilter, Sending, Session,
    SheetAnswer, SpeakerGroup, Table, Theme, Unsettled, Withdrawn,
};
use crate::store::Document as _;
use ron::Options;
use ron::error::SpannedError;
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

/// How parts are read that stand alone.
pub(super) fn read<T: DeserializeOwned>(text: &str) -> Result<T, SpannedError> {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME).from_str(text)
}

/// What is done with a part once it is known of what kind it is.
pub(super) trait Take {
    /// What comes of it.
    type Outcome;
    /// Takes a part into the list of its kind.
    fn take<E: Part>(self, session: &mut Session) -> Self::Outcome;
}

/// Something that a session has a list of.
pub(super) trait Part: Entity + DeserializeOwned + PartialEq {
    /// Its list.
    fn list(session: &mut Session) -> &mut Keyed<Self>;
    /// Its place in its list, where it has one of its own.
    fn position(&self) -> Option<Position>;
    /// Gives it another id, made of `hash`, that is not `taken` yet.
    fn rename(&mut self, hash: u64, taken: &Keyed<Self>);
}

macro_rules! kinds {
    ($($kind:ident $list:ident $type:ident $rename:ident $place:ident;)+) => {
        /// A kind of part, in the order of the lists in a file.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub(super) enum Kind {
            $($kind),+
        }

        impl Kind {
            pub(super) const ALL: &[Self] = &[$(Self::$kind),+];

            /// The kind whose list has this name.
            pub(super) fn of_list(name: &str) -> Option<Self> {
                match name {
                    $(stringify!($list) => Some(Self::$kind),)+
                    _ => None,
                }
            }

            /// What one is called.
            pub(super) fn name(self) -> &'static str {
                match self {
                    $(Self::$kind => $type::name()),+
                }
            }

            /// Whether one stands on one line.
            pub(super) fn is_one_line(self) -> bool {
                match self {
                    $(Self::$kind => Session::ONE_LINE.contains(&stringify!($type))),+
                }
            }

            /// The fields that one has.
            pub(super) fn fields(self) -> &'static [&'static str] {
                match self {
                    $(Self::$kind => fields_of::<$type>()),+
                }
            }

            /// Why `text` is none, if it is none.
            pub(super) fn refusal(self, text: &str) -> Option<SpannedError> {
                match self {
                    $(Self::$kind => read::<$type>(text).err()),+
                }
            }

            /// Does something with a part of this kind.
            pub(super) fn take<T: Take>(self, session: &mut Session, taker: T) -> T::Outcome {
                match self {
                    $(Self::$kind => taker.take::<$type>(session)),+
                }
            }
        }

        $(impl Part for $type {
            fn list(session: &mut Session) -> &mut Keyed<Self> {
                &mut session.$list
            }

            fn position(&self) -> Option<Position> {
                $place!(self)
            }

            fn rename(&mut self, hash: u64, taken: &Keyed<Self>) {
                $rename!(self, hash, taken);
            }
        })+
    };
}

macro_rules! placed {
    ($part:ident) => {
        Some($part.position.clone())
    };
}

macro_rules! unplaced {
    ($part:ident) => {
        None
    };
}

macro_rules! random {
    ($part:ident, $hash:ident, $taken:ident) => {
        renumber!($part.id, $hash, $taken)
    };
}

macro_rules! of_note {
    ($part:ident, $hash:ident, $taken:ident) => {
        renumber!($part.note, $hash, $taken)
    };
}

macro_rules! renumber {
    ($id:expr, $hash:ident, $taken:ident) => {
        // Those before it are all taken: there are fewer parts than numbers.
        for more in 0..=u64::MAX {
            $id = from_random($id, $hash.wrapping_add(more));
            if !$taken.contains(&$id) {
                return;
            }
        }
    };
}

macro_rules! readable {
    ($part:ident, $hash:ident, $taken:ident) => {{
        // A readable key says where it comes from, so nothing is mixed into it.
        let _ = $hash;
        $part.key = from_name(&$part.key, |key| $taken.contains(key));
    }};
}

/// Another id of the same type.
fn from_random<I: FromRandom>(_: I, random: u64) -> I {
    I::from_random(random)
}

/// Another key of the same type.
fn from_name<K: FromName>(key: &K, taken: impl Fn(&K) -> bool) -> K {
    K::from_name(key.text(), taken)
}

trait FromRandom: Sized {
    fn from_random(random: u64) -> Self;
}

trait FromName: Sized {
    fn text(&self) -> &str;
    fn from_name(name: &str, taken: impl Fn(&Self) -> bool) -> Self;
}

macro_rules! ids {
    ($($id:ident)+; $($key:ident)+) => {
        $(impl FromRandom for crate::model::$id {
            fn from_random(random: u64) -> Self {
                Self::from_random(random)
            }
        })+
        $(impl FromName for crate::model::$key {
            fn text(&self) -> &str {
                self.as_str()
            }

            fn from_name(name: &str, taken: impl Fn(&Self) -> bool) -> Self {
                Self::from_name(name, taken)
            }
        })+
    };
}

ids! { ItemId TableId NoteId StepId EntryId; ThemeKey GroupKey FormatKey }

kinds! {
    Group groups SpeakerGroup readable placed;
    Format formats AskedFormat readable placed;
    Item agenda AgendaItem random placed;
    Table tables Table random placed;
    Theme themes Theme readable placed;
    Note notes Note random unplaced;
    Step next_steps NextStep random placed;
    Paragraph write_up Paragraph random placed;
    Decision decisions Decision random unplaced;
    Concern concerns Concern random unplaced;
    Sending sent Sending random unplaced;
    SheetAnswer sheet_answers SheetAnswer random unplaced;
    SavedFilter saved_filters SavedFilter random unplaced;
    Withdrawn withdrawn Withdrawn of_note unplaced;
    Unsettled unsettled Unsettled random unplaced;
}

/// A number for a text, the same everywhere: FNV-1a.
pub(super) fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
