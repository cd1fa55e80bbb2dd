/**
 * A snapshot is a live document written down in one string, with the nodes that it was read from: what an engine
 * needs that cannot reach the document, and the way back to its nodes.
 *
 * The string is a sequence of records: U+0001 opens an element (its tag, then U+0002 name U+0003 value for each
 * attribute, then U+0004), U+0005 begins a text node, U+0006 closes the element that was opened last. Node `n` of
 * the list is the `n`-th record that opens an element or begins a text. Text holds no such character: U+FFFD
 * stands for it, so that all offsets are those of the live node.
 */
export interface Snapshot {
  records: string;
  nodes: Node[];
}

/** The attributes that the engine reads. */
const ATTRIBUTES = new Set([
  'aria-hidden', 'aria-label', 'class', 'content', 'data-component', 'data-testid', 'datetime', 'hidden', 'href', 'id',
  'itemprop', 'itemtype', 'lang', 'name', 'property', 'rel', 'role', 'style', 'type',
]);

/** Elements whose content the engine passes over, so it is not walked. A `<script>` is, if it is JSON-LD. */
const PASSED_OVER = new Set([
  'applet', 'audio', 'canvas', 'datalist', 'embed', 'iframe', 'input', 'map', 'math', 'noembed', 'noframes', 'noscript',
  'object', 'picture', 'select', 'style', 'svg', 'template', 'textarea', 'video', 'br', 'img', 'wbr', 'meta', 'link',
]);

const RECORD_MARK = /[\0-\x06]/;
const RECORD_MARKS = /[\0-\x06]/g;

/** Takes a snapshot of what stands below `root`, `root` included. Changes nothing. */
export function takeSnapshot(root: Node): Snapshot {
  const nodes: Node[] = [];
  let records = '';
  let node: Node | null = root;
  // The elements around `node` whose records are open.
  let depth = 0;
  while (node) {
    let child: Node | null = null;
    if (node.nodeType === 1) {
      const element = node as Element;
      const tag = element.localName;
      nodes.push(node);
      records += '\x01' + tag;
      const attributes = element.attributes;
      for (let i = 0; i < attributes.length; i += 1) {
        const { name, value } = attributes[i] as Attr;
        if (ATTRIBUTES.has(name)) records += '\x02' + name + '\x03' + clean(value);
      }
      records += '\x04';
      if (!PASSED_OVER.has(tag) && (tag !== 'script' || isJsonLd(element))) child = node.firstChild;
      if (child) depth += 1;
      else records += '\x06';
    } else if (node.nodeType === 3) {
      nodes.push(node);
      records += '\x05' + clean((node as Text).data);
    } else if (node === root) {
      child = node.firstChild;
    }
    while (!child && node) {
      if (node === root) return { records, nodes };
      child = node.nextSibling;
      if (!child) {
        node = node.parentNode;
        if (depth > 0) {
          records += '\x06';
          depth -= 1;
        }
      }
    }
    node = child;
  }
  return { records, nodes };
}

/** A text as it stands in the records. */
export function clean(text: string): string {
  return RECORD_MARK.test(text) ? text.replace(RECORD_MARKS, '\ufffd') : text;
}

function isJsonLd(script: Element): boolean {
  return script.getAttribute('type')?.trim().toLowerCase() === 'application/ld+json';
}
