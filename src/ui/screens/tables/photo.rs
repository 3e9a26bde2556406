//! A photo of a flipchart sheet: shown whole, larger, moved and turned.

use crate::app::tables::{PhotoCommand, Picture, TablesCommand, photos_of};
use crate::app::{Command, Open, Outbox};
use crate::model::TableId;
use crate::ui::theme::{self, Icon, Tone};
use crate::ui::widgets::{Banner, IconButton, focus_ring_ui};
use crate::words;
use eframe::egui::{
    ColorImage, EventFilter, Id, Image, Key, Label, Modifiers, Rect, Response, Role, Sense, TextureHandle, TextureOptions, Ui, UiBuilder,
    Vec2, WidgetInfo, plugin, vec2,
};
use std::sync::{Arc, Weak};

/// How much larger than whole a photo can be shown, and by how much a press makes it larger.
const LARGEST: f32 = 8.0;
const STEP: f32 = 1.5;
/// How far an arrow key moves it, in points.
const MOVE: f32 = 60.0;

/// How a photo is looked at; for as long as the program runs.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Look {
    /// How much larger than whole.
    zoom: f32,
    /// How far its middle is from the middle of the room for it, in points.
    shift: Vec2,
    /// How many quarters it is turned to the right.
    turns: u8,
}

impl Default for Look {
    fn default() -> Self {
        Self { zoom: 1.0, shift: Vec2::ZERO, turns: 0 }
    }
}

impl Look {
    /// How large a picture of a size is drawn in a room, turned.
    fn drawn(self, size: Vec2, room: Vec2) -> Vec2 {
        let size = if self.turns % 2 == 1 { vec2(size.y, size.x) } else { size };
        let fits = (room.x / size.x).min(room.y / size.y);
        size * fits * self.zoom
    }

    /// Within bounds: never smaller than whole, and never out of the room.
    fn kept(self, size: Vec2, room: Vec2) -> Self {
        let zoom = self.zoom.clamp(1.0, LARGEST);
        let over = ((Self { zoom, ..self }.drawn(size, room) - room) / 2.0).max(Vec2::ZERO);
        Self { zoom, shift: self.shift.clamp(-over, over), ..self }
    }

    /// Larger by a factor, with what is at a place, as seen from the middle of the room, staying there.
    fn zoomed(self, factor: f32, place: Vec2) -> Self {
        let zoom = (self.zoom * factor).clamp(1.0, LARGEST);
        Self { zoom, shift: place + (self.shift - place) * (zoom / self.zoom), ..self }
    }

    const fn turned(self) -> Self {
        Self { turns: (self.turns + 1) % 4, shift: Vec2::ZERO, ..self }
    }
}

const fn tell(command: PhotoCommand) -> Command {
    Command::Tables(TablesCommand::Photo(command))
}

/// Draws the photos of a sheet, one at a time, `height` points high in all.
pub(super) fn photo_ui(ui: &mut Ui, open: &Open, (table, sheet): (TableId, u32), height: f32, out: &mut Outbox) {
    let tokens = theme::tokens(ui);
    let view = &open.tables.photos;
    if open.is_projected() {
        ui.add(Label::new(tokens.second(say!("photos-hidden"))).wrap());
        return;
    }
    let photos = photos_of(open.session(), (table, sheet));
    let Some(photo) = view.shown() else {
        ui.add(Label::new(tokens.second(say!("photos-none"))).wrap());
        return;
    };
    let id = Id::unique(("sheet-photo", photo.file.as_str(), photo.crc32));
    let mut look: Look = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let top = ui.cursor().top();
    let picture = view.picture().and_then(|picture| picture.as_ref().ok());
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = tokens.space.xs;
        ui.add_enabled_ui(picture.is_some(), |ui| look_ui(ui, &mut look));
        if ui.add(IconButton::new(Icon::Trash2, say!("photos-remove")).small().colour(tokens.soft)).clicked() {
            out.send(tell(PhotoCommand::Remove(table, photo.clone())));
        }
        if photos.len() > 1 {
            let at = view.at.min(photos.len() - 1);
            ui.label(tokens.second(words::photos::place(at, photos.len())));
            if ui.add(IconButton::new(Icon::ArrowRight, say!("photos-next")).small()).clicked() {
                out.send(tell(PhotoCommand::Turn((at + 1) % photos.len())));
            }
        }
    });
    match view.picture() {
        None => {
            ui.label(tokens.second(say!("photos-reading")));
        }
        Some(Err(why)) => {
            Banner::new(Tone::Amber, why).live().show(ui);
        }
        Some(Ok(picture)) => {
            if let Some(remark) = &picture.remark {
                ui.add(Label::new(tokens.second(remark)).wrap());
            }
            let name = open.session().tables.get(&table).map(|table| words::table::sheet_of(&table.name, sheet));
            let room = vec2(ui.available_width(), (height - (ui.cursor().top() - top)).max(120.0));
            pane_ui(ui, picture, &words::photos::of(&name.unwrap_or_default()), room, &mut look);
        }
    }
    ui.data_mut(|data| data.insert_temp(id, look));
}

