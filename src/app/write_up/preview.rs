//! What an audience gets, put together aside and kept until something changes.

use super::super::{App, Effect};
use super::{WriteUpTab, last_number};
use crate::model::{Audience, EntryId, Finality};
use crate::report::{Options, Report};
use crate::schedule::zone_of;
use jiff::civil::Date;
use std::sync::Arc;

/// What a preview was made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PreviewOf {
    /// For whom.
    pub audience: Audience,
    /// The document's revision.
    pub revision: u64,
    /// The day, which the preview carries.
    pub date: Date,
    /// Groups of fewer people are left out for attendees.
    pub smallest_count: u32,
}

/// The preview that is shown, and the one that is being put together.
#[derive(Debug, Default)]
pub struct Preview {
    made: Option<(PreviewOf, Arc<Report>)>,
    asked: Option<(EntryId, PreviewOf)>,
}

impl Preview {
    /// What an audience gets, as far as it is put together; a moment behind the session.
    #[must_use]
    pub fn report(&self, audience: Audience) -> Option<&Arc<Report>> {
        self.made.as_ref().filter(|(of, _)| of.audience == audience).map(|(_, report)| report)
    }
}

/// Begins to put a preview together where the one there is does not fit any more; one at a time.
pub(super) fn begin_if_due(app: &mut App) {
    let Some(open) = app.state.open.as_mut() else { return };
    let WriteUpTab::Preview(audience) = open.write_up.tab else { return };
    let (session, now) = (open.document.session(), app.state.now);
    let of = PreviewOf {
        audience,
        revision: open.document.revision(),
        date: now.to_zoned(zone_of(session, &app.state.zone)).date(),
        smallest_count: app.state.settings.smallest_group_shown,
    };
    let preview = &mut open.write_up.preview;
    if preview.asked.is_some() || preview.made.as_ref().is_some_and(|(made, _)| *made == of) {
        return;
    }
    let ticket = app.ids.entry();
    preview.asked = Some((ticket, of));
    let mut options = Options::new(Finality::Draft, last_number(session).saturating_add(1), now, app.state.zone.clone());
    options.smallest_count = of.smallest_count;
    let session = Box::new(session.clone());
    app.effect(Effect::BuildPreview { ticket, session, audience, options });
}

/// Takes in a preview, unless it was not asked for by this session.
pub(in crate::app) fn arrived(app: &mut App, ticket: EntryId, report: Report) {
    app.with_open(|open| {
        let preview = &mut open.write_up.preview;
        if let Some((_, of)) = preview.asked.take_if(|(asked, _)| *asked == ticket) {
            preview.made = Some((of, Arc::new(report)));
        }
    });
}
