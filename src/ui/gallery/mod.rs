//! Every widget in every state on one page, to look at and to compare pictures of.

mod states;

use eframe::egui::{Align, CentralPanel, Frame, Layout, Margin, Panel, ScrollArea, Ui};

use crate::ui::theme::{self, Icon, Tone};
use crate::ui::widgets::{
    Banner, Button, Card, Chip, Choice, Column, IconButton, Level, ListRow, NumberField, Table, TextField, Toast, Toggle,
    dialog_buttons_ui, empty_state_ui, heading_ui, key_hint_ui, progress_ui, swatch_ui, tabs_ui, toast_ui,
};

/// What the gallery's controls hold.
pub struct Gallery {
    title: String,
    place: String,
    note: String,
    minutes: u32,
    kind: Kind,
    tab: Tab,
    protected: bool,
    leader: bool,
    row: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Talk,
    Table,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Tab {
    Tag,
    Matrix,
    Together,
}

impl Default for Gallery {
    fn default() -> Self {
        Self {
            title: "Involvement panel".to_owned(),
            place: String::new(),
            note: "Show the choices there are,\nnot only the questions".to_owned(),
            minutes: 40,
            kind: Kind::Table,
            tab: Tab::Tag,
            protected: true,
            leader: false,
            row: 3,
        }
    }
}

impl Gallery {
    /// Draws the page.
    pub fn ui(&mut self, ui: &mut Ui) {
        let tokens = theme::tokens(ui);
        let rail = Frame::new().fill(tokens.panel).inner_margin(Margin::same(tokens.space.s as i8));
        Panel::left("gallery-rail").resizable(false).exact_size(196.0).frame(rail).show(ui, rail_ui);
        let frame = Frame::new().fill(tokens.paper).inner_margin(Margin::same(tokens.space.xl as i8));
        CentralPanel::default().frame(frame).show(ui, |ui| {
            ScrollArea::vertical().show(ui, |ui| {
                heading_ui(ui, Level::Screen, "Every widget");
                ui.columns(2, |columns| {
                    if let [left, right] = columns {
                        buttons_ui(left);
                        self.fields_ui(left);
                        chips_ui(left);
                        self.table_ui(right);
                        remarks_ui(right);
                        empty_ui(right);
                    }
                });
                states::pressed_ui(ui);
                states::held_ui(ui);
                states::tones_ui(ui);
            });
        });
    }

    fn fields_ui(&mut self, ui: &mut Ui) {
        Card::new().title("Fields").show(ui, |ui| {
            TextField::single(&mut self.title).label("Title").show(ui);
            TextField::single(&mut self.place)
                .label("Place")
                .hint("Where it is held")
                .error(Some("Say where the workshop is held, or “online”."))
                .show(ui);
            TextField::multi(&mut self.note, 3).label("Question for the tables").note("It stands on the room's screen.").show(ui);
            ui.horizontal(|ui| {
                NumberField::new(&mut self.minutes, "Minutes", 0..=600).unit("min").show(ui);
                let kinds = [(Kind::Talk, "Talk"), (Kind::Table, "Table discussion")];
                Choice::new("Kind", &mut self.kind).width(180.0).show(ui, &kinds);
            });
            ui.add(Toggle::new(&mut self.protected, "Protected from overruns"));
            ui.add(Toggle::new(&mut self.leader, "Has a lead"));
            ui.add(Toggle::switch(&mut self.protected, "Projecting"));
            let tabs = [(Tab::Tag, "Tag"), (Tab::Matrix, "Matrix"), (Tab::Together, "Together")];
            tabs_ui(ui, "View", &mut self.tab, &tabs);
        });
    }

