//! Where in a file something stands that does not hold.

use super::kinds::Kind;
use super::layout::{Lines, Piece, layout};
use super::lines::{lines, readable};
use crate::model::Fault;
use std::collections::BTreeMap;

/// Line and column of each fault in the file that they were found in, both counted from 1, the column in characters; `None` where the
/// file is laid out in a way that Saltaire does not write.
#[must_use]
pub fn fault_places(bytes: &[u8], faults: &[Fault]) -> Vec<Option<(usize, usize)>> {
    let text = readable(bytes);
    let lines = lines(&text);
    let pieces = layout(&lines);
    let mut wanted: BTreeMap<(&str, &str), Option<&Lines<'_>>> = faults.iter().map(|fault| (subject(fault), None)).collect();
    let mut kind = None;
    for piece in &pieces {
        match piece {
            Piece::List(list) => kind = Some(*list),
            Piece::Part(part) => {
                let id = part.all.iter().find_map(|line| {
                    let inner = line.inner().trim_start_matches('(');
                    inner.strip_prefix("id: \"").or_else(|| inner.strip_prefix("key: \""))
                });
                let id = id.and_then(|rest| rest.split_once('"')).map_or("", |(id, _)| id);
                if let Some(found) = kind.map(Kind::name).and_then(|name| wanted.get_mut(&(name, id))) {
                    found.get_or_insert(part);
                }
            }
            _ => {}
        }
    }
    let zone = lines.iter().find(|line| line.inner().starts_with("time_zone: "));
    faults
        .iter()
        .map(|fault| match wanted.get(&subject(fault)).copied().flatten() {
            Some(part) => place(fault, part),
            None => zone
                .filter(|_| matches!(fault, Fault::Value { what, .. } if *what == say!("model-time-zone")))
                .map(|line| (line.number, line.indent + 1)),
        })
        .collect()
}

/// What has the fault: its name and id.
fn subject(fault: &Fault) -> (&str, &str) {
    match fault {
        Fault::Nowhere { what, id, .. } | Fault::Value { what, id, .. } => (*what, id),
        Fault::SameReference { second, .. } => (say!("model-note"), second),
    }
}

fn place(fault: &Fault, part: &Lines<'_>) -> Option<(usize, usize)> {
    let sought = match fault {
        Fault::Nowhere { target_id, .. } => format!("\"{target_id}\""),
        Fault::Value { .. } => String::new(),
        Fault::SameReference { number, .. } => format!("number: {number}"),
    };
    // Its own id stands before what it refers to.
    let found = part.all.iter().find_map(|line| line.text.rfind(&sought).filter(|_| !sought.is_empty()).map(|at| (line, at)));
    let (line, at) = found.or_else(|| part.all.first().map(|line| (line, line.text.len() - line.text.trim_start().len())))?;
    Some((line.number, line.text.get(..at)?.chars().count() + 1))
}

/// A fault with its place, as a person is told.
#[must_use]
pub fn placed(fault: &Fault, place: Option<(usize, usize)>) -> String {
    match place {
        Some((line, column)) => say!("store-fault-at", line = line, column = column, fault = fault.to_string()),
        None => fault.to_string(),
    }
}
