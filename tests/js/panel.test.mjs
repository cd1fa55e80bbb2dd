// What the panel and the options work out by themselves, without a browser.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { build } from 'esbuild';

const top = new URL('../../', import.meta.url);
const load = async (path) => {
  const { outputFiles } = await build({ entryPoints: [new URL(path, top).pathname], bundle: true, format: 'esm', write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
};

describe('voices', () => {
  let model, aboutOf;
  before(async () => {
    model = await load('extension/panel/model.ts');
    ({ aboutOf } = await load('extension/ui/speaker.ts'));
  });
  const quote = (id, speaker, text, kind = 'direct') => ({ id, kind, text, spans: [], cue: null, mention: null, speaker, confidence: 1 });
  const speaker = (id, name, more = {}) => ({ id, name, kind: 'person', role: null, affiliation: null, mentions: [], quotes: [], ...more });

  test('shares are of the words between quotation marks, and whom nobody names comes last', () => {
    const voices = model.voicesOf({
      quotes: [
        quote(0, 1, '“One two three,”'), quote(1, null, '“Four five six seven”'), quote(2, 0, '“It’s well-known”'),
        quote(3, 0, 'that these are the writer’s own words', 'indirect'), quote(4, 1, '“eight”'),
      ],
      speakers: [speaker(0, 'Ada Brook'), speaker(1, 'Piet Olander')],
    });
    assert.deepEqual(voices.map((voice) => [voice.speaker?.name ?? null, voice.words, voice.quotes.length]), [['Piet Olander', 4, 2], ['Ada Brook', 2, 2], [null, 4, 1]]);
    assert.equal(voices.reduce((sum, { share }) => sum + share, 0), 1);
    assert.equal(voices[0].share, 0.4);
  });

  test('a story without words between marks has voices without a share', () => {
    const voices = model.voicesOf({ quotes: [quote(0, 0, 'that it would rain', 'indirect')], speakers: [speaker(0, 'Ada Brook')] });
    assert.deepEqual([voices.length, voices[0].share], [1, 0]);
    assert.deepEqual(model.voicesOf({ quotes: [], speakers: [] }), []);
  });

  test('a speaker that the list does not have is nobody', () => {
    assert.equal(model.voicesOf({ quotes: [quote(0, 7, '“Hello”')], speakers: [] })[0].speaker, null);
  });

  test('what a speaker is does not say the same twice', () => {
    assert.deepEqual(aboutOf(speaker(0, 'Ada Brook', { role: 'director of the Board', affiliation: 'board' })), ['director of the Board']);
    assert.deepEqual(aboutOf(speaker(0, 'Ada Brook', { role: 'director', affiliation: 'Tern Sound Ferries' })), ['director', 'Tern Sound Ferries']);
    assert.deepEqual(aboutOf(speaker(0, 'Harbor Board', { affiliation: 'Harbor Board' })), []);
  });

  test('initials are the first and the last name’s', () => {
    const { initials } = model;
    assert.deepEqual(['Ada Brook', 'Ángela María de la Ruiz', 'the union', 'Øystein', '李', '404', ''].map(initials), ['AB', 'ÁR', 'TU', 'Ø', '李', '', '']);
  });
});

describe('backup', () => {
  let backup, settings;
  before(async () => {
    backup = await load('extension/options/backup.ts');
    settings = await load('extension/shared/settings.ts');
  });

  test('what was saved is what is restored', () => {
    const { withSite, defaults } = settings;
    const chosen = { ...withSite(defaults(), 'news.example', { off: true, shownLabels: ['app-promo'], kept: ['0123456789abcdef'] }), mode: 'fade' };
    assert.deepEqual(backup.readBackup(backup.writeBackup(chosen)), chosen);
  });

  test('an older version is brought up to date', () => {
    const read = backup.readBackup(JSON.stringify({ sourcelight: { version: 1, sitesOff: ['news.example'] } }));
    assert.equal(read.sites['news.example'].off, true);
  });

  test('other files are refused, each for its reason', () => {
    for (const [text, reason] of [
      ['', 'restoreNotJson'], ['{"sourcelight":', 'restoreNotJson'], ['[]', 'restoreNotOurs'], ['7', 'restoreNotOurs'], ['null', 'restoreNotOurs'],
      ['{"mode":"hide"}', 'restoreNotOurs'], ['{"sourcelight":{"mode":"hide"}}', 'restoreNotOurs'], ['{"sourcelight":{"version":99}}', 'restoreNewer'],
    ]) assert.equal(backup.readBackup(text), reason, text);
  });
});
