import type { CompositeStanding } from '../../assessment/tracking/composite.ts';
import type { LedgerFigure, LedgerLine, LedgerStanding } from '../../assessment/tracking/ledger.ts';
import { type Decimal, fixed, plain } from '../../core/decimal.ts';
import type { ReportCell, ReportRow, ReportSection, ReportTable } from '../../model/report-model.ts';
import { column, figure, type Telling, text } from './cells.ts';

interface At {
  readonly id: string;
  readonly at: string;
}

/** 台账统计: a row a unit, for each column of units; at the end every row of the ledger once. */
export function ledgerSection(standing: LedgerStanding, { id, at }: At, telling: Telling): ReportSection {
  return {
    id,
    level: 3,
    title: standing.name,
    blocks: standing.groups.map((group, index) => ledgerTable(standing, group, index, at, telling)),
  };
}

function ledgerTable(
  standing: LedgerStanding,
  { name, lines }: LedgerStanding['groups'][number],
  index: number,
  at: string,
  telling: Telling,
): ReportTable {
  const { say, language } = telling;
  const row = (line: LedgerLine, own: string, called: string): ReportRow => ({
    units: line.unit === null ? [] : [line.unit],
    at: own,
    cells: [text(called), ...line.figures.flatMap((item, place) => figureCells(item, place, telling))],
  });
  return {
    type: 'table',
    caption: say(
      `${standing.name}（截至${standing.day}）${name === null ? '' : `：按${name}`}`,
      `${standing.name}, to ${standing.day}${name === null ? '' : `: by ${name}`}`,
    ),
    heading: 0,
    columns: [
      column(name ?? say('单位', 'Unit'), 'left'),
      ...standing.heads.flatMap((head) =>
        head.percent
          ? [
              column(say('比例', 'Share'), 'right', head.name[language]),
              column(say('已办', 'Done'), 'right', head.name[language]),
              column(say('应办', 'Of'), 'right', head.name[language]),
              column(say('按金额', 'By amount'), 'right', head.name[language]),
            ]
          : [column(head.name[language], 'right')],
      ),
    ],
    rows: lines.map((line, place) =>
      row(line, `${at}/groups/${index}/units/${place}`, line.unit ?? say('未写明单位', 'no unit named')),
    ),
    ...(index === 0
      ? { foot: [row(standing.whole, `${at}/whole`, say('合计（各计一次）', 'All, each once'))] }
      : {}),
  };
}

function figureCells(
  { known, least, most, part }: LedgerFigure,
  place: number,
  { traces, decimals, language }: Telling,
): readonly ReportCell[] {
  const at = `figures/${place}`;
  const trace = traces.of(known);
  const print = (value: Decimal): string => (part === null ? plain(value) : `${fixed(value, decimals)}%`);
  const value =
    known.value === null
      ? figure(part === null ? known.words[language] : `${print(least)}—${print(most)}`, null, trace)
      : figure(print(known.value), `${at}/value`, trace);
  if (part === null) return [value];
  return [
    part.of === 0 ? text(null) : value,
    figure(`${part.done}`, `${at}/done`, trace),
    figure(`${part.of}`, `${at}/of`, trace),
    part.amount === null ? text(null) : figure(`${fixed(part.amount, decimals)}%`, `${at}/byAmount`, trace),
  ];
}

/** 年度综合得分: the quarters, the year's end and what comes of them. */
export function compositeSection(
  standing: CompositeStanding,
  { id, at }: At,
  telling: Telling,
): ReportSection {
  const { say, traces, decimals } = telling;
  const quarter = (number: number): string => say(`第${number}季度`, `Q${number}`);
  return {
    id,
    level: 3,
    title: say(`${standing.name}综合得分`, `${standing.name}: score of the year`),
    blocks: [
      {
        type: 'table',
        caption: say(
          `${standing.span.year}年${standing.name}综合得分（季度占${plain(standing.share)}%）`,
          `${standing.name}, ${standing.span.year} (quarters ${plain(standing.share)}%)`,
        ),
        heading: 1,
        columns: [
          column(say('名次', 'Rank'), 'centre'),
          column(say('单位', 'Unit'), 'left'),
          ...[1, 2, 3, 4].map((number) => column(quarter(number), 'right')),
          column(say('年终', 'Year’s end'), 'right'),
          column(say('得分', 'Score'), 'right'),
          column(say('已有', 'So far'), 'right'),
        ],
        rows: standing.lines.map((line, index): ReportRow => {
          const trace = traces.of(line.score);
          const optional = (
            value: Decimal | null,
            where: string,
            print: (own: Decimal) => string,
          ): ReportCell => (value === null ? text(null) : figure(print(value), where, trace));
          const printed = (value: Decimal): string => fixed(value, decimals);
          return {
            units: [line.name],
            at: `${at}/units/${index}`,
            cells: [
              line.rank === null ? text(null) : figure(`${line.rank}`, 'rank', trace),
              text(line.name),
              ...line.parts.map((mark, part) =>
                part < 4 ? optional(mark, `quarters/${part}`, plain) : optional(mark, 'yearEnd', plain),
              ),
              optional(line.score.value, 'score', printed),
              optional(line.soFar, 'soFar', printed),
            ],
          };
        }),
      },
    ],
  };
}
