use super::{Rule, anywhere, by_words_alone};
use crate::clean::Label;

pub(super) const RULE: Rule = Rule {
    name: "trust-statement",
    label: Label::TrustStatement,
    finds: "A link to the publisher's standards, or what it says about how far it can be trusted.",
    reason: "Is about the publisher's standards, not about the story.",
    hidden: "Our Standards: The Harbor Wire Principles",
    kept: "Our standards for safe water are lower than they were ten years ago, the engineer said.",
    cues: &[anywhere(
        40,
        &[
            "^ our standards : …12",
            "^ our standards …2 $",
            "^ editorial|journalistic|ethics|ethical|factchecking|fact|corrections standards|policy|statement|guidelines|code|check|checking|principles …14 $",
            "^ journalistic standards $",
            "^ the trust project $",
            "^ the? trust project …2 $",
            "^ how|why we|this|our …1 reported|report|covered|wrote|did|story …4 $",
            "^ about our|this|the reporting|journalism|coverage|project|investigation|data|series $",
            "^ send|report corrections …8 $",
            "this {piece} was …2 factchecked|reviewed|verified by …6 .",
            "<name> maintains|retains|keeps|has …2 editorial independence|control …8 .",
            "^ <name> trust principles …6 $",
            "^ the <name> trust principles …6 $",
            "^ <name> role : …30",
            "^ why …2 trust …3 $",
            "^ why you can trust …6 $",
            "^ how we report|work|rank|choose|source|write …6 $",
            "^ learn|read more about our|how …2 standards|policies|policy|ethics|process|report|journalism|editorial …6",
            "^ about|read our …2 editorial|ethics|reporting|factchecking process|policy|standards|guidelines …4",
            "^ our mission|ethics|values …6 $",
        ],
    )],
    test: by_words_alone,
};
