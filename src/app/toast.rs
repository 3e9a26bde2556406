//! Messages that say what happened and offer the next thing.

use super::Command;
use std::time::Duration;

const SHOWN_FOR: Duration = Duration::from_secs(6);
/// Long enough to be read and answered.
const QUESTION_SHOWN_FOR: Duration = Duration::from_secs(10);
/// Long enough for someone who looks at the window now and then.
const WARNING_SHOWN_FOR: Duration = Duration::from_secs(30);

/// A message about something that has just happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Toast {
    /// Tells it from other messages.
    pub id: u64,
    /// What sort of message it is.
    pub kind: ToastKind,
    /// What happened, in a sentence.
    pub text: String,
    /// What can be done next: a button's label and what it does.
    pub action: Option<(String, Command)>,
    /// When it goes by itself, on the clock that counts from the program's start. Errors stay.
    pub over_at: Option<Duration>,
}

/// What sort of message a toast is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ToastKind {
    /// Something was done.
    Done,
    /// Something worth knowing.
    Remark,
    /// What was asked for happens when it is asked for again.
    Question,
    /// Time gets short.
    Warning,
    /// Something went wrong; it stays until it is read.
    Error,
}

impl Toast {
    pub(super) fn new(id: u64, kind: ToastKind, text: String, action: Option<(String, Command)>, now: Duration) -> Self {
        let shown_for = match kind {
            ToastKind::Done | ToastKind::Remark => Some(SHOWN_FOR),
            ToastKind::Question => Some(QUESTION_SHOWN_FOR),
            ToastKind::Warning => Some(WARNING_SHOWN_FOR),
            ToastKind::Error => None,
        };
        let over_at = shown_for.map(|shown_for| now + shown_for);
        Self { id, kind, text, action, over_at }
    }

    pub(super) fn is_over(&self, now: Duration) -> bool {
        self.over_at.is_some_and(|at| at <= now)
    }
}
