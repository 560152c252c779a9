import { ScoreDocument } from '../../schemas/output/score.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { LIGHT_WORDS } from '../../src/words/lights.ts';
import { TASK_WORDS } from '../../src/words/task-states.ts';

const NUMBER = /\d+(?:\.\d+)?/gu;

/** What a text says that the JSON of the same run does not hold, or holds without the cells it comes from. */
export function untold(text: string, json: string): readonly string[] {
  const document = ScoreDocument.parse(JSON.parse(json));
  const [body = '', ...attachments] = text.split(/\n附件\d?\n/u);
  const known = new Known(document);
  return [
    ...known.miscounted,
    ...sentences(body).flatMap((sentence) => known.missingIn(sentence)),
    ...attachments.flatMap((attachment) => tables(attachment).flatMap((rows) => known.missingInTable(rows))),
    ...names(text).filter((name) => !known.strings.has(name)),
  ];
}

function sentences(body: string): readonly string[] {
  // Headings number themselves, the title and the last lines say the month and the day.
  return body
    .split('\n')
    .map((line) =>
      line.trim().replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|附件：?)/u, ''),
    )
    .flatMap((line) => line.split(/[。；]/u))
    .filter((line) => line !== '');
}

/** Units and indicators of the scheme that a text names. */
function names(text: string): readonly string[] {
  const units = daye2023.roster.map(({ name }) => name);
  const all = [...units, ...daye2023.indicators.map(({ name }) => name)];
  let rest = text;
  // A name may be part of a longer one: 东风农场管理区.
  return all
    .toSorted((left, right) => right.length - left.length)
    .filter((name) => {
      const found = rest.includes(name);
      rest = rest.replaceAll(name, '|');
      return found;
    });
}

/** The tables of an attachment: rows of cells, the headings first. */
function tables(attachment: string): readonly (readonly (readonly string[])[])[] {
  const found: string[][][] = [];
  let open = false;
  for (const line of attachment.split('\n')) {
    const row = line.includes('\t');
    if (row && !open) found.push([]);
    if (row) found.at(-1)?.push(line.split('\t'));
    open = row;
  }
  return found;
}

interface Figured {
  readonly target: string | null;
  readonly actual: string | null;
  readonly rate: string | null;
  readonly sources: readonly unknown[];
}

class Known {
  readonly strings = new Set<string>();
  readonly miscounted: string[] = [];
  private readonly figures = new Set<string>();
  private readonly document: ScoreDocument;

  constructor(document: ScoreDocument) {
    this.document = document;
    this.take(document, '');
    for (const entry of [document.span, document.period, document.date]) this.takeWords(entry ?? '');
  }

  private take(value: unknown, key: string): void {
    if (Array.isArray(value)) for (const item of value) this.take(item, key);
    else if (typeof value === 'number') this.figures.add(String(value));
    else if (typeof value === 'string') {
      this.strings.add(value);
      if (/^-?\d+(?:\.\d+)?$/u.test(value)) this.figures.add(value.replace('-', ''));
      if (['reason', 'reasons', 'value', 'by', 'whom'].includes(key)) this.takeWords(value);
    } else if (typeof value === 'object' && value !== null) {
      const { number, units } = Object.fromEntries(Object.entries(value));
      if (typeof number === 'number' && Array.isArray(units) && number !== units.length)
        this.miscounted.push(JSON.stringify(value));
      for (const [name, part] of Object.entries(value)) this.take(part, name);
    }
  }

  private takeWords(text: string): void {
    for (const [token] of text.matchAll(NUMBER)) this.figures.add(String(Number(token))).add(token);
  }

  missingIn(sentence: string): readonly string[] {
    const loose = [...sentence.matchAll(NUMBER)].map(([token]) => token);
    return [
      ...loose.filter((token) => !this.figures.has(token)).map((token) => `${token}: ${sentence}`),
      ...this.sumMissing(sentence),
      ...this.scoresMissing(sentence),
    ];
  }

