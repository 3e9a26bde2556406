//! What can be said on the command line.

use crate::model::{Audience, Finality};
use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Runs involvement workshops: a timed agenda, what every table said, themes, next steps, and the write-up.
#[derive(Debug, Parser)]
#[command(name = "saltaire", version, args_conflicts_with_subcommands = true)]
#[command(about = say!("cli-about"), after_help = say!("cli-after-help"))]
pub struct Args {
    /// What to do without a window
    #[command(subcommand)]
    pub command: Option<Command>,
    /// The session to open in the window
    #[arg(help = say!("cli-help-file"))]
    pub file: Option<PathBuf>,
    /// Show every widget in a window, for those who work on the program
    #[arg(long, hide = true, conflicts_with = "file")]
    pub gallery: bool,
}

/// What can be done without a window.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a session from a template
    #[command(about = say!("cli-help-new"))]
    New(NewArgs),
    /// Say whether session files are whole and hold together
    #[command(about = say!("cli-help-check"))]
    Check(CheckArgs),
    /// Save what can be read of a damaged session as a copy
    #[command(about = say!("cli-help-rescue"))]
    Rescue(RescueArgs),
    /// Count what a session holds
    #[command(about = say!("cli-help-stats"))]
    Stats(StatsArgs),
    /// Write a session for the chair, the tables or those who came; the export is logged in the session
    #[command(about = say!("cli-help-export"))]
    Export(ExportArgs),
    /// Take comments from a CSV file into a session, as notes
    #[command(about = say!("cli-help-import"))]
    Import(ImportArgs),
    /// Take the answers of a rescue sheet into a session
    #[command(about = say!("cli-help-answers"))]
    Answers(AnswersArgs),
    /// Bring two copies of a session together, with what both came from
    #[command(about = say!("cli-help-merge"))]
    Merge(MergeArgs),
    /// List the earlier versions that are kept of sessions, and write one to a file again
    #[command(about = say!("cli-help-recover"))]
    Recover(RecoverArgs),
}

/// The arguments of `new`.
#[derive(Debug, clap::Args)]
pub struct NewArgs {
    /// List the templates
    #[arg(long, required_unless_present_any = ["template", "from"], conflicts_with_all = ["template", "from", "out"], help = say!("cli-help-list"))]
    pub list: bool,
    /// The template to begin with
    #[arg(long, value_name = "NAME", requires = "out", help = say!("cli-help-template"))]
    pub template: Option<String>,
    /// Last time's session: its plan and the next steps to be reviewed come along
    #[arg(long, value_name = "FILE", requires = "out", conflicts_with = "template", help = say!("cli-help-from-last"))]
    pub from: Option<PathBuf>,
    /// The file to make; it must not be there yet
    #[arg(long, value_name = "FILE", help = say!("cli-help-out"))]
    pub out: Option<PathBuf>,
}

/// The arguments of `check`.
#[derive(Debug, clap::Args)]
pub struct CheckArgs {
    /// The sessions to check
    #[arg(required = true, value_name = "FILE", help = say!("cli-help-files"))]
    pub files: Vec<PathBuf>,
}

/// The arguments of `rescue`.
#[derive(Debug, clap::Args)]
pub struct RescueArgs {
    /// The damaged session; it stays as it is
    #[arg(help = say!("cli-help-damaged"))]
    pub file: PathBuf,
    /// The copy to make; it must not be there yet
    #[arg(long, value_name = "COPY", help = say!("cli-help-copy"))]
    pub out: PathBuf,
}

/// The arguments of `stats`.
#[derive(Debug, clap::Args)]
pub struct StatsArgs {
    /// The session
    #[arg(help = say!("cli-help-session"))]
    pub file: PathBuf,
    /// Write JSON, for programs
    #[arg(long, help = say!("cli-help-json"))]
    pub json: bool,
}

/// The arguments of `export`.
#[derive(Debug, clap::Args)]
pub struct ExportArgs {
    /// The session
    #[arg(help = say!("cli-help-session"))]
    pub file: PathBuf,
    /// Who it is for; neither what is printed for the day nor the agenda for a calendar asks for it
    #[arg(long = "for", value_name = "WHOM", help = say!("cli-help-for"))]
    pub audience: Option<For>,
    /// What to print for the day, in place of a report
    #[arg(long, value_name = "PARTS", value_delimiter = ',', conflicts_with_all = ["audience", "finality", "rescue_sheet"], help = say!("cli-help-day"))]
    pub day: Vec<DayPart>,
    /// The file to write; its ending says in which format: .docx, .html, .txt, .md or .csv
    #[arg(long, value_name = "OUT", help = say!("cli-help-to"))]
    pub to: PathBuf,
    /// Set it at 18 points (.docx and .html)
    #[arg(long, help = say!("cli-help-large-print"))]
    pub large_print: bool,
    /// How finished it is; by default "for-checking" for the tables and "draft" for others
    #[arg(long = "as", value_name = "HOW-FINISHED", help = say!("cli-help-as"))]
    pub finality: Option<As>,
    /// The form with draft next steps in place of the report, for those who came
    #[arg(long, requires = "audience", help = say!("cli-help-rescue-sheet"))]
    pub rescue_sheet: bool,
    /// Write over a file that is there already
    #[arg(long, help = say!("cli-help-force"))]
    pub force: bool,
}

