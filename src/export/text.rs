//! Plain text for the body of an e-mail.
//!
//! A paragraph is one line, however long: mail programs wrap it to the reader's window, while text that
//! was wrapped beforehand breaks into a ragged comb on a telephone.

use super::characters::readable;
use crate::report::{Block, Form, Report, Run, Table};

/// The report as plain text, ending in a line feed.
pub fn write(report: &Report) -> String {
    let mut paragraphs = vec![underlined(&report.title, '=')];
    let mut top: Vec<String> = report.subtitle.iter().map(|line| readable(line).into_owned()).collect();
    top.push(readable(&report.imprint).into_owned());
    paragraphs.push(top.join("\n"));
    paragraphs.extend(report.blocks.iter().filter_map(draw));
    let mut out = paragraphs.join("\n\n");
    out.push('\n');
    out
}

fn draw(block: &Block) -> Option<String> {
    Some(match block {
        Block::NewPage => return None,
        Block::Heading { level: 0 | 1, text } => format!("\n{}", underlined(text, '=')),
        Block::Heading { level: 2, text } => underlined(text, '-'),
        Block::Heading { text, .. } => one_line(text),
        Block::Paragraph { runs, flag: None } => plain(runs),
        Block::Paragraph { runs, flag: Some(flag) } => format!("{} [{}]", plain(runs), readable(flag)),
        Block::Quote { text, attribution: None } => format!("“{}”", readable(text)),
        Block::Quote { text, attribution: Some(source) } => format!("“{}”\n– {}", readable(text), one_line(source)),
        Block::List { items } => items.iter().map(|item| point(&plain(item))).collect::<Vec<_>>().join("\n"),
        Block::Table(table) => draw_table(table),
        // As it is sent back: an x goes between the brackets.
        Block::Tick { name, text } => format!("[ ] {}  {}", one_line(name), one_line(text)),
        Block::Blank { label, lines } => format!("{} {}", one_line(label), "\n".repeat(lines.saturating_sub(1))),
        Block::Large { text } => readable(text).into_owned(),
        Block::Form(form) => draw_form(form),
        Block::Callout { runs } => plain(runs),
    })
}

/// Lines as they can be printed with any program, each with its places to tick.
fn draw_form(form: &Form) -> String {
    let ticks: String = form.ticks.iter().map(|tick| format!(" [ ] {}", one_line(tick))).collect();
    let lines = std::iter::repeat_n(format!("{}{ticks}", "_".repeat(40)), form.lines);
    std::iter::once(format!("{}:", one_line(&form.words))).chain(lines).collect::<Vec<_>>().join("\n")
}

/// A row becomes a point: "Carers – Invited: 12; Came: 9".
fn draw_table(table: &Table) -> String {
    let mut lines = vec![format!("{}:", one_line(&table.caption))];
    lines.extend(table.rows.iter().map(|row| point(&draw_row(table, row))));
    lines.join("\n")
}

fn draw_row(table: &Table, row: &[String]) -> String {
    let mut name = None;
    let mut facts = Vec::new();
    for (column, (header, cell)) in table.header.iter().zip(table.cells(row)).enumerate() {
        let cell = readable(cell);
        if table.header_column == Some(column) {
            name = Some(cell);
        } else if !cell.trim().is_empty() {
            facts.push(format!("{}: {cell}", one_line(header)));
        }
    }
    match name {
        Some(name) if facts.is_empty() => name.into_owned(),
        Some(name) => format!("{name} – {}", facts.join("; ")),
        None => facts.join("; "),
    }
}

/// Further lines of a point are set in, so that a dash in a note is not taken for the next point.
fn point(text: &str) -> String {
    format!("- {}", text.replace('\n', "\n  "))
}

fn plain(runs: &[Run]) -> String {
    let text: String = runs.iter().map(|run| run.text.as_str()).collect();
    readable(&text).into_owned()
}

fn one_line(text: &str) -> String {
    readable(text).replace('\n', " ")
}

fn underlined(text: &str, line: char) -> String {
    let text = one_line(text);
    let under: String = text.chars().map(|_| line).collect();
    format!("{text}\n{under}")
}
