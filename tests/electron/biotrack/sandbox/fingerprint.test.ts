import { expect, it } from 'vitest';
import { canonical, fingerprintOf, sha256 } from '../../../../electron/biotrack/sandbox/fingerprint';

const sale = { action: 'sale_dispense', request_id: 'r', data: [{ quantity: '2', barcodeid: 'b' }], sale_time: 1 };

it('is the same for the same sale, however it is spelled and whenever it is sent', () => {
  const again = {
    sale_time: 99,
    nonce: 'n',
    sessionid: 's',
    card_key: 'k',
    validation_token: 'v',
    data: [{ barcodeid: 'b', quantity: '2' }],
    request_id: 'r',
    action: 'sale_dispense',
  };
  expect(fingerprintOf(again)).toBe(fingerprintOf(sale));
});

it('is another for other goods', () => {
  expect(fingerprintOf({ ...sale, data: [{ quantity: '3', barcodeid: 'b' }] })).not.toBe(fingerprintOf(sale));
});

it('writes one text for one object', () => {
  expect(canonical({ b: [1, null, 'x'], a: { d: undefined, c: true } })).toBe('{"a":{"c":true},"b":[1,null,"x"]}');
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});
