//! Finding the words of notes that may not be quoted in what the chair wrote.
//!
//! A step is often made out of a note, and takes its words with it. What attendees read is therefore
//! compared with every note that they may not read.

use std::collections::{BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher as _};

use crate::insight::is_without_spaces;
use crate::model::{Note, NoteId};

/// As many words in a row, taken from a note that the text says it stands on, are the note's own words.
const TELLING: usize = 5;
/// A note this long is recognised inside any text, also where the two are not linked.
const LONG: usize = 6;
/// A note this long is recognised as a clause of any text; shorter ones ("yes", "car parking") are common speech.
const CLAUSE: usize = 4;

/// The texts that an audience may not read, ready to be recognised.
#[derive(Debug, Default)]
pub(super) struct PrivateWords {
    of_note: HashMap<NoteId, Vec<usize>>,
    texts: Vec<Text>,
    whole: HashMap<u64, usize>,
    starts: HashMap<u64, Vec<usize>>,
}

#[derive(Debug)]
struct Text {
    note: NoteId,
    words: Vec<u64>,
}

impl PrivateWords {
    /// Adds the texts of a note that are private.
    pub(super) fn add<'t>(&mut self, note: &Note, private: impl IntoIterator<Item = &'t str>) {
        for text in private {
            let words = words(text);
            if words.is_empty() {
                continue;
            }
            let at = self.texts.len();
            self.whole.entry(hash(&words)).or_insert(at);
            if let Some(start) = words.get(..LONG) {
                self.starts.entry(hash(start)).or_default().push(at);
            }
            self.of_note.entry(note.id).or_default().push(at);
            self.texts.push(Text { note: note.id, words });
        }
    }

    /// The private note whose words a text repeats, if any; `linked` are the notes that the text stands on
    /// or answers, which are compared more closely.
    pub(super) fn repeated_in(&self, text: &str, linked: &[NoteId]) -> Option<NoteId> {
        let text = Clauses::of(text);
        let hit = self.whole_text(&text.words).or_else(|| self.clauses(&text)).or_else(|| self.long(&text));
        hit.or_else(|| linked.iter().find(|note| self.shares(&text, note)).copied())
    }

    fn whole_text(&self, words: &[u64]) -> Option<NoteId> {
        self.whole.get(&hash(words)).and_then(|at| self.texts.get(*at)).filter(|text| text.words == words).map(|text| text.note)
    }

    fn clauses(&self, text: &Clauses) -> Option<NoteId> {
        text.bounds.iter().find_map(|from| {
            let ends = (CLAUSE..LONG).map(|length| from + length).filter(|end| text.bounds.contains(end));
            ends.into_iter().find_map(|end| self.whole_text(text.words.get(*from..end)?))
        })
    }

    fn long(&self, text: &Clauses) -> Option<NoteId> {
        text.words.windows(LONG).enumerate().find_map(|(from, window)| {
            let rest = text.words.get(from..)?;
            let candidates = self.starts.get(&hash(window))?.iter().filter_map(|at| self.texts.get(*at));
            candidates.into_iter().find(|private| rest.starts_with(&private.words)).map(|private| private.note)
        })
    }

    fn shares(&self, text: &Clauses, note: &NoteId) -> bool {
        let mut privates = self.of_note.get(note).into_iter().flatten().filter_map(|at| self.texts.get(*at));
        privates.any(|private| {
            let telling = private.words.len().min(TELLING);
            if telling < 3 { text.has_as_clause(&private.words) } else { private.words.windows(telling).any(|words| text.has(words)) }
        })
    }
}

/// The words of a text, and where clauses begin and end among them.
struct Clauses {
    words: Vec<u64>,
    bounds: BTreeSet<usize>,
}

impl Clauses {
    fn of(text: &str) -> Self {
        let mut clauses = Self { words: Vec::new(), bounds: BTreeSet::from([0]) };
        for clause in text.split(is_clause_end) {
            clauses.words.extend(words(clause));
            clauses.bounds.insert(clauses.words.len());
        }
        clauses
    }

    fn has(&self, part: &[u64]) -> bool {
        self.words.windows(part.len()).any(|window| window == part)
    }

    fn has_as_clause(&self, part: &[u64]) -> bool {
        let bounds = &self.bounds;
        bounds.iter().any(|from| {
            let end = from + part.len();
            bounds.contains(&end) && self.words.get(*from..end) == Some(part)
        })
    }
}

/// Words without case and punctuation, as hashes: comparing those costs less memory than keeping them.
///
/// Where a script has no spaces between words, every character counts as a word: a sentence would else be one.
fn words(text: &str) -> Vec<u64> {
    let mut words = Vec::new();
    for part in text.split(|c: char| !c.is_alphanumeric()) {
        let mut word = part;
        while let Some((at, c)) = word.char_indices().find(|(_, c)| is_without_spaces(*c)) {
            let (before, rest) = word.split_at(at);
            words.extend(one_word(before));
            words.push(hash(&c));
            word = rest.get(c.len_utf8()..).unwrap_or_default();
        }
        words.extend(one_word(word));
    }
    words
}

