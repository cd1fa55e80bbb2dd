use super::{Rule, anywhere, at_edges};
use crate::clean::Label;
use crate::clean::hints::Hints;
use crate::clean::passage::{Passage, Story};

pub(super) const RULE: Rule = Rule {
    name: "comment-prompt",
    label: Label::CommentPrompt,
    finds: "An invitation to comment, the rules for it, and the buttons around it.",
    reason: "Belongs to the readers' comments.",
    hidden: "Please read our comment policy before commenting.",
    kept: "Comments made by the council in March had angered the harbor's fishermen.",
    cues: &[
        anywhere(
            60,
            &[
                "^ comments|comment|commenting|discussion|replies|responses …1 $",
                "^ <number> comments|comment|replies|responses …2 $",
                "^ comments|comment <number> $",
                "^ leave|post|add|write|make|submit a|your|an? …1 comment|reply|response …4 $",
                "^ view|show|see|read|load|hide|open|close|click …6 comments|comment|discussion …3 $",
                "^ view article $",
                "^ join the|our conversation|discussion|debate …4 $",
                "join the|our conversation|discussion …6 .",
                "you must|need|have|should …4 log|logged|login|sign|signed|register|registered …12",
                "you must login …6",
                "^ log|sign in to|or …4 comment|comments|reply|post|join …4",
                "comments are|have|is …2 closed|moderated|disabled|turned|off|not …6",
                "this {piece} is …2 closed …2 comments|comment",
                "please read|adhere|see|review|note|keep|follow …4 our|the|your|comments …6 comment|comments|commenting|community|policy|guidelines|rules|relevant",
                "^ our|comment|comments|commenting|community|discussion|house policy|guidelines|rules|standards …3 $",
                "^ house rules $",
                "read our …4 comment|commenting|community policy|guidelines|rules …6",
                "we welcome|encourage|invite|ask|reserve …10 comments|comment|commenters|readers|that",
                "comments …8 moderated|closed|policy|will|abusive|do not",
                "please understand|do|don't|keep …4 comments|comment|write|use …12",
                "please do|don't not? …2 write|use|post …10 comments|comment|block",
                "if readers|you wish|want to report …12",
                "lastly read our terms",
                "<name> is|are committed to maintaining|providing …4 civil|lively|forum",
                "what do you think …12",
                "^ have your say …4",
                "let us know …6 in the? comments …4",
                "tell us …8 in the? comments …4",
                "share your …6 in the? comments …4",
                "join our …2 forums|community …20",
                "comment via|with|on facebook …3",
                "^ be the first to comment …3 $",
                "^ {mail}? comment|comments guidelines …2 $",
                "^ sort|newest|oldest|most by|first|comments|liked …3 $",
                "^ reply|replies|report|flag|upvote $",
                "^ comentarios|comentar|comentario|commentaires|commenter|kommentare|kommentieren|comente …2 $",
                "^ <number> comentarios|commentaires|kommentare|comentario $",
                "^ deja|dejar|escribe|deixe|faca|escreva …2 comentario|comentarios|comente …6",
                "^ mostrar respeto|ofender …10",
                "^ no ofender …12",
                "laisser|laissez|ecrire|poster un|votre commentaire …4",
                "^ reagir …4 $",
                "your email address will not be published",
                "required fields are marked",
                "^ kommentar schreiben|verfassen …3",
                "diskutieren sie …8",
                "^ ihre|deine meinung …4 $",
                "^ unete a la conversacion …4",
            ],
        ),
        at_edges(
            40,
            &[
                "~ comment policy",
                "^ comments …6 $",
                "^ click to …10 comments",
                "^ click to hide $",
                "please share your …8",
            ],
        ),
    ],
    test: is_among_comments,
};

/// Short texts in an element that names itself the comments'.
fn is_among_comments(story: &Story, passage: &Passage) -> bool {
    passage.hints.has(Hints::COMMENT) && !passage.running && story.words(passage).len() <= 60
}
