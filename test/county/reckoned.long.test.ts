import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CountyTable, countyTables } from '../../scripts/fixtures/county/index.ts';
import { countyWorkbooks } from '../../scripts/fixtures/county/workbooks.ts';
import { writeWorkbook } from '../../src/formats/xlsx/write/index.ts';
import { newFolder } from '../support/cli.ts';
import { filePerTable, sheetPerMonth } from './layouts.ts';
import { indicators } from './oracle/indicators.ts';
import { byAmount, ledgerStandings } from './oracle/ledger-standings.ts';
import { composites, rankings } from './oracle/marked.ts';
import { linesOf, reckon } from './oracle/reckon.ts';
import { EVENT_COLUMNS, TASK_COLUMNS } from './oracle/reports.ts';
import { County, money } from './oracle/rows.ts';
import { SCORED, standings } from './oracle/standings.ts';
import { taskUnits, tracked } from './oracle/tracked.ts';
import { casesOf, type Scored, scored } from './product.ts';

const MONTHS = [1, 2, 3, 4, 5, 6];
const HALF = countyTables({ months: 6, rows: 60 });
const YEAR = countyTables({ months: 12, rows: 60 });

async function inOfficeLayout(tables: readonly CountyTable[]): Promise<string> {
  const folder = newFolder();
  mkdirSync(folder, { recursive: true });
  for (const { name, model } of countyWorkbooks(tables))
    writeFileSync(path.join(folder, name), writeWorkbook(model));
  return folder;
}

const isForm = ({ table }: CountyTable): boolean => table === 'enterprise/return';
const folders = { half: '', year: '', forms: '', files: '', sheets: '' };

beforeAll(async () => {
  folders.half = await inOfficeLayout(HALF);
  folders.year = await inOfficeLayout(YEAR);
  // The enterprises' returns are forms, which have a layout of their own.
  folders.forms = await inOfficeLayout(HALF.filter(isForm));
  folders.files = await filePerTable(HALF);
  folders.sheets = await sheetPerMonth(HALF);
});

const half = new County(HALF);
const year = new County(YEAR);

function byTask(
  left: { readonly task: string; readonly unit: string },
  right: { readonly task: string; readonly unit: string },
): number {
  return `${left.task} ${left.unit}` < `${right.task} ${right.unit}` ? -1 : 1;
}

function byUnit(left: { readonly unit: string }, right: { readonly unit: string }): number {
  return left.unit < right.unit ? -1 : 1;
}

/** Every standing of units: class, score, rank, last, and the rate of every measure with a task. */
function standingsOf({ assessments }: Scored) {
  return assessments.map(({ id, classes }) => ({
    id,
    units: classes
      .flatMap(({ name, units }) =>
        units.map(({ unit, score, rank, last, indicators }) => ({
          unit,
          class: name,
          score,
          rank,
          last,
          rates: indicators.map(({ rate }) => rate).sort(),
        })),
      )
      .sort(byUnit),
  }));
}

function expectedStandings(county: County, month: number) {
  return SCORED.map((own) => ({
    id: own.table,
    units: standings(county, own, month)
      .map(({ unit, class: group, score, rank, last, rates }) => ({
        unit,
        class: group,
        score: score === null ? null : money(score),
        rank,
        last: last === true,
        rates: Object.values(rates).sort(),
      }))
      .sort(byUnit),
  }));
}

function tasksOf({ plans }: Scored) {
  const all = plans
    .flatMap(({ tasks }) => tasks)
    .map(({ id, tasks, classes }) => ({
      id,
      tasks: tasks
        .flatMap(({ task, reports }) =>
          reports.map((report) => ({ task, ...report, unit: report.unit ?? '' })),
        )
        .sort(byTask),
      units: classes
        .flatMap(({ units }) =>
          units.map(({ unit, number, onTime, rate, rank }) => ({ unit, number, onTime, rate, rank })),
        )
        .sort(byUnit),
    }));
  return sorted(all);
}

const TRACKED = [...Object.keys(TASK_COLUMNS), ...Object.keys(EVENT_COLUMNS)];

function expectedTasks(county: County, month: number) {
  const all = TRACKED.map((table) => ({
    id: table,
    tasks: tracked(county, table, month)
      .map(({ task, unit, state, onTime, daysLate }) => ({
        task,
        unit,
        state,
        onTime,
        daysLate,
      }))
      .sort(byTask),
    units: [...taskUnits(county, table, month).values()].flat().sort(byUnit),
  }));
  return sorted(all);
}

/** Every indicator with its rate, gap and light, and its lead units. */
function indicatorsOf({ plans }: Scored) {
  return plans.flatMap(({ id: plan, indicators: lists }) =>
    lists.map(({ id, indicators: lines, classes }) => ({
      plan,
      id,
      indicators: lines
        .map(({ name, rate, gap, light, onSchedule, state }) => ({
          name,
          rate,
          gap,
          light,
          onSchedule,
          state,
        }))
        .sort(byName),
      units: classes
        .flatMap(({ units }) => units)
        .map(({ unit, number, onSchedule, behind, unknown, rate, rank }) => ({
          unit,
          number,
          onSchedule,
          behind,
          unknown,
          rate,
          rank,
        }))
        .sort(byUnit),
    })),
  );
}

