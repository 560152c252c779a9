import { all, is, isInForce, unitsOf } from './ledgers.ts';
import {
  type Case,
  type County,
  dayIn,
  firstDay,
  hasCome,
  isDay,
  lastDay,
  plusDays,
  type Row,
  text,
  UNVERIFIED,
  WARNING,
} from './rows.ts';
import { kindOf } from './standings.ts';

type Told = boolean | null;

/** Of a unit's rows: the share that has something, at least and at most, against a floor in percent. */
function share(
  rule: string,
  list: string,
  rows: ReadonlyMap<string, readonly { readonly counted: Told; readonly has: Told }[]>,
  floor: number,
): readonly Case[] {
  return [...rows].flatMap(([unit, mine]): readonly Case[] => {
    const sure = mine.filter(({ counted }) => counted === true);
    const unsure = mine.filter(({ counted }) => counted === null);
    const yes = sure.filter(({ has }) => has === true).length;
    const maybe = sure.filter(({ has }) => has === null).length;
    // Whatever may not count speaks for itself where it does.
    const low = [yes, sure.length + unsure.filter(({ has }) => has !== true).length] as const;
    const for_ = unsure.filter(({ has }) => has !== false).length;
    const high = [yes + maybe + for_, sure.length + for_] as const;
    const below = ([part, whole]: readonly [number, number]): boolean =>
      whole > 0 && part * 100 < floor * whole;
    if (sure.length + unsure.length === 0 || !below(low)) return [];
    return [{ rule, list: below(high) ? list : UNVERIFIED, unit, item: null }];
  });
}

/** 招-06: of this year's contracts those begun and entered; 招-20: of a department's those with a chain. */
function shares(county: County, month: number): readonly Case[] {
  const until = lastDay(month);
  const grouped = (
    counts: (row: Row) => Told,
    has: (row: Row) => Told,
    takes: (unit: string) => boolean,
  ): ReadonlyMap<string, readonly { readonly counted: Told; readonly has: Told }[]> => {
    const groups = new Map<string, { readonly counted: Told; readonly has: Told }[]>();
    for (const row of county.rows('investment/projects', null))
      for (const unit of unitsOf(row)) {
        const counted = counts(row);
        if (counted === false || !takes(unit)) continue;
        groups.set(unit, [...(groups.get(unit) ?? []), { counted, has: has(row) }]);
      }
    return groups;
  };
  const inForce = (row: Row): Told => {
    const signed = dayIn(row, 'signed');
    const own = signed === 'blank' ? null : hasCome(row, 'signed', until);
    return all(isInForce(row), own);
  };
  const ofThisYear = (row: Row): Told => {
    const signed = dayIn(row, 'signed');
    return all(inForce(row), isDay(signed) ? signed >= '2023-01-01' : null);
  };
  const anybody = (): boolean => true;
  return [
    ...share(
      '招-06',
      'shortfall',
      grouped(ofThisYear, (row) => hasCome(row, 'started', until), anybody),
      65,
    ),
    ...share(
      '招-06',
      'shortfall',
      grouped(ofThisYear, (row) => hasCome(row, 'entered', until), anybody),
      45,
    ),
    ...share(
      '招-20',
      'attention',
      grouped(
        inForce,
        (row) => text(row, 'chain') !== '',
        (unit) => kindOf(unit, county) === 'department',
      ),
      50,
    ),
  ];
}

interface Duty {
  readonly who: string;
  readonly least: number;
  readonly counts: 'days' | 'trips';
  readonly takes: (unit: string, county: County) => boolean;
}

const CENTRE = '市招商服务中心';
const FEDERATION = '市工商联';