/// The buttons for how it is looked at.
fn look_ui(ui: &mut Ui, look: &mut Look) {
    let tokens = theme::tokens(ui);
    let smaller = IconButton::new(Icon::ZoomOut, say!("photos-smaller")).small();
    if ui.add_enabled(look.zoom > 1.0, smaller).clicked() {
        *look = look.zoomed(1.0 / STEP, Vec2::ZERO);
    }
    ui.label(tokens.mono(words::photos::zoom(look.zoom)));
    let larger = IconButton::new(Icon::ZoomIn, say!("photos-larger")).small();
    if ui.add_enabled(look.zoom < LARGEST, larger).clicked() {
        *look = look.zoomed(STEP, Vec2::ZERO);
    }
    if ui.add(IconButton::new(Icon::Maximize, say!("photos-whole")).small()).clicked() {
        *look = Look { turns: look.turns, ..Look::default() };
    }
    if ui.add(IconButton::new(Icon::RotateCw, say!("photos-turn")).small()).clicked() {
        *look = look.turned();
    }
}

/// The picture itself: it is dragged, scrolled larger and smaller, and moved with the arrow keys while it has the keyboard.
fn pane_ui(ui: &mut Ui, picture: &Arc<Picture>, name: &str, room: Vec2, look: &mut Look) {
    let tokens = theme::tokens(ui);
    let Some(texture) = texture_of(ui, picture) else { return };
    let (rect, response) = ui.allocate_exact_size(room, Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, ui.is_enabled(), name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(say!("photos-move")));
    let size = texture.size_vec2();
    handle(ui, &response, rect, look);
    *look = look.kept(size, rect.size());
    ui.painter().rect_filled(rect, tokens.shape.corner, tokens.sunk);
    let mut inside = ui.new_child(UiBuilder::new().max_rect(rect));
    inside.set_clip_rect(rect.intersect(ui.clip_rect()));
    let drawn = look.drawn(size, rect.size());
    // It is drawn unturned, and then turned about its middle.
    let unturned = if look.turns % 2 == 1 { vec2(drawn.y, drawn.x) } else { drawn };
    let angle = f32::from(look.turns) * std::f32::consts::FRAC_PI_2;
    let place = Rect::from_center_size(rect.center() + look.shift, unturned);
    Image::from_texture(&texture).rotate(angle, Vec2::splat(0.5)).paint_at(&inside, place);
    ui.painter().rect_stroke(rect, tokens.shape.corner, tokens.hairline(), eframe::egui::StrokeKind::Inside);
    focus_ring_ui(ui, &response);
}