  /** 新签约项目累计完成71个，完成年度任务120个的59.17%，超序时进度9.17个百分点，较上月增加3个. */
  private sumMissing(sentence: string): readonly string[] {
    const said =
      /^(.+?)累计完成([\d.]+)\D+?完成年度任务([\d.]+)\D+?的([\d.]+)%，(?:([超欠])序时进度([\d.]+)|与序时进度持平)(?:.*?较[^，]*?(增加|减少)([\d.]+))?/u.exec(
        sentence,
      );
    if (said === null) return [];
    const [, name, actual, target, rate, side, gap, verb, change] = said;
    const found = this.document.assessments
      .flatMap(({ sums }) => sums)
      .some(
        (sum) =>
          sum.name === name &&
          sum.actual === actual &&
          sum.target === target &&
          sum.rate === rate &&
          (gap === undefined || sum.gap === `${side === '欠' ? '-' : ''}${gap}`) &&
          (change === undefined || sum.increment === `${verb === '减少' ? '-' : ''}${change}`) &&
          sum.sources.length > 0,
      );
    return found ? [] : [`no sum: ${sentence}`];
  }

  /** 市委政研室、市公共检验检测中心（并列第1名，100.00分）: the last name at least, whose score and place it is. */
  private scoresMissing(sentence: string): readonly string[] {
    const said = sentence.replaceAll(/等\d+个单位（名单见附件\d?）/gu, '');
    return [...said.matchAll(/([^，：；、]+)（(?:并列，|(?:并列)?第(\d+)名，)?([\d.]+)分）/gu)].flatMap(
      ([all, name, rank, score]) => {
        const named = this.units().filter(({ unit }) => unit === name);
        const found = named.some(
          (unit) =>
            unit.score === score &&
            (rank === undefined || `${unit.rank}` === rank) &&
            unit.indicators.every(({ sources }) => sources.length > 0),
        );
        return found ? [] : [`no score: ${all}`];
      },
    );
  }

  private units() {
    return this.document.assessments.flatMap(({ classes }) => classes).flatMap(({ units }) => units);
  }

  missingInTable([heads = [], ...rows]: readonly (readonly string[])[]): readonly string[] {
    if (heads.includes('名次')) return rows.flatMap((row) => this.rankingMissing(heads, row));
    if (heads.includes('事由')) return rows.flatMap((row) => this.interviewMissing(row));
    if (heads.includes('逾期天数')) return rows.flatMap((row) => this.overdueMissing(row));
    if (heads.includes('目标任务')) return rows.flatMap((row) => this.indicatorMissing(row));
    if (heads.includes('任务数')) return rows.flatMap((row) => this.tasksMissing(row));
    if (heads.includes('报送情况')) return rows.flatMap((row) => this.reportMissing(row));
    if (heads.includes('事项')) return rows.flatMap((row) => this.loneTaskMissing(row));
    return [`no such table: ${heads.join(' ')}`];
  }

  private rankingMissing(heads: readonly string[], row: readonly string[]): readonly string[] {
    const at = (head: string): string => row[heads.indexOf(head)] ?? '';
    const total = at('单位') === '合计';
    const said = figuresOf(heads, row);
    const holds = (list: readonly (Figured & { readonly name: string })[]): boolean =>
      said.every(({ name, target, actual, rate }) => {
        const own = list.find((item) => item.name === name);
        const cells = own === undefined || own.sources.length > 0;
        return cells && same(target, own?.target) && same(actual, own?.actual) && same(rate, own?.rate);
      });
    const found = total
      ? this.document.assessments.flatMap(({ classes }) => classes).some(({ sums }) => holds(sums))
      : this.units().some(
          (unit) =>
            unit.unit === at('单位') &&
            (unit.rank === null ? '—' : `${unit.rank}`) === at('名次') &&
            same(at('总分'), unit.score) &&
            (unit.light === null ? '—' : LIGHT_WORDS[unit.light].zh) === at('亮灯') &&
            holds(unit.indicators),
        );
    return found ? [] : [`no row: ${row.join(' ')}`];
  }

  private interviewMissing([, unit, group, , reason]: readonly string[]): readonly string[] {
    const found = this.document.interviews.some(
      (item) =>
        item.unit === unit &&
        (item.class === group || group === '—') &&
        item.reason === reason &&
        item.sources.length > 0,
    );
    return found ? [] : [`no interview: ${unit} ${reason}`];
  }

