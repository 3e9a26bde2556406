//! Who may see what: all rules of disclosure, in one place.
//!
//! Nothing else in `report` decides whether an audience sees a note's words, where they come from, or a count of people.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use super::group_counts::{GroupCounts, People};
use super::private_words::PrivateWords;
use crate::insight::AnswerCounts;
use crate::model::{
    Audience, GroupKey, Note, NoteId, NoteKind, Quoting, Section, Session, Source, SpeakerGroup, StepId, Support, ThemeKey,
};
use crate::words;

/// What one audience may see of one session.
#[derive(Debug)]
pub struct Disclosure<'a> {
    session: &'a Session,
    audience: Audience,
    smallest_count: u32,
    groups: GroupCounts,
    /// Reads every note once, and only when somebody's own words are to be compared with them.
    private: OnceLock<PrivateWords>,
    /// What the rescue sheets say, and whether the audience may know how many there are.
    answers: OnceLock<(AnswerCounts, bool)>,
    /// The themes that the audience reads about.
    spoken: OnceLock<BTreeSet<ThemeKey>>,
}

impl<'a> Disclosure<'a> {
    /// The rules for an audience; attendees never see a group that counts fewer people than `smallest_count`.
    #[must_use]
    pub fn new(session: &'a Session, audience: Audience, smallest_count: u32) -> Self {
        let groups = match audience {
            Audience::Attendees => GroupCounts::guarded(session, smallest_count),
            Audience::Chair | Audience::Tables => GroupCounts::open(session),
        };
        Self { session, audience, smallest_count, groups, private: OnceLock::new(), answers: OnceLock::new(), spoken: OnceLock::new() }
    }

    /// For whom this is.
    #[must_use]
    pub const fn audience(&self) -> Audience {
        self.audience
    }

    /// Whether the audience sees internal matter: references, clock times, what is not settled.
    #[must_use]
    pub fn is_for_chair(&self) -> bool {
        self.audience == Audience::Chair
    }

    /// Whether the note counts at all; what is for the chair only is not even counted for others.
    #[must_use]
    pub fn counts(&self, note: &Note) -> bool {
        self.is_for_chair() || note.quoting != Some(Quoting::ChairOnly)
    }

    /// The note's wording for this audience, if they may read it.
    ///
    /// Attendees read a note only with a yes to "May we quote this?", and only where it is recorded what
    /// people were told; in its public wording where there is one.
    #[must_use]
    pub fn words(&self, note: &'a Note) -> Option<&'a str> {
        let words = match self.audience {
            Audience::Chair => note.wording(),
            Audience::Tables => self.counts(note).then(|| note.wording())?,
            Audience::Attendees => self.may_quote(note).then(|| note.public.as_deref().unwrap_or(note.wording()))?,
        };
        (!words.trim().is_empty()).then_some(words)
    }

    fn may_quote(&self, note: &Note) -> bool {
        note.quoting == Some(Quoting::Yes) && self.session.told.is_recorded()
    }

    /// The answer to a question, if the audience may read it: everyone may, unless the question is for the
    /// chair only or the answer repeats words that may not be quoted.
    #[must_use]
    pub fn answer(&self, note: &'a Note) -> Option<&'a str> {
        match &note.kind {
            NoteKind::Question { answer } if self.counts(note) => self.authored(answer, &[note.id]),
            _ => None,
        }
    }

    /// What somebody wrote for the report or the board, unless it repeats words of a note that the audience
    /// may not read; `linked` are the notes that it stands on or answers.
    #[must_use]
    pub fn authored<'t>(&self, text: &'t str, linked: &[NoteId]) -> Option<&'t str> {
        let shown = !text.trim().is_empty() && self.repeats(text, linked).is_none();
        shown.then_some(text)
    }

    /// The note whose words, which the audience may not read, are repeated in a text.
    #[must_use]
    pub fn repeats(&self, text: &str, linked: &[NoteId]) -> Option<NoteId> {
        if self.audience != Audience::Attendees {
            return None;
        }
        // What the audience reads of a note can be said again word for word.
        let is_shown = |id: &NoteId| self.session.notes.get(id).and_then(|note| self.words(note)).map(str::trim) == Some(text.trim());
        let compared: Vec<NoteId> = linked.iter().copied().filter(|id| !is_shown(id)).collect();
        self.private.get_or_init(|| private_words(self)).repeated_in(text, &compared)
    }

