import { watch } from 'node:fs';

/**
 * Waits until something changes below folders and nothing more has for a while: a workbook that is being copied changes many
 * times.
 *
 * @param quiet milliseconds without a change.
 * @returns false where the signal came first.
 */
export function nextChange(folders: readonly string[], quiet: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const end = (changed: boolean): void => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      signal.removeEventListener('abort', stop);
      resolve(changed);
    };
    const stop = (): void => end(false);
    const changed = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => end(true), quiet);
    };
    const watchers = folders.map((folder) =>
      // A folder that goes away meanwhile is a change like any other.
      watch(folder, { recursive: true }, changed).on('error', changed),
    );
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop);
  });
}
