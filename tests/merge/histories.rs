//! Random histories of edits of one small workshop. Every text that is ever written is another word (w1, w2...), so that any of them
//! can be looked for.

use saltaire::edit::*;
use saltaire::model::*;
use std::collections::BTreeMap;
use std::fmt::Display;

/// Random numbers, the same at every run: SplitMix64.
pub struct Dice(pub u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, end: u64) -> u64 {
        self.roll() % end
    }
}

/// What is handed out to the note-taker of the first table: no other table's notes, no themes.
pub fn pack_of(whole: &Session, number: u64) -> Option<Session> {
    let table = whole.tables.iter().next()?;
    let mut pack = Session::new(whole.id);
    pack.about = whole.about.clone();
    pack.groups = whole.groups.clone();
    pack.agenda = whole.agenda.clone();
    pack.withdrawn = whole.withdrawn.clone();
    let mut own = table.clone();
    own.host.clear();
    pack.tables.insert(own);
    for note in whole.notes.iter().filter(|note| note.table() == Some(table.id)) {
        let mut note = note.clone();
        (note.themes, note.joined_with, note.not_same_as) = (Vec::new(), Vec::new(), Vec::new());
        pack.notes.insert(note);
    }
    let (id, handed_out) = (EntryId::from_random(number), jiff::Timestamp::UNIX_EPOCH);
    pack.pack = Some(std::sync::Arc::new(Pack { id, table: table.id, themes: false, handed_out, first_number: 0 }));
    Some(pack)
}

/// One who edits a copy of the session.
pub struct Editor<'a> {
    pub session: Session,
    pub dice: &'a mut Dice,
    /// The words written so far, by anyone.
    pub words: &'a mut u32,
    /// Stands in the ids of what only this laptop makes.
    pub laptop: char,
}

fn id<T: std::str::FromStr<Err = IdError>>(text: impl Display) -> T {
    text.to_string().parse().unwrap()
}

fn one_of<E: Entity>(all: &Keyed<E>, dice: &mut Dice) -> Option<E::Id> {
    let at = dice.below(all.len().max(1) as u64) as usize;
    all.iter().nth(at).map(Entity::id)
}

