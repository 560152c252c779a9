/** The shape of a catalogue entry, and the types of a finding's parameters read off its message. */

import type { Bilingual, ParamName, ParamType } from './params.ts';

export type { Bilingual, ParamValue } from './params.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Most serious first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export interface CatalogueEntry {
  /** Readable id in kebab case, permanent like the code. */
  readonly name: string;
  readonly severity: Severity;
  /** The version that first raised it. */
  readonly since: string;
  /**
   * A figure at its place is no fact until it is mended or confirmed: it stays out of sums, ranks and text. `with-related`: nor are those
   * at the places it relates to, for nobody knows which of them is wrong.
   */
  readonly doubtful?: true | 'with-related';
  /** One sentence naming the faulty condition. */
  readonly title: Bilingual;
  /**
   * What is wrong, then what to do, addressed to the person who fills the form. `{name}` is a parameter;
   * `[[…{name}…]]` is left out when that parameter is empty. Both languages use the same parameters.
   */
  readonly message: Bilingual;
  readonly why: Bilingual;
  readonly fix: Bilingual;
  /** A small case that raises it, e.g. the cell as typed and as it should be. */
  readonly example: Bilingual;
}

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

interface Worded {
  readonly message: { readonly zh: string; readonly en: string };
}

/** The parameters a message needs, read off its Chinese text. */
export type ParamsIn<Entry extends Worded> = {
  readonly [Name in NamesIn<Entry['message']['zh']> & ParamName]: ParamType<Name>;
};

/** What of an entry's message does not hold: a name outside the vocabulary, or one that only one language uses. */
export type Strangers<Entry extends Worded> =
  | Exclude<NamesIn<Entry['message']['zh']>, ParamName>
  | Exclude<NamesIn<Entry['message']['en']>, NamesIn<Entry['message']['zh']>>
  | Exclude<NamesIn<Entry['message']['zh']>, NamesIn<Entry['message']['en']>>;

type Checked<Entries extends Readonly<Record<string, Worded>>> = {
  readonly [C in keyof Entries]: [Strangers<Entries[C]>] extends [never]
    ? Entries[C]
    : { readonly message: { readonly notInVocabularyOrBothLanguages: Strangers<Entries[C]> } };
};

/**
 * Declares the entries of one stage; keeps the literal texts so that parameters can be checked by the compiler. A message
 * that uses a parameter params.ts does not declare, or not in both languages, does not compile.
 */
export function defineEntries<const Entries extends Readonly<Record<string, CatalogueEntry>>>(
  entries: Entries & Checked<Entries>,
): Entries {
  return entries;
}
