import type { Bilingual } from './entry.ts';

const NO_FILE: Bilingual = {
  zh: '它不是普通文件，是管道、设备一类',
  en: 'it is no ordinary file, but a pipe, a device or the like',
};

/** The operating system's error codes in words. */
const SYSTEM_WORDS: Readonly<Record<string, Bilingual>> = {
  EACCES: { zh: '没有权限', en: 'permission is denied' },
  EPERM: { zh: '没有权限', en: 'permission is denied' },
  EROFS: { zh: '所在磁盘是只读的', en: 'the disk is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EDQUOT: { zh: '磁盘配额已满', en: 'the disk quota is used up' },
  ENOENT: { zh: '文件夹不存在，也建不了', en: 'the folder does not exist and cannot be made' },
  ENOTDIR: { zh: '路径中有一段是文件，不是文件夹', en: 'a part of the path is a file, not a folder' },
  EEXIST: { zh: '同名的文件已存在', en: 'a file of that name is in the way' },
  EISDIR: { zh: '它是一个文件夹', en: 'it is a folder' },
  EBUSY: { zh: '正被其他程序占用', en: 'another program holds it' },
  ELOOP: { zh: '链接绕成了圈', en: 'its links lead round in a circle' },
  EFBIG: { zh: '超过了允许的文件大小', en: 'it is larger than a file may be' },
  ERR_FS_FILE_TOO_LARGE: { zh: '文件太大', en: 'the file is too large' },
  EIO: { zh: '磁盘读写出错', en: 'the disk failed' },
  ENXIO: NO_FILE,
  'not-a-file': NO_FILE,
  ENAMETOOLONG: { zh: '文件名或路径太长', en: 'the name or path is too long' },
};

/** What a person is told of a system error's code, as a part of a sentence. */
export function systemWords(code: string): Bilingual {
  return SYSTEM_WORDS[code] ?? { zh: `系统错误 ${code}`, en: `system error ${code}` };
}