impl Editor<'_> {
    fn word(&mut self) -> String {
        *self.words += 1;
        format!("w{}", self.words)
    }

    fn at(&mut self) -> jiff::Timestamp {
        jiff::Timestamp::from_second(1_523_959_200 + self.dice.below(30) as i64 * 60).unwrap()
    }

    /// An id of something new: mostly one that no other laptop makes.
    fn new_id(&mut self, kind: char) -> String {
        if self.dice.below(12) == 0 {
            return format!("{kind}x{}", self.dice.below(40) + 1);
        }
        let laptop = self.laptop;
        format!("{kind}{laptop}{}", self.word())
    }

    fn position(&mut self) -> Position {
        Position::first(4).nth(self.dice.below(4) as usize).unwrap()
    }

    fn source(&mut self) -> Source {
        match one_of(&self.session.tables, self.dice) {
            Some(table) if self.dice.below(3) > 0 => Source::Table(table),
            _ => [Source::Plenary, Source::Wall][self.dice.below(2) as usize],
        }
    }

    /// Does one thing that is possible, or nothing.
    pub fn edit(&mut self) {
        let edit = match self.dice.below(20) {
            0..=7 => self.of_notes(),
            8..=10 => self.of_steps(),
            11..=16 => self.of_the_rest(),
            17 | 18 => self.removal(),
            _ => self.settles_or_withdraws(),
        };
        if let Some(edit) = edit {
            let _ = edit.apply(&mut self.session);
        }
    }

    fn of_notes(&mut self) -> Option<Edit> {
        if self.session.notes.len() < 3 || self.dice.below(4) == 0 {
            let number = self.session.notes.iter().map(|note| note.number).chain(self.session.withdrawn.iter().map(|it| it.number)).max();
            let (id, word, source, at) = (id(self.new_id('n')), self.word(), self.source(), self.at());
            let mut note = Note::new(id, number.unwrap_or(0) + 1, word, source, at);
            note.item = one_of(&self.session.agenda, self.dice);
            note.themes.extend(one_of(&self.session.themes, self.dice));
            return Some(Edit::Notes(NoteEdit::Note(Change::Add(Box::new(note)))));
        }
        let note = one_of(&self.session.notes, self.dice)?;
        let set = |field| Some(Edit::set_note(note, field));
        match self.dice.below(14) {
            0 | 1 => set(NoteField::Written(self.word())),
            2 => set(NoteField::Tidied((self.dice.below(4) > 0).then(|| self.word()))),
            3 => set(NoteField::Source(self.source())),
            4 => set(NoteField::Item(one_of(&self.session.agenda, self.dice))),
            5 => set(NoteField::Kind(NoteKind::Question { answer: self.word() })),
            6 => set(NoteField::Quoting([None, Some(Quoting::Yes), Some(Quoting::ChairOnly)][self.dice.below(3) as usize])),
            7 => set(NoteField::Groups(one_of(&self.session.groups, self.dice).into_iter().collect())),
            8 | 9 => toggle_theme(&self.session, note, &one_of(&self.session.themes, self.dice)?).ok(),
            10 => Some(Edit::Notes(NoteEdit::Join { note, with: one_of(&self.session.notes, self.dice)? })),
            11 => Some(Edit::Notes(NoteEdit::TellApart { note, from: one_of(&self.session.notes, self.dice)? })),
            12 => Some(Edit::Notes(NoteEdit::LeaveOpen { note, with: one_of(&self.session.notes, self.dice)? })),
            _ => Some(Edit::Notes(NoteEdit::Part { note, from: one_of(&self.session.notes, self.dice)? })),
        }
    }

    fn of_steps(&mut self) -> Option<Edit> {
        let Some(step) = one_of(&self.session.next_steps, self.dice).filter(|_| self.dice.below(5) > 0) else {
            let new = NextStep::new(id(self.new_id('s')), self.position(), self.word());
            return Some(Edit::NextSteps(NextStepEdit::Step(Change::Add(Box::new(new)))));
        };
        let set = |field| Some(Edit::set_step(step, field));
        let now = self.session.next_steps.get(&step)?.clone();
        match self.dice.below(7) {
            0 => set(NextStepField::What(self.word())),
            1 => set(NextStepField::Status(StepStatus::NotNow { because: self.word() })),
            2 => {
                let mut partners = now.partners;
                if self.dice.below(3) == 0 {
                    drop(partners.pop());
                } else {
                    partners.push(self.word());
                }
                set(NextStepField::Partners(partners))
            }
            3 => {
                let mut updates = now.updates;
                let new: EntryId = id(self.new_id('u'));
                if let Some(update) = updates.first_mut().filter(|_| self.dice.below(2) == 0) {
                    if self.dice.below(2) == 0 { update.words = self.word() } else { update.organisation = self.word() }
                } else if updates.iter().all(|update| update.id != new) {
                    let (words, date) = (self.word(), jiff::civil::date(2018, 5, 1));
                    updates.push(StepUpdate {
                        id: new,
                        date,
                        stage: Stage::Agreed,
                        words,
                        organisation: String::new(),
                        told_attendees: None,
                    });
                }
                set(NextStepField::Updates(updates))
            }
            4 => set(NextStepField::Themes(one_of(&self.session.themes, self.dice).into_iter().collect())),
            _ => {
                let note = one_of(&self.session.notes, self.dice)?;
                let place = now.answers.len();
                Some(Edit::NextSteps(if now.answers.contains(&note) {
                    NextStepEdit::Unlink { step, note }
                } else {
                    NextStepEdit::Link { step, note, place }
                }))
            }
        }
    }

    fn of_the_rest(&mut self) -> Option<Edit> {
        let (word, position, at) = (self.word(), self.position(), self.at());
        let new = |all: usize, dice: &mut Dice| all < 2 || dice.below(6) == 0;
        match self.dice.below(27) {
            21..=23 if new(self.session.saved_filters.len(), self.dice) => {
                let wanted = NoteFilter {
                    words: word.clone(),
                    theme: one_of(&self.session.themes, self.dice).map(ThemeIs::Tagged),
                    ..NoteFilter::default()
                };
                let filter = SavedFilter { id: id(self.new_id('f')), at, name: word, wanted };
                Some(Edit::Filters(Change::Add(Box::new(filter))))
            }
            21..=23 => {
                let filter = one_of(&self.session.saved_filters, self.dice)?;
                let field = match self.dice.below(2) {
                    0 => SavedFilterField::Name(word),
                    _ => SavedFilterField::Wanted(NoteFilter { words: word, ..NoteFilter::default() }),
                };
                Some(Edit::Filters(Change::Set(filter, field)))
            }
            18..=20 if !self.session.next_steps.is_empty() && new(self.session.sheet_answers.len(), self.dice) => {
                let mut answer = SheetAnswer::new(id(self.new_id('b')), at);
                answer.group = one_of(&self.session.groups, self.dice);
                answer.matters = one_of(&self.session.next_steps, self.dice).into_iter().collect();
                answer.who = one_of(&self.session.next_steps, self.dice).map(|step| (step, word)).into_iter().collect();
                answer.missing = one_of(&self.session.notes, self.dice);
                Some(Edit::Record(RecordEdit::SheetAnswer(Change::Add(Box::new(answer)))))
            }
            18..=20 => {
                let answer = one_of(&self.session.sheet_answers, self.dice)?;
                let step = one_of(&self.session.next_steps, self.dice)?;
                let field = match self.dice.below(4) {
                    0 => SheetAnswerField::Group(one_of(&self.session.groups, self.dice)),
                    1 => SheetAnswerField::Matters(vec![step]),
                    2 => SheetAnswerField::Who(BTreeMap::from([(step, word)])),
                    _ => SheetAnswerField::Missing(one_of(&self.session.notes, self.dice)),
                };
                Some(Edit::Record(RecordEdit::SheetAnswer(Change::Set(answer, field))))
            }
            0 | 1 if new(self.session.tables.len(), self.dice) => {
                Some(Edit::Tables(Change::Add(Box::new(Table::new(id(self.new_id('t')), position, word)))))
            }
            0 => Some(Edit::Tables(Change::Set(one_of(&self.session.tables, self.dice)?, TableField::Host(word)))),
            1 => {
                let (table, group) = (one_of(&self.session.tables, self.dice)?, one_of(&self.session.groups, self.dice)?);
                let mut people = self.session.tables.get(&table)?.people.clone();
                people.insert(group, self.dice.below(5) as u32);
                Some(Edit::Tables(Change::Set(table, TableField::People(people))))
            }
            2 | 3 if new(self.session.themes.len(), self.dice) => {
                Some(Edit::Themes(Change::Add(Box::new(Theme::new(id(format!("h{}", self.dice.below(5))), position, word, 0)))))
            }
            2 => Some(Edit::Themes(Change::Set(one_of(&self.session.themes, self.dice)?, ThemeField::Name(word)))),
            3 | 13..=17 | 24..=26 => {
                let (theme, parent) = (one_of(&self.session.themes, self.dice)?, one_of(&self.session.themes, self.dice));
                Some(Edit::Themes(Change::Set(theme, ThemeField::Parent(parent))))
            }
            4 if new(self.session.groups.len(), self.dice) => {
                let group = SpeakerGroup::new(id(format!("g{}", self.dice.below(4))), position, word);
                Some(Edit::People(PeopleEdit::Group(Change::Add(Box::new(group)))))
            }
            4 => Some(Edit::People(PeopleEdit::Group(Change::Set(one_of(&self.session.groups, self.dice)?, GroupField::Name(word))))),
            5 | 6 if new(self.session.agenda.len(), self.dice) => {
                let item = AgendaItem::new(id(self.new_id('i')), position, ItemKind::Talk, word, 20);
                Some(Edit::Agenda(AgendaEdit::Item(Change::Add(Box::new(item)))))
            }
            5 => {
                let item = one_of(&self.session.agenda, self.dice)?;
                let minutes = self.dice.below(40) as u32;
                Some(Edit::set_item(
                    item,
                    match self.dice.below(4) {
                        0 => ItemField::PlannedMinutes(minutes),
                        1 => ItemField::LeastMinutes(minutes),
                        2 => ItemField::Questions(vec![word]),
                        _ => ItemField::Position(position),
                    },
                ))
            }
            6 => {
                let event = ItemEvent { at, what: [Happening::Started, Happening::MinutesAdded(5)][self.dice.below(2) as usize] };
                record_event(&self.session, one_of(&self.session.agenda, self.dice)?, event).ok()
            }
            7 => Some(Edit::Session(SessionEdit::About(AboutField::Title(word)))),
            8 => {
                let mut purpose = self.session.about.purpose.clone();
                if self.dice.below(2) == 0 {
                    purpose.sentence = word;
                } else {
                    purpose.signed_up.push(word);
                }
                Some(Edit::Session(SessionEdit::About(AboutField::Purpose(purpose))))
            }
            9 => {
                let mut acronyms = self.session.acronyms.as_ref().clone();
                acronyms.insert(format!("A{}", self.dice.below(3)), word);
                Some(Edit::Session(SessionEdit::Acronyms(acronyms)))
            }
            10 if self.session.write_up.len() < 2 => {
                let section = one_of(&self.session.themes, self.dice).map_or(Section::WhatWasSaid, Section::Theme);
                let stands_on = one_of(&self.session.notes, self.dice).into_iter().collect();
                let paragraph = Paragraph { id: id(self.new_id('p')), section, position, words: word, stands_on };
                Some(Edit::WriteUp(Change::Add(Box::new(paragraph))))
            }
            10 => Some(Edit::WriteUp(Change::Set(one_of(&self.session.write_up, self.dice)?, ParagraphField::Words(word)))),
            11 => {
                let (id, item) = (id(self.new_id('d')), one_of(&self.session.agenda, self.dice));
                let decision = Decision { id, at, what: word, reason: String::new(), item };
                Some(Edit::Record(RecordEdit::Decision(Change::Add(Box::new(decision)))))
            }
            _ => {
                let (id, table) = (id(self.new_id('c')), one_of(&self.session.tables, self.dice));
                let concern = Concern { id, at, table, told: word, told_at: None };
                Some(Edit::Record(RecordEdit::Concern(Change::Add(Box::new(concern)))))
            }
        }
    }

    fn removal(&mut self) -> Option<Edit> {
        let session = &self.session;
        Some(match self.dice.below(11) {
            0..=2 => remove_note(session, one_of(&session.notes, self.dice)?),
            3 => remove_table(session, one_of(&session.tables, self.dice)?, Source::Plenary),
            4 => remove_item(session, one_of(&session.agenda, self.dice)?),
            5 => remove_theme(session, &one_of(&session.themes, self.dice)?),
            6 => remove_group(session, &one_of(&session.groups, self.dice)?),
            7 => remove_step(session, one_of(&session.next_steps, self.dice)?),
            8 => remove_answer(session, one_of(&session.sheet_answers, self.dice)?),
            9 => remove_filter(session, one_of(&session.saved_filters, self.dice)?),
            _ => merge_themes(session, &one_of(&session.themes, self.dice)?, &one_of(&session.themes, self.dice)?),
        })
    }

    fn settles_or_withdraws(&mut self) -> Option<Edit> {
        if let Some(unsettled) = one_of(&self.session.unsettled, self.dice) {
            let taken = self.dice.below(2) == 0;
            return Some(if taken { take_other(&self.session, unsettled).ok()? } else { keep_ours(unsettled) });
        }
        let note = one_of(&self.session.notes, self.dice).filter(|_| self.dice.below(3) == 0)?;
        let (number, at) = (self.session.notes.get(&note)?.number, self.at());
        let withdraw = Edit::Together(TogetherEdit::Withdraw(Withdrawn { note, number, at }));
        Some(Edit::several([remove_note(&self.session, note), withdraw]))
    }
}
