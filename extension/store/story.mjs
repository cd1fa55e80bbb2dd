// The story in the pictures: invented, like the newspapers that pass it on, and wrapped as such stories are.

const style = `
:root { color-scheme: light; --paper: #fff; --ink: #1c1c1c; --soft: #666; --line: #d9d9d9; --box: #f1f4f6; --brand: #0d4a63; }
.dark { color-scheme: dark; --paper: #15181b; --ink: #e6e6e3; --soft: #9ba2a7; --line: #363c41; --box: #20262b; --brand: #7fc3de; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 18px/1.55 Georgia, 'Liberation Serif', serif; }
.top { display: flex; align-items: baseline; gap: 22px; padding: 14px 28px; border-bottom: 3px solid var(--brand); font: 14px/1.4 'Liberation Sans', sans-serif; }
.top b { font: 700 24px/1 Georgia, 'Liberation Serif', serif; color: var(--brand); margin-inline-end: 10px; }
.top a, footer a { color: inherit; text-decoration: none; }
article { max-width: 640px; margin: 0 auto; padding: 22px 28px 40px; }
h1 { margin: 0 0 10px; font-size: 34px; line-height: 1.14; }
.byline { margin: 0 0 14px; color: var(--soft); font: 14px/1.4 'Liberation Sans', sans-serif; }
.notice { margin: 0 0 16px; padding: 10px 14px; background: var(--box); color: var(--soft); font: italic 15px/1.45 Georgia, 'Liberation Serif', serif; }
.share { display: flex; gap: 8px; margin: 0 0 16px; padding: 0; list-style: none; font: 13px/1 'Liberation Sans', sans-serif; }
.share li { padding: 7px 12px; border: 1px solid var(--line); border-radius: 3px; }
.promo { margin: 20px 0; padding: 18px 20px; background: var(--box); border-inline-start: 4px solid var(--brand); font: 15px/1.45 'Liberation Sans', sans-serif; }
.promo p { margin: 0 0 10px; } .promo a { display: inline-block; padding: 8px 14px; background: var(--brand); color: var(--paper); text-decoration: none; }
.ad { margin: 20px 0; padding: 46px 0; border: 1px solid var(--line); color: var(--soft); text-align: center; font: 11px/1 'Liberation Sans', sans-serif; letter-spacing: .1em; }
article > p { margin: 0 0 16px; } article > p a { color: inherit; }
.related { margin: 20px 0; font: 15px/1.5 'Liberation Sans', sans-serif; } .related a { color: var(--brand); }
footer { padding: 16px 28px; border-top: 1px solid var(--line); color: var(--soft); font: 13px/1.4 'Liberation Sans', sans-serif; }`;

/** The page as the second newspaper prints it. */
export const storyPage = ({ dark = false } = {}) => `<!doctype html>
<html lang="en"${dark ? ' class="dark"' : ''}><head><meta charset="utf-8"><title>Keepers return to the lighthouses of Skerry Isles - Harbor Courier</title>
<meta name="viewport" content="width=device-width"><meta property="og:type" content="article"><meta property="og:site_name" content="Harbor Courier">
<meta property="og:title" content="Keepers return to the lighthouses of Skerry Isles">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Keepers return to the lighthouses of Skerry Isles","datePublished":"2026-10-06T06:30:00Z","author":{"@type":"Person","name":"Ines Calder"},"publisher":{"@type":"Organization","name":"Harbor Courier"}}</script>
<style>${style}</style></head><body>
<header class="top"><b>Harbor Courier</b><a href="#">News</a><a href="#">Coast</a><a href="#">Weather</a><a href="#">Letters</a></header>
<main><article>
<h1>Keepers return to the lighthouses of Skerry Isles</h1>
<p class="byline">By Ines Calder · October 6, 2026</p>
<p class="notice">This story was originally published by the <a href="https://gazette.example/coast/keepers-return">Kestrel Bay Gazette</a> and is republished here with permission.</p>
<ul class="share"><li>Share</li><li>Tweet</li><li>Print</li><li>Email</li></ul>
<p>SKERRY ISLES — Thirty years after the last of them rowed ashore with a suitcase and a cat, keepers are going back to four lighthouses that machines have tended ever since.</p>
<p>“A sensor tells you that the lamp is out. It does not climb the stairs,” said Maren Holt, director of the Northern Lights Board, who signed the first contracts on Monday.</p>
<div class="promo"><p>Enjoying this story? Sign up for our free morning newsletter and never miss what happens on the coast.</p><a href="#">Subscribe now</a></div>
<p>The board blames a run of winter storms that cut the cables to the outer islands eleven times in two years. Each time, a repair crew waited days for a calm sea.</p>
<p>Tobias Renn, a harbor pilot in Little Tern, said that he had twice brought a tanker past the Gannet Rock with nothing to steer by. “You count the seconds between waves, and you think about your children,” he said.</p>
<div class="ad">ADVERTISEMENT</div>
<p>Not everybody is convinced. The islands’ council estimates that four keepers will cost as much as a new cable every six years. “We are paying for romance,” said Councilwoman Rosa Imber, who voted against the plan.</p>
<p>Ms. Holt called that arithmetic “tidy and wrong,” because it leaves out the ships that turn back. “One tanker that waits outside for a day costs us more than a keeper does in a year,” she said.</p>
<div class="related"><p>Related: <a href="#">Storm surge closes Port Wenna for a third night</a></p></div>
<p>Emil Torrance, a retired fisherman, was among the first to apply. His father kept the Gannet Rock light until 1991. He learned to cook there, he said, and to be alone. “My wife says that I have been practicing for this job all my life.”</p>
<p>In a statement, the Seafarers’ Union said the return was “thirty years late and welcome all the same.” It wants two keepers at every light, so that nobody has to face a winter alone.</p>
<p>Training begins in January. The first lamp will be lit by hand, the board said, on the longest night of the year.</p>
<p>Piet Olander in Little Tern and Lena Marsh in Port Wenna contributed to this report.</p>
<p>Northwind Press is a nonprofit newsroom that covers the northern coast. Support our journalism with a donation today.</p>
<p>© 2026 Kestrel Bay Gazette. All rights reserved. This material may not be published, broadcast or rewritten.</p>
</article></main>
<footer><a href="#">About us</a> · <a href="#">Contact</a></footer></body></html>`;
