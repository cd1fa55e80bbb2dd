/**
 * Brings the reader to a tab's page, whether or not it looks like an article. Gives whether the browser let it.
 */
export async function bringReader(tab: number): Promise<boolean> {
  const target = { tabId: tab };
  try {
    // A page that was there before the extension has no styles of ours. From the root: Firefox would begin at the caller's folder.
    await chrome.scripting.insertCSS({ target, files: ['/content/paint.css'] });
    const [result] = await chrome.scripting.executeScript({ target, files: ['/content/main.js'] });
    // Firefox tells of some failures only here.
    return result !== undefined && !('error' in result);
  } catch {
    return false;
  }
}
