import { resolveLanguage } from '../diagnostics/language.ts';
import type { Language } from '../diagnostics/wording.ts';

/** The language of a run: needed before the options are read, because `--help` itself is worded. */
export function spokenLanguage(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const { LC_ALL, LC_MESSAGES, LANG, DAYIE_LANG } = environment;
  const locale = LC_ALL || LC_MESSAGES || LANG || systemLocale();
  return resolveLanguage({ flag: languageFlag(args), env: DAYIE_LANG, locale });
}

/** What `--lang` says, where it stands last; undefined without it. */
export function languageFlag(args: readonly string[]): string | undefined {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at < 0) return undefined;
  return args[at]?.startsWith('--lang=') ? args[at].slice('--lang='.length) : args[at + 1];
}

/** The system's own; of all that Intl can tell it by, this takes a fortieth of the time that dates or numbers do. */
function systemLocale(): string {
  return new Intl.PluralRules().resolvedOptions().locale;
}
