//! Each control in each state, whatever the pointer and the keyboard do.

use eframe::egui::{Grid, Rect, Ui, vec2};

use crate::ui::theme::{self, Icon, Tokens, Tone};
use crate::ui::widgets::{
    Banner, Button, Card, Chip, Choice, IconButton, ListRow, NumberField, Pose, Splitter, TextField, TitleButton, Toast, Toggle, posed_ui,
    progress_ui, tabs_ui, toast_ui,
};

/// How wide a field or row is drawn.
const FIELD: f32 = 130.0;
/// How wide a column is at least.
const COLUMN: f32 = 118.0;
/// How high a splitter is drawn.
const HIGH: f32 = 56.0;
/// The states, in the order of the columns.
const POSES: [(&str, Option<Pose>); 4] =
    [("Usual", None), ("Hovered", Some(Pose::Hovered)), ("Pressed", Some(Pose::Pressed)), ("Focused", Some(Pose::Focused))];

/// What a row draws: whether it is the chosen one.
type Draw<'a> = &'a mut dyn FnMut(&mut Ui, bool);

/// Draws what is pressed.
pub(super) fn pressed_ui(ui: &mut Ui) {
    grid_ui(ui, "States of what is pressed", |ui| {
        row_ui(ui, "Main", false, &mut |ui, _| _ = ui.add(Button::main("Export")));
        row_ui(ui, "Plain", true, &mut |ui, on| _ = ui.add(chosen(Button::plain("Their words"), on)));
        row_ui(ui, "Quiet", true, &mut |ui, on| _ = ui.add(chosen(Button::quiet("New theme").icon(Icon::Plus), on)));
        row_ui(ui, "Danger", false, &mut |ui, _| _ = ui.add(Button::danger("Delete")));
        row_ui(ui, "With a key", false, &mut |ui, _| _ = ui.add(Button::plain("Next").key("N").small()));
        row_ui(ui, "Icon", true, &mut |ui, on| _ = ui.add(IconButton::new(Icon::Star, "Star a note").selected(on)));
        row_ui(ui, "Framed", true, &mut |ui, on| _ = ui.add(IconButton::new(Icon::Undo2, "Undo the last").framed().small().selected(on)));
        row_ui(ui, "Chip", true, &mut |ui, on| _ = ui.add(Chip::theme(4, "Trust").button("Tag as Trust").selected(on)));
        row_ui(ui, "To take off", false, &mut |ui, _| _ = ui.add(Chip::theme(6, "Access").removable("Remove Access")));
        row_ui(ui, "Suggested", false, &mut |ui, _| _ = ui.add(Chip::theme(7, "Money?").suggested().button("Tag as Money")));
        row_ui(ui, "Title", false, &mut |ui, _| _ = ui.add(TitleButton::new("Panel", &["Leeds"], "About it")));
        row_ui(ui, "Tabs", false, &mut |ui, _| _ = tabs_ui(ui, "States", &mut false, &[(false, "One"), (true, "Two")]));
    });
}

/// Draws what holds a value, and what lists.
pub(super) fn held_ui(ui: &mut Ui) {
    grid_ui(ui, "States of fields and rows", |ui| {
        row_ui(ui, "Field", false, &mut |ui, _| _ = narrow(TextField::single(&mut "Leeds".to_owned()).name("City")).show(ui));
        row_ui(ui, "Empty", false, &mut |ui, _| _ = narrow(TextField::single(&mut String::new()).name("Street").hint("Where")).show(ui));
        let wrong = Some("Write a day, such as 17 April.");
        row_ui(ui, "Wrong", false, &mut |ui, _| _ = narrow(TextField::single(&mut "soon".to_owned()).name("Day").error(wrong)).show(ui));
        row_ui(ui, "Number", false, &mut |ui, _| _ = NumberField::new(&mut 20, "Least", 0..=60).unit("min").hide_label().show(ui));
        row_ui(ui, "Choice", false, &mut |ui, _| {
            Choice::new("Who leads", &mut 0).hide_label().width(110.0).show(ui, &[(0, "Chair"), (1, "Host")]);
        });
        row_ui(ui, "Tick", true, &mut |ui, mut on| _ = ui.add(Toggle::new(&mut on, "Starred")));
        row_ui(ui, "Switch", true, &mut |ui, mut on| _ = ui.add(Toggle::switch(&mut on, "Paused")));
        row_ui(ui, "Row", true, &mut |ui, on| {
            ui.set_width(110.0);
            ListRow::new("Table 2, 4 notes").selected(on).round().show(ui, |ui| ui.label("Table 2"));
        });
        row_ui(ui, "Card", true, &mut |ui, on| {
            ui.set_width(110.0);
            let padding = theme::tokens(ui).space.s;
            Card::new().button("Step 3").selected(on).padding(padding).show(ui, |ui| ui.label("Step 3"));
        });
        row_ui(ui, "Splitter", false, &mut |ui, _| {
            let (place, _) = ui.allocate_exact_size(vec2(Splitter::ROOM, HIGH), eframe::egui::Sense::hover());
            let place = Rect::from_center_size(place.center(), vec2(Splitter::ROOM, HIGH));
            Splitter::new("Width of the panel", 320.0, 320.0, 240.0..=480.0).show(ui, place);
        });
    });
}

