import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { controlFile, parse } from '../../build/fpm-dpkg.mjs';
import { configurationFor, refuseUnverified } from '../../build/package.mjs';
import { root } from '../../build/paths.mjs';

const fallback = { source: 'fallback', dist: '/r', executable: '/r/electron', version: '33.2.1' } as const;
const official = { ...fallback, source: 'official', version: '45.4.1' } as const;
const base = { extends: join(root, 'electron-builder.yml') };

describe('a release build', () => {
  it('refuses a runtime that is not the official one', () => {
    expect(() => refuseUnverified(fallback, { RELEASE: '1' })).toThrow(
      'RELEASE=1 needs the official Electron; this machine has the fallback one (33.2.1).',
    );
  });

  it('takes the official one, and any other build takes what there is', () => {
    expect(refuseUnverified(official, { RELEASE: '1' })).toBeUndefined();
    expect(refuseUnverified(fallback, {})).toBeUndefined();
  });
});

describe('configurationFor', () => {
  it('packs the compiled addon for a runtime that cannot load the prebuilt one', () => {
    expect(configurationFor(fallback, { driven: false, napi: '9' })).toEqual({
      ...base,
      electronDist: '/r',
      electronVersion: '33.2.1',
      extraResources: [{ from: 'db/native', to: 'db/native', filter: ['*.node'] }],
    });
  });

  it('packs nothing more for a runtime that can', () => {
    expect(configurationFor(official, { driven: false, napi: '10' })).toEqual({
      ...base,
      electronDist: '/r',
      electronVersion: '45.4.1',
    });
  });

  it('makes a driven package by one fuse, one word and a folder of its own', () => {
    expect(configurationFor(undefined, { driven: true, napi: undefined })).toEqual({
      ...base,
      directories: { output: 'dist/driven' },
      extraMetadata: { counterleaf: { driven: true } },
      electronFuses: { enableNodeCliInspectArguments: true },
    });
  });
});

describe('a Debian package', () => {
  it('says in its control file what electron-builder was told', () => {
    const { values, positionals } = parse([
      ...['-s', 'dir', '--force', '-t', 'deb', '-d', 'libnss3', '-d', 'libgbm1'],
      ...['--deb-recommends', 'fonts-inter', '--deb-compression', 'gz', '--architecture', 'amd64'],
      ...['--description', 'Register\n For dispensaries', '--version', '0.1.0', '--package', 'dist/r.deb'],
      ...['--name', 'counterleaf-register', '--maintainer', 'Counterleaf <a@b.example>', '--deb-priority', 'optional'],
      'dist/linux-unpacked/=/opt/Counterleaf Register',
    ]);
    expect(positionals).toEqual(['dist/linux-unpacked/=/opt/Counterleaf Register']);
    expect(controlFile(values, 2049).split('\n')).toEqual([
      'Package: counterleaf-register',
      'Version: 0.1.0',
      'Architecture: amd64',
      'Maintainer: Counterleaf <a@b.example>',
      'Installed-Size: 3',
      'Depends: libnss3, libgbm1',
      'Recommends: fonts-inter',
      'Priority: optional',
      'Description: Register',
      ' For dispensaries',
      '',
    ]);
  });

  it('is not made from an argument nobody knows', () => {
    expect(() => parse(['--deb-systemd', 'x.service'])).toThrow("Unknown option '--deb-systemd'");
  });
});
