//! What the day was for, and what people were told.

use super::build::Scope;
use super::tree::{Block, Run};
use super::write_up;
use crate::model::Section;
use crate::words::report::label;
use crate::words::time;

/// The shared purpose with who signed up to it, the chair's words, and how people's words are used.
pub(super) fn write(scope: &Scope<'_>) -> Vec<Block> {
    let about = &scope.session.about;
    let mut blocks = Vec::new();
    if let Some(sentence) = scope.disclosure.authored(&about.purpose.sentence, &[]) {
        blocks.push(Block::Paragraph { runs: vec![Run::strong(sentence.trim())], flag: None });
    }
    let signed_up = &about.purpose.signed_up;
    if !signed_up.is_empty() {
        blocks.push(Block::paragraph(say!("report-signed-up", names = signed_up.join(", "))));
    }
    blocks.extend(write_up::paragraphs(scope, &Section::Purpose));
    if !about.programme.trim().is_empty() {
        blocks.push(Block::paragraph(say!("report-part-of", programme = about.programme.trim())));
    }
    blocks.extend(told(scope));
    blocks
}

fn told(scope: &Scope<'_>) -> Vec<Block> {
    let told = &scope.session.told;
    if !told.is_recorded() {
        return Vec::new();
    }
    let mut blocks = vec![Block::heading(2, say!("report-how-words-are-used")), Block::paragraph(told.wording.trim())];
    let labelled = |name: &str, text: &str| {
        let text = text.trim();
        let runs = vec![Run::strong(label(name)), Run::plain(format!(" {text}"))];
        (!text.is_empty()).then_some(Block::Paragraph { runs, flag: None })
    };
    blocks.extend(labelled(say!("report-to-say-no"), &told.how_to_say_no));
    blocks.extend(labelled(say!("report-to-ask-about-privacy"), &told.privacy_contact));
    let until = told.keep_until.map(time::date).unwrap_or_default();
    blocks.extend(labelled(say!("report-kept-until"), &until));
    blocks
}
