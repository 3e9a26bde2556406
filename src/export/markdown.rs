//! Markdown (CommonMark, with the pipe tables of its GitHub flavour) that shows every text literally.

use super::characters::readable;
use crate::report::{Block, Form, Report, Run, Table, Tone};

/// How many letters wide a line to write on is.
const BLANK: usize = 60;

/// The report as Markdown, ending in a line feed.
pub fn write(report: &Report) -> String {
    let mut blocks = vec![format!("# {}", in_one_line(&report.title))];
    let mut top: Vec<String> = report.subtitle.iter().map(|line| literal(line)).collect();
    top.push(literal(&report.imprint));
    blocks.push(top.join("\\\n"));
    blocks.extend(report.blocks.iter().filter_map(draw));
    let mut out = blocks.join("\n\n");
    out.push('\n');
    out
}

fn draw(block: &Block) -> Option<String> {
    Some(match block {
        Block::NewPage => return None,
        // The title is the first level, so the report's level 1 is the second.
        Block::Heading { level, text } => {
            format!("{} {}", "#".repeat(usize::from(*level.clamp(&1, &3)) + 1), in_one_line(text))
        }
        Block::Paragraph { runs, flag: None } => inline(runs),
        Block::Paragraph { runs, flag: Some(flag) } => format!("{} **[{}]**", inline(runs), literal(flag)),
        Block::Quote { text, attribution } => quote(text, attribution.as_deref()),
        Block::List { items } => {
            items.iter().map(|item| format!("- {}", inline(item).replace('\n', "\n  "))).collect::<Vec<_>>().join("\n")
        }
        Block::Table(table) => draw_table(table),
        Block::Tick { name, text } => format!("☐ **{}** {}", literal(name), in_one_line(text)),
        Block::Blank { label, lines } => format!("{}\n\n{}", in_one_line(label), vec!["\\_".repeat(BLANK); *lines].join("\n\n")),
        Block::Large { text } => format!("### {}", in_one_line(text)),
        Block::Form(form) => draw_form(form),
        Block::Callout { runs } => quoted(&inline(runs)),
    })
}

fn quote(text: &str, attribution: Option<&str>) -> String {
    let mut lines = format!("“{}”", literal(text));
    if let Some(attribution) = attribution {
        lines.push_str("\n\n– ");
        lines.push_str(&in_one_line(attribution));
    }
    quoted(&lines)
}

fn quoted(lines: &str) -> String {
    lines.split('\n').map(|line| format!("> {line}").trim_end_matches(' ').to_owned()).collect::<Vec<_>>().join("\n")
}

fn draw_table(table: &Table) -> String {
    let mut lines = vec![format!("**{}**\n", in_one_line(&table.caption))];
    lines.push(pipes(table.header.iter().map(|cell| in_cell(cell))));
    lines.push(pipes(table.header.iter().map(|_| "---".to_owned())));
    for row in &table.rows {
        lines.push(pipes(table.cells(row).enumerate().map(|(column, cell)| {
            let cell = in_cell(cell);
            if table.header_column == Some(column) && !cell.is_empty() { format!("**{cell}**") } else { cell }
        })));
    }
    lines.join("\n")
}

/// Lines to write on: rows of empty cells.
fn draw_form(form: &Form) -> String {
    let heads = || std::iter::once(&form.words).chain(&form.ticks);
    let mut lines = vec![pipes(heads().map(|head| in_cell(head))), pipes(heads().map(|_| "---".to_owned()))];
    lines.extend(std::iter::repeat_n(pipes(heads().map(|_| String::new())), form.lines));
    lines.join("\n")
}

fn pipes(cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<String> = cells.collect();
    format!("| {} |", cells.join(" | "))
}