    /// A theme's name, unless it repeats words that the audience may not read. For others than the chair a note that
    /// counts for them must carry the theme, or the chair have written something under it that they read: the name of
    /// a theme that stands only on other notes could say who or what those are about.
    #[must_use]
    pub fn theme_name(&self, key: &ThemeKey) -> Option<&'a str> {
        let theme = self.session.themes.get(key)?;
        if !self.is_for_chair() && !self.spoken.get_or_init(|| spoken_themes(self)).contains(key) {
            return None;
        }
        self.authored(&theme.name, &[]).map(str::trim)
    }

    /// Where a note's words come from: for the chair table and groups, for attendees one of them, never both.
    #[must_use]
    pub fn origin(&self, note: &Note) -> String {
        let place = self.table_name(note).unwrap_or_else(|| words::report::source(note.source).to_owned());
        match self.audience {
            Audience::Chair => match self.group_names(note) {
                Some(groups) => format!("{place}, {}", words::report::and_list(&groups)),
                None => place,
            },
            Audience::Tables => place,
            Audience::Attendees => self.group_names(note).map_or(place, |groups| words::report::and_list(&groups)),
        }
    }

    /// The name of the table a note comes from, whatever the audience.
    #[must_use]
    pub fn table_name(&self, note: &Note) -> Option<String> {
        let Source::Table(id) = note.source else { return None };
        self.session.tables.get(&id).map(|table| table.name.clone())
    }

    /// The names of the groups a note comes from; none as soon as one of them may not be shown, since the
    /// others would then say less than the truth.
    #[must_use]
    pub fn group_names(&self, note: &Note) -> Option<Vec<&'a str>> {
        let names: Option<Vec<&str>> = note.groups.iter().map(|key| self.shown_group(key)).collect();
        names.filter(|names| !names.is_empty())
    }

    fn shown_group(&self, key: &GroupKey) -> Option<&'a str> {
        let group = self.session.groups.get(key).filter(|_| self.groups.shows(key))?;
        Some(group.name.as_str())
    }

    /// How many people of a group came, if the audience may see the group and they were counted.
    #[must_use]
    pub fn people(&self, group: &SpeakerGroup) -> Option<People> {
        self.groups.people(self.session, group)
    }

    /// Whether any group is left out: then no total may be shown either, from which it could be worked out.
    #[must_use]
    pub const fn hides_a_group(&self) -> bool {
        self.groups.hides_one()
    }

    /// To how many of those who answered a step matters most, in words; none: to nobody, or to so few that they are not told. How many
    /// answered is left out as soon as it would say how few did not tick some step.
    #[must_use]
    pub fn mattering(&self, step: StepId) -> Option<String> {
        let smallest = if self.is_for_chair() { 0 } else { usize::try_from(self.smallest_count).unwrap_or(usize::MAX) };
        let (counts, tells_all) = self.answers.get_or_init(|| {
            let counts = AnswerCounts::of(self.session);
            let others = |id| counts.all.saturating_sub(counts.matters(id));
            let is_few = |id| counts.matters(id) >= smallest && (1..smallest).contains(&others(id));
            let tells_all = !self.session.next_steps.iter().any(|step| is_few(step.id));
            (counts, tells_all)
        });
        let count = Some(counts.matters(step)).filter(|count| *count > 0 && *count >= smallest)?;
        Some(words::report::mattering(count, tells_all.then_some(counts.all)))
    }

    /// Counted support in words. For attendees a small count is not told, nor is a total that would give
    /// away a small group or the few who did not agree.
    #[must_use]
    pub fn support(&self, support: Support) -> String {
        if self.audience == Audience::Chair {
            return words::report::support(support);
        }
        if support.count < self.smallest_count {
            return words::report::support_below(support, self.smallest_count);
        }
        let telling = support.out_of.is_none_or(|all| {
            let others = all.saturating_sub(support.count);
            self.hides_a_group() || (others > 0 && others < self.smallest_count)
        });
        words::report::support(if telling { Support { out_of: None, ..support } } else { support })
    }
}

fn spoken_themes(disclosure: &Disclosure<'_>) -> BTreeSet<ThemeKey> {
    let session = disclosure.session;
    let notes = session.notes.iter().filter(|note| disclosure.counts(note));
    let mut spoken: BTreeSet<ThemeKey> = notes.flat_map(|note| &note.themes).cloned().collect();
    for paragraph in session.write_up.iter() {
        if let Section::Theme(theme) = &paragraph.section
            && disclosure.authored(&paragraph.words, &paragraph.stands_on).is_some()
        {
            spoken.insert(theme.clone());
        }
    }
    spoken
}

fn private_words(disclosure: &Disclosure<'_>) -> PrivateWords {
    let mut private = PrivateWords::default();
    for note in disclosure.session.notes.iter() {
        let shown = disclosure.words(note);
        let answer = match &note.kind {
            NoteKind::Question { answer } if !disclosure.counts(note) => Some(answer.as_str()),
            _ => None,
        };
        // What is tidied still says what was said; a public wording says less, and what it leaves out is private.
        let written =
            if shown.is_none() || note.public.is_some() { [Some(note.written.as_str()), note.tidied.as_deref()] } else { [None, None] };
        let public = note.public.as_deref().filter(|_| shown.is_none());
        let texts = written.into_iter().chain([public, answer]).flatten();
        private.add(note, texts.filter(|text| Some(*text) != shown));
    }
    private
}