  private overdueMissing(row: readonly string[]): readonly string[] {
    const [, unit = '', item = '', due = '', late = '', ground] = row;
    const list = this.document.lists.find(({ id }) => id === 'overdue');
    const found = list?.entries.some(
      (entry) =>
        (entry.unit ?? '') === unit &&
        (entry.item ?? '') === item &&
        (entry.due ?? '') === due &&
        `${entry.daysLate ?? ''}` === late &&
        entry.ground === ground &&
        entry.sources.length > 0,
    );
    return found === true ? [] : [`not overdue: ${row.join(' ')}`];
  }

  private indicatorMissing(row: readonly string[]): readonly string[] {
    const [, name, unit, , actual = '', rate = '', gap = ''] = row;
    const found = this.document.plans
      .flatMap(({ indicators }) => indicators)
      .flatMap(({ indicators }) => indicators)
      .some(
        (item) =>
          item.name === name &&
          item.measureUnit === unit &&
          same(actual, item.actual) &&
          same(rate, item.rate) &&
          same(gap, item.gap) &&
          item.sources.length > 0,
      );
    return found ? [] : [`no indicator: ${row.join(' ')}`];
  }

  private tasksMissing(row: readonly string[]): readonly string[] {
    const [, unit, number, finished, underWay, soon, overdue, unreported] = row;
    const found = this.document.plans
      .flatMap(({ tasks }) => tasks)
      .flatMap(({ classes }) => classes)
      .flatMap(({ units }) => units)
      .some(
        ({ states, ...item }) =>
          item.unit === unit &&
          `${item.number}` === number &&
          `${(states.finished ?? 0) + (states['finished-late'] ?? 0)}` === finished &&
          `${states['under-way'] ?? 0}` === underWay &&
          `${states['due-soon'] ?? 0}` === soon &&
          `${states.overdue ?? 0}` === overdue &&
          `${states.unreported ?? 0}` === unreported,
      );
    return found ? [] : [`no tasks: ${row.join(' ')}`];
  }

  /** What no unit leads: a row an activity. */
  private loneTaskMissing(row: readonly string[]): readonly string[] {
    const [, task, due, state] = row;
    const found = this.document.plans
      .flatMap(({ tasks }) => tasks)
      .flatMap(({ tasks }) => tasks)
      .some(
        (item) =>
          item.name === task &&
          item.due === due &&
          TASK_WORDS[item.state].zh === state &&
          item.reports.every(({ sources }) => sources.length > 0),
      );
    return found ? [] : [`no activity: ${row.join(' ')}`];
  }

  private reportMissing([, unit, , , reason = '']: readonly string[]): readonly string[] {
    const found = this.units().some((item) => item.unit === unit && item.reasons.join('、') === reason);
    return found ? [] : [`no report: ${unit} ${reason}`];
  }
}

/** A printed figure is that of the JSON; words stand where there is none. */
function same(printed: string, own: string | null | undefined): boolean {
  return /^-?[\d.]+%?$/u.test(printed)
    ? printed.replace('%', '') === own
    : own === null || own === undefined || printed === '—';
}

/** Of each indicator what three columns say, or one of 完成/任务 完成率. */
function figuresOf(heads: readonly string[], row: readonly string[]) {
  const found = new Map<string, { name: string; target: string; actual: string; rate: string }>();
  for (const [index, head] of heads.entries()) {
    const [, name, part] = /^(.+)（[^（）]+）(?:\/(.+))?$/u.exec(head) ?? [];
    if (name === undefined) continue;
    const text = row[index] ?? '';
    const own = found.get(name) ?? { name, target: '—', actual: '—', rate: '—' };
    const [both = '', rate = ''] = text.split(' ');
    const [actual = '', target = ''] = both.split('/');
    if (part === undefined) found.set(name, { name, target, actual, rate });
    else if (part === '任务') found.set(name, { ...own, target: text });
    else if (part === '完成') found.set(name, { ...own, actual: text });
    else found.set(name, { ...own, rate: text });
  }
  return [...found.values()];
}
