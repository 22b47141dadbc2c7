import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { aTempFolder } from '../../support/temp-folder';

/** Compiles the shim with the compiler that the SQLite addon needs as well. @returns its path; it is gone with the test */
export function buildShim(): string {
  const file = join(aTempFolder(), 'disk-shim.so');
  const source = join(process.cwd(), 'tests', 'harness', 'disk', 'disk-shim.c');
  execFileSync('cc', ['-shared', '-fPIC', '-O1', '-Wall', '-Wextra', '-Werror', '-o', file, source, '-ldl']);
  return file;
}

export type ShimFiles = { readonly root: string; readonly trace?: string; readonly counts?: string };

/** What a process needs in its environment to have the shim between itself and everything below `root`. */
export function shimEnv(shim: string, { root, trace, counts }: ShimFiles): NodeJS.ProcessEnv {
  return {
    LD_PRELOAD: shim,
    DISK_ROOT: root,
    ...(trace === undefined ? {} : { DISK_TRACE: trace }),
    ...(counts === undefined ? {} : { DISK_COUNTS: counts }),
  };
}
