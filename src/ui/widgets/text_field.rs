//! A field to type in, with its label above and what is wrong below, both linked for screen readers.

use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::{
    EventFilter, FontSelection, Frame, Id, Key, KeyboardShortcut, Label, Margin, Modifiers, Response, Stroke, TextEdit, Ui, vec2,
};

use super::pose::is_focused;
use crate::ui::theme::{self, Face, Tokens};

/// What came of showing a field.
pub struct FieldOutput {
    /// The field's own response: `changed()`, `has_focus()`, `lost_focus()`.
    pub response: Response,
    /// Enter was pressed: in a single line, or where [`TextField::submit_on_enter`] says so.
    pub submitted: bool,
    /// Where the cursor is, in characters, while the field has it.
    pub cursor: Option<usize>,
}

/// A text field: `TextField::single(&mut draft.title).label("Title").show(ui)`.
#[must_use = "show it with show"]
pub struct TextField<'a> {
    text: &'a mut String,
    rows: usize,
    multi: bool,
    label: Option<&'a str>,
    name: Option<&'a str>,
    hint: Option<&'a str>,
    error: Option<&'a str>,
    note: Option<&'a str>,
    id: Option<Id>,
    width: Option<f32>,
    submit_on_enter: bool,
    bare: bool,
    large: bool,
    proposed: bool,
    focus: bool,
    keeps: EventFilter,
}

