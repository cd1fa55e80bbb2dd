/**
 * Puts text on the clipboard. Works on pages that were not loaded securely as well, where the newer interface is
 * missing: the copy event is filled by hand, and neither the selection nor the page's own listeners notice.
 */
export function copyText(document: Document, text: string): boolean {
  let done = false;
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    done = event.clipboardData !== null;
  };
  addEventListener('copy', fill, { capture: true });
  try {
    return document.execCommand('copy') && done;
  } finally {
    removeEventListener('copy', fill, { capture: true });
  }
}
