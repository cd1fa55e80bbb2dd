// One story as an application of React, Vue and Svelte: rendered on a server, brought to life late in the browser,
// and rendered again when its button is pressed. The real packages, in the form in which sites ship them.
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { compile } from 'svelte/compiler';

const require = createRequire(import.meta.url);
const top = new URL('../../', import.meta.url).pathname;

const STORY = [
  'This article was originally published on Kestrel Bay Gazette. You can read the original article HERE',
  'The ferry that once tied the islands to the mainland will sail again in spring, its owners said on Monday, nine years after the last boat was sold for scrap.',
  '“We have promised this for a long time, and now the boats are built,” said Ada Brook, chief executive of Tern Sound Ferries.',
  'The line was closed when fuel prices rose and the harbor wall at Little Tern began to fail. Since then, islanders have depended on a mail boat.',
  'Piet Olander, a fisherman who has worked the sound for thirty years, worries about the nets. “Nobody asked us where the boats should pass,” he said.',
];
const MORE = '“I have seen slower bathtubs,” said Lena Marsh, who led the work at the yard.';

const SOURCES = {
  react: `
    import { createElement as h, useEffect, useState } from 'react';
    import { hydrateRoot } from 'react-dom/client';
    export function App() {
      const [count, setCount] = useState(0);
      const story = count % 2 ? [...STORY, MORE] : STORY;
      useEffect(() => { window.alive = true; }, []);
      return h('article', null, h('h1', null, 'Ferry line to return'), story.map((text, at) => h('p', { key: text, className: at === 0 ? 'first' : undefined }, text)),
        h('button', { id: 'more', onClick: () => setCount(count + 1) }, 'Pressed ' + count));
    }
    export const start = (root) => hydrateRoot(root, h(App), { onRecoverableError: (error) => console.error('recovered: ' + error) });`,
  vue: `
    import { createSSRApp, h, onMounted, ref } from 'vue';
    export const App = { setup() {
      const count = ref(0);
      onMounted(() => { window.alive = true; });
      return () => h('article', [h('h1', 'Ferry line to return'), ...(count.value % 2 ? [...STORY, MORE] : STORY).map((text, at) => h('p', { key: text, class: at === 0 ? 'first' : undefined }, text)),
        h('button', { id: 'more', onClick: () => { count.value += 1; } }, 'Pressed ' + count.value)]);
    } };
    export const start = (root) => createSSRApp(App).mount(root);`,
};
const SVELTE = `
  <script>
    let count = $state(0);
    const STORY = ${JSON.stringify(STORY)}, MORE = ${JSON.stringify(MORE)};
    const story = $derived(count % 2 ? [...STORY, MORE] : STORY);
    $effect(() => { window.alive = true; });
  </script>
  <article><h1>Ferry line to return</h1>{#each story as text, at (text)}<p class={at === 0 ? 'first' : undefined}>{text}</p>{/each}
  <button id="more" onclick={() => { count += 1; }}>Pressed {count}</button></article>`;
const RENDER = {
  react: `import { renderToString } from 'react-dom/server'; import { createElement } from 'react'; import { App } from 'app'; export default async () => renderToString(createElement(App));`,
  vue: `import { renderToString } from 'vue/server-renderer'; import { createSSRApp } from 'vue'; import { App } from 'app'; export default () => renderToString(createSSRApp(App));`,
  svelte: `import { render } from 'svelte/server'; import App from 'app'; export default async () => render(App).body;`,
};

/** The page and the script of a framework's application. `comeAlive()` in the page begins to bring it to life; `alive` says that it is. */
export async function application(framework) {
  const folder = mkdtempSync(join(top, 'node_modules/.frameworks-'));
  try {
    const bundle = async (server, contents) => {
      const code = framework === 'svelte'
        ? compile(SVELTE, { generate: server ? 'server' : 'client', filename: 'App.svelte' }).js.code
        : `const STORY = ${JSON.stringify(STORY)}, MORE = ${JSON.stringify(MORE)};\n${SOURCES[framework]}`;
      const { outputFiles } = await build({
        stdin: { contents, resolveDir: top }, bundle: true, write: false, format: server ? 'esm' : 'iife',
        platform: server ? 'node' : 'browser', minify: !server, conditions: server ? ['node'] : ['browser'],
        define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true' },
        banner: server ? { js: `import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(pathToFileURL(require.resolve('esbuild')).href)});` } : {},
        plugins: [{
          name: 'app',
          setup({ onResolve, onLoad }) {
            onResolve({ filter: /^app$/ }, () => ({ path: 'app', namespace: 'app' }));
            onLoad({ filter: /.*/, namespace: 'app' }, () => ({ contents: code, resolveDir: top }));
          },
        }],
      });
      return outputFiles[0].text;
    };
    const file = join(folder, 'render.mjs');
    writeFileSync(file, await bundle(true, RENDER[framework]));
    const html = await (await import(pathToFileURL(file).href)).default();
    const start = framework === 'svelte'
      ? `import { hydrate } from 'svelte'; import App from 'app'; const start = (target) => hydrate(App, { target });`
      : `import { start } from 'app';`;
    const script = await bundle(false, `${start}
      window.comeAlive = () => { start(document.getElementById('root')); };`);
    return {
      page: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry line to return</title></head><body><div id="root">${html}</div><script src="/${framework}.js"></script></body></html>`,
      script,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
