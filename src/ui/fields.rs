//! Fields that are bound to the open session: what is typed in them is sent at once.

use super::widgets::TextField;
use crate::app::typed::{self, TypedField};
use crate::app::{Command, Open, Outbox};
use crate::edit::Edit;
use crate::words::reading;
use eframe::egui::{Align, AsIdSalt, Id, Response, Ui};

/// A field of the session: `BoundField::new("Title").words(ui, id, &item.title, out, |text| …)`.
#[must_use = "show it with words or typed"]
pub(super) struct BoundField<'a> {
    label: &'a str,
    rows: usize,
    hint: Option<&'a str>,
    note: Option<&'a str>,
    width: Option<f32>,
    label_hidden: bool,
    focus: bool,
}

impl<'a> BoundField<'a> {
    /// One line with its label.
    pub(super) const fn new(label: &'a str) -> Self {
        Self { label, rows: 1, hint: None, note: None, width: None, label_hidden: false, focus: false }
    }

    /// Several lines.
    pub(super) const fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// Words that stand in it while it is empty.
    pub(super) const fn hint(mut self, hint: &'a str) -> Self {
        self.hint = Some(hint);
        self
    }

    /// A remark below it.
    pub(super) const fn note(mut self, note: &'a str) -> Self {
        self.note = Some(note);
        self
    }

    /// Width in points; all there is otherwise.
    pub(super) const fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Uses the label as the name only, where a head above says it already.
    pub(super) const fn hide_label(mut self) -> Self {
        self.label_hidden = true;
        self
    }

    /// Asks for the keyboard this frame.
    pub(super) const fn focus(mut self, focus: bool) -> Self {
        self.focus = focus;
        self
    }

    /// Shows words of the session and sends what becomes of them. `id` tells the field from all others.
    pub(super) fn words(self, ui: &mut Ui, id: impl AsIdSalt, value: &str, out: &mut Outbox, edit: impl FnOnce(String) -> Edit) {
        let mut text = value.to_owned();
        let response = self.show(ui, Id::unique(("words", id)), &mut text, None);
        if response.changed() {
            out.edit(edit(text));
        }
        if response.lost_focus() {
            out.send(Command::EndTyping);
        }
    }

    /// Shows a value that is typed as text; what is wrong with it is said once the person has left the field.
    pub(super) fn typed(self, ui: &mut Ui, open: &Open, field: TypedField, out: &mut Outbox) {
        let Some(shown) = typed::shown(open, &field) else { return };
        let id = Id::unique(("typed", &field));
        let mut text = shown.text;
        let is_typing = ui.memory(|memory| memory.has_focus(id));
        let error = shown.unread.filter(|_| !is_typing).map(reading::unread);
        let response = self.show(ui, id, &mut text, error);
        if response.changed() {
            out.send(Command::Type(field.clone(), text));
        }
        if response.lost_focus() {
            out.send(Command::Leave(field));
        }
    }

    fn show(self, ui: &mut Ui, id: Id, text: &mut String, error: Option<&str>) -> Response {
        let field = if self.rows > 1 { TextField::multi(text, self.rows) } else { TextField::single(text) };
        let mut field = field.id(id).error(error).focus(self.focus);
        field = if self.label_hidden { field.name(self.label) } else { field.label(self.label) };
        if let Some(hint) = self.hint {
            field = field.hint(hint);
        }
        if let Some(note) = self.note {
            field = field.note(note);
        }
        if let Some(width) = self.width {
            field = field.width(width);
        }
        let response = field.show(ui).response;
        if self.focus {
            response.scroll_to_me(Some(Align::Center));
        }
        response
    }
}
