import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from './support/launch';

test('the demo tells each step with its picture, and ends well because the ledger agrees', () => {
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'build', 'run-tool.mjs'), 'demo'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(stdout).toContain('All 2 sales are recorded exactly as the register showed them.');
  const saleIds = [...stdout.matchAll(/BioTrack Sale ID: (\d+)/g)].map(([, saleId]) => saleId);
  const recorded = [...stdout.matchAll(/"sale_id":"(\d+)"/g)].map(([, saleId]) => saleId);
  expect(saleIds).toHaveLength(2);
  expect(recorded).toEqual(saleIds);
  const pictures = stdout.match(/build\/output\/demo\/\d+\.png/g) ?? [];
  expect(pictures.length).toBeGreaterThan(5);
  expect(pictures.filter(picture => !existsSync(join(root, picture)))).toEqual([]);
});
