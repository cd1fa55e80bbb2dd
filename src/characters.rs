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
    let (eights, rest) = text.as_bytes().as_chunks();
    let surplus: isize = eights.iter().map(|eight| utf16_surplus(u64::from_le_bytes(*eight))).sum();
    let rest = rest.iter().fold(0, |eight, byte| eight << 8 | u64::from(*byte));
    text.len().saturating_add_signed(-surplus - utf16_surplus(rest))
}

/// How many more bytes than UTF-16 code units there are in eight bytes; fewer than none where a character of four bytes
/// goes on after them.
pub(crate) fn utf16_surplus(eight: u64) -> isize {
    const EACH: u64 = 0x0101_0101_0101_0101;
    // Few characters of a news text are not ASCII, and whether any is, is known at once.
    if eight & (EACH << 7) == 0 {
        return 0;
    }
    // A byte that goes on with a character gives no unit; the first of four bytes gives two.
    let goes_on = eight >> 7 & !(eight >> 6) & EACH;
    let of_four = eight >> 7 & eight >> 6 & eight >> 5 & eight >> 4 & EACH;
    let sum = |each: u64| (each.wrapping_mul(EACH) >> 56) as isize;
    sum(goes_on) - sum(of_four)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_counted_in_code_units() {
        for text in ["", "plain", "“Größe” — 𝒂𝒃 🦀", "é", "a🦀🦀🦀", "1234567🦀, 8’s", "’’’’’’’’"]
        {
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
