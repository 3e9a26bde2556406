//! Two states of one workshop brought together, with the state that both came from where that is known.
//!
//! [`merge`] goes by id and by field. What only one side added or changed is taken; where both changed the same value, the session says
//! one and keeps the other as [`Unsettled`], to be settled by the facilitator; what one side deleted stays where the other changed it
//! or refers to it. What comes out does not depend on which side is called mine, to the byte; merged again it stays as it is. A note
//! that was withdrawn never comes back.

mod entities;
mod fields;
mod mend;
mod numbers;
mod refers;
mod remark;
mod three;
mod withdrawn;

#[cfg(test)]
mod tests;

pub use remark::{MergeRemark, Side};
pub use withdrawn::as_restored;

use crate::edit::{AboutField, ToldField};
use crate::model::{About, Changed, EntryId, Keyed, Pack, Part, Purpose, Session, SessionId, Told, Unsettled};
use entities::Merges;
use fields::Fields;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What comes of a merge.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// The session with what both sides have. Nothing in it is at fault that was not on a side.
    pub session: Session,
    /// What there is to say about it.
    pub told: Vec<MergeRemark>,
}

/// Why two sessions cannot be merged.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MergeError {
    /// They are not the same workshop.
    #[error("{}", say!("merge-different-sessions", one = .one.to_string(), other = .other.to_string()))]
    DifferentSessions {
        /// The id of one.
        one: SessionId,
        /// The id of the other.
        other: SessionId,
    },
    /// Two packs that were handed out separately; each goes into the whole session.
    #[error("{}", say!("merge-different-packs"))]
    DifferentPacks {
        /// The id of one.
        one: EntryId,
        /// The id of the other.
        other: EntryId,
    },
}

/// What is merged, without what was withdrawn.
struct Sides {
    base: Option<Session>,
    mine: Session,
    theirs: Session,
    /// The side that is a pack of which it is not known what it was handed out with.
    pack: Option<Side>,
    found: Vec<Unsettled>,
    kept: Vec<Part>,
}

/// What was worked out from a session as it was (`from`), brought into the session as it is `now`: what was changed meanwhile stays.
#[must_use]
pub fn brought_in(from: &Session, now: &Session, outcome: &Session) -> Session {
    if now == from {
        return outcome.clone();
    }
    merge(Some(from), now, outcome).map_or_else(|_| now.clone(), |merged| merged.session)
}

/// Merges two states of one session that both came from `base`. Without a base, nothing is dropped but what was withdrawn.
///
/// A side that is a pack deleted only what its base, the pack as it was handed out, has and the side has not; any other base is passed over.
///
/// # Errors
/// Where the two are not the same workshop, or two packs.
pub fn merge(base: Option<&Session>, mine: &Session, theirs: &Session) -> Result<Merged, MergeError> {
    for other in base.into_iter().chain([theirs]) {
        if other.id != mine.id {
            let (one, other) = (mine.id.min(other.id), mine.id.max(other.id));
            return Err(MergeError::DifferentSessions { one, other });
        }
    }
    let pack = pack(base, mine, theirs)?;
    let mut told = remark::shrunk(base, mine, theirs);
    let withdrawn = withdrawn::all(base, mine, theirs);
    told.extend(withdrawn::remark(&withdrawn, mine, theirs));
    let erasure = withdrawn::erasure(&withdrawn, base, mine, theirs);
    let [mine, theirs] = [mine, theirs].map(|session| withdrawn::without(&erasure, session));
    let side = match (&mine.pack, &theirs.pack) {
        (Some(_), None) => Some(Side::Mine),
        (None, Some(_)) => Some(Side::Theirs),
        _ => None,
    };
    let handed_out = mine.pack.as_ref().or(theirs.pack.as_ref());
    let usable = base.filter(|base| side.is_none() || base.pack.as_ref().map(|pack| pack.id) == handed_out.map(|pack| pack.id));
    if usable.is_none() && base.is_some() {
        told.push(MergeRemark::BaseIsNotThePack);
    }
    let base = usable.map(|base| withdrawn::without(&erasure, base));
    let mut sides = Sides { pack: side.filter(|_| base.is_none()), base, mine, theirs, found: Vec::new(), kept: Vec::new() };
    // Every field by name: a new one does not compile until it is merged here.
    let mut session = Session {
        id: sides.mine.id,
        about: sides.about(),
        told: sides.told(),
        acronyms: sides.acronyms(),
        groups: sides.collection(),
        formats: sides.collection(),
        agenda: sides.collection(),
        tables: sides.collection(),
        themes: sides.collection(),
        notes: sides.collection(),
        next_steps: sides.collection(),
        write_up: sides.collection(),
        decisions: sides.collection(),
        concerns: sides.collection(),
        sent: sides.collection(),
        sheet_answers: sides.collection(),
        saved_filters: sides.collection(),
        withdrawn,
        unsettled: sides.unsettled(),
        pack,
    };
    let Sides { base, mine, theirs, mut found, mut kept, .. } = sides;
    kept.extend(refers::restore(&mut session, base.as_ref(), &mine, &theirs));
    told.extend(mend::mend(&mut session, &mut found));
    told.extend(numbers::renumber(&mut session, base.as_ref(), &mine, &theirs));
    numbers::renumber_sheet(&mut session, base.as_ref(), &mine, &theirs);
    let before = session.unsettled.len();
    for unsettled in found {
        session.unsettled.insert(unsettled);
    }
    let mut all = remark::counts(base.as_ref(), &mine, &theirs, &session);
    all.append(&mut told);
    kept.sort();
    all.extend(kept.into_iter().map(MergeRemark::Kept));
    if session.unsettled.len() > before {
        all.push(MergeRemark::ToSettle { count: session.unsettled.len() - before });
    }
    Ok(Merged { session, told: all })
}

