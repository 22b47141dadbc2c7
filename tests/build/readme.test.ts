import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { root } from '../../build/paths.mjs';
import { provisioningFile } from '../../electron/provisioning/schema';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const manifest = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

describe('the README', () => {
  it('shows a provisioning file that the program accepts', () => {
    const example = /```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    expect(provisioningFile.safeParse(JSON.parse(example)).error).toBeUndefined();
  });

  it('walks through the devices with a setup file that the program accepts', () => {
    const file = /--provision (build\S+\.json)/.exec(readme)?.[1] ?? '';
    const setup: unknown = JSON.parse(readFileSync(join(root, file), 'utf8'));
    expect(provisioningFile.safeParse(setup).error).toBeUndefined();
  });

  it('names only commands that exist', () => {
    const named = [...readme.matchAll(/npm run ([a-z:0-9]+(?:-[a-z0-9]+)*)/g)].map(match => match[1] ?? '');
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(name => manifest.scripts[name] === undefined)).toEqual([]);
  });

  it('opens with the two commands that a newcomer needs', () => {
    const commands = readme
      .split('\n')
      .slice(2, 6)
      .map(line => line.split('#')[0]?.trim());
    expect(commands).toEqual(['```sh', 'npm install && npm start', 'npm test', '```']);
  });
});

describe('every room', () => {
  it.each(['shared', 'db', 'electron', 'renderer', 'tests', 'build'])(
    '%s says in one screen what lives there',
    room => {
      expect(existsSync(join(root, room, 'README.md'))).toBe(true);
      expect(readFileSync(join(root, room, 'README.md'), 'utf8').split('\n').length).toBeLessThanOrEqual(60);
    },
  );
});
