/** Brings the reader to a tab's page, whether or not it looks like an article. Gives whether the browser let it. */
export const bringReader = (tab: number): Promise<boolean> => runIn(tab, '/content/main.js');

/**
 * Runs a content script in a page that may have been there before the extension, and has no styles of ours then. The
 * path is from the root: Firefox would begin at the caller's folder. Gives whether the browser let it.
 */
export async function runIn(tab: number, script: `/${string}`): Promise<boolean> {
  const target = { tabId: tab };
  try {
    await chrome.scripting.insertCSS({ target, files: ['/content/paint.css'] });
    const [result] = await chrome.scripting.executeScript({ target, files: [script] });
    // Firefox tells of some failures only here.
    return result !== undefined && !('error' in result);
  } catch {
    return false;
  }
}
