/** The parts of Firefox's interface that Chromium's types do not know. */
declare const browser: { sidebarAction: { open(): Promise<void> } };

/** Opens the panel beside the page. Only works as the answer to a reader's click or key. */
export async function openPanel(window: number | undefined): Promise<void> {
  if (BROWSER === 'firefox') await browser.sidebarAction.open();
  else await chrome.sidePanel.open({ windowId: window ?? chrome.windows.WINDOW_ID_CURRENT });
}
