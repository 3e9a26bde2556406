//! The toolkit's own style from the tokens, so that its menus, popups and fields look like ours.

use eframe::egui::{Color32, CornerRadius, Shadow, Stroke, Style, TextStyle, Visuals, style, vec2};

use super::fonts::Face;
use super::tokens::Tokens;

/// The toolkit's style for one theme: nothing moves by itself, nothing blinks.
pub(super) fn style(tokens: &Tokens) -> Style {
    let mut style =
        Style { animation_time: 0.0, scroll_animation: style::ScrollAnimation::none(), visuals: visuals(tokens), ..Style::default() };
    style.text_styles = text_styles(tokens);
    spacing(&mut style.spacing, tokens);
    // Text is read far more often than copied from a label, and a selectable label takes the
    // click that was meant for its row.
    style.interaction.selectable_labels = false;
    #[cfg(debug_assertions)]
    {
        style.debug.show_unaligned = false;
    }
    style
}

fn text_styles(tokens: &Tokens) -> std::collections::BTreeMap<TextStyle, eframe::egui::FontId> {
    let size = tokens.size;
    [
        (TextStyle::Small, tokens.font(Face::Regular, size.second)),
        (TextStyle::Body, tokens.font(Face::Regular, size.body)),
        (TextStyle::Button, tokens.font(Face::Regular, size.body)),
        (TextStyle::Heading, tokens.font(Face::Bold, size.screen_title)),
        (TextStyle::Monospace, tokens.font(Face::Mono, size.body)),
    ]
    .into()
}

fn spacing(spacing: &mut style::Spacing, tokens: &Tokens) {
    let (space, shape) = (tokens.space, tokens.shape);
    spacing.item_spacing = vec2(space.s, space.s);
    spacing.button_padding = vec2(space.m, space.xs);
    spacing.interact_size = vec2(shape.control_height, shape.small_height);
    spacing.window_margin = (space.xl as i8).into();
    spacing.menu_margin = (space.s as i8).into();
    spacing.icon_width = shape.icon;
    spacing.icon_width_inner = shape.icon / 2.0;
    spacing.icon_spacing = space.s;
    spacing.text_edit_width = 280.0;
    spacing.tooltip_width = 360.0;
    // Thin bars that are always there: what can be scrolled is seen without a try.
    spacing.scroll = style::ScrollStyle::thin();
    spacing.scroll.foreground_color = true;
    // They stand in the margin of what scrolls, so that what scrolls is as wide as what does not.
    spacing.scroll.floating_allocated_width = 0.0;
    spacing.scroll.dormant_background_opacity = 0.0;
    spacing.scroll.active_background_opacity = 0.0;
    spacing.scroll.dormant_handle_opacity = 0.25;
    spacing.scroll.active_handle_opacity = 0.4;
    // Room for the focus ring of what lies at the edge of what scrolls.
    spacing.scroll.content_margin = (space.xs as i8).into();
    spacing.scroll.fade.strength = 0.0;
    // Nothing moves by itself: no coasting, no springing back.
    spacing.scroll.kinetic.decay_time = 0.0;
    spacing.scroll.kinetic.rubber_band = false;
}

fn visuals(tokens: &Tokens) -> Visuals {
    let corner = CornerRadius::same(tokens.shape.corner as u8);
    let card_corner = CornerRadius::same(tokens.shape.card_corner as u8);
    let shadow = Shadow { offset: [0, 6], blur: 24, spread: 0, color: tokens.shadow };
    let mut visuals = if tokens.dark { Visuals::dark() } else { Visuals::light() };
    visuals.widgets = widgets(tokens, corner);
    visuals.selection = style::Selection { bg_fill: tokens.selection, stroke: Stroke::new(tokens.shape.focus, tokens.focus) };
    visuals.weak_text_color = Some(tokens.soft);
    visuals.hyperlink_color = tokens.accent;
    visuals.faint_bg_color = tokens.sunk;
    visuals.extreme_bg_color = tokens.panel;
    visuals.text_edit_bg_color = Some(tokens.panel);
    visuals.code_bg_color = tokens.sunk;
    visuals.warn_fg_color = tokens.amber;
    visuals.error_fg_color = tokens.red;
    visuals.window_corner_radius = card_corner;
    visuals.window_shadow = shadow;
    visuals.window_fill = tokens.panel;
    visuals.window_stroke = tokens.hairline();
    visuals.menu_corner_radius = corner;
    visuals.panel_fill = tokens.paper;
    visuals.popup_shadow = shadow;
    // A caret that blinks would repaint a window that should be idle.
    visuals.text_cursor.blink = false;
    visuals.text_cursor.stroke = Stroke::new(tokens.shape.focus, tokens.accent);
    visuals.image_loading_spinners = false;
    // What cannot be used looks so by its colours, which can still be read, and not by being half gone.
    visuals.disabled_alpha = 1.0;
    visuals
}

fn widgets(tokens: &Tokens, corner_radius: CornerRadius) -> style::Widgets {
    let state = |ground: Color32, edge: Color32, text: Color32| style::WidgetVisuals {
        bg_fill: ground,
        weak_bg_fill: ground,
        bg_stroke: Stroke::new(tokens.shape.line, edge),
        corner_radius,
        fg_stroke: Stroke::new(tokens.shape.line, text),
        expansion: 0.0,
    };
    let mut active = state(tokens.accent_soft, tokens.focus, tokens.ink);
    active.bg_stroke = tokens.focus_ring();
    style::Widgets {
        noninteractive: state(tokens.panel, tokens.line, tokens.ink),
        inactive: state(tokens.panel, tokens.edge, tokens.ink),
        hovered: state(tokens.accent_soft, tokens.edge, tokens.ink),
        active,
        open: state(tokens.accent_soft, tokens.accent, tokens.ink),
    }
}
