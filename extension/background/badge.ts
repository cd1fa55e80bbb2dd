import type { Summary } from '../shared/messages.ts';

/** Shows on the toolbar button how many pieces are hidden and how many quotes there are: "3·12". */
export async function showBadge(tab: number, summary: Summary): Promise<void> {
  const text = summary.off || !(summary.hidden || summary.quotes) ? '' : `${few(summary.hidden)}·${few(summary.quotes)}`;
  const title = summary.off
    ? chrome.i18n.getMessage('badgeOff')
    : chrome.i18n.getMessage('badgeTitle', [String(summary.hidden), String(summary.quotes)]);
  try {
    await Promise.all([
      chrome.action.setBadgeText({ tabId: tab, text }),
      chrome.action.setBadgeBackgroundColor({ tabId: tab, color: '#33566b' }),
      chrome.action.setTitle({ tabId: tab, title }),
    ]);
  } catch {
    // The tab has gone.
  }
}

/** At most two characters: a badge has room for five. */
function few(count: number): string {
  return count > 99 ? '99' : String(count);
}
