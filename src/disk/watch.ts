import { watch } from 'node:fs';

/** Folders that are watched, from now on. */
export interface Watched {
  /**
   * Waits until something has changed since the last time, and nothing more does for a while: a workbook that is being copied
   * changes many times.
   *
   * @returns false where the signal came first.
   */
  next(): Promise<boolean>;
  close(): void;
}

/**
 * Watches all that lies below folders.
 *
 * @param quiet milliseconds without a change after which what arrived is whole.
 */
export function watchFolders(folders: readonly string[], quiet: number, signal: AbortSignal): Watched {
  let [changed, timer]: [boolean, NodeJS.Timeout | undefined] = [false, undefined];
  let answer = (_more: boolean): void => {};
  const settle = (): void => {
    timer = undefined;
    answer(true);
  };
  const onChange = (): void => {
    changed = true;
    clearTimeout(timer);
    timer = setTimeout(settle, quiet);
  };
  // A folder that goes away meanwhile is a change like any other.
  const watchers = folders.map((folder) =>
    watch(folder, { recursive: true }, onChange).on('error', onChange),
  );
  signal.addEventListener('abort', () => answer(false));
  return {
    next: async () => {
      const more =
        !signal.aborted &&
        ((changed && timer === undefined) ||
          (await new Promise<boolean>((resolve) => {
            answer = resolve;
          })));
      changed = false;
      return more;
    },
    close: () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}
