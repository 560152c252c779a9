import type { Language } from '../diagnostics/wording.ts';

/** What each command's `--help` prints, by the words that call the command; by '' what the program's own prints. */
export type HelpTexts = Readonly<Record<string, string>>;

/** Help as it was printed when dayie was built: in one language, for one width of lines. */
export interface Kept {
  readonly language: Language;
  readonly width: number;
  readonly load: () => Promise<{ readonly default: HelpTexts }>;
}

/** None as long as nothing is built; the bundle has those here that `scripts/bundle/help-texts.ts` makes. */
export const KEPT: readonly Kept[] = [];
