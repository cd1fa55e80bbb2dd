import type { Label } from '../../npm/src/analysis.ts';
import type { LivePage } from '../../npm/src/dom/paint.ts';

/**
 * What belongs to the site and not to its story: the way to the content, the search, the login, the menus. Their words
 * are those of boilerplate, but a reader needs them to get about, so they are left alone wherever they stand.
 */

/** Where a site has its own parts, whatever stands around them. */
const PARTS = 'nav, search, [role=navigation], [role=banner], [role=contentinfo], [role=search], [role=menu], [role=menubar]';
/** Where it has them unless they are the story's. */
const EDGES = 'header, footer';
const STORY = 'article, [role=article], [itemprop=articleBody]';
const MAIN = 'main, [role=main]';

/** Above the story, what can be pressed and has one of these labels is the site's. */
const ABOVE = new Set<Label>(['page-furniture', 'share-tools', 'subscription-promo', 'related-links', 'comment-prompt', 'social-promo']);
const PRESSED = 'a, button, label, input, summary';

/** The hidden blocks of a page that are the site's. */
export function partsOfSite({ analysis, places }: LivePage): Set<number> {
  const { blocks, article } = analysis;
  const story = blocks.find(({ id, label }) => label === 'headline' || id === article.paragraphs[0])?.id ?? 0;
  const found = new Set<number>();
  for (const { id, label, hidden } of blocks) {
    const element = hidden ? places.firstText(id)?.parentElement : null;
    if (!element || element.closest(STORY)) continue;
    const above = id < story && ABOVE.has(label) && element.closest(PRESSED);
    if (above || element.closest(PARTS) || (!element.closest(MAIN) && element.closest(EDGES))) found.add(id);
  }
  return found;
}
