/** The shape of a catalogue entry, and the types of a finding's parameters read off its message. */

/** A text or a term in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export type Severity = 'error' | 'warning' | 'info';

/** Most serious first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** What a parameter may be: a datum, a term that is worded per language, or a list that is joined per language. */
export type ParamValue = string | number | Bilingual | readonly (string | Bilingual)[];

export interface CatalogueEntry {
  /** Readable id in kebab case, permanent like the code. */
  readonly name: string;
  readonly severity: Severity;
  /** The version that first raised it. */
  readonly since: string;
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

/** The parameters a message needs, read off its Chinese text. */
export type ParamsIn<Entry extends { readonly message: { readonly zh: string } }> = {
  readonly [Name in NamesIn<Entry['message']['zh']>]: ParamValue;
};

/** Declares the entries of one stage; keeps the literal texts so that parameters can be checked by the compiler. */
export function defineEntries<const Entries extends Readonly<Record<string, CatalogueEntry>>>(
  entries: Entries,
): Entries {
  return entries;
}
