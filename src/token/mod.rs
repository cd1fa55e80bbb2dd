//! Words, punctuation and sentences of a block's text: what the quote and entity stages read.