/// Whether what comes out is a pack: only where both are, and the same.
fn pack(base: Option<&Session>, mine: &Session, theirs: &Session) -> Result<Option<Arc<Pack>>, MergeError> {
    match (&mine.pack, &theirs.pack) {
        (Some(mine), Some(theirs)) if mine.id != theirs.id => {
            let (one, other) = (mine.id.min(theirs.id), mine.id.max(theirs.id));
            Err(MergeError::DifferentPacks { one, other })
        }
        (Some(mine), Some(theirs)) => {
            let base = base.and_then(|base| base.pack.as_ref());
            Ok(Some(Arc::clone(three::pick(base, mine, theirs).winner())))
        }
        _ => Ok(None),
    }
}

impl Sides {
    fn fields<'a, E>(&'a mut self, of: Part, get: impl Fn(&'a Session) -> &'a E) -> Fields<'a, E> {
        let Self { base, mine, theirs, pack, found, .. } = self;
        Fields { base: base.as_ref().map(&get), mine: get(mine), theirs: get(theirs), of, pack: *pack, found }
    }

    fn about(&mut self) -> Arc<About> {
        let mut it = self.fields(Part::About, |session| session.about.as_ref());
        Arc::new(About {
            title: it.value(|about| &about.title, AboutField::Title),
            place: it.value(|about| &about.place, AboutField::Place),
            date: it.value(|about| &about.date, AboutField::Date),
            time_zone: it.value(|about| &about.time_zone, AboutField::TimeZone),
            start: it.value(|about| &about.start, AboutField::Start),
            latest_finish: it.value(|about| &about.latest_finish, AboutField::LatestFinish),
            finish_fixed: it.value(|about| &about.finish_fixed, AboutField::FinishFixed),
            finish_reason: it.value(|about| &about.finish_reason, AboutField::FinishReason),
            purpose: Purpose {
                sentence: it
                    .value(|about| &about.purpose.sentence, |sentence| AboutField::Purpose(Purpose { sentence, signed_up: Vec::new() })),
                signed_up: it.list(|about| &about.purpose.signed_up),
            },
            programme: it.value(|about| &about.programme, AboutField::Programme),
            hosts: it.list(|about| &about.hosts),
            names_nobody: it.list(|about| &about.names_nobody),
            illustrative: it.value(|about| &about.illustrative, AboutField::Illustrative),
        })
    }

    fn told(&mut self) -> Arc<Told> {
        let mut it = self.fields(Part::Told, |session| session.told.as_ref());
        Arc::new(Told {
            wording: it.value(|told| &told.wording, ToldField::Wording),
            date: it.value(|told| &told.date, ToldField::Date),
            how_to_say_no: it.value(|told| &told.how_to_say_no, ToldField::HowToSayNo),
            privacy_contact: it.value(|told| &told.privacy_contact, ToldField::PrivacyContact),
            keep_until: it.value(|told| &told.keep_until, ToldField::KeepUntil),
            safeguarding_contact: it.value(|told| &told.safeguarding_contact, ToldField::SafeguardingContact),
            notes_promised_by: it.value(|told| &told.notes_promised_by, ToldField::NotesPromisedBy),
        })
    }

    fn acronyms(&mut self) -> Arc<BTreeMap<String, String>> {
        let Self { base, mine, theirs, found, .. } = self;
        let base = base.as_ref().map(|base| base.acronyms.as_ref());
        Arc::new(three::map(base, &mine.acronyms, &theirs.acronyms, |short, winner, other| {
            let json = |long: &String| serde_json::to_string(&BTreeMap::from([(short, long)])).unwrap_or_default();
            found.push(Unsettled::new(Part::Acronyms, "acronyms", &json(winner), json(other)));
        }))
    }

    /// Merges one collection. What one side deleted and the other left alone is not in it; [`refers::restore`] brings back what is needed.
    fn collection<E: Merges>(&mut self) -> Keyed<E> {
        let Self { base, mine, theirs, pack, found, kept } = self;
        let (mine, theirs) = (E::all(mine), E::all(theirs));
        let before = |id: &E::Id| base.as_ref().and_then(|base| E::all(base).get(id));
        let mut merged = mine.clone();
        for change in theirs.changes_since(mine) {
            match change {
                Changed::Updated { was, now } => {
                    merged.insert(fields::merged(before(&was.id()), was, now, *pack, found));
                }
                Changed::Added(only) | Changed::Removed(only) => match before(&only.id()) {
                    Some(base) if only.is_unchanged(base) => {
                        merged.remove(&only.id());
                    }
                    before => {
                        kept.extend(before.is_some().then(|| E::part(&only.id())));
                        merged.insert_shared(Arc::clone(only));
                    }
                },
            }
        }
        merged
    }

    /// What was unsettled already: settled by one side, it is settled.
    fn unsettled(&self) -> Keyed<Unsettled> {
        let (mine, theirs) = (&self.mine.unsettled, &self.theirs.unsettled);
        let was_there = |id: &EntryId| self.base.as_ref().is_some_and(|base| base.unsettled.contains(id));
        let mut merged = mine.clone();
        for change in theirs.changes_since(mine) {
            match change {
                Changed::Added(only) | Changed::Removed(only) if was_there(&only.id) => {
                    merged.remove(&only.id);
                }
                Changed::Added(only) => {
                    merged.insert_shared(Arc::clone(only));
                }
                Changed::Removed(_) => {}
                // The same id says the same, but for a hand edit.
                Changed::Updated { was, now } => {
                    merged.insert_shared(Arc::clone(three::pick(None, was, now).winner()));
                }
            }
        }
        merged
    }
}
