import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { onFaultyDisk } from '../../scripts/faults/faulty-disk.ts';
import { bytesOf, readInputs } from '../../src/cli/inputs.ts';
import type { Failure } from '../../src/core/failure.ts';
import { findFiles } from '../../src/disk/files.ts';
import { finishEarlierRun, type OutputFile, writeFiles, writeOutputs } from '../../src/disk/write-files.ts';
import { daye2023 } from '../../src/presets/daye-2023/index.ts';
import { newFolder } from '../support/cli.ts';

const text = (name: string, content: string): OutputFile => ({ name, bytes: Buffer.from(content) });
const OLD = [text('评分.txt', '旧'), text('通报.txt', '旧')];
const NEW = [text('评分.txt', '新'), text('通报.txt', '新'), text('名单/甲.txt', '新')];

/** What stands in a folder, the files of dayie's own among it by name only. */
function contents(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const name = path.relative(folder, file);
      return name.startsWith('.dayie') ? name : `${name}=${readFileSync(file, 'utf8')}`;
    })
    .sort();
}

const WHOLE_OLD = ['.dayie-outputs.json', '评分.txt=旧', '通报.txt=旧'];
const WHOLE_NEW = ['.dayie-outputs.json', '名单/甲.txt=新', '评分.txt=新', '通报.txt=新'];

/** A lock says which process made it; that of these tests goes on. */
function endOwner(folder: string): void {
  if (readdirSync(folder).includes('.dayie-lock')) {
    const lock = path.join(folder, '.dayie-lock');
    writeFileSync(lock, readFileSync(lock, 'utf8').replace(/^\d+/u, '4194304'));
  }
}

async function reasonOf(work: Promise<unknown>): Promise<Failure['reason'] | undefined> {
  return work.then(
    () => undefined,
    (error: Failure) => error.reason,
  );
}

describe('a run that is killed while it writes', () => {
  it('leaves each file old or new at every moment, and the next run finds the set whole', async () => {
    const states = new Set<string>();
    for (let nth = 1; ; nth += 1) {
      const folder = newFolder();
      await writeFiles(folder, OLD, { force: false });
      const run = await onFaultyDisk(nth, { kind: 'killed', half: nth % 2 === 0 }, () =>
        writeFiles(folder, NEW, { force: false }),
      );
      if (run.result !== null) break;
      for (const file of contents(folder).filter((name) => !name.startsWith('.dayie')))
        expect(file, run.at).toMatch(/=[旧新]$/u);
      endOwner(folder);
      await finishEarlierRun(folder);
      expect([WHOLE_OLD, WHOLE_NEW], run.at).toContainEqual(contents(folder));
      states.add(contents(folder).join());
      // And the next run takes what it finds for its own.
      await writeFiles(folder, OLD, { force: false });
    }
    expect(states.size).toBe(2);
  });

  it('does not overwrite what a person has changed in between', async () => {
    const folder = newFolder();
    await writeFiles(folder, OLD, { force: false });
    // Killed when the first of the renames is to be done: the new files are whole, none is in its place.
    let nth = 1;
    for (; ; nth += 1) {
      const tried = newFolder();
      await writeFiles(tried, OLD, { force: false });
      const { at } = await onFaultyDisk(nth, { kind: 'killed', half: false }, () =>
        writeFiles(tried, NEW, { force: false }),
      );
      if (at === 'rename 0.new → 评分.txt') break;
    }
    await onFaultyDisk(nth, { kind: 'killed', half: false }, () => writeFiles(folder, NEW, { force: false }));
    endOwner(folder);
    writeFileSync(path.join(folder, '通报.txt'), '改过');
    await finishEarlierRun(folder);
    expect(contents(folder)).toEqual([
      '.dayie-outputs.json',
      '名单/甲.txt=新',
      '评分.txt=新',
      '通报.txt=改过',
    ]);
    expect(await reasonOf(writeFiles(folder, NEW, { force: false }))).toMatchObject({ kind: 'not-ours' });
  });
});

describe('a set of which one file cannot be put in its place', () => {
  it.each(['ENOSPC', 'EIO', 'EACCES', 'EROFS'])(
    'leaves the old one, in every folder it reaches into (%s)',
    async (code) => {
      for (let nth = 1; ; nth += 1) {
        const [folder, other] = [newFolder(), newFolder()];
        const named = (content: string) => [
          { target: path.join(other, '报告.txt'), bytes: Buffer.from(content) },
        ];
        await writeOutputs({ folder: { path: folder, files: OLD }, named: named('旧') }, { force: false });
        const run = await onFaultyDisk(nth, { kind: 'refused', code }, () =>
          reasonOf(
            writeOutputs({ folder: { path: folder, files: NEW }, named: named('新') }, { force: false }),
          ),
        );
        if (run.at === '') break;
        const found = [...contents(folder), ...contents(other)].filter((name) => !/lock|pending/u.test(name));
        if (run.result === undefined) expect(found, run.at).toEqual([...WHOLE_NEW, '报告.txt=新']);
        else {
          expect(run.result, run.at).toMatchObject({ kind: 'unwritable', code });
          expect(found, run.at).toEqual([...WHOLE_OLD, '报告.txt=旧']);
        }
      }
    },
  );
});

