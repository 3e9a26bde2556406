//! Reads each part of a damaged file as what it must be where it stands.

use super::kinds::{Kind, Part, Take, hash, read};
use super::layout::{Block, INSIDE, Lines, Piece, layout};
use super::lines::{HOLE, Line, UNREADABLE, lines, part_anywhere};
use super::salvage::{Shape, quoted, salvage};
use super::stand_ins::StandIns;
use super::{LostPart, Repair};
use crate::model::{About, NoteId, Pack, Quoting, Session, SessionId, Told};
use ron::error::{Error, SpannedError};
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What came out of a file.
pub(super) struct Gathered {
    pub(super) session: Session,
    pub(super) lost: Vec<LostPart>,
    pub(super) repairs: Vec<Repair>,
    /// The notes that are not sure to be wholly what they were.
    pub(super) doubtful: BTreeSet<NoteId>,
}

impl Gathered {
    /// All of a file.
    pub(super) const fn whole(session: Session) -> Self {
        Self { session, lost: Vec::new(), repairs: Vec::new(), doubtful: BTreeSet::new() }
    }
}

/// How many parts are looked at to tell what they are, where the line that says it is gone.
const MOST_LOOKED_AT: usize = 16;

/// Reads everything in a text that can be read.
pub(super) fn gather(text: &str) -> Gathered {
    let lines = lines(text);
    let mut gatherer = Gatherer {
        gathered: Gathered::whole(Session::new(SessionId::from_random(0))),
        has_id: false,
        kind: None,
        is_sure: false,
        has_ended: false,
        stand_ins: StandIns::default(),
        broken: Vec::new(),
    };
    gatherer.pieces(layout(&lines), false);
    gatherer.stand_ins = StandIns::of(&gatherer.gathered.session);
    for (kind, lines) in std::mem::take(&mut gatherer.broken) {
        gatherer.mend_part(kind, &lines);
    }
    if !gatherer.has_id {
        gatherer.gathered.session.id = SessionId::from_random(hash(text));
        gatherer.gathered.repairs.push(Repair::NewSession);
    }
    gatherer.gathered
}

struct Gatherer<'t> {
    gathered: Gathered,
    has_id: bool,
    /// The kind of the list that this is in.
    kind: Option<Kind>,
    /// Whether nothing was damaged since that was said.
    is_sure: bool,
    /// Whether that list has ended.
    has_ended: bool,
    /// What stands in for what parts that are read field by field lack.
    stand_ins: StandIns,
    /// Parts that could not be read; they come after those that could, so that they take nobody's id or number.
    broken: Vec<(Kind, Lines<'t>)>,
}

impl<'t> Gatherer<'t> {
    /// Takes pieces in; `is_parted` is whether they were one piece that could not be read.
    fn pieces(&mut self, pieces: Vec<Piece<'t>>, is_parted: bool) {
        let mut next_kinds: Vec<Option<Kind>> = Vec::with_capacity(pieces.len());
        let mut next = None;
        for piece in pieces.iter().rev() {
            next_kinds.push(next);
            if let Piece::List(kind) = piece {
                next = Some(*kind);
            }
        }
        let mut rest = &pieces[..];
        while let Some((piece, after)) = rest.split_first() {
            let next = next_kinds.pop().flatten();
            if let Piece::Part(_) = piece
                && !self.is_sure
            {
                self.decide(rest, next);
            }
            rest = after;
            match piece {
                Piece::List(kind) => (self.kind, self.is_sure, self.has_ended) = (Some(*kind), true, false),
                Piece::End => (self.is_sure, self.has_ended) = (false, true),
                Piece::Part(lines) => self.part(lines, next, is_parted),
                Piece::Block(block, lines) => {
                    if lines.is_whole || !self.part_lines(lines, is_parted) {
                        self.block(*block, lines);
                    }
                }
                Piece::Stray(line) => {
                    self.is_sure = false;
                    let lines = Lines { all: vec![*line], is_whole: false };
                    if !self.part_lines(&lines, is_parted) {
                        self.lose(&lines, say!("store-rescue-lines-lost").to_owned());
                    }
                }
            }
        }
    }

