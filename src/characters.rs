//! What kind a character is, quickly.

/// Whether a character is a letter or a digit: [`char::is_alphanumeric`], but that the typographic marks of every
/// news text need no search through its tables.
pub(crate) fn is_alphanumeric(character: char) -> bool {
    match character {
        '\0'..='\x7f' => character.is_ascii_alphanumeric(),
        // Spaces, dashes, quotation marks and bullets (General Punctuation), and the first signs of Latin-1.
        '\u{2000}'..='\u{206f}' | '\u{80}'..='\u{a9}' => false,
        _ => character.is_alphanumeric(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_the_same_as_the_standard_library_for_every_character() {
        for character in '\0'..=char::MAX {
            assert_eq!(is_alphanumeric(character), character.is_alphanumeric(), "{character:?}");
        }
    }
}
