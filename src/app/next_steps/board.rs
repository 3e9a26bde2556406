//! The board as it is shown: cards in columns, worked out once a revision and day.

use crate::insight::{AnswerCounts, Insight, is_overdue};
use crate::model::{FromLastTime, NextStep, Session, Stage, StepId, StepStatus, ThemeKey};
use crate::words;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// Which steps are shown, by who leads them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LeadIs {
    /// No one leads them yet.
    NoOne,
    /// This organisation or role.
    Named(String),
}

/// Which steps are shown, by what they are about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepThemeIs {
    /// No theme.
    None,
    /// This one, perhaps among others.
    Theme(ThemeKey),
}

/// Which steps are shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StepFilter {
    /// By who leads them.
    pub lead: Option<LeadIs>,
    /// By what they are about.
    pub theme: Option<StepThemeIs>,
}

impl StepFilter {
    /// Whether everything is shown.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.lead.is_none() && self.theme.is_none()
    }

    /// Whether a step is shown.
    #[must_use]
    pub fn holds(&self, step: &NextStep) -> bool {
        let lead = match &self.lead {
            None => true,
            Some(LeadIs::NoOne) => step.lead.trim().is_empty(),
            Some(LeadIs::Named(name)) => step.lead.trim() == name,
        };
        let theme = match &self.theme {
            None => true,
            Some(StepThemeIs::None) => step.themes.is_empty(),
            Some(StepThemeIs::Theme(key)) => step.themes.contains(key),
        };
        lead && theme
    }
}

/// The board.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Board {
    columns: BTreeMap<Stage, Vec<StepCard>>,
    /// How many steps there are, shown or not.
    pub steps: usize,
    /// How many organisations lead or take part.
    pub organisations: usize,
    /// How many open steps are past their date.
    pub overdue: usize,
    /// How many themes that notes are about have no step.
    pub themes_without: usize,
    /// The steps from last time that are still to be reviewed, in the order of the board.
    pub to_review: Vec<StepId>,
    /// What the rescue sheets that came back say.
    pub answers: AnswerCounts,
    /// Who leads, in the order of the alphabet, and how many steps each.
    pub leads: BTreeMap<String, usize>,
}

/// What stands on a card.
#[derive(Debug, Clone, PartialEq)]
pub struct StepCard {
    /// The step.
    pub id: StepId,
    /// What is to be done.
    pub what: String,
    /// Its themes: palette slot and name.
    pub themes: Vec<(u8, String)>,
    /// How one can tell, in a line; empty: not said.
    pub measure: String,
    /// Who leads it; none: no one yet.
    pub lead: Option<String>,
    /// When it is due, in words; empty: it is over and had no date.
    pub due: String,
    /// Whether it is past its date.
    pub is_overdue: bool,
    /// How many notes it answers.
    pub notes: usize,
    /// What changed, or why not, in a line.
    pub because: Option<String>,
    /// To how many it matters most, in words; none: to nobody who answered.
    pub matters: Option<String>,
    /// That it came from last time; none: it is this session's own.
    pub from_last_time: Option<&'static str>,
}

impl StepCard {
    /// The whole card in a line, as a screen reader says it.
    #[must_use]
    pub fn said(&self) -> String {
        let card = words::next_step::card(&self.what, self.lead.as_deref().unwrap_or(words::next_step::no_lead()), &self.due);
        let card = self.from_last_time.map_or_else(|| card.clone(), |mark| words::reuse::marked(&card, mark));
        self.matters.as_ref().map_or_else(|| card.clone(), |matters| words::answers::with_matters(&card, matters))
    }
}

impl Board {
    /// The board of a session on a day; `insight` is the session's.
    #[must_use]
    pub fn of(session: &Session, insight: &Insight, filter: &StepFilter, today: Date) -> Self {
        let mut board = Self { answers: AnswerCounts::of(session), ..Self::default() };
        let mut organisations = BTreeSet::new();
        let steps = session.next_steps.in_order();
        for step in &steps {
            board.steps += 1;
            board.to_review.extend((step.from_last_time == FromLastTime::ToReview).then_some(step.id));
            board.overdue += usize::from(is_overdue(step, today));
            let lead = step.lead.trim();
            if !lead.is_empty() {
                *board.leads.entry(lead.to_owned()).or_default() += 1;
            }
            let named = std::iter::once(lead).chain(step.partners.iter().map(|partner| partner.trim()));
            organisations.extend(named.filter(|name| !name.is_empty()).map(str::to_lowercase));
            if filter.holds(step) {
                board.columns.entry(step.status.stage()).or_default().push(card(session, step, &board.answers, today));
            }
        }
        board.organisations = organisations.len();
        board.themes_without = insight.themes_without_step(session).len();
        board
    }

    /// The cards of a column, from the top.
    #[must_use]
    pub fn column(&self, stage: Stage) -> &[StepCard] {
        self.columns.get(&stage).map_or(&[], Vec::as_slice)
    }

    /// The card below this one, or above the last of its column; the nearest column's where it is alone there.
    #[must_use]
    pub fn neighbour(&self, step: StepId) -> Option<StepId> {
        let (stage, at) = self.columns.iter().find_map(|(stage, cards)| Some((*stage, cards.iter().position(|card| card.id == step)?)))?;
        let column = self.column(stage);
        let beside = column.get(at + 1).or_else(|| column.get(at.checked_sub(1)?));
        let far = |other: Stage| (other as usize).abs_diff(stage as usize);
        let others = || {
            let columns = self.columns.iter().filter(|(other, cards)| **other != stage && !cards.is_empty());
            columns.min_by_key(|(other, _)| far(**other)).and_then(|(_, cards)| cards.first())
        };
        beside.or_else(others).map(|card| card.id)
    }

    /// Whether a step is shown.
    #[must_use]
    pub fn shows(&self, step: StepId) -> bool {
        self.columns.values().flatten().any(|card| card.id == step)
    }

    /// How many steps are shown.
    #[must_use]
    pub fn shown(&self) -> usize {
        self.columns.values().map(Vec::len).sum()
    }
}

fn card(session: &Session, step: &NextStep, answers: &AnswerCounts, today: Date) -> StepCard {
    let lead = step.lead.trim();
    StepCard {
        id: step.id,
        what: step.what.trim().to_owned(),
        themes: step.themes.iter().filter_map(|key| session.themes.get(key)).map(|it| (it.palette_slot, it.name.clone())).collect(),
        measure: step.measure.as_ref().map(words::next_step::measure).unwrap_or_default(),
        lead: (!lead.is_empty()).then(|| lead.to_owned()),
        due: words::next_step::due(step.due, step.status.stage().is_open(), today),
        is_overdue: is_overdue(step, today),
        notes: step.answers.len(),
        because: because(&step.status),
        matters: words::answers::matters(answers.matters(step.id), answers.all),
        from_last_time: words::reuse::mark(step.from_last_time),
    }
}

fn because(status: &StepStatus) -> Option<String> {
    match status {
        StepStatus::Proposed | StepStatus::Agreed | StepStatus::UnderWay => None,
        StepStatus::Done { changed } => Some(changed.trim().to_owned()),
        StepStatus::NotPossible { because } | StepStatus::NotNow { because } => Some(say!("next-steps-because", because = because.trim())),
        StepStatus::PassedTo { whom, because } => Some(say!("next-steps-passed-to", whom = whom.trim(), because = because.trim())),
    }
}
