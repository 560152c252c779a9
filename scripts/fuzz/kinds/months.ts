import { below, change, nothingDone, pick, shuffled, type Table } from '../grid.ts';
import { figuresOf, type Kind, standingsOf, unchanged, type World, wordAll } from '../world.ts';

/** Tables that say something else than was meant: whoever a change does not concern keeps what was known of them. */
export function kindsOfMonths({
  files,
  targets,
  months,
  ledgers,
  readTable,
  among,
  score,
}: World): Readonly<Record<'months' | 'targets' | 'shuffled' | 'ledgers', Kind>> {
  const all = [...files.values()];
  const whole = score(all);
  const [base, exact] = [figuresOf(whole), standingsOf(whole)];

  const changedAmong = (tables: readonly Table[]): Kind => {
    return (random) => {
      const table = pick(tables, random);
      const made = change(table, random);
      const results = score(among(table, made.table));
      wordAll(results.findings);
      unchanged(base, figuresOf(results), made.what, made.touched);
      return made.what;
    };
  };

  return {
    months: changedAmong(months),
    targets: changedAmong(targets),
    shuffled: (random) => {
      const table = pick([...files.keys()], random);
      // Which of two rows is taken, and who of those that stand alike comes first, must not depend on the order.
      const faulty = pick([() => ({ table, what: '' }), nothingDone, change], random)(table, random);
      const made = shuffled(faulty.table, random);
      const order = [...among(table, made.table)];
      for (const at of order.keys()) order.splice(below(at + 1, random), 0, ...order.splice(at, 1));
      const before = faulty.table === table ? exact : standingsOf(score(among(table, faulty.table)));
      unchanged(before, standingsOf(score(order)), `another order of ${table.name}${faulty.what}`);
      return made.what;
    },
    ledgers: (random) => {
      const made = change(pick(ledgers, random), random);
      const results = score([...all, readTable(made.table)]);
      wordAll(results.findings);
      unchanged(base, figuresOf(results), made.what);
      return made.what;
    },
  };
}
