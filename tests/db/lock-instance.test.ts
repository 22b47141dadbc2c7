import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nativeBinding } from '../../db/binding';
import { lockInstance } from '../../db/lock-instance';
import { err } from '../../shared/kernel/result';
import { aTempFolder } from '../support/temp-folder';

it('lets one register in and tells the second that it is open already', () => {
  const path = join(aTempFolder(), 'register.lock');
  const first = lockInstance(path);
  expect(first.ok).toBe(true);
  expect(lockInstance(path)).toEqual(err('E-APP-01'));
  if (first.ok) first.value.release();
  const third = lockInstance(path);
  expect(third.ok).toBe(true);
  if (third.ok) third.value.release();
});

const holdLock = `
  const [path, nativeBinding] = process.argv.slice(1);
  const Database = require('better-sqlite3');
  new Database(path, nativeBinding ? { nativeBinding } : {}).exec('BEGIN EXCLUSIVE');
  console.log('locked');
  setInterval(() => {}, 1000);
`;

it('is free again when the other process is killed, however that happened', async () => {
  const path = join(aTempFolder(), 'register.lock');
  const other = spawn(process.execPath, ['-e', holdLock, path, nativeBinding() ?? ''], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(other.stdout, 'data');
  expect(lockInstance(path)).toEqual(err('E-APP-01'));
  other.kill('SIGKILL');
  await once(other, 'exit');
  const mine = lockInstance(path);
  expect(mine.ok).toBe(true);
  if (mine.ok) mine.value.release();
});
