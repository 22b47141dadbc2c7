import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'rolldown';
import { expect, it } from 'vitest';
import { mainConfig, workersConfig } from '../../build/bundle-configs.mjs';
import { aTempFolder } from '../support/temp-folder';

/** As they stand in the source, where each is known to be called. */
const declared = [...readFileSync('db/crash-point.ts', 'utf8').matchAll(/\| '([a-z-]+)'/g)].map(([, name]) => name);

it('leaves no crash point and no name of one in the program that is shipped', async () => {
  const dir = aTempFolder();
  const main = mainConfig();
  const configs = [{ ...main, output: { ...main.output, dir } }, workersConfig(dir)];
  await build(configs.map(config => ({ ...config, logLevel: 'silent' as const })));
  const code = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.js'))
    .map(name => readFileSync(join(dir, name), 'utf8'))
    .join('\n');
  expect([code.length > 100_000, declared.length >= 40]).toEqual([true, true]);
  expect(['crashPoint', ...declared].filter(name => code.includes(`${name ?? ''}`))).toEqual([]);
}, 60_000);
