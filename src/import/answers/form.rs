//! The text of the form, filled in: by e-mail, in a word processor, once or several times one after the other.

use super::references::leading;
use super::{Answer, Answers, SkippedAnswer, WhyNoAnswer};

/// What stands where a box is ticked that has no brackets; in front, what stands where it is not.
const BOXES: [char; 7] = ['☐', '□', '☑', '☒', '■', '✓', '✔'];
const EMPTY_BOXES: usize = 2;
/// Lines that are at least this long, in characters, were broken by a mail program and go on in the next.
const BROKEN: usize = 60;

/// What a line of the form begins.
enum Begins<'a> {
    /// The form.
    Form,
    /// A step, and whether it is ticked; what follows are its words.
    Step(u32, bool),
    /// Who should act, and the beginning of it.
    Who(u32, &'a str),
    /// What is missing, and the beginning of it.
    Missing(&'a str),
    /// The group, and the beginning of it.
    Group(&'a str),
    /// Something that holds no answer: a theme, how to send it back.
    Other,
}

/// Words of the form, and what begins with what follows them.
type Label<'a> = (&'static str, fn(&'a str) -> Begins<'a>);

/// Where what is read now goes.
enum Into {
    Nowhere,
    Who(u32),
    Missing,
    Group,
}

/// Whether a text is a form: it has a step with its box.
pub(super) fn is_form(text: &str) -> bool {
    text.lines().any(|line| ticked(bare(line)).is_some())
}

pub(super) fn read(text: &str) -> Answers {
    let lines: Vec<&str> = text.lines().map(bare).collect();
    let mut reader = Reader { read: Answers::default(), now: None, seen: Vec::new(), into: Into::Nowhere, words: Vec::new() };
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let (begins, taken) = begins(&lines, at);
        match begins {
            Some(begins) => reader.begin(begins, at, lines.get(at + taken - 1).copied().unwrap_or_default()),
            None => reader.words.push((line, is_broken(line))),
        }
        at += taken;
    }
    reader.finish();
    reader.read
}

/// A line without what stands before a quoted e-mail's.
fn bare(line: &str) -> &str {
    line.trim_start_matches(|c: char| c == '>' || c.is_whitespace() || c == '\u{feff}').trim_end()
}

/// The step's number where a line is one with its box, and whether that is ticked.
fn ticked(line: &str) -> Option<(u32, bool)> {
    if let Some((inside, rest)) = line.strip_prefix('[').and_then(|line| line.split_once(']')) {
        let is_ticked = !inside.trim_matches(|c: char| c.is_whitespace() || c == '_').is_empty();
        return (inside.chars().count() <= BOXES.len()).then_some((leading(without_stars(rest))?.0, is_ticked));
    }
    let sign = line.chars().next()?;
    let place = BOXES.iter().position(|one| *one == sign)?;
    Some((leading(without_stars(line.trim_start_matches(sign)))?.0, place >= EMPTY_BOXES))
}

/// A reference that was in bold type.
fn without_stars(text: &str) -> &str {
    text.trim_start_matches(|c: char| c.is_whitespace() || c == '*')
}

/// What a line begins, if it begins anything, and how many lines that takes: a label may have been broken.
fn begins<'a>(lines: &[&'a str], at: usize) -> (Option<Begins<'a>>, usize) {
    let Some(line) = lines.get(at) else { return (None, 1) };
    if let Some((number, is_ticked)) = ticked(line) {
        return (Some(Begins::Step(number, is_ticked)), 1);
    }
    if let Some((number, _)) = leading(line)
        && let Some((rest, taken)) = after(lines, at, &say!("rescue-sheet-who", reference = format!("R{number}")))
    {
        return (Some(Begins::Who(number, rest)), taken);
    }
    let labels: [Label<'a>; 7] = [
        (say!("rescue-sheet-heading"), |_| Begins::Form),
        (say!("rescue-sheet-missing-what"), Begins::Missing),
        (say!("rescue-sheet-missing"), Begins::Missing),
        (say!("rescue-sheet-group"), Begins::Group),
        (say!("rescue-sheet-sending-back"), |_| Begins::Other),
        (say!("rescue-sheet-by-when"), |_| Begins::Other),
        (say!("rescue-sheet-say-no"), |_| Begins::Other),
    ];
    for (label, begins) in labels {
        if let Some((rest, taken)) = after(lines, at, label) {
            return (Some(begins(rest)), taken);
        }
    }
    for beyond in [say!("rescue-sheet-beyond", count = 1), say!("rescue-sheet-beyond", count = 2)] {
        if let Some((_, taken)) = after(lines, at, &beyond) {
            return (Some(Begins::Other), taken);
        }
    }
    let is_underlined = |line: &&&str| line.len() >= 3 && (line.bytes().all(|byte| byte == b'-') || line.bytes().all(|byte| byte == b'='));
    if !line.is_empty() && lines.get(at + 1).filter(is_underlined).is_some() {
        return (Some(Begins::Other), 2);
    }
    (None, 1)
}

