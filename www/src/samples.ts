// The sample stories: invented, each in the shape in which real stories are passed around.

import aggregator from './samples/aggregator.txt';
import newspaper from './samples/newspaper.txt';
import nonprofit from './samples/nonprofit.html';
import release from './samples/release.txt';
import wire from './samples/wire.txt';
import wordpress from './samples/wordpress.txt';

/** A story that comes with the page. */
export interface Sample {
  /** Its name in an address. */
  id: string;
  title: string;
  kind: 'text' | 'html' | 'wordpress';
  source: string;
  /** Where it pretends to be from. */
  url?: string;
}

/** The samples in the order in which they are offered. */
export const samples: readonly Sample[] = [
  { id: 'aggregator', title: 'Aggregator copy', kind: 'text', source: aggregator },
  { id: 'newspaper', title: 'Newspaper page', kind: 'text', source: newspaper },
  { id: 'wire', title: 'Agency story', kind: 'text', source: wire },
  { id: 'wordpress', title: 'WordPress post', kind: 'wordpress', source: wordpress },
  {
    id: 'nonprofit',
    title: 'Web page',
    kind: 'html',
    source: nonprofit,
    url: 'https://soundandfield.example/2024/05/library-lends-gardens/',
  },
  { id: 'release', title: 'Press release', kind: 'text', source: release },
];
