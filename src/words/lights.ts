import type { Bilingual } from '../diagnostics/entry.ts';

/** How far somebody is from the schedule, at a glance. */
export type Light = 'green' | 'yellow' | 'red';

export const LIGHT_WORDS: Readonly<Record<Light, Bilingual>> = {
  green: { zh: '绿', en: 'green' },
  yellow: { zh: '黄', en: 'yellow' },
  red: { zh: '红', en: 'red' },
};