function expectedIndicators(county: County, month: number) {
  const all = indicators(county, month).map((own) => ({
    ...own,
    indicators: [...own.indicators].sort(byName),
    units: [...own.units].sort(byUnit),
  }));
  return all;
}

function ledgersOf({ plans }: Scored) {
  return plans
    .flatMap(({ ledgers }) => ledgers)
    .map(({ id, groups, whole }) => ({
      id,
      lines: [...(groups.find(({ by }) => by === null)?.units ?? []), whole].map(({ unit, figures }) => ({
        unit,
        figures: figures.map(({ least, most, done, of }) => ({
          least,
          most,
          part: done === null ? null : `${done}/${of}`,
        })),
      })),
    }));
}

function rankingsOf({ plans }: Scored): readonly string[] {
  return plans
    .flatMap(({ rankings: own }) => own)
    .flatMap(({ rule, classes }) =>
      classes.flatMap(({ objects }) =>
        objects.map(({ name, rank, score }) => `${rule} ${name} ${rank ?? '—'} ${score ?? '—'}`),
      ),
    )
    .sort();
}

/** Whatever is told besides the lists: of units, tasks, indicators, ledgers, marks and the year put together of them. */
function expectAll(result: Scored, county: County, month: number): void {
  expect(linesOf(casesOf(result))).toEqual(linesOf(reckon(county, month)));
  expect(standingsOf(result)).toEqual(expectedStandings(county, month));
  expect(tasksOf(result)).toEqual(expectedTasks(county, month));
  expect(sorted(indicatorsOf(result))).toEqual(sorted(expectedIndicators(county, month)));
  expect(sorted(ledgersOf(result).map(unitsSorted))).toEqual(
    sorted(ledgerStandings(county, month).map(unitsSorted)),
  );
  const amounts = result.plans
    .flatMap(({ ledgers }) => ledgers)
    .find(({ id }) => id === 'investment/projects')
    ?.whole.figures.map((own) => own.byAmount);
  expect(amounts).toEqual([
    null,
    null,
    byAmount(county, month, 'started'),
    byAmount(county, month, 'entered'),
  ]);
  const [composite] = result.plans.flatMap((plan) => plan.composites);
  expect([...(composite?.units ?? [])].sort(byName)).toEqual([...composites(county, month)].sort(byName));
  expect(rankingsOf(result)).toEqual(rankings(county, month));
}

function sorted<Own extends { readonly id: string; readonly plan?: string }>(all: readonly Own[]): Own[] {
  return [...all].sort((left, right) => (`${left.id} ${left.plan}` < `${right.id} ${right.plan}` ? -1 : 1));
}

function unitsSorted<Own extends { readonly unit: string | null }>({
  id,
  lines,
}: {
  readonly id: string;
  readonly lines: readonly Own[];
}) {
  return { id, lines: [...lines].sort((left, right) => ((left.unit ?? '') < (right.unit ?? '') ? -1 : 1)) };
}

function byName(left: { readonly name: string }, right: { readonly name: string }): number {
  return left.name < right.name ? -1 : 1;
}

describe.each([
  ['laid out as offices do', () => [folders.half]],
  ['a file a table, one header row, all as text', () => [folders.files, folders.forms]],
  ['a sheet a month, other columns, ledgers in CSV', () => [folders.sheets, folders.forms]],
] as const)('the example county, %s', (_, files) => {
  it.each(MONTHS)(
    'has at the end of month %i the lists, standings, tasks, indicators, ledgers and marks of the independent reckoning',
    (month) => {
      const result = scored(files(), `2023-0${month}`);
      expectAll(result, half, month);
    },
  );

  it.each(['2023-Q2', '2023-H1'])('stands in %s as at its end', (span) => {
    const result = scored(files(), span);
    expectAll(result, half, 6);
  });
});

describe('the example county with one pairing table missing', () => {
  it('asks about the enterprises that none of the others names', async () => {
    const without = HALF.filter(({ table }) => table !== 'enterprise/leaders');
    const cases = casesOf(scored([await inOfficeLayout(without)], '2023-06')).filter(
      ({ rule }) => rule === '企-06',
    );
    const expected = reckon(half.without('enterprise/leaders'), 6).filter(({ rule }) => rule === '企-06');
    expect(linesOf(cases)).toEqual(linesOf(expected));
    expect(expected.map(({ list }) => list)).toContain('unverified');
  });
});

describe('the example county’s whole year', () => {
  it.each(['2023-12', '2023-Q4', '2023'])('comes in %s to what the independent reckoning says', (span) => {
    const result = scored([folders.year], span);
    expectAll(result, year, 12);
  });

  it.each(['招-09', '招-10', '招-11', '招-12', '村-01', '科-04', '党-05', '党-07'])(
    'has a case for which %s fires',
    (rule) => {
      const fired = reckon(year, 12).filter(
        (own) => own.rule === rule && !['unverified', 'warning'].includes(own.list),
      );
      expect(fired).not.toEqual([]);
    },
  );
});
