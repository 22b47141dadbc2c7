import { expect, it } from 'vitest';
import { provisioningFile } from '../../../electron/provisioning/schema';
import { registerConfigOf, splitProvisioning } from '../../../electron/provisioning/settings';
import { cardPatternOf } from '../../../electron/services/card-pattern';
import { defaultCardPattern } from '../../../shared/scan/read-scan';
import { aProvisioningFile } from '../../support/provisioning';

function configWith(pattern: object) {
  const file = aProvisioningFile();
  const parsed = provisioningFile.parse({ ...file, store: { ...file.store, ...pattern } });
  return registerConfigOf(splitProvisioning(parsed).settings, { mode: 'test', version: '1', dataFolder: '/data' });
}

it('is the register’s own guess until the setup file says otherwise', () => {
  expect(cardPatternOf(configWith({}))).toBe(defaultCardPattern);
});

it('is what the setup file says, matched whole and in any case', () => {
  const pattern = cardPatternOf(configWith({ card_pattern: 'FL-\\d{6,8}' }));
  expect(['fl-123456', 'FL-1234567', 'xFL-123456', 'FL-12345'].map(text => pattern.test(text))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it.each(['[', '(a+)+', 'a*', 'a|b', '\\d+\\d+\\d+\\d+x', '', 'x'.repeat(101)])(
  'is no pattern that is broken, slow or matches nothing at all: %s',
  card_pattern => {
    expect(() => configWith({ card_pattern })).toThrow();
  },
);