/// For whom something is exported, as the command line says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum For {
    /// Everything, with references; not to be passed on
    #[value(help = say!("cli-help-for-chair"))]
    Chair,
    /// What each table said, to be checked
    #[value(help = say!("cli-help-for-tables"))]
    Tables,
    /// What everyone who came may have
    #[value(help = say!("cli-help-for-attendees"))]
    Attendees,
}

/// What can be printed for the day, as the command line says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DayPart {
    /// Times, items, who leads, with a column to write in
    #[value(help = say!("cli-help-day-running-order"))]
    RunningOrder,
    /// The same with the notes for the facilitator
    #[value(help = say!("cli-help-day-facilitators"))]
    FacilitatorsRunningOrder,
    /// A card for each table and discussion
    #[value(help = say!("cli-help-day-cards"))]
    QuestionCards,
    /// Numbered sheets for the tables that capture on paper
    #[value(help = say!("cli-help-day-sheets"))]
    CaptureSheets,
}

impl From<For> for Audience {
    fn from(audience: For) -> Self {
        match audience {
            For::Chair => Self::Chair,
            For::Tables => Self::Tables,
            For::Attendees => Self::Attendees,
        }
    }
}

/// How finished something is, as the command line says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum As {
    /// Still being worked on
    #[value(help = say!("cli-help-as-draft"))]
    Draft,
    /// For those who said it to check
    #[value(help = say!("cli-help-as-for-checking"))]
    ForChecking,
    /// As it stays
    #[value(help = say!("cli-help-as-final"))]
    Final,
}

impl From<As> for Finality {
    fn from(finality: As) -> Self {
        match finality {
            As::Draft => Self::Draft,
            As::ForChecking => Self::ForChecking,
            As::Final => Self::Final,
        }
    }
}

/// The arguments of `import`.
#[derive(Debug, clap::Args)]
pub struct ImportArgs {
    /// The comments: a CSV file with a header row, one comment a row
    #[arg(value_name = "COMMENTS.csv", help = say!("cli-help-comments"))]
    pub comments: PathBuf,
    /// The session that they go into
    #[arg(long, value_name = "FILE", help = say!("cli-help-into"))]
    pub into: PathBuf,
    /// The column that holds the text; by default comment-body, comment_text, comment, text, note or content
    #[arg(long, value_name = "NAME", help = say!("cli-help-column"))]
    pub column: Option<String>,
    /// The table that they come from, where the file does not say; by default they were given online
    #[arg(long, value_name = "NAME", help = say!("cli-help-table"))]
    pub table: Option<String>,
    /// The agenda item that they belong to, where the file does not say
    #[arg(long, value_name = "TITLE", help = say!("cli-help-item"))]
    pub item: Option<String>,
}

/// The arguments of `answers`.
#[derive(Debug, clap::Args)]
pub struct AnswersArgs {
    /// The answers: a CSV file with one a row, or the text of the form, filled in
    #[arg(value_name = "ANSWERS", help = say!("cli-help-answers-file"))]
    pub answers: PathBuf,
    /// The session that they go into
    #[arg(long, value_name = "FILE", help = say!("cli-help-into"))]
    pub into: PathBuf,
    /// Also those that are there already: they are other people's
    #[arg(long, help = say!("cli-help-answers-again"))]
    pub again: bool,
}

/// The arguments of `merge`.
#[derive(Debug, clap::Args)]
pub struct MergeArgs {
    /// The session as it was before it was copied; - where that is not known: then nothing is dropped
    #[arg(help = say!("cli-help-merge-base"))]
    pub base: PathBuf,
    /// One copy
    #[arg(help = say!("cli-help-merge-mine"))]
    pub mine: PathBuf,
    /// The other copy
    #[arg(help = say!("cli-help-merge-theirs"))]
    pub theirs: PathBuf,
    /// The file to write; none of the others, unless it is forced
    #[arg(long, value_name = "FILE", help = say!("cli-help-merge-out"))]
    pub out: PathBuf,
    /// Write over a file that is there already
    #[arg(long, help = say!("cli-help-force"))]
    pub force: bool,
}

/// The arguments of `recover`.
#[derive(Debug, clap::Args)]
pub struct RecoverArgs {
    /// The session, which need not be there any more; without one all sessions of which something is kept are listed
    #[arg(help = say!("cli-help-recover-file"))]
    pub file: Option<PathBuf>,
    /// The version to write: its number in the list or its name; "journal" for a copy with what the file lacks
    #[arg(long, value_name = "N|NAME", requires_all = ["file", "out"], help = say!("cli-help-recover-from"))]
    pub from: Option<String>,
    /// The file to write it to
    #[arg(long, value_name = "COPY", requires_all = ["file", "from"], help = say!("cli-help-recover-out"))]
    pub out: Option<PathBuf>,
    /// Write over a file that is there already, which is kept as a version itself
    #[arg(long, requires = "out", help = say!("cli-help-recover-force"))]
    pub force: bool,
}
