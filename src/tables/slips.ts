import { fold } from '../core/fold.ts';

/**
 * Letters that tell headings apart which are alike otherwise: 内资 and 外资, 入库 and 未入库, 以上 and 以下, 开工 and 竣工. A heading
 * that has one of them too many, too few or in place of another means something else.
 */
const TELLING = new Set(
  fold(
    '内外省市县区乡镇村国境上下前后左右大小多少增减升降高低新旧老未无非不免没已应待拟将须需本去今昨明往历年季月周日旬初末底中计划实预估开竣完停复建续改解注销出入进退收支存取借贷总分净毛单双正副主次甲乙丙丁一二三四五六七八九十百千万亿东南西北公私民营工农商服规限额数量率比值个项人户家元超欠余差除含占同环首尾全半直属间共独合联引自转投融贷税费产销购租起止长短',
  ),
);

/** Letters that say something else by standing there or not: 未入库, 省外, 新签约, 其中. */
const MODIFIERS = new Set(
  '未无非不免没内外省县区村国境上下前后新旧老其总净应已拟将预待含除同续再半全去今昨本超欠联共直属子分副',
);

/** Letters that say nothing: 签的约额 and 签约了额 are slips of the pen. */
const EMPTY = new Set('的了之地得呢吗啊');

/** Letters that are typed for each other: they sound alike on the same keys, or look alike. */
const ALIKE: readonly string[] = [
  '入人八',
  '位拉伩泣',
  '目日曰自木母',
  '项顶相向象像巷',
  '签鉴前千芊答',
  '约药钓月',
  '额颔鄂俄额',
  '任仼认仁',
  '务物雾勿悟',
  '完玩元',
  '成城诚程承',
  '率律绿',
  '责则泽贵',
  '单丹担车',
  '库裤酷苦厍',
  '资姿咨自孜',
  '金全今斤',
  '投头透役没设',
  '新心欣辛斩薪',
  '开刊升凯',
  '工公功攻土',
  '注住驻主柱',
  '册侧策删',
  '际迹绩计季',
  '实时石识事十',
  '到倒道至',
  '利力立历例丽',
  '用甩永勇佣',
  '企起其启',
  '业叶页液',
  '基机积集墓其',
  '规归轨现',
  '模摸膜莫',
  '型形行刑',
  '市示式是',
  '场厂埸长',
  '体休提题',
  '引印因弓',
  '产铲户',
  '值植直殖',
  '计记际讯汁',
  '划画话化',
  '累类泪',
  '配佩沛',
  '套陶桃',
  '序续絮予',
  '号好耗',
  '名明鸣各',
  '称秤程',
  '镇振震填',
  '乡响香多',
  '别列剑',
  '期其旗斯',
  '限线现艰',
  '间简问同',
  '时是实',
  '报抱扱',
  '填田天',
  '联连廉',
  '系细糸',
  '领岭令',
  '导道到',
  '部步布郜',
  '门们问',
  '已己巳',
  '末未',
  '组祖阻',
  '织只知',
  '措错借',
  '施师湿',
  '容荣溶',
  '进近尽迸',
  '展站战',
  '度渡席',
  '状壮',
  '态太泰',
  '指只纸旨',
  '标表票',
  '设没社',
  '备各倍',
];

const ALIKE_PAIRS: ReadonlySet<string> = new Set(
  ALIKE.flatMap((letters) => [...letters].flatMap((one) => [...letters].map((other) => one + other))),
);

/**
 * Whether two folded texts differ by slips of the pen alone, so that they must mean the same: a letter typed for one that sounds or
 * looks like it, one that says nothing, one left out or doubled, two in each other's place. Both are to be within a few steps already.
 *
 * @param isMeasure of a column of figures, where any other word may be another measure; a column of words is held to its letters'
 *   opposites only.
 */
export function isSlip(typed: string, known: string, isMeasure: boolean): boolean {
  if (undoubled(typed) === undoubled(known)) return true;
  const [one, other] = withoutEnds([...typed], [...known]);
  return slipped(one, other, isMeasure);
}

/** 签约约额 for 签约额. */
function undoubled(text: string): string {
  return [...text].filter((letter, index, letters) => letter !== letters[index - 1]).join('');
}

/** The stretches in which two texts differ. */
function withoutEnds(
  typed: readonly string[],
  known: readonly string[],
): readonly [readonly string[], readonly string[]] {
  const shorter = Math.min(typed.length, known.length);
  let start = 0;
  while (start < shorter && typed[start] === known[start]) start += 1;
  let end = 0;
  while (end < shorter - start && typed.at(-1 - end) === known.at(-1 - end)) end += 1;
  return [typed.slice(start, typed.length - end), known.slice(start, known.length - end)];
}

function slipped(typed: readonly string[], known: readonly string[], isMeasure: boolean): boolean {
  const [first, ...typedRest] = typed;
  const [wanted, ...knownRest] = known;
  if (first === undefined && wanted === undefined) return true;
  if (first === undefined) return known.every((letter) => !MODIFIERS.has(letter));
  if (wanted === undefined)
    return typed.every((letter) => EMPTY.has(letter) || (!isMeasure && !TELLING.has(letter)));
  const goesOn = (left: readonly string[], right: readonly string[]): boolean =>
    slipped(...withoutEnds(left, right), isMeasure);
  if (isTypedFor(first, wanted, isMeasure) && goesOn(typedRest, knownRest)) return true;
  const [second] = typedRest;
  const [next] = knownRest;
  const turned = first === next && second === wanted && !TELLING.has(first) && !TELLING.has(wanted);
  if (turned && goesOn(typedRest.slice(1), knownRest.slice(1))) return true;
  const surplus = EMPTY.has(first) || (!isMeasure && !TELLING.has(first));
  if (typed.length > known.length && surplus && goesOn(typedRest, known)) return true;
  return known.length > typed.length && !MODIFIERS.has(wanted) && goesOn(typed, knownRest);
}

function isTypedFor(typed: string, wanted: string, isMeasure: boolean): boolean {
  if (ALIKE_PAIRS.has(typed + wanted)) return true;
  if (EMPTY.has(typed)) return !MODIFIERS.has(wanted);
  return !isMeasure && !TELLING.has(typed) && !TELLING.has(wanted);
}