/// What follows a label on its last line, and how many lines it takes from this one on; any number stands for any other.
fn after<'a>(lines: &[&'a str], at: usize, label: &str) -> Option<(&'a str, usize)> {
    let mut taken = 1;
    let mut rest = *lines.get(at)?;
    for (place, word) in label.split_whitespace().enumerate() {
        rest = rest.trim_start();
        if rest.is_empty() && place > 0 {
            rest = lines.get(at + taken)?;
            taken += 1;
        }
        let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
        rest = if is_number {
            let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
            (after.len() < rest.len()).then_some(after)?
        } else {
            let (start, after) = rest.split_at_checked(word.len())?;
            (start.to_lowercase() == word.to_lowercase()).then_some(after)?
        };
    }
    Some((rest, taken))
}

struct Reader<'a> {
    read: Answers,
    /// The answer that is being read.
    now: Option<Answer>,
    /// The steps that were there in it, ticked or not: one that comes again is in the next form.
    seen: Vec<u32>,
    into: Into,
    /// What was read since, by lines, and whether a mail program may have broken each.
    words: Vec<(&'a str, bool)>,
}

impl<'a> Reader<'a> {
    fn begin(&mut self, begins: Begins<'a>, at: usize, last: &str) {
        self.keep_words();
        let is_next = match begins {
            Begins::Form => true,
            Begins::Step(number, _) => self.seen.contains(&number),
            _ => false,
        };
        if is_next {
            self.end_answer();
        }
        // What stands before the form is none.
        if self.now.is_none() && matches!(begins, Begins::Other) {
            return;
        }
        let line = u64::try_from(at).unwrap_or(u64::MAX).saturating_add(1);
        let answer = self.now.get_or_insert_with(|| Answer { line, ..Answer::default() });
        let first;
        (self.into, first) = match begins {
            Begins::Form | Begins::Other => (Into::Nowhere, ""),
            Begins::Step(number, is_ticked) => {
                self.seen.push(number);
                if is_ticked {
                    answer.tick(number);
                }
                (Into::Nowhere, "")
            }
            Begins::Who(number, first) => (Into::Who(number), first),
            Begins::Missing(first) => (Into::Missing, first),
            Begins::Group(first) => (Into::Group, first),
        };
        self.words = vec![(first, is_broken(last))];
    }

    /// Puts what was read since the last label where it belongs.
    fn keep_words(&mut self) {
        let lines = std::mem::take(&mut self.words);
        let Some(answer) = self.now.as_mut() else { return };
        let is_line = |line: &&str| !line.is_empty() && !line.bytes().all(|byte| matches!(byte, b'-' | b'=' | b'_'));
        let only = || lines.iter().map(|(line, _)| line.trim()).filter(is_line);
        match std::mem::replace(&mut self.into, Into::Nowhere) {
            Into::Nowhere => {}
            Into::Who(number) => {
                let words: Vec<&str> = only().collect();
                answer.say_who(number, &words.join(" "));
            }
            Into::Missing => {
                let words = unbroken(
                    lines.iter().map(|(line, broken)| (line.trim(), *broken)).filter(|(line, _)| line.is_empty() || is_line(line)),
                );
                let both = [answer.missing.as_str(), &words].join("\n");
                both.trim().clone_into(&mut answer.missing);
            }
            // A signature may follow.
            Into::Group => only().next().unwrap_or_default().clone_into(&mut answer.group),
        }
    }

    fn end_answer(&mut self) {
        self.seen.clear();
        let Some(answer) = self.now.take() else { return };
        if answer.is_empty() {
            self.read.skipped.push(SkippedAnswer { line: answer.line, why: WhyNoAnswer::Empty });
        } else {
            self.read.answers.push(answer);
        }
    }

    fn finish(&mut self) {
        self.keep_words();
        self.end_answer();
    }
}

/// Whether a mail program may have broken a line here.
fn is_broken(line: &str) -> bool {
    line.chars().count() >= BROKEN
}

/// Lines as they were before a mail program broke them.
fn unbroken<'a>(lines: impl Iterator<Item = (&'a str, bool)>) -> String {
    let mut text = String::new();
    let mut goes_on = false;
    for (line, is_broken) in lines {
        if !text.is_empty() {
            text.push(if goes_on && !line.is_empty() { ' ' } else { '\n' });
        }
        text.push_str(line);
        goes_on = is_broken;
    }
    text.trim().to_owned()
}