fn inline(runs: &[Run]) -> String {
    let mut out = String::new();
    for (at, run) in runs.iter().enumerate() {
        let next = runs.get(at + 1).and_then(|run| run.text.chars().next());
        let at_line_start = out.is_empty() || out.ends_with('\n');
        let text = escaped(&readable_inside(&run.text, at + 1 == runs.len()), at_line_start, next.is_none());
        match marks(run, out.chars().next_back(), next) {
            Some(mark) => {
                // Marks count only where they touch a word, so the space stays outside them.
                let words = text.trim();
                let (before, after) = text.split_once(words).unwrap_or(("", ""));
                out.push_str(&format!("{before}{mark}{words}{mark}{after}"));
            }
            None => out.push_str(&text),
        }
    }
    out
}

/// Line ends at the end of a run count unless it is the last.
fn readable_inside(text: &str, last: bool) -> String {
    let ends = if last { 0 } else { text.chars().rev().take_while(|c| matches!(c, '\n' | '\r')).filter(|c| *c == '\n').count() };
    format!("{}{}", readable(text), "\n".repeat(ends))
}

/// The marks around a run, if CommonMark will read them as marks: a mark between a word and a
/// punctuation sign is shown as it stands, so there the words go without.
fn marks(run: &Run, before: Option<char>, after: Option<char>) -> Option<&'static str> {
    let mark = match run.tone {
        Tone::Plain => return None,
        Tone::Strong => "**",
        Tone::Emphasis => "*",
    };
    let text = run.text.trim();
    let (first, last) = (text.chars().next()?, text.chars().next_back()?);
    let opens = first.is_alphanumeric() || run.text.starts_with(char::is_whitespace) || before.is_none_or(char::is_whitespace);
    let closes = last.is_alphanumeric() || run.text.ends_with(char::is_whitespace) || after.is_none_or(char::is_whitespace);
    let one_line = !text.contains(['\n', '\r']);
    (opens && closes && one_line).then_some(mark)
}

/// Text that a CommonMark reader shows exactly, line breaks included.
fn literal(text: &str) -> String {
    escaped(&readable(text), true, true)
}

fn in_one_line(text: &str) -> String {
    escaped(&readable(text).replace('\n', " "), true, true)
}

/// The same in a table's cell, where a line break would end the row.
fn in_cell(text: &str) -> String {
    readable(text).split('\n').map(|line| escaped(line, true, true)).collect::<Vec<_>>().join("<br>")
}

/// Escapes each line; `starts` and `ends` say whether the text stands at a block's start and end, where
/// signs and spaces mean something that they do not mean inside a line.
fn escaped(text: &str, starts: bool, ends: bool) -> String {
    let last = text.split('\n').count() - 1;
    let lines = text.split('\n').enumerate().map(|(at, line)| escaped_line(line, starts || at > 0, ends || at < last));
    lines.collect::<Vec<_>>().join("\\\n")
}

fn escaped_line(line: &str, starts: bool, ends: bool) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let words_end = if ends { line.trim_end_matches([' ', '\t']).len() } else { line.len() };
    let marker = if starts { marker_at_start(line) } else { None };
    let mut at_start = starts;
    for (at, c) in line.char_indices() {
        match c {
            // Space at the edge of a line would be dropped, or make a block of code.
            ' ' if at_start || at >= words_end => out.push_str("&#32;"),
            '\t' if at_start || at >= words_end => out.push_str("&#9;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '#' | '|' | '~' | '!' | '$' | '{' | '}' => {
                out.push('\\');
                out.push(c);
            }
            _ if marker == Some(at) => {
                out.push('\\');
                out.push(c);
            }
            _ => out.push(c),
        }
        at_start &= matches!(c, ' ' | '\t');
    }
    out
}

/// Where the sign stands that would make the line a list point, a rule or an underlining: `-`, `+`, `=`,
/// `:` or the sign after a number.
fn marker_at_start(line: &str) -> Option<usize> {
    let words = line.trim_start_matches([' ', '\t']);
    let offset = line.len() - words.len();
    let digits = words.chars().take_while(char::is_ascii_digit).count();
    match words[digits..].chars().next()? {
        '-' | '+' | '=' | ':' if digits == 0 => Some(offset),
        '.' | ')' if digits > 0 => Some(offset + digits),
        _ => None,
    }
}