/// What is done with the pointer and the keys.
fn handle(ui: &Ui, response: &Response, rect: Rect, look: &mut Look) {
    look.shift += response.drag_delta();
    if response.double_clicked() {
        *look = if look.zoom > 1.0 { Look { turns: look.turns, ..Look::default() } } else { look.zoomed(STEP * STEP, Vec2::ZERO) };
    }
    if let Some(pointer) = response.hover_pos() {
        let (scrolled, pinched) = ui.input(|input| (input.smooth_scroll_delta().y, input.zoom_delta()));
        let factor = pinched * (scrolled / 200.0).exp();
        if (factor - 1.0).abs() > f32::EPSILON {
            *look = look.zoomed(factor, pointer - rect.center());
            // It scrolls nothing else.
            ui.input_mut(|input| input.smooth_scroll_delta = Vec2::ZERO);
        }
    }
    if ui.memory(|memory| memory.has_focus(response.id)) {
        let filter = EventFilter { vertical_arrows: true, horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let moves = [
            (Key::ArrowLeft, vec2(MOVE, 0.0)),
            (Key::ArrowRight, vec2(-MOVE, 0.0)),
            (Key::ArrowUp, vec2(0.0, MOVE)),
            (Key::ArrowDown, vec2(0.0, -MOVE)),
        ];
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        for (key, by) in moves {
            if pressed(key) {
                look.shift += by;
            }
        }
        if pressed(Key::Plus) || pressed(Key::Equals) {
            *look = look.zoomed(STEP, Vec2::ZERO);
        } else if pressed(Key::Minus) {
            *look = look.zoomed(1.0 / STEP, Vec2::ZERO);
        }
    }
}

/// The one picture that the graphics card has, as long as the program shows it.
#[derive(Default)]
struct OnCard(Option<(Weak<Picture>, TextureHandle)>);

impl plugin::Plugin for OnCard {
    fn debug_name(&self) -> &'static str {
        "photo-on-card"
    }

    fn on_end_pass(&mut self, _: &mut Ui) {
        self.0.take_if(|(picture, _)| picture.strong_count() == 0);
    }
}

/// The picture on the graphics card, put there when it is first drawn.
fn texture_of(ui: &Ui, picture: &Arc<Picture>) -> Option<TextureHandle> {
    let on_card = ui.ctx().plugin_or_default::<OnCard>();
    let is_it = |there: &Weak<Picture>| std::ptr::eq(there.as_ptr(), Arc::as_ptr(picture));
    if let Some((_, texture)) = on_card.lock().0.as_ref().filter(|(there, _)| is_it(there)) {
        return Some(texture.clone());
    }
    let [width, height] = picture.size;
    let is_whole = width.checked_mul(height).and_then(|points| points.checked_mul(4)) == Some(picture.pixels.len());
    let image = is_whole.then(|| ColorImage::from_rgba_premultiplied(picture.size, &picture.pixels))?;
    let texture = ui.ctx().load_texture("sheet-photo", image, TextureOptions::LINEAR);
    on_card.lock().0 = Some((Arc::downgrade(picture), texture.clone()));
    Some(texture)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: Vec2 = vec2(400.0, 200.0);
    const ROOM: Vec2 = vec2(200.0, 200.0);

    #[test]
    fn a_photo_is_whole_at_first_and_turned_it_is_whole_again() {
        let look = Look::default();
        assert_eq!(look.drawn(SIZE, ROOM), vec2(200.0, 100.0));
        assert_eq!(look.turned().drawn(SIZE, ROOM), vec2(100.0, 200.0));
        assert_eq!(look.turned().turned().turned().turned(), look);
    }

    #[test]
    fn what_is_under_the_pointer_stays_there_and_nothing_is_lost_from_view() {
        let look = Look::default().zoomed(2.0, vec2(50.0, 0.0));
        assert_eq!((look.zoom, look.shift), (2.0, vec2(-50.0, 0.0)));
        let far = Look { shift: vec2(-5000.0, 90.0), ..look }.kept(SIZE, ROOM);
        assert_eq!(far.shift, vec2(-100.0, 0.0), "the edge, and no further");
        assert_eq!(Look { zoom: 0.1, ..look }.kept(SIZE, ROOM).zoom, 1.0);
        assert_eq!(look.zoomed(100.0, Vec2::ZERO).zoom, LARGEST);
    }
}
