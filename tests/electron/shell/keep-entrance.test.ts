import { existsSync, readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { entrancePath, readEntrance } from '../../../electron/shell/entrance';
import { keepEntrance } from '../../../electron/shell/keep-entrance';
import type { AppView } from '../../../shared/ipc/session-views';
import { appError } from '../../../shared/kernel/error-code';
import { err, ok } from '../../../shared/kernel/result';
import { aTempFolder } from '../../support/temp-folder';

const view: AppView = {
  ...{ mode: 'production', version: '0.1.0', language: 'es', storeName: 'Peña', storeZone: 'America/New_York' },
  ...{ terminalId: 'REG-2', terminalName: 'Caja 2', idleLockS: 120, endReason: 'locked', trainingUsers: null },
};
const answers = (answer: AppView) => ({ 'app.info': () => ok(answer) });

it('leaves what the sign-in says, and nothing that somebody has to be signed in for', async () => {
  const root = aTempFolder();
  await keepEntrance(root, answers(view));
  const left: unknown = JSON.parse(Buffer.from(readEntrance(root) ?? '', 'base64url').toString());
  const { mode, language, storeName, storeZone, terminalName } = view;
  expect(left).toEqual({ mode, language, storeName, storeZone, terminalName });
});

it('writes only what is new', async () => {
  const root = aTempFolder();
  await keepEntrance(root, answers(view));
  const { ino } = statSync(entrancePath(root));
  await keepEntrance(root, answers({ ...view, endReason: null }));
  expect(statSync(entrancePath(root)).ino).toBe(ino);
  await keepEntrance(root, answers({ ...view, language: 'en' }));
  expect(Buffer.from(readFileSync(entrancePath(root), 'utf8'), 'base64url').toString()).toContain('"language":"en"');
});

it('leaves nothing for training, and nothing new where the register does not say who it is', async () => {
  const root = aTempFolder();
  await keepEntrance(root, answers(view));
  await keepEntrance(root, { 'app.info': () => err(appError('E-IPC-02')) });
  expect(existsSync(entrancePath(root))).toBe(true);
  await keepEntrance(root, answers({ ...view, mode: 'training' }));
  expect(existsSync(entrancePath(root))).toBe(false);
});
