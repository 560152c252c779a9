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
 * A folded name without the place, wherever it stands (农行大冶市支行 → 农行支行), and without the party and the province and
 * prefecture before it. 大冶湖 is another place: a name that goes on with a water's or a hill's word keeps it.
 */
export function withoutPlace(name: string, place: PlaceName | null): string {
  const bare = name.replace(/^(?:中共|中国共产党)/u, '');
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

/** Provinces whose 省 is left off before a place: 湖北大冶. Any other two letters there may be an organisation: 政协大冶市委员会. */
const PROVINCES =
  '河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆';

/** 湖北省黄石市, 湖北黄石, 湖北, 黄石市 before the place. */
const BEFORE_PLACE = new RegExp(
  `^(?:(?:${PROVINCES})省?(?:\\p{Script=Han}{2,3}市|\\p{Script=Han}{2})?|\\p{Script=Han}{2,3}市)$`,
  'u',
);

/** What `BEFORE_PLACE` takes, and more: that one takes long to translate and is seldom needed. */
const MAYBE_BEFORE_PLACE = new RegExp(`^(?:${PROVINCES})|市$`, 'u');

/** What stands before the place, without its province and prefecture. */
function beforePlace(text: string): string {
  const rest = MAYBE_BEFORE_PLACE.test(text) ? text.replace(BEFORE_PLACE, '') : text;
  return /公司|银行/u.test(rest) ? rest.replace(/(?<=公司|银行)\p{Script=Han}{2}市?$/u, '') : rest;
}