const DUTIES: readonly Duty[] = [
  { who: '主要负责人', least: 12, counts: 'trips', takes: (unit) => unit !== FEDERATION && unit !== CENTRE },
  { who: '主要负责人', least: 24, counts: 'trips', takes: (unit) => unit === FEDERATION || unit === CENTRE },
  { who: '班子成员', least: 15, counts: 'days', takes: (unit) => unit === FEDERATION || unit === CENTRE },
  {
    who: '招商专班',
    least: 15,
    counts: 'days',
    takes: (unit, county) => kindOf(unit, county) === 'township',
  },
  { who: '招商专班', least: 20, counts: 'days', takes: (unit) => unit === CENTRE },
  {
    who: '招商专班',
    least: 10,
    counts: 'days',
    takes: (unit, county) => unit !== CENTRE && ['department', 'bank'].includes(kindOf(unit, county)),
  },
];

/** 招-15: days of the month, trips of the year beyond the province. */
function duties(county: County, month: number): readonly Case[] {
  const until = lastDay(month);
  const units = [
    ...['investment/townships', 'investment/departments'].flatMap((table) =>
      county.rows(table, 1).map((row) => text(row, 'unit')),
    ),
    CENTRE,
  ];
  return DUTIES.flatMap(({ who, least, counts, takes }) =>
    units
      .filter((unit) => takes(unit, county))
      .flatMap((unit): readonly Case[] => {
        const rows = county.rows('investment/outings', null).filter((row) => text(row, 'unit') === unit);
        const mine = rows.filter((row) => text(row, 'who') === who);
        const [sure, possible] = counts === 'trips' ? trips(mine, until) : daysOut(mine, month);
        const over = counts === 'days' || month === 12;
        const due = over ? least : Math.floor((least * month) / 12);
        if (sure >= due) return [];
        const list = rows.length === 0 || possible >= due ? UNVERIFIED : over ? 'shortfall' : WARNING;
        return [{ rule: '招-15', list, unit, item: null }];
      }),
  );
}

function trips(rows: readonly Row[], until: string): readonly [sure: number, possible: number] {
  const begun = rows.filter((row) => hasCome(row, 'departed', until) === true);
  return [
    begun.filter((row) => is('outside', '是')(row) === true).length,
    begun.filter((row) => is('outside', '是')(row) !== false).length,
  ];
}

/** Days of the month on which somebody was out; one whose return is not known may have been out to its end. */
function daysOut(rows: readonly Row[], month: number): readonly [sure: number, possible: number] {
  const [sure, possible] = [new Set<string>(), new Set<string>()];
  for (const row of rows) {
    const [from, to] = [dayIn(row, 'departed'), dayIn(row, 'returned')];
    for (let day = firstDay(month); day <= lastDay(month); day = plusDays(day, 1)) {
      if (day < from) continue;
      if (isDay(to) ? day <= to : day === from) sure.add(day);
      if (!isDay(to) || day <= to) possible.add(day);
    }
  }
  return [sure.size, possible.size];
}

/** 企-05: enterprises that were not visited in the month, by whoever looks after them. */
function visits(county: County, month: number): readonly Case[] {
  const pairs = county.rows('enterprise/departments', null);
  const ledger = county.rows('enterprise/visits', null);
  return [...new Set(pairs.map((row) => text(row, 'unit')))].flatMap((unit): readonly Case[] => {
    const mine = ledger.filter((row) => text(row, 'unit') === unit);
    const missing = pairs.filter(
      (row) =>
        text(row, 'unit') === unit &&
        mine.every((visit) => {
          const day = dayIn(visit, 'visited');
          return (
            text(visit, 'enterprise') !== text(row, 'enterprise') ||
            day < firstDay(month) ||
            day > lastDay(month)
          );
        }),
    );
    if (missing.length === 0) return [];
    return [{ rule: '企-05', list: mine.length === 0 ? UNVERIFIED : 'shortfall', unit, item: null }];
  });
}

/** What the ledgers come to unit by unit, by the end of a month. */
export function byUnits(county: County, month: number): readonly Case[] {
  return [...shares(county, month), ...duties(county, month), ...visits(county, month)];
}