/// Draws remarks and messages in every tone.
pub(super) fn tones_ui(ui: &mut Ui) {
    Card::new().title("Tones").show(ui, |ui| {
        for (tone, text) in [
            (Tone::Plain, "The file on the disk is newer"),
            (Tone::Green, "Saved a copy"),
            (Tone::Amber, "The agenda is 7 minutes late"),
            (Tone::Red, "Could not save: the disk is full"),
        ] {
            let action = (tone == Tone::Red).then_some("Save a copy…");
            toast_ui(ui, Toast { tone, text, action });
        }
        for (tone, text) in [(Tone::Plain, "Can only be read"), (Tone::Accent, "Running"), (Tone::Green, "On time")] {
            Banner::new(tone, text).show(ui);
        }
        ui.horizontal_wrapped(|ui| {
            for (tone, text) in
                [(Tone::Plain, "plain"), (Tone::Accent, "accent"), (Tone::Amber, "amber"), (Tone::Red, "red"), (Tone::Green, "green")]
            {
                ui.add(Chip::tone(tone, text));
            }
        });
        for (tone, name, share) in
            [(Tone::Green, "Done", 1.0), (Tone::Amber, "Nearly over", 0.9), (Tone::Red, "Over", 1.0), (Tone::Plain, "Not begun", 0.0)]
        {
            progress_ui(ui, name, share, tone);
        }
    });
}

fn grid_ui(ui: &mut Ui, title: &str, rows: impl FnOnce(&mut Ui)) {
    let tokens = theme::tokens(ui);
    Card::new().title(title).padding(tokens.space.m).show(ui, |ui| {
        Grid::new(title).min_col_width(COLUMN).spacing(vec2(tokens.space.m, tokens.space.s)).show(ui, |ui| {
            heads_ui(ui, &tokens);
            rows(ui);
        });
    });
}

fn heads_ui(ui: &mut Ui, tokens: &Tokens) {
    ui.label("");
    for name in POSES.iter().map(|(name, _)| *name).chain(["Disabled", "Chosen"]) {
        ui.label(tokens.second_strong(name));
    }
    ui.end_row();
}

fn row_ui(ui: &mut Ui, name: &str, can_be_chosen: bool, draw: Draw<'_>) {
    let tokens = theme::tokens(ui);
    ui.label(tokens.second(name));
    for (state, pose) in POSES {
        cell_ui(ui, (name, state), |ui| match pose {
            Some(pose) => posed_ui(ui, pose, |ui| draw(ui, false)),
            None => draw(ui, false),
        });
    }
    cell_ui(ui, (name, "disabled"), |ui| {
        ui.add_enabled_ui(false, |ui| draw(ui, false));
    });
    if can_be_chosen {
        cell_ui(ui, (name, "chosen"), |ui| draw(ui, true));
    }
    ui.end_row();
}

fn cell_ui(ui: &mut Ui, id: (&str, &str), add: impl FnOnce(&mut Ui)) {
    ui.push_id(id, |ui| ui.vertical(add));
}

fn chosen(button: Button<'_>, on: bool) -> Button<'_> {
    if on { button.selected(true) } else { button }
}

fn narrow(field: TextField<'_>) -> TextField<'_> {
    field.width(FIELD)
}
