//! Comments and spreadsheets become notes, through one preview.