    fn table_ui(&mut self, ui: &mut Ui) {
        let columns = [
            Column::fixed("", 20.0),
            Column::number("Planned", 64.0),
            Column::number("Expected", 76.0),
            Column::grow("Item"),
            Column::number("Min", 44.0),
        ];
        let items = [
            ("10:00", "10:00", "Welcome and purpose", "Chair", "10"),
            ("10:10", "10:10", "Where the partnership is", "Partnership team", "20"),
            ("10:30", "10:34", "What the law asks of involvement", "National speaker", "15"),
            ("10:45", "10:52", "Table discussion 1", "All tables", "40"),
            ("12:10", "12:10", "Next steps", "All tables", "20"),
        ];
        let tokens = theme::tokens(ui);
        Card::new().padding(tokens.space.s).show(ui, |ui| {
            Table::new("Agenda", &columns).show(ui, |rows| {
                for (index, (planned, expected, title, lead, minutes)) in items.iter().enumerate() {
                    let response = rows.row(index, title, index == self.row, |cells| {
                        cells.ui(|ui| {
                            let (icon, colour) = match index {
                                0..3 => (Icon::CircleCheck, tokens.green),
                                3 => (Icon::Play, tokens.accent),
                                _ => return,
                            };
                            ui.add(icon.image(tokens.shape.small_icon, colour));
                        });
                        cells.number(planned);
                        if planned == expected {
                            cells.number(expected);
                        } else {
                            cells.number_strong(expected, tokens.amber);
                        }
                        cells.ui(|ui| {
                            ui.horizontal(|ui| {
                                ui.label(tokens.strong(*title));
                                if index == 4 {
                                    let chip = Chip::tone(Tone::Green, "Protected");
                                    ui.add(chip.icon(Icon::ShieldCheck));
                                }
                            });
                            ui.label(tokens.second(*lead));
                        });
                        cells.number(minutes);
                    });
                    if response.clicked() {
                        self.row = index;
                    }
                }
            });
        });
    }
}

fn rail_ui(ui: &mut Ui) {
    let tokens = theme::tokens(ui);
    let screens = [
        (Icon::CalendarClock, "Agenda", "Ctrl 1"),
        (Icon::UsersRound, "Tables", "Ctrl 2"),
        (Icon::Tags, "Themes", "Ctrl 3"),
        (Icon::SquareKanban, "Next steps", "Ctrl 4"),
        (Icon::FileText, "Write-up", "Ctrl 5"),
    ];
    ui.spacing_mut().item_spacing.y = tokens.space.xs;
    for (index, (icon, name, key)) in screens.into_iter().enumerate() {
        let chosen = index == 1;
        ListRow::new(name).selected(chosen).round().tight().show(ui, |ui| {
            ui.horizontal(|ui| {
                let colour = if chosen { tokens.accent } else { tokens.ink };
                ui.add(icon.image(tokens.shape.icon, colour));
                let text = if chosen { tokens.strong(name) } else { tokens.body(name) };
                ui.label(text.color(colour));
                let layout = Layout::right_to_left(Align::Center);
                ui.with_layout(layout, |ui| key_hint_ui(ui, key));
            });
        });
    }
}

fn buttons_ui(ui: &mut Ui) {
    Card::new().title("Buttons").show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.add(Button::main("Add note").icon(Icon::Plus).key("Enter"));
            ui.add(Button::plain("Import…"));
            ui.add(Button::plain("Pause").icon(Icon::Pause));
            ui.add(Button::quiet("New theme").icon(Icon::Plus));
            ui.add(Button::danger("Delete theme"));
        });
        ui.horizontal_wrapped(|ui| {
            ui.add(Button::plain("+5").small());
            ui.add(Button::plain("Their words").small().selected(true));
            ui.add(Button::plain("May quote").small().selected(false));
            ui.add_enabled(false, Button::main("Export"));
            ui.add_enabled(false, Button::plain("Undo").icon(Icon::Undo2));
            ui.add(IconButton::new(Icon::Search, "Search").key("Ctrl+F"));
            ui.add(IconButton::new(Icon::Undo2, "Undo: add note").framed());
            ui.add(IconButton::new(Icon::Star, "Star note").small().selected(true));
        });
    });
}

fn chips_ui(ui: &mut Ui) {
    let tokens = theme::tokens(ui);
    Card::new().title("Chips").show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            for (slot, colour) in tokens.palette.iter().enumerate() {
                ui.add(Chip::theme(slot, &colour.name));
            }
        });
        ui.horizontal_wrapped(|ui| {
            ui.add(Chip::theme(2, "Feedback?").suggested().button("Tag as Feedback"));
            ui.add(Chip::theme(5, "Honesty").removable("Remove Honesty"));
            ui.add(Chip::theme(0, "Silo working").button("Silo working").selected(false));
            ui.add(Chip::theme(0, "Silo at work").button("Silo at work").selected(true));
        });
        ui.horizontal_wrapped(|ui| {
            ui.add(Chip::tone(Tone::Amber, "would give 5 min"));
            ui.add(Chip::tone(Tone::Red, "overdue, 1 May").icon(Icon::TriangleAlert));
            ui.add(Chip::tone(Tone::Plain, "paper"));
            ui.add(Chip::tone(Tone::Accent, "running"));
            swatch_ui(ui, 3);
            ui.label(tokens.strong("Being heard"));
            ui.label(tokens.mono("17"));
        });
    });
    Card::new().button("Table 1, 9 notes").selected(true).padding(tokens.space.m).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.label(tokens.card_title("Table 1"));
            key_hint_ui(ui, "Alt 1");
        });
        ui.label(tokens.second("9 notes, the last one just now"));
    });
}

fn remarks_ui(ui: &mut Ui) {
    let tokens = theme::tokens(ui);
    Card::new().show(ui, |ui| {
        ui.label(tokens.second("Now · Table discussion 1 · until 11:32"));
        ui.label(tokens.clock("06:12"));
        progress_ui(ui, "Table discussion 1", 0.84, Tone::Plain);
    });
    Banner::new(Tone::Amber, "Next steps keeps 20 min").text("finish 12:37 (+7)").icon(Icon::Shield).show(ui);
    Banner::new(Tone::Red, "Not saved").text("The disk is full.").action("Save a copy…").show(ui);
    Card::new().title("7 minutes late: who gives way?").tone(Tone::Amber).show(ui, |ui| {
        ui.label("Next steps keeps its 20 minutes in each of these.");
        dialog_buttons_ui(ui, |ui| {
            ui.add(Button::main("Use this plan"));
            ui.add(Button::plain("Ask me later"));
        });
    });
    let done = Toast { tone: Tone::Green, text: "Exported to Documents", action: Some("Open folder") };
    toast_ui(ui, done);
}

fn empty_ui(ui: &mut Ui) {
    Card::new().show(ui, |ui| {
        empty_state_ui(
            ui,
            Icon::MessageSquare,
            "No notes at this table yet",
            "What people say at the table goes here, a note for each point.",
            Some("Add the first note"),
        );
    });
}
