//! About the choices for this computer.

/// A zoom: "110 %".
#[must_use]
pub fn zoom(zoom: f32) -> String {
    format!("{:.0} %", zoom * 100.0)
}

/// Why nothing is drawn larger.
#[must_use]
pub const fn as_large_as_fits() -> &'static str {
    "This is as large as fits in the window. Make the window larger first."
}

/// Says that the window is drawn by something else than was tried first.
#[must_use]
pub fn drawn_otherwise(why: &str, renderer: &str) -> String {
    format!("{}. The window is drawn by {renderer} instead.", super::sentence(why))
}

/// Says why everything is smaller than was chosen.
#[must_use]
pub fn smaller_than_chosen(chosen: f32) -> String {
    format!("You chose {}; in a window of this size less fits.", zoom(chosen))
}

/// What the smallest group is for.
#[must_use]
pub const fn why_smallest_group() -> &'static str {
    "In what attendees get, a smaller group is not counted, so that nobody can be picked out."
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zooms_are_whole_percents() {
        assert_eq!([0.67, 1.0, 1.1, 2.5].map(zoom), ["67 %", "100 %", "110 %", "250 %"]);
    }
}