fn one_word(word: &str) -> Option<u64> {
    (!word.is_empty()).then(|| hash(&word.to_lowercase()))
}

fn is_clause_end(c: char) -> bool {
    let latin = matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '(' | ')' | '"' | '“' | '”' | '–' | '—' | '\n' | '\r');
    latin
        || matches!(
            c,
            '。' | '，'
                | '、'
                | '；'
                | '：'
                | '！'
                | '？'
                | '（'
                | '）'
                | '「'
                | '」'
                | '『'
                | '』'
                | '។'
                | '။'
                | '།'
                | '।'
                | '،'
                | '؛'
                | '؟'
                | '۔'
        )
}

fn hash(what: &(impl Hash + ?Sized)) -> u64 {
    let mut hasher = DefaultHasher::new();
    what.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Source;

    fn with(texts: &[&str]) -> PrivateWords {
        let mut private = PrivateWords::default();
        for (at, text) in texts.iter().enumerate() {
            let id = NoteId::from_random(at as u64);
            let note = Note::new(id, at as u32, *text, Source::Wall, jiff::Timestamp::UNIX_EPOCH);
            private.add(&note, [note.written.as_str()]);
        }
        private
    }

    const FIRST: NoteId = NoteId::from_random(0);

    #[test]
    fn a_step_that_is_the_note_is_found_also_unlinked() {
        let private = with(&["Parking"]);
        assert_eq!(private.repeated_in("parking!", &[]), Some(FIRST));
        assert_eq!(private.repeated_in("Improve parking signs", &[FIRST]), None);
        assert_eq!(private.repeated_in("Follow up: parking", &[FIRST]), Some(FIRST));
        assert_eq!(private.repeated_in("Follow up: parking", &[]), None);
        assert_eq!(with(&["Why, parking?"]).repeated_in("Asked: why, parking?", &[FIRST]), Some(FIRST));
    }

    #[test]
    fn a_few_words_in_a_row_of_a_linked_note_are_its_words() {
        let private = with(&["My sister waited nine weeks and nobody rang her back"]);
        let text = "Nobody should say: waited nine weeks, and nobody!";
        assert_eq!(private.repeated_in(text, &[FIRST]), Some(FIRST));
        assert_eq!(private.repeated_in(text, &[]), None);
        assert_eq!(private.repeated_in("Ring people back within nine weeks", &[FIRST]), None);
    }

    #[test]
    fn a_long_note_is_found_inside_a_text_that_is_not_linked() {
        let private = with(&["the night bus stops before the late shift ends", "x"]);
        assert!(private.repeated_in("Since The night bus stops before the late shift ends, talk to the council", &[]).is_some());
        assert!(private.repeated_in("The night bus stops before the late shift", &[]).is_none());
        assert!(private.repeated_in("", &[FIRST]).is_none());
    }

    #[test]
    fn a_text_in_another_script_is_found_too() {
        assert!(with(&["हमें सुना नहीं गया"]).repeated_in("हमें सुना नहीं गया।", &[]).is_some());
    }

    #[test]
    fn scripts_without_spaces_are_compared_by_their_characters() {
        for (note, text) in [
            ("我姐姐等了九个星期没有人回电话", "跟进。我们听说我姐姐等了九个星期没有人回电话，请改善"),
            ("夜のバスが早く終わって帰れません", "市に伝える：夜のバスが早く終わって帰れませんという声"),
            ("รถเมล์หมดก่อนเลิกงาน", "แจ้งเทศบาลว่ารถเมล์หมดก่อนเลิกงานทุกวัน"),
            ("ລົດເມໝົດກ່ອນເລີກວຽກ", "ບອກວ່າລົດເມໝົດກ່ອນເລີກວຽກທຸກມື້"),
            ("រថយន្តក្រុងឈប់មុនម៉ោង", "ប្រាប់ថារថយន្តក្រុងឈប់មុនម៉ោងរាល់ថ្ងៃ"),
        ] {
            assert!(with(&[note]).repeated_in(text, &[]).is_some(), "{note}");
        }
        assert!(with(&["我姐姐等了九个星期没有人回电话"]).repeated_in("请改善电话服务", &[FIRST]).is_none());
        // Korean is written with spaces: one word in common is common speech.
        assert!(with(&["버스가 일찍 끝나서 집에 갈 수 없어요"]).repeated_in("버스가 늦어요", &[FIRST]).is_none());
        assert!(with(&["NHS等了九个星期没有人"]).repeated_in("听说nhs等了九个星期没有人", &[]).is_some());
    }
}
