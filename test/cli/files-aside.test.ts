import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { compressedInTurn, type FileAside } from '../../src/cli/files-aside.ts';

const file = (name: string): FileAside => ({ name, bytes: new Uint8Array() });
const failing = async (words: string, milliseconds: number): Promise<never> => {
  await wait(milliseconds);
  throw new Error(words);
};

/** Promises that fail while nobody waits for them end the process. */
async function unheard(work: () => Promise<unknown>): Promise<readonly unknown[]> {
  const heard: unknown[] = [];
  const listen = (reason: unknown): void => void heard.push(reason);
  process.on('unhandledRejection', listen);
  await work();
  await wait(30);
  process.off('unhandledRejection', listen);
  return heard;
}

it('files come in their order', async () => {
  const names = (await compressedInTurn([file('1'), Promise.resolve(file('2')), file('3')])).map(
    ({ name }) => name,
  );
  expect(names).toEqual(['1', '2', '3']);
});

it('a file that cannot be compressed is told, whatever else fails meanwhile', async () => {
  function* endsBadly(): Iterable<FileAside> {
    yield failing('first', 5);
    throw new Error('second');
  }
  function* failsTwice(): Iterable<FileAside> {
    yield failing('first', 1);
    yield failing('second', 10);
    yield file('3');
    yield file('4');
  }
  const heard = await unheard(async () => {
    await expect(compressedInTurn(endsBadly())).rejects.toThrow('second');
    await expect(compressedInTurn(failsTwice())).rejects.toThrow('first');
  });
  expect(heard).toEqual([]);
});