    /// The kinds that parts here may be of: between the last list that is known and the next.
    fn candidates(&self, next: Option<Kind>) -> Vec<Kind> {
        let is_between = |kind: &&Kind| {
            let is_after = self.kind.is_none_or(|last| if self.has_ended { **kind > last } else { **kind >= last });
            is_after && next.is_none_or(|next| **kind < next)
        };
        let between: Vec<Kind> = Kind::ALL.iter().filter(is_between).copied().collect();
        if between.is_empty() { Kind::ALL.to_vec() } else { between }
    }

    /// Tells of what kind the coming parts are.
    fn decide(&mut self, coming: &[Piece<'t>], next: Option<Kind>) {
        let candidates = self.candidates(next);
        // The last list before one that is known is rather the one that stands there.
        let end = coming.iter().take(MOST_LOOKED_AT).position(|piece| matches!(piece, Piece::End | Piece::List(_)));
        let ends_before_next = end.is_some_and(|end| matches!(coming.get(end + 1), Some(Piece::List(_))));
        let mut likely = None;
        for piece in coming.iter().take(MOST_LOOKED_AT) {
            let lines = match piece {
                Piece::Part(lines) => lines,
                Piece::Stray(_) => continue,
                Piece::List(_) | Piece::End | Piece::Block(..) => break,
            };
            match fitting(&candidates, lines)[..] {
                [] => {}
                [only] => {
                    (self.kind, self.is_sure, self.has_ended) = (Some(only), true, false);
                    return;
                }
                [first, .., last] => likely = likely.or(Some(if ends_before_next { last } else { first })),
            }
        }
        self.kind = likely.or(self.kind).or_else(|| candidates.first().copied());
    }

    fn part(&mut self, lines: &Lines<'t>, next: Option<Kind>, is_parted: bool) {
        let Some(kind) = self.kind else { return };
        let value = lines.value();
        let has_hole = value.contains(HOLE);
        if let Some(id) = (lines.is_whole && !has_hole).then(|| self.insert(kind, &value, lines.first())).flatten() {
            if value.contains(UNREADABLE) {
                self.doubt(kind, &id);
                self.lose(
                    lines,
                    match kind {
                        Kind::Note => say!("store-rescue-note-marred", id = id),
                        _ => say!("store-rescue-part-marred", what = kind.name(), id = id),
                    },
                );
            }
            return;
        }
        self.is_sure = false;
        // The lines between two lists may be gone without a trace.
        if let [other, ..] = fitting(&self.candidates(next), lines)[..]
            && other > kind
            && !has_hole
            // A decision that has lost its words is no concern.
            && (other != Kind::Concern || value.contains("table: ") || value.contains("told: "))
        {
            self.kind = Some(other);
            return self.part(lines, next, is_parted);
        }
        if !self.part_lines(lines, is_parted) {
            self.broken.push((kind, Lines { all: lines.all.clone(), is_whole: lines.is_whole }));
        }
    }

    /// Parts lines that ran together, if something can be read then; whether it can.
    fn part_lines(&mut self, lines: &Lines<'t>, is_parted: bool) -> bool {
        if is_parted {
            return false;
        }
        let parted: Vec<Line<'t>> = lines.all.iter().flat_map(|line| part_anywhere(*line)).collect();
        if parted.len() == lines.all.len() {
            return false;
        }
        let pieces = layout(&parted);
        let is_better = pieces.iter().any(|piece| match piece {
            Piece::Part(part) => part.is_whole && Kind::ALL.iter().any(|kind| kind.refusal(&part.value()).is_none()),
            piece => matches!(piece, Piece::List(_)),
        });
        if is_better {
            self.is_sure = false;
            self.pieces(pieces, true);
        }
        is_better
    }

    /// Reads a part and puts it in; gives its id, if it could be read.
    fn insert(&mut self, kind: Kind, value: &str, line: usize) -> Option<String> {
        let (id, repair) = kind.take(&mut self.gathered.session, Insert { value, line }).ok()?;
        self.gathered.repairs.extend(repair);
        Some(id)
    }

    /// Keeps a note that was hit from leaving the room: whether it may be quoted, and by whom it was said, may be another's.
    fn doubt(&mut self, kind: Kind, id: &str) {
        let Some(id) = id.parse().ok().filter(|_| kind == Kind::Note) else { return };
        if let Some(note) = self.gathered.session.notes.get_mut(&id) {
            note.quoting = Some(Quoting::ChairOnly);
            self.gathered.doubtful.insert(id);
        }
    }

    fn lose(&mut self, lines: &Lines<'t>, what: String) {
        let text: Vec<&str> = lines.all.iter().map(|line| line.text).collect();
        let text = text.join("\n").replace(HOLE, "\u{fffd}");
        let (first, last) = (lines.first(), lines.last());
        match self.gathered.lost.last_mut() {
            // Stray lines that follow each other are one stretch.
            Some(before) if before.what == what && (*before.lines.end() == first || *before.lines.end() + 1 == first) => {
                before.text.push('\n');
                before.text.push_str(&text);
                before.lines = *before.lines.start()..=last;
            }
            _ => self.gathered.lost.push(LostPart { lines: first..=last, what, text }),
        }
    }

    /// Keeps what can be kept of a part that could not be read.
    fn mend_part(&mut self, kind: Kind, lines: &Lines<'t>) {
        let refusal = |text: &str| kind.refusal(text);
        let mut fields = salvage(&Shape { fields: kind.fields(), indent: INSIDE, refusal: &refusal }, lines);
        if kind == Kind::Note && !fields.iter().any(|(name, _)| is_wording(name)) {
            fields.extend(longest_text(lines, &fields).map(|text| ("written", format!("written: {text}"))));
        }
        let read: Vec<&str> = fields.iter().map(|(name, _)| *name).collect();
        let says_something = |name: &&str| match kind {
            Kind::Note => is_wording(name),
            _ => !matches!(*name, "position" | "kind"),
        };
        let read_text = read.join(", ");
        let is_worth_it = read.iter().any(says_something);
        let value = is_worth_it.then(|| self.completed(kind, &mut fields, lines)).flatten();
        let kept = value.and_then(|value| self.insert(kind, &value, lines.first()));
        let what = match kept {
            Some(id) => {
                self.doubt(kind, &id);
                match kind {
                    Kind::Note => say!("store-rescue-note-in-part", id = id, fields = read_text),
                    _ => say!("store-rescue-part-in-part", what = kind.name(), id = id, fields = read_text),
                }
            }
            None => say!("store-rescue-part-lost", what = kind.name()),
        };
        self.lose(lines, what);
    }

    /// The part with something in place of each field that it cannot be without.
    fn completed(&mut self, kind: Kind, fields: &mut Vec<(&'static str, String)>, lines: &Lines<'t>) -> Option<String> {
        for _ in 0..=kind.fields().len() {
            let all: Vec<&str> = fields.iter().map(|(_, field)| field.as_str()).collect();
            let value = format!("({})", all.join(", "));
            match kind.refusal(&value) {
                None => return Some(value),
                Some(SpannedError { code: Error::MissingStructField { field, .. }, .. }) => {
                    let stand_in = self.stand_ins.value(&mut self.gathered.session, kind, field, &lines.value())?;
                    fields.push((field, format!("{field}: {stand_in}")));
                }
                Some(_) => return None,
            }
        }
        None
    }

    fn block(&mut self, block: Block, lines: &Lines<'t>) {
        let value = lines.value();
        let value = value.split_once(": ").map_or(&*value, |(_, value)| value);
        match block {
            Block::Id => match read::<SessionId>(value) {
                Ok(id) => {
                    self.gathered.session.id = id;
                    self.has_id = true;
                }
                Err(_) => self.lose(lines, say!("store-rescue-lines-lost").to_owned()),
            },
            Block::About => self.gathered.session.about = Arc::new(self.one(lines, value)),
            Block::Told => self.gathered.session.told = Arc::new(self.one(lines, value)),
            Block::Acronyms => self.acronyms(lines, value),
            Block::Pack => match read::<Pack>(value) {
                Ok(pack) => self.gathered.session.pack = Some(Arc::new(pack)),
                Err(_) => self.lose(lines, say!("store-rescue-lines-lost").to_owned()),
            },
            Block::Loose => {
                let about: About = fields_read(lines);
                let told: Told = fields_read(lines);
                if self.gathered.session.about == Arc::default() {
                    self.gathered.session.about = Arc::new(about);
                }
                if self.gathered.session.told == Arc::default() {
                    self.gathered.session.told = Arc::new(told);
                }
                self.lose(lines, say!("store-rescue-block").to_owned());
            }
        }
    }

    /// Something that a session has one of, as far as it can be read.
    fn one<T: DeserializeOwned + Default>(&mut self, lines: &Lines<'t>, value: &str) -> T {
        let whole = (lines.is_whole && !value.contains(HOLE)).then(|| read::<T>(value).ok()).flatten();
        if whole.is_none() || value.contains(UNREADABLE) {
            self.lose(lines, say!("store-rescue-block").to_owned());
        }
        whole.unwrap_or_else(|| fields_read(lines))
    }

    fn acronyms(&mut self, lines: &Lines<'t>, value: &str) {
        let acronyms = read::<BTreeMap<String, String>>(value).unwrap_or_else(|_| {
            self.lose(lines, say!("store-rescue-block").to_owned());
            let each = lines.all.iter().filter(|line| !line.text.contains(HOLE));
            each.filter_map(|line| read::<BTreeMap<String, String>>(&format!("{{{}}}", line.inner())).ok()).flatten().collect()
        });
        self.gathered.session.acronyms = Arc::new(acronyms);
    }
}

/// Whether a field of a note is what was said.
fn is_wording(field: &str) -> bool {
    matches!(field, "written" | "tidied" | "public")
}

/// The longest text in a part that is in none of the fields that could be read: of a note whose words have lost their name, the words.
fn longest_text(lines: &Lines<'_>, fields: &[(&str, String)]) -> Option<String> {
    let value = lines.value();
    let before_hole = value.split(HOLE).next().unwrap_or_default();
    let texts = before_hole.split('"').skip(1).step_by(2).filter(|text| !text.is_empty());
    let unknown = texts.filter(|text| !fields.iter().any(|(_, field)| field.contains(&format!("\"{text}\""))));
    unknown.max_by_key(|text| text.len()).map(quoted)
}

/// The kinds, out of these, that a part can be of: those that stand on as many lines, if any.
fn fitting(candidates: &[Kind], lines: &Lines<'_>) -> Vec<Kind> {
    if !lines.is_whole {
        return Vec::new();
    }
    let value = lines.value();
    let readable: Vec<Kind> = candidates.iter().filter(|kind| kind.refusal(&value).is_none()).copied().collect();
    let as_written: Vec<Kind> = readable.iter().filter(|kind| kind.is_one_line() == (lines.all.len() == 1)).copied().collect();
    if as_written.is_empty() { readable } else { as_written }
}

/// What can be read of something that has no field that it cannot be without.
fn fields_read<T: DeserializeOwned + Default>(lines: &Lines<'_>) -> T {
    let refusal = |text: &str| read::<T>(text).err();
    let fields = salvage(&Shape { fields: super::fields::fields_of::<T>(), indent: INSIDE - 2, refusal: &refusal }, lines);
    let all: Vec<String> = fields.into_iter().map(|(_, field)| field).collect();
    read(&format!("({})", all.join(", "))).unwrap_or_default()
}

/// Puts a part into its list.
struct Insert<'a> {
    value: &'a str,
    line: usize,
}

impl Take for Insert<'_> {
    type Outcome = Result<(String, Option<Repair>), SpannedError>;

    fn take<E: Part>(self, session: &mut Session) -> Self::Outcome {
        let mut part: E = read(self.value)?;
        let list = E::list(session);
        let mut repair = None;
        if let Some(there) = list.get(&part.id()) {
            let (what, was, line) = (E::name(), part.id().to_string(), self.line);
            if *there == part {
                return Ok((was.clone(), Some(Repair::Doubled { what, id: was, line })));
            }
            part.rename(hash(self.value), list);
            repair = Some(Repair::NewId { what, was, now: part.id().to_string(), line });
        }
        let id = part.id().to_string();
        list.insert(part);
        Ok((id, repair))
    }
}
