// The ways in: a text field, a file chooser, and files or text dropped anywhere on the page.

import { byId } from './html.ts';
import type { Kind, Source } from './read.ts';

/** A pasted text longer than this is read at once: a text field with megabytes in it is slow to use. */
const LONG_PASTE = 200_000;

/** The panel for a visitor's own stories. */
export class InputPanel {
  readonly #panel = byId('input');
  readonly #toggle = byId<HTMLButtonElement>('own');
  readonly #text = byId<HTMLTextAreaElement>('paste');
  readonly #kind = byId<HTMLSelectElement>('kind');
  readonly #give: (sources: Source[]) => void;
  #numbered = 0;

  constructor(give: (sources: Source[]) => void) {
    this.#give = give;
    this.#toggle.addEventListener('click', () => (this.#panel.hidden ? this.open() : this.close()));
    byId('close-input').addEventListener('click', () => {
      this.close();
      this.#toggle.focus();
    });
    byId('form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#giveText(this.#text.value);
    });
    this.#panel.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      this.close();
      this.#toggle.focus();
    });
    this.#text.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#giveText(this.#text.value);
    });
    this.#text.addEventListener('paste', (event) => this.#paste(event));
    const files = byId<HTMLInputElement>('files');
    files.addEventListener('change', () => {
      void this.#giveFiles([...(files.files ?? [])]);
      files.value = '';
    });
    this.#acceptDrops();
  }

  open(): void {
    this.#panel.hidden = false;
    this.#toggle.setAttribute('aria-expanded', 'true');
    this.#text.focus();
  }

  close(): void {
    this.#panel.hidden = true;
    this.#toggle.setAttribute('aria-expanded', 'false');
  }

  #giveText(content: string): void {
    this.#give([{ name: `Pasted ${(this.#numbered += 1)}`, kind: this.#kind.value as Kind, content }]);
  }

  async #giveFiles(files: readonly File[]): Promise<void> {
    const sources = files.map(async (file): Promise<Source> => {
      try {
        return { name: file.name, kind: this.#kind.value as Kind, content: await file.arrayBuffer() };
      } catch {
        return { name: file.name, kind: 'text', content: null };
      }
    });
    if (sources.length > 0) this.#give(await Promise.all(sources));
  }

  #paste(event: ClipboardEvent): void {
    const html = event.clipboardData?.getData('text/html') ?? '';
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // Copied from a page, the clipboard also holds the page's HTML; what looks like source is taken as it is.
    const content = text || html;
    if (content.length <= LONG_PASTE) return;
    event.preventDefault();
    this.#giveText(content);
  }

  #acceptDrops(): void {
    const sign = byId('drop');
    let depth = 0;
    const draw = (change: number): void => {
      depth = Math.max(0, depth + change);
      sign.hidden = depth === 0;
    };
    addEventListener('dragenter', () => draw(1));
    addEventListener('dragleave', () => draw(-1));
    addEventListener('dragover', (event) => event.preventDefault());
    addEventListener('drop', (event) => {
      event.preventDefault();
      draw(-depth);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) return void this.#giveFiles(files);
      const text = event.dataTransfer?.getData('text/plain');
      if (text) this.#giveText(text);
    });
  }
}
