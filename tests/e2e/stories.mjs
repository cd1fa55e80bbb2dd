// Invented stories, as the pages of invented newspapers.

const page = ({ title, head = '', body, lang = 'en' }) => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}
<style>body{font:18px/1.6 Georgia,serif;max-width:40em;margin:2em auto;padding:0 1em}nav a{margin-right:1em}</style></head>
<body>${body}</body></html>`;

/** A story that came by an agency and another newspaper, with what they wrapped around it. */
export const ferry = page({
  title: 'Ferry line to return to Tern Sound after nine years',
  head: '<meta property="og:type" content="article"><meta property="og:site_name" content="Harbor Courier">',
  body: `
<header><nav><a href="/">Home</a><a href="/world">World</a><a href="/sport">Sport</a></nav></header>
<main><article>
<h1>Ferry line to return to Tern Sound after nine years</h1>
<p class="byline">By Ines Calder</p>
<p id="notice">This article was originally published on Kestrel Bay Gazette. You can read the original article <a href="https://gazette.example/ferry">HERE</a></p>
<p id="lead">TERN SOUND — The ferry that once tied the islands to the mainland will sail again in spring, its owners said on Monday, nine years after the last boat was sold for scrap.</p>
<p>“We have promised this for a long time, and now the boats are built,” said Ada Brook, chief executive of Tern Sound Ferries. “The first crossing will be free for everybody who lives here.”</p>
<p>The line was closed when fuel prices rose and the harbor wall at Little Tern began to fail. Since then, islanders have depended on a mail boat with room for twelve.</p>
<p>Ms. Brook said that two new vessels, each with room for forty cars, had passed their trials in the outer bay. “They handled the swell better than anything we had before,” she said.</p>
<p>Not everybody is glad of it. Piet Olander, a fisherman who has worked the sound for thirty years, worries about the nets. “Nobody asked us where the boats should pass,” he said.</p>
<p>The county council will vote on the timetable next week. Councilwoman Rosa Imber called the plan “a lifeline with a price tag” and asked for a review after two seasons.</p>
<div class="promo" id="promo" style="padding:24px;background:#eee"><p>Sign up for our newsletter and get the day's news delivered to your inbox every morning.</p></div>
<p id="credit">(Reporting by Ines Calder; Editing by Tom Varga)</p>
</article></main>
<footer><p>About us · Contact</p></footer>`,
});

/** The same story as it grows: paragraphs that come late. */
export const late = [
  'The shipyard at Port Wenna built both hulls in under a year, a pace that surprised even the people who ordered them.',
  '“I have seen slower bathtubs,” said Lena Marsh, who led the work at the yard. “We worked three shifts and nobody complained.”',
];

/** A page of old make: one cell of text with line breaks. */
export const rows = page({
  title: 'Bell of Orrin tower rings again',
  body: `<h2>Bell of Orrin tower rings again</h2><div>
The bell of Orrin tower, silent since a crack was found in it<br>
eleven years ago, rang on Sunday before a crowd of several hundred.<br><br>
"It sounds younger than I do," said Marta Quill, who rang it for the<br>
last time in her youth and was asked to ring it first again.<br><br>
The crack was closed by a foundry in the valley that has made bells<br>
for nearly two centuries. The work took most of the winter, and the<br>
parish paid for it with the sale of an orchard.<br><br>
"We did nothing that our grandfathers would not have done," said the<br>
founder, Emil Torrance. "We only had better thermometers."<br><br>
The tower will be open to visitors from the first week of May, and the<br>
bell will be rung at noon on feast days.</div>`,
});

const image = (width, height) => `<img width="${width}" height="${height}" alt="" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>">`;
/** The story with icons, the fields of a form, and a picture that stands in one element with boilerplate. */
export const pictured = ferry
  .replace('<p id="lead">', `<ul id="share"><li><a href="#">${image(24, 24)} Share on Facebook</a></li><li><a href="#">${image(24, 24)} Share by email</a></li></ul><p id="lead">`)
  .replace('<p id="credit">', `<form id="form"><p>Sign up for our newsletter and never miss a story.</p><label>Email address <input type="email"></label><button>Sign up</button></form>
<div id="picture">${image(600, 300)} Advertisement</div><p id="credit">`);

/** The story among links to more others than a panel wants to list. */
export const crowded = ferry.replace('<p id="credit">', `<aside class="related"><h3>Related stories</h3><ul>${['Storm closes the harbor for a third night', 'Mussel beds recover',
  'Port Wenna elects a mayor', 'Mail boat runs late again', 'The bell of Orrin is cracked', 'Lighthouse to get a keeper', 'Ice on the sound', 'Gulls take the market', 'School boat is sold']
  .map((title, at) => `<li><a href="/story/${at}">${title}</a></li>`).join('')}</ul></aside><p id="credit">`);

/** The story on a site with all that one needs to get about there. */
export const onSite = ferry
  .replace('<header>', `<div id="top"><a href="#story">Skip to content</a> <a href="/login">Log in</a> <a href="/register">Register</a></div>
<header><form role="search"><label for="q">Search</label><input id="q"><button>Search</button></form><ul><li><a href="/subscribe">Subscribe</a></li><li><a href="/newsletters">Newsletters</a></li></ul>`)
  .replace('<footer>', '<footer><p><a href="/follow">Follow us</a> <a href="/ads">Advertise with us</a></p><p>© 2026 Harbor Courier. All rights reserved.</p>');

/** No article: a page of links and settings. */
export const shop = page({
  title: 'Shop',
  body: `<h1>Shop</h1><ul>${Array.from({ length: 40 }, (_, at) => `<li><a href="/item/${at}">Item ${at}</a> <button>Buy</button></li>`).join('')}</ul><p>Cookies help us.</p>`,
});

/** Too short to look like an article; a story it is. */
export const note = page({
  title: 'A cat crosses the sound',
  body: `<h1>A cat crosses the sound</h1>
<div>A gray cat that was lost in Little Tern in March has come home by mail boat. “Nobody was more surprised than the mail,” said its owner, Marta Quill.</div>
<div>Sign up for our newsletter and get the day's news delivered to your inbox.</div>`,
});

/** A story on dark ground, set from right to left in structure (the words are English so that the engine reads them). */
export const dark = ferry.replace('body{', 'body{background:#14181c;color:#e8e8e8;');
export const rightToLeft = ferry.replace('<html lang="en">', '<html lang="en" dir="rtl">');

/** Everything that makes walks differ: skipped elements, comments, nesting, line breaks, inline elements over blocks. */
export const tangle = page({
  title: 'A tangle',
  head: '<script type="application/ld+json">{"@type":"NewsArticle","headline":"A tangle"}</script><script>var x = "<p>no</p>";</script>',
  body: `<!-- a comment --><div>Loose text <b>with bold</b><!-- inside --> and <i class="x">slanted <a href="#">linked</a></i> words
<p>A paragraph with a<br>line break and a&nbsp;hard space, 𝄞 beyond the plane.</p> more loose text
<svg><title>Logo</title><text>in svg</text></svg><select><option>One</option></select>
<span id="s">A span <div>around a block</div> goes on</span><br><br>After two breaks
<template><p>never</p></template><noscript><p>neither</p></noscript><textarea>nor this</textarea>
<ul><li>one<li>two <ul><li>nested</ul></ul><table><tr><td>cell<td>cell two</table>
<p hidden>Hidden paragraph</p><p>Control \u0001\u0005 characters</p><img alt="x"><p></p><p>   </p>
<button>Press</button><custom-element>In a custom element</custom-element></div>`,
});