impl<'a> TextField<'a> {
    fn new(text: &'a mut String, multi: bool, rows: usize) -> Self {
        Self {
            text,
            rows,
            multi,
            label: None,
            name: None,
            hint: None,
            error: None,
            note: None,
            id: None,
            width: None,
            submit_on_enter: false,
            bare: false,
            large: false,
            proposed: false,
            focus: false,
            keeps: EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() },
        }
    }

    /// One line.
    pub fn single(text: &'a mut String) -> Self {
        Self::new(text, false, 1)
    }

    /// Several lines, at least `rows` high.
    pub fn multi(text: &'a mut String, rows: usize) -> Self {
        Self::new(text, true, rows)
    }

    /// The label above it, and its name.
    pub fn label(mut self, label: &'a str) -> Self {
        self.label = Some(label);
        self
    }

    /// Its name where nothing visible names it (a search field with an icon).
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// Words that stand in it while it is empty.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = Some(hint);
        self
    }

    /// What is wrong and what would be right; the field is outlined in red.
    pub fn error(mut self, error: Option<&'a str>) -> Self {
        self.error = error;
        self
    }

    /// A remark below it.
    pub fn note(mut self, note: &'a str) -> Self {
        self.note = Some(note);
        self
    }

    /// An id of its own, so that the focus can be asked for with `ui.memory_mut(|m| m.request_focus(id))`.
    pub fn id(mut self, id: Id) -> Self {
        self.id = Some(id);
        self
    }

    /// Width in points; all there is otherwise.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// In several lines: Enter submits and Shift+Enter breaks the line.
    pub fn submit_on_enter(mut self) -> Self {
        self.submit_on_enter = true;
        self
    }

    /// Without a frame, for a field that is a card of its own.
    pub fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// In the size of a card's title.
    pub fn large(mut self) -> Self {
        self.large = true;
        self
    }

    /// All that is in it is chosen when it gets the focus, so that typing takes its place: for what is only proposed.
    pub fn proposed(mut self) -> Self {
        self.proposed = true;
        self
    }

    /// Asks for the focus this frame.
    pub fn focus(mut self, focus: bool) -> Self {
        self.focus = focus;
        self
    }

    /// Tab, and Escape where that is said, do not take the keyboard away from it. Whoever asks for that takes them out of the input before
    /// it is drawn.
    pub fn keep_tab(mut self, and_escape: bool) -> Self {
        (self.keeps.tab, self.keeps.escape) = (true, and_escape);
        self
    }

    /// Draws it.
    pub fn show(mut self, ui: &mut Ui) -> FieldOutput {
        let tokens = theme::tokens(ui);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = tokens.space.xs;
            let label = self.label.map(|label| ui.label(tokens.second(label)).id);
            let id = self.id.unwrap_or_else(|| ui.next_auto_id().with("field"));
            if self.focus {
                ui.memory_mut(|memory| memory.request_focus(id));
            }
            let (response, cursor) = self.edit(ui, &tokens, id);
            let response = match (label, self.name) {
                (Some(label), _) => response.labelled_by(label),
                (None, Some(name)) => response.accessible_name(name),
                (None, None) => response,
            };
            self.below(ui, &tokens, id);
            let submitted = self.submitted(ui, &response);
            FieldOutput { response, submitted, cursor }
        })
        .inner
    }

    fn edit(&mut self, ui: &mut Ui, tokens: &Tokens, id: Id) -> (Response, Option<usize>) {
        let shape = tokens.shape;
        let focused = is_focused(ui, id);
        let stroke = match (self.error.is_some(), focused) {
            (true, _) => Stroke::new(shape.focus, tokens.red),
            (false, true) => tokens.focus_ring(),
            (false, false) if !ui.is_enabled() => tokens.hairline(),
            (false, false) => Stroke::new(shape.line, tokens.edge),
        };
        let size = if self.large { tokens.size.card_title } else { tokens.size.body };
        let mut frame = Frame::new();
        if !self.bare {
            // What the stroke takes, the margin gives: nothing moves when the focus comes.
            let margin = Margin::symmetric((tokens.space.m - stroke.width) as i8, (tokens.space.s - stroke.width) as i8);
            let ground = if ui.is_enabled() { tokens.panel } else { tokens.sunk };
            frame = frame.fill(ground).stroke(stroke).inner_margin(margin).corner_radius(super::paint::corner(shape.corner));
        }
        let width = self.width.unwrap_or(f32::INFINITY);
        let edit = if self.multi { TextEdit::multiline(self.text) } else { TextEdit::singleline(self.text) };
        let mut edit = edit
            .id(id)
            .event_filter(self.keeps)
            .font(FontSelection::FontId(tokens.font(Face::Regular, size)))
            .text_color(if ui.is_enabled() { tokens.ink } else { tokens.soft })
            .frame(frame)
            .desired_width(width)
            .desired_rows(self.rows)
            .min_size(vec2(0.0, if self.bare { 0.0 } else { shape.control_height }));
        if let Some(hint) = self.hint {
            edit = edit.hint_text(hint);
        }
        if self.submit_on_enter {
            edit = edit.return_key(KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter));
        }
        let mut output = edit.show(ui);
        if self.proposed && output.response.response.gained_focus() {
            let end = CCursor::new(self.text.chars().count());
            output.state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(0), end)));
            output.state.store(ui.ctx(), id);
        }
        let cursor = output.cursor_range.map(|range| range.primary.index.0);
        (output.response.response, cursor)
    }

    fn below(&self, ui: &mut Ui, tokens: &Tokens, id: Id) {
        let (words, colour) = match (self.error, self.note) {
            (Some(error), _) => (error, tokens.red),
            (None, Some(note)) => (note, tokens.soft),
            (None, None) => return,
        };
        let below = ui.add(Label::new(tokens.second(words).color(colour)).wrap());
        let wrong = self.error.is_some();
        ui.ctx().accesskit_node_builder(id, |node| {
            node.push_described_by(below.id.accesskit_id());
            if wrong {
                node.set_invalid(eframe::egui::accesskit::Invalid::True);
            }
        });
    }

    fn submitted(&self, ui: &Ui, response: &Response) -> bool {
        let enter = || ui.input(|input| input.key_pressed(Key::Enter) && !input.modifiers.shift && !input.modifiers.alt);
        if self.multi {
            self.submit_on_enter && ui.memory(|memory| memory.has_focus(response.id)) && enter()
        } else {
            response.lost_focus() && enter()
        }
    }
}
