import { askPage, type Summary } from '../shared/messages.ts';
import { changeSettings, siteOf, withSite } from '../shared/settings.ts';
import { byId, currentTab, sayAll } from '../ui/dom.ts';

/** The toolbar button's popup: what was found on this page, and the switch for its site. */

sayAll();
void show();

async function show(): Promise<void> {
  const tab = await currentTab();
  const summary = tab === null ? null : await askPage<Summary>(tab, { type: 'summary' });
  byId('page').hidden = !summary;
  byId('none').hidden = Boolean(summary);
  if (!summary) return;
  byId('hidden').textContent = String(summary.hidden);
  byId('quotes').textContent = String(summary.quotes);
  byId('speakers').textContent = String(summary.speakers);
  byId('host').textContent = summary.host;
  const site = byId<HTMLInputElement>('site');
  site.checked = !summary.off;
  site.addEventListener('change', () => {
    void changeSettings((settings) => withSite(settings, summary.host, { ...siteOf(settings, summary.host), off: !site.checked }));
  });
}
