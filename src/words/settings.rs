//! About the choices for this computer.

/// A zoom: "110 %".
#[must_use]
pub fn zoom(zoom: f32) -> String {
    say!("settings-zoom", percent = format!("{:.0}", zoom * 100.0))
}

/// Why nothing is drawn larger.
#[must_use]
pub fn as_large_as_fits() -> &'static str {
    say!("settings-as-large-as-fits")
}

/// Says that the window is drawn by something else than was tried first.
#[must_use]
pub fn drawn_otherwise(why: &str, renderer: &str) -> String {
    say!("settings-drawn-otherwise", why = super::sentence(why), renderer = renderer)
}

/// Says why everything is smaller than was chosen.
#[must_use]
pub fn smaller_than_chosen(chosen: f32) -> String {
    say!("settings-smaller-than-chosen", zoom = zoom(chosen))
}

/// What the smallest group is for.
#[must_use]
pub fn why_smallest_group() -> &'static str {
    say!("settings-why-smallest-group")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zooms_are_whole_percents() {
        assert_eq!([0.67, 1.0, 1.1, 2.5].map(zoom), ["67 %", "100 %", "110 %", "250 %"]);
    }
}
