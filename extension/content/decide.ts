/**
 * Decides whether a page is worth reading, before anything is loaded for it. Cheap by intent: a few selectors, and
 * no more text is measured than is needed. A page that is no article costs the reader nothing when it is let
 * through (the engine then finds no story); one that is kept out is lost.
 */

/** Text that makes a story, in UTF-16 code units. */
const STORY = 500;
/** The least paragraphs of a story, and what counts as one. */
const PARAGRAPHS = 3;
const PARAGRAPH = 40;
/** Elements that are measured at most. */
const MOST = 400;

/** Whether the document looks like an article. */
export function isArticle(document: Document): boolean {
  if (!document.body) return false;
  const declared = declaresArticle(document);
  const wanted = declared ? STORY / 3 : STORY;
  let text = 0;
  let paragraphs = 0;
  let measured = 0;
  for (const paragraph of document.body.getElementsByTagName('p')) {
    if ((measured += 1) > MOST) break;
    const length = paragraph.textContent?.trim().length ?? 0;
    if (length < PARAGRAPH) continue;
    text += length;
    paragraphs += 1;
    if (text >= wanted && (paragraphs >= PARAGRAPHS || declared)) return true;
  }
  // Old pages set their paragraphs with line breaks.
  measured = 0;
  let last: Element | null = null;
  for (const line of document.body.getElementsByTagName('br')) {
    if ((measured += 1) > MOST) break;
    const parent = line.parentElement;
    if (!parent || parent === last) continue;
    last = parent;
    if (parent.getElementsByTagName('br').length >= PARAGRAPHS && (parent.textContent?.length ?? 0) >= STORY) return true;
  }
  // And some have none but their containers.
  return declared && (document.querySelector('article, main, [itemprop=articleBody]')?.textContent?.trim().length ?? 0) >= STORY;
}

/** Whether the page says of itself that it is an article. */
function declaresArticle(document: Document): boolean {
  if (document.querySelector('meta[property="og:type"][content="article" i], article, [itemprop=articleBody]')) return true;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    if (/"@type"\s*:\s*(\[[^\]]*)?"[A-Za-z]*(Article|BlogPosting)"/.test(script.textContent ?? '')) return true;
  }
  return false;
}
