import { count, el, language, say } from '../../ui/dom.ts';
import { aboutOf } from '../../ui/speaker.ts';
import { mark } from '../marks.ts';
import { type Voice, initials } from '../model.ts';

/** Whose quotations are listed: everybody's, one speaker's by id, or those that nobody is named for. */
export type Filter = 'all' | 'unnamed' | number;

/** Parts of the picture narrower than this have no room for letters. */
const ROOM = 0.085;

/**
 * Who speaks: a picture of their shares in what is quoted, painted as their quotes are on the page, and the same as
 * a list. Choosing a speaker there filters the quotations.
 */
export function speakersView(voices: readonly Voice[], lang: string, filter: Filter, choose: (filter: Filter) => void): HTMLElement {
  if (!voices.length) return el('p', { class: 'soft' }, say('noSpeakers'));
  const spoken = voices.filter(({ share }) => share > 0);
  return el('div', {},
    spoken.length
      ? el('div', { class: 'picture', role: 'img', 'aria-label': say('sharePicture', spoken.map((voice) => `${nameOf(voice)}: ${percent(voice.share)}`).join(', ')) },
        spoken.map((voice) => {
          const part = mark(el('span', { title: `${nameOf(voice)}: ${percent(voice.share)}` },
            voice.share >= ROOM && voice.speaker ? initials(voice.speaker.name) : ''), voice.speaker);
          part.style.setProperty('flex-grow', String(voice.share));
          return part;
        }))
      : null,
    spoken.length ? el('p', { class: 'caption soft' }, say('shareCaption')) : null,
    el('ul', { class: 'voices' }, voices.map((voice) => {
      const own: Filter = voice.speaker?.id ?? 'unnamed';
      const about = voice.speaker ? aboutOf(voice.speaker).join(', ') : '';
      const quoted = count('quoted', voice.quotes.length);
      return el('li', {}, el('button',
        { type: 'button', class: 'voice', 'aria-pressed': String(filter === own), 'data-key': `voice-${own}`, onclick: () => choose(filter === own ? 'all' : own) },
        mark(el('span', { class: 'swatch', 'aria-hidden': 'true' }, '“”'), voice.speaker),
        el('span', voice.speaker ? { class: 'name', lang, dir: 'auto' } : { class: 'name unnamed' }, nameOf(voice)),
        el('span', { class: 'share' }, voice.share > 0 ? percent(voice.share) : ''),
        about ? el('span', { class: 'about', lang, dir: 'auto' }, about) : null,
        el('span', { class: 'about' }, voice.share > 0 ? quoted : `${quoted} · ${say('indirect')}`)));
    })));
}

/** What a voice is called. */
export function nameOf({ speaker }: Voice): string {
  return speaker?.name ?? say('speakerUnknown');
}

function percent(share: number): string {
  return share.toLocaleString(language(), { style: 'percent' });
}
