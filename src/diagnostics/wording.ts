import { shownText } from '../core/hidden-characters.ts';
import { entryOf } from './catalogue/index.ts';
import type { Bilingual, ParamValue } from './entry.ts';
import type { Finding } from './finding.ts';

export type Language = 'zh' | 'en';

const OPTIONAL_PART = /\[\[(.{1,300}?)\]\]/gs;
const PARAMETER = /\{(\w+)\}/g;

/**
 * A finding's message in one language, hidden characters of what it quotes named. A missing parameter can never break the sentence:
 * it prints as nothing.
 */
export function wordFinding(finding: Finding, language: Language): string {
  return shownText(fill(entryOf(finding.code).message[language], finding.params, language));
}

/** Fills `{name}` from the parameters and drops an optional `[[…]]` part whose parameter is empty. */
export function fill(
  template: string,
  params: Readonly<Record<string, ParamValue>>,
  language: Language,
): string {
  const print = (name: string): string => {
    const value = params[name];
    return value === undefined ? '' : printParam(value, language);
  };
  return template
    .replace(OPTIONAL_PART, (_, part: string) => {
      const names = [...part.matchAll(PARAMETER)].map(([, name = '']) => name);
      return names.some((name) => print(name) === '') ? '' : part;
    })
    .replace(PARAMETER, (_, name: string) => print(name));
}

function printParam(value: ParamValue, language: Language): string {
  if (Array.isArray(value)) {
    return value
      .map((item: string | Bilingual) => printTerm(item, language))
      .join(language === 'zh' ? '、' : ', ');
  }
  return printTerm(value as string | number | Bilingual, language);
}

function printTerm(term: string | number | Bilingual, language: Language): string {
  return typeof term === 'object' ? term[language] : String(term);
}
