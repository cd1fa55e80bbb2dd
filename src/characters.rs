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

/// How many UTF-16 code units a text has.
pub(crate) fn utf16_length(text: &str) -> usize {
    // Few characters of a news text are not ASCII, and whether any is, is known at once.
    if text.is_ascii() {
        return text.len();
    }
    // A byte that goes on with a character gives none; four bytes give two.
    text.bytes().map(|byte| usize::from(byte & 0xc0 != 0x80) + usize::from(byte >= 0xf0)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_counted_in_code_units() {
        for text in ["", "plain", "“Größe” — 𝒂𝒃 🦀", "é"] {
            assert_eq!(utf16_length(text), text.encode_utf16().count(), "{text:?}");
        }
    }

    #[test]
    fn is_the_same_as_the_standard_library_for_every_character() {
        for character in '\0'..=char::MAX {
            assert_eq!(is_alphanumeric(character), character.is_alphanumeric(), "{character:?}");
        }
    }
}
