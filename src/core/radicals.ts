/**
 * The characters of the block CJK Radicals Supplement that look like a whole character and come out of PDF files and scans in
 * its place, each followed by that character. Unicode decomposes none but two of them; those of the block Kangxi Radicals it
 * does.
 */
const LOOK_ALIKES = [
  '⺀丶 ⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇几 ⺈刀 ⺉刂 ⺊卜 ⺋卩 ⺌小 ⺍小 ⺎尢 ⺏尣 ⺐尢 ⺑尣 ⺒巳 ⺓幺',
  '⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭',
  '⺩王 ⺪疋 ⺫目 ⺬示 ⺭礻 ⺮竹 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳罓 ⺴罓 ⺵罒 ⺶羊 ⺷羊 ⺸羋 ⺹耂 ⺺肀 ⺻聿 ⺼肉',
  '⺽臼 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇角 ⻈讠 ⻉贝 ⻊足 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅',
  '⻑長 ⻒镸 ⻓长 ⻔门 ⻕阜 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞飠 ⻟飠 ⻠饣 ⻡首 ⻢马 ⻣骨 ⻤鬼',
  '⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫齊 ⻬齐 ⻭齒 ⻮齿 ⻯龍 ⻰龙 ⻱龜 ⻲龜 ⻳龟',
];

const RADICALS: ReadonlyMap<string, string> = new Map(
  LOOK_ALIKES.flatMap((line) => line.split(' ')).map((pair) => {
    const [radical = '', character = ''] = pair;
    return [radical, character] as const;
  }),
);

/** Radicals to the characters they look like: ⺠ → 民, ⻄ → 西. */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2ef3]/g, (radical) => RADICALS.get(radical) ?? radical);
}
