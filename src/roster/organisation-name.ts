import { fold } from '../core/fold.ts';
import { once } from '../core/once.ts';
import { type PlaceName, withoutPlace } from './place-name.ts';
import { SHORT_FORMS } from './short-forms.ts';

/** No organisation is called by more letters; longer texts are compared as they stand. */
const LONGEST_NAME = 60;

/** 填报单位：市教育局, 1、市教育局, （一）市教育局, （牵头）市教育局. */
const BEFORE =
  /^(?:(?:填报|填表|上报|责任|牵头|配合|报送|主办|承办)?单位(?:名称|\(盖章\)|\(公章\))?[:：]|\(?\d{1,3}\)?[.、)]?(?!\d)|\(?[一二三四五六七八九十]{1,3}\)?[、.)]|\((?:牵头|主办|协办|配合)(?:单位)?\)|[-√*※★☆#△▲○●◎□■◇◆·\u2460-\u249b\u24ea-\u24ff])/u;

/** 市教育局（盖章）, 市教育局（牵头单位）, 市教育局*. */
const BEHIND =
  /(?:\((?:盖章|公章|单位盖章|签章|章|印|牵头|主牵头|总牵头|主办|协办|承办|配合|参与|责任|第一责任|牵头责任)(?:单位)?\)|盖章|牵头|[*※★☆#△▲:。.,;、·])$/u;

/** What a unit's name may begin with where nobody said which place it is. */
const LEVELS = '市县区旗';

/** A bank's name and what its local office adds: 农行股份有限公司支行, after the place is taken out. */
const BANK_OFFICE = /^(.{1,10}?(?:行|银行))(?:公司)?(?:(?:\p{Script=Han}{2}市?分行)?支行|分行)?(?:营业部)?$/u;

/** What stands for a township's government as well as for the township. */
const TOWNSHIP_OFFICE = /(?:党委政府|党委|政府|党政办|办事处|管委会|委)$/u;

/** What an organisation may be called, from what is certain to what takes something away; each step is tried as a whole. */
export interface NameForms {
  /** Folded, nothing taken away. */
  readonly typed: string;
  /** Without numbering, seals and roles. */
  readonly plain: string;
  /** Shortened, without the place: equal forms name one organisation. */
  readonly short: readonly string[];
  /** The same without a bracket at its end, whose contents are `bracket`. */
  readonly unbracketed: readonly string[];
  readonly bracket: string | null;
  /** A township's name before the word for its government. */
  readonly township: readonly string[];
}

/** The forms under which an organisation's name is looked for. */
export function formsOf(text: string, place: PlaceName | null): NameForms {
  const typed = fold(text);
  if (typed.length > LONGEST_NAME)
    return { typed, plain: typed, short: [], unbracketed: [], bracket: null, township: [] };
  const plain = undecorated(typed);
  const [, head = '', bracket = null] = /^(.+)\(([^()]+)\)$/u.exec(plain) ?? [];
  const short = shortForms(plain, place);
  const unbracketed = bracket === null ? [] : shortForms(head, place);
  const township = [...short, ...unbracketed]
    .map((form) => form.replace(TOWNSHIP_OFFICE, ''))
    .filter((form) => form.length > 1);
  return { typed, plain, short, unbracketed, bracket, township };
}

/** A folded name without what was written before and behind it: numbers, seals, roles, marks. */
function undecorated(folded: string): string {
  let name = folded;
  for (let before = ''; before !== name; ) {
    before = name;
    const less = name.replace(BEFORE, '').replace(BEHIND, '');
    if (less !== '') name = less;
  }
  return name;
}

/** The shortened name, with and without the place's 市 before it: 市场监管局 begins with one of its own. */
export function shortForms(folded: string, place: PlaceName | null): readonly string[] {
  const core = withoutPlace(folded, place);
  const levels = place?.level ?? LEVELS;
  const forms = [core, ...(levels.includes(core.charAt(0)) ? [core.slice(1)] : [])];
  return [...new Set(forms.map(shortened))].filter((form) => form !== '');
}

function shortened(name: string): string {
  let short = name;
  for (let at = longFormIn(short, 0); at !== null; at = longFormIn(short, at + 1)) {
    const [long = '', abbreviated = ''] = SHORT_FORMS[at] ?? [];
    short = short.split(long).join(abbreviated);
  }
  // Looked for only where they can be: what holds classes of letters several times over takes long to translate and to run.
  if (short.startsWith('国网')) short = short.replace(/^国网\p{Script=Han}{2,4}省电力公司/u, '');
  return short.includes('行') ? (BANK_OFFICE.exec(short)?.[1] ?? short) : short;
}

/** The first long form, from that place in their list on, that stands in a name; null for none. */
function longFormIn(name: string, from: number): number | null {
  let first: number | null = null;
  for (let start = 0; start < name.length; start += 1) {
    for (const at of longFormsBy().get(name.charAt(start)) ?? []) {
      if (at < from || (first !== null && at >= first)) continue;
      if (name.startsWith(SHORT_FORMS[at]?.[0] ?? '', start)) first = at;
    }
  }
  return first;
}

/** The places of the long forms in their list, by the letter that they begin with: a name holds few of a hundred. */
const longFormsBy = once(() => {
  const places = new Map<string, number[]>();
  for (const [at, [long]] of SHORT_FORMS.entries()) {
    const letter = long.charAt(0);
    const known = places.get(letter);
    if (known === undefined) places.set(letter, [at]);
    else known.push(at);
  }
  return places;
});