describe('a set of which one file goes', () => {
  const NEXT = [text('通报.txt', '新')];
  const options = { force: false, withdrawn: ['评分.txt', '名单/甲.txt'] };
  const BEFORE = ['.dayie-outputs.json', '名单/甲.txt=新', '评分.txt=新', '通报.txt=新'];
  const AFTER = ['.dayie-outputs.json', '通报.txt=新'];

  it.each(['EIO', 'ENOSPC', 'EPERM'])(
    'keeps it, and says so, where it cannot go, and the next run takes it away (%s)',
    async (code) => {
      let refused = 0;
      for (let nth = 1; ; nth += 1) {
        const folder = newFolder();
        await writeFiles(folder, NEW, { force: false });
        const run = await onFaultyDisk(nth, { kind: 'refused', code }, () =>
          reasonOf(writeFiles(folder, NEXT, options)),
        );
        if (run.at === '') break;
        if (run.at.startsWith('rename') && run.at.includes('评分.txt')) refused += 1;
        const found = contents(folder).filter((name) => !/lock|pending/u.test(name));
        if (run.result !== undefined) expect(run.result, run.at).toMatchObject({ kind: 'unwritable', code });
        expect(found, run.at).toEqual(run.result === undefined ? AFTER : BEFORE);
        endOwner(folder);
        await writeFiles(folder, NEXT, options);
        expect(contents(folder), run.at).toEqual(AFTER);
      }
      expect(refused).toBe(1);
    },
  );

  it('is whole after the next run, wherever one is killed', async () => {
    const states = new Set<string>();
    for (let nth = 1; ; nth += 1) {
      const folder = newFolder();
      await writeFiles(folder, NEW, { force: false });
      const run = await onFaultyDisk(nth, { kind: 'killed', half: nth % 2 === 0 }, () =>
        writeFiles(folder, NEXT, options),
      );
      if (run.result !== null) break;
      endOwner(folder);
      await finishEarlierRun(folder);
      expect([BEFORE, AFTER], run.at).toContainEqual(contents(folder));
      states.add(contents(folder).join());
    }
    expect(states.size).toBe(2);
  });
});

describe('a submitted file', () => {
  it('that is changed while a run reads it ends the run, for a marked copy would be of another file', async () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, '一.csv'), '序号,责任单位\n1,市教育局\n');
    const found = await findFiles(['一.csv'], folder);
    const context = { progress: false } as Parameters<typeof readInputs>[3];
    const read = await readInputs(found, daye2023, () => 1, context);
    expect(await bytesOf(found, read)('一.csv')).not.toBeNull();
    writeFileSync(path.join(folder, '一.csv'), '序号,责任单位\n1,市科技局\n');
    expect(await reasonOf(bytesOf(found, read)('一.csv'))).toEqual({
      kind: 'changed-meanwhile',
      path: '一.csv',
    });
  });
});

describe('two runs into one folder', () => {
  it('write one after the other', async () => {
    const folder = newFolder();
    await Promise.all([OLD, NEW, OLD, NEW].map((files) => writeFiles(folder, files, { force: false })));
    const found = contents(folder).filter((name) => !name.startsWith('名单'));
    expect([WHOLE_OLD, WHOLE_NEW.filter((name) => !name.startsWith('名单'))]).toContainEqual(found);
  });

  it('do not wait for one that has ended, nor for a lock that it had no time to write into', async () => {
    const folder = newFolder();
    for (const left of ['4194304 没有\n', '']) {
      writeFileSync(
        path.join(folder, '.dayie-lock'),
        left.replace('没有', (await import('node:os')).hostname()),
      );
      await writeFiles(folder, OLD, { force: false });
      expect(contents(folder)).toEqual(WHOLE_OLD);
    }
  });
});

it('a folder that is named for a file is refused before anything is written', async () => {
  const folder = newFolder();
  mkdirSync(path.join(folder, '报告.txt'));
  const named = [{ target: path.join(folder, '报告.txt'), bytes: Buffer.from('新') }];
  expect(await reasonOf(writeOutputs({ named }, { force: true }))).toMatchObject({ kind: 'unwritable' });
  expect(readdirSync(folder)).toEqual(['报告.txt']);
});
