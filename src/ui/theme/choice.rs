//! Which theme a person chose.

/// Which theme a person chose. The settings keep its key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeChoice {
    /// Light or dark as the system says.
    #[default]
    System,
    /// Light, whatever the system says.
    Light,
    /// Dark, whatever the system says.
    Dark,
    /// Black on white, 7 : 1 and more.
    HighContrast,
}

impl ThemeChoice {
    /// Every choice, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::HighContrast];

    /// The word that the settings keep.
    pub fn key(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::HighContrast => "high-contrast",
        }
    }

    /// The choice for a kept word; the system's for a word that says nothing here.
    pub fn from_key(key: &str) -> Self {
        Self::ALL.into_iter().find(|choice| choice.key() == key).unwrap_or_default()
    }

    /// What a person reads.
    pub fn label(self) -> &'static str {
        match self {
            Self::System => "As the system",
            Self::Light => "Light",
            Self::Dark => "Dark",
            Self::HighContrast => "High contrast",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ThemeChoice;

    #[test]
    fn a_kept_word_comes_back_and_a_strange_one_means_the_system() {
        for choice in ThemeChoice::ALL {
            assert_eq!(ThemeChoice::from_key(choice.key()), choice);
        }
        assert_eq!(ThemeChoice::from_key("sepia"), ThemeChoice::System);
    }
}
