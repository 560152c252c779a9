import type { Language } from './wording.ts';

/** `--lang`, else DAYIE_LANG, else the system's locale: zh… is Chinese, anything else English. */
export function resolveLanguage(sources: {
  readonly flag: string | undefined;
  readonly env: string | undefined;
  readonly locale: string | undefined;
}): Language {
  for (const stated of [sources.flag, sources.env]) {
    if (stated === 'zh' || stated === 'en') return stated;
  }
  return /^zh/i.test(sources.locale ?? '') ? 'zh' : 'en';
}
