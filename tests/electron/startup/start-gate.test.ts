import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aCopyOf, aMachine, opener, startOnce } from '../../support/starts';
import { aTempFolder } from '../../support/temp-folder';

const copied = { ok: false, error: { code: 'E-APP-02', params: {} } };

it('does not sell from a folder that was brought back whole, its key with it (row 37)', () => {
  const folder = aTempFolder();
  const { open } = opener(folder, aMachine());
  startOnce(open);
  const kept = aCopyOf(folder);
  startOnce(open);
  cpSync(kept, folder, { recursive: true });
  expect(open()).toEqual(copied);
});

describe('a folder that was copied beside itself (row 37)', () => {
  it('is refused while the one it was copied from is there, whichever was started last, and stays as it was', () => {
    const [folder, machine] = [aTempFolder(), aMachine()];
    const original = opener(folder, machine);
    startOnce(original.open);
    const copy = opener(aCopyOf(folder), machine);
    const before = [readFileSync(copy.place.storePath), readFileSync(copy.place.keyPath)];
    expect(copy.open()).toEqual(copied);
    expect([readFileSync(copy.place.storePath), readFileSync(copy.place.keyPath)]).toEqual(before);
    startOnce(original.open);
    expect(copy.open()).toEqual(copied);
    startOnce(original.open);
  });

  it('is refused while the other runs, although that was moved away under it', () => {
    const [folder, machine] = [join(aTempFolder(), 'data'), aMachine()];
    const running = opener(folder, machine).open();
    if (!running.ok) throw new Error(running.error.code);
    const copy = opener(aCopyOf(folder), machine);
    renameSync(folder, join(aTempFolder(), 'moved'));
    expect(copy.open()).toEqual(copied);
    running.value.close();
  });

  it('is the register once nothing is left in the old place', () => {
    const [folder, machine] = [join(aTempFolder(), 'data'), aMachine()];
    startOnce(opener(folder, machine).open);
    const moved = join(aTempFolder(), 'moved');
    renameSync(folder, moved);
    startOnce(opener(moved, machine).open);
    startOnce(opener(moved, machine).open);
  });

  it('is the register where another one was set up in the old place', () => {
    const [folder, machine] = [join(aTempFolder(), 'data'), aMachine()];
    startOnce(opener(folder, machine).open);
    const moved = join(aTempFolder(), 'moved');
    renameSync(folder, moved);
    const anew = opener(folder, machine).open();
    if (!anew.ok) throw new Error(anew.error.code);
    anew.value.close();
    startOnce(opener(moved, machine).open);
  });
});

describe('a folder that was copied to another machine (row 37)', () => {
  it('is refused there and stays as it was, and the one it was copied from goes on', () => {
    const folder = aTempFolder();
    const original = opener(folder, aMachine());
    startOnce(original.open);
    const copy = opener(aCopyOf(folder), aMachine('till-2'));
    const before = [readFileSync(copy.place.storePath), readFileSync(copy.place.keyPath)];
    for (const _ of [1, 2]) expect(copy.open()).toEqual(copied);
    expect([readFileSync(copy.place.storePath), readFileSync(copy.place.keyPath)]).toEqual(before);
    startOnce(original.open);
  });

  it('is refused there also with its keystore and everything else of its user', () => {
    const [folder, machine] = [aTempFolder(), aMachine()];
    startOnce(opener(folder, machine).open);
    const home = aMachine('till-2', aCopyOf(machine.folder));
    rmSync(machine.folder, { recursive: true });
    expect(opener(aCopyOf(folder), home).open()).toEqual(copied);
  });

  it('is refused where the machine cannot be told', () => {
    const folder = aTempFolder();
    startOnce(opener(folder, aMachine()).open);
    expect(opener(aCopyOf(folder), aMachine(null)).open()).toEqual(copied);
  });

  it('is refused although somebody wrote the name of the other machine into its key file', () => {
    const folder = aTempFolder();
    startOnce(opener(folder, aMachine()).open);
    const other = opener(aTempFolder(), aMachine('till-2'));
    startOnce(other.open);
    const bound = (path: string) => JSON.parse(readFileSync(path, 'utf8'))['slots'][0]['machine'] as string;
    const copy = opener(aCopyOf(folder), aMachine('till-2'));
    const file = readFileSync(copy.place.keyPath, 'utf8');
    writeFileSync(copy.place.keyPath, file.replaceAll(bound(copy.place.keyPath), bound(other.place.keyPath)));
    expect(copy.open()).toEqual(copied);
  });

  it('does not keep that machine from being set up anew', () => {
    const [folder, there] = [aTempFolder(), aMachine('till-2')];
    startOnce(opener(folder, aMachine()).open);
    expect(opener(aCopyOf(folder), there).open()).toEqual(copied);
    const anew = opener(aTempFolder(), there);
    startOnce(anew.open);
    startOnce(anew.open);
  });
});

it('is bound to the machine that it meets first, also where it was never bound before', () => {
  const folder = aTempFolder();
  startOnce(opener(folder, aMachine(null)).open);
  startOnce(opener(folder, aMachine('till-1')).open);
  expect(opener(aCopyOf(folder), aMachine('till-2')).open()).toEqual(copied);
});
