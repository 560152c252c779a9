/** The place a scheme is made for, as units' names begin with it: 大冶 and 市 of 大冶市. */
export interface PlaceName {
  readonly stem: string;
  /** 市, 县, 区 or 旗: what units put before their names in place of the whole. */
  readonly level: string;
}

/** The place in the name of whoever issues the scheme (大冶市, 中共大冶市委办公室); null where there is none. */
export function placeNameOf(issuer: string): PlaceName | null {
  const match = /^(?:中共)?(\p{Script=Han}{2,5}?)([市县区旗])/u.exec(issuer.trim());
  const [, stem, level] = match ?? [];
  return stem === undefined || level === undefined ? null : { stem, level };
}

/**
 * A folded name without the place, wherever it stands (农行大冶市支行 → 农行支行), and without 中共 and the province and
 * prefecture before it. 大冶湖 is another place: a name that goes on with a water's or a hill's word keeps it.
 */
export function withoutPlace(name: string, place: PlaceName | null): string {
  const bare = name.startsWith('中共') ? name.slice(2) : name;
  if (place === null) return bare;
  const { stem, level } = place;
  const at = bare.indexOf(stem);
  const whole = at > 0 ? beforePlace(bare.slice(0, at)) + bare.slice(at) : bare;
  const parts = whole.split(stem);
  const [first = '', ...rest] = parts;
  return rest.reduce((text, part) => {
    if (/^[湖河江山岭]/u.test(part)) return `${text}${stem}${part}`;
    return text + (part.startsWith(level) ? part.slice(level.length) : part);
  }, first);
}

/** What stands before the place, without its province and prefecture (湖北省黄石市, 湖北); a bank's name (农行) is neither. */
function beforePlace(text: string): string {
  return text
    .replace(/^(?:\p{Script=Han}{2,3}省)?(?:\p{Script=Han}(?!行)\p{Script=Han}市?)?$/u, '')
    .replace(/(?<=公司|银行)\p{Script=Han}{2}市?$/u, '');
}
