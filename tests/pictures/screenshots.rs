//! The pictures of the README: assets/screenshots. Who gives way and the room screen are of the real window (.ci/late-session).

use crate::camera::{LOOKS, Look, keep, put_on};
use crate::screens::{at, name};
use saltaire::app::Screen;
use std::path::Path;

#[test]
#[ignore = "writes assets/screenshots"]
fn screenshots() {
    let folder = Path::new("assets/screenshots");
    std::fs::create_dir_all(folder).unwrap();
    let [light, dark, ..] = LOOKS;
    let take = |screen: Screen, look: Look, file: &str| {
        let mut desk = at(screen);
        put_on(&mut desk, look);
        keep(desk.harness.render().unwrap(), &folder.join(file));
    };
    for screen in [Screen::Home].into_iter().chain(Screen::OF_SESSION) {
        take(screen, light, &format!("{}.png", name(screen)));
    }
    take(Screen::Agenda, dark, "agenda-dark.png");
}
