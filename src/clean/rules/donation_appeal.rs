use super::{Rule, anywhere, at_edges};
use crate::clean::Label;
use crate::clean::hints::Hints;
use crate::clean::passage::{Passage, Story};

pub(in crate::clean) const RULE: Rule = Rule {
    name: "donation-appeal",
    label: Label::DonationAppeal,
    finds: "An appeal for money to those who read.",
    reason: "Asks you for money.",
    hidden: "If you value our reporting, please consider making a donation today.",
    kept: "The family asked for a donation to the lifeboat station in place of flowers.",
    cues: &[
        anywhere(
            60,
            &[
                "^ donate|contribute now|today|here|online|monthly|once|to|us? …6 $",
                "^ donate $",
                "^ make a …4 donation|contribution|gift …8 $",
                "^ double|triple my|your donation|gift|impact $",
                "^ become a …2 member|supporter|donor|patron …6 $",
                "^ support …2 our|independent|nonprofit|quality|local|public|free|fearless|us …2 journalism|reporting|newsroom|work|news|media …12",
                "support our|independent|nonprofit …2 journalism|reporting|newsroom|work …10 .",
                "please …2 consider|help|support|donate|give …12 donation|donating|supporting|contributing|contribution|support|member|pitching|gift|journalism|membership|chipping|subscribing|us",
                "consider becoming|making|supporting|donating|a …8 member|donation|support|contribution|gift|us|work",
                "consider …4 supporting|donating …6",
                "your …2 donation|contribution|gift|support|generosity|membership …10 helps|help|keeps|keep|makes|make|allows|enables|sustains|funds|fund|will",
                "every|each …2 dollar|gift|contribution|donation|pound|euro …4 helps|keeps|makes|supports|goes|counts|matters|funds|allows",
                "all donations|gifts|contributions …6 matched|doubled|tax",
                "we|we're|we've …14 fundraising|fundraiser campaign|drive|goal|effort",
                "we have|we've a|one small favor|favour",
                "we|our …4 rely|relies|depend|depends|need|run …6 readers|donations|support|supporters|contributions|you|your",
                "we need your|you",
                "we can't do this|it without",
                "if you|everyone …3 believe|value|values|appreciate|appreciates|enjoy|enjoyed|like|liked|support|found|reads|care …14 consider|donate|donating|support|supporting|contribute|contributing|chip|pitch|member|help|subscribing|share",
                "since|now you made|made",
                "now that you've|you",
                "since you're|you are here",
                "before you go : …12",
                "before you go …4 we|our|can|could|will|help|please|consider|support",
                "chip|pitch in",
                "~ no paywall|paywalls …8",
                "help us keep|continue|stay|do|reach|raise|fund",
                "invest in local|independent|quality|our|nonprofit journalism|news|reporting|newsroom",
                "<name> runs|relies|depends on …4 donations|readers|members|donors|supporters|you",
                "~ readers|listeners|viewers|members|supporters|people|donors|you like you",
                "consider …6 contribution|gift|donation|membership|donating|contributing|subscribing",
                "~ consider …3 small|monthly|onetime|recurring|taxdeductible …2 contribution|gift|donation",
                "our|independent|local|this|quality …1 journalism|reporting|newsroom|news|work|coverage …1 is|are|needs|need|depends|relies|takes|costs|remains …14",
                "this {piece} is|was …3 free|possible|made|supported because|thanks|for|by|possible|with …4 members|donors|readers|you|supporters|subscribers|our|donations",
                "this {piece} is free",
                "readers|members|listeners|donors|supporters|you …1 power|fund|support|keep|make|sustain our|this|us|local|independent …8",
                "will you …2 join|help|support|give|donate|chip|contribute|become …8",
                "~ taxdeductible gift|donation|contribution|donations|gifts",
                "every|each|all gift|gifts|donation|donations|dollar|contribution|contributions …12 matched|doubled|tripled|match",
                "make local|independent|our|this|a|quality …4 possible .",
                "help us …12 gift|donation|contribution|donating|giving|supporting|support|member|membership",
                "become one|a|an …2 today|now|here|member|supporter|donor|sustainer|sustaining …6",
                "^ give|donate|join|support …2 today|now|here|monthly|us …4 $",
                "we don't …4 paywall|ads|advertising",
                "^ add your name to",
                "haz|haga una donacion",
                "dona|done|apoya|apoye|apoyanos ahora|hoy|a|el|nuestro|periodismo",
                "faites|faire un don",
                "soutenez …6",
                "jetzt|hier|bitte …2 spenden|unterstutzen",
                "unterstutzen sie …8",
                "apoie|doe|contribua o|a|nosso|com|agora|jornalismo|para",
            ],
        ),
        at_edges(
            40,
            &[
                "help|please …2 support",
                "donate …6 .",
                "~ gift|gifts|donation|donations|contribution|contributions will be|get matched|doubled|tripled",
                "donate|give|contribute|chip to|in|at|today|now|here …8 .",
                "become a …3 member|supporter|donor|patron",
                "make a …4 donation|gift|contribution",
            ],
        ),
    ],
    test: is_in_a_donation_box,
};

/// Whatever stands in a box that names itself an appeal.
fn is_in_a_donation_box(story: &Story, passage: &Passage) -> bool {
    passage.hints.has(Hints::DONATION) && story.words(passage).len() <= 60
}
